package retention

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Effect is what one rule makes of one record, for explanations. Together the
// effects are what [Rulebook.Assess] folds.
//
// In the zero Effect no rule is named and nothing is known.
type Effect struct {
	Rule  Rule
	Book  string // the ID of the rulebook in which it stands
	Start Start
	// MissingTrait is the trait of which it is not known whether the record has it, and
	// so whether the rule binds it; the start is unknown then. Empty: none.
	MissingTrait Trait
	// Unrecognised is the trigger of an event of the record that no rule of the class knows
	// and that could be meant for this rule, or for the one for which it stands in; the start
	// is unknown then. Empty: there is none. See [Rulebook.Unrecognised].
	Unrecognised Trigger
	// GivesWay reports of a rule that does not bind the record whether the event has
	// happened of the rule for which it stands in; see [Rulebook.Unbound].
	GivesWay    bool
	Trigger     calendar.Date // the day of the event that started the period; no date: not known
	RetainUntil End           // the floor's last protected day; none: the rule sets no floor
	DueFrom     calendar.Date // the first day on which the ceiling asks for disposal; no date: it does not
	DisposeBy   calendar.Date // the ceiling's last lawful day; no date: there is none
	Yielded     []Relation    // the relations by which the floor or the ceiling was moved; none: it was not
	// CheckedThrough is the last day for which the law of the rule's book was read;
	// no date: not said.
	CheckedThrough calendar.Date
}

// Start is how far the start of a period is known. The zero Start is
// [StartUnknown].
type Start uint8

const (
	// StartUnknown: the event is missing from the record although it must have
	// happened, or its day is not known or contradicted, or whether the rule binds the
	// record depends on a trait that is not known, or an event that no rule knows could be
	// meant for it.
	StartUnknown Start = iota
	// StartAwaited: the event has not happened yet.
	StartAwaited
	// StartKnown: the day is known. Whether the period has ended is another
	// question.
	StartKnown
)

var startWords = calendar.Words{Type: "retention.Start", All: []string{"unknown", "awaited", "known"}}

// String returns "unknown", "awaited" or "known".
func (s Start) String() string { return startWords.Of(uint8(s)) }

// MarshalText returns the word. An unknown value is [calendar.ErrSyntax].
func (s Start) MarshalText() ([]byte, error) { return startWords.Marshal(uint8(s)) }

