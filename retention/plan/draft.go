package plan

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// draft is a class while it is compiled.
type draft struct {
	*builder
	axes     []axisDraft
	firstOf  int // the axes from this one on are of what a body has decided
	leaves   []verdict
	widen    bool   // where nothing is allowed in common, a transfer may have changed that
	lean     bool   // what a body has decided is one axis with one cell
	appraise bool   // a rule of the class asks for an appraisal
	counted  bool   // a rule counts from an appraisal or a transfer
	vague    string // why records of one combination can stand differently
}

// axisDraft is an axis with records that stand for the cells. What stands for a cell has
// some of its records do all that any of them does.
type axisDraft struct {
	axis
	vague bool // a cell does not settle how a rule counts
	atoms []atom
	of    [][]int // for each cell the numbers of its atoms
}

// atom is what a record has of an axis: events, or whether it has the trait.
type atom struct {
	events     []retention.Event
	known, has bool
}

// add adds a cell and what stands for it, as numbers of atoms.
func (a *axisDraft) add(c cell, atoms ...int) {
	if !c.from.IsZero() {
		a.days++
	}
	a.cells, a.of = append(a.cells, c), append(a.of, atoms)
}

// having adds atoms with events on days, and returns their numbers. No date is an unknown
// day.
func (a *axisDraft) having(lists ...[]calendar.Date) (numbers []int) {
	for _, days := range lists {
		var made atom
		for _, day := range days {
			made.events = append(made.events, retention.Event{Trigger: a.trigger, On: day})
		}
		numbers = append(numbers, len(a.atoms))
		a.atoms = append(a.atoms, made)
	}
	return numbers
}

func on(days ...calendar.Date) []calendar.Date { return days }

var unknownDay = on(calendar.Date{})

// draft returns the axes of the class: the events from which its rules count, the traits
// they ask for and, unless it is to be lean, what a body has decided and, if that is asked
// for, a transfer.
func (b *builder) draft(lean, transfers bool) *draft {
	d := &draft{builder: b, lean: lean}
	var triggers []retention.Trigger
	var traits []retention.Trait
	for _, r := range b.rules {
		if !slices.Contains(triggers, r.Trigger) {
			triggers = append(triggers, r.Trigger)
		}
		for _, trait := range [...]retention.Trait{r.When, r.Unless} {
			if trait != "" && !slices.Contains(traits, trait) {
				traits = append(traits, trait)
			}
		}
		d.appraise = d.appraise || r.Appraise
	}
	for _, t := range triggers {
		d.axes = append(d.axes, d.eventAxis(t))
	}
	for _, t := range traits {
		d.axes = append(d.axes, traitAxis(t))
	}
	d.firstOf = len(d.axes)
	spare := d.spareAxes(triggers, transfers)
	if lean && len(spare) > 0 {
		spare = []axisDraft{hidden(spare)}
	}
	d.axes = append(d.axes, spare...)
	return d
}

// eventAxis returns the axis of an event from which rules count.
func (d *draft) eventAxis(t retention.Trigger) axisDraft {
	var turns []calendar.Date
	var picks []retention.Pick
	for i := range d.rules {
		if r := &d.rules[i]; r.Trigger == t {
			turns = append(turns, d.turns(r)...)
			if !slices.Contains(picks, r.Pick) {
				picks = append(picks, r.Pick)
			}
		}
	}
	special := isDisposition(t)
	if special {
		turns, d.counted = append(turns, d.day), true
	}
	a := axisDraft{axis: axisOf(t, slices.Min(picks)), vague: special || len(picks) > 1} // Only, then Earliest
	var ranges []cell
	from := firstDay
	for _, turn := range inOrder(append(turns, lastDay)) {
		ranges = append(ranges, cell{from: from, through: turn})
		from = turn.AddDays(1)
	}
	var unknown [][]calendar.Date
	for i, r := range ranges {
		stands := [][]calendar.Date{on(r.from)}
		if special {
			stands = append(stands, on(r.through))
			for _, other := range d.otherDays() {
				if a.pick == retention.Latest && other.OnOrBefore(r.from) || a.pick == retention.Earliest && other.OnOrAfter(r.through) {
					stands = append(stands, on(r.from, other), on(r.through, other))
				}
			}
		}
		if len(picks) > 1 {
			for _, later := range ranges[i:] {
				pair := on(r.from, later.through)
				if a.pick == retention.Only {
					unknown = append(unknown, pair)
				} else {
					stands = append(stands, pair)
				}
			}
		}
		a.add(r, a.having(stands...)...)
	}
	if special {
		for _, other := range d.otherDays() {
			unknown = append(unknown, on(calendar.Date{}, other))
			for _, later := range d.otherDays() {
				unknown = append(unknown, on(other, later))
			}
		}
	}
	switch {
	case len(picks) > 1:
		d.vague = "its rules pick different events of " + string(t)
	case special:
		d.vague = "its periods count from an appraisal or a transfer"
	}
	a.add(cell{absent: true}, a.having(nil)...)
	a.add(cell{unknown: true}, a.having(append(unknown, unknownDay)...)...)
	return a
}

