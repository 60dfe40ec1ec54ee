package retention

import "github.com/keepuntil/keepuntil/calendar"

// Standing says how a record's class stands in a book on a day.
type Standing uint8

const (
	// ClassUnknown: the book does not know the class, or there is no book.
	ClassUnknown Standing = iota
	// RulesElsewhere: the class is known, but its rules must be brought by
	// the host; see [ClassInfo].
	RulesElsewhere
	// NotInForce: the class has rules, but none is in force on the day.
	NotInForce
	// InForce: at least one rule of the class is in force.
	InForce
)

// Assessment is what the rules of its class make of a record on a day: the
// fold of their floors and ceilings into days. It permits nothing; package
// policy decides by it.
//
// In the zero Assessment the class is unknown and nothing else is said.
type Assessment struct {
	Standing Standing
	// RetainUntil is the last protected day over all floors. It is unknown if
	// a floor's start is, or if its event is awaited; the known part is then
	// that of the other floors.
	RetainUntil End
	DueFrom     calendar.Date // the first day on which disposal is due; no date: no ceiling is known
	// DisposeBy is the last lawful day of holding over the ceilings whose start
	// is known. It is unknown if there are ceilings, but none of those.
	DisposeBy End
	// ReviewFrom is the first day on which a ceiling asks for disposal that
	// ends before the last protected day: the norms conflict. No date: they do
	// not.
	ReviewFrom calendar.Date
	Allowed    Action // what every rule with a known end allows afterwards

	FloorUnknown    bool // a floor's start is not known
	FloorAwaited    bool // a floor's event has not happened yet
	CeilingUnknown  bool // an AtMost's start is not known
	Ground          bool // a floor has ended, or an AtMost's event has happened
	AppraisalOpen   bool // a body must decide, and has not, or has decided twice
	AppraisedToKeep bool // a body has decided to keep the record, which is for ever
}

// Assess folds the rules of the record's class that bind it on a day. The
// order of the rules and of the events does not matter.
//
// A floor binds if it is in force on the day, or was on any day since its own
// trigger. A ceiling binds if it is in force on the day, and it is never due
// before it was law.
func (b *Rulebook) Assess(r Record, on calendar.Date) Assessment {
	var a Assessment
	if b == nil || on.IsZero() {
		return a
	}
	c, known := b.classes[r.Class]
	if !known {
		return a
	}
	if len(c.rules) == 0 {
		a.Standing = RulesElsewhere
		return a
	}
	a.Standing = NotInForce
	a.Allowed = everyAction
	f := factsOf(r.Events, on)
	a.AppraisedToKeep = f.appraised.keep
	a.AppraisalOpen = f.appraised.contradictory

	var (
		until     calendar.Date // the latest known end of a floor
		never     = f.appraised.keep
		by        calendar.Date // the earliest known last day of a ceiling
		byUnknown bool
	)
	for i := range c.rules {
		rule := &c.rules[i]
		if rule.inForceOn(on) {
			a.Standing = InForce
		}
		s := rule.span(&f)
		if s.floor {
			switch s.start {
			case unknownStart:
				a.FloorUnknown = true
			case awaitedStart:
				a.FloorAwaited = true
			default:
				end, dated := s.end.Date()
				until = latest(until, end)
				never = never || !dated
				a.Ground = a.Ground || end.Before(on)
			}
		}
		if s.ceiling {
			byUnknown = byUnknown || s.start == unknownStart
			a.CeilingUnknown = a.CeilingUnknown || s.start == unknownStart && !s.floor
			a.DueFrom = earliest(a.DueFrom, s.due)
			by = earliest(by, s.last)
			if rule.Bound == AtMost && (s.trigger == on || s.trigger.Before(on)) {
				a.Ground = true
			}
		}
		if (s.floor || s.ceiling) && s.start != awaitedStart {
			a.AppraisalOpen = a.AppraisalOpen || rule.Appraise && f.appraised.decision == 0 && !f.appraised.keep
			if s.start == knownStart {
				a.Allowed &= rule.allows(&f)
			}
		}
	}

	switch {
	case never:
		a.RetainUntil = Never()
	case a.FloorUnknown || a.FloorAwaited:
		a.RetainUntil = UnknownEnd(until)
	case !until.IsZero():
		a.RetainUntil = EndOn(until)
	}
	if conflict := !by.IsZero() && (never || by.Before(until)); conflict {
		a.ReviewFrom = c.reviewFrom(&f, until, never)
	} else {
		a.DueFrom = notBeforeFree(a.DueFrom, until)
		by = notBeforeFree(by, until)
	}
	switch {
	case !by.IsZero():
		a.DisposeBy = EndOn(by)
	case byUnknown:
		a.DisposeBy = UnknownEnd(by)
	}
	return a
}

