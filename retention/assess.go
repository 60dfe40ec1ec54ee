package retention

import "github.com/keepuntil/keepuntil/calendar"

// Standing says how a record's class stands in a book on a day. The zero
// Standing is [ClassUnknown].
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
//
// Without a day nothing is assessed: the result is the zero Assessment.
func (b *Rulebook) Assess(r Record, on calendar.Date) (a Assessment) {
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
	f := factsOf(&r.Events, on)
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
