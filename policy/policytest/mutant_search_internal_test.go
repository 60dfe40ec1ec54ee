package policytest

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// TestSlipsAreFoundAmongFewRules: a slip that some request about the whole class shows is
// found where only the rules are looked at that it concerns. The seed is fixed.
func TestSlipsAreFoundAmongFewRules(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 16))
	books, slips, wanted := 0, 0, 6
	if testing.Short() {
		wanted = 2
	}
	for books < wanted {
		d := mixedDefinition(r)
		b, err := retention.NewRulebook(d)
		if err != nil {
			continue
		}
		books++
		found := map[string]bool{}
		for _, m := range Mutants(b) {
			found[m.String()] = true
			right, wrong := policy.FromRulebook(b), policy.FromRulebook(m.book)
			require.True(t, showsElse(right.Decide(m.example), wrong.Decide(m.example)), "%v of %+v", m, d)
		}
		for i, rule := range d.Rules {
			eachSlip(rule, d.Rules, func(slip string, changedRule retention.Rule) {
				of := changed(d, func(d *retention.Definition) { d.Rules[i] = changedRule })
				m, err := retention.NewRulebook(of)
				name := fmt.Sprintf("%s: %s", rule.ID, slip)
				if err != nil {
					assert.False(t, found[name], "%s does not load", name)
					return
				}
				if found[name] {
					slips++
					return
				}
				right, wrong := policy.FromRulebook(b), policy.FromRulebook(m)
				for _, each := range [...]*retention.Rulebook{b, m} {
					for q := range Requests(each) {
						if showsElse(right.Decide(q), wrong.Decide(q)) {
							t.Errorf("%s: %s on %v, of %+v", name, recorded(q.Record), q.On, d.Rules)
							return
						}
					}
				}
			})
		}
	}
	assert.Greater(t, slips, 30*wanted)
}

// mixedDefinition has up to four rules of one class, which ask for traits, stand in for
// each other and yield.
func mixedDefinition(r *rand.Rand) retention.Definition {
	d := retention.Definition{ID: "test"}
	triggers := [...]retention.Trigger{"closed", "opened", "died"}
	basis := calendar.Source{Citation: "Test Act s. 1"}
	for i := range 2 + r.IntN(3) {
		rule := retention.Rule{ID: fmt.Sprint("r", i), Class: "test.file", Trigger: triggers[r.IntN(3)], Bound: retention.Bound(1 + r.IntN(3)),
			Period: retention.Years(1 + r.IntN(12)), Absent: retention.Absent(r.IntN(3)), Pick: retention.Pick(r.IntN(3)), Then: retention.Delete, Basis: basis}
		switch r.IntN(6) {
		case 0:
			rule.When = "minor"
		case 1:
			rule.Unless = "minor"
		case 2:
			rule.When = "sample"
		}
		if i > 0 && r.IntN(3) == 0 {
			rule.InsteadOf = "r0"
		}
		rule.Appraise = r.IntN(6) == 0
		d.Rules = append(d.Rules, rule)
	}
	if r.IntN(2) == 0 {
		d.Relations = []retention.Relation{{Yields: "r0", To: "r1", Basis: basis}}
	}
	return d
}
