package main

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTwoWorkersOneBatch: River takes a slow worker for dead and hands its batch to
// another one.
func TestTwoWorkersOneBatch(t *testing.T) {
	db := holding(t, calls(20)...)
	slow, other := opened(t, db, today), opened(t, db, today)
	slow.workers = 1 // or its second one would take the batch
	planOnly(t, slow)
	require.Equal(t, 1, number(t, slow, "SELECT count(*) FROM river_job"))
	first := meet(t, slow, "removed")
	working(t, slow)
	first.wait(t)

	// This is what the rescue of River does in the end.
	change(t, other, "UPDATE river_job SET state = 'available'")
	second := meet(t, other, "a batch committed")
	working(t, other)
	waitsForLock(t, other)
	assert.Zero(t, number(t, other, "SELECT count(*) FROM audit"))
	close(first.on)
	second.wait(t) // only now, and it has done nothing
	close(second.on)
	require.NoError(t, other.watch(t.Context()))

	assert.Equal(t, 20, number(t, other, "SELECT count(*) FROM audit"))
	assert.Equal(t, map[string]int{planned: 20, gone: 20}, counted(t, other))
	assert.Equal(t, 2, number(t, other, "SELECT max(attempt) FROM river_job"), "two have worked on it")
}

// TestLostWorker: a worker is killed in the midst of a batch. The next one that comes
// becomes the leader, and takes it up again.
func TestLostWorker(t *testing.T) {
	db := holding(t, calls(20)...)
	s := opened(t, db, today)
	s.rescue = time.Second
	planOnly(t, s)
	const beforeTheCommit = 3
	lost := startProgram(t, db, today, beforeTheCommit, "-work", "-workers", "1", "-rescue-after", "1h")
	<-lost.ended
	require.Equal(t, -1, lost.ProcessState.ExitCode(), "it was killed")
	require.Equal(t, 1, number(t, s, "SELECT count(*) FROM river_job WHERE state = 'running'"))
	require.Equal(t, 20, number(t, s, "SELECT count(*) FROM work"), "nothing of the batch has happened")
	require.Equal(t, 20, number(t, s, "SELECT count(*) FROM record"))

	working(t, s)
	require.NoError(t, s.watch(t.Context()))
	assert.Equal(t, map[string]int{planned: 20, gone: 20}, counted(t, s))
	assert.Equal(t, 20, number(t, s, "SELECT count(*) FROM audit"))
	assert.Equal(t, 1, number(t, s, "SELECT (metadata ->> 'river:rescue_count')::int FROM river_job"))
}

// TestStalePermits: what changed after the planning makes the permit stale, and the
// record is planned anew, in the same transaction.
func TestStalePermits(t *testing.T) {
	for _, c := range []struct {
		name, change string
		want         map[string]int
	}{
		{"an accepted erasure: due as before, on other facts",
			"INSERT INTO demand VALUES (1, 'D2', 'erasure', 'accepted', '2026-11-01', '2026-12-01', '2026-12-01')",
			map[string]int{planned: 3, gone: 2, stale: 1}},
		{"another day: still due", "UPDATE event SET day = '2024-01-16' WHERE record = 1", map[string]int{planned: 3, gone: 2, stale: 1}},
		{"another day: not due", "UPDATE event SET day = '2026-11-01' WHERE record = 1", map[string]int{planned: 2, gone: 1, stale: 1, kept: 1}},
		{"somebody has removed it", "DELETE FROM record WHERE id = 1", map[string]int{planned: 2, gone: 1, stale: 1}},
		{"a word that nobody knows", "INSERT INTO demand VALUES (1, 'D2', 'portability', 'received')", map[string]int{planned: 2, gone: 1, stale: 1, kept: 1}},
		{"a permit of another record", "UPDATE work SET permit = (SELECT permit FROM work WHERE record = 2) WHERE record = 1", map[string]int{planned: 3, gone: 2, stale: 1}},
		{"another action", "UPDATE work SET permit = replace(permit, ' delete ', ' anonymise ') WHERE record = 1", map[string]int{planned: 3, gone: 2, stale: 1}},
		{"no permit", "UPDATE work SET permit = '' WHERE record = 1", map[string]int{planned: 3, gone: 2, stale: 1}},
		{"what is no permit", "UPDATE work SET permit = 'yes' WHERE record = 1", map[string]int{planned: 3, gone: 2, stale: 1}},
		{"only a note on a hold that was released", "UPDATE hold SET reason = 'a lawsuit, settled' WHERE record = 1", map[string]int{planned: 3, gone: 2, stale: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := disputed(t)
			s := opened(t, db, today)
			planOnly(t, s)
			change(t, s, c.change)
			working(t, s)
			require.NoError(t, s.watch(t.Context()))
			assert.Equal(t, c.want, counted(t, s))
			assert.Equal(t, c.want[gone], number(t, s, "SELECT count(*) FROM audit"))
			assert.Zero(t, number(t, s, "SELECT count(*) FROM work"))
		})
	}
}

