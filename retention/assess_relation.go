package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// yielding is a relation between two norms of a class, by their numbers.
type yielding struct {
	yields, to int
	relation   Relation
}

// inOrder sorts relations so that those of a norm come before those that yield to
// it. What is left over runs in a circle.
func inOrder(relations []yielding) (sorted, circle []yielding) {
	left := slices.Clone(relations)
	for len(left) > 0 {
		waits := func(y yielding) bool {
			return slices.ContainsFunc(left, func(other yielding) bool { return other.yields == y.to })
		}
		var later []yielding
		for _, y := range left {
			if waits(y) {
				later = append(later, y)
			} else {
				sorted = append(sorted, y)
			}
		}
		if len(later) == len(left) {
			return sorted, slices.DeleteFunc(left, func(y yielding) bool { return !leads(later, y.to, y.yields) })
		}
		left = later
	}
	return sorted, nil
}

// leads says whether relations lead from one norm to another.
func leads(relations []yielding, from, to int) bool {
	reached := map[int]bool{from: true}
	for before := 0; before < len(reached) && !reached[to]; {
		before = len(reached)
		for _, y := range relations {
			if reached[y.yields] {
				reached[y.to] = true
			}
		}
	}
	return reached[to]
}

// settle gives the span of each norm of the class, after the relations: in
// their order, so that what is yielded to is settled first. If there is room for
// it, it tells which relations move something, each by itself.
func (c *class) settle(room []span, told []bool, f *facts) []span {
	spans := room[:len(c.norms)]
	for i := range c.norms {
		spans[i] = c.norms[i].unsettled(f)
	}
	for i := range c.relations {
		y := &c.relations[i]
		if told != nil {
			alone := c.norms[y.yields].unsettled(f)
			told[i] = alone.yieldTo(&spans[y.to])
		}
		spans[y.yields].yieldTo(&spans[y.to])
	}
	return spans
}

// unsettled is the span of a norm before the relations. Whether it conflicts with
// another one is judged by its own days, so that the order does not matter.
func (n *norm) unsettled(f *facts) span {
	s := n.span(f)
	s.own, s.ownLast = s.end, s.last
	return s
}

// yieldTo moves a floor and a ceiling for another rule's ceiling and floor.
func (s *span) yieldTo(to *span) (moved bool) {
	before := *s
	if s.floor && to.ceiling && !to.last.IsZero() {
		s.endBefore(to.due, to.last)
	}
	if s.ceiling && to.floor && (!s.due.IsZero() || s.waits) {
		s.deferTo(to)
	}
	return *s != before
}

// endBefore ends a floor on the day before disposal is due, if it lasts longer
// than the last lawful day: if both can be obeyed, nothing yields.
func (s *span) endBefore(due, last calendar.Date) {
	day, dated := s.own.Date()
	if !s.own.IsNever() && !(dated && day.After(last)) {
		return
	}
	free := due.AddDays(-1)
	if day, dated := s.end.Date(); s.end.IsNever() || dated && day.After(free) {
		s.end, s.shortened = EndOn(free), true
	}
}

// deferTo puts a ceiling that ends before a floor does off until that has ended:
// for ever, if that never ends, and until it is known if it is not.
func (s *span) deferTo(floor *span) {
	day, _ := floor.end.Date()
	free := day.AddDays(1)
	switch {
	case floor.end.IsNever():
		s.due, s.last, s.waits = calendar.Date{}, calendar.Date{}, false
	case floor.unknown || floor.awaited:
		s.due, s.last, s.waits = calendar.Date{}, calendar.Date{}, true
	case s.waits, s.last.IsZero(), s.ownLast == day, s.ownLast.After(day): // both can be obeyed
	case free.IsZero(): // past the year 9999
		s.due, s.last = calendar.Date{}, calendar.Date{}
	default:
		s.due = calendar.Latest(s.due, free)
		last := s.rule.Bound.allowance(s.rule.allowance).allowedFrom(free)
		if s.last = calendar.Latest(s.last, last); last.IsZero() {
			s.last = calendar.Date{}
		}
	}
}

// yielded lists the relations that moved the span of a norm.
func (c *class) yielded(i int, told []bool) []Relation {
	var list []Relation
	for j, y := range c.relations {
		if y.yields == i && told[j] {
			list = append(list, y.relation)
		}
	}
	return list
}
