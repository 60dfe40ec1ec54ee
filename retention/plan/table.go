package plan

import (
	"github.com/keepuntil/keepuntil/retention"
)

// The work that a class may take: how often its rules are asked about a record, and how
// many combinations it may have.
const (
	mostAsked        = 150_000
	mostCombinations = 20_000
)

// assess asks for the state of each combination of atoms. It is false if they are too
// many.
func (d *draft) assess() bool {
	leaves, combinations := 1, 1
	for i := range d.axes {
		leaves *= max(1, len(d.axes[i].atoms))
		combinations *= len(d.axes[i].cells)
		if leaves*len(d.rules) > mostAsked || combinations > mostCombinations {
			return false
		}
	}
	d.leaves = make([]verdict, 0, leaves)
	d.assessFrom(0, nil, nil)
	return true
}

// assessFrom asks for all combinations that begin with some events and traits.
func (d *draft) assessFrom(axis int, events []retention.Event, traits map[retention.Trait]bool) {
	if axis == d.firstOf && axis < len(d.axes) {
		// While a floor protects, or nobody knows whether one does, what a body has decided
		// changes nothing that matters here: it only keeps longer, unless a decision to keep
		// is contradicted, or a ceiling to which the floor yields does not ask any more.
		if v := d.leaf(events, traits); v.states.nearest() <= retention.Protected && !d.counted && len(d.relations) == 0 {
			if v.states.meets(protectedStates) {
				v.states |= protectedStates
			}
			for range leavesOf(d.axes[axis:]) {
				d.leaves = append(d.leaves, v)
			}
			return
		}
	}
	if axis == len(d.axes) {
		d.leaves = append(d.leaves, d.leaf(events, traits))
		return
	}
	a := &d.axes[axis]
	for _, made := range a.atoms {
		with := append(events[:len(events):len(events)], made.events...)
		known := traits
		if made.known {
			known = map[retention.Trait]bool{a.trait: made.has}
			for t, has := range traits {
				known[t] = has
			}
		}
		d.assessFrom(axis+1, with, known)
	}
}

func leavesOf(axes []axisDraft) int {
	n := 1
	for i := range axes {
		n *= len(axes[i].atoms)
	}
	return n
}

// leaf returns how one record stands. A conflict of norms is not told from protection: it
// depends on which of two days comes first, and in neither may the record go.
func (d *draft) leaf(events []retention.Event, traits map[retention.Trait]bool) verdict {
	r := retention.Record{Class: d.rules[0].Class, Events: retention.EventsOf(events...), Traits: retention.TraitsOf(traits)}
	a := d.book.Assess(r, d.day)
	v := verdict{states: setOf(a.State), allowed: a.Allowed}
	switch {
	case !d.hasCeiling() || !v.states.within(protectedStates):
	case a.AppraisedToKeep:
		v.states = setOf(retention.KeptForEver, retention.InConflict)
	case a.AppraisalPutOff:
		v.states = setOf(retention.AppraisalPutOff, retention.InConflict)
	default:
		v.states = setOf(retention.Protected, retention.InConflict)
	}
	return v
}

func (d *draft) hasCeiling() bool {
	for i := range d.rules {
		if d.rules[i].Bound.HasCeiling() {
			return true
		}
	}
	return false
}

// nothingInCommon reports whether the rules allow nothing in common of some records, so
// that it matters whether these have been handed over.
func (d *draft) nothingInCommon() bool {
	for _, v := range d.leaves {
		if v.states.meets(setOf(retention.NothingInCommon)) {
			return true
		}
	}
	return false
}

// class returns the plan of what was asked.
func (d *draft) class() Class {
	var c Class
	combinations := 1
	for i := range d.axes {
		c.axes = append(c.axes, d.axes[i].axis)
		combinations *= len(d.axes[i].cells)
	}
	c.verdicts = make([]verdict, 0, combinations)
	d.combine(0, nil, &c)
	return c
}

// combine takes together for each combination of cells what stands for it.
func (d *draft) combine(axis int, cells []int, c *Class) {
	if axis < len(d.axes) {
		for n := range d.axes[axis].cells {
			d.combine(axis+1, append(cells[:axis:axis], n), c)
		}
		return
	}
	v := d.union(0, 0, cells)
	if d.lean && d.appraise && v.states.nearest() > retention.FloorAwaited {
		v.states |= protectedStates // what a body decided can keep each of them
	}
	if d.widen && v.states.meets(setOf(retention.NothingInCommon)) {
		v.states |= disposableStates
		v.allowed |= retention.Delete
	}
	why := d.vague
	if other := d.mayYield(cells); other != 0 {
		v.states |= other
		why = "a rule yields to another one, and which of their days comes first differs from record to record"
	}
	if !v.states.meets(disposableStates) {
		v.allowed = 0
	}
	if !v.exact() && c.Wider == "" {
		switch {
		case why != "":
		case d.appraise:
			why = "a decision of a body counts only from the day on which it had to look again"
		default:
			why = "a transfer on an unknown day does not say whether there was another one"
		}
		c.Wider = why
	}
	c.verdicts = append(c.verdicts, v)
}

// union returns the verdict on all that stands for a combination of cells.
func (d *draft) union(axis, before int, cells []int) verdict {
	if axis == len(d.axes) {
		return d.leaves[before]
	}
	var v verdict
	a := &d.axes[axis]
	for i, atom := range a.of[cells[axis]] {
		one := d.union(axis+1, before*len(a.atoms)+atom, cells)
		if i == 0 {
			v = one
		} else {
			v = v.and(one)
		}
	}
	return v
}
