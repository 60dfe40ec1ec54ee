package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// ifElse is what a host would write itself for section 20: the same calendar
// arithmetic and the same checks, without citations, explanations or days to
// show. It is handed whether a hold is in force.
func ifElse(r policy.Request, held bool) bool {
	if r.On.IsZero() || held {
		return false
	}
	var trigger retention.Trigger
	var years int
	latest, delete := false, false
	switch r.Record.Class {
	case estonia.PensionBase, estonia.PensionContractBase:
		trigger, years = estonia.Death, 75
	case estonia.Benefit:
		trigger, years = estonia.RightEnded, 10
	case estonia.Disability:
		trigger, years = estonia.Death, 10
	case estonia.ChildDisabilityDecision:
		trigger, years, latest = estonia.DecisionEnds, 60, true
	case estonia.ChildhoodInvalidity:
		trigger, years, latest = estonia.ExpertEnds, 50, true
	case estonia.Log:
		trigger, years, delete = estonia.Logged, 5, true
	case estonia.CrossBorder:
		trigger, years, delete = estonia.CrossBorderEnded, 75, true
	default:
		return false
	}
	if r.Action != policy.Anonymise && !(delete && r.Action == policy.Delete) {
		return false
	}
	var start calendar.Date
	for event := range r.Record.Events.All() {
		switch {
		case event.Trigger != trigger:
		case event.On.IsZero():
			return false
		case start.IsZero() || latest && event.On.After(start):
			start = event.On
		default:
			return false
		}
	}
	if start.IsZero() {
		return false
	}
	return r.On.After(start.AddMonths(12 * years))
}

func ifElseDecide(in []question) contestant {
	return newLoop(in, oneIfTrue, func(in []question, out []bool) error {
		return fill(in, out, func(q question) (bool, error) { return ifElse(q.Request, q.held), nil })
	})
}
