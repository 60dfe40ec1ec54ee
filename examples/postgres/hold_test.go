package main

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// saying is something that a clerk says about record 1, which is due, and that
// keeps it.
var saying = []struct {
	name, statement string
	gone            string // what the clerk is told when the record is gone
}{
	{"a hold comes", "INSERT INTO hold VALUES (1, 'H2', 'an inquiry', '2026-11-22', NULL)", foreignKey},
	{"the release of a hold is taken back", "UPDATE hold SET released = NULL WHERE record = 1 AND id = 'H1'", ""},
	{"a request for access comes", "INSERT INTO demand VALUES (1, 'D2', 'access', 'received', '2026-11-22')", foreignKey},
	{"a restriction is accepted", "UPDATE demand SET state = 'accepted' WHERE record = 1 AND id = 'D1'", ""},
	{"a later call comes", "INSERT INTO event VALUES (1, 'call', '2026-11-01')", foreignKey},
	{"the day of the call is corrected", "UPDATE event SET day = '2026-11-01' WHERE record = 1", ""},
	{"the call is taken back", "DELETE FROM event WHERE record = 1", ""},
	{"the class is corrected", "UPDATE record SET class = 'ee.skais.pension-base' WHERE id = 1", ""},
}

const foreignKey = "23503"

// disputed makes a register of two calls that are due. The first has a hold that was
// released and a demand that was not accepted.
func disputed(t *testing.T) string {
	list := calls(2)
	list[0].Holds = []policy.Hold{{ID: "H1", Reason: "a lawsuit", Placed: day("2024-02-01"), Released: day("2025-02-01")}}
	list[0].Demands = []policy.Demand{{ID: "D1", Kind: policy.Restriction, State: policy.Received, Received: day("2026-11-01")}}
	return holding(t, list...)
}

// TestClerkFirst: the clerk has not committed when the worker comes. The worker waits
// and then hears it.
func TestClerkFirst(t *testing.T) {
	for _, c := range saying {
		t.Run(c.name, func(t *testing.T) {
			db := disputed(t)
			s := opened(t, db, today)
			planOnly(t, s)
			require.Equal(t, 2, number(t, s, "SELECT count(*) FROM work"), "both are planned before the clerk speaks")

			tx, err := clerk(t, db).Begin(t.Context())
			require.NoError(t, err)
			_, err = tx.Exec(t.Context(), c.statement)
			require.NoError(t, err)
			working(t, s)
			waitsForLock(t, s)
			assert.Zero(t, number(t, s, "SELECT count(*) FROM audit"), "the batch is one transaction, and it waits")
			require.NoError(t, tx.Commit(t.Context()))
			require.NoError(t, s.watch(t.Context()))

			assert.Equal(t, []int64{1}, keys(t, s, "SELECT id FROM record WHERE class <> $1", sample.AuditRow))
			assert.Equal(t, []int64{2}, keys(t, s, "SELECT record FROM audit"))
			assert.Equal(t, 1, number(t, s, "SELECT max(attempt) FROM river_job"), "it is heard at once, and not because something failed")
			assert.Equal(t, map[string]int{planned: 2, gone: 1, stale: 1, kept: 1}, counted(t, s))
		})
	}
}

// TestClerkSecond: the worker has locked the record when the clerk comes. The clerk
// waits, and the record is gone: an insertion fails, an update finds nothing.
func TestClerkSecond(t *testing.T) {
	for _, c := range saying {
		t.Run(c.name, func(t *testing.T) {
			db := disputed(t)
			s := opened(t, db, today)
			planOnly(t, s)
			m := meet(t, s, "locked")
			working(t, s)
			m.wait(t)

			// A clerk keeps the host's rule: lock the record first, then speak.
			conn := clerk(t, db)
			type answer struct {
				rows int64
				err  error
			}
			said := make(chan answer)
			go func() {
				var a answer
				a.err = pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
					if _, err := tx.Exec(t.Context(), "SELECT FROM record WHERE id = 1 FOR UPDATE"); err != nil {
						return err
					}
					result, err := tx.Exec(t.Context(), c.statement)
					a.rows = result.RowsAffected()
					return err
				})
				said <- a
			}()
			waitsForLock(t, s)
			close(m.on)
			a := <-said
			require.NoError(t, s.watch(t.Context()))

			assert.Zero(t, a.rows, "nothing is written about a record that is gone")
			assert.Equal(t, c.gone, sqlState(a.err))
			assert.Equal(t, []int64{1, 2}, keys(t, s, "SELECT record FROM audit ORDER BY record"))
			assert.Equal(t, map[string]int{planned: 2, gone: 2}, counted(t, s))
		})
	}
}

