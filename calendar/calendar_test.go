package calendar_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// countries holds every calendar whose coverage is not empty.
func countries() map[string]*calendar.Calendar {
	return map[string]*calendar.Calendar{
		"fi":           calendar.Finland(),
		"ee":           calendar.Estonia(),
		"ua":           calendar.Ukraine(),
		"ua+transfers": calendar.Ukraine(calendar.CabinetTransfers()),
		"ua restored":  calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2025-01-01"))),
	}
}

func TestCoverage(t *testing.T) {
	for _, row := range []struct {
		c                      *calendar.Calendar
		country, from, through string
		why                    string
	}{
		{calendar.Finland(), "fi", "Fri 1966-07-01", "Fri 2100-12-31", "358/1966 in force"},
		{calendar.Estonia(), "ee", "Mon 1998-02-23", "Fri 2100-12-31", "the holidays act in force"},
		{calendar.Ukraine(), "ua", "Sat 2000-01-01", "Fri 2100-12-31", "the holidays of 1999 are not known here"},
		{calendar.Ukraine(calendar.CabinetTransfers()), "ua", "Sat 2000-01-01", "Fri 2100-12-31", "an option changes days, not the coverage"},
	} {
		assert.Equal(t, row.country, row.c.Country())
		from, through := row.c.Coverage()
		assert.Equal(t, day(row.from), from, row.why)
		assert.Equal(t, day(row.through), through, row.why)

		for _, inside := range []calendar.Date{from, through} {
			_, err := row.c.IsWorkingDay(inside)
			require.NoError(t, err)
			same, err := row.c.AddWorkingDays(inside, 0)
			require.NoError(t, err)
			assert.Equal(t, inside, same)
			n, err := row.c.WorkingDaysBetween(inside, inside)
			require.NoError(t, err)
			assert.Zero(t, n)
		}
		for _, outside := range []calendar.Date{from.AddDays(-1), through.AddDays(1), day("0001-01-01"), day("9999-12-31"), {}} {
			want := &calendar.CoverageError{Calendar: row.country, Date: outside, From: from, Through: through}

			works, err := row.c.IsWorkingDay(outside)
			assert.False(t, works)
			checkCoverageError(t, want, err)

			n, err := row.c.WorkingDaysBetween(outside, from)
			assert.Zero(t, n)
			checkCoverageError(t, want, err)
			n, err = row.c.WorkingDaysBetween(through, outside)
			assert.Zero(t, n)
			checkCoverageError(t, want, err)

			for _, count := range []int{0, 1, -1, math.MaxInt, math.MinInt} {
				want := *want
				want.WorkingDays = count
				d, err := row.c.AddWorkingDays(outside, count)
				assert.True(t, d.IsZero())
				checkCoverageError(t, &want, err)
			}
		}
	}
}

func checkCoverageError(t *testing.T, want *calendar.CoverageError, err error) {
	t.Helper()
	require.ErrorIs(t, err, calendar.ErrCoverage)
	var got *calendar.CoverageError
	require.ErrorAs(t, err, &got)
	assert.Equal(t, want, got)
}

func TestNilAndZeroCalendarKnowNothing(t *testing.T) {
	for name, c := range map[string]*calendar.Calendar{"nil": nil, "zero": {}} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, c.Country())
			from, through := c.Coverage()
			assert.True(t, from.IsZero())
			assert.True(t, through.IsZero())

			for _, d := range []calendar.Date{{}, day("2026-11-21"), day("0001-01-01")} {
				works, err := c.IsWorkingDay(d)
				assert.False(t, works)
				checkCoverageError(t, &calendar.CoverageError{Date: d}, err)

				n, err := c.WorkingDaysBetween(d, d)
				assert.Zero(t, n)
				checkCoverageError(t, &calendar.CoverageError{Date: d}, err)

				for _, count := range []int{0, 1, -1, math.MaxInt, math.MinInt} {
					added, err := c.AddWorkingDays(d, count)
					assert.True(t, added.IsZero())
					checkCoverageError(t, &calendar.CoverageError{Date: d, WorkingDays: count}, err)
				}
			}
		})
	}
}

