package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// always is a host's policy that returns a decision that it has kept.
func always(d policy.Decision) policy.Policy {
	return deciding(func(policy.Request) policy.Decision { return d })
}

// A decision permits only the request that it is about: a host's policy cannot
// permit by one that it kept, or that was a forecast.
func TestAKeptDecisionPermitsNothingElse(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	asked := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	asked.Record.ID = "r1"
	kept := always(p.Decide(asked))
	require.NoError(t, policy.Check(kept, asked), "the same request")
	require.NoError(t, policy.Check(policy.All(kept), asked))

	for name, change := range map[string]func(*policy.Request){
		"everything":     func(r *policy.Request) { *r = policy.Request{Action: policy.Delete} },
		"another day":    func(r *policy.Request) { r.On = r.On.AddDays(1) },
		"no day":         func(r *policy.Request) { r.On = calendar.Date{} },
		"another record": func(r *policy.Request) { r.Record.ID = "r2" },
		"another class":  func(r *policy.Request) { r.Record.Class = "test.other" },
		"another event":  func(r *policy.Request) { r.Record.Events = retention.EventsOf(happened(closed, "")) },
		"no events":      func(r *policy.Request) { r.Record.Events = retention.Events{} },
		"a hold":         func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{ID: "h"}) },
		"no look-up":     func(r *policy.Request) { r.Holds = policy.Holds{} },
	} {
		t.Run(name, func(t *testing.T) {
			other := asked
			change(&other)
			for _, stale := range []policy.Policy{kept, policy.All(kept), policy.All(policy.All(kept))} {
				err := policy.Check(stale, other)
				assert.ErrorIs(t, err, policy.ErrUndetermined)
				assert.ErrorContains(t, err, "the decision is about another request")
			}
			guarded := policy.All(rules(t, limit("l", retention.Days(5))), kept).Decide(other)
			assert.Equal(t, policy.Undetermined, guarded.Outcome(), "nor does it let a guard pass")
		})
	}
}

func TestAForecastPermitsNothing(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	for name, holds := range map[string]policy.Holds{"held": policy.HoldsOf(policy.Hold{ID: "h"}), "not looked up": {}} {
		r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
		r.Holds = holds
		forecast := p.Decide(r).OnRelease()
		assert.Equal(t, policy.MayDispose, forecast.Outcome(), name)
		assert.ErrorIs(t, policy.Check(always(forecast), r), policy.ErrUndetermined, name)
	}
}
