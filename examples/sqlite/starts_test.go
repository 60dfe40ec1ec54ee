package main

import (
	"database/sql"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// The column of starts follows the events, the class and the rules, whoever writes
// them, as the class picks; even where triggers may call themselves.
func TestStarts(t *testing.T) {
	for _, recursive := range []string{"OFF", "ON"} {
		t.Run("recursive triggers "+recursive, func(t *testing.T) { checkStarts(t, recursive) })
	}
}

func checkStarts(t *testing.T, recursive string) {
	t.Helper()
	r := opened(t, holding(t,
		made{Record: sample.Record{Class: finland.KelaCallRecording}},       // Only
		made{Record: sample.Record{Class: estonia.ChildDisabilityDecision}}, // Latest
	), writing)
	change(t, r, "PRAGMA recursive_triggers = "+recursive)
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
		{"UPDATE record SET starts = '2030-01-01'", "2025-03-01", "2025-03-01"},
		{"UPDATE record SET starts = NULL, amount = 7", "2025-03-01", "2025-03-01"},
		{"DELETE FROM event", none, none},
		{"UPDATE record SET starts = '2025-03-01'", none, none},
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
		definition.Triggers = append(definition.Triggers, retention.TriggerInfo{Trigger: "call-closed"})
		book, err := retention.NewRulebook(definition)
		require.NoError(t, err)
		require.NoError(t, r.follow(plan.For(book, today)))
		var got string
		require.NoError(t, r.db.QueryRow("SELECT starts FROM record WHERE id = 1").Scan(&got))
		assert.Equal(t, step.want, got)
		assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM start"))
	}
	require.NoError(t, r.follow(plan.For(nil, today)))
	assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM record WHERE starts IS NULL"))
}

// Another program writes, and its foreign keys are off, as by default in SQLite: a
// record can come after its events, and REPLACE leaves the events of the old row.
func TestStartsOfRecordsThatComeAfterTheirEvents(t *testing.T) {
	file := holding(t, dueCall())
	require.NoError(t, sweeping(t, opened(t, file, writing), today).collect())
	other, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	for _, statement := range []string{
		"REPLACE INTO record (id, class, person) VALUES (1, 'fi.kela.call-recording', 'a corrected name')",
		"INSERT INTO event (record, kind, day) VALUES (2, 'call', '2025-11-01')",
		"INSERT INTO record (id, class, starts) VALUES (2, 'fi.kela.call-recording', '2030-01-01')",
		"INSERT INTO record (id, class, starts) VALUES (3, 'fi.kela.call-recording', '2025-11-01')", // without an event
	} {
		_, err := other.Exec(statement)
		require.NoError(t, err, statement)
	}
	require.NoError(t, other.Close())
	r := opened(t, file, writing)
	assert.Equal(t, 2, number(t, r, "SELECT count(*) FROM record WHERE starts = '2025-11-01'"))
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, []int64{1, 2}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
}

// The sweep sees, if it is asked to, what the pre-filter leaves out although it is due.
func TestSweepOfAllSeesAFault(t *testing.T) {
	file := holding(t, dueCall(), dueCall(), with(finland.KelaCallRecording, finland.Call, "2026-11-01"))
	r := opened(t, file, writing)
	require.NoError(t, sweeping(t, r, today).collect())
	change(t, r, "DELETE FROM work")
	putOutOfStep(t, r)
	for _, run := range []struct {
		flag   string
		status int
		says   assert.ComparisonAssertionFunc
	}{
		{"-all=false", done, func(t assert.TestingT, text, part any, _ ...any) bool { return assert.NotContains(t, text, part) }},
		{"-all", lookAtIt, func(t assert.TestingT, text, part any, _ ...any) bool { return assert.Contains(t, text, part) }},
	} {
		status, stdout, stderr := started("-db", file, "-on", "2026-11-22", run.flag)
		assert.Equal(t, run.status, status, stderr)
		run.says(t, stdout, "FAULT: 1 records are due")
	}
	assert.Equal(t, []int64{2, 3}, keys(t, r, "SELECT id FROM record WHERE class <> ?", string(sample.AuditRow)), "a person must look at it")
}

// putOutOfStep writes another day into the column of record 2, as somebody can who takes
// away the trigger that would correct it and puts it back.
func putOutOfStep(t *testing.T, r *register) {
	t.Helper()
	var trigger string
	require.NoError(t, r.db.QueryRow("SELECT sql FROM sqlite_schema WHERE name = 'record_changed'").Scan(&trigger))
	change(t, r, "DROP TRIGGER record_changed")
	change(t, r, "UPDATE record SET starts = '2026-11-01' WHERE id = 2")
	change(t, r, trigger)
}
