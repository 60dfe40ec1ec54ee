package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Span is what one rule makes of one record, for explanations: the fold of
// [Rulebook.Assess] is the fold of the spans.
//
// In the zero Span no rule is named and nothing is known.
type Span struct {
	Rule        Rule
	Book        string // the ID of the rulebook in which it stands
	Progress    Progress
	Trigger     calendar.Date // the day of the event that started the period; no date: not known
	RetainUntil End           // the floor's last protected day; none: the rule sets no floor
	DueFrom     calendar.Date // the first day on which the ceiling asks for disposal; no date: it does not
	DisposeBy   calendar.Date // the ceiling's last lawful day; no date: there is none
	// CheckedThrough is the last day for which the law of the rule's book was
	// read; no date: not said.
	CheckedThrough calendar.Date
}

// Progress says how far the facts of a span are known.
type Progress uint8

const (
	// StartUnknown: the event is missing from the record although it must
	// have happened, or its day is not known or contradicted.
	StartUnknown Progress = iota
	// EventAwaited: the event has not happened yet.
	EventAwaited
	// Running: the start is known. Whether the period has ended is a question
	// of the day.
	Running
)

// Spans gives what each rule of the record's class that binds it on a day
// makes of it, in the order of the book.
func (b *Rulebook) Spans(r Record, on calendar.Date) []Span {
	if b == nil || on.IsZero() {
		return nil
	}
	var spans []Span
	f := factsOf(r.Events, on)
	for i := range b.classes[r.Class].rules {
		rule := &b.classes[r.Class].rules[i]
		s := rule.span(&f)
		if !s.floor && !s.ceiling {
			continue
		}
		out := Span{Rule: rule.Rule, Book: rule.book, Progress: Progress(s.start), Trigger: s.trigger,
			DueFrom: s.due, DisposeBy: s.last, CheckedThrough: rule.checkedThrough}
		switch {
		case !s.floor:
		case s.start == knownStart:
			out.RetainUntil = s.end
		default:
			out.RetainUntil = UnknownEnd(calendar.Date{})
		}
		spans = append(spans, out)
	}
	return spans
}

// TurningDays gives the days on which the assessment of a record can change,
// by its rules, the law's own days and its events, in order. It can give days
// on which nothing changes, and leaves out none on which something does.
func (b *Rulebook) TurningDays(r Record) []calendar.Date {
	if b == nil {
		return nil
	}
	var days []calendar.Date
	add := func(d calendar.Date) {
		for _, shift := range [...]int{-1, 0, 1, 2} {
			if day := d.AddDays(shift); !day.IsZero() {
				days = append(days, day)
			}
		}
	}
	for event := range r.Events.All() {
		add(event.On)
	}
	for i := range b.classes[r.Class].rules {
		rule := &b.classes[r.Class].rules[i]
		add(rule.From)
		add(rule.Until)
		add(rule.allowance.count(rule.From))
		day, _ := rule.pick(r.Events.on(rule.Trigger))
		start := rule.Cutoff.StartFrom(day)
		add(start)
		if end, ok := rule.Period.EndFrom(start).Date(); ok {
			add(end)
			add(rule.allowance.count(end.AddDays(1)))
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}
