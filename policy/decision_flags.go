package policy

import (
	"database/sql/driver"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Unrecognised names the triggers among the record's events that no rule of its
// class knows, on any day, and that no book declares: slips of the pen, or rules that are
// missing. The start of a rule for which one could be meant is unknown; see
// [retention.Rulebook.Unrecognised]. The events of
// an appraisal and of a transfer are always known. Those that the guards of [All] read, by
// the rules of their books or as their Knows says, are not named unless a start is unknown
// because of them.
func (d Decision) Unrecognised() []retention.Trigger {
	unknown := d.rules.shown().Unrecognised(d.asked.record())
	if len(unknown) > 0 {
		asked := d.asked.request()
		eachAsked(d.policy, &asked, func(part Policy) { unknown = without(part, unknown, d.asked.class) })
	}
	for _, e := range d.allEffects() {
		if e.Unrecognised != "" {
			unknown = append(unknown, e.Unrecognised)
		}
	}
	slices.Sort(unknown)
	if unknown = slices.Compact(unknown); len(unknown) == 0 {
		return nil
	}
	return unknown
}

// IfToday returns a bound for a record whose floor waits for an event: if
// everything that is awaited happened on the day of the request, the record would
// be kept at least so long, and if it happens later, not shorter by today's law, unless a
// floor yields to a ceiling for it; a later version of the law can shorten it. It is an
// unknown end with that day as AtLeast, never if the period then never ends, and none if
// no floor waits.
func (d Decision) IfToday() retention.End {
	waits := func(s retention.Effect) bool {
		return s.Start == retention.StartAwaited && s.RetainUntil.IsUnknown()
	}
	if !slices.ContainsFunc(d.allEffects(), waits) {
		return retention.End{}
	}
	r := d.asked.request()
	events := slices.Collect(r.Record.Events.All())
	for _, t := range d.Awaiting() {
		events = append(events, retention.Event{Trigger: t, On: r.On})
	}
	r.Record.Events = retention.EventsOf(events...)
	end := d.policy.Decide(r).RetainUntil()
	if day, ok := end.Date(); ok {
		return retention.UnknownEnd(day)
	}
	return end
}

// Flag is what a reader of a decision should know besides its outcome, for programs;
// [Flag.In] says it to people. A flag never changes its meaning. The zero Flag says
// nothing.
type Flag string

// The flags of a decision.
const (
	FlagAppraisalContradictory Flag = "appraisal_contradictory" // bodies have decided in different ways
	FlagAppraisalUnasked       Flag = "appraisal_unasked"       // a body has decided about a record whose rules ask for no appraisal
	FlagConflict               Flag = "conflict"                // a floor and a ceiling conflict
	FlagDemandContradictory    Flag = "demand_contradictory"    // a demand contradicts itself or another one with its ID and kind; see [Demand]
	FlagEventToCome            Flag = "event_to_come"           // a rule counts from a day after that of the request
	FlagHoldOverCeiling        Flag = "hold_over_ceiling"       // a hold keeps the record past its last lawful day
	FlagLawUnchecked           Flag = "law_unchecked"           // a rule of the class was read only up to an earlier day
	FlagOverdue                Flag = "overdue"                 // the last lawful day has passed
	FlagReplyOverdue           Flag = "reply_overdue"           // the latest day for answering a demand has passed
	FlagSentinelDay            Flag = "sentinel_day"            // a day reads as a sentinel; see [RealDays]
	FlagUnconfirmed            Flag = "unconfirmed"             // something about an operative rule, or about how it yields, is not confirmed
	FlagUnrecognisedEvent      Flag = "unrecognised_event"      // no rule of the class knows an event
)

// In returns the flag in a language.
func (f Flag) In(l calendar.Language) string { return inWords(l, "flag", string(f)) }

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (f Flag) MarshalText() ([]byte, error) {
	if err := new(Flag).UnmarshalText([]byte(f)); err != nil {
		return nil, err
	}
	return []byte(f), nil
}

// UnmarshalText reads a flag; another text is [calendar.ErrSyntax].
func (f *Flag) UnmarshalText(text []byte) error { return codeOf(f, "flag", text) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (f *Flag) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("policy.Flag", data, f) }

// Value returns the code for a database; see [calendar.WriteSQL].
func (f Flag) Value() (driver.Value, error) { return calendar.WriteSQL(f) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (f *Flag) Scan(src any) error { return calendar.ReadSQL("policy.Flag", src, f) }

// Flags returns what a reader of the decision should know besides its outcome, in
// the order of their codes.
func (d Decision) Flags() []Flag {
	on, effects, overdue, a := d.asked.on, d.allEffects(), d.Overdue() > 0, d.assessed()
	toCome := func(e retention.Effect) bool { return e.Trigger.After(on) }
	unread := func(e retention.Effect) bool { return on.After(e.CheckedThrough) }
	var flags []Flag
	for _, f := range [...]struct {
		flag   Flag
		raised bool
	}{
		{FlagAppraisalContradictory, a.AppraisalOpen && len(d.appraisals()) > 1},
		{FlagAppraisalUnasked, a.State.RulesInForce() && d.appraisalUnasked()},
		{FlagConflict, !a.ReviewFrom.IsZero()},
		{FlagDemandContradictory, d.asked.demands.contradictory()},
		{FlagEventToCome, slices.ContainsFunc(effects, toCome)},
		{FlagHoldOverCeiling, overdue && d.outcome == Held},
		{FlagLawUnchecked, d.lawUnread() || slices.ContainsFunc(effects, unread)},
		{FlagOverdue, overdue},
		{FlagReplyOverdue, on.After(d.ReplyBy().Latest)},
		{FlagSentinelDay, d.hasSentinel()},
		{FlagUnconfirmed, len(d.unconfirmed()) > 0},
		{FlagUnrecognisedEvent, len(d.Unrecognised()) > 0},
	} {
		if f.raised {
			flags = append(flags, f.flag)
		}
	}
	return flags
}

// appraisalUnasked reports whether a body has decided to delete or transfer a record
// although no rule of the class asks it to.
func (d *Decision) appraisalUnasked() bool {
	asks := slices.ContainsFunc(d.effects(), func(s retention.Effect) bool { return s.Rule.Appraise })
	disposes := func(t retention.Trigger) bool { return t != retention.AppraisedKeep }
	return !asks && slices.ContainsFunc(d.appraisals(), disposes)
}

// appraisals returns the different answers of bodies that the record has, on any
// day; without those that were given before a body had to look again.
func (d *Decision) appraisals() []retention.Trigger {
	var answers []retention.Trigger
	again := d.assessed().AppraiseAgain
	for e := range d.asked.events.All() {
		switch e.Trigger {
		case retention.AppraisedKeep:
			answers = append(answers, e.Trigger)
		case retention.AppraisedDelete, retention.AppraisedTransfer:
			if e.On.IsZero() || again.IsZero() || e.On.OnOrAfter(again) {
				answers = append(answers, e.Trigger)
			}
		}
	}
	slices.Sort(answers)
	return slices.Compact(answers)
}
