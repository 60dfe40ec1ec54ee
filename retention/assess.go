package retention

import "github.com/keepuntil/keepuntil/calendar"

// Assessment is what the rules of its class make of a record on a day: the fold
// of their floors and ceilings into days. It permits nothing; package policy
// decides by it.
//
// In the zero Assessment the class is unknown and nothing else is said.
type Assessment struct {
	// State is where the record stands on the day.
	State State
	// RetainUntil is the last protected day over all floors. It is unknown if the
	// start of a floor is unknown or awaited; its known part is then that of the
	// other floors.
	RetainUntil End
	DueFrom     calendar.Date // the first day on which disposal is due; no date: no ceiling is known
	// DisposeBy is the last lawful day of holding over the ceilings whose start is
	// known. It is unknown if there are only others.
	DisposeBy End
	// ReviewFrom is the first day on which a ceiling asks for disposal that ends
	// before the last protected day: the norms conflict. No date: they do not.
	ReviewFrom calendar.Date
	Allowed    Action // what every rule with a known end allows afterwards

	FloorUnknown    bool // the start of a floor is unknown
	FloorAwaited    bool // the event of a floor has not happened yet
	CeilingUnknown  bool // the start of an AtMost is unknown
	Ground          bool // a floor has ended, or the event of an AtMost has happened
	AppraisalOpen   bool // a body must decide, and has not, or has decided in two ways
	AppraisedToKeep bool // a body has decided to keep the record, which is for ever
	AppraisalPutOff bool // a body has put its decision off, and the known floors have ended: only that keeps the record
	// AppraiseAgain is the day on which a body that has put its decision off must look
	// again. No date: none has, or the day is not known.
	AppraiseAgain calendar.Date
}

// Assess folds the rules of the record's class that bind it on a day. The order of
// the rules and of the events does not matter.
//
// A floor binds if it is in force on the day, or was on any day since its own
// trigger. A ceiling binds if it is in force on the day, and it is never due before
// it was law.
//
// Without a day nothing is assessed: the result is the zero Assessment.
func (b *Rulebook) Assess(r Record, on calendar.Date) (a Assessment) {
	b.AssessInto(&a, &r, on)
	return a
}

// AssessInto is [Rulebook.Assess] into a place of the caller's, for package policy:
// copying would be a third of the work.
func (b *Rulebook) AssessInto(a *Assessment, r *Record, on calendar.Date) {
	*a = Assessment{}
	if on.IsZero() {
		return
	}
	c, known := b.known().classes[r.Class]
	if !known {
		return
	}
	if len(c.rules) == 0 {
		a.State = RulesElsewhere
		return
	}
	f := facts{record: r, on: on}
	if c.needsMore(r) || !c.plain && !c.recognisesAll(r.Events) {
		c.learn(&f)
	}
	t := fold{a: a}
	t.begin(&f)
	switch {
	case !c.plain:
		t.addSettled(c, &f)
	case t.addPlain(c, &f) < r.Events.Len() && !f.learnt && !c.recognisesAll(r.Events):
		c.learn(&f) // the rules have met fewer events than there are, and what the others mean matters
		t = fold{a: a}
		t.begin(&f)
		t.addPlain(c, &f)
	}
	t.finish(c, &f)
}

// fold is the state of [Rulebook.Assess] between two effects.
type fold struct {
	a         *Assessment
	inForce   bool          // a rule that binds the record is law on the day
	fell      bool          // a rule is law on the day that does not bind the record
	until     calendar.Date // the latest known end of a floor
	never     bool          // a floor never ends
	by        calendar.Date // the earliest known last day of a ceiling
	byUnknown bool
}

// begin says of a record what does not depend on its rules.
func (t *fold) begin(f *facts) {
	*t.a = Assessment{Allowed: everyAction, AppraisedToKeep: f.appraised.keep, AppraisalOpen: f.appraised.open}
	t.never = f.appraised.keep
}

