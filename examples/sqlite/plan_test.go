package main

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// inFiles says whether a text stands in the file of a register or beside it.
func inFiles(t *testing.T, file, text string) bool {
	t.Helper()
	names, err := filepath.Glob(file + "*")
	require.NoError(t, err)
	return slices.ContainsFunc(names, func(name string) bool {
		content, err := os.ReadFile(name)
		require.NoError(t, err)
		return bytes.Contains(content, []byte(text))
	})
}

// The pre-filter selects every record that the policy permits to dispose of, on any
// day, and by far not all records.
func TestPrefilterMissesNothing(t *testing.T) {
	const records = 3000
	r := opened(t, generated(t, records, 5), writing)
	for _, on := range []string{"2019-01-01", "2026-11-22", "2027-03-01", "2045-01-01"} {
		s := sweeping(t, r, day(on))
		plan := s.book.On(s.on)
		selected := map[int64]bool{}
		require.NoError(t, r.follow(plan))
		where, err := prefilter(plan)
		require.NoError(t, err)
		for _, id := range keys(t, r, "SELECT id FROM record WHERE "+where.SQL, where.Args...) {
			selected[id] = true
		}
		permitted := 0
		for id, m := range model(t, records, 5, s.on) {
			if m.permits != 0 {
				permitted++
				assert.True(t, selected[id], "%s: record %d (%s) is permitted and not selected", on, id, m.class)
			}
		}
		t.Logf("%s: %d selected, %d permitted", on, len(selected), permitted)
		if on == "2026-11-22" {
			assert.Greater(t, permitted, records/10)
			assert.Less(t, len(selected), records/2)
		}
	}
}

// SQLite finds what is selected in an index: a pre-filter that reads the whole
// register would be none.
func TestPrefilterUsesTheIndex(t *testing.T) {
	r := opened(t, generated(t, 100, 1), writing)
	s := sweeping(t, r, today)
	require.NoError(t, r.write(func(tx *sql.Tx) error {
		list, err := candidates(tx, s.book.On(today))
		require.NoError(t, err)
		require.Len(t, list, 4)
		for i, where := range list {
			var steps []string
			err := rows(tx, "EXPLAIN QUERY PLAN SELECT id FROM record WHERE "+where.SQL, where.Args, func(row *sql.Rows) error {
				var step string
				err := row.Scan(new(int), new(int), new(int), &step)
				steps = append(steps, step)
				return err
			})
			require.NoError(t, err)
			plan := strings.Join(steps, "\n")
			assert.Contains(t, plan, "INDEX record_", "%d: %s", i, plan)
			assert.NotRegexp(t, `SCAN record$|SCAN record\n`, plan)
		}
		return nil
	}))
}

// The column of starts follows the events, the class and the rules, whoever writes
// them, as the class picks.
func TestStarts(t *testing.T) {
	r := opened(t, holding(t,
		sample{entry: entry{class: finland.KelaCallRecording}},       // Only
		sample{entry: entry{class: estonia.ChildDisabilityDecision}}, // Latest
	), writing)
	require.NoError(t, sweeping(t, r, today).collect())
	const none, unknown = "none", ""
	for _, step := range []struct{ statement, only, latest string }{
		{"SELECT 1", none, none},
		{"INSERT INTO event VALUES (1, 'call', '2025-01-01'), (2, 'decision-ends', '2025-01-01')", "2025-01-01", "2025-01-01"},
		{"INSERT INTO event VALUES (1, 'call', '2025-01-01'), (2, 'decision-ends', '2024-01-01')", "2025-01-01", "2025-01-01"},
		{"INSERT INTO event VALUES (1, 'call', '2025-02-01'), (2, 'decision-ends', '2025-02-01')", unknown, "2025-02-01"},
		{"UPDATE event SET day = '2025-02-01' WHERE record = 1", "2025-02-01", "2025-02-01"},
		{"INSERT INTO event VALUES (1, 'death', '2026-02-01'), (2, 'death', NULL)", "2025-02-01", "2025-02-01"},
		{"INSERT INTO event VALUES (1, 'call', NULL), (2, 'decision-ends', NULL)", unknown, unknown},
		{"UPDATE event SET day = '2025-02-30' WHERE day IS NULL", unknown, unknown},
		{"DELETE FROM event WHERE day = '2025-02-30'", "2025-02-01", "2025-02-01"},
		{"UPDATE event SET day = '45000'", unknown, unknown},
		{"UPDATE event SET day = '2025-03-01'", "2025-03-01", "2025-03-01"},
		{"UPDATE event SET record = 3 - record, kind = CASE kind WHEN 'call' THEN 'decision-ends' ELSE 'call' END", "2025-03-01", "2025-03-01"},
		{"UPDATE record SET class = 'ee.skais.log' WHERE id = 2", "2025-03-01", none},
		{"UPDATE record SET class = 'ee.skais.child-disability-decision' WHERE id = 2", "2025-03-01", "2025-03-01"},
		{"DELETE FROM event", none, none},
	} {
		change(t, r, step.statement)
		for id, want := range []string{step.only, step.latest} {
			var got string
			require.NoError(t, r.db.QueryRow("SELECT coalesce(starts, 'none') FROM record WHERE id = ?", id+1).Scan(&got))
			assert.Equal(t, want, got, "%s: record %d", step.statement, id+1)
		}
	}
}