// otherDays are days of further events, beside the one that is compared.
func (d *draft) otherDays() []calendar.Date {
	return inOrder([]calendar.Date{firstDay, d.day, d.day.AddDays(1), lastDay})
}

// inOrder returns different days in order, without no date.
func inOrder(days []calendar.Date) []calendar.Date {
	days = slices.DeleteFunc(days, calendar.Date.IsZero)
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}

func traitAxis(t retention.Trait) axisDraft {
	return axisDraft{
		axis:  axis{trait: t, days: 1, cells: []cell{{}, {absent: true}, {unknown: true}}},
		atoms: []atom{{known: true, has: true}, {known: true}, {}},
		of:    [][]int{{0}, {1}, {2}},
	}
}

// spareAxes returns those of what a body has decided, if a rule asks for that, and of a
// transfer, if the actions that the rules allow can depend on one.
func (d *draft) spareAxes(counted []retention.Trigger, transfers bool) (list []axisDraft) {
	next := d.day.AddDays(1)
	with := func(t retention.Trigger, p retention.Pick, write func(a *axisDraft)) {
		if slices.Contains(counted, t) {
			return
		}
		a := axisDraft{axis: axisOf(t, p)}
		a.spare = true
		write(&a)
		list = append(list, a)
	}
	past, later := cell{from: firstDay, through: d.day}, cell{from: next, through: lastDay}
	if d.appraise {
		for _, t := range [...]retention.Trigger{retention.AppraisedDelete, retention.AppraisedTransfer} {
			with(t, retention.Latest, func(a *axisDraft) {
				n := a.having(on(firstDay), on(d.day), nil, unknownDay)
				a.add(past, n[0], n[1])
				if !next.IsZero() {
					a.add(later, n[0], n[1], n[2]) // there may be an earlier one
				}
				a.add(cell{absent: true}, n[2])
				a.add(cell{unknown: true}, n[0], n[1], n[3])
			})
		}
		with(retention.AppraisedKeep, retention.Latest, func(a *axisDraft) {
			n := a.having(on(d.day), nil)
			a.add(cell{from: firstDay, through: lastDay, unknown: true}, n[0])
			a.add(cell{absent: true}, n[1])
		})
		with(retention.AppraisedAgain, retention.Latest, func(a *axisDraft) {
			n := a.having(on(d.day), nil, unknownDay, on(calendar.Date{}, lastDay))
			looked := n[:1:1]
			if d.counted { // of another appraisal more is compared than whether it is past
				looked = append(looked, a.having(on(firstDay))...)
			}
			a.add(past, looked...)
			if !next.IsZero() {
				a.add(later, a.having(on(next))...)
			}
			a.add(cell{absent: true}, n[1])
			a.add(cell{unknown: true}, n[2], n[3])
		})
	}
	if transfers {
		with(retention.Transferred, retention.Earliest, func(a *axisDraft) {
			n := a.having(on(d.day), nil)
			a.add(past, n[0])
			if !next.IsZero() {
				a.add(later, n[1])
			}
			a.add(cell{absent: true}, n[1])
			a.add(cell{unknown: true}, n[0], n[1])
		})
	}
	return list
}

// hidden returns one axis in place of those of what a body has decided, with a single cell
// for which all stands that it may have decided.
func hidden(spare []axisDraft) axisDraft {
	a := axisDraft{axis: axis{spare: true}, atoms: []atom{{}}}
	var both atom // two bodies have decided differently
	for _, s := range spare {
		a.atoms = append(a.atoms, s.atoms...)
		if i := slices.IndexFunc(s.atoms, decides); i >= 0 {
			both.events = append(both.events, s.atoms[i].events...)
		}
	}
	a.atoms = append(a.atoms, both)
	all := make([]int, len(a.atoms))
	for n := range all {
		all[n] = n
	}
	a.cells, a.of = []cell{{}}, [][]int{all}
	return a
}

// decides reports whether a body has decided on the day, in whatever way.
func decides(a atom) bool {
	return len(a.events) == 1 && a.events[0].Trigger != retention.AppraisedAgain && !a.events[0].On.IsZero() && a.events[0].On != firstDay
}
