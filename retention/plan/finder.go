package plan

import (
	"math"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// alone returns the plan of a class all of whose rules count from one event, bind every
// record and do not yield: how a record stands then depends on one day. It is not ok if
// the days are divided into too many ranges, or if what may be done depends on a transfer.
func (b *builder) alone() (c Class, ok bool) {
	first := b.rules[0]
	for _, r := range b.rules {
		if r.Trigger != first.Trigger || r.Pick != first.Pick || r.Appraise || r.When != "" || r.Unless != "" || r.InsteadOf != "" {
			return c, false
		}
	}
	if len(b.relations) > 0 || isDisposition(first.Trigger) {
		return c, false
	}
	f := finder{book: b.book, rules: b.rules, day: b.day, cost: cost(b.rules)}
	f.cover()
	if f.work > mostWork {
		return c, false
	}
	a := axisOf(first.Trigger, first.Pick)
	a.days = len(f.found)
	a.cells = make([]cell, 0, a.days+2)
	verdicts := make([]verdict, 0, a.days+2)
	for _, r := range f.found {
		if r.states.meets(setOf(retention.NothingInCommon)) {
			return c, false
		}
		a.cells, verdicts = append(a.cells, cell{from: r.from, through: r.through}), append(verdicts, r.verdict)
	}
	a.cells = append(a.cells, cell{absent: true}, cell{unknown: true})
	for _, r := range [...]retention.Record{{Class: first.Class}, f.record(calendar.Date{})} {
		verdicts = append(verdicts, b.verdict(r))
	}
	return Class{axes: []axis{a}, verdicts: verdicts}, true
}

// finder finds the days of an event on which the state of a record changes.
//
// Which rules bind a record depends on its event in two ways only: a floor that is
// no longer law binds the events before its Until, and the event itself has happened
// by the day of the plan or has not. Between these days every end, due day and last
// day only grows with the day of the event. So what stands alike to the day of the
// plan for two days of the event does so for all between them, and a change between
// two days that stand differently is found by halving.
type finder struct {
	book  *retention.Rulebook
	rules []retention.Rule // of the class
	day   calendar.Date
	found []run
	cost  int // how many rules are measured for one look at a record
	work  int // how many were measured
}

// run is a range of days of the event, all records of which stand alike.
type run struct {
	from, through calendar.Date
	verdict
}

// mostWork bounds the time that a class takes. It is far more than the rules of laws
// need; made-up rules can cross each other every month for centuries.
const mostWork = 20_000

// cost returns how many rules package retention measures for one look at a record:
// each, and for the ceiling of an Exactly in versions the floors of those before it.
func cost(rules []retention.Rule) (measured int) {
	before := map[string]int{}
	for _, r := range rules {
		measured++
		if r.Bound.HasFloor() && r.Bound.HasCeiling() {
			measured += before[r.ID]
			before[r.ID]++
		}
	}
	return measured
}

func (f *finder) record(event calendar.Date) retention.Record {
	f.work += f.cost
	r := f.rules[0]
	return retention.Record{Class: r.Class, Events: retention.EventsOf(retention.Event{Trigger: r.Trigger, On: event})}
}

// marks are what the state of a record depends on, as numbers of days that only
// grow with the day of its event.
type marks struct {
	until int32 // the latest end of a floor; 0: there is none
	due   int32 // the earliest day on which a ceiling is due
	by    int32 // the earliest last day
	asked int32 // the earliest last day of the ceilings that are due by the day of the plan
}

func (f *finder) marks(event calendar.Date) marks {
	m := marks{due: never, by: never, asked: never}
	for _, e := range f.book.Effects(f.record(event), f.day) {
		if end, _ := e.RetainUntil.Date(); !e.RetainUntil.IsNone() {
			m.until = max(m.until, number(end))
		}
		m.due, m.by = min(m.due, number(e.DueFrom)), min(m.by, number(e.DisposeBy))
		if f.day.OnOrAfter(e.DueFrom) {
			m.asked = min(m.asked, number(e.DisposeBy))
		}
	}
	return m
}

// never is the number of a day that does not come.
const never = math.MaxInt32

func number(day calendar.Date) int32 {
	if day.IsZero() {
		return never
	}
	return day.Ordinal()
}

// alike reports whether a record is in one state for all days of the event between
// two of them.
func (f *finder) alike(a, z marks) bool {
	on := f.day.Ordinal()
	side := func(day int32) int32 { return max(on-2, min(on, day)) } // two days or more before it, the day before, or later
	if side(a.until) != side(z.until) || side(a.by) != side(z.by) || (a.due <= on) != (z.due <= on) {
		return false
	}
	// While a floor protects, the norms conflict if a ceiling is due that ends
	// before it.
	return a.until < on || z.until <= a.asked || z.asked < a.until
}

// cover finds the ranges of all days, unless that is too much work.
func (f *finder) cover() {
	starts := []calendar.Date{firstDay, f.day.AddDays(1)}
	for _, r := range f.rules {
		starts = append(starts, r.Until)
	}
	slices.SortFunc(starts, calendar.Date.Compare)
	for i, from := range starts {
		through := lastDay
		if i+1 < len(starts) {
			through = starts[i+1].AddDays(-1)
		}
		if from.OnOrBefore(through) && f.work <= mostWork { // false of no date, and of a day that comes twice
			f.add(from)
			f.between(from, through, f.marks(from), f.marks(through))
		}
	}
}

// between finds the changes after one day through another one; the range of the
// first one has begun.
func (f *finder) between(from, through calendar.Date, a, z marks) {
	if from == through || f.alike(a, z) || f.work > mostWork {
		return
	}
	if from.AddDays(1) == through {
		f.add(through)
		return
	}
	middle := from.AddDays(through.Sub(from) / 2)
	m := f.marks(middle)
	f.between(from, middle, a, m)
	f.between(middle, through, m, z)
}

// add begins a range on a day, unless the one before only goes on.
func (f *finder) add(from calendar.Date) {
	a := f.book.Assess(f.record(from), f.day)
	next := run{from: from, through: lastDay, verdict: verdictOf(&a, f.day)}
	if n := len(f.found); n > 0 {
		if f.found[n-1].verdict == next.verdict {
			return
		}
		f.found[n-1].through = from.AddDays(-1)
	}
	f.found = append(f.found, next)
}

// verdictOf returns how one record stands.
func verdictOf(a *retention.Assessment, on calendar.Date) verdict {
	last, _ := a.DisposeBy.Date()
	v := verdict{states: setOf(a.State), overdue: on.After(last)}
	if a.State.Disposable() {
		v.allowed = a.Allowed
	}
	return v
}
