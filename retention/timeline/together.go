package timeline

import "github.com/keepuntil/keepuntil/retention"

// together returns a lane of what rules say together, and whether that has a place on the
// scale of each of them: whether it is the same for every record.
func together(rules []sketch, same bool) (l *lane, placed bool) {
	l = &lane{heading: say("together", nil)}
	first, oneEvent := rules[0].rule, true
	for i := range rules {
		s, r := &rules[i], rules[i].rule
		oneEvent = oneEvent && r.Trigger == first.Trigger && r.Pick == first.Pick && r.Cutoff == first.Cutoff
		same = same && s.drawn && r.When == "" && r.Unless == "" && r.InsteadOf == "" && r.Absent != retention.NotBinding && r.Absent == first.Absent
		for j := range rules[:i] {
			same = same && s.ordered(&rules[j])
		}
	}
	switch {
	case !oneEvent:
		l.notes = append(l.notes, say("together.events", nil))
	case !same:
		l.notes = append(l.notes, say("together.depends", nil))
	default:
		all := fold(rules)
		all.draw(l)
		return l, true
	}
	return l, false
}

// fold returns what rules that count alike say together, as an assessment of a record has it.
func fold(rules []sketch) sketch {
	all := sketch{rule: rules[0].rule, drawn: true, event: rules[0].event, cutoff: rules[0].cutoff}
	for _, s := range rules {
		if s.floor && (!all.floor || s.keep.at > all.keep.at) {
			all.keep = s.keep
		}
		if s.ceiling && (!all.ceiling || s.due.at < all.due.at) {
			all.due = s.due
		}
		if s.ceiling && (!all.ceiling || s.last.at < all.last.at) {
			all.last = s.last
		}
		all.floor, all.never, all.ceiling = all.floor || s.floor, all.never || s.never, all.ceiling || s.ceiling
		all.decides = all.decides || s.decides
	}
	if free := all.keep.tomorrow(); all.ceiling && all.floor && !all.inConflict() {
		if all.due.at < free.at {
			all.due = free
		}
		if all.last.at < free.at {
			all.last = free
		}
	}
	return all
}

// ordered reports whether the ends of two rules that count alike come in one order, or on
// one day, whatever the day of the event is.
func (s *sketch) ordered(other *sketch) bool {
	const near = 16 // days by which a period of months and one of days can differ from their averages, and more
	p, q := s.rule.Period, other.rule.Period
	first, last := s.ends()
	otherFirst, otherLast := other.ends()
	switch {
	case s.never || other.never || otherFirst-last > near || first-otherLast > near:
		return true
	case last-first > 2 || otherLast-otherFirst > 2: // one has an allowance
		return p == q && first == otherFirst && last == otherLast
	default:
		return inMonths(p) == inMonths(q) || p == retention.Immediately() || q == retention.Immediately()
	}
}

// ends returns the first and the last of the days on which something ends.
func (s *sketch) ends() (first, last int) {
	switch {
	case s.floor && s.ceiling:
		return s.keep.at, s.last.at
	case s.floor:
		return s.keep.at, s.keep.at
	default:
		return s.due.at, s.last.at
	}
}

func inMonths(p retention.Period) bool {
	_, unit := p.Number()
	return unit == retention.InMonths || unit == retention.InYears
}
