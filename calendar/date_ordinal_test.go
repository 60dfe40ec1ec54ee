package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestOrdinal(t *testing.T) {
	for day, want := range map[string]int32{
		"0001-01-01": 1, "0001-12-31": 365, "0004-12-31": 1461, "1970-01-01": 719163, "2000-02-29": 730179, "2000-03-01": 730180, "9999-12-31": 3652059,
	} {
		assert.Equal(t, want, calendar.MustParseDate(day).Ordinal(), day)
	}
	assert.Zero(t, calendar.Date{}.Ordinal(), "no date has the number of no day")
}

// The numbers of two days are as far apart as the days, on every day.
func TestOrdinalsAreDaysApart(t *testing.T) {
	first := calendar.MustParseDate("0001-01-01")
	day, want := first, int32(1)
	for ; !day.IsZero(); day, want = day.AddDays(1), want+1 {
		if day.Ordinal() != want || int(want)-1 != day.Sub(first) {
			assert.Equal(t, want, day.Ordinal(), "%v", day)
			return
		}
	}
	assert.Equal(t, int32(3652060), want, "through the last day of all")
}
