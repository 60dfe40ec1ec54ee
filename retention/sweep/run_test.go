package sweep_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func TestStrictlyAfterAndBefore(t *testing.T) {
	s := parse(t, "0 2 * * *", time.UTC)
	run := time.Date(2026, time.November, 21, 2, 0, 0, 0, time.UTC)
	day := 24 * time.Hour
	for _, row := range []struct {
		name           string
		at             time.Time
		next, previous time.Time
	}{
		{"a moment before", run.Add(-1), run, run.Add(-day)},
		{"at the run", run, run.Add(day), run.Add(-day)},
		{"a moment after", run.Add(1), run.Add(day), run},
		{"a minute before", run.Add(-time.Minute), run, run.Add(-day)},
		{"a minute after", run.Add(time.Minute), run.Add(day), run},
	} {
		t.Run(row.name, func(t *testing.T) {
			next, err := s.Next(row.at)
			require.NoError(t, err)
			assert.Equal(t, row.next, next)
			previous, err := s.Previous(row.at)
			require.NoError(t, err)
			assert.Equal(t, row.previous, previous)
		})
	}
}

func TestAnswerIsInTheZoneOfTheSchedule(t *testing.T) {
	loc := zone(t, "Europe/Helsinki")
	s := parse(t, "30 0 * * *", loc)
	// 22:15 in UTC is 00:15 of the next day in Helsinki.
	at := time.Date(2026, time.November, 20, 22, 15, 0, 0, time.UTC)

	next, err := s.Next(at)
	require.NoError(t, err)
	assert.Equal(t, "2026-11-21T00:30:00+02:00", next.Format(time.RFC3339))
	assert.Equal(t, loc, next.Location())

	previous, err := s.Previous(at)
	require.NoError(t, err)
	assert.Equal(t, "2026-11-20T00:30:00+02:00", previous.Format(time.RFC3339))
	assert.Equal(t, loc, previous.Location())
}

// Cron looks five years ahead; between 2096 and 2104 there is no 29 February.
func TestLeapDayOverTheCentury(t *testing.T) {
	for _, name := range []string{"UTC", "Europe/Helsinki"} {
		t.Run(name, func(t *testing.T) {
			loc := zone(t, name)
			s := parse(t, "0 0 29 2 *", loc)
			before, after := instant(t, "2096-02-29 00:00", loc), instant(t, "2104-02-29 00:00", loc)
			for _, at := range []time.Time{before, instant(t, "2097-01-01 00:00", loc), instant(t, "2099-06-15 12:00", loc), after.Add(-1)} {
				next, err := s.Next(at)
				require.NoError(t, err)
				assert.Equal(t, after, next)
			}
			for _, at := range []time.Time{before.Add(1), instant(t, "2097-01-01 00:00", loc), instant(t, "2100-03-01 00:00", loc), after} {
				previous, err := s.Previous(at)
				require.NoError(t, err)
				assert.Equal(t, before, previous)
			}
		})
	}
}

func TestNoRun(t *testing.T) {
	now := time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC)
	daily := parse(t, "0 2 * * *", time.UTC)
	for _, row := range []struct {
		name string
		s    sweep.Schedule
		at   time.Time
	}{
		{"the zero Schedule", sweep.Schedule{}, now},
		{"the zero Schedule on working days", sweep.Schedule{}.OnWorkingDays(calendar.Finland()), now},
		{"the zero time", daily, time.Time{}},
		{"the zero time in another zone", daily, time.Time{}.In(zone(t, "Europe/Helsinki"))},
		{"the zero time on working days", daily.OnWorkingDays(calendar.Finland()), time.Time{}},
		{"after the year 9999", daily, time.Date(10001, time.January, 1, 0, 0, 0, 0, time.UTC)},
		{"after it on working days", daily.OnWorkingDays(calendar.Finland()), time.Date(10001, time.January, 1, 0, 0, 0, 0, time.UTC)},
		{"before the year 1", daily, time.Date(-5, time.January, 1, 0, 0, 0, 0, time.UTC)},
		{"the far future", daily, time.Unix(math.MaxInt64/4, 0)},
		{"the far past", daily, time.Unix(math.MinInt64/4, 0)},
	} {
		t.Run(row.name, func(t *testing.T) {
			next, err := row.s.Next(row.at)
			require.ErrorIs(t, err, sweep.ErrNoRun)
			assert.NotErrorIs(t, err, calendar.ErrCoverage)
			assert.Zero(t, next)
			previous, err := row.s.Previous(row.at)
			require.ErrorIs(t, err, sweep.ErrNoRun)
			assert.Zero(t, previous)
		})
	}
}

