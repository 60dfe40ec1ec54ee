package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// planClass compiles a class for a day, or says why that cannot be done exactly.
func (b *Rulebook) planClass(name Class, day calendar.Date) planned {
	c := b.classes[name]
	refuse := func(problem string) planned { return planned{err: &PlanError{name, problem}} }
	if len(c.rules) == 0 {
		return refuse("its rules are not in the book: " + c.info.RulesFrom)
	}
	first := &c.rules[0]
	for i := range c.rules {
		r := &c.rules[i]
		switch {
		case r.Trigger != first.Trigger:
			return refuse("it has several triggers")
		case r.Pick != first.Pick:
			return refuse("its rules pick different events")
		case r.Appraise:
			return refuse("a body must decide first")
		}
	}
	if len(c.relations) > 0 {
		return refuse("a rule yields to another one")
	}
	s := stretcher{book: b, class: c, record: Record{Class: name}, on: day}
	plan := ClassPlan{Class: name, Trigger: first.Trigger, Pick: first.Pick, Stretches: s.stretches()}
	for _, stretch := range plan.Stretches {
		if stretch.State == NothingInCommon {
			return refuse("its rules allow nothing in common before a transfer")
		}
	}
	missing := b.Assess(Record{Class: name}, day)
	plan.Missing = missing.State(day)
	return planned{plan: plan}
}

// stretcher finds the days of an event at which the state of a record changes.
//
// Within the life of a version of the law every end, due day and last day only
// grows with the day of the event. So if the end of a floor stands alike to the day
// of the plan for two days of the event, it does for all between them, and a
// change between two days that stand differently is found by halving.
type stretcher struct {
	book   *Rulebook
	class  *class
	record Record
	on     calendar.Date
	event  [1]Event
	found  []Stretch
}

// stance is how the days of a norm stand to the day of the plan. Two days of the
// event with the same stances have the same state, unless a floor and a ceiling
// that is due on the day end on days that are compared with each other.
type stance struct {
	end, due, last int8
	binds          uint8
}

// assess looks at a record whose event lies on a day.
func (s *stretcher) assess(event calendar.Date) Assessment {
	s.event[0] = Event{s.class.rules[0].Trigger, event}
	s.record.Events = Events{sorted: s.event[:]}
	return s.book.Assess(s.record, s.on)
}

// stances gives the stances of the norms for a day of the event, and whether the
// state also hangs on the order of two days that both lie after the plan's.
func (s *stretcher) stances(event calendar.Date) (list []stance, open bool) {
	s.event[0] = Event{s.class.rules[0].Trigger, event}
	events := Events{sorted: s.event[:]}
	f := factsOf(&events, s.on)
	protected, due := false, false
	for i := range s.class.norms {
		span := s.class.norms[i].span(&f)
		one := stance{end: s.compareEnd(span.end), due: compare(span.due, s.on), last: compare(span.last, s.on)}
		for bit, set := range [...]bool{span.floor, span.ceiling, span.inForce} {
			if set {
				one.binds |= 1 << bit
			}
		}
		protected = protected || span.floor && one.end >= 0 && one.end != never
		due = due || span.ceiling && one.due <= 0 && one.last >= 0
		list = append(list, one)
	}
	return list, protected && due
}

func (s *stretcher) compareEnd(e End) int8 {
	if day, dated := e.Date(); dated {
		return compare(day, s.on)
	}
	return never
}

// never is how no date stands to a day, as an end or a due day that never comes.
const never = 3

// compare says how a day stands to another: two days or more before it, the day
// before, the day itself, or after it.
func compare(day, on calendar.Date) int8 {
	if day.IsZero() {
		return never
	}
	return int8(max(-2, min(1, day.Sub(on))))
}

// stretches covers all days.
func (s *stretcher) stretches() []Stretch {
	first, last := calendar.MustParseDate("0001-01-01"), calendar.MustParseDate("9999-12-31")
	// A new stretch can begin where a version of the law begins or ends, and on
	// the day of the plan and after it.
	starts := []calendar.Date{first, s.on, s.on.AddDays(1)}
	for i := range s.class.rules {
		starts = append(starts, s.class.rules[i].From, s.class.rules[i].Until)
	}
	starts = slices.DeleteFunc(starts, calendar.Date.IsZero)
	slices.SortFunc(starts, calendar.Date.Compare)
	starts = slices.Compact(starts)
	for i, from := range starts {
		through := last
		if i+1 < len(starts) {
			through = starts[i+1].AddDays(-1)
		}
		s.add(from)
		s.between(from, through)
		s.found[len(s.found)-1].Through = through
	}
	return s.found
}

// between finds the changes after one day through another one; the stretch of the
// first one has begun.
func (s *stretcher) between(from, through calendar.Date) {
	if from == through {
		return
	}
	a, openA := s.stances(from)
	z, openZ := s.stances(through)
	if slices.Equal(a, z) && !openA && !openZ {
		return
	}
	if from.AddDays(1) == through {
		s.add(through)
		return
	}
	middle := from.AddDays(through.Sub(from) / 2)
	s.between(from, middle)
	s.between(middle, through)
}

// add begins a stretch on a day, unless it only goes on with the one before.
func (s *stretcher) add(from calendar.Date) {
	a := s.assess(from)
	next := Stretch{From: from, Through: from, State: a.State(s.on)}
	if next.State.Disposable() {
		next.Allowed = a.Allowed
	}
	last, dated := a.DisposeBy.Date()
	next.Overdue = dated && s.on.After(last)
	if n := len(s.found); n > 0 {
		before := &s.found[n-1]
		before.Through = from.AddDays(-1)
		if before.State == next.State && before.Allowed == next.Allowed && before.Overdue == next.Overdue {
			return
		}
	}
	s.found = append(s.found, next)
}
