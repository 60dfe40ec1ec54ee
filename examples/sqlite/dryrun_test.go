package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A dry run changes no byte of the register, and what it says goes is what goes.
func TestDryRun(t *testing.T) {
	const records = 2500
	file := generated(t, records, 3)
	before, err := os.ReadFile(file)
	require.NoError(t, err)

	dry := sweeping(t, opened(t, file, reading), today)
	require.NoError(t, dry.run())
	after, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, string(before) == string(after), "the file has changed")
	wal, err := os.ReadFile(file + "-wal")
	require.True(t, err == nil || os.IsNotExist(err), "%v", err)
	assert.Empty(t, wal)
	_, err = dry.db.Exec("DELETE FROM record")
	assert.ErrorContains(t, err, "readonly", "SQLite itself must refuse")

	real := sweeping(t, opened(t, file, writing), today)
	require.NoError(t, real.run())
	assert.Positive(t, real.impact.gone())
	assert.Equal(t, real.impact.bad, dry.impact.bad)
	assert.NotEmpty(t, dry.impact.bad)
	for count, n := range dry.impact.Tally {
		switch count.What {
		case "keep", "free": // a sweep does not read them
		case "held":
			assert.GreaterOrEqual(t, n, real.impact.Tally[count], "%v: the dry run also sees the held ones that are protected anyway", count)
		case "review":
			assert.GreaterOrEqual(t, n, real.impact.Tally[count], "%v: the dry run also sees those of a minimum term, which wait for a decision and are not due", count)
		default:
			assert.Equal(t, real.impact.Tally[count], n, "%v", count)
		}
	}
	assert.Equal(t, number(t, real.register, "SELECT count(*) FROM audit"), dry.impact.gone())

	// All records are accounted for, and by the model.
	unread := len(dry.impact.bad) + dry.impact.badMore
	assert.Equal(t, records, dry.impact.gone()+dry.impact.Of("hand over", "held", "review", "keep", "free", "undetermined")+unread)
	deleted, anonymised := 0, 0
	for _, m := range model(t, records, 3, today) {
		switch m.action {
		case policy.Delete:
			deleted++
		case policy.Anonymise:
			anonymised++
		}
	}
	assert.Equal(t, deleted, dry.impact.Of("delete"))
	assert.Equal(t, anonymised, dry.impact.Of("anonymise"))
	assert.Zero(t, dry.impact.missed)
}

// A dry run of rules that the register has never seen cannot use the column of
// starts. It decides every record instead.
func TestDryRunOfOtherRules(t *testing.T) {
	file := generated(t, 300, 4)
	change(t, opened(t, file, writing), "UPDATE start SET kind = 'another'")
	change(t, opened(t, file, writing), "UPDATE record SET class = class")
	dry := sweeping(t, opened(t, file, reading), today)
	require.NoError(t, dry.run())
	real := sweeping(t, opened(t, file, writing), today)
	require.NoError(t, real.run())
	assert.Positive(t, dry.impact.gone())
	assert.Equal(t, real.impact.gone(), dry.impact.gone())
}

// The dry run sees if the column of starts is out of step.
func TestDryRunSeesAFault(t *testing.T) {
	r := opened(t, holding(t, dueCall(), dueCall()), writing)
	require.NoError(t, sweeping(t, r, today).collect())
	change(t, r, "DELETE FROM work")
	putOutOfStep(t, r)
	dry := sweeping(t, r, today)
	dry.dry, dry.all = true, true
	require.NoError(t, dry.run())
	assert.Equal(t, 1, dry.impact.missed)
	var text strings.Builder
	require.NoError(t, dry.impact.print(&text))
	assert.Contains(t, text.String(), "FAULT: 1 records are due")
	assert.Equal(t, lookAtIt, dry.status())
}

// Bad rows are reported and hide none of the good ones.
func TestBadRows(t *testing.T) {
	bad := dueCall()
	bad.day = "2025-02-30"
	noHold, noDemand := dueCall(), dueCall()
	noDemand.Demands = []policy.Demand{{ID: "D", Received: today}} // no kind, no state
	unknown := with("archive.box", "closed", "1999-01-01")
	undated := dueCall()
	undated.Events[0].On = calendar.Date{}
	file := holding(t, dueCall(), bad, dueCall(), noHold, noDemand, unknown, undated, made{Record: sample.Record{Class: finland.KelaCallRecording}}, dueCall())
	change(t, opened(t, file, writing), "INSERT INTO hold (record, id, reason, placed) VALUES (4, 'H', 'a lawsuit', '')")

	for _, run := range []struct{ title, flag string }{{"Would be disposed of", "-dry-run"}, {"Disposed of", "-batch=2"}} {
		status, stdout, _ := started("-db", file, "-on", "2026-11-22", run.flag)
		checkBad(t, status, stdout, run.title)
	}
	assert.Equal(t, []int64{2, 4, 5, 6, 7, 8}, keys(t, opened(t, file, writing), "SELECT id FROM record WHERE class <> ? ORDER BY id", string(sample.AuditRow)))
}

func checkBad(t *testing.T, status int, stdout, title string) {
	t.Helper()
	assert.Equal(t, lookAtIt, status, title)
	assert.Contains(t, stdout, title+" on 2026-11-22: 3 records\n")
	for _, line := range []string{
		`record 2 (fi.kela.call-recording): event "call" has a day that is none; write it as in 2026-11-22, or NULL`,
		`record 4 (fi.kela.call-recording): hold "H" has a day that is none; write it as in 2026-11-22, or NULL`,
		`record 5 (fi.kela.call-recording): demand "D" has a word that is none; write one such as erasure`,
		"undetermined: 1 of archive.box: class_unknown",
		"undetermined: 2 of fi.kela.call-recording: start_unknown: call",
	} {
		assert.Contains(t, stdout, line+"\n", title)
	}
	assert.NotContains(t, stdout, "2025-02-30", title)
}
