package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A transfer swaps a working day for a weekend day. A row that does not is a slip
// of the pen, as libraries have them (20 for 30 April 2012).
func TestEveryTransferSwapsAWorkingDayForAWeekendDay(t *testing.T) {
	transfers := cabinetTransfers()
	require.Len(t, transfers, 78)

	plain, swapped := Ukraine(), Ukraine(CabinetTransfers())
	seen := map[Date]bool{}
	last := Date{}
	for _, row := range transfers {
		off, worked := MustParseDate(row.off), MustParseDate(row.worked)
		assert.True(t, plain.working(off), "%v is off anyway", off)
		assert.False(t, isWeekend(off), "%v is a %v", off, off.Weekday())
		assert.False(t, plain.working(worked), "%v is worked anyway", worked)
		assert.True(t, isWeekend(worked), "%v is a %v", worked, worked.Weekday())

		assert.False(t, swapped.working(off), "%v", off)
		assert.True(t, swapped.working(worked), "%v", worked)

		assert.False(t, seen[off], "%v twice", off)
		assert.False(t, seen[worked], "%v twice", worked)
		seen[off], seen[worked] = true, true
		assert.Equal(t, -1, last.Compare(off), "%v after %v: keep the list in order", off, last)
		last = off
	}
	assert.True(t, last.Before(MustParseDate("2022-03-24")), "article 67(4) and (5) are suspended from that day")

	// And nothing else changes.
	for d := plain.from; d.Before(plain.through); d = d.AddDays(1) {
		if !seen[d] && plain.working(d) != swapped.working(d) {
			t.Errorf("%v is in no row and changed", d)
		}
	}
	assert.Equal(t, plain.working(plain.through), swapped.working(plain.through))
}
