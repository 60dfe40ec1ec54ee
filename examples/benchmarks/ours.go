package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
)

// The functions of this file are our side of each operation, by the public
// functions and with their errors checked, as a host calls them.

func oursIs(in []calendar.Date) contestant {
	finland := calendar.Finland()
	return newLoop(in, oneIfTrue, func(in []calendar.Date, out []bool) (err error) {
		out = out[:len(in)]
		for i, day := range in {
			if out[i], err = finland.IsWorkingDay(day); err != nil {
				return err
			}
		}
		return nil
	})
}

func oursNext(in inputs) contestant {
	finland := calendar.Finland()
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) (err error) {
		out = out[:len(in)]
		for i, day := range in {
			if out[i], err = finland.Next(day); err != nil {
				return err
			}
		}
		return nil
	})
}

func oursOnOrAfter(in inputs) contestant {
	finland := calendar.Finland()
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) (err error) {
		out = out[:len(in)]
		for i, day := range in {
			if out[i], err = finland.OnOrAfter(day); err != nil {
				return err
			}
		}
		return nil
	})
}

func oursAdd(in inputs, workingDays int) contestant {
	finland := calendar.Finland()
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) (err error) {
		out = out[:len(in)]
		for i, day := range in {
			if out[i], err = finland.AddWorkingDays(day, workingDays); err != nil {
				return err
			}
		}
		return nil
	})
}

func oursCount(in []span[calendar.Date]) contestant {
	finland := calendar.Finland()
	return newLoop(in, itself, func(in []span[calendar.Date], out []int) (err error) {
		out = out[:len(in)]
		for i, s := range in {
			if out[i], err = finland.WorkingDaysBetween(s.after, s.through); err != nil {
				return err
			}
		}
		return nil
	})
}

func oursAddMonth(in inputs) contestant {
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		out = out[:len(in)]
		for i, day := range in {
			out[i] = day.AddMonths(1)
		}
		return nil
	})
}

// oursLimit counts a month by the law of the EU. What this law adds to it, that
// a period contains two working days (art. 3(5)), never moves the end of a
// month, so that a peer who does not know it finds the same day.
func oursLimit(in inputs) contestant {
	finland, month := calendar.Finland(), retention.Months(1)
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		out = out[:len(in)]
		for i, day := range in {
			limit, err := eu.Computation.Limit(day, month, finland)
			if err != nil {
				return err
			}
			out[i] = limit.Due
		}
		return nil
	})
}