// TestTwiceIsImpossible: if all the rest failed, the key of the audit would still
// refuse, and undo the whole batch. What no job comes for now is a candidate
// again.
func TestTwiceIsImpossible(t *testing.T) {
	list := calls(4)
	list[3].Class = sample.AuditRow // the row that says so
	list[3].Events = nil
	list[3].Happened(sample.Disposed, today)
	db := holding(t, list...)
	s := opened(t, db, today)
	s.batch = 2 // 1 and 2, and 3
	change(t, s, "INSERT INTO audit VALUES (4, 1, 'fi.kela.call-recording', 'delete', '2026-11-21', 'due', '', '', '')")
	planOnly(t, s)
	change(t, s, "UPDATE river_job SET max_attempts = 1")
	working(t, s)
	require.NoError(t, s.watch(t.Context()))
	assert.Equal(t, []int64{1, 2}, keys(t, s, "SELECT id FROM record WHERE class <> $1 ORDER BY id", sample.AuditRow))
	assert.Equal(t, []int64{1, 2}, keys(t, s, "SELECT record FROM work ORDER BY record"), "still on the list, of a job that was discarded")
	assert.Equal(t, 1, number(t, s, "SELECT count(*) FROM river_job WHERE state = 'discarded'"))
	assert.Equal(t, map[string]int{planned: 3, gone: 1, left: 2}, counted(t, s))

	require.NoError(t, s.do(t.Context(), func(tx pgx.Tx) error { return s.giveUp(t.Context(), tx) }))
	assert.Equal(t, map[string]int{planned: 3, gone: 1, failed: 2}, counted(t, s))
	change(t, s, "DELETE FROM record WHERE id = 4") // and with it its row of the audit
	s.workers = 0
	require.NoError(t, s.run(t.Context()), "the workers are there already")
	assert.Equal(t, []int64{1, 2, 3}, keys(t, s, "SELECT record FROM audit ORDER BY record"))
	assert.Equal(t, map[string]int{planned: 5, gone: 3, failed: 2}, counted(t, s))
}

// TestAuditEnds: an audit row ends as a record of its own class, and leaves a count.
func TestAuditEnds(t *testing.T) {
	db := holding(t, calls(3)...)
	status, _, problems := started(t, "-db", db, "-on", today.String())
	require.Equal(t, done, status, problems)
	later := today.AddDays(11 * 365)
	status, _, problems = started(t, "-db", db, "-on", later.String())
	require.Equal(t, done, status, problems)
	s := opened(t, db, later)
	assert.Zero(t, number(t, s, "SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM audit) + (SELECT count(*) FROM event)"))
	assert.Equal(t, 3, number(t, s, "SELECT records FROM audit_ended WHERE day = $1", later))
}

// TestDaysOutside: a day that the calendar of the rules does not know cannot be
// written.
func TestDaysOutside(t *testing.T) {
	db := holding(t, calls(1)...)
	s := opened(t, db, today)
	for _, text := range []string{"infinity", "-infinity", "0001-12-31 BC", "0001-01-01", "10000-01-01"} {
		_, err := s.pool.Exec(t.Context(), "UPDATE event SET day = $1", text)
		assert.Equal(t, "23514", sqlState(err), text)
	}
	change(t, s, "UPDATE event SET day = '9999-12-31'")
	assert.Equal(t, 1, number(t, s, "SELECT count(*) FROM record WHERE starts = '9999-12-31'"))
	change(t, s, "UPDATE event SET day = $1", day("0001-01-02"))
	assert.Equal(t, 1, number(t, s, "SELECT count(*) FROM record WHERE starts = '0001-01-02'"))
}

// TestDaysOfAnotherStyle: however the database writes days to others.
func TestDaysOfAnotherStyle(t *testing.T) {
	db := holding(t, calls(3)...)
	s := opened(t, db, today)
	change(t, s, "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET DateStyle = German', current_database()); END $$")
	status, said, problems := started(t, "-db", db, "-on", today.String())
	assert.Equal(t, done, status, problems)
	assert.Contains(t, said, "Disposed of on 2026-11-22: 3 records")
}
