package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// guardingUntil is a guard that refuses through a day.
type guardingUntil string

func (g guardingUntil) Decide(r policy.Request) policy.Decision {
	end := retention.EndOn(day(string(g)))
	if end.Protects(r.On) {
		return policy.Refuse("a complaint is open", end)
	}
	return policy.Abstain()
}

// A demand is met by the first day on which it can be: after the floors, and after
// what guards keep.
func TestADemandWaitsForGuardsToo(t *testing.T) {
	erasure := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-10"), "2024-02-10", "2024-02-12")
	for name, p := range map[string]policy.Policy{
		"a host's guard": policy.All(rules(t, keep("k", retention.Days(5))), guardingUntil("2024-05-31")),
		"a guard's book": policy.All(rules(t, keep("k", retention.Days(5))), rules(t, keep("g", retention.Days(151)))),
	} {
		t.Run(name, func(t *testing.T) {
			at := func(on string) policy.Decision {
				return p.Decide(demanding(erase(record(happened(closed, "2024-01-01")), on), erasure))
			}
			assert.Equal(t, "keep nothing; keep through 2024-05-31, dispose by 2024-06-01; overdue 0", facts(at("2024-05-31")))
			free := at("2024-06-01")
			assert.Equal(t, policy.MustDispose, free.Outcome())
			assert.Equal(t, policy.Delete, free.Allowed())
		})
	}
}

// A book that exempts a class from erasure does so as a guard's book too.
func TestAGuardsBookExemptsFromErasure(t *testing.T) {
	kept := keep("g", retention.Days(1))
	b, err := retention.NewRulebook(retention.Definition{ID: "exempting", Rules: []retention.Rule{kept},
		Complaints: calendar.Source{Citation: "Complaints Act s. 2"},
		Classes:    []retention.ClassInfo{{Class: file, NoErasure: norm("Test Act s. 7")}}})
	require.NoError(t, err)
	p := policy.All(rules(t, keep("k", retention.Days(5))), policy.FromRulebook(b))
	d := p.Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-03-01"), demanded(policy.Erasure, policy.Accepted, "2024-01-10")))
	assert.Equal(t, "may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0", facts(d))
	require.Len(t, d.Refusals(), 1)
	assert.Equal(t, policy.ReasonNoErasure, d.Refusals()[0].Reason)
	assert.Equal(t, []calendar.Source{norm("Test Act s. 7")}, d.Refusals()[0].Basis)
	assert.Equal(t, []calendar.Source{norm("Complaints Act s. 2")}, d.Refusals()[0].Complaints)
}

// A host that takes in demands cannot forget to pass them.
func TestDemandsLookedUp(t *testing.T) {
	p := policy.All(rules(t, keep("k", retention.Days(5))), policy.DemandsLookedUp())
	r := erase(record(happened(closed, "2024-01-01")), "2024-03-01")
	d := p.Decide(r)
	assert.Equal(t, policy.Undetermined, d.Outcome())
	assert.Equal(t, "demands_not_looked_up", d.Reason().String())
	assert.ErrorIs(t, policy.Check(p, r), policy.ErrUndetermined)
	assert.Equal(t, policy.Undetermined, d.OnRelease().Outcome(), "the forecast knows no more")
	assert.False(t, d.OnRelease().Permits(policy.Delete))
	r.Demands = policy.DemandsFrom(nil, nil)
	assert.NoError(t, policy.Check(p, r), "looked up, and there are none")
	r.Demands = policy.DemandsOf(demanded(policy.Restriction, policy.Accepted, "2024-02-01"))
	assert.Equal(t, policy.Held, p.Decide(r).Outcome())
	r.Demands = policy.DemandsOf()
	assert.ErrorIs(t, policy.Check(p, r), policy.ErrUndetermined, "none given are not looked up")
	assert.ErrorIs(t, policy.Check(policy.DemandsLookedUp(), r), policy.ErrUndetermined, "a guard permits nothing")
}

// The book of a policy that a host wraps is known by what it decided.
func TestExemptionOfAWrappedPolicy(t *testing.T) {
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-02-01"), demanded(policy.Erasure, policy.Accepted, "2024-01-20"))
	for name, p := range map[string]policy.Policy{
		"alone":  wrapped{exempt(t, keep("k", retention.Days(5)))},
		"joined": policy.All(wrapped{exempt(t, keep("k", retention.Days(5)))}, policy.CheckedLaw()),
	} {
		refused := p.Decide(r).Refusals()
		require.Len(t, refused, 1, name)
		assert.Equal(t, policy.ReasonNoErasure, refused[0].Reason, name)
	}
}
