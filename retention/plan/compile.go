package plan

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// builder compiles a class for a day.
type builder struct {
	book      *retention.Rulebook
	rules     []retention.Rule     // of the class
	relations []retention.Relation // of its rules
	day       calendar.Date
	stoodFor  map[string]bool // IDs of rules for which another one stands in
}

// compile returns the plan of a class, of which some were made of others before. The error
// is an *[Error] if there is none.
func compile(book *retention.Rulebook, name retention.Class, rules []retention.Rule, relations []retention.Relation, day calendar.Date, made map[string]Class) (Class, error) {
	if len(rules) == 0 {
		info, _ := book.Info(name)
		return Class{}, &Error{name, "its rules are not in the book: " + info.RulesFrom + "; merge the book that has them"}
	}
	b := &builder{book: book, rules: rules, relations: relations, day: day, stoodFor: map[string]bool{}}
	for _, r := range rules {
		if r.InsteadOf != "" {
			b.stoodFor[r.InsteadOf] = true
		}
	}
	c, ok := b.alone()
	if !ok {
		c = b.share(made)
	}
	c.Class, c.Events = name, map[retention.Trigger]retention.Pick{}
	for _, a := range c.axes {
		switch {
		case a.trait != "":
			c.Traits = append(c.Traits, a.trait)
		case a.trigger != "":
			c.Events[a.trigger] = a.pick
		}
	}
	return c, nil
}

func (b *builder) verdict(r retention.Record) verdict {
	a := b.book.Assess(r, b.day)
	return verdictOf(&a, b.day)
}

// together returns the plan of a class whose rules count from several events, or bind only
// some records: the combinations of what matters of each event and trait.
//
// If it would be too much work, neither a transfer nor what a body has decided is compared;
// and if it still is, only that the floors that bind every record have ended.
func (b *builder) together() Class {
	for _, lean := range [...]bool{false, true} {
		d := b.draft(lean, false)
		if !d.assess() {
			continue
		}
		if d.nothingInCommon() {
			if with := b.draft(lean, true); !lean && with.assess() {
				d = with
			} else {
				d.widen, d.vague = true, "its rules allow nothing in common before a transfer"
			}
		}
		c := d.class()
		if lean && c.Wider == "" {
			c.Wider = "what a body has decided is not compared: it would be too much work"
		}
		if c.makeLists() && c.Wider == "" {
			c.Wider = "its rules divide the records into too many cases"
		}
		return c
	}
	return b.certain()
}

// isDisposition reports whether events of the trigger have a meaning of their own in every
// rulebook.
func isDisposition(t retention.Trigger) bool {
	return t == retention.Transferred || slices.Contains(appraisals, t)
}

var appraisals = []retention.Trigger{retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain}

// disagree reports whether the rules of the class may allow nothing in common.
func (b *builder) disagree() bool {
	allowed := b.rules[0].Then
	for i := range b.rules {
		if r := &b.rules[i]; r.Then != 0 {
			allowed &= r.Then
		}
	}
	return allowed == 0
}

// inForce reports whether a rule is law on the day of the plan.
func (b *builder) inForce(r *retention.Rule) bool { return b.day.Within(r.From, r.Until) }

// counts reports whether a rule can matter on the day: it is law, or was.
func (b *builder) counts(r *retention.Rule) bool {
	return b.inForce(r) || b.day.OnOrAfter(r.Until)
}

// bindsAll reports whether a rule binds every record that has its event.
func (b *builder) bindsAll(r *retention.Rule) bool {
	return b.inForce(r) && r.When == "" && r.Unless == "" && r.InsteadOf == ""
}

// ended reports whether the floor of a rule has ended by the day of the plan, for an event
// on a day. Of all floors it is the case up to one day of the event.
func (b *builder) ended(r *retention.Rule, event calendar.Date) bool {
	begin := r.Cutoff.StartFrom(event)
	if begin.IsZero() {
		return false
	}
	end, _ := r.Period.EndFrom(begin).Date()
	return end.Before(b.day)
}

// asks reports whether its ceiling asks for disposal by the day, ends whether it has a last
// lawful day, and passed whether that has passed.
func (b *builder) asks(r *retention.Rule, event calendar.Date) bool {
	due, _ := r.Ceiling(event, retention.Period{})
	return due.OnOrBefore(b.day)
}

func (b *builder) ends(r *retention.Rule, event calendar.Date) bool {
	return !b.lastLawful(r, event).IsZero()
}

func (b *builder) passed(r *retention.Rule, event calendar.Date) bool {
	return b.lastLawful(r, event).Before(b.day)
}

// lastLawful returns the last lawful day of holding by the ceiling of a rule, which is not
// before the rule was law; no date: there is none.
func (b *builder) lastLawful(r *retention.Rule, event calendar.Date) calendar.Date {
	allowance := b.book.Allowance(*r)
	due, last := r.Ceiling(event, allowance)
	switch {
	case last.IsZero():
		return last
	case r.From.After(due) && allowance != (retention.Period{}): // of an Exactly
		return allowance.CountFrom(r.From)
	default:
		return calendar.Latest(last, r.From)
	}
}

// turns returns the days of the event after which what a rule makes of a record changes
// on the day of the plan.
func (b *builder) turns(r *retention.Rule) (turns []calendar.Date) {
	if !b.counts(r) {
		return nil
	}
	last := func(holds func(*retention.Rule, calendar.Date) bool) {
		turns = append(turns, lastDayOf(func(event calendar.Date) bool { return holds(r, event) }))
	}
	if r.Bound.HasFloor() {
		last(b.ended)
	}
	if r.Bound.HasCeiling() && b.inForce(r) {
		last(b.asks)
		if len(b.relations) > 0 {
			last(b.passed)
			last(b.ends)
		}
		if !r.Bound.HasFloor() {
			turns = append(turns, b.day)
		}
	}
	return append(turns, r.Until.AddDays(-1))
}

// lastDayOf returns the last of all days for which something holds that holds for all
// before it; no date: it holds for none.
func lastDayOf(holds func(calendar.Date) bool) calendar.Date {
	if !holds(firstDay) {
		return calendar.Date{}
	}
	if holds(lastDay) {
		return lastDay
	}
	yes, no := 0, lastDay.Sub(firstDay)
	for yes+1 < no {
		middle := (yes + no) / 2
		if holds(firstDay.AddDays(middle)) {
			yes = middle
		} else {
			no = middle
		}
	}
	return firstDay.AddDays(yes)
}
