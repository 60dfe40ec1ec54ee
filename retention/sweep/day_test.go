package sweep_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// The Easter of 2026 in Finland: Friday 3 April to Monday 6 April are days
// off, Thursday the 2nd and Tuesday the 7th are working days.
func TestOnWorkingDays(t *testing.T) {
	type row struct{ spec, at, previous, next string }
	loc := zone(t, "Europe/Helsinki")
	for name, row := range map[string]row{
		"a working day stays":             {"0 2 * * *", "2026-04-01 12:00", "2026-04-01 02:00", "2026-04-02 02:00"},
		"four days off are one run":       {"0 2 * * *", "2026-04-02 12:00", "2026-04-02 02:00", "2026-04-07 02:00"},
		"asked on a day off":              {"0 2 * * *", "2026-04-05 12:00", "2026-04-02 02:00", "2026-04-07 02:00"},
		"just before the moved run":       {"0 2 * * *", "2026-04-07 01:59", "2026-04-02 02:00", "2026-04-07 02:00"},
		"at the moved run":                {"0 2 * * *", "2026-04-07 02:00", "2026-04-02 02:00", "2026-04-08 02:00"},
		"just after the moved run":        {"0 2 * * *", "2026-04-07 02:01", "2026-04-07 02:00", "2026-04-08 02:00"},
		"planned before, still to come":   {"0 2 5 * *", "2026-04-06 12:00", "2026-03-05 02:00", "2026-04-07 02:00"},
		"planned before, on its new day":  {"0 2 5 * *", "2026-04-07 01:00", "2026-03-05 02:00", "2026-04-07 02:00"},
		"planned before, and taken place": {"0 2 5 * *", "2026-04-07 03:00", "2026-04-07 02:00", "2026-05-05 02:00"},
		"on the first day off":            {"0 2 3 * *", "2026-04-02 12:00", "2026-03-03 02:00", "2026-04-07 02:00"},
		"on the last day off":             {"0 2 6 * *", "2026-04-06 23:59", "2026-03-06 02:00", "2026-04-07 02:00"},
		"on the working day before":       {"0 2 2 * *", "2026-04-02 03:00", "2026-04-02 02:00", "2026-05-04 02:00"},
		"a weekday that is often off":     {"0 2 * * sun", "2026-04-06 12:00", "2026-03-30 02:00", "2026-04-07 02:00"},
		"every minute":                    {"* * * * *", "2026-04-05 12:00", "2026-04-02 23:59", "2026-04-07 00:00"},
		"every minute, at the new day":    {"* * * * *", "2026-04-07 00:00", "2026-04-02 23:59", "2026-04-07 00:01"},
		"several times":                   {"15,45 6,18 5 * *", "2026-04-07 06:15", "2026-03-05 18:45", "2026-04-07 06:45"},
		"into the next year":              {"0 2 31 12 *", "2022-12-31 12:00", "2021-12-31 02:00", "2023-01-02 02:00"},
		// 03:30 is skipped on Sunday 29 March 2026; the Monday shows it.
		"planned for a skipped time": {"30 3 29 3 *", "2026-03-29 12:00", "2025-03-31 03:30", "2026-03-30 03:30"},
		// It is shown twice on Sunday 25 October 2026; the Monday shows it once.
		"planned for a time shown twice": {"30 3 25 10 *", "2026-10-25 12:00", "2025-10-27 03:30", "2026-10-26 03:30"},
	} {
		t.Run(name, func(t *testing.T) {
			s := parse(t, row.spec, loc).OnWorkingDays(calendar.Finland())
			at := instant(t, row.at, loc)
			next, err := s.Next(at)
			require.NoError(t, err)
			assert.Equal(t, row.next, next.Format("2006-01-02 15:04"))
			previous, err := s.Previous(at)
			require.NoError(t, err)
			assert.Equal(t, row.previous, previous.Format("2006-01-02 15:04"))
		})
	}
}

func TestOnWorkingDaysLeavesTheScheduleAlone(t *testing.T) {
	loc := zone(t, "Europe/Helsinki")
	planned := parse(t, "0 2 * * *", loc)
	_ = planned.OnWorkingDays(calendar.Finland())
	next, err := planned.Next(instant(t, "2026-04-04 12:00", loc))
	require.NoError(t, err)
	assert.Equal(t, instant(t, "2026-04-05 02:00", loc), next)
}

