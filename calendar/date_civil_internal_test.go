package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Every day against package time. The loop counts the days itself,
// so that a number left out or used twice shows.
func TestCivilAgreesWithPackageTimeOnEveryDay(t *testing.T) {
	number := int32(0)
	at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	for ; at.Year() <= 9999; at = at.AddDate(0, 0, 1) {
		number++
		year, month, day := at.Date()
		// Plain comparisons: testify would make 3.6 million of them slow.
		if got := dayNumber(year, month, day); got != number {
			require.Failf(t, "dayNumber", "%s: got %d, want %d", at.Format(time.DateOnly), got, number)
		}
		if y, m, d := civil(number); y != year || m != month || d != day {
			require.Failf(t, "civil", "%d: got %d-%d-%d, want %s", number, y, m, d, at.Format(time.DateOnly))
		}
		if got := (Date{number}).Weekday(); got != at.Weekday() {
			require.Failf(t, "Weekday", "%s: got %v, want %v", at.Format(time.DateOnly), got, at.Weekday())
		}
	}
	require.EqualValues(t, lastDay, number, "the last day is 9999-12-31")
	require.Equal(t, Date{firstDay}, MustParseDate("0001-01-01"))
	require.Equal(t, Date{lastDay}, MustParseDate("9999-12-31"))
}

func TestDaysInAgreesWithPackageTime(t *testing.T) {
	for year := 1; year <= 9999; year++ {
		for month := time.January; month <= time.December; month++ {
			// Day 0 of the next month is the last of this one.
			want := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
			if got := daysIn(year, month); got != want {
				require.Failf(t, "daysIn", "%04d-%02d: got %d, want %d", year, int(month), got, want)
			}
		}
	}
}
