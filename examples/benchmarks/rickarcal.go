package main

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/fi"

	"github.com/keepuntil/keepuntil/calendar"
)

// rickar is a calendar of github.com/rickar/cal, which looks at one day after
// the other and works out the year's holidays for each. It can keep the answers
// in a cache.
type rickar struct{ calendar *cal.BusinessCalendar }

func newRickar() rickar {
	// The library works out holidays in the zone of the machine. Two zones in
	// one question could disagree on the day, and most are slower than UTC.
	cal.DefaultLoc = time.UTC
	c := cal.NewBusinessCalendar()
	c.AddHoliday(rickarHolidays()...)
	return rickar{c}
}

// newCachedRickar returns a calendar that has the answers for these days in its
// cache already, with room for all of them.
func newCachedRickar(days []calendar.Date) rickar {
	cal.CacheMaxSize = max(cal.CacheMaxSize, 1<<16)
	r := newRickar()
	r.calendar.Cacheable = true
	for _, day := range days {
		r.calendar.IsWorkday(midnight(day))
	}
	return r
}

// rickarHolidays are the library's own for Finland, with the years of our table
// in calendar/finland.go: Epiphany and Ascension Day on Saturdays from 1973
// through 1991, Whit Monday through 1972.
func rickarHolidays() []*cal.Holiday {
	const moved, back = 1973, 1992
	return []*cal.Holiday{
		fi.Uudenvuodenpaiva, fi.Pitkaperjantai, fi.Paasiaispaiva, fi.ToinenPaasiaispaiva, fi.Vappu, fi.Helluntaipaiva,
		fi.Juhannusaatto, fi.Juhannuspaiva, fi.Pyhainpaiva, fi.Itsenaisyyspaiva, fi.Jouluaatto, fi.Joulupaiva, fi.Tapaninpaiva,
		fi.Loppiainen.Clone(&cal.Holiday{EndYear: moved - 1}),
		{Name: "Epiphany on a Saturday", StartYear: moved, EndYear: back - 1, Month: time.January, Day: 6, Weekday: time.Saturday, Offset: 1, Func: cal.CalcWeekdayFrom},
		fi.Loppiainen.Clone(&cal.Holiday{StartYear: back}),
		fi.Helatorstai.Clone(&cal.Holiday{EndYear: moved - 1}),
		{Name: "Ascension Day on a Saturday", StartYear: moved, EndYear: back - 1, Offset: 34, Func: cal.CalcEasterOffset},
		fi.Helatorstai.Clone(&cal.Holiday{StartYear: back}),
		{Name: "Whit Monday", EndYear: moved - 1, Offset: 50, Func: cal.CalcEasterOffset},
	}
}

func (r rickar) is(in []calendar.Date) contestant {
	return newLoop(each(in, midnight), oneIfTrue, func(in []time.Time, out []bool) error {
		return fill(in, out, func(day time.Time) (bool, error) { return r.calendar.IsWorkday(day), nil })
	})
}

// onOrAfter rolls a day by hand: the library has no function for it.
func (r rickar) onOrAfter(in inputs) contestant {
	return newLoop(each(in.starts, midnight), dayNumberOfTime, func(in, out []time.Time) error {
		return fill(in, out, func(day time.Time) (time.Time, error) {
			for !r.calendar.IsWorkday(day) {
				day = day.AddDate(0, 0, 1)
			}
			return day, nil
		})
	})
}

func (r rickar) add(in inputs, workingDays int) contestant {
	return newLoop(each(in.starts, midnight), dayNumberOfTime, func(in, out []time.Time) error {
		return fill(in, out, func(day time.Time) (time.Time, error) { return r.calendar.WorkdaysFrom(day, workingDays), nil })
	})
}

// count returns its range both ends included, which is how the library counts.
func (r rickar) count(in []span[calendar.Date]) contestant {
	included := func(s span[calendar.Date]) span[time.Time] {
		return span[time.Time]{midnight(s.after.AddDays(1)), midnight(s.through)}
	}
	return newLoop(each(in, included), itself, func(in []span[time.Time], out []int) error {
		return fill(in, out, func(s span[time.Time]) (int, error) { return r.calendar.WorkdaysInRange(s.after, s.through), nil })
	})
}
