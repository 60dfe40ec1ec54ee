package main

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// byHand is what one writes without a library: a set of holidays, and one day
// after the other.
type byHand map[time.Time]bool

func newByHand(in inputs) byHand {
	holidays := byHand{}
	for _, day := range in.holidays {
		holidays[midnight(day)] = true
	}
	return holidays
}

func (holidays byHand) works(t time.Time) bool {
	weekday := t.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday && !holidays[t]
}

func (holidays byHand) roll(t time.Time) time.Time {
	for !holidays.works(t) {
		t = t.AddDate(0, 0, 1)
	}
	return t
}

func (holidays byHand) is(in []calendar.Date) contestant {
	return newLoop(each(in, midnight), oneIfTrue, func(in []time.Time, out []bool) error {
		return fill(in, out, func(day time.Time) (bool, error) { return holidays.works(day), nil })
	})
}

func (holidays byHand) onOrAfter(in inputs) contestant {
	return newLoop(each(in.starts, midnight), dayNumberOfTime, func(in, out []time.Time) error {
		return fill(in, out, func(day time.Time) (time.Time, error) { return holidays.roll(day), nil })
	})
}

func (holidays byHand) add(in inputs, workingDays int) contestant {
	return newLoop(each(in.starts, midnight), dayNumberOfTime, func(in, out []time.Time) error {
		return fill(in, out, func(day time.Time) (time.Time, error) {
			for left := workingDays; left > 0; {
				day = day.AddDate(0, 0, 1)
				if holidays.works(day) {
					left--
				}
			}
			return day, nil
		})
	})
}

func (holidays byHand) count(in []span[calendar.Date]) contestant {
	times := func(s span[calendar.Date]) span[time.Time] {
		return span[time.Time]{midnight(s.after), midnight(s.through)}
	}
	return newLoop(each(in, times), itself, func(in []span[time.Time], out []int) error {
		return fill(in, out, func(s span[time.Time]) (n int, err error) {
			for day := s.after; day.Before(s.through); {
				day = day.AddDate(0, 0, 1)
				if holidays.works(day) {
					n++
				}
			}
			return n, nil
		})
	})
}

// limit adds a month and rolls its end, without steps and without the law.
func (holidays byHand) limit(in inputs) contestant {
	return newLoop(each(in.starts, midnight), dayNumberOfTime, func(in, out []time.Time) error {
		return fill(in, out, func(day time.Time) (time.Time, error) { return holidays.roll(addMonthClamped(day)), nil })
	})
}
