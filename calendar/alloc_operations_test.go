package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// The results of benchmarked operations go here, so that the compiler cannot leave
// them out.
var (
	sinkDate    calendar.Date
	sinkInt     int
	sinkBool    bool
	sinkHoliday calendar.Holiday
)

// operations are those that a host calls often. They take the i-th day from
// 2000-01-01, and do not allocate.
func operations(c *calendar.Calendar) map[string]func(i int) {
	start := day("2000-01-01")
	at := func(i int) calendar.Date { return start.AddDays(i % 36_000) }
	return map[string]func(i int){
		"IsWorkingDay":             func(i int) { sinkBool, _ = c.IsWorkingDay(at(i)) },
		"AddWorkingDays/10":        func(i int) { sinkDate, _ = c.AddWorkingDays(at(i), 10) },
		"AddWorkingDays/30":        func(i int) { sinkDate, _ = c.AddWorkingDays(at(i), 30) },
		"AddWorkingDays/250":       func(i int) { sinkDate, _ = c.AddWorkingDays(at(i), 250) },
		"AddWorkingDays/2500":      func(i int) { sinkDate, _ = c.AddWorkingDays(at(i%30_000), 2500) },
		"AddWorkingDays/-30":       func(i int) { sinkDate, _ = c.AddWorkingDays(at(i).AddDays(100), -30) },
		"WorkingDaysBetween/month": func(i int) { sinkInt, _ = c.WorkingDaysBetween(at(i), at(i).AddDays(30)) },
		"WorkingDaysBetween/10y":   func(i int) { sinkInt, _ = c.WorkingDaysBetween(at(i%30_000), at(i%30_000).AddDays(3652)) },
		"Next":                     func(i int) { sinkDate, _ = c.Next(at(i)) },
		"Previous":                 func(i int) { sinkDate, _ = c.Previous(at(i).AddDays(100)) },
		"OnOrAfter":                func(i int) { sinkDate, _ = c.OnOrAfter(at(i)) },
		"OnOrBefore":               func(i int) { sinkDate, _ = c.OnOrBefore(at(i).AddDays(100)) },
		"HolidayOn":                func(i int) { sinkHoliday, sinkBool, _ = c.HolidayOn(at(i)) },
		"Date.AddMonths":           func(i int) { sinkDate = at(i).AddMonths(1) },
		"Earliest":                 func(i int) { sinkDate = calendar.Earliest(at(i), at(i+1)) },
		"Latest":                   func(i int) { sinkDate = calendar.Latest(at(i), at(i+1)) },
		"Date.Date":                func(i int) { sinkInt, _, _ = at(i).Date() },
	}
}

func TestOftenCalledOperationsDoNotAllocate(t *testing.T) {
	for name, c := range countries() {
		for operation, run := range operations(c) {
			i := 0
			allocs := testing.AllocsPerRun(500, func() {
				run(i)
				i += 71
			})
			assert.Zero(t, allocs, "%s: %s", name, operation)
		}
	}
}

// On few days there is a holiday, so that one that allocates is lost in the average.
func TestNoHolidayAllocates(t *testing.T) {
	for name, c := range countries() {
		holidays, err := c.Holidays(day("2000-01-01"), day("2027-12-31"))
		require.NoError(t, err)
		for _, h := range holidays {
			allocs := testing.AllocsPerRun(1, func() { sinkHoliday, sinkBool, _ = c.HolidayOn(h.Date) })
			assert.Zero(t, allocs, "%s: %v %s", name, h.Date, h.Names.English)
		}
	}
}
