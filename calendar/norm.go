package calendar

import (
	"strings"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
)

// norm is a line of a country's table: a holiday, the day of the year on which it
// falls, and when that was law.
type norm struct {
	name     string // of the sentence that names it in each language, holiday.fi.epiphany without holiday: the country and the day
	since    Date   // the first day in force
	until    Date   // the first day no longer in force; zero: it still is
	on       rule
	source   Source
	disputed string // why it is disputed that the day is a holiday; empty: it is not
}

func (n norm) inForceOn(d Date) bool { return d.Within(n.since, n.until) }

// rule returns the day of a year on which a holiday falls.
type rule func(year int) Date

// on is the rule of a fixed day: 6 December.
func on(month time.Month, day int) rule {
	return func(year int) Date { return Date{dayNumber(year, month, day)} }
}

// first is the rule of the first weekday of its name on or after a day: the
// Saturday that falls on 20 to 26 June.
func first(weekday time.Weekday, month time.Month, day int) rule {
	h := &cal.Holiday{Month: month, Day: day, Weekday: weekday, Offset: 1}
	return func(year int) Date { return dateFromCal(cal.CalcWeekdayFrom(h, year)) }
}

// easter is the rule of the days counted from Easter Sunday of the Gregorian
// calendar: Good Friday is easter(-2).
func easter(days int) rule {
	h := &cal.Holiday{Offset: days}
	return func(year int) Date { return dateFromCal(cal.CalcEasterOffset(h, year)) }
}

// orthodoxEaster is easter for the Julian calendar.
func orthodoxEaster(days int) rule {
	h := &cal.Holiday{Offset: days, Julian: true}
	return func(year int) Date {
		// The library sets the Julian calendar 13 days behind, which is right
		// from March 1900 to February 2100, a month that has a leap day in the
		// Julian calendar only.
		shift := 0
		if year >= 2100 {
			shift = 1
		}
		return dateFromCal(cal.CalcEasterOffset(h, year)).AddDays(shift)
	}
}

// dateFromCal returns the day of the library's midnight. That is in the machine's
// zone, where a clock change can move it by an hour to either side; noon of the
// same day is safe.
func dateFromCal(t time.Time) Date {
	year, month, day := t.Add(12 * time.Hour).Date()
	return Date{dayNumber(year, month, day)}
}

// names returns what the holiday is called in each language.
func (n norm) names() Names { return holidayNames()[n.name] }

// holidayNames are those of all holidays. They are put together once, as a calendar is asked
// about a holiday often.
var holidayNames = sync.OnceValue(func() map[string]Names {
	names := map[string]Names{}
	for key := range sentences.in(English) {
		if name, is := strings.CutPrefix(key, "holiday."); is {
			names[name] = sentences.Names(key)
		}
	}
	return names
})
