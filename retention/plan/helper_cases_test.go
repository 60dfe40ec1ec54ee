package plan_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// span is a range of days of the event of a class of which nothing else is compared.
type span struct {
	From, Through calendar.Date
	State         retention.State
	Allowed       retention.Action
	Overdue       bool
}

// spans returns the ranges of such a class that have days, in order.
func spans(c plan.Class) (list []span) {
	for _, k := range c.Cases() {
		if len(k.Facts) == 0 {
			k.Facts = []plan.Fact{{From: firstDay, Through: lastDay}}
		}
		for _, f := range k.Facts {
			if !f.From.IsZero() {
				list = append(list, span{f.From, f.Through, k.State, k.Allowed, k.Overdue})
			}
		}
	}
	return list
}

// from returns the ranges of days of cases that ask nothing else.
func ranges(cases []plan.Case) (list [][2]calendar.Date) {
	for _, k := range cases {
		list = append(list, [2]calendar.Date{k.Facts[0].From, k.Facts[0].Through})
	}
	return list
}

// trigger returns the event of a class of which nothing else is compared.
func trigger(c plan.Class) (t retention.Trigger) {
	for t = range c.Events {
	}
	return t
}

// on returns how the records of a class stand whose only event lies on a day.
func on(c plan.Class, day calendar.Date) span {
	k := c.At(retention.Record{Class: c.Class, Events: retention.EventsOf(retention.Event{Trigger: trigger(c), On: day})})
	return span{State: k.State, Allowed: k.Allowed, Overdue: k.Overdue}
}

// missing returns how those without the event stand.
func missing(c plan.Class) retention.State { return c.At(retention.Record{Class: c.Class}).State }

// holds reports whether one of some cases has a record, by its facts.
func holds(c plan.Class, cases []plan.Case, r retention.Record) bool {
	return slices.ContainsFunc(cases, func(k plan.Case) bool {
		return !slices.ContainsFunc(k.Facts, func(f plan.Fact) bool { return !holdsOf(c, f, r) })
	})
}

func holdsOf(c plan.Class, f plan.Fact, r retention.Record) bool {
	if f.Trait != "" {
		has, known := r.Traits.Has(f.Trait)
		return known && has && f.Has || known && !has && f.Absent || !known && f.Unknown
	}
	var days []calendar.Date // in order
	for e := range r.Events.All() {
		if e.Trigger == f.Trigger {
			days = append(days, e.On)
		}
	}
	pick := c.Events[f.Trigger]
	switch {
	case len(days) == 0:
		return f.Absent
	case days[0].IsZero(), len(days) > 1 && pick == retention.Only:
		return f.Unknown
	case pick == retention.Latest:
		return days[len(days)-1].Within(f.From, f.Through.AddDays(1)) && !f.From.IsZero()
	default:
		return days[0].Within(f.From, f.Through.AddDays(1)) && !f.From.IsZero()
	}
}
