package calendar_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

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
		{"Fri 2024-06-14", "Sat 2024-06-15", 0, "b is not a working day"},
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
