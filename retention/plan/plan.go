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
	book    *retention.Rulebook
	names   []retention.Class // in order
	classes map[retention.Class]*planned
}

type planned struct {
	class Class
	err   error
}

// For compiles a book for a day. A plan of a nil book, or for no day, has no
// classes.
func For(book *retention.Rulebook, day calendar.Date) *Plan {
	p := &Plan{day: day, book: book, classes: map[retention.Class]*planned{}}
	if day.IsZero() {
		return p
	}
	d := book.Definition()
	rules := map[retention.Class][]retention.Rule{}
	for _, info := range d.Classes {
		rules[info.Class] = nil
	}
	classOf := make(map[string]retention.Class, len(d.Rules)) // by the IDs of rules
	for _, r := range d.Rules {
		rules[r.Class] = append(rules[r.Class], r)
		classOf[r.ID] = r.Class
	}
	relations := map[retention.Class][]retention.Relation{}
	for _, r := range d.Relations {
		relations[classOf[r.Yields]] = append(relations[classOf[r.Yields]], r)
	}
	p.names = slices.Sorted(maps.Keys(rules))
	made := map[string]Class{}
	for _, name := range p.names {
		c, err := compile(book, name, rules[name], relations[name], day, made)
		p.classes[name] = &planned{c, err}
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

// Unplanned returns, in the order of their names, the classes that the book knows and has
// no rules of: nobody can decide about their records before the book is merged with the
// one that has them.
func (p *Plan) Unplanned() (names []retention.Class) {
	p = p.orZero()
	for _, name := range p.names {
		if p.classes[name].err != nil {
			names = append(names, name)
		}
	}
	return names
}

// Class returns the plan of a class. The error is an *[Error] if the book does not know
// the class or has no rules of it.
func (p *Plan) Class(name retention.Class) (Class, error) {
	known, ok := p.orZero().classes[name]
	if !ok {
		return Class{}, &Error{name, "the rulebook does not know the class, or the plan has no day; correct the class of the record, or the book"}
	}
	return known.class.clone(), known.err // the host's to change
}

// Candidates passes on the records that the rules may allow to be disposed of on the day
// of the plan. A nil sequence is empty.
//
// It does not pass on records of unknown classes or of those whose rules are not in the
// book, nor those of which an event or a trait is not known on which it depends. A person
// must see these, and finds them by deciding every record, as [Plan.Gaps] does in a
// database.
func (p *Plan) Candidates(records iter.Seq[retention.Record]) iter.Seq[retention.Record] {
	return func(yield func(retention.Record) bool) {
		if records == nil {
			return
		}
		for r := range records {
			if p.orZero().mayGo(&r) && !yield(r) {
				return
			}
		}
	}
}

// mayGo reports whether a record is a candidate. Of a class that compares more than the
// days of one event, looking the record up is no faster than deciding it.
func (p *Plan) mayGo(r *retention.Record) bool {
	known := p.classes[r.Class]
	if known == nil {
		return false
	}
	if c := &known.class; c.isOneEvent() {
		return c.verdicts[c.axes[0].cellOf(r)].states.meets(disposableStates)
	}
	return p.book.Assess(*r, p.day).State.Disposable()
}
