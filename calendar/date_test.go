package calendar_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestNewDate(t *testing.T) {
	for _, row := range []struct {
		year  int
		month time.Month
		day   int
		want  string
	}{
		{1, time.January, 1, "0001-01-01"},
		{9999, time.December, 31, "9999-12-31"},
		{2000, time.February, 29, "2000-02-29"},
		{2024, time.February, 29, "2024-02-29"},
		{1900, time.February, 28, "1900-02-28"},
		{2026, time.April, 30, "2026-04-30"},
		{2026, time.August, 31, "2026-08-31"},
	} {
		t.Run(row.want, func(t *testing.T) {
			d, err := calendar.NewDate(row.year, row.month, row.day)
			require.NoError(t, err)
			assert.Equal(t, row.want, d.String())
			year, month, day := d.Date()
			assert.Equal(t, []int{row.year, int(row.month), row.day}, []int{year, int(month), day})
		})
	}
}

func TestNewDateRefusesDaysThatDoNotExist(t *testing.T) {
	for _, row := range []struct {
		year  int
		month time.Month
		day   int
		why   string
	}{
		{2026, time.February, 31, "no month of 31 days"},
		{2026, time.February, 29, "no leap year"},
		{2024, time.February, 30, "a leap year, but February has 29 days"},
		{1900, time.February, 29, "a century that 400 does not divide has no leap day"},
		{2100, time.February, 29, "a century that 400 does not divide has no leap day"},
		{2026, time.April, 31, "April has 30 days"},
		{2026, time.June, 31, "June has 30 days"},
		{2026, time.September, 31, "September has 30 days"},
		{2026, time.November, 31, "November has 30 days"},
		{2026, time.January, 32, "no month has 32 days"},
		{2026, time.August, 32, "no month has 32 days"},
		{2026, time.December, 32, "no month has 32 days"},
		{2026, time.January, 0, "days count from 1"},
		{2026, time.January, -1, "days count from 1"},
		{2026, 0, 1, "months count from 1"},
		{2026, -1, 1, "months count from 1"},
		{2026, 13, 1, "a year has twelve months"},
		{0, time.January, 1, "years count from 1"},
		{-1, time.January, 1, "years count from 1"},
		{10000, time.January, 1, "years end with 9999"},
		{0, 0, 0, "all zero, as in an empty form"},
		{math.MaxInt, math.MaxInt, math.MaxInt, "the largest numbers"},
		{math.MinInt, math.MinInt, math.MinInt, "the smallest numbers"},
		{2026, time.January, math.MaxInt, "the largest day"},
		{2026, time.January + 1<<32, 1, "a month that would be January in 32 bits"},
		{2026 + 1<<32, time.January, 1, "a year that would be 2026 in 32 bits"},
	} {
		t.Run(row.why, func(t *testing.T) {
			d, err := calendar.NewDate(row.year, row.month, row.day)
			require.ErrorIs(t, err, calendar.ErrRange)
			assert.True(t, d.IsZero(), "a refused day is no date")
		})
	}
}

func TestDateIn(t *testing.T) {
	for _, row := range []struct {
		at, zone, want, why string
	}{
		{"2026-03-31T21:30:00Z", "Europe/Helsinki", "2026-04-01", "summer time, three hours ahead"},
		{"2026-03-31T21:30:00Z", "Europe/Tallinn", "2026-04-01", "summer time, three hours ahead"},
		{"2026-03-31T21:30:00Z", "Europe/Kyiv", "2026-04-01", "summer time, three hours ahead"},
		{"2026-03-31T21:30:00Z", "UTC", "2026-03-31", "half past nine in the evening"},
		{"2026-03-31T20:59:59.999999999Z", "Europe/Helsinki", "2026-03-31", "the last instant of the day"},
		{"2026-03-31T21:00:00Z", "Europe/Helsinki", "2026-04-01", "midnight belongs to the new day"},
		{"2026-12-31T21:30:00Z", "Europe/Helsinki", "2026-12-31", "winter time, two hours ahead"},
		{"2026-12-31T22:00:00Z", "Europe/Helsinki", "2027-01-01", "winter time, two hours ahead"},
		{"2026-04-01T02:00:00+03:00", "UTC", "2026-03-31", "the offset of the instant does not count, the zone does"},
		{"2024-02-29T23:00:00Z", "America/New_York", "2024-02-29", "behind UTC"},
		{"2024-03-01T04:59:00Z", "America/New_York", "2024-02-29", "behind UTC"},
		{"0001-01-01T00:00:00.000000001Z", "UTC", "0001-01-01", "the first instant that is not the zero time"},
		{"9999-12-31T23:59:59Z", "UTC", "9999-12-31", "the last day"},
	} {
		t.Run(row.at+" "+row.zone, func(t *testing.T) {
			got := calendar.DateIn(instant(row.at), zone(t, row.zone))
			assert.Equal(t, day(row.want), got, row.why)
		})
	}
}

