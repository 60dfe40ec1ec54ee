package calendar_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// Töölepingu seadus § 53 with its holidays in the years 2020 to 2030. The missing
// days are Saturdays and Sundays.
func TestShortenedDays(t *testing.T) {
	for _, row := range []struct {
		year int
		want []string
	}{
		{2020, []string{"Mon 2020-06-22", "Wed 2020-12-23", "Thu 2020-12-31"}},
		{2021, []string{"Tue 2021-02-23", "Tue 2021-06-22", "Thu 2021-12-23", "Fri 2021-12-31"}},
		{2022, []string{"Wed 2022-02-23", "Wed 2022-06-22", "Fri 2022-12-23"}},
		{2023, []string{"Thu 2023-02-23", "Thu 2023-06-22"}},
		{2024, []string{"Fri 2024-02-23", "Mon 2024-12-23", "Tue 2024-12-31"}},
		{2025, []string{"Tue 2025-12-23", "Wed 2025-12-31"}},
		{2026, []string{"Mon 2026-02-23", "Mon 2026-06-22", "Wed 2026-12-23", "Thu 2026-12-31"}},
		{2027, []string{"Tue 2027-02-23", "Tue 2027-06-22", "Thu 2027-12-23", "Fri 2027-12-31"}},
		{2028, []string{"Wed 2028-02-23", "Thu 2028-06-22"}},
		{2029, []string{"Fri 2029-02-23", "Fri 2029-06-22", "Mon 2029-12-31"}},
		{2030, []string{"Mon 2030-12-23", "Tue 2030-12-31"}},
	} {
		list, err := calendar.Estonia().ShortenedDays(day(fmt.Sprintf("%d-01-01", row.year)), day(fmt.Sprintf("%d-12-31", row.year)))
		require.NoError(t, err)
		var got []string
		for _, d := range list {
			got = append(got, d.Date.Weekday().String()[:3]+" "+d.Date.String())
			assert.True(t, d.Working, "it counts as any other")
			assert.Equal(t, d.Date.AddDays(1), d.Other, "the holiday is the next day")
			assert.True(t, isWorking(t, calendar.Estonia(), d.Date))
		}
		assert.Equal(t, row.want, got)
	}
}

// § 53 has been in force since 2009-07-01.
func TestShortenedDaysSince(t *testing.T) {
	c := calendar.Estonia()
	from, _ := c.Coverage()
	list, err := c.ShortenedDays(from, day("Tue 2009-12-22"))
	require.NoError(t, err)
	assert.Empty(t, list, "Mon 2009-06-22 was the last eve before it")
	list, err = c.ShortenedDays(from, day("Wed 2009-12-23"))
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{day("Wed 2009-12-23")}, dates(list))

	before, err := c.Day(day("Mon 2009-06-22"))
	require.NoError(t, err)
	assert.Equal(t, calendar.Ordinary, before.Reason)
}

// The holiday itself lies outside the coverage.
func TestTheLastDayIsShortened(t *testing.T) {
	last := day("Fri 2100-12-31")
	list, err := calendar.Estonia().ShortenedDays(last, last)
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{last}, dates(list))
}

func TestNoDayIsShortenedElsewhere(t *testing.T) {
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Ukraine(), neverSuspended()} {
		list, err := c.ShortenedDays(c.Coverage())
		require.NoError(t, err)
		assert.Empty(t, list, c.Country())
	}
}

// A shortened day that the host closes is no longer one.
func TestShortenedDayThatIsClosed(t *testing.T) {
	d := day("Thu 2026-12-31")
	c, err := calendar.Estonia().Close("New Year's Eve", d)
	require.NoError(t, err)
	list, err := c.ShortenedDays(d, d)
	require.NoError(t, err)
	assert.Empty(t, list)
}
