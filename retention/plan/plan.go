package plan

import (
	"iter"
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Plan is a rulebook compiled for one day. It is immutable and safe for concurrent
// use. The zero Plan, and a nil one, is for no day and has no classes.
type Plan struct {
	day     calendar.Date
	names   []retention.Class // in order
	classes map[retention.Class]planned
}

type planned struct {
	class    Class
	err      error
	hasRules bool // here, and not only in another book
}

// Class is the plan of a class: how its records stand if they have the event on a
// known day and no event of an appraisal or a transfer. Where Pick is not Only, the
// day is that of the picked event.
//
// The zero Class has no ranges: no record is a candidate.
type Class struct {
	Class   retention.Class
	Trigger retention.Trigger
	Pick    retention.Pick
	Ranges  []Range         // all days of the years 1 to 9999, in order
	Missing retention.State // of a record without the event; never a disposable one
}

// Range is a range of days: all records whose event lies in it stand alike. The zero
// Range has no day, and its state is [retention.ClassUnknown].
type Range struct {
	From, Through calendar.Date // both belong to it
	State         retention.State
	Allowed       retention.Action // what may be done if nothing else bars it; none unless the state is disposable
	Overdue       bool             // the last lawful day of holding has passed
}

// For compiles a book for a day. A plan of a nil book, or for no day, has no
// classes.
func For(book *retention.Rulebook, day calendar.Date) *Plan {
	p := &Plan{day: day, classes: map[retention.Class]planned{}}
	if day.IsZero() {
		return p
	}
	d := book.Definition()
	rules := map[retention.Class][]retention.Rule{}
	for _, info := range d.Classes {
		rules[info.Class] = nil
	}
	for _, r := range d.Rules {
		rules[r.Class] = append(rules[r.Class], r)
	}
	yields := make(map[string]bool, len(d.Relations)) // IDs of rules
	for _, r := range d.Relations {
		yields[r.Yields] = true
	}
	p.names = slices.Sorted(maps.Keys(rules))
	for _, name := range p.names {
		c, err := compile(book, name, rules[name], yields, day)
		p.classes[name] = planned{c, err, len(rules[name]) > 0}
	}
	return p
}

// Day returns the day for which the plan holds.
func (p *Plan) Day() calendar.Date { return p.orZero().day }

// orZero returns the zero Plan for a nil one.
func (p *Plan) orZero() *Plan {
	if p == nil {
		return &Plan{}
	}
	return p
}

// Classes returns the plans of the classes that have one, in the order of their
// names.
func (p *Plan) Classes() []Class {
	var plans []Class
	for _, name := range p.orZero().names {
		if c, err := p.Class(name); err == nil {
			plans = append(plans, c)
		}
	}
	return plans
}

// Unplanned returns, in the order of their names, the classes of which every record
// must be decided, and those whose rules are not in the book.
func (p *Plan) Unplanned() []retention.Class {
	return p.chosen(func(c planned) bool { return c.err != nil })
}

// decidable returns the classes without a plan that have rules.
func (p *Plan) decidable() []retention.Class {
	return p.chosen(func(c planned) bool { return c.err != nil && c.hasRules })
}

func (p *Plan) chosen(wanted func(planned) bool) (names []retention.Class) {
	p = p.orZero()
	for _, name := range p.names {
		if wanted(p.classes[name]) {
			names = append(names, name)
		}
	}
	return names
}

// Class returns the plan of a class. The error is an *[Error] if there is none.
func (p *Plan) Class(name retention.Class) (Class, error) {
	known, ok := p.orZero().classes[name]
	if !ok {
		return Class{}, &Error{name, "the rulebook does not know the class, or the plan has no day"}
	}
	known.class.Ranges = slices.Clone(known.class.Ranges) // the host's to change
	return known.class, known.err
}

// At returns the range in which a day of the event lies; for no date the zero Range.
func (c Class) At(event calendar.Date) Range {
	for _, r := range c.Ranges {
		if r.Through.OnOrAfter(event) {
			return r
		}
	}
	return Range{}
}

// Disposable returns the days of the event on which records may or must be disposed
// of. Ranges side by side are joined, so only From and Through are set. Mostly it is
// one range, up to the cut-off day.
func (c Class) Disposable() []Range { return c.joined(retention.State.Disposable) }

// Due returns, as Disposable does, the days on which the rules ask for disposal.
// They take no account of a person's accepted demand.
func (c Class) Due() []Range {
	return c.joined(func(s retention.State) bool { return s == retention.Due })
}

func (c Class) joined(wanted func(retention.State) bool) []Range {
	var list []Range
	for _, r := range c.Ranges {
		switch n := len(list); {
		case !wanted(r.State):
		case n > 0 && list[n-1].Through.AddDays(1) == r.From:
			list[n-1].Through = r.Through
		default:
			list = append(list, Range{From: r.From, Through: r.Through})
		}
	}
	return list
}

// Candidates passes on the records that the rules may allow to be disposed of on the
// day of the plan: for a class with a plan those in a disposable range, for one
// without a plan all. A nil sequence is empty.
//
// It does not pass on records of unknown classes or of those whose rules are not in the
// book, nor those whose event is missing or on no known day. A person must see these,
// and finds them by deciding every record, as [Plan.Gaps] does in a database.
func (p *Plan) Candidates(records iter.Seq[retention.Record]) iter.Seq[retention.Record] {
	return func(yield func(retention.Record) bool) {
		if records == nil {
			return
		}
		for r := range records {
			known := p.orZero().classes[r.Class]
			c := known.class
			wanted := known.hasRules && (known.err != nil || c.At(c.picked(r.Events)).State.Disposable())
			if wanted && !yield(r) {
				return
			}
		}
	}
}

// picked returns the day of the event that starts the periods; no date if it is not
// known, or if there are several and only one can be.
func (c Class) picked(events retention.Events) calendar.Date {
	var day calendar.Date
	for e := range events.All() { // by day, an unknown one first
		switch {
		case e.Trigger != c.Trigger:
		case e.On.IsZero(), c.Pick == retention.Only && !day.IsZero():
			return calendar.Date{}
		case c.Pick == retention.Latest, day.IsZero():
			day = e.On
		}
	}
	return day
}
