package reply

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Explain returns the deadline that [Window.Due] returns, with the steps of each
// reading and why it may be read so. The errors are the same.
func (w Window) Explain(start calendar.Date, c *calendar.Calendar) (Explanation, error) {
	deadline, err := w.Due(start, c)
	if err != nil {
		return Explanation{}, err
	}
	steps := append(w.steps(start, c), deadline.steps()...)
	return Explanation{Subject: w.ID, Country: c.Country(), Deadline: deadline, Steps: steps}, nil
}

// steps derives the steps of a deadline that was computed, up to its two days.
func (w Window) steps(start calendar.Date, c *calendar.Calendar) []calendar.Step {
	steps := []calendar.Step{say(StepWindow, w.Basis, values{"duty": w.Duty, "from": start})}
	if start.After(w.CheckedThrough) {
		steps = append(steps, say(StepUnchecked, calendar.Source{}, values{"date": w.CheckedThrough}))
	}
	number := 0
	for _, r := range w.Readings {
		if r.appliesTo(start) {
			number++
			steps = append(steps, ofReading(number, w.readingSteps(r, start, c)...)...)
		}
	}
	return steps
}

// steps are the two days of the deadline.
func (d Deadline) steps() []calendar.Step {
	return []calendar.Step{
		say(StepSafe, calendar.Source{}, values{"date": d.Safe}),
		say(StepLatest, calendar.Source{}, values{"date": d.Latest}),
	}
}

func (w Window) readingSteps(r Reading, start calendar.Date, c *calendar.Calendar) []calendar.Step {
	steps := []calendar.Step{say(StepReading, r.Basis, values{"period": r.Period})}
	from, moved := r.Cutoff.StartFrom(start), r.Cutoff != retention.AtEvent()
	if moved {
		steps = append(steps, say(StepCutoff, calendar.Source{}, values{"date": from, "cutoff": r.Cutoff}))
	}
	limit, _ := w.read(r, start, c) // Due has computed it before
	for _, s := range w.Law.steps(from, r.Period, limit, r.Unrolled, c) {
		switch {
		case s.Code == StepMoves && w.OfParty:
			s.Source.Doubt = "" // it is about limits of a body's own
		case s.Code == StepEvent && moved:
			s.Code = StepBegin
		}
		steps = append(steps, s)
	}
	if d := (Deadline{limit.Nominal, limit.Due}); w.capped(start, d) != d {
		steps = append(steps, say(StepLifted, calendar.Source{}, values{"date": w.Lifted}))
	}
	return steps
}
