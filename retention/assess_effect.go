package retention

import "github.com/keepuntil/keepuntil/calendar"

// Effect is what one rule makes of one record, for explanations: the fold of
// [Rulebook.Assess] is the fold of the spans.
//
// In the zero Span no rule is named and nothing is known.
type Effect struct {
	Rule        Rule
	Book        string // the ID of the rulebook in which it stands
	Start       Start
	Trigger     calendar.Date // the day of the event that started the period; no date: not known
	RetainUntil End           // the floor's last protected day; none: the rule sets no floor
	DueFrom     calendar.Date // the first day on which the ceiling asks for disposal; no date: it does not
	DisposeBy   calendar.Date // the ceiling's last lawful day; no date: there is none
	Yielded     []Relation    // the relations by which the floor or the ceiling was moved; none: it was not
	// CheckedThrough is the last day for which the law of the rule's book was
	// read; no date: not said.
	CheckedThrough calendar.Date
}

// Start says how far the facts of a span are known. The zero Progress is
// [StartUnknown].
type Start uint8

const (
	// StartUnknown: the event is missing from the record although it must
	// have happened, or its day is not known or contradicted.
	StartUnknown Start = iota
	// StartAwaited: the event has not happened yet.
	StartAwaited
	// StartKnown: the start is known. Whether the period has ended is a question
	// of the day.
	StartKnown
)

// Effects gives what each rule of the record's class that binds it on a day
// makes of it, in the order of the book; none without a day. Of a norm in several
// versions those are given that bind as floors, and the one in force.
func (b *Rulebook) Effects(r Record, on calendar.Date) []Effect {
	c := b.find(r.Class)
	if on.IsZero() || c == nil {
		return nil
	}
	list := make([]Effect, 0, len(c.rules))
	f := factsOf(&r.Events, on)
	told := make([]bool, len(c.relations))
	settled := c.settle(make([]span, len(c.norms)), told, &f)
	for i := range c.norms {
		norm, s := &c.norms[i], &settled[i]
		for j := range norm.versions {
			v := &norm.versions[j]
			own := v.span(&f)
			if len(norm.versions) > 1 {
				own.floor = own.floor && j >= norm.floorsFrom(on)
			}
			if !own.floor && !own.ceiling {
				continue
			}
			if own.ceiling {
				own.due, own.last = s.due, s.last
			}
			shortened := s.shortened && own.floor && own.end != s.end && laterFloor(own.end, s.end) == own.end
			if shortened {
				own.end = s.end
			}
			var yielded []Relation
			if shortened || own.ceiling {
				yielded = c.yielded(i, told)
			}
			list = append(list, v.exported(&own, yielded))
		}
	}
	return list
}

func (r *bookRule) exported(s *span, yielded []Relation) Effect {
	out := Effect{Rule: r.Rule, Book: r.book, Start: Start(s.start), Trigger: s.trigger,
		DueFrom: s.due, DisposeBy: s.last, Yielded: yielded, CheckedThrough: r.checkedThrough}
	switch {
	case !s.floor:
	case s.start == knownStart:
		out.RetainUntil = s.end
	default:
		out.RetainUntil = UnknownEnd(calendar.Date{})
	}
	return out
}

// span is what one rule, or a norm in its versions, makes of one record.
type span struct {
	rule    *bookRule     // the version in force, or the last one that still binds
	start   start         // of that version
	trigger calendar.Date // the day of its picked event
	inForce bool          // a version is law on the day

	floor     bool // it binds as a floor
	unknown   bool // the start of a floor is not known
	awaited   bool // the event of a floor has not happened yet
	shortened bool // the floor has yielded to a ceiling
	own       End  // the end before the relations; set if there are any
	end       End  // the floor's last protected day as far as known; a day, never or none

	ceiling bool          // it binds as a ceiling
	waits   bool          // the ceiling has yielded to a floor whose end is not known
	due     calendar.Date // the first day on which the ceiling asks for disposal; no date: never
	last    calendar.Date // the last lawful day; no date: there is none
	ownLast calendar.Date // that day before the relations; set if there are any
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

// span is what a rule by itself makes of a record.
func (r *bookRule) span(f *facts) (s span) {
	r.measure(f, &s)
	return s
}

// measure is span into a zero one of the caller's.
func (r *bookRule) measure(f *facts, s *span) {
	s.rule = r
	s.trigger, s.start = r.pick(f.events.on(r.Trigger))
	s.inForce = r.inForceOn(f.on)
	s.floor = r.Bound.HasFloor() && (s.inForce || r.stillBinds(s.trigger, s.start, f.on))
	// Where a body must decide before a disposal that follows a floor, and has
	// decided to keep the record, the rule asks for it no longer. A longest
	// lawful period stands beside such a decision: they conflict.
	kept := r.Bound.HasFloor() && r.Appraise && f.appraised.keep
	s.ceiling = r.Bound.HasCeiling() && s.inForce && !kept
	if s.start != knownStart {
		s.unknown = s.floor && s.start == unknownStart
		s.awaited = s.floor && s.start == awaitedStart
		return
	}
	begin, end := r.run(s.trigger)
	s.end = end
	if s.ceiling {
		if r.Bound.HasFloor() {
			s.due, s.last = exactly(end, r.From, r.allowance)
		} else {
			s.due, s.last = atMost(begin, end, lawful{r.From, r.From})
		}
	}
}

// run gives where a period begins that an event starts, and its end: a day or
// never.
func (r *Rule) run(trigger calendar.Date) (begin calendar.Date, end End) {
	begin = r.Cutoff.StartFrom(trigger)
	if begin.IsZero() { // the cut-off lies past the year 9999
		return begin, Never()
	}
	return begin, r.Period.EndFrom(begin)
}

// stillBinds says whether a floor that is not in force on a day binds all the
// same, because it was in force on some day since its trigger.
func (r *bookRule) stillBinds(trigger calendar.Date, s start, on calendar.Date) bool {
	repealed := on == r.Until || on.After(r.Until)
	switch s {
	case unknownStart:
		return repealed
	case awaitedStart:
		return false
	default:
		return repealed && trigger.Before(r.Until)
	}
}

// pick chooses the event that starts the period.
func (r *Rule) pick(events []Event) (calendar.Date, start) {
	switch {
	case len(events) == 0 && r.Absent == Awaited:
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
