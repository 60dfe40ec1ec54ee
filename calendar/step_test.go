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
		step                  calendar.Step
		english, finnish, all string
		json                  string
	}{
		{calendar.Step{}, "", "", "", `{"code":"","text":""}`},
		{calendar.Step{Code: code("due"), Args: due}, "Due on Thursday 2026-12-24.", "Määräpäivä 2026-12-24.", "Due on Thursday 2026-12-24.",
			`{"code":"due","args":{"due":"2026-12-24"},"text":"Due on Thursday 2026-12-24."}`},
		{calendar.Step{Code: code("due"), Args: map[string]any{"party": "the host", "due": day("2026-12-24")}, Source: act},
			"Due on Thursday 2026-12-24 by the host.", "Määräpäivä 2026-12-24, the host.", "Due on Thursday 2026-12-24 by the host. [Act 1/2026] (unconfirmed: not confirmed)",
			`{"code":"due","args":{"due":"2026-12-24","party":"the host"},"text":"Due on Thursday 2026-12-24 by the host.","source":{"citation":"Act 1/2026","doubt":"not confirmed"}}`},
		{calendar.Step{Code: code("silent"), Args: due}, "silent", "silent", "silent", `{"code":"silent","args":{"due":"2026-12-24"},"text":"silent"}`},
	} {
		assert.Equal(t, row.english, row.step.In(calendar.English))
		assert.Equal(t, row.finnish, row.step.In(calendar.Finnish))
		assert.Equal(t, row.english, row.step.In(calendar.Swedish), "there is no Swedish")
		assert.Equal(t, row.all, row.step.String())
		assert.Equal(t, strings.Replace(row.all, row.english, row.finnish, 1), row.step.Cited(calendar.Finnish))
		text, err := json.Marshal(row.step)
		require.NoError(t, err)
		assert.Equal(t, row.json, string(text))
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