// TestClerkForgetsTheLock: the clerk comes while the worker has the record, and does
// not lock it first. An insertion waits by the foreign key. A change of a hold meets
// the deletion in a ring, which PostgreSQL breaks. Either the clerk is undone and told
// so, or the worker is, and hears the clerk when it tries again.
func TestClerkForgetsTheLock(t *testing.T) {
	for _, c := range saying {
		t.Run(c.name, func(t *testing.T) {
			db := disputed(t)
			s := opened(t, db, today)
			planOnly(t, s)
			m := meet(t, s, "locked")
			working(t, s)
			m.wait(t)
			conn := clerk(t, db)
			spoken := make(chan bool)
			go func() {
				result, err := conn.Exec(t.Context(), c.statement)
				spoken <- err == nil && result.RowsAffected() == 1
			}()
			waitsForLock(t, s)
			close(m.on)
			heard := <-spoken
			require.NoError(t, s.watch(t.Context()))

			here := len(keys(t, s, "SELECT id FROM record WHERE id = 1")) == 1
			assert.Equal(t, heard, here, "who was told that it is written is heard, and nobody else")
			assert.Equal(t, !here, number(t, s, "SELECT count(*) FROM audit WHERE record = 1") == 1)
			counted(t, s)
		})
	}
}

// TestRepeatableReadMissesTheHold shows why the worker reads under READ COMMITTED. If
// it fails, PostgreSQL has changed, and the isolation can be thought over.
func TestRepeatableReadMissesTheHold(t *testing.T) {
	for _, c := range []struct {
		isolation pgx.TxIsoLevel
		seen      int
	}{
		{pgx.ReadCommitted, 1},
		{pgx.RepeatableRead, 0},
	} {
		t.Run(string(c.isolation), func(t *testing.T) {
			db := holding(t, calls(1)...)
			s := opened(t, db, today)
			writer, err := clerk(t, db).Begin(t.Context())
			require.NoError(t, err)
			_, err = writer.Exec(t.Context(), "INSERT INTO hold VALUES (1, 'H1', 'an inquiry')")
			require.NoError(t, err)

			reader, err := clerk(t, db).BeginTx(t.Context(), pgx.TxOptions{IsoLevel: c.isolation})
			require.NoError(t, err)
			locked := make(chan error)
			go func() {
				_, err := reader.Exec(t.Context(), "SELECT FROM record WHERE id = 1 FOR UPDATE")
				locked <- err
			}()
			waitsForLock(t, s)
			require.NoError(t, writer.Commit(t.Context()))
			require.NoError(t, <-locked)
			holds := 0
			require.NoError(t, reader.QueryRow(t.Context(), "SELECT count(*) FROM hold WHERE record = 1").Scan(&holds))
			assert.Equal(t, c.seen, holds)
			require.NoError(t, reader.Rollback(context.Background()))
		})
	}
}

// TestLocks shows which of the locks exclude each other: a hold that comes takes FOR KEY
// SHARE by its foreign key.
func TestLocks(t *testing.T) {
	db := holding(t, calls(1)...)
	for _, c := range []struct {
		lock  string
		waits bool
	}{
		{"FOR UPDATE", true},
		{"FOR NO KEY UPDATE", false},
		{"FOR SHARE", false},
	} {
		t.Run(c.lock, func(t *testing.T) {
			worker, err := clerk(t, db).Begin(t.Context())
			require.NoError(t, err)
			_, err = worker.Exec(t.Context(), "SELECT FROM record WHERE id = 1 "+c.lock)
			require.NoError(t, err)
			writer, err := clerk(t, db).Begin(t.Context())
			require.NoError(t, err)
			_, err = writer.Exec(t.Context(), "SET LOCAL lock_timeout = '20ms'")
			require.NoError(t, err)
			_, err = writer.Exec(t.Context(), "INSERT INTO hold VALUES (1, 'H1', 'an inquiry')")
			assert.Equal(t, c.waits, sqlState(err) == "55P03")
			require.NoError(t, writer.Rollback(context.Background()))
			require.NoError(t, worker.Rollback(context.Background()))
		})
	}
}
