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

// Doubts lists in English what is not confirmed about the steps, each once, in their order.
func (e Explanation) Doubts() []string { return e.DoubtsIn(calendar.English) }

// DoubtsIn lists in a language what [Explanation.Doubts] does in English. What a table of the
// law says of its sources stays in its words.
func (e Explanation) DoubtsIn(l calendar.Language) []string {
	var list []string
	known := map[string]bool{"": true}
	add := func(doubt string) {
		if !known[doubt] {
			known[doubt] = true
			list = append(list, doubt)
		}
	}
	for _, step := range e.Steps {
		add(step.Source.Doubt)
		switch step.Code {
		case StepDisputed, StepProjected, StepUnchecked, StepBeforeLaw:
			add(step.In(l))
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
	var s steps
	s.limit(&laws[l], event, p, limit, false, c)
	return Explanation{Subject: l.String(), Country: c.Country(), Limit: limit, Steps: s.list}, nil
}

// steps are those of an explanation, of something that was computed before.
type steps struct {
	list    []calendar.Step
	reading int // the number of the reading that they are about; 0: of none
}

// add adds a step. Its arguments are a map of its own, never nil.
func (s *steps) add(code StepCode, source calendar.Source, args values) {
	if s.reading > 0 {
		args["reading"] = s.reading
	}
	s.list = append(s.list, calendar.Step{Code: code, Args: args, Source: source})
}

// addDays adds a step about days, if there are any.
func (s *steps) addDays(code StepCode, days []calendar.Day) {
	if len(days) > 0 {
		s.add(code, calendar.Source{}, values{"days": days})
	}
}

// limit adds the steps of a limit.
func (s *steps) limit(law *law, event calendar.Date, p retention.Period, limit Limit, unrolled bool, c *calendar.Calendar) {
	uncited := calendar.Source{}
	if p == retention.Immediately() {
		s.add(StepAtOnce, uncited, values{"date": limit.Due})
		return
	}
	s.add(StepEvent, law.cite(law.start), values{"from": event})
	if event.Before(law.since) {
		s.add(StepBeforeLaw, uncited, values{"from": event, "date": law.since})
	}
	counted := law.counted(p)
	if counted != p {
		s.add(StepAsWorkingDays, law.cite(law.days), values{"period": counted})
	}
	s.counting(law, event, counted, limit.Nominal)
	switch n, unit := counted.Number(); {
	case unit == retention.InWorkingDays && n < 0:
		// The day arrived at is among the days and the event is not.
		s.restsOn(limit.Nominal.AddDays(-1), event.AddDays(-1), true, c)
	case unit == retention.InWorkingDays:
		s.restsOn(event, limit.Nominal, true, c)
	case n < 0:
		s.add(StepNotMovedBack, law.cite(law.back), values{})
	case unrolled:
		s.add(StepNotMovedFixed, uncited, values{})
	case !law.rolls():
		s.add(StepNotMovedLaw, law.basis, values{})
	default:
		s.roll(law, event, limit, c)
	}
}

// counting adds how the nominal end was found.
func (s *steps) counting(law *law, event calendar.Date, p retention.Period, nominal calendar.Date) {
	n, unit := p.Number()
	code, where := StepDays, law.counting(unit)
	_, _, number := event.Date()
	_, _, arrived := nominal.Date()
	switch {
	case n < 0:
		code, where = StepBack, law.back
		p = unit.Of(-n)
	case unit == retention.InWorkingDays:
		code = StepWorkingDays
	case unit == retention.InWeeks:
		code = StepWeeks
	case unit == retention.InDays:
	case arrived != number:
		code = StepMonthTooShort
	case slices.Contains(law.unknown, unit):
		code = StepMonths
	default:
		code, where.doubt = StepMonths, "" // it is about months without the day
	}
	s.add(code, law.cite(where), values{"from": event, "period": p, "date": nominal})
}

// roll adds how the law's roll moved the nominal end, if it did.
func (s *steps) roll(law *law, event calendar.Date, limit Limit, c *calendar.Calendar) {
	rolled, _ := c.OnOrAfter(limit.Nominal) // it could be computed before
	if rolled == limit.Nominal {
		s.add(StepStays, law.cite(article{where: law.roll.where}), values{"date": limit.Nominal})
	} else {
		var skipped []calendar.Day
		for d := limit.Nominal; d.Before(rolled); d = d.AddDays(1) {
			day, _ := c.Day(d)
			skipped = append(skipped, day)
		}
		s.add(StepMoves, law.cite(law.roll), values{"from": limit.Nominal, "date": rolled, "days": skipped})
	}
	after := limit.Nominal.AddDays(-1)
	if limit.Due != rolled {
		s.add(StepAtLeastTwo, law.cite(law.atLeastTwo), values{"date": limit.Due})
		after = event
	}
	s.restsOn(after, limit.Due, false, c)
}

// restsOn adds what there is to say of the days on which the result rests: those
// after a day through another one. The skipped ones are listed if days were counted.
func (s *steps) restsOn(after, through calendar.Date, counted bool, c *calendar.Calendar) {
	if first, _ := c.Coverage(); after.Before(first) {
		after = first // the day arrived at by counting back, a working day
	}
	count, _ := c.Count(after, through) // the limit rests on the same days
	var skipped, worked []calendar.Day
	for _, day := range count.Days {
		switch {
		case offOtherwise(day):
			worked = append(worked, day)
		case counted && !day.Working && day.Reason != calendar.Weekend:
			skipped = append(skipped, day)
		}
	}
	s.addDays(StepCounted, worked)
	s.addDays(StepSkipped, skipped)
	s.uncertain(count, c)
}

// uncertain adds which of the days of a count are not certain.
func (s *steps) uncertain(count calendar.Count, c *calendar.Calendar) {
	s.addDays(StepDisputed, count.Disputed())
	if !count.Projected.IsZero() {
		s.add(StepProjected, calendar.Source{}, values{"date": c.VerifiedThrough()})
	}
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
	var s steps
	s.window(&w, start, c)
	s.deadline(deadline)
	return Explanation{Subject: w.ID, Country: c.Country(), Deadline: deadline, Steps: s.list}, nil
}

// window adds the steps of a window's deadline, up to its two days.
func (s *steps) window(w *Window, start calendar.Date, c *calendar.Calendar) {
	s.add(StepWindow, w.Basis, values{"duty": w.Duty, "title": w.Title, "window": w.ID, "from": start})
	if start.After(w.CheckedThrough) {
		s.add(StepUnchecked, calendar.Source{}, values{"date": w.CheckedThrough})
	}
	for _, r := range w.Readings {
		if r.appliesTo(start) {
			s.reading++
			s.addReading(w, r, start, c)
		}
	}
	s.reading = 0
}

// deadline adds the two days of a deadline.
func (s *steps) deadline(d Deadline) {
	s.add(StepSafe, calendar.Source{}, values{"date": d.Safe})
	s.add(StepLatest, calendar.Source{}, values{"date": d.Latest})
}

func (s *steps) addReading(w *Window, r Reading, start calendar.Date, c *calendar.Calendar) {
	s.add(StepReading, r.Basis, values{"period": r.Period})
	from, moved := r.Cutoff.StartFrom(start), r.Cutoff != retention.AtEvent()
	if moved {
		s.add(StepCutoff, calendar.Source{}, values{"date": from, "cutoff": r.Cutoff})
	}
	limit, _ := w.read(r, start, c) // Due has computed it before
	if r.After != (retention.Period{}) {
		from, _ = w.countsFrom(r, start, c)
		s.add(StepAfter, calendar.Source{}, values{"period": r.After, "date": from})
		moved = true
	}
	before := len(s.list)
	s.limit(&laws[w.Law], from, r.Period, limit, r.Unrolled, c)
	for i := range s.list[before:] {
		switch step := &s.list[before+i]; {
		case step.Code == StepMoves && w.OfParty:
			step.Source.Doubt = "" // it is about limits of a body's own
		case step.Code == StepEvent && moved:
			step.Code = StepBegin
		}
	}
	if d := (Deadline{Safe: limit.Nominal, Latest: limit.Due}); w.capped(start, d) != d {
		s.add(StepLifted, calendar.Source{}, values{"date": w.Lifted})
	}
}
