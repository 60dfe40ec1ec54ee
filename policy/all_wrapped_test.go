package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// knowingWrapped wraps a policy, and reads an event itself.
type knowingWrapped struct {
	wrapped
	knowing
}

func (k knowingWrapped) Decide(r policy.Request) policy.Decision { return k.wrapped.Decide(r) }

// What a host wraps, to time or to log it, reads the events that it read before: a zero
// of some program among them must not free a record.
func TestRealDaysSeeThroughWhatAHostWraps(t *testing.T) {
	p, births := rules(t, limit("l", retention.Days(5))), rules(t, from(keep("b", retention.Days(5)), "born"))
	known := happened(closed, "2024-01-01")
	sentinel := erase(record(known, happened("born", "1970-01-01")), "2024-02-01")
	plain := erase(record(known, happened("born", "2024-01-01")), "2024-02-01")
	real := policy.RealDays()
	for name, guarded := range map[string]policy.Policy{
		"not wrapped":            policy.All(p, births, real),
		"a guard's book":         policy.All(p, wrapped{births}, real),
		"twice":                  policy.All(p, wrapped{wrapped{births}}, real),
		"the policy":             policy.All(wrapped{births}, p, real),
		"a policy of All":        policy.All(wrapped{policy.All(p, births)}, real),
		"a guard of All":         policy.All(p, wrapped{policy.All(p, wrapped{births})}, real),
		"what knows in All":      policy.All(wrapped{policy.All(p, knowing{"born"})}, real),
		"all of it":              wrapped{policy.All(p, wrapped{births}, real)},
		"one that knows another": policy.All(p, knowingWrapped{wrapped{births}, knowing{"x"}}, real),
		"the guard itself":       policy.All(p, births, wrapped{real}),
	} {
		d := guarded.Decide(sentinel)
		assert.Equal(t, policy.ReasonSentinelDay, d.Reason(), name)
		assert.ErrorIs(t, policy.Check(guarded, sentinel), policy.ErrUndetermined, name)
		assert.Contains(t, d.Flags(), policy.FlagSentinelDay, name)
		assert.Empty(t, d.Unrecognised(), name)
		assert.NoError(t, policy.Check(guarded, plain), name)
	}
}

// A class that is exempt from erasure on demand stays so, whoever wraps the book.
func TestExemptionOfAWrappedGuard(t *testing.T) {
	p, exempts := rules(t, keep("k", retention.Days(5))), exempt(t, keep("g", retention.Days(1)))
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-02-01"), demanded(policy.Erasure, policy.Accepted, "2024-01-20"))
	for name, joined := range map[string]policy.Policy{
		"not wrapped":     policy.All(p, exempts),
		"a guard's book":  policy.All(p, wrapped{exempts}),
		"a policy of All": policy.All(wrapped{policy.All(p, exempts)}, policy.RealDays()),
		"a guard of All":  policy.All(p, wrapped{policy.All(p, wrapped{exempts})}),
	} {
		d := joined.Decide(r)
		assert.Equal(t, policy.MayDispose, d.Outcome(), name)
		assert.ErrorIs(t, policy.CheckDue(joined, r), policy.ErrDenied, name)
		if assert.Len(t, d.Refusals(), 1, name) {
			assert.Equal(t, policy.ReasonNoErasure, d.Refusals()[0].Reason, name)
		}
	}
}
