package retention

import "github.com/keepuntil/keepuntil/calendar"

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

// Progress says how far the facts of a span are known. The zero Progress is
// [StartUnknown].
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
// makes of it, in the order of the book; none without a day.
func (b *Rulebook) Spans(r Record, on calendar.Date) []Span {
	if on.IsZero() {
		return nil
	}
	var spans []Span
	f := factsOf(&r.Events, on)
	rules := b.rulesOf(r.Class)
	for i := range rules {
		rule := &rules[i]
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

// span is what one rule makes of one record.
type span struct {
	start   start
	trigger calendar.Date // the day of the picked event
	floor   bool          // the rule binds as a floor
	end     End           // the floor's last protected day; a day or never
	ceiling bool          // the rule binds as a ceiling
	due     calendar.Date // the first day on which the ceiling asks for disposal; no date: never
	last    calendar.Date // the last lawful day; no date: there is none
}

type start uint8

const (
	unknownStart start = iota // the event is missing, or its day is
	awaitedStart              // the event has not happened yet
	knownStart
)

// facts is what the spans of a record have in common.
type facts struct {
	events      *Events
	on          calendar.Date
	appraised   appraisal
	transferred bool // the record has been handed over
}

func factsOf(events *Events, on calendar.Date) (f facts) {
	f.events, f.on = events, on
	if events.disposition {
		f.appraised = events.appraised(on)
		f.transferred = events.happenedBy(Transferred, on)
	}
	return f
}

func (r *bookRule) span(f *facts) (s span) {
	s.trigger, s.start = r.pick(f.events.on(r.Trigger))
	inForce := r.inForceOn(f.on)
	s.floor = r.Bound.hasFloor() && (inForce || r.stillBinds(s, f.on))
	// Where a body must decide before a disposal that follows a floor, and has
	// decided to keep the record, the rule asks for it no longer. A longest
	// lawful period stands beside such a decision: they conflict.
	kept := r.Bound == Exactly && r.Appraise && f.appraised.keep
	s.ceiling = r.Bound.hasCeiling() && inForce && !kept
	if s.start != knownStart {
		return s
	}
	from := r.Cutoff.StartFrom(s.trigger)
	if from.IsZero() { // the cut-off lies past the year 9999
		s.end = Never()
		return s
	}
	s.end = r.Period.EndFrom(from)
	if s.ceiling {
		s.due, s.last, _ = r.ceiling(s.end, from)
	}
	return s
}

// stillBinds says whether a floor that is not in force on a day binds all the
// same, because it was in force on some day since its trigger.
func (r *bookRule) stillBinds(s span, on calendar.Date) bool {
	repealed := on == r.Until || on.After(r.Until)
	switch s.start {
	case unknownStart:
		return repealed
	case awaitedStart:
		return false
	default:
		return repealed && s.trigger.Before(r.Until)
	}
}

// ceiling gives the first day on which disposal is due and the last lawful day
// of a period with a start and an end, neither before the norm was law. It is
// false if the ceiling never comes or lies past the year 9999.
func (r *bookRule) ceiling(end End, start calendar.Date) (due, last calendar.Date, ok bool) {
	day, ok := end.Date()
	if !ok {
		return calendar.Date{}, calendar.Date{}, false
	}
	if r.Bound == AtMost {
		return latest(latest(start, day.AddDays(-1)), r.From), latest(day, r.From), true
	}
	due = day.AddDays(1)
	if due.IsZero() {
		return due, due, false
	}
	due = latest(due, r.From)
	last = due
	if r.allowance != (Period{}) {
		last = r.allowance.count(due)
	}
	return due, last, !last.IsZero()
}

// pick chooses the event that starts the period.
func (r *Rule) pick(events []Event) (calendar.Date, start) {
	switch {
	case len(events) == 0 && r.Awaited:
		return calendar.Date{}, awaitedStart
	case len(events) == 0 || events[0].On.IsZero():
		return calendar.Date{}, unknownStart
	case len(events) == 1 || r.Pick == Earliest:
		return events[0].On, knownStart
	case r.Pick == Latest:
		return events[len(events)-1].On, knownStart
	default:
		return calendar.Date{}, unknownStart
	}
}
