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
	buffer [rulesPerClass]settled
	steps  int // how often norms were measured or a record was assessed

	conditional bool                // some rules bind only some records of the class
	joined      [rulesPerClass]bool // which norms depend on others, or have versions
	yields      [rulesPerClass]bool // which yield to another one
	shared      [rulesPerClass]bool // which of them count from an event from which another norm does
}

func newLintSearch(c *class) *lintSearch {
	alone := newBook(Definition{})
	alone.known().classes[c.info.Class] = c
	s := &lintSearch{class: c, book: alone}
	s.conditional = slices.ContainsFunc(c.rules, func(r bookRule) bool { return r.condition != nil })
	for _, y := range c.relations {
		s.yields[y.yields] = true
	}
	s.joined = c.joinedNorms()
	first := map[Trigger]int{}
	for i := range c.norms {
		for j := range c.norms[i].versions {
			trigger := c.norms[i].versions[j].Trigger
			if other, known := first[trigger]; known && other != i {
				s.shared[i], s.shared[other] = s.yields[i], s.yields[other]
			} else {
				first[trigger] = i
			}
		}
	}
	return s
}

// assess decides a record by the whole class.
func (s *lintSearch) assess(r *Record, on calendar.Date) (a Assessment) {
	s.steps++
	s.book.AssessInto(&a, r, on)
	return a
}

// look is what two norms make of a record on a day, after the relations.
type look struct {
	one, other effect
	turns      calendar.Date // the next day on which that changes without the law; no date: none
	decided    bool          // whether the record waits is known
	waits      bool          // the start of a floor of the class is not known
}

// effects looks at two norms. Without a change of the law, their effects change on the day
// on which a floor ends whose start is not known, because it yields.
func (s *lintSearch) effects(r *Record, on calendar.Date, i, j int) (l look) {
	s.steps++
	f := s.facts(r, on)
	if len(s.relations) == 0 {
		l.one, l.other = s.norms[i].effect(&f), s.norms[j].effect(&f)
		return l
	}
	all := s.settle(s.buffer[:], nil, &f)
	for k := range s.relations {
		y := &s.relations[k]
		if to := &all[y.to]; all[y.yields].waited && to.ceiling && to.due.After(on) {
			l.turns = calendar.Earliest(l.turns, to.due)
		}
	}
	l.one, l.other, l.decided = all[i].effect, all[j].effect, true
	for k := range all {
		l.waits = l.waits || all[k].unknown || all[k].awaited
	}
	return l
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
	f := s.facts(r, on)
	for i := range s.norms {
		n := &s.norms[i]
		for j := n.floorsFrom(&f); j < len(n.versions); j++ {
			if e := n.versions[j].effect(&f); e.unknown || e.awaited {
				missing = append(missing, n.versions[j].Trigger)
			}
		}
	}
	return missing
}
