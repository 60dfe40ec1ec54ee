package model_test

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// This file puts the model's words into the library's.

var epoch = day("1970-01-01")

func dateOf(n int) calendar.Date {
	if n == noDay {
		return calendar.Date{}
	}
	return epoch.AddDays(n)
}

func numberOf(d calendar.Date) int {
	if d.IsZero() {
		return noDay
	}
	return d.Sub(epoch)
}

func (r modelRule) rule() retention.Rule {
	out := retention.Rule{ID: r.id, Class: file, When: retention.Trait(r.when), Unless: retention.Trait(r.unless), InsteadOf: r.insteadOf,
		Trigger: retention.Trigger(r.trigger), Absent: r.absent, Pick: r.pick,
		Then: r.then, Appraise: r.appraise, From: dateOf(r.from), Until: dateOf(r.until), Basis: norm("Test Act")}
	if r.yearEnd {
		out.Cutoff = retention.EndOfYear()
	}
	if r.retroactive {
		out.Retroactive = norm("Test Act s. 9")
	}
	switch r.unit {
	case "immediately":
		out.Period = retention.Immediately()
	case "permanently":
		out.Period = retention.Permanently()
	case "day":
		out.Period = retention.Days(r.n)
	case "month":
		out.Period = retention.Months(r.n)
	}
	switch {
	case r.floor && r.ceiling:
		out.Bound = retention.Exactly
	case r.floor:
		out.Bound = retention.AtLeast
	default:
		out.Bound = retention.AtMost
	}
	return out
}

// book makes a rulebook of a scene.
func (s scene) book() (*retention.Rulebook, error) { return retention.NewRulebook(s.definition()) }

// definition returns the rules of a scene. Relations of rules that a test has taken
// out are left out too, and what stands in for them.
func (s scene) definition() retention.Definition {
	d := retention.Definition{ID: "test", Allowance: retention.Days(s.allowance)}
	if s.checked != 0 {
		d.CheckedThrough = dateOf(s.checked)
	}
	there := map[string]bool{}
	for _, r := range s.rules {
		there[r.id] = true
	}
	for _, r := range s.rules {
		if !there[r.insteadOf] {
			r.insteadOf = ""
		}
		d.Rules = append(d.Rules, r.rule())
	}
	for _, r := range s.relations {
		if there[r.yields] && there[r.to] {
			d.Relations = append(d.Relations, retention.Relation{Yields: r.yields, To: r.to, Basis: norm("Test Act s. 8")})
		}
	}
	for _, t := range s.declared {
		d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: retention.Trigger(t)})
	}
	return d
}

// bookWith returns the rulebook with what its class says of demands.
func (s scene) bookWith(demands modelDemands) (*retention.Rulebook, error) {
	d := s.definition()
	if demands.exempt {
		d.Classes = []retention.ClassInfo{{Class: file, NoErasure: norm("Test Act s. 7")}}
	}
	return retention.NewRulebook(d)
}

func (s scene) record() retention.Record {
	var list []retention.Event
	for _, e := range s.events {
		list = append(list, retention.Event{Trigger: retention.Trigger(e.trigger), On: dateOf(e.day)})
	}
	known := map[retention.Trait]bool{}
	for trait, has := range s.traits {
		known[retention.Trait(trait)] = has
	}
	r := record(file, list...)
	r.Traits = retention.TraitsOf(known)
	return r
}

func (h holdState) holds() policy.Holds {
	if h.notLookedUp {
		return policy.Holds{}
	}
	var list []policy.Hold
	for _, released := range h.releases {
		list = append(list, policy.Hold{ID: "h", Released: dateOf(released)})
	}
	if h.odd {
		last := &list[len(list)-1]
		last.Placed = last.Released.AddDays(1)
	}
	return policy.HoldsFrom(list, nil)
}

func verdictOf(d policy.Decision) verdict {
	return verdict{d.Outcome(), d.Allowed(), d.Overdue(), modelEndOf(d.RetainUntil()), modelEndOf(d.DisposeBy())}
}

func modelDecisionOf(d policy.Decision) modelDecision {
	return modelDecision{verdictOf(d), d.Reason().String()}
}

func modelEndOf(e retention.End) modelEnd {
	switch {
	case e.IsNone():
		return modelEnd{"none", noDay}
	case e.IsNever():
		return modelEnd{"never", noDay}
	case e.IsUnknown():
		part, _ := e.AtLeast()
		return modelEnd{"unknown", numberOf(part)}
	default:
		day, _ := e.Date()
		return modelEnd{"day", numberOf(day)}
	}
}
