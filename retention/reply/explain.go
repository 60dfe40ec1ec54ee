package reply

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Explanation is how a time limit came about, for people: steps that can be
// checked by hand, each with its article. It is computed on demand, from the
// same days as the limit itself. The zero Explanation explains nothing.
//
// As JSON it has the schema "keepuntil.limit/1", to which fields are only added:
// subject and country; limit, deadline or hours; and the steps with code, reading, from,
// period, date, at, days, words, text and source.
type Explanation struct {
	Subject  string       // the law, or the ID of the window
	Country  string       // that of the calendar; empty if none was needed
	Limit    Limit        // of a [Computation]; zero for the others
	Deadline Deadline     // of a [Window]; zero for the others
	Hours    HourDeadline // of an [HourWindow]; zero for the others
	Steps    []Step
}

// Explain gives the limit that [Computation.Limit] gives, with its steps: the
// event, what was counted, which days were skipped and why, and the roll, each
// with its article. The errors are the same.
func (l Computation) Explain(event calendar.Date, p retention.Period, c *calendar.Calendar) (Explanation, error) {
	limit, err := l.Limit(event, p, c)
	if err != nil {
		return Explanation{}, err
	}
	return Explanation{Subject: l.String(), Country: c.Country(), Limit: limit, Steps: l.steps(event, p, limit, false, c)}, nil
}

// Explain gives the deadline that [Window.Due] gives, with the steps of each
// reading and why it may be read so. The errors are the same.
func (w Window) Explain(start calendar.Date, c *calendar.Calendar) (Explanation, error) {
	deadline, err := w.Due(start, c)
	if err != nil {
		return Explanation{}, err
	}
	e := Explanation{Subject: w.ID, Country: c.Country(), Deadline: deadline}
	add := func(reading int, s Step) {
		s.Reading = reading
		e.Steps = append(e.Steps, s.say())
	}
	add(0, Step{Code: "window", From: start, Words: w.Duty, Source: w.Basis})
	if start.After(w.CheckedThrough) {
		add(0, Step{Code: "unchecked", Date: w.CheckedThrough})
	}
	number := 0
	for _, r := range w.Readings {
		if !r.appliesTo(start) {
			continue
		}
		number++
		add(number, Step{Code: "reading", Period: r.Period, Source: r.Basis})
		for _, s := range w.readingSteps(r, start, c) {
			add(number, s)
		}
	}
	add(0, Step{Code: "safe", Date: deadline.Safe})
	add(0, Step{Code: "latest", Date: deadline.Latest})
	return e, nil
}

// readingSteps derives the steps of a reading whose limit was computed.
func (w Window) readingSteps(r Reading, start calendar.Date, c *calendar.Calendar) []Step {
	var steps []Step
	from := r.Cutoff.StartFrom(start)
	if r.Cutoff != retention.AtEvent() {
		steps = append(steps, Step{Code: "cut-off", Date: from, Words: r.Cutoff.String()})
	}
	given, _ := w.read(r, start, c) // Due has computed it before
	gone := w.Lifted
	w.Lifted = calendar.Date{}
	limit, _ := w.read(r, start, c)
	for _, s := range w.Law.steps(from, r.Period, limit, r.Unrolled, c) {
		switch {
		case s.Code == "moves" && w.OfParty:
			s.Source.Doubt = "" // it is about limits of a body's own
		case s.Code == "event" && r.Cutoff != retention.AtEvent():
			s.Code = "begin"
		}
		steps = append(steps, s)
	}
	if given != limit {
		steps = append(steps, Step{Code: "lifted", Date: gone})
	}
	return steps
}

// String gives the steps as numbered lines.
func (e Explanation) String() string {
	var b strings.Builder
	for i, step := range e.Steps {
		fmt.Fprintf(&b, "%d. %v\n", i+1, step)
	}
	return b.String()
}

// MarshalJSON writes the schema's name beside the fields.
func (e Explanation) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Schema   string       `json:"schema"`
		Subject  string       `json:"subject"`
		Country  string       `json:"country,omitempty"`
		Limit    Limit        `json:"limit,omitzero"`
		Deadline Deadline     `json:"deadline,omitzero"`
		Hours    HourDeadline `json:"hours,omitzero"`
		Steps    []Step       `json:"steps"`
	}{"keepuntil.limit/1", e.Subject, e.Country, e.Limit, e.Deadline, e.Hours, e.Steps})
}

// Doubts lists what is not confirmed about the steps, each once, in their order.
func (e Explanation) Doubts() []string {
	var list []string
	seen := map[string]bool{}
	add := func(doubt string) {
		if doubt != "" && !seen[doubt] {
			seen[doubt] = true
			list = append(list, doubt)
		}
	}
	for _, step := range e.Steps {
		add(step.Source.Doubt)
		switch step.Code {
		case "disputed", "projected", "unchecked", "before-law":
			add(step.Text)
		}
		for _, day := range step.Days {
			add(day.Source.Doubt)
		}
	}
	return list
}

