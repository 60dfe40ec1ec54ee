package calendar_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ee"
	"github.com/rickar/cal/v2/fi"

	"github.com/keepuntil/keepuntil/calendar"
)

// Each operation is followed by that of the library rickar/cal on the same days,
// if it has one: without its cache and with a warm one.
func BenchmarkOperations(b *testing.B) {
	for _, country := range []struct {
		c        *calendar.Calendar
		holidays []*cal.Holiday // none: not compared
	}{
		{calendar.Finland(), fi.Holidays},
		{calendar.Estonia(), ee.Holidays},
		{calendar.Ukraine(), nil},
	} {
		ours := operations(country.c)
		rickar, cached := rickarOperations(country.holidays, false), rickarOperations(country.holidays, true)
		for _, name := range slices.Sorted(maps.Keys(ours)) {
			run := func(peer string, operation func(i int)) {
				if operation == nil {
					return
				}
				b.Run(country.c.Country()+"/"+name+"/"+peer, func(b *testing.B) {
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						operation(i)
					}
				})
			}
			run("ours", ours[name])
			run("rickar", rickar[name])
			run("rickar-cached", cached[name])
		}
	}
}

// rickarOperations are those of the operations that the library has. Its cache
// holds about 1000 days, so no more are used when it is on.
func rickarOperations(holidays []*cal.Holiday, cached bool) map[string]func(i int) {
	if holidays == nil {
		return nil
	}
	c := cal.NewBusinessCalendar()
	c.AddHoliday(holidays...)
	c.Cacheable = cached
	days := 36_000
	if cached {
		days = 900
	}
	start := time.Date(2000, time.January, 1, 12, 0, 0, 0, time.UTC)
	at := func(i int) time.Time { return start.Add(time.Duration(i%days) * 24 * time.Hour) }
	if cached {
		for i := range days {
			c.IsWorkday(at(i))
		}
	}
	return map[string]func(i int){
		"IsWorkingDay":             func(i int) { sinkBool = c.IsWorkday(at(i)) },
		"AddWorkingDays/10":        func(i int) { sinkTime = c.WorkdaysFrom(at(i), 10) },
		"AddWorkingDays/30":        func(i int) { sinkTime = c.WorkdaysFrom(at(i), 30) },
		"AddWorkingDays/-30":       func(i int) { sinkTime = c.WorkdaysFrom(at(i).AddDate(0, 0, 100), -30) },
		"Next":                     func(i int) { sinkTime = c.WorkdaysFrom(at(i), 1) },
		"WorkingDaysBetween/month": func(i int) { sinkInt = c.WorkdaysInRange(at(i).AddDate(0, 0, 1), at(i).AddDate(0, 0, 30)) },
		"Date.AddMonths":           func(i int) { sinkTime = at(i).AddDate(0, 1, 0) }, // package time, without the number rule
	}
}

var sinkTime time.Time

// Both count the same days, or the comparison would say nothing.
func TestBenchmarksCompareTheSame(t *testing.T) {
	for _, country := range []struct {
		c        *calendar.Calendar
		holidays []*cal.Holiday
	}{{calendar.Finland(), fi.Holidays}, {calendar.Estonia(), ee.Holidays}} {
		ours, theirs := operations(country.c), rickarOperations(country.holidays, false)
		for name, operation := range theirs {
			if name == "Date.AddMonths" {
				continue // differs on the last days of long months
			}
			for i := 2200; i < 4000; i += 7 { // from 2006 on, when Estonia's Christmas Eve is a holiday
				ours[name](i)
				date, number, works := sinkDate, sinkInt, sinkBool
				operation(i)
				if name == "IsWorkingDay" && works != sinkBool || name == "WorkingDaysBetween/month" && number != sinkInt ||
					name != "IsWorkingDay" && name != "WorkingDaysBetween/month" && date != calendar.DateIn(sinkTime, time.UTC) {
					t.Errorf("%s: %s of day %d: %v, %d, %v; in the library %v, %d, %v", country.c.Country(), name, i, date, number, works, sinkTime, sinkInt, sinkBool)
				}
			}
		}
	}
}
