package clock_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/clock"
)

// modelled is what the reference says of a day.
type modelled struct {
	phase            clock.Phase
	deadline, free   retention.Deadline
	notice           retention.Deadline
	pastSafe, beyond int
}

// model gives how a request stands on a day.
func (s setup) model(list []clock.Event, day calendar.Date) modelled {
	var pauses []span
	var registered, told, closed calendar.Date
	open, lasting, firm, refused := false, false, false, false
	end := day
	for i, e := range list {
		if e.On.After(day) {
			break
		}
		switch e.Kind {
		case clock.Registered:
			registered = e.On
		case clock.Extended:
			told = e.On
			safe := s.model(list[:i], told).notice.Safe
			firm = told == safe || told.Before(safe)
		case clock.Paused:
			if open = s.lawful || e.Basis.Citation != ""; open {
				pauses = append(pauses, span{from: e.On})
			}
		case clock.Resumed:
			if open {
				pauses[len(pauses)-1].to = e.On
			}
			open = false
		case clock.Answered, clock.Refused:
			closed, end, refused = e.On, e.On, e.Kind == clock.Refused
		}
	}
	if open {
		pauses[len(pauses)-1].to, lasting = end, closed.IsZero()
	}

	lengths, applies := s.readings, s.itself || !told.IsZero()
	if applies {
		lengths = append([]length{s.longer}, s.readings...)
	}
	starts := s.starts(list[0].On, registered, lengths, pauses)
	var m modelled
	m.deadline.Safe, m.deadline.Latest = s.over(s.readings, starts, pauses)
	m.free.Safe, m.free.Latest = s.over(s.readings, starts, nil)
	m.notice = m.deadline
	if s.notice != (length{}) {
		m.notice.Safe, m.notice.Latest = s.over([]length{s.notice}, starts, nil)
		if s.lawful {
			_, m.notice.Latest = s.over([]length{s.notice}, starts, pauses)
		}
	}
	if applies {
		_, m.deadline.Latest = s.over(lengths, starts, pauses)
		_, m.free.Latest = s.over(lengths, starts, nil)
		if firm && (s.covers || !refused) {
			m.deadline.Safe, _ = s.over([]length{s.longer}, starts, pauses)
			m.free.Safe, _ = s.over([]length{s.longer}, starts, nil)
		}
	}
	if s.itself {
		m.notice.Latest = m.deadline.Latest
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
	if !s.window.Registered {
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

func (m modelled) judge(closed, end calendar.Date, lasting, lawful bool) clock.Phase {
	switch {
	case !closed.IsZero() && m.beyond > 0:
		return clock.Late
	case !closed.IsZero() && m.pastSafe > 0:
		return clock.InTimeDisputed
	case !closed.IsZero():
		return clock.InTime
	case m.beyond > 0:
		return clock.Overdue
	case m.pastSafe > 0:
		return clock.Disputed
	case lasting && (lawful || end != m.deadline.Safe):
		return clock.Standing
	case end == m.deadline.Safe:
		return clock.DueToday
	default:
		return clock.Open
	}
}

// possible says whether an event may follow.
func (s setup) possible(list []clock.Event, e clock.Event) bool {
	last := list[len(list)-1]
	if e.On.Before(last.On) || last.Kind == clock.Answered || last.Kind == clock.Refused {
		return false
	}
	seen, paused := map[clock.Kind]bool{}, false
	for _, earlier := range list {
		seen[earlier.Kind] = true
		paused = earlier.Kind == clock.Paused || paused && earlier.Kind != clock.Resumed
	}
	m := s.model(list, e.On)
	switch e.Kind {
	case clock.PartlyAnswered, clock.Answered, clock.Refused:
		return true
	case clock.Registered:
		return s.window.Registered && !seen[clock.Registered]
	case clock.Resumed:
		return paused
	case clock.Paused:
		return !paused && m.beyond == 0
	case clock.Extended:
		return s.longer != (length{}) && !seen[clock.Extended] && (e.On == m.notice.Latest || e.On.Before(m.notice.Latest))
	}
	return false
}