func TestLastCalendarCounts(t *testing.T) {
	loc := zone(t, "Europe/Tallinn")
	at := instant(t, "2026-04-05 12:00", loc)
	s := parse(t, "0 2 * * *", loc)

	// Easter Monday, 6 April 2026, is a working day in Estonia only.
	next, err := s.OnWorkingDays(calendar.Finland()).OnWorkingDays(calendar.Estonia()).Next(at)
	require.NoError(t, err)
	assert.Equal(t, instant(t, "2026-04-06 02:00", loc), next)
}

func TestCoverage(t *testing.T) {
	finland := calendar.Finland()
	daily := parse(t, "0 2 * * *", time.UTC).OnWorkingDays(finland)
	leap := parse(t, "0 2 29 2 *", time.UTC).OnWorkingDays(finland)
	noon := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
	}
	next, previous := sweep.Schedule.Next, sweep.Schedule.Previous

	// The calendar covers 1966-07-01, a Friday, through 2100-12-31, a Friday.
	for _, row := range []struct {
		name string
		ask  func(sweep.Schedule, time.Time) (time.Time, error)
		s    sweep.Schedule
		at   time.Time
		want string // empty: outside the coverage
	}{
		{"last covered day", next, daily, noon(2100, 12, 30), "2100-12-31"},
		{"after the last run", next, daily, noon(2100, 12, 31), ""},
		{"long after", next, daily, noon(2150, 1, 1), ""},
		{"last run, seen from the last day", previous, daily, noon(2100, 12, 31), "2100-12-31"},
		{"last run, seen from outside", previous, daily, noon(2101, 1, 1), ""},
		{"no leap day left", next, leap, noon(2096, 3, 1), ""},
		{"what was planned before the first day is not known", next, daily, noon(1966, 6, 30), ""},
		{"nor on that day", next, daily, time.Date(1966, 7, 1, 1, 0, 0, 0, time.UTC), ""},
		{"the second working day", next, daily, noon(1966, 7, 2), "1966-07-04"},
		{"first covered day", previous, daily, noon(1966, 7, 1), "1966-07-01"},
		{"before the first run", previous, daily, time.Date(1966, 7, 1, 2, 0, 0, 0, time.UTC), ""},
		{"planned outside", previous, leap, noon(1967, 1, 1), ""},
		{"no calendar", next, daily.OnWorkingDays(nil), noon(2026, 11, 21), ""},
		{"no calendar, backwards", previous, daily.OnWorkingDays(nil), noon(2026, 11, 21), ""},
		{"the zero calendar", next, daily.OnWorkingDays(&calendar.Calendar{}), noon(2026, 11, 21), ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			run, err := row.ask(row.s, row.at)
			if row.want == "" {
				require.ErrorIs(t, err, calendar.ErrCoverage)
				assert.NotErrorIs(t, err, sweep.ErrNoRun)
				assert.Zero(t, run)
				var outside *calendar.CoverageError
				require.ErrorAs(t, err, &outside)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, row.want, run.Format(time.DateOnly))
		})
	}
}

func TestOtherErrorsOfTheCalendar(t *testing.T) {
	// A calendar with an option that could not be followed.
	broken := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	s := parse(t, "0 2 * * *", time.UTC).OnWorkingDays(broken)
	_, err := s.Next(time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC))
	require.ErrorIs(t, err, calendar.ErrRange)
	assert.ErrorContains(t, err, "sweep: 0 2 * * * UTC, on working days (ua): calendar: ")
}

func TestRunMovesAtMostOnce(t *testing.T) {
	// Both the 4th and the 5th of April 2026 move to the 7th, which has a run
	// of its own: one run, not three.
	loc := zone(t, "Europe/Helsinki")
	s := parse(t, "0 2 4,5,7 4 *", loc).OnWorkingDays(calendar.Finland())
	first, err := s.Next(instant(t, "2026-01-01 00:00", loc))
	require.NoError(t, err)
	assert.Equal(t, instant(t, "2026-04-07 02:00", loc), first)
	second, err := s.Next(first)
	require.NoError(t, err)
	assert.Equal(t, 2027, second.Year())
}