func TestEdgesOfTheYears(t *testing.T) {
	s := parse(t, "0 2 * * *", time.UTC)
	last := time.Date(9999, time.December, 31, 2, 0, 0, 0, time.UTC)
	next, err := s.Next(last.Add(-1))
	require.NoError(t, err)
	assert.Equal(t, last, next)
	_, err = s.Next(last)
	require.ErrorIs(t, err, sweep.ErrNoRun)

	// The midnight of the day before is the zero time, cron's "nothing found".
	first := time.Date(1, time.January, 2, 2, 0, 0, 0, time.UTC)
	previous, err := s.Previous(first.Add(1))
	require.NoError(t, err)
	assert.Equal(t, first, previous)
	_, err = s.Previous(first)
	require.ErrorIs(t, err, sweep.ErrNoRun)
	_, err = s.Next(first.AddDate(0, 0, -1).Add(-time.Hour))
	require.ErrorIs(t, err, sweep.ErrNoRun)

	_, err = parse(t, "0 2 1 1 *", time.UTC).Next(last)
	require.ErrorIs(t, err, sweep.ErrNoRun)
	assert.EqualError(t, err, "sweep: 0 2 1 1 * UTC: no run; ask within the years 1 to 9999")
}

func TestClockChanges(t *testing.T) {
	type row struct {
		zone, spec, from string
		want             []string
	}
	for name, row := range map[string]row{
		"Helsinki skips 03:00 to 04:00": {"Europe/Helsinki", "30 3 * * *", "2026-03-28 00:00",
			[]string{"2026-03-28T03:30:00+02:00", "2026-03-30T03:30:00+03:00"}},
		"the minute before it": {"Europe/Helsinki", "59 2 * * *", "2026-03-29 00:00",
			[]string{"2026-03-29T02:59:00+02:00", "2026-03-30T02:59:00+03:00"}},
		"its first minute": {"Europe/Helsinki", "0 3 * * *", "2026-03-29 00:00",
			[]string{"2026-03-30T03:00:00+03:00"}},
		"its last minute": {"Europe/Helsinki", "59 3 * * *", "2026-03-29 00:00",
			[]string{"2026-03-30T03:59:00+03:00"}},
		"the minute after it": {"Europe/Helsinki", "0 4 * * *", "2026-03-29 00:00",
			[]string{"2026-03-29T04:00:00+03:00", "2026-03-30T04:00:00+03:00"}},
		"every hour over it": {"Europe/Helsinki", "@hourly", "2026-03-29 01:30",
			[]string{"2026-03-29T02:00:00+02:00", "2026-03-29T04:00:00+03:00", "2026-03-29T05:00:00+03:00"}},
		"a yearly run is lost for a year": {"Europe/Helsinki", "30 3 29 3 *", "2026-01-01 00:00",
			[]string{"2027-03-29T03:30:00+03:00"}},
		"Helsinki shows 03:00 to 04:00 twice": {"Europe/Helsinki", "30 3 * * *", "2026-10-24 12:00",
			[]string{"2026-10-25T03:30:00+03:00", "2026-10-25T03:30:00+02:00", "2026-10-26T03:30:00+02:00"}},
		"the minute before": {"Europe/Helsinki", "59 2 * * *", "2026-10-25 00:00",
			[]string{"2026-10-25T02:59:00+03:00", "2026-10-26T02:59:00+02:00"}},
		"the first minute twice": {"Europe/Helsinki", "0 3 * * *", "2026-10-25 00:00",
			[]string{"2026-10-25T03:00:00+03:00", "2026-10-25T03:00:00+02:00", "2026-10-26T03:00:00+02:00"}},
		"the last minute twice": {"Europe/Helsinki", "59 3 * * *", "2026-10-25 00:00",
			[]string{"2026-10-25T03:59:00+03:00", "2026-10-25T03:59:00+02:00", "2026-10-26T03:59:00+02:00"}},
		"the minute after": {"Europe/Helsinki", "0 4 * * *", "2026-10-25 00:00",
			[]string{"2026-10-25T04:00:00+02:00", "2026-10-26T04:00:00+02:00"}},
		"every half hour over it": {"Europe/Helsinki", "*/30 * * * *", "2026-10-25 02:45",
			[]string{"2026-10-25T03:00:00+03:00", "2026-10-25T03:30:00+03:00", "2026-10-25T03:00:00+02:00", "2026-10-25T03:30:00+02:00", "2026-10-25T04:00:00+02:00"}},
		"a computed year": {"Europe/Helsinki", "30 3 * * *", "2040-03-24 12:00",
			[]string{"2040-03-26T03:30:00+03:00"}},
		"the last day of a computed leap year": {"Europe/Helsinki", "0 12 * * *", "2040-12-30 12:00",
			[]string{"2040-12-31T12:00:00+02:00", "2041-01-01T12:00:00+02:00"}},

		// In these zones cron itself goes wrong.
		"Cairo skips midnight, and the days stay right": {"Africa/Cairo", "30 1 23 4 *", "2026-04-23 02:00",
			[]string{"2027-04-23T01:30:00+02:00"}},
		"the day that begins at 01:00": {"Africa/Cairo", "30 1 24 4 *", "2026-04-23 02:00",
			[]string{"2026-04-24T01:30:00+03:00"}},
		"the rest of that day": {"Africa/Cairo", "0 5 24 4 *", "2026-04-20 02:00",
			[]string{"2026-04-24T05:00:00+03:00"}},
		"Lord Howe skips half an hour": {"Australia/Lord_Howe", "15 2,3 * * *", "2026-10-04 00:00",
			[]string{"2026-10-04T03:15:00+11:00", "2026-10-05T02:15:00+11:00"}},
		"Samoa skips a day": {"Pacific/Apia", "0 12 * * *", "2011-12-28 12:00",
			[]string{"2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00"}},
		"an offset with seconds": {"Europe/Helsinki", "0 12 * * *", "1920-12-31 12:00",
			[]string{"1921-01-01T12:00:00+01:39", "1921-01-02T12:00:00+01:39"}},
	} {
		t.Run(name, func(t *testing.T) {
			loc := zone(t, row.zone)
			s := parse(t, row.spec, loc)
			at := instant(t, row.from, loc)
			var runs []time.Time
			for _, want := range row.want {
				next, err := s.Next(at)
				require.NoError(t, err)
				assert.Equal(t, want, next.Format(time.RFC3339))
				at, runs = next, append(runs, next)
			}
			for i := len(runs) - 1; i > 0; i-- {
				previous, err := s.Previous(runs[i])
				require.NoError(t, err)
				assert.Equal(t, runs[i-1], previous)
			}
		})
	}
}

func TestPreviousOverAClockChangeWithoutRuns(t *testing.T) {
	loc := zone(t, "Europe/Helsinki")
	previous, err := parse(t, "30 3 29 3 *", loc).Previous(instant(t, "2026-12-01 00:00", loc))
	require.NoError(t, err)
	assert.Equal(t, "2025-03-29T03:30:00+02:00", previous.Format(time.RFC3339))
}

func TestFixedZones(t *testing.T) {
	for _, seconds := range []int{0, 5*3600 + 1800, -12 * 3600, 100 * 3600, -100 * 3600, 61} {
		loc := time.FixedZone("somewhere", seconds)
		s := parse(t, "0 2 * * *", loc)
		run := time.Date(2026, time.November, 21, 2, 0, 0, 0, loc)
		next, err := s.Next(run.Add(-1))
		require.NoError(t, err)
		assert.Equal(t, run, next)
		previous, err := s.Previous(run.Add(1))
		require.NoError(t, err)
		assert.Equal(t, run, previous)
	}
}
