package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
)

// The functions of this file are our side of each operation, by the public
// functions and with their errors checked, as a host calls them.

func oursIs(in []calendar.Date) contestant {
	finland := calendar.Finland()
	return newLoop(in, oneIfTrue, func(in []calendar.Date, out []bool) error {
		return fill(in, out, func(day calendar.Date) (bool, error) { return finland.IsWorkingDay(day) })
	})
}

func oursNext(in inputs) contestant {
	finland := calendar.Finland()
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		return fill(in, out, func(day calendar.Date) (calendar.Date, error) { return finland.Next(day) })
	})
}

func oursOnOrAfter(in inputs) contestant {
	finland := calendar.Finland()
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		return fill(in, out, func(day calendar.Date) (calendar.Date, error) { return finland.OnOrAfter(day) })
	})
}

func oursAdd(in inputs, workingDays int) contestant {
	finland := calendar.Finland()
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		return fill(in, out, func(day calendar.Date) (calendar.Date, error) { return finland.AddWorkingDays(day, workingDays) })
	})
}

func oursCount(in []span[calendar.Date]) contestant {
	finland := calendar.Finland()
	return newLoop(in, itself, func(in []span[calendar.Date], out []int) error {
		return fill(in, out, func(s span[calendar.Date]) (int, error) { return finland.WorkingDaysBetween(s.after, s.through) })
	})
}

func oursAddMonth(in inputs) contestant {
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		return fill(in, out, func(day calendar.Date) (calendar.Date, error) { return day.AddMonths(1), nil })
	})
}

// oursLimit counts a month by the law of the EU. What this law adds to it, that
// a period contains two working days (art. 3(5)), never moves the end of a
// month, so that a peer who does not know it finds the same day.
func oursLimit(in inputs) contestant {
	finland, month := calendar.Finland(), retention.Months(1)
	return newLoop(in.starts, dayNumber, func(in, out []calendar.Date) error {
		return fill(in, out, func(day calendar.Date) (calendar.Date, error) {
			limit, err := eu.Computation.Limit(day, month, finland)
			return limit.Due, err
		})
	})
}

// section20Policy is a variable, as in a host, so that the compiler cannot know
// whose Decide it calls.
var section20Policy = policy.FromRulebook(must(retention.Merge("section 20", estonia.SocialProtection(), otherEvents())))

// oursDecide asks for a decision, whose days, reasons and steps are then there
// to be asked for.
func oursDecide(in []question) contestant {
	return newLoop(each(in, question.request), oneIfTrue, func(in []policy.Request, out []bool) error {
		return fill(in, out, func(q policy.Request) (bool, error) { return section20Policy.Decide(q).Permits(q.Action), nil })
	})
}

// oursCheck is what a host calls before it acts. A refusal is an error with the
// decision in it, one allocation; so only what is permitted is measured.
func oursCheck(in []question) contestant {
	return newLoop(each(in, question.request), oneIfTrue, func(in []policy.Request, out []bool) error {
		return fill(in, out, func(q policy.Request) (bool, error) { return policy.Check(section20Policy, q) == nil, nil })
	})
}
