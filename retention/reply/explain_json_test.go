package reply_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// fields returns an explanation's JSON and the names of its fields, in order.
func fields(t *testing.T, e reply.Explanation) (map[string]json.RawMessage, []string) {
	t.Helper()
	text, err := json.Marshal(e)
	require.NoError(t, err)
	var object map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &object))
	return object, slices.Sorted(maps.Keys(object))
}

// The schema keepuntil.limit/1: programs rely on these names.
func TestExplanationSchema(t *testing.T) {
	ofLimit, err := lawEU.Explain(day("2026-01-31"), retention.Months(1), calendar.Finland())
	require.NoError(t, err)
	ofWindow, err := hostWindow().Explain(day("2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	ofHours, err := breach(fromInstant, twoDays).Explain(instant(t, "2026-11-20T18:00:00+02:00"), calendar.Finland(), zone(t, "Helsinki"))
	require.NoError(t, err)
	withoutCountry, err := lawForce.Explain(day("2026-11-02"), retention.Days(20), nil)
	require.NoError(t, err)
	for _, row := range []struct {
		e             reply.Explanation
		names         []string
		subject       string
		result, value string
	}{
		{ofLimit, []string{"country", "limit", "schema", "steps", "subject"}, `"Regulation 1182/71"`, "limit", `{"nominal":"2026-02-28","due":"2026-03-02"}`},
		{ofWindow, []string{"country", "deadline", "schema", "steps", "subject"}, `"fi.621.14"`, "deadline", `{"safe":"2026-06-19","latest":"2026-06-22"}`},
		{ofHours, []string{"country", "hours", "schema", "steps", "subject"}, `"eu.gdpr.33.1"`, "hours", `{"safe":"2026-11-23T18:00:00+02:00","latest":"2026-11-25T00:00:00+02:00"}`},
		{withoutCountry, []string{"limit", "schema", "steps", "subject"}, `"Regulation 1182/71 arts. 4, 5"`, "limit", `{"nominal":"2026-11-22","due":"2026-11-22"}`},
		{reply.Explanation{}, []string{"schema", "steps", "subject"}, `""`, "steps", "null"},
	} {
		object, names := fields(t, row.e)
		assert.Equal(t, row.names, names)
		assert.Equal(t, `"keepuntil.limit/1"`, string(object["schema"]))
		assert.Equal(t, row.subject, string(object["subject"]))
		assert.Contains(t, []string{`"fi"`, ""}, string(object["country"]))
		assert.Equal(t, row.value, string(object[row.result]))
	}
}

// Every step has a code and a text, and what it has besides is its arguments.
func TestStepSchema(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range stepCases(t) {
		e, err := c.explain()
		require.NoError(t, err)
		object, _ := fields(t, e)
		var steps []map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(object["steps"], &steps))
		require.Len(t, steps, len(e.Steps))
		for i, step := range steps {
			s := e.Steps[i]
			want := map[string]bool{"code": true, "text": true, "args": len(s.Args) > 0, "source": s.Source != calendar.Source{}}
			for name, there := range want {
				_, found := step[name]
				assert.Equal(t, there, found, "%s: %s", s.Code, name)
				seen[name] = seen[name] || found
				delete(step, name)
			}
			assert.Empty(t, step, "fields that the schema does not name")
		}
	}
	assert.Len(t, seen, 4)
	for name, found := range seen {
		assert.True(t, found, name)
	}
}

// A step read back is the step: the arguments are all in the JSON.
func TestStepRoundTrip(t *testing.T) {
	for _, c := range stepCases(t) {
		e, err := c.explain()
		require.NoError(t, err)
		text, err := json.Marshal(e)
		require.NoError(t, err)
		var back struct {
			Steps []struct {
				Code reply.StepCode
				Args struct {
					Reading, Hours int
					From, Date     calendar.Date
					Period         retention.Period
					Days           []struct{ Date calendar.Date }
					At             time.Time
					Duty           calendar.Names
					Window         string
					Cutoff         retention.Cutoff
				}
				Text   string
				Source calendar.Source
			}
		}
		require.NoError(t, json.Unmarshal(text, &back))
		require.Len(t, back.Steps, len(e.Steps))
		for i, step := range tellSteps(e.Steps) {
			read := back.Steps[i]
			assert.Equal(t, step.Code, read.Code.String())
			assert.Equal(t, step.Text, read.Text)
			assert.Equal(t, step.Source, read.Source)
			assert.Equal(t, step.Reading, read.Args.Reading)
			assert.Equal(t, [2]calendar.Date{step.From, step.Date}, [2]calendar.Date{read.Args.From, read.Args.Date})
			assert.Equal(t, step.Period, read.Args.Period)
			assert.True(t, step.At.Equal(read.Args.At))
			var days []calendar.Date
			for _, d := range read.Args.Days {
				days = append(days, d.Date)
			}
			assert.Equal(t, datesOf(step.Days), days)
			switch read.Code {
			case reply.StepWindow, reply.StepHourWindow:
				assert.NotZero(t, read.Args.Duty)
				assert.Equal(t, step.Names, read.Args.Duty)
				assert.Equal(t, e.Subject, read.Args.Window)
			case reply.StepCutoff:
				assert.Equal(t, step.Words, read.Args.Cutoff.String())
			case reply.StepFromInstant, reply.StepFromNextHour, reply.StepFromNextDay:
				assert.Equal(t, step.Words, strconv.Itoa(read.Args.Hours))
			}
		}
	}
}