// steps derives the steps of a limit that was computed. A fixed one does not
// move.
func (l Computation) steps(event calendar.Date, p retention.Period, limit Limit, fixed bool, c *calendar.Calendar) []Step {
	law := &laws[l]
	if p == retention.Immediately() {
		return []Step{Step{Code: "at-once", Date: limit.Due}.say()}
	}
	counted := law.counted(p)
	steps := []Step{Step{Code: "event", From: event, Source: law.cite(law.start)}.say()}
	add := func(s Step) { steps = append(steps, s.say()) }
	if event.Before(law.since) {
		add(Step{Code: "before-law", From: event, Date: law.since})
	}
	if counted != p {
		p = counted
		add(Step{Code: "as-working-days", Period: p, Source: law.cite(law.days)})
	}

	n, unit := p.Number()
	count := Step{Code: l.countingCode(event, p, limit.Nominal), From: event, Period: p, Date: limit.Nominal, Source: law.cite(law.counting(unit))}
	switch {
	case n < 0:
		count.Source = law.cite(law.back)
	case count.Code == "months":
		count.Source.Doubt = "" // it is about months without the day
	}
	add(count)
	if unit == retention.InWorkingDays {
		// Counted back from the event, the day arrived at is among the days
		// and the event is not.
		after, through := event, limit.Nominal
		if n < 0 {
			after, through = limit.Nominal.AddDays(-1), event.AddDays(-1)
		}
		steps = append(steps, calendarSteps(after, through, true, c)...)
		return steps
	}
	switch {
	case n < 0:
		add(Step{Code: "not-moved-back", Source: law.cite(law.back)})
		return steps
	case fixed:
		add(Step{Code: "not-moved-fixed"})
		return steps
	case !law.rolls():
		add(Step{Code: "not-moved-law", Source: law.basis})
		return steps
	}
	roll := Step{Code: "stays", Date: limit.Nominal, Source: law.cite(article{where: law.roll.where})}
	rolled, _ := c.OnOrAfter(limit.Nominal) // it could be computed before
	if rolled != limit.Nominal {
		roll = Step{Code: "moves", From: limit.Nominal, Date: rolled, Source: law.cite(law.roll)}
		for d := limit.Nominal; d.Before(rolled); d = d.AddDays(1) {
			day, _ := c.Day(d)
			roll.Days = append(roll.Days, day)
		}
	}
	add(roll)
	if limit.Due != rolled {
		add(Step{Code: "at-least-two", Period: retention.WorkingDays(2), From: event, Date: limit.Due, Source: law.cite(law.atLeastTwo)})
		return append(steps, calendarSteps(event, limit.Due, false, c)...)
	}
	return append(steps, calendarSteps(limit.Nominal.AddDays(-1), limit.Due, false, c)...)
}

// countingCode says which sentence tells how the nominal end was found.
func (l Computation) countingCode(event calendar.Date, p retention.Period, nominal calendar.Date) string {
	_, _, number := event.Date()
	_, _, arrived := nominal.Date()
	n, unit := p.Number()
	switch {
	case n < 0:
		return "back"
	case unit == retention.InWorkingDays:
		return "working-days"
	case unit == retention.InWeeks:
		return "weeks"
	case (unit == retention.InMonths || unit == retention.InYears) && arrived != number:
		return "month-too-short"
	case unit == retention.InMonths || unit == retention.InYears:
		return "months"
	default:
		return "days"
	}
}

// calendarSteps tells of the days on which the result rests: those after a day
// through another one. Which were skipped is told if they were counted.
func calendarSteps(after, through calendar.Date, counted bool, c *calendar.Calendar) []Step {
	if first, _ := c.Coverage(); after.Before(first) {
		after = first // the day arrived at by counting back, a working day
	}
	count, _ := c.Count(after, through) // the limit rests on the same days
	var steps []Step
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
		steps = append(steps, Step{Code: "counted", Days: worked}.say())
	}
	if counted && len(skipped) > 0 {
		steps = append(steps, Step{Code: "skipped", Days: skipped}.say())
	}
	if disputed := count.Disputed(); len(disputed) > 0 {
		steps = append(steps, Step{Code: "disputed", Days: disputed}.say())
	}
	if !count.Projected.IsZero() {
		steps = append(steps, Step{Code: "projected", Date: c.VerifiedThrough()}.say())
	}
	return steps
}

// offOtherwise says whether a day is worked that its weekday or the law would
// make a day off.
func offOtherwise(day calendar.Day) bool {
	weekday := day.Date.Weekday()
	off := weekday == time.Saturday || weekday == time.Sunday
	for _, h := range day.Holidays {
		off = off || !h.Suspended
	}
	return day.Working && off
}