// If another rulebook counts from another event, the column is computed anew before
// the sweep.
func TestStartsFollowTheRules(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	require.NoError(t, sweeping(t, r, today).collect())
	change(t, r, "INSERT INTO event VALUES (1, 'call-closed', '2025-11-10')")
	for _, step := range []struct {
		trigger retention.Trigger
		want    string
	}{{"call-closed", "2025-11-10"}, {finland.Call, "2025-11-01"}} {
		definition := finland.KelaCallRecordings().Definition()
		definition.Rules[0].Trigger = step.trigger
		book, err := retention.NewRulebook(definition)
		require.NoError(t, err)
		require.NoError(t, r.follow(book.On(today)))
		var got string
		require.NoError(t, r.db.QueryRow("SELECT starts FROM record WHERE id = 1").Scan(&got))
		assert.Equal(t, step.want, got)
		assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM start"))
	}
	require.NoError(t, r.follow((*retention.Rulebook)(nil).On(today)))
	assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM record WHERE starts IS NULL"))
}

// A batch that fails has not happened, and the next run does it.
func TestBatchFails(t *testing.T) {
	r := opened(t, holding(t, dueCall(), dueCall(), dueCall()), writing)
	change(t, r, "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 2 BEGIN SELECT RAISE(ABORT, 'not this one'); END")
	s := sweeping(t, r, today)
	s.batch = 2
	assert.ErrorContains(t, s.run(), "not this one")
	assert.Zero(t, s.impact.gone(), "what was rolled back is not counted")
	assert.Equal(t, 3, number(t, r, "SELECT count(*) FROM record"))
	assert.Equal(t, 3, number(t, r, "SELECT count(*) FROM work WHERE permit IS NOT NULL"))
	change(t, r, "DROP TRIGGER no")
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, []int64{1, 2, 3}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
}

// A database that passes over the deletion is no success: the audit must not claim
// what has not happened.
func TestDeletionIsPassedOver(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	change(t, r, "CREATE TRIGGER no BEFORE DELETE ON record BEGIN SELECT RAISE(IGNORE); END")
	assert.ErrorContains(t, sweeping(t, r, today).run(), "0 rows were removed instead of one")
	assert.Zero(t, number(t, r, "SELECT count(*) FROM audit"))
}

// A key that was given is never given again, also after its record is gone.
func TestKeysAreNotGivenAgain(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	change(t, r, "DELETE FROM record")
	change(t, r, "INSERT INTO record (class) VALUES ('fi.kela.call-recording')")
	assert.Equal(t, []int64{2}, keys(t, r, "SELECT id FROM record"))
}

// A day that cannot be read is told also where no day could make the record due.
func TestUnknownDayBeforeTheLaw(t *testing.T) {
	bad := with(estonia.Benefit, estonia.RightEnded, "2000-01-01")
	bad.days[0].String = "soon"
	s := sweeping(t, opened(t, holding(t, bad), writing), day("2019-01-01"))
	require.NoError(t, s.run())
	assert.Equal(t, []string{`record 1 (ee.skais.benefit): event "right-ended" has a day that is none; write it as in 2026-11-22, or NULL`}, s.impact.bad)
}

// What may only be handed over is no work for a sweep.
func TestChoose(t *testing.T) {
	for _, test := range []struct{ allowed, want policy.Action }{
		{0, 0},
		{policy.Delete, policy.Delete},
		{policy.Anonymise, policy.Anonymise},
		{policy.Transfer, 0},
		{policy.Delete | policy.Anonymise, policy.Delete},
		{policy.Anonymise | policy.Transfer, policy.Anonymise},
	} {
		assert.Equal(t, test.want, choose(test.allowed), "%v", test.allowed)
	}
}
