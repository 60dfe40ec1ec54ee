package policy

import (
	"cmp"
	"fmt"
	"log/slog"
	"slices"
	"strings"

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
	outcome    Outcome
	why        reason
	abstains   bool
	allowed    Action
	assessed   retention.Assessment
	request    Request
	book       *retention.Rulebook
	policy     Policy        // decides again for other days and holds
	until      retention.End // how long a guard refuses
	note       string        // why a guard refuses
	cause      error         // why a guard could not find out
	objections []Decision    // of the guards
	decisive   int           // which objection made the outcome, counted from 1; 0: none
}

// Outcome describes the record. What was asked for does not change it.
func (d Decision) Outcome() Outcome { return d.outcome }

// Allowed gives what may be done with the record: something only if the
// outcome is [MayDispose] or [MustDispose].
func (d Decision) Allowed() Action { return d.allowed }

// Permits says whether every action of a set that is not empty is allowed.
func (d Decision) Permits(a Action) bool { return a != 0 && a.Within(d.allowed) }

// RetainUntil gives the last protected day over all floors and guards: none if
// nothing protects the record, never if it is kept for ever, unknown if that
// cannot be said, with the known part as AtLeast.
func (d Decision) RetainUntil() retention.End {
	until := d.until
	if d.why != refused {
		until = d.assessed.RetainUntil
	}
	if d.outcome == Undetermined && until.IsNone() && d.assessed.Standing != retention.InForce {
		return retention.UnknownEnd(calendar.Date{})
	}
	for _, guard := range d.objections {
		until = laterEnd(until, guard.RetainUntil())
	}
	return until
}

// laterEnd gives the later of two ends of protection. Never is the latest; of
// an unknown end and a day, the end is unknown and not before the day.
func laterEnd(a, b retention.End) retention.End {
	known := func(e retention.End) calendar.Date {
		day, _ := e.Date()
		part, _ := e.AtLeast()
		if part.IsZero() {
			return day
		}
		return part
	}
	day := known(a)
	if known(b).After(day) || day.IsZero() {
		day = known(b)
	}
	switch {
	case a.IsNever() || b.IsNever():
		return retention.Never()
	case a.IsUnknown() || b.IsUnknown():
		return retention.UnknownEnd(day)
	case day.IsZero():
		return retention.End{}
	default:
		return retention.EndOn(day)
	}
}

// DisposeBy gives the last lawful day of holding over the ceilings whose start
// is known: none if no ceiling applies, unknown if only such apply whose start
// is not known.
func (d Decision) DisposeBy() retention.End {
	if d.outcome == Undetermined && d.assessed.Standing != retention.InForce {
		return retention.UnknownEnd(calendar.Date{})
	}
	return d.assessed.DisposeBy
}

// Overdue gives by how many days the last lawful day of holding has passed,
// under every outcome; 0 if it has not.
func (d Decision) Overdue() int {
	last, _ := d.assessed.DisposeBy.Date()
	return max(0, d.request.On.Sub(last))
}

// Missing names the triggers whose day is not known although it must be: data
// to be mended.
func (d Decision) Missing() []retention.Trigger { return d.triggers(retention.StartUnknown) }

// Awaiting names the triggers whose event has not happened yet.
func (d Decision) Awaiting() []retention.Trigger { return d.triggers(retention.EventAwaited) }

