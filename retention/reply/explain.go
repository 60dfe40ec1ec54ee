package reply

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Explanation is how a time limit came about, for people: steps that can be
// checked by hand, each with its article. It is computed on demand, from the same
// days as the limit itself. The zero Explanation explains nothing.
//
// As JSON it has the schema "keepuntil.limit/1", to which fields are only added:
// subject and country; limit, deadline or hours; and the steps with code, args,
// text and source.
type Explanation struct {
	Subject  string          `json:"subject"`           // the law, or the ID of the window
	Country  string          `json:"country,omitempty"` // that of the calendar; empty if none was needed
	Limit    Limit           `json:"limit,omitzero"`    // of a [Computation]; zero for the others
	Deadline Deadline        `json:"deadline,omitzero"` // of a [Window] or a [Request]; zero for the others
	Hours    HourDeadline    `json:"hours,omitzero"`    // of an [HourWindow]; zero for the others
	Steps    []calendar.Step `json:"steps"`             // their codes are of type [StepCode]
}

// String returns the steps in English; see [Explanation.In].
func (e Explanation) String() string { return e.In(calendar.English) }

// In returns the steps as numbered lines, each with its citation and what is not
// confirmed.
func (e Explanation) In(l calendar.Language) string {
	var b strings.Builder
	for i, step := range e.Steps {
		fmt.Fprintf(&b, "%d. %s\n", i+1, step.Cited(l))
	}
	return b.String()
}

// MarshalJSON writes the schema's name beside the fields.
func (e Explanation) MarshalJSON() ([]byte, error) {
	type fields Explanation // without this method
	return json.Marshal(struct {
		Schema string `json:"schema"`
		fields
	}{"keepuntil.limit/1", fields(e)})
}

// Doubts lists what is not confirmed about the steps, each once, in their order.
func (e Explanation) Doubts() []string {
	var list []string
	add := func(doubt string) {
		if doubt != "" && !slices.Contains(list, doubt) {
			list = append(list, doubt)
		}
	}
	for _, step := range e.Steps {
		add(step.Source.Doubt)
		switch step.Code {
		case StepDisputed, StepProjected, StepUnchecked, StepBeforeLaw:
			add(step.In(calendar.English))
		}
		days, _ := step.Args["days"].([]calendar.Day)
		for _, day := range days {
			add(day.Source.Doubt)
		}
	}
	return list
}

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
		add(StepNotMovedBack, law.cite(law.back), values{})
	case unrolled:
		add(StepNotMovedFixed, uncited, values{})
	case !law.rolls():
		add(StepNotMovedLaw, law.basis, values{})
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
