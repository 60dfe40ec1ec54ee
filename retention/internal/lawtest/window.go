package lawtest

import (
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // the zones of the countries

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func calendars() []*calendar.Calendar {
	return []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine()}
}

// Window checks the deadlines of a window: a row is a start day, the safe and the
// latest day that follow from it, and why. Later starts than those for which it was
// looked up must say so.
func Window(t *testing.T, w reply.Window, c *calendar.Calendar, rows [][4]string) {
	t.Helper()
	for _, row := range rows {
		t.Run(c.Country()+" "+row[0], func(t *testing.T) {
			got, err := w.Due(Day(row[0]), c)
			require.NoError(t, err)
			want := reply.Deadline{Safe: Day(row[1]), Latest: Day(row[2]), Unchecked: Day(row[0]).After(w.CheckedThrough)}
			assert.Equal(t, want, got, "%s: want %v, got %v", row[3], want, got)
		})
	}
}

// Cited checks that a window is complete: it names its norm, when that was read, and
// from when it applies.
func Cited(t testing.TB, w reply.Window, id, citation string, law reply.Computation, from string) {
	t.Helper()
	assert.Equal(t, id, w.ID)
	assert.Equal(t, citation, w.Basis.Citation)
	assert.True(t, w.Basis.Checked.After(Day("2026-01-01")))
	assert.NotEmpty(t, w.Basis.URL)
	assert.NotEmpty(t, w.Duty)
	assert.Equal(t, law, w.Law)
	assert.Equal(t, Day(from), w.From)
	assert.NotEmpty(t, w.Readings)
}

// From checks that a window applies from its first day on.
func From(t testing.TB, w reply.Window, c *calendar.Calendar) {
	t.Helper()
	_, err := w.Due(w.From.AddDays(-1), c)
	assert.ErrorIs(t, err, reply.ErrNotInForce)
	_, err = w.Due(w.From, c)
	assert.NoError(t, err)
}

// Countries checks that a window takes the calendars of its own countries only.
func Countries(t testing.TB, w reply.Window, own ...string) {
	t.Helper()
	start := Day("2026-11-21")
	if !start.Within(w.From, w.Until) { // it is law of the past
		start = w.From
	}
	for _, c := range calendars() {
		_, err := w.Due(start, c)
		if slices.Contains(own, c.Country()) {
			assert.NoError(t, err, c.Country())
		} else {
			assert.ErrorIs(t, err, reply.ErrCalendar, c.Country())
		}
	}
}

// Hours checks each reading of a window in hours by itself, and that the safe
// instant is the earliest of them and the latest instant the last one. A row is an
// instant of an event, the end under each reading, and why.
func Hours(t *testing.T, w reply.HourWindow, c *calendar.Calendar, zone string, rows [][]string) {
	t.Helper()
	place, err := time.LoadLocation(zone)
	require.NoError(t, err)
	for _, row := range rows {
		t.Run(c.Country()+" "+row[0], func(t *testing.T) {
			ends, why := row[1:len(row)-1], row[len(row)-1]
			require.Len(t, ends, len(w.Readings))
			event := Instant(t, row[0])
			for i, want := range ends {
				one := w
				one.Readings = w.Readings[i : i+1]
				got, err := one.Due(event, c, place)
				require.NoError(t, err)
				assert.Equal(t, want, got.Safe.Format(time.RFC3339), "%s, reading %d", why, i+1)
				assert.Equal(t, want, got.Latest.Format(time.RFC3339), "%s, reading %d", why, i+1)
			}
			slices.SortFunc(ends, func(a, b string) int { return Instant(t, a).Compare(Instant(t, b)) })
			got, err := w.Due(event, c, place)
			require.NoError(t, err)
			assert.Equal(t, ends[0], got.Safe.Format(time.RFC3339), why)
			assert.Equal(t, ends[len(ends)-1], got.Latest.Format(time.RFC3339), why)
		})
	}
}

// HoursFrom checks that a window in hours applies from the local midnight of its
// first day on, in its own countries alone.
func HoursFrom(t testing.TB, w reply.HourWindow, zone, last, first string, own ...string) {
	t.Helper()
	place, err := time.LoadLocation(zone)
	require.NoError(t, err)
	for _, c := range calendars() {
		_, before := w.Due(Instant(t, last), c, place)
		_, after := w.Due(Instant(t, first), c, place)
		if slices.Contains(own, c.Country()) {
			assert.ErrorIs(t, before, reply.ErrNotInForce, c.Country())
			assert.NoError(t, after, c.Country())
		} else {
			assert.ErrorIs(t, after, reply.ErrCalendar, c.Country())
		}
	}
}
