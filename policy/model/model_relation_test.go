package model_test

import "slices"

// yield moves R for another norm's F, and F and C for another norm's R, which
// has been settled before, if C lies before R: otherwise both can be obeyed. What is not known is not moved: a floor whose start
// is not known still keeps. A ceiling that yields to it ends on a day that is not
// known either; one that yields to a floor without an end has none.
func (s *modelState) yield(to *modelState, keep, last, allowance int) {
	if s.floor && to.ceiling && to.due != noDay && keep > to.last {
		s.keep = min(s.keep, to.due-1)
	}
	if !s.ceiling || s.last == noDay && !s.deferred || !to.floor {
		return // it has no end that could be moved
	}
	switch {
	case to.keep == forever:
		s.due, s.last, s.deferred = noDay, noDay, false
	case to.unknown || to.awaited || s.deferred:
		s.due, s.last, s.deferred = noDay, noDay, true
	case last >= to.keep: // both can be obeyed
	case s.ruling.floor: // exactly
		s.due, s.last = max(s.due, to.keep+1), max(s.last, to.keep+1+allowance)
	default:
		s.due, s.last = max(s.due, to.keep+1), max(s.last, to.keep+1)
	}
}

// end ends a floor whose own start is awaited or not known on the day before a norm to
// which it yields asks for disposal, as soon as that day has come: whatever the start
// is, it ends no later. What of it is known is moved like that of others.
func (m model) end(s *modelState, id string, day int) {
	if !s.unknown && !s.awaited {
		return
	}
	keep, end := s.keep, forever
	for _, r := range m.relations {
		to := &m.states[m.norm(r.to)]
		if r.yields != id || !to.ceiling || to.due == noDay {
			continue
		}
		if keep > to.last {
			s.keep = min(s.keep, to.due-1)
		}
		if day >= to.due {
			end = min(end, to.due-1)
		}
	}
	if end != forever {
		s.unknown, s.awaited, s.ended, s.keep = false, false, true, max(s.keep, end)
	}
}

// settled returns the states on a day after the relations.
func (m model) settled(day int) []modelState {
	decided := m.appraisal(day)
	for i := range m.norms {
		m.states[i] = m.binding(m.norms[i], day).on(day, m.allowance, decided)
	}
	for _, i := range m.order {
		keep, last := m.states[i].keep, m.states[i].last // of its own
		m.end(&m.states[i], m.norms[i].id, day)
		for _, r := range m.relations {
			if r.yields == m.norms[i].id {
				m.states[i].yield(&m.states[m.norm(r.to)], keep, last, m.allowance)
			}
		}
	}
	return m.states
}

// inOrder returns the norms so that what is yielded to comes first.
func (m model) inOrder() []int {
	var order []int
	var put func(i int)
	put = func(i int) {
		if slices.Contains(order, i) {
			return
		}
		for _, r := range m.relations {
			if r.yields == m.norms[i].id {
				put(m.norm(r.to))
			}
		}
		order = append(order, i)
	}
	for i := range m.norms {
		put(i)
	}
	return order
}

func (m model) norm(id string) int {
	return slices.IndexFunc(m.norms, func(n modelNorm) bool { return n.id == id })
}