func TestAddWorkingDays(t *testing.T) {
	for _, row := range []struct {
		from string
		n    int
		want string
		why  string
	}{
		{"Fri 2024-06-14", 0, "Fri 2024-06-14", "0 is the day itself"},
		{"Sat 2024-06-15", 0, "Sat 2024-06-15", "0 is the day itself, working day or not"},
		{"Thu 2024-06-13", 1, "Fri 2024-06-14", "the next day"},
		{"Fri 2024-06-14", 1, "Mon 2024-06-17", "over a weekend"},
		{"Sat 2024-06-15", 1, "Mon 2024-06-17", "from a day off: the first working day after it"},
		{"Sun 2024-06-16", 1, "Mon 2024-06-17", "from a day off"},
		{"Thu 2024-06-20", 1, "Mon 2024-06-24", "over Midsummer"},
		{"Thu 2024-12-19", 5, "Tue 2024-12-31", "over Christmas: 20, 23, 27, 30, 31 December"},
		{"Mon 2024-06-17", -1, "Fri 2024-06-14", "backwards over a weekend"},
		{"Sun 2024-06-16", -1, "Fri 2024-06-14", "backwards from a day off"},
		{"Sat 2024-06-15", -1, "Fri 2024-06-14", "backwards from a day off"},
		{"Fri 2024-06-14", -1, "Thu 2024-06-13", "strictly before"},
		{"Tue 2025-04-22", -2, "Wed 2025-04-16", "backwards over Easter: Thu 17, Wed 16 April"},
		{"Fri 1966-07-01", 1, "Mon 1966-07-04", "from the first day of the coverage"},
		{"Mon 1966-07-04", -1, "Fri 1966-07-01", "to the first day of the coverage"},
		{"Thu 2100-12-30", 1, "Fri 2100-12-31", "to the last day of the coverage"},
	} {
		got, err := calendar.Finland().AddWorkingDays(day(row.from), row.n)
		require.NoError(t, err)
		assert.Equal(t, day(row.want), got, "%s and %d: %s", row.from, row.n, row.why)
	}
}

func TestAddWorkingDaysPastTheEdges(t *testing.T) {
	c := calendar.Finland()
	from, through := c.Coverage()
	for _, row := range []struct {
		from string
		n    int
	}{
		{"Fri 2100-12-31", 1},
		{"Thu 2100-12-30", 2},
		{"Fri 1966-07-01", -1},
		{"Mon 1966-07-04", -2},
		{"Mon 2026-11-23", math.MaxInt},
		{"Mon 2026-11-23", math.MaxInt - 1},
		{"Mon 2026-11-23", math.MinInt},
		{"Mon 2026-11-23", math.MinInt + 1},
		{"Fri 1966-07-01", math.MaxInt},
		{"Fri 2100-12-31", math.MinInt},
	} {
		got, err := c.AddWorkingDays(day(row.from), row.n)
		assert.True(t, got.IsZero())
		checkCoverageError(t, &calendar.CoverageError{
			Calendar: "fi", Date: day(row.from), WorkingDays: row.n, From: from, Through: through,
		}, err)
	}
}

func TestWorkingDaysBetween(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want int
		why  string
	}{
		{"Mon 2024-06-17", "Mon 2024-06-17", 0, "the same day"},
		{"Mon 2024-06-17", "Tue 2024-06-18", 1, "a does not count, b does"},
		{"Sun 2024-06-16", "Mon 2024-06-17", 1, "a does not count, b does"},
		{"Fri 2024-06-14", "Sat 2024-06-15", 0, "b is no working day"},
		{"Fri 2024-06-14", "Sun 2024-06-16", 0, "neither counts"},
		{"Fri 2024-06-14", "Mon 2024-06-17", 1, "over a weekend"},
		{"Mon 2024-06-17", "Mon 2024-06-24", 4, "Midsummer Eve is off"},
		{"Tue 2024-12-31", "Wed 2025-12-31", 251, "the year 2025 in Finland: 261 weekdays and 10 holidays on them"},
	} {
		got, err := calendar.Finland().WorkingDaysBetween(day(row.a), day(row.b))
		require.NoError(t, err)
		assert.Equal(t, row.want, got, "%s to %s: %s", row.a, row.b, row.why)

		back, err := calendar.Finland().WorkingDaysBetween(day(row.b), day(row.a))
		require.NoError(t, err)
		assert.Equal(t, -row.want, back, "%s to %s: the same days backwards", row.b, row.a)
	}
}

func TestCoverageErrorTexts(t *testing.T) {
	c := calendar.Estonia()
	_, before := c.IsWorkingDay(day("1998-02-22"))
	_, none := c.IsWorkingDay(calendar.Date{})
	_, far := c.AddWorkingDays(day("2100-12-01"), 30)
	_, back := c.AddWorkingDays(day("1998-02-24"), -30)
	_, missing := (*calendar.Calendar)(nil).AddWorkingDays(day("2026-11-21"), 5)
	_, zero := (&calendar.Calendar{}).IsWorkingDay(calendar.Date{})
	for _, row := range []struct {
		err  error
		want string
	}{
		{before, "calendar: ee: 1998-02-22 lies outside 1998-02-23 to 2100-12-31; choose a day inside"},
		{none, "calendar: ee: no date lies outside 1998-02-23 to 2100-12-31; choose a day inside"},
		{far, "calendar: ee: counting 30 working days from 2100-12-01 leads outside 1998-02-23 to 2100-12-31; choose a day or a number that stays inside"},
		{back, "calendar: ee: counting -30 working days from 1998-02-24 leads outside 1998-02-23 to 2100-12-31; choose a day or a number that stays inside"},
		{missing, "calendar: no calendar: nothing is known of 2026-11-21; pass the calendar of a country"},
		{zero, "calendar: no calendar: nothing is known of no date; pass the calendar of a country"},
		{&calendar.CoverageError{}, "calendar: no calendar: nothing is known of no date; pass the calendar of a country"},
	} {
		require.EqualError(t, row.err, row.want)
		require.ErrorIs(t, row.err, calendar.ErrCoverage)
	}
}
