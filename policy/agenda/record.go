package agenda

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// Hold returns the entry of a hold that somebody must review, on a day that the host
// chooses: no hold lapses by itself, and while it is in force nothing may be disposed of. It
// says nothing of the hold but the day of its release, if one is recorded.
func Hold(reference string, h policy.Hold, on calendar.Date) Entry {
	e := Entry{ID: "hold/" + h.ID, Reference: reference, Day: on, Title: say("title.hold", nil), Details: []calendar.Step{say("hold", nil)}}
	if !h.Released.IsZero() {
		e.Details = append(e.Details, say("released", args{"released": h.Released}))
	}
	return e
}

// Record returns the entry of a record that [policy.Upcoming] lists, on the first day on
// which its disposal is due or a decision is needed. Its description has the class, the last
// lawful day, and the rules with what is not confirmed about them, and none of the record's
// events. A record that is reviewed first and due later has two entries.
//
// It is a forecast, and says so: on the day, a run asks the policy anew.
func Record(reference string, t policy.Task) Entry {
	d := t.Decision
	e := Entry{ID: "record/" + d.Outcome().String(), Reference: reference, Day: t.On, Title: say("title.record", args{"outcome": d.Outcome()})}
	steps := d.Explain().Steps
	names := steps[len(steps)-1].Names // of the rulebook
	add := func(s calendar.Step) {
		s.Names = names
		e.Details = append(e.Details, s)
	}
	add(say("class", args{"class": d.Request().Record.Class}))
	add(say("reason", args{"reason": d.Reason()}))
	for _, s := range steps {
		if s.Code == calendar.Code(policy.StepDisposeBy) {
			add(s)
		}
	}
	for _, r := range d.Operative() {
		rule := say("rule", args{"rule": r.ID})
		rule.Source = r.Basis
		add(rule)
	}
	add(say("forecast", nil))
	return e
}
