package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestEnd(t *testing.T) {
	d := day("2026-11-21")
	for _, row := range []struct {
		name                 string
		end                  retention.End
		none, never, unknown bool
		date, atLeast        calendar.Date
		text, json           string
	}{
		{"none", retention.End{}, true, false, false, calendar.Date{}, calendar.Date{}, "none", `{"kind":"none"}`},
		{"a day", retention.EndOn(d), false, false, false, d, calendar.Date{}, "2026-11-21", `{"kind":"day","day":"2026-11-21"}`},
		{"never", retention.Never(), false, true, false, calendar.Date{}, calendar.Date{}, "never", `{"kind":"never"}`},
		{"unknown", retention.UnknownEnd(calendar.Date{}), false, false, true, calendar.Date{}, calendar.Date{}, "unknown", `{"kind":"unknown"}`},
		{"unknown in part", retention.UnknownEnd(d), false, false, true, calendar.Date{}, d, "unknown, not before 2026-11-21", `{"kind":"unknown","at_least":"2026-11-21"}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.none, row.end.IsNone())
			assert.Equal(t, row.never, row.end.IsNever())
			assert.Equal(t, row.unknown, row.end.IsUnknown())
			date, known := row.end.Date()
			assert.Equal(t, row.date, date)
			assert.Equal(t, !row.date.IsZero(), known)
			atLeast, known := row.end.AtLeast()
			assert.Equal(t, row.atLeast, atLeast)
			assert.Equal(t, !row.atLeast.IsZero(), known)
			assert.Equal(t, row.text, row.end.String())
			out, err := json.Marshal(row.end)
			require.NoError(t, err)
			assert.Equal(t, row.json, string(out))
		})
	}
}

func TestEndOnNoDateIsUnknown(t *testing.T) {
	assert.Equal(t, retention.UnknownEnd(calendar.Date{}), retention.EndOn(calendar.Date{}))
}

func TestEndsCompare(t *testing.T) {
	d := day("2026-11-21")
	assert.True(t, retention.EndOn(d) == retention.EndOn(day("2026-11-21")))
	assert.False(t, retention.EndOn(d) == retention.UnknownEnd(d))
	assert.False(t, retention.End{} == retention.Never())
}

// A missing day must not look free.
func TestEndProtects(t *testing.T) {
	d := day("2026-11-21")
	for _, row := range []struct {
		end                      retention.End
		before, on, after, noDay bool
	}{
		{retention.End{}, false, false, false, false},
		{retention.EndOn(d), true, true, false, true},
		{retention.Never(), true, true, true, true},
		{retention.UnknownEnd(d), true, true, true, true},
		{retention.UnknownEnd(calendar.Date{}), true, true, true, true},
	} {
		assert.Equal(t, row.before, row.end.Protects(d.AddDays(-1)), row.end)
		assert.Equal(t, row.on, row.end.Protects(d), row.end)
		assert.Equal(t, row.after, row.end.Protects(d.AddDays(1)), row.end)
		assert.Equal(t, row.noDay, row.end.Protects(calendar.Date{}), row.end)
	}
}

// An end that was read protects what it protected. "Never" came back as none, and
// protected nothing.
func TestEndThroughJSON(t *testing.T) {
	last := day("9999-12-31")
	for _, e := range []retention.End{{}, retention.Never(), retention.EndOn(day("2026-11-21")), retention.EndOn(last), retention.UnknownEnd(calendar.Date{}), retention.UnknownEnd(day("2026-11-21"))} {
		text, err := json.Marshal(e)
		require.NoError(t, err)
		back := retention.EndOn(day("2000-01-01"))
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, e, back, "%s", text)
		for _, on := range []calendar.Date{{}, day("2026-11-21"), day("2026-11-22"), last} {
			assert.Equal(t, e.Protects(on), back.Protects(on), "%s on %v", text, on)
		}
	}
	for _, wrong := range []string{`{}`, `{"kind":"day"}`, `{"kind":"day","at_least":"2026-11-21"}`, `{"kind":"none","day":"2026-11-21"}`, `{"kind":"never","day":"2026-11-21"}`,
		`{"kind":"unknown","day":"2026-11-21"}`, `{"kind":"Never"}`, `{"kind":""}`, `{"kind":2}`, `{"day":"2026-11-21"}`, `{"kind":"day","day":"2026-11-21","at_least":"2026-11-21"}`,
		`{"kind":"day","day":null}`, `{"kind":"none","kind":"never"}`, `"never"`, `null`} {
		back := retention.Never()
		assert.ErrorIs(t, json.Unmarshal([]byte(wrong), &back), calendar.ErrSyntax, wrong)
		assert.Equal(t, retention.Never(), back, wrong)
	}
}
