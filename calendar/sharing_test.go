package calendar_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestCalendarsWithoutOptionsAreBuiltOnce(t *testing.T) {
	assert.Same(t, calendar.Finland(), calendar.Finland())
	assert.Same(t, calendar.Estonia(), calendar.Estonia())
	assert.Same(t, calendar.Ukraine(), calendar.Ukraine())
	assert.NotSame(t, calendar.Ukraine(), calendar.Ukraine(calendar.CabinetTransfers()))
}

// The race detector is the judge here: building and asking from many
// goroutines, all at once.
func TestCalendarsAreSafeForConcurrentUse(t *testing.T) {
	want := map[string]int{}
	for name, c := range countries() {
		want[name], _ = c.WorkingDaysBetween(day("2020-01-01"), day("2026-01-01"))
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for name, c := range countries() {
				n, err := c.WorkingDaysBetween(day("2020-01-01"), day("2026-01-01"))
				assert.NoError(t, err)
				assert.Equal(t, want[name], n, name)
				_, err = c.AddWorkingDays(day("2026-11-21"), -30)
				assert.NoError(t, err)
			}
		})
	}
	group.Wait()
}
