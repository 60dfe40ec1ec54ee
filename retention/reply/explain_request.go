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
	_, e, err := q.account(day)
	return e, err
}

// explain derives the steps of a course that was computed.
func (q Request) explain(c course) Explanation {
	steps := q.windowSteps(q.window, c)
	if q.window.FromRegistration {
		steps = append(steps, c.registrationStep())
	}
	if longer := q.longer(c); len(longer.Readings) > 0 {
		steps = append(steps, q.extensionStep(c))
		steps = append(steps, q.windowSteps(longer, c)...)
	}
	for _, p := range c.pauses {
		code := StepPausedByHost
		switch {
		case q.window.stands():
			code = StepPaused
		case !p.lawful():
			code = StepNotPaused
		}
		steps = append(steps, say(code, p.by, values{"from": p.from, "date": p.to}))
	}
	if c.deadline != c.unpaused {
		steps = append(steps, q.movedSteps(c)...)
	}
	return Explanation{Subject: q.window.ID, Country: q.calendar.Country(), Deadline: c.deadline, Steps: append(steps, c.deadline.steps()...)}
}

// windowSteps are a window's own steps for the starts that decide.
func (q Request) windowSteps(w Window, c course) (steps []calendar.Step) {
	var all Deadline
	var safe, latest calendar.Date
	for _, start := range c.starts {
		d, err := q.deadline(w, []calendar.Date{start}, c.pauses)
		if err != nil {
			continue // the norm does not apply to that start
		}
		wider := all.widened(d)
		if wider.Safe != all.Safe {
			safe = start
		}
		if wider.Latest != all.Latest {
			latest = start
		}
		all = wider
	}
	for _, start := range slices.Compact([]calendar.Date{safe, latest}) {
		steps = append(steps, w.steps(start, q.calendar)...)
	}
	return steps
}

func (c course) registrationStep() calendar.Step {
	code, args := StepRegisteredLate, values{"from": c.registerBy, "date": c.registered}
	switch {
	case c.registered.IsZero():
		code, args = StepNotRegistered, values{"from": c.received, "date": c.registerBy}
	case c.registered.OnOrBefore(c.registerBy):
		code, args = StepRegistered, values{"date": c.registered}
	case len(c.starts) == 1:
		code = StepRegisteredEnded
	}
	return say(code, calendar.Source{}, args)
}

func (q Request) extensionStep(c course) calendar.Step {
	longer := q.window.Extension
	code, args := StepExtended, values{"period": longer.Total, "date": c.told}
	switch {
	case !c.extended:
		code, args = StepExtendsByItself, values{"period": longer.Total, "when": longer.When}
	case !c.firmly:
		code = StepExtendedLate
	case !q.movesSafe(c):
		code = StepExtendedRefusal
	}
	return say(code, longer.Basis, args)
}

// movedSteps are about the days on which a deadline rests that pauses moved: those
// of the roll, and those counted if the law counts working days.
func (q Request) movedSteps(c course) []calendar.Step {
	after, _ := q.calendar.Previous(c.deadline.Latest)
	for _, w := range []Window{q.window, q.longer(c)} {
		for _, r := range w.Readings {
			if inWorkingDays(w.Law, r.Period) {
				after = calendar.Earliest(after, c.pauses[0].from)
			}
		}
	}
	count, _ := q.calendar.Count(after, c.deadline.Latest)
	return doubtSteps(count, q.calendar)
}
