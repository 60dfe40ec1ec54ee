package retention

import (
	"math"
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
	if (Event{Trigger: first.Trigger}).isDisposition() {
		return refuse("its periods count from an appraisal or a transfer")
	}
	if len(c.relations) > 0 {
		return refuse("a rule yields to another one")
	}
	s := stretcher{book: b, class: c, name: name, on: day}
	plan := ClassPlan{Class: name, Trigger: first.Trigger, Pick: first.Pick, Stretches: s.stretches()}
	if s.work > mostWork {
		return refuse("its rules divide the days into too many stretches")
	}
	for _, stretch := range plan.Stretches {
		if stretch.State == NothingInCommon {
			return refuse("its rules allow nothing in common before a transfer")
		}
	}
	missing := b.Assess(Record{Class: name}, day)
	plan.Missing = missing.State
	return planned{plan: plan}
}

// stretcher finds the days of an event at which the state of a record changes.
//
// Which rules bind a record hangs on its event in two ways only: a floor that is
// law no more binds the events before its Until, and the event itself has happened
// by the day of the plan or has not. Between these days every end, due day and last
// day only grows with the day of the event. So what stands alike to the day of
// the plan for two days of the event does for all between them, and a change
// between two days that stand differently is found by halving.
type stretcher struct {
	book  *Rulebook
	class *class
	name  Class
	on    calendar.Date
	event [1]Event
	found []Stretch
	work  int // the rules that were measured
}

// mostWork bounds the time that a class takes. It is far more than rules of laws
// need; rules that were made up can cross each other every month for centuries.
const mostWork = 20_000

// events gives those of a record whose event lies on a day.
func (s *stretcher) events(day calendar.Date) Events {
	s.event[0] = Event{s.class.rules[0].Trigger, day}
	return Events{sorted: s.event[:]}
}

// marks is what the state of a record hangs on, as numbers of days that only grow
// with the day of its event.
type marks struct {
	until int32 // the latest end of a floor; 0: there is none
	due   int32 // the earliest day on which a ceiling is due
	by    int32 // the earliest last day
	asked int32 // the earliest last day of the ceilings that are due by the day of the plan
}

// notEver is the number of a day that does not come.
const notEver = math.MaxInt32

func (s *stretcher) marks(event calendar.Date) marks {
	events := s.events(event)
	f := factsOf(&events, s.on)
	s.work += s.class.work()
	m := marks{due: notEver, by: notEver, asked: notEver}
	for i := range s.class.norms {
		span := s.class.norms[i].span(&f)
		if span.floor {
			end, _ := span.end.Date()
			m.until = max(m.until, numbered(end))
		}
		if span.ceiling {
			m.due = min(m.due, numbered(span.due))
			m.by = min(m.by, numbered(span.last))
			if s.on.OnOrAfter(span.due) {
				m.asked = min(m.asked, numbered(span.last))
			}
		}
	}
	return m
}

// work says how many rules are measured for one look at a record.
func (c *class) work() (rules int) {
	for i := range c.norms {
		versions := len(c.norms[i].versions)
		rules += versions
		if c.norms[i].versions[0].Bound == Exactly {
			rules += versions * (versions - 1) / 2 // the ceiling of each looks at the floors before
		}
	}
	return rules
}

func numbered(day calendar.Date) int32 {
	if day.IsZero() {
		return notEver
	}
	return day.Ordinal()
}

// alike says whether a record is in one state for all days of the event between
// two of them.
func (s *stretcher) alike(a, z marks) bool {
	on := s.on.Ordinal()
	side := func(day int32) int32 { return max(on-2, min(on, day)) } // two days or more before it, the day before, or later
	if side(a.until) != side(z.until) || side(a.by) != side(z.by) || (a.due <= on) != (z.due <= on) {
		return false
	}
	// While a floor protects, the norms conflict if a ceiling is due that ends
	// before it.
	return a.until < on || z.until <= a.asked || z.asked < a.until
}

// stretches covers all days, unless that is too much work.
func (s *stretcher) stretches() []Stretch {
	first, last := calendar.MustParseDate("0001-01-01"), calendar.MustParseDate("9999-12-31")
	starts := []calendar.Date{first, s.on.AddDays(1)}
	for i := range s.class.rules {
		starts = append(starts, s.class.rules[i].Until)
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
		s.between(from, through, s.marks(from), s.marks(through))
		s.found[len(s.found)-1].Through = through
		if s.work > mostWork {
			break
		}
	}
	return s.found
}

// between finds the changes after one day through another one; the stretch of the
// first one has begun.
func (s *stretcher) between(from, through calendar.Date, a, z marks) {
	if from == through || s.alike(a, z) || s.work > mostWork {
		return
	}
	if from.AddDays(1) == through {
		s.add(through)
		return
	}
	middle := from.AddDays(through.Sub(from) / 2)
	m := s.marks(middle)
	s.between(from, middle, a, m)
	s.between(middle, through, m, z)
}

// add begins a stretch on a day, unless it only goes on with the one before.
func (s *stretcher) add(from calendar.Date) {
	s.work += s.class.work()
	a := s.book.Assess(Record{Class: s.name, Events: s.events(from)}, s.on)
	next := Stretch{From: from, Through: from, State: a.State}
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