// addPlain takes in a class without versions and relations. It returns how many events of
// the record its rules know.
func (t *fold) addPlain(c *class, f *facts) int {
	f.met = 0
	for i := range c.rules {
		var e effect
		c.rules[i].measure(f, &e)
		t.add(&e, f)
	}
	return f.met
}

// add takes in the effect of a norm.
func (t *fold) add(e *effect, f *facts) {
	if !e.floor && !e.ceiling {
		t.fell = t.fell || e.fell
		return
	}
	a, r := t.a, e.rule
	t.inForce = t.inForce || e.inForce
	if e.floor {
		a.FloorUnknown = a.FloorUnknown || e.unknown
		a.FloorAwaited = a.FloorAwaited || e.awaited
		if end, dated := e.end.Date(); dated {
			t.until = calendar.Latest(t.until, end)
			a.Ground = a.Ground || end.Before(f.on)
		}
		t.never = t.never || e.end.IsNever()
	}
	if e.ceiling {
		t.byUnknown = t.byUnknown || e.start == StartUnknown || e.waits
		a.CeilingUnknown = a.CeilingUnknown || e.start == StartUnknown && !e.floor
		a.DueFrom = calendar.Earliest(a.DueFrom, e.due)
		t.by = calendar.Earliest(t.by, e.last)
		a.Ground = a.Ground || !r.Bound.HasFloor() && e.trigger.OnOrBefore(f.on)
	}
	if r.Appraise && (e.start != StartAwaited || e.cut) && f.appraised.decision == 0 && !f.appraised.keep {
		a.AppraisalOpen = true
	}
	// That a body has decided to transfer binds even while nobody knows when the
	// period of the rule that asks it ends; and for which rule an event was meant is no
	// reason to do what that rule would not allow.
	if e.start == StartKnown || e.cut || r.Appraise && f.appraised.decision == Transfer || r.isMistaken(f) {
		a.Allowed &= r.allows(f)
	}
}

// addSettled takes in a class with versions or relations. It is a function of its
// own because of its buffer, which would be in the frame of every assessment.
func (t *fold) addSettled(c *class, f *facts) {
	var buffer [rulesPerClass]settled
	all := c.settle(buffer[:], nil, f)
	for i := range all {
		t.fell = t.fell || all[i].fell
		t.add(&all[i].effect, f)
	}
}

// finish turns the fold into days.
func (t *fold) finish(c *class, f *facts) {
	a := t.a
	if again := f.appraised.again; !again.IsZero() {
		ended := t.until.IsZero() || f.on.After(t.until)
		a.AppraiseAgain, a.AppraisalPutOff = again, ended && !t.never && again.After(f.on)
		t.until = calendar.Latest(t.until, again.AddDays(-1))
	}
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
		a.DueFrom = t.notBeforeFree(a.DueFrom)
		t.by = t.notBeforeFree(t.by)
	}
	switch {
	case !t.by.IsZero():
		a.DisposeBy = EndOn(t.by)
	case t.byUnknown:
		a.DisposeBy = UnknownEnd(t.by)
	}
	switch {
	case t.inForce:
		a.State = a.state(f.on)
	case t.fell:
		a.State = NoRuleBinds
	default:
		a.State = NotInForce
	}
}

// notBeforeFree moves a ceiling's day to the first free day after the floors. If they
// protect the last day of all, there is none, and the ceiling's does not come.
func (t *fold) notBeforeFree(ceiling calendar.Date) calendar.Date {
	free := t.until.AddDays(1)
	switch {
	case ceiling.IsZero() || t.until.IsZero() && !t.never:
		return ceiling
	case free.IsZero() || t.never:
		return calendar.Date{}
	default:
		return calendar.Latest(ceiling, free)
	}
}

// reviewFrom returns the first day on which one of the ceilings is due that end
// before the floors do.
func (c *class) reviewFrom(f *facts, until calendar.Date, never bool) (from calendar.Date) {
	var buffer [rulesPerClass]settled
	for _, e := range c.settle(buffer[:], nil, f) {
		if e.ceiling && !e.last.IsZero() && (never || e.last.Before(until)) {
			from = calendar.Earliest(from, e.due)
		}
	}
	return from
}
