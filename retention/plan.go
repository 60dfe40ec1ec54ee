package retention

import (
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// ErrNotPlannable: what the rules of a class make of a record does not follow
// from one day alone. Decide each of its records.
var ErrNotPlannable = errors.New("cannot be expressed by cut-off days")

// Plan is a rulebook compiled for one day. For a class whose rules all count from
// one event it has the exact days of that event between which records stand
// alike: a register of any size is compared with a few days, in memory, in SQL or
// in any other engine, instead of being decided record by record.
//
// A plan finds candidates. Each of them is decided again, with its holds, its
// demands and all its events, in the transaction that disposes of it.
//
// The zero Plan is of no day and knows no class.
type Plan struct {
	day     calendar.Date
	book    *Rulebook
	names   []Class // in order
	classes map[Class]planned
}

type planned struct {
	plan ClassPlan
	err  error
}

// ClassPlan is what a [Plan] says of the records of a class that have the event on
// a known day and no event of an appraisal or a transfer. Where Pick is not Only,
// the day is that of the picked event.
//
// The zero ClassPlan has no stretches: no record is a candidate.
type ClassPlan struct {
	Class     Class
	Trigger   Trigger
	Pick      Pick
	Stretches []Stretch // of all days of the years 1 to 9999, in order
	Missing   State     // of a record without the event; never one in which it can be disposed of
}

// Stretch is a range of days of the event; all records whose event lies in it
// stand alike. The zero Stretch has no day, and its state is [ClassUnknown].
type Stretch struct {
	From, Through calendar.Date // both belong to it
	State         State
	Allowed       Action // what may be done if nothing else bars it; only if the state is disposable
	Overdue       bool   // the last lawful day of holding has passed
}

// On compiles the book for a day. Of a nil book, or without a day, the plan knows
// no class.
func (b *Rulebook) On(day calendar.Date) *Plan {
	p := &Plan{day: day, book: b, classes: map[Class]planned{}}
	if b == nil || day.IsZero() {
		return p
	}
	p.names = b.classNames()
	for _, name := range p.names {
		p.classes[name] = b.planClass(name, day)
	}
	return p
}

// Day gives the day for which the plan holds.
func (p *Plan) Day() calendar.Date { return p.day }

// Classes gives the plans of the classes that have one, in the order of their
// names.
func (p *Plan) Classes() []ClassPlan {
	var plans []ClassPlan
	for _, name := range p.names {
		if c := p.classes[name]; c.err == nil {
			plans = append(plans, c.plan.clone())
		}
	}
	return plans
}

// Unplanned gives, in the order of their names, the classes of which every record
// must be decided by itself.
func (p *Plan) Unplanned() []Class {
	var names []Class
	for _, name := range p.names {
		if p.classes[name].err != nil {
			names = append(names, name)
		}
	}
	return names
}

// Of gives the plan of a class. The error is a *[PlanError], [ErrNotPlannable],
// if there is none.
func (p *Plan) Of(c Class) (ClassPlan, error) {
	known, ok := p.classes[c]
	if !ok {
		return ClassPlan{}, &PlanError{Class: c, Problem: "the rulebook does not know the class, or the plan has no day"}
	}
	return known.plan.clone(), known.err
}

// clone gives a plan whose stretches the host can change without changing this one.
func (c ClassPlan) clone() ClassPlan {
	c.Stretches = slices.Clone(c.Stretches)
	return c
}

// PlanError says why a class has no plan. It is [ErrNotPlannable]. Its zero value
// names no class.
type PlanError struct {
	Class   Class
	Problem string
}

// Error tells the class and the reason.
func (e *PlanError) Error() string {
	return fmt.Sprintf("retention: plan: %s: %v: %s; decide each record of the class", e.Class, ErrNotPlannable, e.Problem)
}

// Unwrap gives the sentinel.
func (e *PlanError) Unwrap() error { return ErrNotPlannable }

// At gives the stretch in which a day of the event lies; for no date the zero
// Stretch.
func (c ClassPlan) At(event calendar.Date) Stretch {
	for _, s := range c.Stretches {
		if s.Through == event || s.Through.After(event) {
			return s
		}
	}
	return Stretch{}
}

// Disposable gives the ranges of days of the event on which records may or must
// be disposed of: stretches that stand side by side are joined, and nothing but
// their days is said. Mostly it is one range, up to the cut-off day.
func (c ClassPlan) Disposable() []Stretch { return c.ranges(State.Disposable) }

// Due gives those on which disposal is due by the rules. An accepted demand of a
// person is not in it.
func (c ClassPlan) Due() []Stretch { return c.ranges(func(s State) bool { return s == Due }) }

func (c ClassPlan) ranges(wanted func(State) bool) []Stretch {
	var list []Stretch
	for _, s := range c.Stretches {
		if !wanted(s.State) {
			continue
		}
		if n := len(list); n > 0 && list[n-1].Through.AddDays(1) == s.From {
			list[n-1].Through = s.Through
			continue
		}
		list = append(list, Stretch{From: s.From, Through: s.Through})
	}
	return list
}

// Candidates passes on the records that the rules may allow to dispose of on the
// day of the plan: of a class with a plan those in a disposable stretch, of one
// without all. Records of unknown classes, and those whose event is missing or not
// known, are none.
func (p *Plan) Candidates(records iter.Seq[Record]) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for r := range records {
			if p.isCandidate(&r) && !yield(r) {
				return
			}
		}
	}
}

func (p *Plan) isCandidate(r *Record) bool {
	c, known := p.classes[r.Class]
	if !known || c.err != nil {
		return known
	}
	rule := Rule{Pick: c.plan.Pick}
	day, start := rule.pick(r.Events.on(c.plan.Trigger))
	return start == knownStart && c.plan.At(day).State.Disposable()
}
