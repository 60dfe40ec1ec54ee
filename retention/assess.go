package retention

import "github.com/keepuntil/keepuntil/calendar"

// Assessment is what the rules of its class make of a record on a day: the
// fold of their floors and ceilings into days. It permits nothing; package
// policy decides by it.
//
// In the zero Assessment the class is unknown and nothing else is said.
type Assessment struct {
	// State is where the record stands on the day.
	State State
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
	b.AssessInto(&a, &r, on)
	return a
}

// AssessInto is [Rulebook.Assess] into a place of the caller's, for package
// policy: copying would be a third of the work.
func (b *Rulebook) AssessInto(a *Assessment, r *Record, on calendar.Date) {
	*a = Assessment{}
	if b == nil || on.IsZero() {
		return
	}
	c, known := b.classes[r.Class]
	if !known {
		return
	}
	if len(c.rules) == 0 {
		a.State = RulesElsewhere
		return
	}
	f := factsOf(&r.Events, on)
	t := fold{a: a}
	a.Allowed = everyAction
	a.AppraisedToKeep = f.appraised.keep
	a.AppraisalOpen = f.appraised.contradictory
	t.never = f.appraised.keep
	if c.plain {
		for i := range c.rules {
			var s span
			c.rules[i].measure(&f, &s)
			t.add(&s, &f)
		}
	} else {
		t.addSettled(c, &f)
	}
	t.finish(c, &f)
}

// fold is the state of [Rulebook.Assess] between two spans.
type fold struct {
	a         *Assessment
	inForce   bool          // a rule is law on the day
	until     calendar.Date // the latest known end of a floor
	never     bool          // a floor never ends
	by        calendar.Date // the earliest known last day of a ceiling
	byUnknown bool
}

// add takes in what a norm makes of the record.
func (t *fold) add(s *span, f *facts) {
	a := t.a
	t.inForce = t.inForce || s.inForce
	if s.floor {
		a.FloorUnknown = a.FloorUnknown || s.unknown
		a.FloorAwaited = a.FloorAwaited || s.awaited
		if end, dated := s.end.Date(); dated {
			t.until = calendar.Latest(t.until, end)
			a.Ground = a.Ground || end.Before(f.on)
		}
		t.never = t.never || s.end.IsNever()
	}
	if s.ceiling {
		t.byUnknown = t.byUnknown || s.start == unknownStart || s.waits
		a.CeilingUnknown = a.CeilingUnknown || s.start == unknownStart && !s.floor
		a.DueFrom = calendar.Earliest(a.DueFrom, s.due)
		t.by = calendar.Earliest(t.by, s.last)
		a.Ground = a.Ground || !s.rule.Bound.HasFloor() && s.trigger.OnOrBefore(f.on)
	}
	if (s.floor || s.ceiling) && s.start != awaitedStart {
		a.AppraisalOpen = a.AppraisalOpen || s.rule.Appraise && f.appraised.decision == 0 && !f.appraised.keep
		if s.start == knownStart {
			a.Allowed &= s.rule.allows(f)
		}
	}
	// A body that was to be asked has decided to transfer: that binds, also as long
	// as nobody knows when the rule's own period ends.
	if (s.floor || s.ceiling) && s.start != knownStart && s.rule.Appraise && f.appraised.decision == Transfer {
		a.Allowed &= s.rule.allows(f)
	}
}

// addSettled takes in a class with versions or relations.
func (t *fold) addSettled(c *class, f *facts) {
	var room [rulesPerClass]span
	spans := c.settle(room[:], nil, f)
	for i := range spans {
		t.add(&spans[i], f)
	}
}

// finish makes days of the fold.
func (t *fold) finish(c *class, f *facts) {
	a := t.a
	switch {
	case t.never:
		a.RetainUntil = Never()
	case a.FloorUnknown || a.FloorAwaited:
		a.RetainUntil = UnknownEnd(t.until)
	case !t.until.IsZero():
		a.RetainUntil = EndOn(t.until)
	}
	if conflict := !t.by.IsZero() && (t.never || t.by.Before(t.until)); conflict {
		a.ReviewFrom = c.reviewFrom(f, t.until, t.never)
	} else {
		a.DueFrom = notBeforeFree(a.DueFrom, t.until)
		t.by = notBeforeFree(t.by, t.until)
	}
	switch {
	case !t.by.IsZero():
		a.DisposeBy = EndOn(t.by)
	case t.byUnknown:
		a.DisposeBy = UnknownEnd(t.by)
	}
	if a.State = NotInForce; t.inForce {
		a.State = a.state(f.on)
	}
}

// notBeforeFree moves a ceiling's day to the first free day after the floors.
func notBeforeFree(ceiling, until calendar.Date) calendar.Date {
	if ceiling.IsZero() || until.IsZero() {
		return ceiling
	}
	return calendar.Latest(ceiling, until.AddDays(1))
}

// reviewFrom gives the first day on which one of the ceilings is due that end
// before the floors do.
func (c *class) reviewFrom(f *facts, until calendar.Date, never bool) calendar.Date {
	var from calendar.Date
	var room [rulesPerClass]span
	for _, s := range c.settle(room[:], nil, f) {
		if s.ceiling && !s.last.IsZero() && (never || s.last.Before(until)) {
			from = calendar.Earliest(from, s.due)
		}
	}
	return from
}
