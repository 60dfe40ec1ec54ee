package calendar

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ee"
	"github.com/rickar/cal/v2/fi"
	"github.com/stretchr/testify/assert"
)

// deviation is a reason why a calendar of the library rickar/cal, which knows
// today's holidays but not their history, differs from the law: on one day a year,
// if it is a weekday.
type deviation struct {
	law         string
	first, last int // years
	on          func(year int) Date
	works       bool // by the law
	weekdays    int  // how many of the days these are
}

// The eves of Midsummer and Christmas are in the library's list, so they are
// not deviations.
var deviations = map[string][]deviation{
	"fi": {
		{"Church Act 635/1964 as amended: Epiphany on a Saturday", 1973, 1991, fixed(time.January, 6), works, 12},
		{"Church Act 635/1964 as amended: Ascension Day on a Saturday", 1973, 1991, afterEaster(39), works, 19},
		{"Church Act 635/1964, presumably: Whit Monday is a church day", 1967, 1972, afterEaster(50), off, 6},
	},
	"ee": {
		{"RT I 2005, 24, 185: Christmas Eve is a holiday only from 2005-05-20 on", 1998, 2004, fixed(time.December, 24), works, 6},
	},
}

const (
	works = true
	off   = false
)

func fixed(month time.Month, day int) func(int) Date {
	return func(year int) Date { return Date{dayNumber(year, month, day)} }
}

func afterEaster(days int) func(int) Date {
	return func(year int) Date { return gregorianEaster(year).AddDays(days) }
}

// Every day of the coverage: the days that differ are those of the reasons, and
// there is no reason without a difference.
func TestDifferencesFromRickarCal(t *testing.T) {
	old := cal.DefaultLoc
	t.Cleanup(func() { cal.DefaultLoc = old })
	cal.DefaultLoc = time.UTC
	for country, rows := range deviations {
		t.Run(country, func(t *testing.T) {
			reasons := map[Date]deviation{}
			for _, row := range rows {
				before := len(reasons)
				for year := row.first; year <= row.last; year++ {
					if d := row.on(year); !isWeekend(d) {
						assert.NotContains(t, reasons, d, "one reason a day")
						reasons[d] = row
					}
				}
				assert.Len(t, reasons, before+row.weekdays, row.law)
			}

			c, library, found := ofCountry(country), rickarCal(country), 0
			for d := c.from; d == c.through || d.Before(c.through); d = d.AddDays(1) {
				ours, theirs := c.working(d), library.IsWorkday(noon(d))
				row, differs := reasons[d]
				if differs && (ours != row.works || theirs == row.works) {
					t.Errorf("%v: works %v, in the library %v; %s", d, ours, theirs, row.law)
				}
				if !differs && ours != theirs {
					t.Errorf("%v: works %v, in the library %v, for no reason that is listed", d, ours, theirs)
				}
				if ours != theirs {
					found++
				}
			}
			assert.Len(t, reasons, found)
		})
	}
}

// rickarCal returns the library's calendar of a country, as its documentation
// says to make it.
func rickarCal(country string) *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.AddHoliday(map[string][]*cal.Holiday{"fi": fi.Holidays, "ee": ee.Holidays}[country]...)
	return c
}

// noon returns a day as the library takes it.
func noon(d Date) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
}
