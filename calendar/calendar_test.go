package calendar_test

import (
	"math"
	"strings"
	"testing"
	"time"

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

func TestVerifiedThrough(t *testing.T) {
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	for _, row := range []struct {
		c    *calendar.Calendar
		want string
		why  string
	}{
		{calendar.Finland(), "2026-12-31", "the year in which the law was read"},
		{calendar.Estonia(), "2026-12-31", "the year in which the law was read"},
		{calendar.Ukraine(), "2026-10-30", "decree 596/2026 ends on 2026-10-31 at 05:30"},
		{calendar.Ukraine(calendar.CabinetTransfers()), "2026-10-30", "an option changes days, not what was read"},
		{neverSuspended(), "2026-10-30", "an option changes days, not what was read"},
		{own(t), "2026-12-31", "days of the host's are not law"},
	} {
		verified := row.c.VerifiedThrough()
		assert.Equal(t, day(row.want), verified, row.why)
		from, through := row.c.Coverage()
		for _, side := range []struct {
			day  calendar.Date
			want bool
		}{{from, false}, {verified.AddDays(-1), false}, {verified, false}, {verified.AddDays(1), true}, {through, true}} {
			got, err := row.c.Day(side.day)
			require.NoError(t, err)
			assert.Equal(t, side.want, got.Projected, "%s: %v", row.c.Country(), side.day)
		}
	}
	var none *calendar.Calendar
	for _, c := range []*calendar.Calendar{none, {}, failed} {
		assert.True(t, c.VerifiedThrough().IsZero())
	}
}

// day reads "2026-11-21" or "Sat 2026-11-21". It checks the weekday against
// package time, so that a table can show it and cannot be wrong.
func day(s string) calendar.Date {
	weekday, iso, found := strings.Cut(s, " ")
	if !found {
		return calendar.MustParseDate(s)
	}
	if _, err := time.Parse("Mon "+time.DateOnly, s); err != nil {
		panic(err)
	}
	if got := instant(iso + "T12:00:00Z").Format("Mon"); got != weekday {
		panic(s + " is a " + got)
	}
	return calendar.MustParseDate(iso)
}

func instant(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		panic(err)
	}
	return t
}

func zone(t testing.TB, name string) *time.Location {
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

const (
	works = true
	off   = false
)

// workday is a row of a country's table: whether that is a working day, and by
// which law.
type workday struct {
	day  string
	want bool
	law  string
}

func checkWorkdays(t *testing.T, c *calendar.Calendar, rows []workday) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.day, func(t *testing.T) {
			got, err := c.IsWorkingDay(day(row.day))
			require.NoError(t, err)
			assert.Equal(t, row.want, got, row.law)
		})
	}
}
