package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// lintSearch looks for records of a class that wait for a person. Whatever it finds has
// been assessed by the whole class.
type lintSearch struct {
	*class
	book   *Rulebook // of the class alone
	buffer [rulesPerClass]effect
	steps  int // how often norms were measured or a record was assessed
}

func newLintSearch(c *class) *lintSearch {
	alone := newBook(Definition{})
	alone.known().classes[c.info.Class] = c
	return &lintSearch{class: c, book: alone}
}

// assess decides a record by the whole class.
func (s *lintSearch) assess(r *Record, on calendar.Date) (a Assessment) {
	s.steps++
	s.book.AssessInto(&a, r, on)
	return a
}

// effects returns what two norms make of a record after the relations.
func (s *lintSearch) effects(r *Record, on calendar.Date, i, j int) (one, other effect) {
	s.steps++
	f := factsOf(&r.Events, on)
	if len(s.relations) == 0 {
		return s.norms[i].effect(&f), s.norms[j].effect(&f)
	}
	settled := s.settle(s.buffer[:], nil, &f)
	return settled[i], settled[j]
}

// related reports whether one of two norms yields to the other.
func (s *lintSearch) related(i, j int) bool {
	return slices.ContainsFunc(s.relations, func(y yielding) bool {
		return y.yields == i && y.to == j || y.yields == j && y.to == i
	})
}

// beside returns two norms of the class and those that they yield to, directly or
// not: these come first in the order of the relations.
func (s *lintSearch) beside(one, other int) []int {
	norms := []int{one, other}
	for _, y := range slices.Backward(s.relations) {
		if slices.Contains(norms, y.yields) && !slices.Contains(norms, y.to) {
			norms = append(norms, y.to)
		}
	}
	return norms
}

// lawDays returns the days on which the law of some norms changes, or without them that
// of the class, in order: from the first day of all, or the days in the life of a rule.
func (s *lintSearch) lawDays(norms []int, life *bookRule) []calendar.Date {
	first := firstDay
	if life != nil && !life.From.IsZero() {
		first = life.From
	}
	days := []calendar.Date{first}
	add := func(d calendar.Date) {
		if d.After(first) && (life == nil || !life.endsBy(d)) {
			days = append(days, d)
		}
	}
	for i := range s.norms {
		if norms != nil && !slices.Contains(norms, i) {
			continue
		}
		for j := range s.norms[i].versions {
			add(s.norms[i].versions[j].From)
			add(s.norms[i].versions[j].Until)
		}
	}
	if life != nil && !life.Until.IsZero() {
		days = append(days, life.Until)
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}

// waitedFor returns the triggers of the floors that bind a record on a day and whose
// start is not known.
func (s *lintSearch) waitedFor(r *Record, on calendar.Date) (missing []Trigger) {
	s.steps++
	f := factsOf(&r.Events, on)
	for i := range s.norms {
		n := &s.norms[i]
		for j := n.floorsFrom(on); j < len(n.versions); j++ {
			if e := n.versions[j].effect(&f); e.unknown || e.awaited {
				missing = append(missing, n.versions[j].Trigger)
			}
		}
	}
	return missing
}
