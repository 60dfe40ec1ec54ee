package calendar_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// Numbers near the limits of the integers, from the first and the last days of the
// coverage and from between. None may wrap around to a day.
func TestAddWorkingDaysAtTheIntegerLimits(t *testing.T) {
	for name, c := range countries() {
		from, through := c.Coverage()
		for _, d := range []calendar.Date{from, from.AddDays(1), from.AddDays(2), day("2026-11-20"), day("2026-11-21"), through.AddDays(-2), through.AddDays(-1), through} {
			for i := range 5 {
				for _, n := range []int{
					math.MaxInt - i, math.MinInt + i,
					math.MaxInt32 - i, math.MaxInt32 + i, math.MinInt32 + i, math.MinInt32 - i,
					math.MaxUint32 - i, math.MaxUint32 + i, -math.MaxUint32 + i,
					math.MaxInt/2 + i, math.MinInt/2 - i,
					1<<16 - i, 1<<16 + i, -1<<16 - i,
				} {
					got, err := c.AddWorkingDays(d, n)
					assert.True(t, got.IsZero(), "%s: %v and %d: %v", name, d, n, got)
					checkCoverageError(t, &calendar.CoverageError{Calendar: c.Country(), Date: d, WorkingDays: n, From: from, Through: through}, err)
				}
			}
		}
	}
}

// The last number that stays inside and the next one, at both edges.
func TestAddWorkingDaysUpToTheEdges(t *testing.T) {
	for name, c := range countries() {
		from, through := c.Coverage()
		first, err := c.OnOrAfter(from)
		require.NoError(t, err)
		last, err := c.OnOrBefore(through)
		require.NoError(t, err)
		for _, d := range []calendar.Date{from, first, day("2026-11-20"), day("2026-11-21"), last, through} {
			n, err := c.WorkingDaysBetween(d, through)
			require.NoError(t, err)
			if n > 0 {
				got, err := c.AddWorkingDays(d, n)
				require.NoError(t, err)
				assert.Equal(t, last, got, name)
			}
			_, err = c.AddWorkingDays(d, n+1)
			require.ErrorIs(t, err, calendar.ErrCoverage, name)

			n, err = c.WorkingDaysBetween(d, from)
			require.NoError(t, err)
			if isWorking(t, c, from) {
				n-- // it was not counted
			}
			if isWorking(t, c, d) {
				n++ // it was counted
			}
			if n < 0 {
				got, err := c.AddWorkingDays(d, n)
				require.NoError(t, err)
				assert.Equal(t, first, got, name)
			}
			_, err = c.AddWorkingDays(d, n-1)
			require.ErrorIs(t, err, calendar.ErrCoverage, name)
		}
	}
}

// The four short questions at both edges. Finland and Estonia begin and all
// end on a working day; Ukraine begins on a Saturday, a holiday.
func TestNextAndPreviousAtTheEdges(t *testing.T) {
	for _, row := range []struct {
		c                                           *calendar.Calendar
		day                                         string
		previous, onOrBefore, onOrAfter, next, what string // empty: outside
	}{
		{calendar.Finland(), "Fri 1966-07-01", "", "Fri 1966-07-01", "Fri 1966-07-01", "Mon 1966-07-04", "the first day, worked"},
		{calendar.Finland(), "Sat 1966-07-02", "Fri 1966-07-01", "Fri 1966-07-01", "Mon 1966-07-04", "Mon 1966-07-04", "the second day, off"},
		{calendar.Finland(), "Thu 2100-12-30", "Wed 2100-12-29", "Thu 2100-12-30", "Thu 2100-12-30", "Fri 2100-12-31", "the last day but one"},
		{calendar.Finland(), "Fri 2100-12-31", "Thu 2100-12-30", "Fri 2100-12-31", "Fri 2100-12-31", "", "the last day, worked"},
		{calendar.Estonia(), "Mon 1998-02-23", "", "Mon 1998-02-23", "Mon 1998-02-23", "Wed 1998-02-25", "the first day, worked"},
		{calendar.Estonia(), "Tue 1998-02-24", "Mon 1998-02-23", "Mon 1998-02-23", "Wed 1998-02-25", "Wed 1998-02-25", "the second day, off"},
		{calendar.Ukraine(), "Sat 2000-01-01", "", "", "Tue 2000-01-04", "Tue 2000-01-04", "the first day, off"},
		{calendar.Ukraine(), "Mon 2000-01-03", "", "", "Tue 2000-01-04", "Tue 2000-01-04", "the third day, a substitute"},
		{calendar.Ukraine(), "Tue 2000-01-04", "", "Tue 2000-01-04", "Tue 2000-01-04", "Wed 2000-01-05", "the first working day"},
		{calendar.Ukraine(), "Wed 2000-01-05", "Tue 2000-01-04", "Wed 2000-01-05", "Wed 2000-01-05", "Thu 2000-01-06", "the second working day"},
		{closedLast(t), "Fri 2100-12-31", "Thu 2100-12-30", "Thu 2100-12-30", "", "", "the last day, off"},
		{closedLast(t), "Thu 2100-12-30", "Wed 2100-12-29", "Thu 2100-12-30", "Thu 2100-12-30", "", "the last working day"},
	} {
		from, through := row.c.Coverage()
		for _, q := range []struct {
			ask         func(calendar.Date) (calendar.Date, error)
			want        string
			workingDays int
		}{
			{row.c.Previous, row.previous, -1},
			{row.c.OnOrBefore, row.onOrBefore, -1},
			{row.c.OnOrAfter, row.onOrAfter, 1},
			{row.c.Next, row.next, 1},
		} {
			got, err := q.ask(day(row.day))
			if q.want == "" {
				assert.True(t, got.IsZero(), "%s: %v", row.what, got)
				checkCoverageError(t, &calendar.CoverageError{Calendar: row.c.Country(), Date: day(row.day), WorkingDays: q.workingDays, From: from, Through: through}, err)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, day(q.want), got, "%s: %s", row.c.Country(), row.what)
		}
	}
}

func closedLast(t testing.TB) *calendar.Calendar {
	c, err := calendar.Finland().Close("the end", day("Fri 2100-12-31"))
	require.NoError(t, err)
	return c
}

// A calendar in which every day is closed has days, but no working day.
func TestACalendarWithoutWorkingDays(t *testing.T) {
	from, through := calendar.Estonia().Coverage()
	var all []calendar.Date
	for i := range through.Sub(from) + 1 {
		all = append(all, from.AddDays(i))
	}
	never, err := calendar.Estonia().Close("for good", all...)
	require.NoError(t, err)
	always, err := never.Open("again", all...)
	require.NoError(t, err)

	n, err := never.WorkingDaysBetween(from, through)
	require.NoError(t, err)
	assert.Zero(t, n)
	n, err = always.WorkingDaysBetween(from, through)
	require.NoError(t, err)
	assert.Equal(t, through.Sub(from), n)
	for _, d := range []calendar.Date{from, day("2026-11-20"), through} {
		for _, ask := range []func(calendar.Date) (calendar.Date, error){never.Next, never.Previous, never.OnOrAfter, never.OnOrBefore} {
			got, err := ask(d)
			assert.True(t, got.IsZero())
			require.ErrorIs(t, err, calendar.ErrCoverage)
		}
		same, err := never.AddWorkingDays(d, 0)
		require.NoError(t, err)
		assert.Equal(t, d, same)
		same, err = always.OnOrAfter(d)
		require.NoError(t, err)
		assert.Equal(t, d, same)
	}
	count, err := never.Count(from, through)
	require.NoError(t, err)
	checkCount(t, never, count)
}
