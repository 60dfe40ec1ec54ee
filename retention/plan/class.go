package plan

import (
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Class is the plan of a class: what has to be compared, and how the records stand whose
// days and traits lie in one case or another.
//
// Of several events of a trigger the one is compared that Events says: the only one, the
// earliest or the latest. If there is one on an unknown day among them, or two different
// ones where there can only be one, the day is unknown.
//
// A class in which a body must decide also compares the latest event of each appraisal,
// and one whose rules have nothing in common before a transfer the earliest
// [retention.Transferred]. Other classes do not look at these events: the records stand as
// if they had none, and more are selected, never less.
//
// The zero Class has no cases: no record is a candidate.
type Class struct {
	Class  retention.Class
	Events map[retention.Trigger]retention.Pick
	Traits []retention.Trait
	// Wider says to a person why records are selected that the rules keep. Empty: none are,
	// and the plan of the class is exact.
	Wider string

	axes     []axis
	verdicts []verdict // of each combination of cells, those of the last axis side by side; none: only the lists are known
	lists    *lists    // nil: they are made when they are asked for
}

// lists are the cases that are selected.
type lists struct{ disposable, due, review, undecided []Case }

// axis is an event or a trait, and the cells between which the records differ.
type axis struct {
	trigger retention.Trigger
	pick    retention.Pick
	trait   retention.Trait // the axis is a trait's
	spare   bool            // only what a body has decided, which a table need not have
	cells   []cell          // those of days first, in order
	days    int             // how many are of days; of a trait those of records that have it
}

// cell is what records have in common: a range of days of the event, none, an unknown day.
type cell struct {
	from, through   calendar.Date
	absent, unknown bool // there is no event, or the record is known not to have the trait; it is unknown
}

// states is a set of states.
type states uint32

func setOf(list ...retention.State) (set states) {
	for _, s := range list {
		set |= 1 << s
	}
	return set
}

func (s states) meets(other states) bool  { return s&other != 0 }
func (s states) within(other states) bool { return s&^other == 0 }

var (
	disposableStates = setOf(retention.Due, retention.Free)
	dueStates        = setOf(retention.Due)
	reviewStates     = setOf(retention.AppraisalOpen, retention.NothingInCommon)
	undecidedStates  = setOf(retention.ClassUnknown, retention.RulesElsewhere, retention.NotInForce, retention.NoRuleBinds, retention.FloorUnknown, retention.CeilingUnknown)
	protectedStates  = setOf(retention.InConflict, retention.KeptForEver, retention.AppraisalPutOff, retention.Protected)
)

// nearest returns the state of the set that is nearest to disposal.
func (s states) nearest() (state retention.State) {
	if s.meets(dueStates) {
		return retention.Due
	}
	for one := range retention.Free + 1 {
		if s.meets(setOf(one)) {
			state = one
		}
	}
	return state
}

// verdict is how the records of a combination of cells stand.
type verdict struct {
	states  states
	allowed retention.Action // in those that are disposable
	overdue bool
}

// and takes in another verdict on the same records.
func (v verdict) and(other verdict) verdict {
	both := verdict{v.states | other.states, v.allowed & other.allowed, v.overdue || other.overdue}
	if !v.states.meets(disposableStates) {
		both.allowed = other.allowed
	} else if !other.states.meets(disposableStates) {
		both.allowed = v.allowed
	}
	return both
}

// exact reports whether what is selected of the records is all of them or none.
func (v verdict) exact() bool {
	for _, set := range [...]states{disposableStates, dueStates, reviewStates, undecidedStates} {
		if v.states.meets(set) && !v.states.within(set) {
			return false
		}
	}
	return true
}

// Disposable returns the cases in which records may or must be disposed of. Mostly it is
// one, up to a cut-off day. The cases may overlap, and have only facts.
func (c Class) Disposable() []Case {
	if c.lists != nil {
		return cloned(c.lists.disposable)
	}
	return c.selected(disposableStates)
}

// Due returns, as Disposable does, the cases in which the rules ask for disposal. They
// take no account of a person's accepted demand.
func (c Class) Due() []Case {
	if c.lists != nil {
		return cloned(c.lists.due)
	}
	return c.selected(dueStates)
}

// Review returns, as Disposable does, the cases in which every period has ended that must
// have, and a body or a person must decide what becomes of the record: an appraisal is
// open, or the rules allow nothing in common. It is the list for those who decide.
func (c Class) Review() []Case {
	if c.lists != nil {
		return cloned(c.lists.review)
	}
	return c.selected(reviewStates)
}

// undecided returns the cases in which nobody can decide, so that somebody must see them.
func (c Class) undecided() []Case {
	if c.lists != nil {
		return c.lists.undecided
	}
	return c.selected(undecidedStates)
}

// Cases returns all cases, each with its state. No record lies in two of them. It is nil
// for a class that was too much work; Wider says so.
func (c Class) Cases() []Case {
	var order []verdict
	for _, v := range c.verdicts {
		if !slices.Contains(order, v) {
			order = append(order, v)
		}
	}
	var list []Case
	for _, v := range order {
		boxes := c.grow(func(i int) bool { return c.verdicts[i] == v }, true, false)
		for _, b := range boxes {
			list = append(list, c.stating(b, v))
		}
	}
	if len(c.axes) == 1 { // in the order of the days
		slices.SortStableFunc(list, func(a, b Case) int { return c.firstCell(a) - c.firstCell(b) })
	}
	return list
}

// firstCell returns the number of the first cell of a case of a class with one axis.
func (c Class) firstCell(k Case) int {
	a := &c.axes[0]
	return slices.IndexFunc(a.cells, func(cell cell) bool {
		return len(k.Facts) == 0 || k.Facts[0].covers(cell)
	})
}

// At returns the case in which a record lies by its events and traits, with its state and
// without facts. For a record of another class, and for a class without cases, it is the
// zero Case.
func (c Class) At(r retention.Record) Case {
	if len(c.verdicts) == 0 || r.Class != c.Class {
		return Case{}
	}
	i := 0
	for n := range c.axes {
		i = i*len(c.axes[n].cells) + c.axes[n].cellOf(&r)
	}
	return c.verdicts[i].asCase()
}

// cellOf returns the number of the cell in which a record lies.
func (a *axis) cellOf(r *retention.Record) int {
	if len(a.cells) == 1 {
		return 0
	}
	if a.trait != "" {
		has, known := r.Traits.Has(a.trait)
		switch {
		case !known:
			return a.find(func(c cell) bool { return c.unknown })
		case has:
			return 0
		default:
			return a.find(func(c cell) bool { return c.absent })
		}
	}
	day, some := picked(r.Events, a.trigger, a.pick)
	switch {
	case !some:
		return a.find(func(c cell) bool { return c.absent })
	case day.IsZero():
		return a.find(func(c cell) bool { return c.unknown })
	}
	for i := range a.cells[:a.days] {
		if a.cells[i].through.OnOrAfter(day) {
			return i
		}
	}
	return a.days // never: the cells have all days
}

func (a *axis) find(is func(cell) bool) int { return slices.IndexFunc(a.cells, is) }

// picked returns the day of the event that is compared, and whether there is any; no date
// if it is not known, or if there are several and only one can be.
func picked(events retention.Events, t retention.Trigger, pick retention.Pick) (day calendar.Date, some bool) {
	for e := range events.All() { // by day, an unknown one first
		switch {
		case e.Trigger != t:
		case e.On.IsZero(), pick == retention.Only && !day.IsZero():
			return calendar.Date{}, true
		case pick == retention.Latest, day.IsZero():
			day, some = e.On, true
		}
	}
	return day, some
}

// clone returns the class for a host, which may change what it gets.
func (c Class) clone() Class {
	c.Events, c.Traits = maps.Clone(c.Events), slices.Clone(c.Traits)
	return c
}

// isOneEvent reports whether the days of one event are all that is compared.
func (c *Class) isOneEvent() bool {
	return len(c.axes) == 1 && len(c.verdicts) > 0 && c.axes[0].trigger != "" && c.lists == nil
}
