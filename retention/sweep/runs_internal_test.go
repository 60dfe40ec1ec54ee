package sweep

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// The search steps over days that it knows to have a run. Here every run is
// asked for, one after the other, and counted on its civil day.
func TestRunsHaveTheDayOfEveryRun(t *testing.T) {
	for _, row := range []struct{ zone, first string }{
		{"Europe/Helsinki", "2026-11-22"},
		{"Europe/Tallinn", "2026-11-22"},
		{"Europe/Kyiv", "2026-11-22"},
		{"Africa/Cairo", "2024-01-01"},        // 00:00 is skipped, 23:00 is shown twice
		{"Australia/Lord_Howe", "2024-01-01"}, // half an hour
		{"America/St_Johns", "1985-01-01"},    // at 00:01 the clocks go back to the day before
		{"Pacific/Apia", "2005-01-01"},        // a whole day is skipped
		{"Pacific/Kiritimati", "2026-11-22"},  // fourteen hours ahead
		{"Pacific/Pago_Pago", "2026-11-22"},   // eleven hours behind
		{"Asia/Manila", "1830-01-01"},         // sixteen hours behind, and a day is skipped
	} {
		loc, err := time.LoadLocation(row.zone)
		require.NoError(t, err)
		first := calendar.MustParseDate(row.first)
		for _, spec := range []string{"0 0 * * *", "30 0 * * *", "30 3 * * 0", "59 23 28-31 * *", "0,30 0,3,23 25-31 3,10 *"} {
			s, err := Parse(spec, loc)
			require.NoError(t, err)
			made, err := s.runs(first)
			require.NoError(t, err)

			ran := make([]bool, len(made.wait))
			for at := midnight(first).AddDate(0, 0, -3); ; {
				at, err = s.Next(at)
				require.NoError(t, err)
				i := calendar.DateIn(at, loc).Sub(first)
				if i >= len(ran) {
					break
				}
				if i >= 0 {
					ran[i] = true
				}
			}
			got := make([]bool, len(made.wait))
			for i, days := range made.wait {
				got[i] = days == 0
				if !got[i] {
					require.Equal(t, made.wait[i+1]+1, days)
				}
			}
			assert.Equal(t, ran, got, "%s %s", spec, row.zone)
			assert.GreaterOrEqual(t, len(got), made.end.Sub(first))
		}
	}
}

func TestRunsOfTwentyEightYears(t *testing.T) {
	s, err := Parse("0 0 29 2 *", time.UTC)
	require.NoError(t, err)
	first := calendar.MustParseDate("2069-03-01")
	made, err := s.runs(first)
	require.NoError(t, err)
	assert.Equal(t, calendar.MustParseDate("2097-03-01"), made.end)
	assert.True(t, made.has(first))
	assert.True(t, made.has(made.end.AddDays(-1)))
	assert.False(t, made.has(first.AddDays(-1)))
	assert.False(t, made.has(made.end))
	assert.False(t, made.has(calendar.Date{}))
	// The run after the last day is eight years away.
	assert.Equal(t, calendar.MustParseDate("2104-02-29"), made.onOrAfter(made.end.AddDays(-1)))
	assert.Equal(t, calendar.MustParseDate("2072-02-29"), made.onOrAfter(first))
}

// However the clocks change, no instant before the end is one of another day, so that
// no run of the next day is stepped over.
func TestTheEndOfADayIsNeverTooLate(t *testing.T) {
	for _, name := range []string{"Atlantic/Azores", "Asia/Beirut", "Africa/Cairo", "America/Havana", "America/Asuncion", "America/Santiago",
		"America/Sao_Paulo", "Asia/Tehran", "Asia/Amman", "Asia/Gaza", "America/St_Johns", "Pacific/Apia", "Pacific/Kwajalein",
		"Asia/Pyongyang", "Africa/Monrovia", "Australia/Lord_Howe", "America/Caracas", "Antarctica/Troll", "Europe/Helsinki"} {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		s, err := Parse("@daily", loc)
		require.NoError(t, err)
		changes := 0
		for change := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC); change.Year() < 2038; changes++ {
			_, _, change = s.span(change)
			if change.IsZero() {
				break
			}
			for run := change.Add(-26 * time.Hour); run.Before(change.Add(26 * time.Hour)); run = run.Add(107 * time.Minute) {
				day := calendar.DateIn(run, loc)
				end := s.endOfDay(run, day)
				require.True(t, end.After(run), "%v in %s", run, name)
				for at := run; at.Before(end); at = at.Add(25 * time.Minute) {
					require.Equal(t, day, calendar.DateIn(at, loc), "%v in %s", at, name)
				}
				require.Equal(t, day, calendar.DateIn(end.Add(-1), loc), "%v in %s", run, name)
			}
		}
		assert.Positive(t, changes, name)
	}
}