// notBeforeFree moves a ceiling's day to the first free day after the floors.
func notBeforeFree(ceiling, until calendar.Date) calendar.Date {
	if ceiling.IsZero() || until.IsZero() {
		return ceiling
	}
	return latest(ceiling, until.AddDays(1))
}

// reviewFrom gives the first day on which one of the ceilings is due that end
// before the floors do.
func (c *class) reviewFrom(f *facts, until calendar.Date, never bool) calendar.Date {
	var from calendar.Date
	for i := range c.rules {
		s := c.rules[i].span(f)
		if s.ceiling && !s.last.IsZero() && (never || s.last.Before(until)) {
			from = earliest(from, s.due)
		}
	}
	return from
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
	events      Events
	on          calendar.Date
	appraised   appraisal
	transferred bool // the record has been handed over
}

func factsOf(events Events, on calendar.Date) facts {
	f := facts{events: events, on: on}
	if events.disposition {
		f.appraised = events.appraised(on)
		f.transferred = events.happenedBy(Transferred, on)
	}
	return f
}

func (r *bookRule) span(f *facts) span {
	var s span
	s.trigger, s.start = r.pick(f.events.on(r.Trigger))
	inForce := r.inForceOn(f.on)
	s.floor = r.Bound.hasFloor() && (inForce || r.stillBinds(s, f.on))
	// Where a body must decide and has decided to keep the record, the rule
	// asks for its disposal no longer.
	s.ceiling = r.Bound.hasCeiling() && inForce && !(r.Appraise && f.appraised.keep)
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
		s.due, s.last, _ = r.ceilingFrom(from, latest(from, r.From))
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

// ceilingFrom gives, for a start day, the first day on which disposal is due
// and the last lawful day, neither before notBefore. It is false if the
// ceiling lies past the year 9999 or never comes.
func (r *bookRule) ceilingFrom(start, notBefore calendar.Date) (due, last calendar.Date, ok bool) {
	end, ok := r.Period.EndFrom(start).Date()
	if !ok {
		return calendar.Date{}, calendar.Date{}, false
	}
	if r.Bound == AtMost {
		return latest(end.AddDays(-1), notBefore), latest(end, notBefore), true
	}
	due = end.AddDays(1)
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

// allows gives what may be done under a rule whose period has ended, after the
// decision of an appraisal and a transfer.
func (r *Rule) allows(f *facts) Action {
	then := r.Then
	if r.Appraise {
		if then == 0 {
			then = f.appraised.decision
		}
		then &= f.appraised.decision
	}
	if then&Transfer != 0 && f.transferred {
		then |= Delete
	}
	return then
}

// appraisal is what the bodies that must decide have decided by a day.
type appraisal struct {
	decision      Action // Delete or Transfer; empty: none, or not one alone
	keep          bool   // kept for ever
	contradictory bool   // decided in two different ways
}

func (e Events) appraised(on calendar.Date) appraisal {
	keep := len(e.on(AppraisedKeep)) > 0
	remove, transfer := e.decidedBy(AppraisedDelete, on), e.decidedBy(AppraisedTransfer, on)
	switch {
	case keep && remove || keep && transfer || remove && transfer:
		return appraisal{contradictory: true}
	case keep:
		return appraisal{keep: true}
	case e.happenedBy(AppraisedDelete, on):
		return appraisal{decision: Delete}
	case e.happenedBy(AppraisedTransfer, on):
		return appraisal{decision: Transfer}
	default:
		return appraisal{}
	}
}

// decidedBy says whether there is a decision that may have been made by a day:
// one on an unknown day counts against another one, and does not count alone.
func (e Events) decidedBy(t Trigger, on calendar.Date) bool {
	events := e.on(t)
	return len(events) > 0 && events[0].On.IsZero() || e.happenedBy(t, on)
}
