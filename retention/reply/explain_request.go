package reply

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Explain returns the deadline that [Request.On] returns for a day, with its steps:
// those of the window, and of its longer period if that applies, for the start
// that counts; what a registration, an extension and pauses did; and the safe and
// the latest day. If the safe and the latest day count from different starts, there
// are the window's steps for each. They are those without pauses.
//
// The errors are those of [Request.On].
func (q Request) Explain(day calendar.Date) (Explanation, error) {
	_, e, err := q.account(day, true)
	return e, err
}

// explain explains a course that was computed; see account.
func (q Request) explain(c course, read bool) Explanation {
	var s steps
	s.request(q, &q.window, c)
	if q.window.FromRegistration {
		s.registration(c)
	}
	if longer := q.longer(c); len(longer.Readings) > 0 {
		s.extension(q, c)
		if read {
			longer.Duty = extendedDuty(q.window.Duty, q.window.Extension.When)
		}
		s.request(q, &longer, c)
	}
	for _, p := range c.pauses {
		code := StepPausedByHost
		switch {
		case q.window.stands():
			code = StepPaused
		case !p.lawful():
			code = StepNotPaused
		}
		s.add(code, p.by, values{"from": p.from, "date": p.to})
	}
	if c.Deadline != c.Unpaused {
		s.moved(q, c)
	}
	s.deadline(c.Deadline)
	return Explanation{Subject: q.window.ID, Country: q.calendar.Country(), Deadline: c.Deadline, Steps: s.list}
}

// request adds a window's own steps for the starts that decide.
func (s *steps) request(q Request, w *Window, c course) {
	var all Deadline
	var deciding [2]calendar.Date // for the safe and for the latest day
	for _, start := range c.starts {
		d, err := w.due(start, c.pauses, q.calendar)
		if err != nil {
			continue // the norm does not apply to that start
		}
		wider := all.widened(d)
		if wider.Safe != all.Safe {
			deciding[0] = start
		}
		if wider.Latest != all.Latest {
			deciding[1] = start
		}
		all = wider
	}
	for _, start := range slices.Compact(deciding[:]) {
		s.window(w, start, q.calendar)
	}
}

func (s *steps) registration(c course) {
	code, args := StepRegisteredLate, values{"from": c.registerBy, "date": c.registered}
	switch {
	case c.registered.IsZero():
		code, args = StepNotRegistered, values{"from": c.received, "date": c.registerBy}
	case c.registered.OnOrBefore(c.registerBy):
		code, args = StepRegistered, values{"date": c.registered}
	case len(c.starts) == 1:
		code = StepRegisteredEnded
	}
	s.add(code, calendar.Source{}, args)
}

func (s *steps) extension(q Request, c course) {
	longer, total := q.window.Extension, q.window.Total(c.starts[0])
	code, args := StepExtended, values{"period": total, "date": c.told}
	switch {
	case !c.Extended:
		code, args = StepExtendsByItself, values{"period": total, "when": longer.When}
	case !c.firmly:
		code = StepExtendedLate
	case !q.movesSafe(c):
		code = StepExtendedRefusal
	}
	s.add(code, longer.Basis, args)
}

// moved adds what is uncertain about the days on which a deadline moved by pauses
// rests: those of the roll, and those counted if the law counts working days.
func (s *steps) moved(q Request, c course) {
	after, _ := q.calendar.Previous(c.Deadline.Latest)
	for _, w := range []Window{q.window, q.longer(c)} {
		for _, r := range w.Readings {
			if inWorkingDays(w.Law, r.Period) {
				after = calendar.Earliest(after, c.pauses[0].from)
			}
		}
	}
	count, _ := q.calendar.Count(after, c.Deadline.Latest)
	s.uncertain(count, q.calendar)
}
