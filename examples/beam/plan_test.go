package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Records of a class that is free of its single rule a year after the call.
const (
	dueRecord       = `{"id":"due","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[]}`
	protectedRecord = `{"id":"protected","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-22"}],"holds":[]}`
)

// A bad line hides neither the record before it nor the one after it, and is kept
// as it stands.
func TestABadLineHidesNoRecord(t *testing.T) {
	for _, c := range []struct {
		name, line string
		problem    sample.Problem
	}{
		{"the writer was stopped", dueRecord[:len(dueRecord)-1], sample.NoRecord},
		{"no JSON", "id;class;events", sample.NoRecord},
		{"a list", `[` + dueRecord + `]`, sample.NoRecord},
		{"two records", dueRecord + dueRecord, sample.NoRecord},
		{"a misspelt key could be a hold", strings.Replace(dueRecord, `"holds"`, `"hold"`, 1), sample.NoRecord},
		{"a key in other letters could be a hold", strings.Replace(dueRecord, `"holds"`, `"Holds"`, 1), sample.NoRecord},
		{"an impossible day", strings.Replace(dueRecord, "2025-11-21", "2025-02-31", 1), sample.NoDay},
		{"a wrong type", strings.Replace(dueRecord, `"due"`, `7`, 1), sample.NoRecord},
		{"another encoding", strings.Replace(dueRecord, `"due"`, "\"d\xfce\"", 1), sample.NotUTF8},
		{"empty", "", sample.Empty},
		{"blank", " \t ", sample.Empty},
		{"longer than any record", strings.Repeat(" ", longestLine) + dueRecord, sample.TooLong},
		{"a key twice, of which the second hides the hold", strings.Replace(dueRecord, `"holds":[]`, `"holds":[{"id":"h"}],"holds":[]`, 1), sample.NoRecord},
		{"a key twice, deep inside", strings.Replace(dueRecord, `"on":`, `"on":"1990-01-01","on":`, 1), sample.NoRecord},
		{"no id", strings.Replace(dueRecord, `"id":"due",`, "", 1), sample.NoID},
		{"an event of nothing", strings.Replace(dueRecord, `"trigger":"call",`, "", 1), sample.NoTrigger},
		{"to ask for what does not exist", strings.Replace(dueRecord, `"holds":[]`, `"holds":[],"ask":"shred"`, 1), sample.UnknownWord},
		{"a demand of nothing known", strings.Replace(dueRecord, `"holds":[]`, `"holds":[],"demands":[{"id":"d","kind":"wish","state":"received"}]`, 1), sample.UnknownWord},
		{"a demand without an id", strings.Replace(dueRecord, `"holds":[]`, `"holds":[],"demands":[{"kind":"access","state":"received"}]`, 1), sample.DemandNoID},
	} {
		t.Run(c.name, func(t *testing.T) {
			after := strings.Replace(dueRecord, `"due"`, `"due-too"`, 1)
			file := fileOf(t, strings.Join([]string{dueRecord, c.line, after, protectedRecord}, "\n"))
			p := makePlan(t, options{input: file, kept: true})

			candidates := byID(t, decoded[planLine](t, p, candidatesFile))
			assert.Contains(t, candidates, "due")
			assert.Contains(t, candidates, "due-too")
			assert.Len(t, candidates, 2)
			assert.Contains(t, byID(t, decoded[planLine](t, p, keptFile)), "protected")

			bad := decoded[badRecord](t, p, badFile)
			require.Len(t, bad, 1)
			assert.Equal(t, c.problem, bad[0].Problem)
			assert.Equal(t, file, bad[0].File)
			assert.EqualValues(t, len(dueRecord)+1, bad[0].Offset)
			assert.EqualValues(t, len(c.line), bad[0].Length)
			assert.Equal(t, c.line[:min(len(c.line), longestLine)], bad[0].Line+string(bad[0].Bytes))
		})
	}
}

// The details are the same in every run of the program, so that two plans are.
func TestABadLineIsDescribedInFixedWords(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{dueRecord + dueRecord, "no record: something follows it; write one value"},
		{`{"id":"a","id":"b"}`, `no record: the key "id" stands twice; write each key once`},
		{`{"id":"a","hold":[]}`, `no record: unknown key "hold"; write of id, `},
		{`{"id":"a","events":[{"trigger":"call","on":"2025-02-31"}]}`, `a day that is none: calendar: a text like "0000-00-00": `},
		{`{"id":"a","ask":"shred"}`, `an unknown word: ask is no action; write delete, anonymise or transfer`},
		{" ", "empty: write one record a line"},
	} {
		_, bad := parse(&Line{Text: []byte(c.text), Length: int64(len(c.text))})
		require.NotNil(t, bad, c.text)
		assert.True(t, strings.HasPrefix(bad.Error(), c.says), bad)
	}
}

