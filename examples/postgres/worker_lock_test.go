package main

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// TestLockedForEver: whatever of a record is locked, only that record is left, and the
// sweep ends and says so. The next one disposes of it.
func TestLockedForEver(t *testing.T) {
	for _, c := range []struct{ name, statement string }{
		{"the record", "SELECT FROM record WHERE id = 3 FOR UPDATE"},
		{"to read it", "SELECT FROM record WHERE id = 3 FOR SHARE"},
		{"an event, and the record is not", "SELECT FROM event WHERE record = 3 FOR UPDATE"},
		{"a hold, and the record is not", "SELECT FROM hold WHERE record = 3 FOR SHARE"},
		{"a hold that was never written", "INSERT INTO hold VALUES (3, 'H2', 'an inquiry')"},
		{"a release that was never taken back", "UPDATE hold SET released = NULL WHERE record = 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := holding(t, calls(20)...)
			s := opened(t, db, today)
			change(t, s, "INSERT INTO hold VALUES (3, 'H1', 'a lawsuit, settled', NULL, $1)", today)
			tx := keepLocked(t, db, c.statement)
			args := []string{"-db", db, "-on", today.String(), "-rescue-after", "1s"}
			status, stdout, stderr := started(t, args...)
			require.Empty(t, stderr)
			assert.Equal(t, lookAtIt, status)
			assert.Contains(t, stdout, "failed: 1 of fi.kela.call-recording: locked by somebody else\n")
			assert.Equal(t, []int64{3}, keys(t, s, "SELECT id FROM record WHERE class <> $1", sample.AuditRow))
			assert.Equal(t, map[string]int{planned: 20, gone: 19, failed: 1}, counted(t, s))

			require.NoError(t, tx.Rollback(context.Background()))
			status, _, _ = started(t, args...)
			assert.Equal(t, lookAtIt, status, "the day still has what failed in the first run")
			assert.Equal(t, 20, number(t, s, "SELECT count(*) FROM audit"))
			assert.Equal(t, map[string]int{planned: 21, gone: 20, failed: 1}, counted(t, s))
		})
	}
}

// TestLockedForAWhile: who is still heard is waited for. Beside a record that is locked for
// ever there is one with which a clerk is done after the worker has passed it over once.
func TestLockedForAWhile(t *testing.T) {
	for _, hold := range []bool{false, true} {
		db := holding(t, calls(5)...)
		s := opened(t, db, today)
		s.rescue = time.Second
		keepLocked(t, db, "SELECT FROM record WHERE id = 1 FOR UPDATE")
		statement := "SELECT FROM record WHERE id = 2 FOR UPDATE"
		if hold {
			statement = "INSERT INTO hold VALUES (2, 'H1', 'an inquiry')"
		}
		slow := keepLocked(t, db, statement)
		var passed atomic.Bool
		s.at = func(point string) error {
			if point == "locked" && !passed.Swap(true) {
				return slow.Commit(context.Background())
			}
			return nil
		}
		require.NoError(t, s.run(t.Context()))
		assert.True(t, passed.Load())
		want := map[string]int{planned: 5, gone: 4, failed: 1}
		if hold {
			want = map[string]int{planned: 5, gone: 3, failed: 1, stale: 1, kept: 1}
		}
		assert.Equal(t, want, counted(t, s))
		assert.Zero(t, number(t, s, "SELECT count(*) FROM audit WHERE record = 1 OR record = 2 AND $1", hold))
	}
}

// once has each batch tried only once, so that a test does not wait for the tenth failure.
func once(t *testing.T, s *sweep) {
	change(t, s, "CREATE FUNCTION once() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.max_attempts := 1; RETURN NEW; END';"+
		"CREATE TRIGGER once BEFORE INSERT ON river_job FOR EACH ROW EXECUTE FUNCTION once()")
}

// TestLockedElsewhere: nor is anything else waited for without an end. Nothing is lost: as
// soon as it is unlocked, the next sweep goes on.
func TestLockedElsewhere(t *testing.T) {
	for _, c := range []struct {
		name, statement string
		says            string // empty: the run is done, and something is left on the list
	}{
		{"the places on the list", "SELECT FROM work FOR UPDATE", ""},
		{"a sum", "INSERT INTO remains VALUES ('ee.skais.benefit', 0, 0)", ""},
		{"the counts", "LOCK TABLE impact", "lock timeout"},
		{"the records, as for a change of the table", "LOCK TABLE record", "lock timeout"},
		{"the planning", "SELECT pg_advisory_lock(x'6b656570'::int)", "another sweep is planning"},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := benefits(3)
			db := holding(t, list...)
			s := opened(t, db+"?lock_timeout=200ms", today)
			s.rescue, s.patience = time.Second, time.Second
			once(t, s)
			planOnly(t, s)
			require.Equal(t, 3, number(t, s, "SELECT count(*) FROM work"))
			tx := keepLocked(t, db, c.statement)
			err := s.run(t.Context())
			if c.says == "" {
				assert.NoError(t, err)
			} else {
				assert.ErrorContains(t, err, c.says)
			}
			require.NoError(t, tx.Conn().Close(context.Background())) // with it goes the lock
			assert.Equal(t, 3, number(t, s, "SELECT count(*) FROM record"))
			require.NoError(t, s.run(t.Context()))
			assert.Equal(t, 3, number(t, s, "SELECT count(*) FROM audit"))
			counted(t, s)
		})
	}
}

// TestNobodyWorks: a run without workers ends too.
func TestNobodyWorks(t *testing.T) {
	db := holding(t, calls(3)...)
	s := opened(t, db, today)
	s.workers, s.patience, s.batch = 0, time.Second, 2
	assert.ErrorContains(t, s.run(t.Context()), "2 batches wait for a worker, after 0 attempts, and for 1s nothing has changed")
	status, stdout, _ := started(t, "-db", db, "-on", today.AddDays(-1).String())
	assert.Equal(t, lookAtIt, status)
	assert.Contains(t, stdout, "listed: 3 of "+finland.KelaCallRecording+": on the list of 2026-11-22\n", "a later day is not taken over")
	assert.Equal(t, 3, number(t, s, "SELECT count(*) FROM work WHERE day = $1", today))
}
