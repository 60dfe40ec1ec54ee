package retention

import (
	"cmp"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// yielding is a relation between two norms of a class, by their numbers.
type yielding struct {
	yields, to int
	relation   Relation
}

// inOrder sorts the relations among so many norms so that those of a norm come before
// those that yield to it. Those that run in a circle are not sorted.
func inOrder(relations []yielding, norms int) (sorted, circle []yielding) {
	// How many steps of relations lead on from each norm; one in a circle, or that leads
	// to one, has none.
	waits, from := make([]int, norms), make([][]int, norms)
	for _, y := range relations {
		waits[y.yields]++
		from[y.to] = append(from[y.to], y.yields)
	}
	steps, settled := make([]int, norms), make([]int, 0, norms)
	for n := range norms {
		if waits[n] == 0 {
			settled = append(settled, n)
		}
	}
	for i := 0; i < len(settled); i++ {
		for _, n := range from[settled[i]] {
			steps[n] = max(steps[n], steps[settled[i]]+1)
			if waits[n]--; waits[n] == 0 {
				settled = append(settled, n)
			}
		}
	}
	var left []yielding
	for _, y := range relations {
		if waits[y.to] == 0 {
			sorted = append(sorted, y)
		} else {
			left = append(left, y)
		}
	}
	slices.SortStableFunc(sorted, func(a, b yielding) int { return cmp.Compare(steps[a.to], steps[b.to]) })
	if len(left) > 0 {
		leads := reached(left, norms)
		circle = slices.DeleteFunc(left, func(y yielding) bool { return !leads[y.to][y.yields] })
	}
	return sorted, circle
}

// reached returns to which norms relations lead from each.
func reached(relations []yielding, norms int) [][]bool {
	leads := make([][]bool, norms)
	for n := range leads {
		leads[n] = make([]bool, norms)
	}
	for _, y := range relations {
		leads[y.yields][y.to] = true
	}
	for via := range norms {
		for n := range norms {
			for to := range norms {
				leads[n][to] = leads[n][to] || leads[n][via] && leads[via][to]
			}
		}
	}
	return leads
}

// settled is the effect of a norm while relations move it.
type settled struct {
	effect
	own     End           // the end of the floor before the relations
	known   End           // that after them, of the versions whose start is known
	waited  bool          // before them the start of the floor was unknown or awaited
	cutOn   calendar.Date // the day from which the ceiling asks for disposal that has cut the floor
	ownLast calendar.Date // the ceiling's last lawful day before the relations
}

// settle returns the effect of each norm of the class, after the relations: in
// their order, so that what is yielded to is settled first. If moved is not nil,
// moved[i] reports whether relation i alone moves anything.
func (c *class) settle(buffer []settled, moved []bool, f *facts) []settled {
	effects := buffer[:len(c.norms)]
	for i := range c.norms {
		effects[i] = c.norms[i].unsettled(f)
	}
	for i := range c.relations {
		y := &c.relations[i]
		if moved != nil {
			alone := c.norms[y.yields].unsettled(f)
			moved[i] = alone.yieldTo(&effects[y.to], f.on)
		}
		effects[y.yields].yieldTo(&effects[y.to], f.on)
	}
	return effects
}

// unsettled returns the effect of a norm before the relations. Whether it conflicts
// with another one is judged by its own days, so that the order does not matter.
func (n *norm) unsettled(f *facts) settled {
	e := n.effect(f)
	return settled{effect: e, own: e.end, known: e.end, waited: e.unknown || e.awaited, ownLast: e.last}
}

// yieldTo moves a floor and a ceiling for another rule's ceiling and floor, and
// reports whether it did.
func (e *settled) yieldTo(to *settled, on calendar.Date) (moved bool) {
	before := *e
	if e.floor && to.ceiling && !to.last.IsZero() {
		e.endBefore(to.due, to.last)
		if e.waited && on.OnOrAfter(to.due) {
			e.cutOn = calendar.Earliest(e.cutOn, to.due)
			e.unknown, e.awaited, e.shortened, e.cut = false, false, true, true
		}
		if e.cut {
			e.end = laterFloor(e.known, floorBefore(e.cutOn))
		}
	}
	if e.ceiling && to.floor && (!e.due.IsZero() || e.waits) {
		e.deferTo(to)
	}
	return *e != before
}

// endBefore ends a floor on the day before disposal is due, if it lasts longer than
// the last lawful day: if both can be obeyed, nothing yields.
func (e *settled) endBefore(due, last calendar.Date) {
	protected := floorBefore(due)
	if endsBefore(last, e.own) && laterFloor(protected, e.known) != protected {
		e.end, e.known, e.shortened = protected, protected, true
	}
}

// floorBefore returns the end of a floor after which disposal is due on a day. If that is
// the first day of all, nothing is left of it.
func floorBefore(due calendar.Date) End {
	if due == firstDay {
		return End{}
	}
	return EndOn(due.AddDays(-1))
}

// deferTo puts a ceiling that ends before a floor does off until that has ended:
// for ever, if that never ends, and until it is known if it is not.
func (e *settled) deferTo(floor *settled) {
	day, _ := floor.end.Date()
	free := day.AddDays(1)
	switch {
	case floor.end.IsNever():
		e.due, e.last, e.waits = calendar.Date{}, calendar.Date{}, false
	case floor.unknown || floor.awaited:
		e.due, e.last, e.waits = calendar.Date{}, calendar.Date{}, true
	case e.waits, e.last.IsZero(), floor.end.IsNone(), e.ownLast.OnOrAfter(day): // both can be obeyed
	case free.IsZero(): // past the year 9999
		e.due, e.last = calendar.Date{}, calendar.Date{}
	default:
		e.due = calendar.Latest(e.due, free)
		last := e.rule.Bound.allowance(e.rule.allowance).allowedFrom(free)
		if e.last = calendar.Latest(e.last, last); last.IsZero() {
			e.last = calendar.Date{}
		}
	}
}

// yielded lists the relations that moved the effect of a norm.
func (c *class) yielded(i int, moved []bool) (list []Relation) {
	for j, y := range c.relations {
		if y.yields == i && moved[j] {
			list = append(list, y.relation)
		}
	}
	return list
}