func TestDateInGivesNoDate(t *testing.T) {
	utc, helsinki, newYork := time.UTC, zone(t, "Europe/Helsinki"), zone(t, "America/New_York")
	for _, row := range []struct {
		why string
		at  time.Time
		loc *time.Location
	}{
		{"the zero time in UTC", time.Time{}, utc},
		{"the zero time east of Greenwich, where it is 1 January of year 1", time.Time{}, helsinki},
		{"the zero time west of Greenwich, where it is still year 0", time.Time{}, newYork},
		{"the zero time, written in a zone", time.Time{}.In(helsinki), helsinki},
		{"the zero time in Kyiv", time.Time{}, zone(t, "Europe/Kyiv")},
		{"the zero time in Tallinn", time.Time{}, zone(t, "Europe/Tallinn")},
		{"no zone", instant("2026-11-21T12:00:00Z"), nil},
		{"no zone and no time", time.Time{}, nil},
		{"year 0", time.Date(0, time.December, 31, 23, 0, 0, 0, utc), utc},
		{"year 1 in UTC, still year 0 in New York", time.Date(1, time.January, 1, 1, 0, 0, 0, utc), newYork},
		{"year 10000", time.Date(10000, time.January, 1, 0, 0, 0, 0, utc), utc},
		{"year 9999 in UTC, already year 10000 in Helsinki", time.Date(9999, time.December, 31, 23, 0, 0, 0, utc), helsinki},
		{"a far year", time.Date(1_000_000, time.January, 1, 0, 0, 0, 0, utc), utc},
		{"a far year before", time.Date(-1_000_000, time.January, 1, 0, 0, 0, 0, utc), utc},
	} {
		t.Run(row.why, func(t *testing.T) {
			assert.Equal(t, calendar.Date{}, calendar.DateIn(row.at, row.loc))
		})
	}
}

func TestZeroDateIsNoDate(t *testing.T) {
	var none calendar.Date
	assert.True(t, none.IsZero())
	assert.Equal(t, time.Weekday(-1), none.Weekday())
	assert.Equal(t, "no date", none.String())
	year, month, number := none.Date()
	assert.Equal(t, []int{0, 0, 0}, []int{year, int(month), number})

	for _, s := range []string{"0001-01-01", "2026-11-21", "9999-12-31"} {
		d := day(s)
		assert.False(t, d.IsZero())
		assert.False(t, none.Before(d), "no date is before nothing, not even before %v", d)
		assert.False(t, none.After(d), "no date is after nothing, not even after %v", d)
		assert.False(t, d.Before(none), "%v is not before no date", d)
		assert.False(t, d.After(none), "%v is not after no date", d)
		assert.Zero(t, d.Sub(none))
		assert.Zero(t, none.Sub(d))
	}
	assert.False(t, none.Before(none))
	assert.False(t, none.After(none))
	assert.Zero(t, none.Sub(none))

	for _, n := range []int{math.MinInt, -1, 0, 1, 12, 735000, math.MaxInt} {
		assert.Equal(t, none, none.AddDays(n), "%d days from no date", n)
		assert.Equal(t, none, none.AddMonths(n), "%d months from no date", n)
	}
}

func TestDateIsAMapKey(t *testing.T) {
	seen := map[calendar.Date]bool{day("2026-11-21"): true}
	assert.True(t, seen[day("2026-11-20").AddDays(1)], "the same day by another way is the same key")
}

func TestAddDays(t *testing.T) {
	const all = 3652058 // from the first day to the last
	for _, row := range []struct {
		from string
		n    int
		want string // empty: no date
	}{
		{"2026-11-21", 0, "2026-11-21"},
		{"2026-11-21", 1, "2026-11-22"},
		{"2026-11-21", -21, "2026-10-31"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2023-02-28", 1, "2023-03-01"},
		{"2026-12-31", 1, "2027-01-01"},
		{"0001-01-01", all, "9999-12-31"},
		{"9999-12-31", -all, "0001-01-01"},
		{"0001-01-01", -1, ""},
		{"9999-12-31", 1, ""},
		{"0001-01-01", all + 1, ""},
		{"9999-12-31", -all - 1, ""},
		{"0001-01-01", all + 2, ""},
		{"9999-12-31", -all - 2, ""},
		{"2026-11-21", math.MaxInt, ""},
		{"2026-11-21", math.MinInt, ""},
		{"2026-11-21", math.MaxInt32, ""},
		{"2026-11-21", 1 << 32, ""},
		{"2026-11-21", -1 << 32, ""},
	} {
		got := day(row.from).AddDays(row.n)
		if row.want == "" {
			assert.Equal(t, calendar.Date{}, got, "%s and %d days", row.from, row.n)
			continue
		}
		assert.Equal(t, day(row.want), got, "%s and %d days", row.from, row.n)
		assert.Equal(t, row.n, got.Sub(day(row.from)), "%s and %d days", row.from, row.n)
	}
}

func TestSub(t *testing.T) {
	assert.Equal(t, 365, day("2026-11-21").Sub(day("2025-11-21")))
	assert.Equal(t, 366, day("2024-11-21").Sub(day("2023-11-21")), "29 February 2024 lies between")
	assert.Equal(t, -1, day("2026-11-20").Sub(day("2026-11-21")))
	assert.Equal(t, 0, day("2026-11-21").Sub(day("2026-11-21")))
}

func TestWeekday(t *testing.T) {
	for _, row := range []struct {
		day  string
		want time.Weekday
	}{
		{"0001-01-01", time.Monday},
		{"1966-07-01", time.Friday},
		{"1998-02-23", time.Monday},
		{"2000-01-01", time.Saturday},
		{"2022-03-24", time.Thursday},
		{"2024-02-28", time.Wednesday},
		{"2026-11-22", time.Sunday},
		{"2030-01-01", time.Tuesday},
		{"9999-12-31", time.Friday},
	} {
		assert.Equal(t, row.want, day(row.day).Weekday(), row.day)
	}
}
