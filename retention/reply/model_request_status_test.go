package reply_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// modelled is what the reference says of a day.
type modelled struct {
	phase            reply.Phase
	deadline, free   reply.Deadline
	notice           reply.Deadline
	pastSafe, beyond int
}

// model returns how a request stands on a day.
func (s setup) model(list []reply.Event, day calendar.Date) modelled {
	var pauses []span
	var registered, told, closed calendar.Date
	open, lasting, firm, refused := false, false, false, false
	end := day
	for i, e := range list {
		if e.On.After(day) {
			break
		}
		switch e.Kind {
		case reply.Registered:
			registered = e.On
		case reply.Extended:
			told = e.On
			safe := s.model(list[:i], told).notice.Safe
			firm = told == safe || told.Before(safe)
		case reply.Paused:
			if open = s.lawful || e.Basis.Citation != ""; open {
				pauses = append(pauses, span{from: e.On})
			}
		case reply.Resumed:
			if open {
				pauses[len(pauses)-1].to = e.On
			}
			open = false
		case reply.Answered, reply.Refused:
			closed, end, refused = e.On, e.On, e.Kind == reply.Refused
		}
	}
	if open {
		pauses[len(pauses)-1].to, lasting = end, closed.IsZero()
	}

	lengths, applies := s.readings, s.itself || !told.IsZero()
	if applies {
		lengths = append(slices.Clone(s.extended()), s.readings...)
	}
	starts := s.starts(list[0].On, registered, lengths, pauses)
	var m modelled
	m.deadline.Safe, m.deadline.Latest = s.over(s.readings, starts, pauses)
	m.free.Safe, m.free.Latest = s.over(s.readings, starts, nil)
	m.notice = m.deadline
	if s.notice.backwards() {
		m.notice.Safe, m.notice.Latest = s.nominal(s.notice, m.deadline.Safe, nil), s.nominal(s.notice, m.deadline.Latest, nil)
	} else if s.notice != (length{}) {
		m.notice.Safe, m.notice.Latest = s.over([]length{s.notice}, starts, nil)
		if s.lawful {
			_, m.notice.Latest = s.over([]length{s.notice}, starts, pauses)
		}
	}
	if applies {
		_, m.deadline.Latest = s.over(lengths, starts, pauses)
		_, m.free.Latest = s.over(lengths, starts, nil)
		if firm && (s.covers || !refused) {
			m.deadline.Safe, _ = s.over(s.extended(), starts, pauses)
			m.free.Safe, _ = s.over(s.extended(), starts, nil)
		}
	}
	if s.itself {
		m.notice.Latest = m.deadline.Latest
	}
	for _, start := range starts {
		if start.After(s.window.CheckedThrough) {
			m.deadline.Unchecked, m.free.Unchecked = true, true
		}
	}
	for d := m.deadline.Safe; d.Before(end); d = d.AddDays(1) {
		m.pastSafe++
	}
	for d := m.deadline.Latest; d.Before(end); d = d.AddDays(1) {
		m.beyond++
	}
	m.phase = m.judge(closed, end, lasting, s.lawful)
	return m
}

// starts walks over the days on which the period may have started.
func (s setup) starts(received, registered calendar.Date, lengths []length, pauses []span) []calendar.Date {
	if !s.window.FromRegistration {
		return []calendar.Date{received}
	}
	possible := []calendar.Date{received}
	by := received.AddDays(1)
	for ; !s.works(by); by = by.AddDays(1) {
		possible = append(possible, by)
	}
	possible = append(possible, by)
	switch {
	case registered.IsZero():
		return possible
	case slices.Contains(possible, registered):
		return []calendar.Date{registered}
	}
	if _, latest := s.over(lengths, []calendar.Date{by}, pauses); registered.After(latest) {
		return []calendar.Date{by}
	}
	return []calendar.Date{by, registered}
}

func (m modelled) judge(closed, end calendar.Date, lasting, lawful bool) reply.Phase {
	switch {
	case !closed.IsZero() && m.beyond > 0:
		return reply.Late
	case !closed.IsZero() && m.pastSafe > 0:
		return reply.InTimeDisputed
	case !closed.IsZero():
		return reply.InTime
	case m.beyond > 0:
		return reply.Overdue
	case m.pastSafe > 0:
		return reply.Disputed
	case lasting && (lawful || end != m.deadline.Safe):
		return reply.Standing
	case end == m.deadline.Safe:
		return reply.DueToday
	default:
		return reply.Open
	}
}

// possible reports whether an event may follow.
func (s setup) possible(list []reply.Event, e reply.Event) bool {
	last := list[len(list)-1]
	if e.On.Before(last.On) || last.Kind == reply.Answered || last.Kind == reply.Refused {
		return false
	}
	seen, paused := map[reply.Kind]bool{}, false
	for _, earlier := range list {
		seen[earlier.Kind] = true
		paused = earlier.Kind == reply.Paused || paused && earlier.Kind != reply.Resumed
	}
	m := s.model(list, e.On)
	switch e.Kind {
	case reply.PartlyAnswered, reply.Answered, reply.Refused:
		return true
	case reply.Registered:
		return s.window.FromRegistration && !seen[reply.Registered]
	case reply.Resumed:
		return paused
	case reply.Paused:
		return !paused && m.beyond == 0
	case reply.Extended:
		return s.longer != (length{}) && !seen[reply.Extended] && (e.On == m.notice.Latest || e.On.Before(m.notice.Latest))
	}
	return false
}