func (d Decision) triggers(p retention.Progress) []retention.Trigger {
	var names []retention.Trigger
	for _, s := range d.spans() {
		if s.Progress == p {
			names = append(names, s.Rule.Trigger)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// spans gives what the rules made of the record.
func (d Decision) spans() []retention.Span { return d.book.Spans(d.request.Record, d.request.On) }

// Operative gives the rules that decided, those of one ID before the next.
// Under a hold, or if holds were not looked up, they are those that would
// decide without.
func (d Decision) Operative() []retention.Rule {
	var rules []retention.Rule
	for _, s := range d.operative() {
		rules = append(rules, s.Rule)
	}
	return rules
}

func (d Decision) operative() []retention.Span {
	if d.why == held || d.why == holdsNotLookedUp || d.why == holdsLookUpFailed {
		released := d.request
		released.Holds = NoHolds()
		return rulebook{d.book}.Decide(released).operative()
	}
	var decided []retention.Span
	for _, s := range d.spans() {
		if d.decidedBy(s) {
			decided = append(decided, s)
		}
	}
	slices.SortFunc(decided, func(a, b retention.Span) int { return cmp.Compare(a.Rule.ID, b.Rule.ID) })
	return decided
}

// decidedBy says whether a rule is among those that made the decision.
func (d Decision) decidedBy(s retention.Span) bool {
	a := d.assessed
	lastFloor := !s.RetainUntil.IsNone() && s.RetainUntil == a.RetainUntil
	switch d.why {
	case startUnknown:
		return s.Progress == retention.StartUnknown && s.RetainUntil.IsUnknown()
	case awaited:
		return s.Progress == retention.EventAwaited && s.RetainUntil.IsUnknown()
	case retained:
		return lastFloor
	case conflict:
		return lastFloor || reached(s.DueFrom, d.request.On)
	case ceilingUnknown:
		return s.Progress == retention.StartUnknown
	case appraisalOpen:
		return s.Rule.Appraise
	case due:
		return reached(s.DueFrom, d.request.On) || lastFloor && a.DueFrom == nextDay(a.RetainUntil)
	case free:
		return lastFloor || a.RetainUntil.IsNone() && s.Progress == retention.Running
	case noGround, nothingInCommon, appraisedToKeep: // all of them
		return s.Progress != retention.StartUnknown
	default: // no rule was asked, or none is in force
		return false
	}
}

func nextDay(e retention.End) calendar.Date {
	day, _ := e.Date()
	return day.AddDays(1)
}

// Doubts lists what is not confirmed about the operative rules, and which of
// them were read only through an earlier day than that of the request.
func (d Decision) Doubts() []string {
	var doubts []string
	for _, s := range d.operative() {
		if s.Rule.Basis.Doubt != "" {
			doubts = append(doubts, s.Rule.Basis.Doubt)
		}
		if d.request.On.After(s.CheckedThrough) {
			doubts = append(doubts, fmt.Sprintf("%s: law checked through %v", s.Book, s.CheckedThrough))
		}
	}
	slices.Sort(doubts)
	return slices.Compact(doubts)
}

// OnRelease gives the decision that follows if the record has no holds, or
// when they are all released on the same day. It is a forecast: what may be
// done is decided anew on the day, with the holds looked up.
func (d Decision) OnRelease() Decision {
	if d.policy == nil {
		return d
	}
	r := d.request
	r.Holds = NoHolds()
	return d.policy.Decide(r)
}

// NextChange gives the first later day on which the outcome, the allowed
// actions, or whether the record is overdue is another, if the facts and the
// holds stay as they are. The law's own days, events recorded for days to come
// and recorded releases of holds count. Of a host's guard only the end that it
// gave to [Refuse] is known.
func (d Decision) NextChange() (calendar.Date, bool) {
	turning, ok := d.policy.(interface {
		turningDays(Request) []calendar.Date
	})
	if !ok {
		return calendar.Date{}, false
	}
	days := append(turning.turningDays(d.request), d.refusalsEnd()...)
	slices.SortFunc(days, calendar.Date.Compare)
	for _, day := range slices.Compact(days) {
		if day.After(d.request.On) && d.changedOn(day) {
			return day, true
		}
	}
	return calendar.Date{}, false
}

// changedOn says whether the record stands differently on another day.
func (d Decision) changedOn(day calendar.Date) bool {
	r := d.request
	r.On = day
	then := d.policy.Decide(r)
	return then.outcome != d.outcome || then.allowed != d.allowed || (then.Overdue() > 0) != (d.Overdue() > 0)
}

// refusalsEnd gives the days after those through which guards refuse, also
// guards of guards.
func (d Decision) refusalsEnd() []calendar.Date {
	days := []calendar.Date{nextDay(d.until)}
	for _, guard := range d.objections {
		days = append(days, guard.refusalsEnd()...)
	}
	return days
}

// Code gives the reason for programs: "retained", "held", "start-unknown". A
// code never changes its meaning. If a guard made the outcome, it is that of
// the guard.
func (d Decision) Code() string { return reasons[d.decider().why].code }

// decider gives the decision that made the outcome: a guard's, or this one.
func (d *Decision) decider() *Decision {
	if d.decisive == 0 {
		return d
	}
	return d.objections[d.decisive-1].decider()
}

// Reason says in one line why the outcome is what it is, with the operative
// rules, without days and without anything about the person.
func (d Decision) Reason() string {
	parts := []string{d.reason()}
	for _, guard := range d.objections {
		if words := guard.reason(); !slices.Contains(parts, words) {
			parts = append(parts, words)
		}
	}
	if d.objects() {
		parts = parts[1:] // the rules would permit; only the guards speak
	}
	return strings.Join(parts, "; ")
}

// objects says whether it is only the guards that refuse.
func (d Decision) objects() bool {
	return len(d.objections) > 0 && (d.why == due || d.why == free)
}

func (d Decision) reason() string {
	words := reasons[d.why].words
	switch d.why {
	case refused:
		words += ": " + d.note
	case rulesElsewhere:
		info, _ := d.book.Info(d.request.Record.Class)
		words += ": " + info.RulesFrom
	}
	var ids []string
	for _, r := range d.Operative() {
		ids = append(ids, r.ID)
	}
	if len(ids) > 0 {
		words += " (" + strings.Join(ids, ", ") + ")"
	}
	return words
}

// String gives the outcome and the reason, without days and without anything
// about the person.
func (d Decision) String() string { return d.outcome.String() + ": " + d.Reason() }

// LogValue gives the log what a program needs: codes and rule IDs, without
// days and without anything about the person.
func (d Decision) LogValue() slog.Value {
	var ids []string
	for _, r := range d.Operative() {
		ids = append(ids, r.ID)
	}
	return slog.GroupValue(
		slog.String("outcome", d.outcome.String()),
		slog.String("reason", d.Code()),
		slog.String("allowed", d.allowed.String()),
		slog.Any("rules", ids),
		slog.Bool("overdue", d.Overdue() > 0),
	)
}
