package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestOrderOfDays(t *testing.T) {
	none, first, last := calendar.Date{}, day("0001-01-01"), day("9999-12-31")
	days := []calendar.Date{none, first, day("2026-11-20"), day("2026-11-21"), last}
	for i, d := range days {
		for j, e := range days {
			known := i > 0 && j > 0
			assert.Equal(t, known && i < j, d.Before(e), "%v before %v", d, e)
			assert.Equal(t, known && i <= j, d.OnOrBefore(e), "%v on or before %v", d, e)
			assert.Equal(t, known && i > j, d.After(e), "%v after %v", d, e)
			assert.Equal(t, known && i >= j, d.OnOrAfter(e), "%v on or after %v", d, e)
			latest, earliest := days[max(i, j)], days[min(i, j)]
			if !known {
				earliest = latest // the one that is a day, or none
			}
			assert.Equal(t, earliest, calendar.Earliest(d, e), "%v, %v", d, e)
			assert.Equal(t, latest, calendar.Latest(d, e), "%v, %v", d, e)
		}
	}
	assert.Equal(t, none, calendar.Earliest())
	assert.Equal(t, none, calendar.Latest())
	assert.Equal(t, first, calendar.Earliest(days...))
	assert.Equal(t, last, calendar.Latest(days...))
}