// What a record says decides which way it goes. Undetermined is kept.
func TestRecordsGoTheirWay(t *testing.T) {
	with := func(id, change string) string {
		return strings.NewReplacer(`"due"`, `"`+id+`"`, `"holds":[]`, change).Replace(dueRecord)
	}
	file := fileOf(t, strings.Join([]string{
		dueRecord, protectedRecord,
		with("unlooked", `"holds":null`),
		with("held", `"holds":[{"id":"h","why":"a lawsuit","released":null}]`),
		with("held-until-tomorrow", `"holds":[{"id":"h","released":"2026-11-23"}]`),
		with("released-today", `"holds":[{"id":"h","released":"2026-11-22"}]`),
		with("access", `"holds":[],"demands":[{"id":"d","kind":"access","state":"received","received":"2026-11-20"}]`),
		with("answered", `"holds":[],"demands":[{"id":"d","kind":"access","state":"closed","received":"2026-11-20"}]`),
		with("demand-without-day", `"holds":[],"demands":[{"id":"d","kind":"access","state":"received","received":null}]`),
		`{"id":"undated","class":"fi.kela.call-recording","events":[{"trigger":"call","on":null}],"holds":[]}`,
		`{"id":"unknown","class":"xx.anything","events":[],"holds":[]}`,
		`{"id":"wanted","class":"ee.skais.log","events":[{"trigger":"logged","on":"2021-10-01"}],"holds":[],"demands":[{"id":"d","kind":"erasure","state":"accepted","received":"2026-11-01","reply":"2026-11-20"}]}`,
		`{"id":"free","class":"ee.skais.log","events":[{"trigger":"logged","on":"2021-11-21"}],"holds":[],"ask":"anonymise"}`,
		`{"id":"overdue","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-11"}],"holds":[]}`,
	}, "\n"))
	p := makePlan(t, options{input: file, kept: true})
	const class, rule = "fi.kela.call-recording", "fi.kela.calls.9"
	due := func(id string, overdue int) planLine {
		return planLine{ID: id, Class: class, Outcome: "must_dispose", Reason: "due", Allowed: "delete", Rules: []string{rule}, Overdue: overdue}
	}
	assert.Equal(t, map[string]planLine{
		"due": due("due", 0), "released-today": due("released-today", 0), "answered": due("answered", 0), "overdue": due("overdue", 10),
		"free":   {ID: "free", Class: "ee.skais.log", Outcome: "may_dispose", Reason: "free", Allowed: "delete, anonymise", Rules: []string{"ee.skais.20.6"}},
		"wanted": {ID: "wanted", Class: "ee.skais.log", Outcome: "must_dispose", Reason: "demanded", Allowed: "delete, anonymise", Rules: []string{"ee.skais.20.6"}, Overdue: 2},
	}, byID(t, decoded[planLine](t, p, candidatesFile)))

	reasons := map[string]string{}
	for id, line := range byID(t, decoded[planLine](t, p, keptFile)) {
		reasons[id] = line.Outcome + ", " + line.Reason
	}
	assert.Equal(t, map[string]string{
		"protected": "keep, retained", "held": "held, held", "held-until-tomorrow": "held, held", "access": "held, held_by_demand",
		"unlooked": "undetermined, holds_not_looked_up", "demand-without-day": "undetermined, demand_unclear",
		"undated": "undetermined, start_unknown", "unknown": "undetermined, class_unknown",
	}, reasons)
	for _, c := range p.counts {
		assert.NotContains(t, c.Class, "xx.anything", "any text may stand where a class should")
	}
}

func TestAnEmptyFileIsAPlanOfNothing(t *testing.T) {
	p := makePlan(t, options{input: fileOf(t, "")})
	assert.Empty(t, p.lines(t, candidatesFile), "the file is there, and empty")
	assert.Empty(t, p.lines(t, badFile))
	b := balanceOf(p.counts)
	assert.EqualValues(t, 1, b.files)
	assert.Zero(t, b.lines)

	folder := filepath.Dir(fileOf(t, dueRecord))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "nothing.jsonl"), nil, 0o600))
	p = makePlan(t, options{input: filepath.Join(folder, "*")})
	assert.Len(t, p.lines(t, candidatesFile), 1, "beside an empty file")
	assert.EqualValues(t, 2, balanceOf(p.counts).files)
}

// Without files there is no plan: an empty one would look as if nothing were due.
func TestNoFilesAreAnError(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ name, input, says string }{
		{"a missing file", filepath.Join(folder, "gone.jsonl"), "no file matches"},
		{"a glob that matches nothing", filepath.Join(folder, "*.jsonl"), "no file matches"},
	} {
		t.Run(c.name, func(t *testing.T) {
			output := filepath.Join(t.TempDir(), "plan")
			_, _, err := sweep(t.Context(), options{on: today, input: c.input, output: output, block: blockSize})
			require.ErrorContains(t, err, c.says)
			assert.NoFileExists(t, filepath.Join(output, countsFile))
		})
	}
}
