package main

import (
	"math/rand/v2"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// mixture makes records of every class of a book for one day of the plan.
type mixture struct {
	chance    *rand.Rand
	on        calendar.Date
	planned   []mixedClass // in columns
	unplanned []mixedClass
}

type mixedClass struct {
	name     retention.Class
	plan     plan.Class
	planned  bool
	number   uint16 // in the columns; of another class one that they do not know
	trigger  retention.Trigger
	triggers []retention.Trigger
	edges    []calendar.Date // the first and the last days of the plan's ranges
}

// newMixture also returns the classes with a plan, by their numbers.
func newMixture(book *retention.Rulebook, on calendar.Date) (m mixture, names []retention.Class) {
	m = mixture{chance: rand.New(rand.NewPCG(8, uint64(on.Ordinal()))), on: on}
	p := plan.For(book, on)
	triggers := map[retention.Class][]retention.Trigger{}
	for _, r := range book.Definition().Rules {
		triggers[r.Class] = append(triggers[r.Class], r.Trigger)
	}
	single := inColumns(p)
	for _, c := range single {
		mixed := mixedClass{name: c.Class, plan: c, planned: true, number: uint16(len(names)), triggers: triggers[c.Class]}
		for t := range c.Events {
			mixed.trigger = t
		}
		mixed.edges = []calendar.Date{on} // of rules that are not in force there are no others
		for _, k := range c.Cases() {
			for _, f := range k.Facts {
				if !f.From.IsZero() {
					mixed.edges = append(mixed.edges, f.From, f.Through)
				}
			}
		}
		names = append(names, c.Class)
		m.planned = append(m.planned, mixed)
	}
	others := p.Unplanned()
	for _, c := range p.Classes() {
		if !slices.Contains(names, c.Class) {
			others = append(others, c.Class)
		}
	}
	for _, name := range others {
		m.unplanned = append(m.unplanned, mixedClass{name: name, number: uint16(len(names)), triggers: triggers[name], edges: []calendar.Date{on}})
	}
	return m, names
}

// mixedRecord is a record, and what a host would write of it into the columns.
type mixedRecord struct {
	retention.Record
	class     *mixedClass
	picked    calendar.Date // the day of the event that counts; zero: none, or not known
	missing   bool          // no event of the class
	appraised bool          // a body has decided, of which a plan knows nothing
}

// oneIn says yes to one of so many questions.
func (m *mixture) oneIn(n int) bool { return m.chance.IntN(n) == 0 }

// day returns a third each near an edge of the plan, near a whole period of a law
// before the day of the plan, and of 140 years.
func (m *mixture) day(c *mixedClass) calendar.Date {
	var d calendar.Date
	switch m.chance.IntN(3) {
	case 0:
		d = c.edges[m.chance.IntN(len(c.edges))].AddDays(m.chance.IntN(5) - 2)
	case 1:
		months := [...]int{0, 6, 12, 60, 72, 84, 120, 600, 720, 900}
		d = m.on.AddMonths(-months[m.chance.IntN(len(months))]).AddDays(m.chance.IntN(7) - 3)
	}
	if d.IsZero() {
		d = m.on.AddDays(20*365 - m.chance.IntN(140*365))
	}
	return d
}

// record returns one in ten of a class without a plan, or with an event that no rule
// knows, and one in twenty without an event, of an unknown day, with another day
// of the same event, or with a body's decision.
func (m *mixture) record() mixedRecord {
	classes := m.planned
	if m.oneIn(10) {
		classes = m.unplanned
	}
	c := &classes[m.chance.IntN(len(classes))]
	r := mixedRecord{class: c, Record: retention.Record{ID: "r1", Class: c.name}}
	var list [4]retention.Event
	events := list[:0]
	if r.missing = len(c.triggers) == 0 || m.oneIn(20); !r.missing {
		trigger := c.triggers[m.chance.IntN(len(c.triggers))]
		r.picked = m.day(c)
		events = append(events, retention.Event{Trigger: trigger, On: r.picked})
		switch m.chance.IntN(20) {
		case 0:
			events[0].On, r.picked = calendar.Date{}, calendar.Date{}
		case 1:
			other := m.day(c)
			events = append(events, retention.Event{Trigger: trigger, On: other})
			r.picked = pickOf(c.plan.Events[c.trigger], r.picked, other)
		case 2:
			events = append(events, retention.Event{Trigger: trigger})
			r.picked = calendar.Date{}
		}
	}
	if m.oneIn(20) {
		decided := [...]retention.Trigger{retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.Transferred}
		events = append(events, retention.Event{Trigger: decided[m.chance.IntN(len(decided))], On: m.on.AddDays(m.chance.IntN(100) - 90)})
		r.appraised = true
	}
	if m.oneIn(10) {
		events = append(events, retention.Event{Trigger: "opened", On: m.day(c)})
	}
	r.Events = retention.EventsOf(events...)
	return r
}

// pickOf returns the one of two days that counts.
func pickOf(p retention.Pick, a, b calendar.Date) calendar.Date {
	earlier, later := a, b
	if a.After(b) {
		earlier, later = b, a
	}
	switch {
	case a == b || p == retention.Earliest:
		return earlier
	case p == retention.Latest:
		return later
	default:
		return calendar.Date{}
	}
}

// request asks for the deletion of the record, which has no holds.
func (r mixedRecord) request(on calendar.Date) policy.Request {
	return policy.Request{Action: policy.Delete, Record: r.Record, On: on, Holds: policy.NoHolds()}
}

// expected returns what the plan says of a record of a class in the columns.
func (r mixedRecord) expected() plan.Case { return r.class.plan.At(r.Record) }
