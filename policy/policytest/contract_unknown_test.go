package policytest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// traitBook keeps a child's file for ten years, another one for two, and one of a legacy
// for three years from its opening.
func traitBook(t testing.TB) *retention.Rulebook {
	t.Helper()
	child := with(keep("child", retention.Years(10)), func(r *retention.Rule) { r.When = "minor" })
	other := with(keep("other", retention.Years(2)), func(r *retention.Rule) { r.Unless = "minor" })
	legacy := with(from(keep("legacy", retention.Years(3)), opened), func(r *retention.Rule) { r.When = "legacy" })
	return book(t, child, other, legacy)
}

// TestBrokenByTraits: each is caught, with every clause that it breaks and the smallest
// example of the first of them.
func TestBrokenByTraits(t *testing.T) {
	b := traitBook(t)
	require.NoError(t, policytest.Contract(policy.FromRulebook(b), b))
	for name, row := range map[string]struct {
		broken  func(policy.Policy) policy.Policy
		clauses []string
	}{
		"takes an unknown trait for absent": {unknownIsFalse, []string{"answers what was asked", "permits only what the rules permit", "permits nothing by an unknown trait"}},
		"looks only at the first trait":     {onlyFirstTrait, []string{"does not depend on an order"}},
		"drops traits that are true":        {dropsTrueTraits, []string{"answers what was asked", "permits only what the rules permit"}},
		"drops what is put off":             {againDropped, []string{"permits nothing that is put off"}},
	} {
		t.Run(name, func(t *testing.T) {
			err := policytest.Contract(row.broken(policy.FromRulebook(b)), b)
			assert.Equal(t, row.clauses, clausesOf(contractErrors(t, err)))
			reviewed(t, "contract-"+strings.ReplaceAll(name, " ", "-"), err.Error())
		})
	}
}

// TestUnknownTraitWithoutABook: the clause needs no rules beside the policy.
func TestUnknownTraitWithoutABook(t *testing.T) {
	rules := policy.FromRulebook(traitBook(t))
	known := asked(t, "test.file closed=2020-01-31 minor=true legacy=false on=2025-01-31")
	assert.NoError(t, policytest.Contract(rules, nil, known))
	found := contractErrors(t, policytest.Contract(unknownIsFalse(rules), nil, known))
	assert.Contains(t, clausesOf(found), "permits nothing by an unknown trait")
}

// unknownIsFalse decides as if the record had no trait that is not known.
func unknownIsFalse(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		traits := map[retention.Trait]bool{"minor": false, "legacy": false}
		for trait, has := range r.Record.Traits.All() {
			traits[trait] = has
		}
		r.Record.Traits = retention.TraitsOf(traits)
	})
}

// onlyFirstTrait refuses unless the first of the traits is one that it knows.
func onlyFirstTrait(rules policy.Policy) policy.Policy {
	return guarding(rules, func(r policy.Request) bool {
		for trait := range r.Record.Traits.All() {
			return trait != "legacy"
		}
		return true
	})
}

// dropsTrueTraits takes what a record has for what it does not have.
func dropsTrueTraits(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		traits := map[retention.Trait]bool{}
		for trait := range r.Record.Traits.All() {
			traits[trait] = false
		}
		r.Record.Traits = retention.TraitsOf(traits)
	})
}

// againDropped forgets that a body must look again.
func againDropped(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		r.Record.Events = retention.EventsOf(slices.DeleteFunc(slices.Collect(r.Record.Events.All()),
			func(e retention.Event) bool { return e.Trigger == retention.AppraisedAgain })...)
	})
}
