package policy_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// knowing is a host's guard that reads events of which no rule knows.
type knowing []retention.Trigger

func (k knowing) Decide(policy.Request) policy.Decision { return policy.Abstain() }
func (k knowing) Knows() []retention.Trigger            { return k }

func TestGuardsKnowTriggers(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	complaints := rules(t, from(keep("c", retention.Days(5)), "complaint"))
	elsewhere, err := retention.NewRulebook(retention.Definition{ID: "other", Rules: []retention.Rule{
		with(from(keep("e", retention.Days(5)), "complaint"), func(r *retention.Rule) { r.Class = "test.other" })}})
	assert.NoError(t, err)
	var none knowing
	r := erase(record(happened(closed, "2024-01-01"), happened("complaint", "2024-01-02"), happened("clsoed", "2024-01-01")), "2024-02-01")
	both, slip := []retention.Trigger{"clsoed", "complaint"}, []retention.Trigger{"clsoed"}
	for name, row := range map[string]struct {
		policy policy.Policy
		want   []retention.Trigger
	}{
		"no guard":                   {p, both},
		"a guard that does not say":  {policy.All(p, guard(policy.Abstain())), both},
		"one that knows none":        {policy.All(p, none), both},
		"one that knows others":      {policy.All(p, knowing{"", "Complaint", "complaints"}), both},
		"one that knows it":          {policy.All(p, knowing{"complaint"}), slip},
		"a nil guard beside it":      {policy.All(p, nil, knowing{"complaint"}), slip},
		"two that know one each":     {policy.All(p, knowing{"complaint"}, knowing{"clsoed"}), slip}, // a start is unknown because of it
		"within":                     {policy.All(policy.All(p, knowing{"complaint"}), policy.CheckedLaw()), slip},
		"a guard of a guard":         {policy.All(p, policy.All(guard(policy.Abstain()), knowing{"complaint"})), slip},
		"a guard's book":             {policy.All(p, complaints), slip},
		"a guard's book, as policy":  {policy.All(complaints, p), slip},
		"a book without the class":   {policy.All(p, policy.FromRulebook(elsewhere)), both},
		"no book":                    {policy.All(p, policy.FromRulebook(nil)), both},
		"our guards know none":       {policy.All(p, policy.CheckedLaw(), policy.DemandsLookedUp(), policy.RealDays()), both},
		"the policy says it itself":  {policy.All(knowingRules{p, knowing{"complaint"}}), slip},
		"what a rule knows as well":  {policy.All(p, knowing{closed, "complaint"}), slip},
		"an appraisal is always so":  {policy.All(p, knowing{retention.AppraisedKeep}), both},
		"no policy, and one of them": {policy.All(nil, knowing{"complaint"}), nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := row.policy.Decide(r)
			assert.Equal(t, row.want, d.Unrecognised())
			assert.Equal(t, len(row.want) > 0, slices.Contains(d.Flags(), policy.FlagUnrecognisedEvent))
			for _, unknown := range both {
				said := "No rule of the class knows the event " + string(unknown) + "."
				if slices.Contains(row.want, unknown) {
					assert.Contains(t, d.Explain().String(), said)
				} else {
					assert.NotContains(t, d.Explain().String(), said)
				}
			}
		})
	}
}

type knowingRules struct {
	policy.Policy
	knowing
}

func (k knowingRules) Decide(r policy.Request) policy.Decision { return k.Policy.Decide(r) }

// What a guard knows changes the flag and its step, and nothing else.
func TestKnowingChangesNoDecision(t *testing.T) {
	for name, row := range refusals(t) {
		if row.policy == nil {
			continue
		}
		plain := policy.All(row.policy, guard(policy.Abstain()))
		knows := policy.All(row.policy, knowing{"x", closed, opened, retention.Transferred, "missing"})
		for n := range 40 {
			r := row.request
			r.On = r.On.AddDays(n - 20)
			a, b := plain.Decide(r), knows.Decide(r)
			assert.Equal(t, facts(a)+a.String(), facts(b)+b.String(), name)
			assert.Equal(t, a.Missing(), b.Missing(), name)
		}
	}
}

// Each guard is asked once, however often and deep it stands in others.
func TestKnowingGrowsLinearly(t *testing.T) {
	asked := 0
	var p policy.Policy = policy.All(rules(t, limit("l", retention.Days(5))), countingKnows{&asked})
	for range 8 {
		p = policy.All(p, p)
	}
	d := p.Decide(erase(record(happened(closed, "2024-01-01"), happened("complaint", "2024-01-02")), "2024-01-02"))
	asked = 0
	assert.Empty(t, d.Unrecognised())
	assert.Equal(t, 1, asked)
}

type countingKnows struct{ calls *int }

func (c countingKnows) Decide(policy.Request) policy.Decision { return policy.Abstain() }

func (c countingKnows) Knows() []retention.Trigger {
	*c.calls++
	return []retention.Trigger{"complaint"}
}
