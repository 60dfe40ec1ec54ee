package calendar_test

import (
	"slices"
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

func TestOrder(t *testing.T) {
	early, late := day("Fri 2026-11-20"), day("Sat 2026-11-21")

	assert.True(t, early.Before(late))
	assert.False(t, late.Before(early))
	assert.False(t, early.Before(early))
	assert.True(t, late.After(early))
	assert.False(t, early.After(late))
	assert.False(t, late.After(late))

	assert.Equal(t, -1, early.Compare(late))
	assert.Equal(t, 1, late.Compare(early))
	assert.Equal(t, 0, late.Compare(late))
	assert.Equal(t, -1, calendar.Date{}.Compare(early), "no date sorts first")
	assert.Equal(t, 1, early.Compare(calendar.Date{}))
	assert.Equal(t, 0, calendar.Date{}.Compare(calendar.Date{}))
}

func TestCompareSorts(t *testing.T) {
	days := []calendar.Date{day("9999-12-31"), day("2026-11-21"), {}, day("0001-01-01"), day("2026-11-20")}
	slices.SortFunc(days, calendar.Date.Compare)
	assert.Equal(t, []calendar.Date{{}, day("0001-01-01"), day("2026-11-20"), day("2026-11-21"), day("9999-12-31")}, days)
}

// No date as the first or the last day leaves that side open.
func TestWithin(t *testing.T) {
	days := []calendar.Date{{}, day("0001-01-01"), day("2026-11-20"), day("2026-11-21"), day("9999-12-31")}
	for i, d := range days {
		for j, from := range days {
			for k, until := range days {
				assert.Equal(t, i > 0 && i >= j && (k == 0 || i < k), d.Within(from, until), "%v within %v and %v", d, from, until)
			}
		}
	}
}
