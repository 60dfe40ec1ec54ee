package reply

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Explain returns the limit that [Computation.Limit] returns, with its steps: the
// event, what was counted, which days were skipped and why, and the roll, each
// with its article. The errors are the same.
func (l Computation) Explain(event calendar.Date, p retention.Period, c *calendar.Calendar) (Explanation, error) {
	limit, err := l.Limit(event, p, c)
	if err != nil {
		return Explanation{}, err
	}
	return Explanation{Subject: l.String(), Country: c.Country(), Limit: limit, Steps: l.steps(event, p, limit, false, c)}, nil
}

// steps derives the steps of a limit that was computed.
func (l Computation) steps(event calendar.Date, p retention.Period, limit Limit, unrolled bool, c *calendar.Calendar) []calendar.Step {
	var steps []calendar.Step
	law, uncited := &laws[l], calendar.Source{}
	add := func(code StepCode, source calendar.Source, args values) {
		steps = append(steps, say(code, source, args))
	}
	if p == retention.Immediately() {
		add(StepAtOnce, uncited, values{"date": limit.Due})
		return steps
	}
	add(StepEvent, law.cite(law.start), values{"from": event})
	if event.Before(law.since) {
		add(StepBeforeLaw, uncited, values{"from": event, "date": law.since})
	}
	counted := law.counted(p)
	if counted != p {
		add(StepAsWorkingDays, law.cite(law.days), values{"period": counted})
	}
	n, unit := counted.Number()
	steps = append(steps, law.countingStep(event, counted, limit.Nominal))
	switch {
	case unit == retention.InWorkingDays && n < 0:
		// The day arrived at is among the days and the event is not.
		return append(steps, calendarSteps(limit.Nominal.AddDays(-1), event.AddDays(-1), true, c)...)
	case unit == retention.InWorkingDays:
		return append(steps, calendarSteps(event, limit.Nominal, true, c)...)
	case n < 0:
		add(StepNotMovedBack, law.cite(law.back), nil)
	case unrolled:
		add(StepNotMovedFixed, uncited, nil)
	case !law.rolls():
		add(StepNotMovedLaw, law.basis, nil)
	default:
		return append(steps, law.rollSteps(event, limit, c)...)
	}
	return steps
}

// countingStep says how the nominal end was found.
func (w *law) countingStep(event calendar.Date, p retention.Period, nominal calendar.Date) calendar.Step {
	n, unit := p.Number()
	code, where := StepDays, w.counting(unit)
	_, _, number := event.Date()
	_, _, arrived := nominal.Date()
	switch {
	case n < 0:
		code, where = StepBack, w.back
		p = unit.Of(-n)
	case unit == retention.InWorkingDays:
		code = StepWorkingDays
	case unit == retention.InWeeks:
		code = StepWeeks
	case unit == retention.InDays:
	case arrived != number:
		code = StepMonthTooShort
	default:
		code, where.doubt = StepMonths, "" // it is about months without the day
	}
	return say(code, w.cite(where), values{"from": event, "period": p, "date": nominal})
}

// rollSteps say how the law's roll moved the nominal end, if it did.
func (w *law) rollSteps(event calendar.Date, limit Limit, c *calendar.Calendar) []calendar.Step {
	roll := say(StepStays, w.cite(article{where: w.roll.where}), values{"date": limit.Nominal})
	rolled, _ := c.OnOrAfter(limit.Nominal) // it could be computed before
	if rolled != limit.Nominal {
		var skipped []calendar.Day
		for d := limit.Nominal; d.Before(rolled); d = d.AddDays(1) {
			day, _ := c.Day(d)
			skipped = append(skipped, day)
		}
		roll = say(StepMoves, w.cite(w.roll), values{"from": limit.Nominal, "date": rolled, "days": skipped})
	}
	if limit.Due == rolled {
		return append([]calendar.Step{roll}, calendarSteps(limit.Nominal.AddDays(-1), rolled, false, c)...)
	}
	two := say(StepAtLeastTwo, w.cite(w.atLeastTwo), values{"date": limit.Due})
	return append([]calendar.Step{roll, two}, calendarSteps(event, limit.Due, false, c)...)
}

// calendarSteps say what there is to say of the days on which the result rests:
// those after a day through another one. The skipped ones are listed if days were
// counted.
func calendarSteps(after, through calendar.Date, counted bool, c *calendar.Calendar) []calendar.Step {
	if first, _ := c.Coverage(); after.Before(first) {
		after = first // the day arrived at by counting back, a working day
	}
	count, _ := c.Count(after, through) // the limit rests on the same days
	var steps []calendar.Step
	var skipped, worked []calendar.Day
	for _, day := range count.Days {
		switch {
		case offOtherwise(day):
			worked = append(worked, day)
		case !day.Working && day.Reason != calendar.Weekend:
			skipped = append(skipped, day)
		}
	}
	if len(worked) > 0 {
		steps = append(steps, say(StepCounted, calendar.Source{}, values{"days": worked}))
	}
	if counted && len(skipped) > 0 {
		steps = append(steps, say(StepSkipped, calendar.Source{}, values{"days": skipped}))
	}
	return append(steps, doubtSteps(count, c)...)
}

// doubtSteps say which of the days of a count are not certain.
func doubtSteps(count calendar.Count, c *calendar.Calendar) (steps []calendar.Step) {
	if disputed := count.Disputed(); len(disputed) > 0 {
		steps = append(steps, say(StepDisputed, calendar.Source{}, values{"days": disputed}))
	}
	if !count.Projected.IsZero() {
		steps = append(steps, say(StepProjected, calendar.Source{}, values{"date": c.VerifiedThrough()}))
	}
	return steps
}

// offOtherwise reports whether a day is worked that its weekday or the law would
// make a day off.
func offOtherwise(day calendar.Day) bool {
	weekday := day.Date.Weekday()
	off := weekday == time.Saturday || weekday == time.Sunday
	for _, h := range day.Holidays {
		off = off || !h.Suspended
	}
	return day.Working && off
}
