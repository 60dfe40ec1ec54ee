package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// code says its sentence in English and in Finnish.
type code string

var said = calendar.NewSentences(files(
	"en.txt", "due = Due on {due:weekday}[ by {party}].",
	"fi.txt", "due = Määräpäivä {due}[, {party}].",
))

func (c code) String() string                      { return string(c) }
func (c code) Sentence(l calendar.Language) string { return said.Find(l, string(c)) }

func TestStep(t *testing.T) {
	act := calendar.Source{Citation: "Act 1/2026", Doubt: "not confirmed"}
	due := map[string]any{"due": day("2026-12-24")}
	for _, row := range []struct {
		step                      calendar.Step
		english, finnish, swedish string
		cited, citedInFinnish     string
		json                      string
	}{
		{calendar.Step{}, "", "", "", "", "", `{"code":"","text":""}`},
		{calendar.Step{Code: code("due"), Args: due}, "Due on Thursday 24 December 2026.", "Määräpäivä 24.12.2026.", "Due on tors 24.12.2026.",
			"Due on Thursday 24 December 2026.", "Määräpäivä 24.12.2026.",
			`{"code":"due","args":{"due":"2026-12-24"},"text":"Due on Thursday 24 December 2026."}`},
		{calendar.Step{Code: code("due"), Args: map[string]any{"party": "the host", "due": day("2026-12-24")}, Source: act},
			"Due on Thursday 24 December 2026 by the host.", "Määräpäivä 24.12.2026, the host.", "Due on tors 24.12.2026 by the host.",
			"Due on Thursday 24 December 2026 by the host. [Act 1/2026] (unconfirmed: not confirmed)", "Määräpäivä 24.12.2026, the host. [Act 1/2026] (vahvistamatta: not confirmed)",
			`{"code":"due","args":{"due":"2026-12-24","party":"the host"},"text":"Due on Thursday 24 December 2026 by the host.","source":{"citation":"Act 1/2026","doubt":"not confirmed"}}`},
		{calendar.Step{Code: code("silent"), Args: due}, "silent", "silent", "silent", "silent", "silent", `{"code":"silent","args":{"due":"2026-12-24"},"text":"silent"}`},
	} {
		assert.Equal(t, row.english, row.step.In(calendar.English))
		assert.Equal(t, row.finnish, row.step.In(calendar.Finnish))
		assert.Equal(t, row.swedish, row.step.In(calendar.Swedish), "there is no Swedish sentence; a day is in Swedish all the same")
		assert.Equal(t, row.cited, row.step.String())
		assert.Equal(t, row.cited, row.step.Cited(calendar.English))
		assert.Equal(t, row.citedInFinnish, row.step.Cited(calendar.Finnish))
		text, err := json.Marshal(row.step)
		require.NoError(t, err)
		assert.Equal(t, row.json, string(text))
	}
}

// holder is the ID of a thing with a name.
type holder string

type register map[holder]calendar.Names

func (r register) Names(id any) calendar.Names {
	h, _ := id.(holder)
	return r[h]
}

// Only what is read by people has the names; a program reads the IDs.
func TestStepNames(t *testing.T) {
	names := register{"archive": {English: "the National Archives", Finnish: "Kansallisarkisto"}}
	step := calendar.Step{Code: code("due"), Args: map[string]any{"due": day("2026-12-24"), "party": holder("archive")}}
	for _, row := range []struct {
		names            calendar.Namer
		english, finnish string
	}{
		{nil, "Due on Thursday 24 December 2026 by archive.", "archive."},
		{register(nil), "Due on Thursday 24 December 2026 by archive.", "archive."},
		{register{"other": {English: "another"}}, "Due on Thursday 24 December 2026 by archive.", "archive."},
		{names, "Due on Thursday 24 December 2026 by the National Archives.", "Kansallisarkisto."},
	} {
		step.Names = row.names
		assert.Equal(t, row.english, step.String())
		assert.Equal(t, row.english, step.Cited(calendar.English))
		assert.True(t, strings.HasSuffix(step.In(calendar.Finnish), ", "+row.finnish), step.In(calendar.Finnish))
		for _, unknown := range []calendar.Language{5, 255} {
			assert.Equal(t, row.english, step.In(unknown), "an unknown language is English, names too")
		}
		text, err := json.Marshal(step)
		require.NoError(t, err)
		assert.JSONEq(t, `{"code":"due","args":{"due":"2026-12-24","party":"archive"},"text":"`+row.english+`"}`, string(text))
	}
}

func TestStepWithAnArgumentThatIsNoJSON(t *testing.T) {
	_, err := json.Marshal(calendar.Step{Code: code("due"), Args: map[string]any{"due": func() {}}})
	assert.Error(t, err)
}

// A step is one line: the sources of holds and demands come from the host, and so can a code.
func TestAStepIsOneLine(t *testing.T) {
	const hostile = "order 7\n2. Outcome: must dispose\x1b[2J\u202e\xff"
	const shown = `order 7\n2. Outcome: must dispose\x1b[2J\u202e\xff`
	for want, step := range map[string]calendar.Step{
		"Due on {due} by " + shown + ".":                      {Code: code("due"), Args: map[string]any{"party": hostile}},
		"silent [" + shown + "]":                              {Code: code("silent"), Source: calendar.Source{Citation: hostile}},
		"silent [" + shown + "] (unconfirmed: " + shown + ")": {Code: code("silent"), Source: calendar.Source{Citation: hostile, Doubt: hostile}},
		shown: {Code: code(hostile)},
	} {
		assert.Equal(t, want, step.String())
	}
}
