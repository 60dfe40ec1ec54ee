package calendar_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestAddMonths(t *testing.T) {
	const numberRule = "150/1930 s. 3; Regulation 1182/71 art. 3(2)(c); Civil Code of Ukraine art. 254(3)"
	for _, row := range []struct {
		from string
		n    int
		want string // empty: no date
		law  string
	}{
		{"2026-11-21", 0, "2026-11-21", numberRule},
		{"2026-11-21", 1, "2026-12-21", numberRule},
		{"2026-11-21", 2, "2027-01-21", "over the new year"},
		{"2026-01-31", 1, "2026-02-28", "no 31 February: the last day of the month"},
		{"2024-01-31", 1, "2024-02-29", "no 31 February: the last day of the month of a leap year"},
		{"2026-01-30", 1, "2026-02-28", "no 30 February"},
		{"2026-01-29", 1, "2026-02-28", "no 29 February in 2026"},
		{"2024-01-29", 1, "2024-02-29", "29 February in 2024"},
		{"2026-01-28", 1, "2026-02-28", numberRule},
		{"2026-03-31", 1, "2026-04-30", "no 31 April"},
		{"2026-05-31", 1, "2026-06-30", "no 31 June"},
		{"2026-08-31", 1, "2026-09-30", "no 31 September"},
		{"2026-10-31", 1, "2026-11-30", "no 31 November; package time would say 1 December"},
		{"2026-07-31", 1, "2026-08-31", "July and August both have 31 days"},
		{"2026-12-31", 1, "2027-01-31", numberRule},
		{"2026-02-28", 1, "2026-03-28", "the number counts, not the end of the month"},
		{"2026-04-30", 1, "2026-05-30", "the number counts, not the end of the month"},
		{"2024-02-29", 12, "2025-02-28", "the day of one year after 29 February"},
		{"2024-02-29", 48, "2028-02-29", "four years later there is one again"},
		{"2096-02-29", 48, "2100-02-28", "2100 is not a leap year"},
		{"1996-02-29", 48, "2000-02-29", "2000 is a leap year"},
		{"2023-02-28", 60, "2028-02-28", "not 29 February: the number of the day is 28"},

		{"2026-03-31", -1, "2026-02-28", "backwards, on the same principles: 150/1930 s. 4"},
		{"2024-03-31", -1, "2024-02-29", "150/1930 s. 4"},
		{"2026-12-31", -1, "2026-11-30", "150/1930 s. 4"},
		{"2026-01-31", -1, "2025-12-31", "150/1930 s. 4"},
		{"2026-01-15", -1, "2025-12-15", "150/1930 s. 4"},
		{"2024-02-29", -12, "2023-02-28", "150/1930 s. 4"},
		{"2026-11-21", -24, "2024-11-21", "150/1930 s. 4"},

		{"0001-01-01", 12*9999 - 1, "9999-12-01", "the edges"},
		{"9999-12-31", -(12*9999 - 1), "0001-01-31", "the edges"},
		{"0001-02-01", -1, "0001-01-01", "the edges"},
		{"9999-11-30", 1, "9999-12-30", "the edges"},
		{"0001-01-31", -1, "", "year 0"},
		{"0001-01-15", -1, "", "year 0"},
		{"0001-12-31", -12, "", "year 0"},
		{"9999-12-01", 1, "", "year 10000"},
		{"9999-01-01", 12, "", "year 10000"},
		{"0001-01-01", 12 * 9999, "", "year 10000"},
		{"9999-12-31", -12 * 9999, "", "year 0"},
		{"0001-01-01", 12*9999 + 1, "", "year 10000"},
		{"2026-11-21", math.MaxInt, "", "no overflow"},
		{"2026-11-21", math.MinInt, "", "no overflow"},
		{"2026-11-21", 12 << 32, "", "no overflow"},
		{"2026-11-21", -12 << 32, "", "no overflow"},
	} {
		got := day(row.from).AddMonths(row.n)
		want := calendar.Date{}
		if row.want != "" {
			want = day(row.want)
		}
		assert.Equal(t, want, got, "%s and %d months: %s", row.from, row.n, row.law)
	}
}

// Counting in steps loses the number of the day, so the laws count from the
// original day.
func TestAddMonthsIsNotChained(t *testing.T) {
	start := day("2026-01-31")
	assert.Equal(t, day("2026-03-31"), start.AddMonths(2))
	assert.Equal(t, day("2026-03-28"), start.AddMonths(1).AddMonths(1))
	assert.Equal(t, day("2026-01-28"), start.AddMonths(1).AddMonths(-1), "and so a month forth and back is not the same day")
}
