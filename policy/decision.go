package policy

import (
	"fmt"
	"log/slog"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Decision says what may be done with a record on a day, and why. It keeps the
// request and the rulebook, so that what is asked of it later is computed from
// the same facts. Hold on to it only as long as the facts are fresh: a
// corrected date of death is a new request.
//
// The zero Decision is undetermined and permits nothing.
type Decision struct {
	outcome  Outcome
	why      Reason
	allowed  Action
	abstains bool
	unread   bool // of a policy of All: something is permitted by law that was not read up to the day
	exempt   bool // of a policy of All: a book of it exempts the class from demands for disposal
	asked    asked
	rules    rulebook       // those that decided
	policy   Policy         // decides again for other days and holds
	guards   hidden[guards] // what guards have to say
}

// assessed returns what the rules make of the record. It is computed when it is asked
// for, because the days of a record that a decision kept could be printed.
func (d *Decision) assessed() (a retention.Assessment) {
	if r := d.asked.request(); r.problem() == ReasonNoDecision {
		d.rules.shown().AssessInto(&a, &r.Record, r.On)
	}
	return a
}

// Request returns what was asked.
func (d Decision) Request() Request { return d.asked.request() }

// Outcome describes the record. What was asked for does not change it.
func (d Decision) Outcome() Outcome { return d.outcome }

// Allowed returns what may be done with the record: something only if the
// outcome is [MayDispose] or [MustDispose].
func (d Decision) Allowed() Action { return d.allowed }

// Permits reports whether the set is not empty and every action of it is allowed.
func (d Decision) Permits(a Action) bool { return d.permits(a) }

func (d *Decision) permits(a Action) bool { return a != 0 && a.Within(d.allowed) }

// RetainUntil returns the last protected day over all floors and over the guards
// that object: none if nothing protects the record, never if it is kept for
// ever, unknown if that cannot be said, with the known part as AtLeast.
func (d Decision) RetainUntil() retention.End {
	a, until := d.assessed(), d.said().until
	if d.why != ReasonRefused {
		until = a.RetainUntil
	}
	if d.outcome == Undetermined && until.IsNone() && !a.State.RulesInForce() {
		return retention.UnknownEnd(calendar.Date{})
	}
	for _, guard := range d.objections() {
		until = laterEnd(until, guard.RetainUntil())
	}
	return until
}

// laterEnd returns the later of two ends of protection. Never is the latest; of
// an unknown end and a day, the end is unknown and not before the day.
func laterEnd(a, b retention.End) retention.End {
	var days [4]calendar.Date
	days[0], _ = a.Date()
	days[1], _ = a.AtLeast()
	days[2], _ = b.Date()
	days[3], _ = b.AtLeast()
	last := calendar.Latest(days[:]...)
	switch {
	case a.IsNever() || b.IsNever():
		return retention.Never()
	case a.IsUnknown() || b.IsUnknown():
		return retention.UnknownEnd(last)
	case last.IsZero():
		return retention.End{}
	default:
		return retention.EndOn(last)
	}
}

// DisposeBy returns the last lawful day of holding over the ceilings whose start
// is known and the accepted demands for disposal: none if no ceiling applies,
// unknown if only such apply whose start is not known. The ceilings of guards do
// not count.
func (d Decision) DisposeBy() retention.End {
	a := d.assessed()
	if d.outcome == Undetermined && !a.State.RulesInForce() {
		return retention.UnknownEnd(calendar.Date{})
	}
	by := d.byDemand(&a)
	if last, dated := a.DisposeBy.Date(); by.IsZero() || dated && last.Before(by) {
		return a.DisposeBy
	}
	return retention.EndOn(by)
}

// Overdue returns by how many days the last lawful day of holding has passed,
// under every outcome; 0 if it has not.
func (d Decision) Overdue() int {
	last, _ := d.DisposeBy().Date()
	return max(0, d.asked.on.Sub(last))
}

// Missing names the triggers whose day is not known although it must be: data
// to be fixed. Where it is not known because of an event that no rule knows, although the
// record has one of the trigger, [Decision.Unrecognised] names what must be fixed.
func (d Decision) Missing() []retention.Trigger { return d.triggers(retention.StartUnknown) }

// MissingTraits names the traits of which it is not known whether the record has them,
// although it must be: data to be fixed.
func (d Decision) MissingTraits() []retention.Trait {
	var names []retention.Trait
	for _, e := range d.allEffects() {
		if e.MissingTrait != "" {
			names = append(names, e.MissingTrait)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Awaiting names the triggers whose event has not happened yet.
func (d Decision) Awaiting() []retention.Trigger { return d.triggers(retention.StartAwaited) }

func (d Decision) triggers(start retention.Start) []retention.Trigger {
	var names []retention.Trigger
	for _, e := range d.allEffects() {
		mistaken := e.Unrecognised != "" && d.asked.has(e.Rule.Trigger)
		if e.Start == start && e.MissingTrait == "" && !mistaken {
			names = append(names, e.Rule.Trigger)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// effects returns what the rules made of the record.
func (d Decision) effects() []retention.Effect {
	return d.rules.shown().Effects(d.asked.record(), d.asked.on)
}

// allEffects returns what the rules of this policy made of the record, and after
// them those of the guards that object.
func (d *Decision) allEffects() []retention.Effect {
	var all []retention.Effect
	for _, one := range d.all() {
		all = append(all, one.effects()...)
	}
	return all
}

// Reason returns why the outcome is what it is. If a guard made the outcome, it is
// that of the guard.
func (d Decision) Reason() Reason { return d.decider().why }

// String returns the outcome and, as sentences, the reasons with the operative
// rules and with a guard's own words; without days and without anything about the
// person.
func (d Decision) String() string {
	return d.outcome.String() + ": " + d.grounds().In(calendar.English)
}

// Format writes what [Decision.String] returns, whatever the verb: the facts that
// a decision keeps must not get into a log.
func (d Decision) Format(s fmt.State, _ rune) { fmt.Fprint(s, d.String()) }

// LogValue returns for the log what a program needs: codes, rule IDs and the kinds of
// what holds the record, without days and without anything about the person.
func (d Decision) LogValue() slog.Value {
	said := []slog.Attr{
		slog.String("outcome", d.outcome.String()),
		slog.String("reason", d.Reason().String()),
		slog.String("allowed", d.allowed.String()),
		slog.Any("rules", ruleIDs(d.allOperative())),
		slog.Bool("overdue", d.Overdue() > 0),
	}
	if kinds := d.decider().ground().HeldBy; len(kinds) > 0 {
		said = append(said, slog.Any("held_by", kinds))
	}
	return slog.GroupValue(said...)
}
