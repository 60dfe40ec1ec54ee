package calendar_test

import (
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestCalendarsWithoutOptionsAreBuiltOnce(t *testing.T) {
	assert.Same(t, calendar.Finland(), calendar.Finland())
	assert.Same(t, calendar.Estonia(), calendar.Estonia())
	assert.Same(t, calendar.Ukraine(), calendar.Ukraine())
	assert.NotSame(t, calendar.Ukraine(), calendar.Ukraine(calendar.CabinetTransfers()))
}

// The race detector is the judge here: many goroutines build and ask at once.
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

// The first use happens once in a process, so this test starts a process of its
// own, in which every calendar is built while many goroutines ask.
func TestFirstUseFromManyGoroutines(t *testing.T) {
	const child = "CALENDAR_FIRST_USE"
	if os.Getenv(child) == "" {
		program, err := os.Executable()
		require.NoError(t, err)
		again := exec.Command(program, "-test.run=^TestFirstUseFromManyGoroutines$", "-test.count=1")
		again.Env = append(os.Environ(), child+"=1")
		output, err := again.CombinedOutput()
		require.NoError(t, err, "%s", output)
		require.Contains(t, string(output), "PASS")
		return
	}

	begin := make(chan struct{})
	counts, calendars := make([][3]int, 32), make([][3]*calendar.Calendar, 32)
	var group sync.WaitGroup
	for g := range counts {
		group.Go(func() {
			<-begin
			for i := range 3 {
				i = (i + g) % 3 // not all in the same order
				c := []func() *calendar.Calendar{calendar.Finland, calendar.Estonia, func() *calendar.Calendar { return calendar.Ukraine() }}[i]()
				counts[g][i], _ = c.WorkingDaysBetween(day("2020-01-01"), day("2026-01-01"))
				calendars[g][i] = c
			}
		})
	}
	close(begin)
	group.Wait()
	for g := range counts {
		assert.Equal(t, counts[0], counts[g])
		assert.True(t, calendars[0] == calendars[g], "the same ones")
	}
	assert.NotContains(t, counts[0], 0)
}

// Closing, opening and combining read the calendar that others read.
func TestCalendarsAreDerivedConcurrently(t *testing.T) {
	shared := own(t)
	before, err := shared.Count(shared.Coverage())
	require.NoError(t, err)
	var group sync.WaitGroup
	for g := range 8 {
		group.Go(func() {
			d := day("Mon 2026-11-02").AddDays(7 * g)
			closed, err := shared.Close("closed", d)
			assert.NoError(t, err)
			opened, err := closed.Open("opened", d.AddDays(5))
			assert.NoError(t, err)
			both, err := calendar.Common(opened, calendar.Estonia())
			assert.NoError(t, err)
			for _, c := range []*calendar.Calendar{shared, closed, opened, both} {
				_, err := c.Day(d)
				assert.NoError(t, err)
				_, err = c.Holidays(day("2026-01-01"), day("2026-12-31"))
				assert.NoError(t, err)
				_, err = c.Count(day("2026-01-01"), day("2026-12-31"))
				assert.NoError(t, err)
			}
		})
	}
	group.Wait()
	after, err := shared.Count(shared.Coverage())
	require.NoError(t, err)
	assert.Equal(t, before, after)
}
