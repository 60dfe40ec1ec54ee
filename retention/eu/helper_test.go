package eu_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// day reads "2026-11-21" or "Sat 2026-11-21" and checks the weekday against
// package time.
func day(s string) calendar.Date {
	_, iso, found := strings.Cut(s, " ")
	if !found {
		return calendar.MustParseDate(s)
	}
	instant, err := time.Parse("Mon "+time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	if got := instant.Format("Mon " + time.DateOnly); got != s {
		panic(s + " is really " + got)
	}
	return calendar.MustParseDate(iso)
}

// deadline is a row: a start day and what follows from it.
type deadline struct {
	start, safe, latest string
	why                 string
}

func checkWindow(t *testing.T, w retention.Window, c *calendar.Calendar, rows []deadline) {
	t.Helper()
	for _, row := range rows {
		t.Run(c.Country()+" "+row.start, func(t *testing.T) {
			got, err := w.Due(day(row.start), c)
			require.NoError(t, err)
			want := retention.Deadline{Safe: day(row.safe), Latest: day(row.latest)}
			assert.Equal(t, want, got, "%s: want %v, got %v", row.why, want, got)
		})
	}
}

// checkCited sees that a window is complete: it names its norm, when that was
// read, and from when it applies.
func checkCited(t *testing.T, w retention.Window, id, citation string, law retention.Computation, from string) {
	t.Helper()
	assert.Equal(t, id, w.ID)
	assert.Equal(t, citation, w.Basis.Citation)
	assert.True(t, w.Basis.Checked.After(day("2026-01-01")))
	assert.NotEmpty(t, w.Basis.URL)
	assert.NotEmpty(t, w.Duty)
	assert.Equal(t, law, w.Law)
	assert.Equal(t, day(from), w.From)
	assert.NotEmpty(t, w.Readings)
}

// checkFrom sees that a window applies from its first day on.
func checkFrom(t *testing.T, w retention.Window, c *calendar.Calendar) {
	t.Helper()
	_, err := w.Due(w.From.AddDays(-1), c)
	assert.ErrorIs(t, err, retention.ErrNotInForce)
	_, err = w.Due(w.From, c)
	assert.NoError(t, err)
}

// checkCountries sees that a window takes its own country's calendar only.
func checkCountries(t *testing.T, w retention.Window, own ...string) {
	t.Helper()
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine()} {
		_, err := w.Due(day("2026-11-21"), c)
		if strings.Contains(strings.Join(own, " "), c.Country()) {
			assert.NoError(t, err, c.Country())
		} else {
			assert.ErrorIs(t, err, retention.ErrCalendar, c.Country())
		}
	}
}
