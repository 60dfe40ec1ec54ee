package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestContractLooksAtEveryFact: a decision about other facts permits nothing.
func TestContractLooksAtEveryFact(t *testing.T) {
	rules := policy.FromRulebook(trialBook(t))
	for name, change := range map[string]func(*policy.Request){
		"another action": func(r *policy.Request) { r.Action = policy.Delete | policy.Anonymise },
		"other holds":    func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{Released: r.On}) },
		"a demand": func(r *policy.Request) {
			r.Demands = policy.DemandsOf(policy.Demand{Kind: policy.Erasure, State: policy.Closed, Received: r.On})
		},
		"another trait": func(r *policy.Request) { r.Record.Traits = retention.TraitsOf(map[retention.Trait]bool{"minor": true}) },
		"another event": func(r *policy.Request) {
			r.Record.Events = retention.EventsOf(retention.Event{Trigger: closed, On: day("2001-01-01")}, retention.Event{Trigger: opened, On: day("2001-01-01")})
		},
	} {
		t.Run(name, func(t *testing.T) {
			changed := altering(rules, func(r *policy.Request) {
				if policy.Check(rules, *r) == nil {
					change(r)
				}
			})
			assert.Contains(t, clausesOf(contractErrors(t, policytest.Contract(changed, trialBook(t)))), "answers what was asked")
		})
	}
}