// UnmarshalText reads the word; another text is [calendar.ErrSyntax].
func (s *Start) UnmarshalText(text []byte) error { return startWords.Unmarshal(text, (*uint8)(s)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (s *Start) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Start", data, s)
}

// Value returns the word for a database; see [calendar.WriteSQL].
func (s Start) Value() (driver.Value, error) { return calendar.WriteSQL(s) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (s *Start) Scan(src any) error { return calendar.ReadSQL("retention.Start", src, s) }

// Effects returns what each rule of the record's class that binds it on a day makes
// of it, in the order of the book; none without a day. For a norm in several
// versions these are the ones that bind as floors, and the one in force.
func (b *Rulebook) Effects(r Record, on calendar.Date) []Effect {
	c := b.find(r.Class)
	if on.IsZero() || c == nil {
		return nil
	}
	list := make([]Effect, 0, len(c.rules))
	f := c.facts(&r, on)
	moved := make([]bool, len(c.relations))
	all := c.settle(make([]settled, len(c.norms)), moved, &f)
	for i := range c.norms {
		n, settled := &c.norms[i], &all[i]
		floorsFrom := n.floorsFrom(&f)
		for j := range n.versions {
			v := &n.versions[j]
			own := v.effect(&f)
			own.floor = own.floor && j >= floorsFrom
			if !own.floor && !own.ceiling {
				continue
			}
			if own.ceiling {
				own.due, own.last = settled.due, settled.last
			}
			shortened := settled.shortened && own.floor && own.end != settled.end && laterFloor(own.end, settled.end) == own.end
			switch {
			case settled.cut && (own.unknown || own.awaited):
				own.end, own.cut, shortened = floorBefore(settled.cutOn), true, true
			case shortened:
				own.end = settled.end
			}
			var yielded []Relation
			if shortened || own.ceiling {
				yielded = c.yielded(i, moved)
			}
			list = append(list, v.exported(&own, yielded, &f))
		}
	}
	return list
}

// Unbound returns the rules of the record's class that are in force on a day and do not
// bind it, in the order of the book, each with its book and whether it gives way: by their
// When, Unless, Absent or InsteadOf they are for it as if they were not in the class. None
// without a day.
func (b *Rulebook) Unbound(r Record, on calendar.Date) (list []Effect) {
	c := b.find(r.Class)
	if on.IsZero() || c == nil {
		return nil
	}
	f := c.facts(&r, on)
	for i := range c.rules {
		if rule := &c.rules[i]; rule.effect(&f).fell {
			list = append(list, Effect{Rule: rule.Rule, Book: rule.book, GivesWay: rule.givesWay(&f), CheckedThrough: rule.checkedThrough})
		}
	}
	return list
}

func (r *bookRule) exported(e *effect, yielded []Relation, f *facts) Effect {
	out := Effect{Rule: r.Rule, Book: r.book, Start: e.start, Trigger: e.trigger, MissingTrait: r.missingTrait(f), Unrecognised: r.mistakenBy(f),
		DueFrom: e.due, DisposeBy: e.last, Yielded: yielded, CheckedThrough: r.checkedThrough}
	switch {
	case !e.floor:
	case e.start == StartKnown || e.cut:
		out.RetainUntil = e.end
	default:
		out.RetainUntil = UnknownEnd(calendar.Date{})
	}
	return out
}

// effect is what one rule, or a norm in its versions, makes of one record.
type effect struct {
	rule    *bookRule     // the version in force, or the last one that still binds
	start   Start         // of that version
	trigger calendar.Date // the day of its picked event
	inForce bool          // a version that binds the record is law on the day
	fell    bool          // a version is law on the day that does not bind the record

	floor     bool // it binds as a floor
	unknown   bool // the start of a floor is unknown
	awaited   bool // the event of a floor has not happened yet
	shortened bool // the floor has yielded to a ceiling
	cut       bool // whatever its start is, it has ended, because that ceiling asks for disposal by the day
	end       End  // the floor's last protected day as far as known; a day, never or none

	ceiling bool          // it binds as a ceiling
	waits   bool          // the ceiling has yielded to a floor whose end is not known
	due     calendar.Date // the first day on which the ceiling asks for disposal; no date: never
	last    calendar.Date // the last lawful day; no date: there is none
}

// facts is what the effects on a record have in common.
type facts struct {
	record      *Record
	replaced    uint64 // the norms in whose place another one binds, as bits by their numbers
	mistaken    uint64 // the rules for which an event could be meant that none knows, by their bits
	mistakes    []mistake
	met         int  // how many events the rules of the class have met so far, each once
	learnt      bool // what more there is to learn has been
	on          calendar.Date
	appraised   appraisal
	transferred bool // the record has been handed over
}

func (c *class) facts(r *Record, on calendar.Date) facts {
	f := facts{record: r, on: on}
	if c.needsMore(r) || !c.recognisesAll(r.Events) {
		c.learn(&f)
	}
	return f
}

// needsMore reports whether there is more to learn about a record, as there is of few.
func (c *class) needsMore(r *Record) bool { return len(c.standIns) > 0 || r.Events.hasDisposition() }

func (c *class) learn(f *facts) {
	f.learnt = true
	f.appraised = f.record.Events.appraised(f.on)
	f.transferred = f.record.Events.happenedBy(Transferred, f.on)
	f.mistakes, f.mistaken = c.mistakes(f.record.Events)
	f.replaced = c.replaced(f)
}

// effect returns what a rule by itself makes of a record.
func (r *bookRule) effect(f *facts) (e effect) {
	r.measure(f, &e)
	return e
}

// measure is effect into a zero one of the caller's.
func (r *bookRule) measure(f *facts, e *effect) {
	e.rule = r
	e.inForce = r.inForceOn(f.on)
	binds := false
	if e.trigger, e.start, binds = r.begins(f); !binds {
		e.inForce, e.fell = false, e.inForce
		return
	}
	floor := r.Bound.HasFloor()
	e.floor = floor && (e.inForce || r.stillBinds(e.trigger, e.start, f.on))
	// Where a body must decide before a disposal that follows a floor, and has
	// decided to keep the record, the rule asks for it no longer. A longest lawful
	// period stands beside such a decision: they conflict.
	kept := floor && r.Appraise && f.appraised.keep
	e.ceiling = r.Bound.HasCeiling() && e.inForce && !kept
	if e.start != StartKnown {
		e.unknown = e.floor && e.start == StartUnknown
		e.awaited = e.floor && e.start == StartAwaited
		return
	}
	begin, end := r.run(e.trigger)
	e.end = end
	switch {
	case !e.ceiling:
	case floor:
		e.due, e.last = exactly(r.putOff(end, f), r.From, r.allowance)
	default:
		e.due, e.last = atMost(begin, end, lawful{r.From, r.From})
	}
}

// run returns where a period begins that an event starts, and its end: a day or
// never.
func (r *Rule) run(trigger calendar.Date) (begin calendar.Date, end End) {
	begin = r.Cutoff.StartFrom(trigger)
	if begin.IsZero() { // the cut-off lies past the year 9999
		return begin, Never()
	}
	return begin, r.Period.EndFrom(begin)
}

// stillBinds reports whether a floor that is not in force on a day binds all the
// same, because it was in force on some day since its trigger.
func (r *Rule) stillBinds(trigger calendar.Date, s Start, on calendar.Date) bool {
	return r.endsBy(on) && (s == StartUnknown || s == StartKnown && trigger.Before(r.Until))
}

// pick chooses the event that starts the period.
func (r *Rule) pick(events []Event) (calendar.Date, Start) {
	switch {
	case len(events) == 0 && r.Absent == Awaited:
		return calendar.Date{}, StartAwaited
	case len(events) == 0 || events[0].On.IsZero():
		return calendar.Date{}, StartUnknown
	case len(events) == 1 || r.Pick == Earliest:
		return events[0].On, StartKnown
	case r.Pick == Latest:
		return events[len(events)-1].On, StartKnown
	default:
		return calendar.Date{}, StartUnknown
	}
}
