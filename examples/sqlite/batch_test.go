package main

import (
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The database refuses to remove one record. It is set aside and reported; the others
// go, even those with a higher key, and the next run tries it again.
func TestRecordIsRefused(t *testing.T) {
	const refused = "record 2: set aside, it stays on the list: "
	for _, test := range []struct {
		what, refuses, allows, says string
	}{
		{"a trigger", "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 2 BEGIN SELECT RAISE(ABORT, 'not this one'); END", "DROP TRIGGER no", "not this one"},
		{"a trigger that rolls back", "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 2 BEGIN SELECT RAISE(ROLLBACK, 'not this one'); END", "DROP TRIGGER no", "not this one"},
		{"a trigger that fails", "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 2 BEGIN SELECT json('{'); END", "DROP TRIGGER no", "malformed JSON"},
		{"a trigger that passes over it", "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 2 BEGIN SELECT RAISE(IGNORE); END", "DROP TRIGGER no", "DELETE FROM record: 0 rows were changed instead of 1"},
		{"a foreign key", "CREATE TABLE file (record REFERENCES record); INSERT INTO file VALUES (2)", "DELETE FROM file", "FOREIGN KEY constraint failed"},
		{"a foreign key, when it is committed", "CREATE TABLE file (record REFERENCES record DEFERRABLE INITIALLY DEFERRED); INSERT INTO file VALUES (2)", "DELETE FROM file", "FOREIGN KEY constraint failed"},
	} {
		t.Run(test.what, func(t *testing.T) {
			r := opened(t, holding(t, dueCall(), dueCall(), dueCall(), dueCall()), writing)
			change(t, r, test.refuses)
			s := sweeping(t, r, today)
			s.batch = 2 // it fails with record 1, and the next one goes through
			require.NoError(t, s.run())
			assert.Equal(t, 3, s.impact.gone(), "what was rolled back is not counted, and nothing twice")
			assert.Equal(t, []int64{1, 3, 4}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
			assert.Equal(t, []int64{2}, keys(t, r, "SELECT id FROM record WHERE class <> ?", string(sample.AuditRow)))
			assert.Equal(t, []int64{2}, keys(t, r, "SELECT record FROM work WHERE permit IS NOT NULL"))
			require.Len(t, s.impact.bad, 1)
			assert.True(t, strings.HasPrefix(s.impact.bad[0], refused), s.impact.bad[0])
			assert.Contains(t, s.impact.bad[0], test.says)
			assert.Equal(t, lookAtIt, s.status())

			change(t, r, test.allows)
			again := sweeping(t, r, today)
			require.NoError(t, again.run())
			assert.Equal(t, done, again.status())
			assert.Equal(t, []int64{1, 2, 3, 4}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
		})
	}
}

// What was set aside is reported once, though the run goes over the list again
// because of another record.
func TestSetAsideIsToldOnce(t *testing.T) {
	file := holding(t, dueCall(), dueCall(), dueCall())
	clerk, r := opened(t, file, writing), opened(t, file, writing)
	change(t, r, "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 1 BEGIN SELECT RAISE(ABORT, 'not this one'); END")
	s := sweeping(t, r, today)
	s.at = once("all planned", func() error {
		_, err := clerk.db.Exec("UPDATE event SET day = '2025-11-02' WHERE record = 3")
		return err
	})
	require.NoError(t, s.run())
	assert.Equal(t, 1, s.impact.stale)
	assert.Equal(t, []int64{2, 3}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
	assert.Len(t, s.impact.bad, 1)
}

// What concerns all records stops the run, and nothing of the batch has happened.
func TestBatchFails(t *testing.T) {
	r := opened(t, holding(t, dueCall(), dueCall(), dueCall()), writing)
	s := sweeping(t, r, today)
	s.at = once("all planned", func() error {
		_, err := r.db.Exec("PRAGMA query_only = ON")
		return err
	})
	assert.ErrorContains(t, s.run(), "nothing of this batch has happened, run it again")
	assert.Zero(t, s.impact.gone(), "what was rolled back is not counted")
	assert.Empty(t, s.impact.bad)
	change(t, r, "PRAGMA query_only = OFF")
	assert.Equal(t, 3, number(t, r, "SELECT count(*) FROM record"))
	assert.Equal(t, 3, number(t, r, "SELECT count(*) FROM work WHERE permit IS NOT NULL"))
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, []int64{1, 2, 3}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
}
