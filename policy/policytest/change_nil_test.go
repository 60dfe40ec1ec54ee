package policytest_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// What is nil holds nothing: no list, no policy and no book panics.
func TestNilHoldsNothing(t *testing.T) {
	b := book(t, keep("k", retention.Years(1)))
	assert.Len(t, policytest.Changes(b, nil, nil), 1, "the rule is left out")
	assert.Empty(t, policytest.Changes(nil, nil, nil))
	assert.NotEmpty(t, policytest.Changes(b, nil, policytest.Samples(b)))
	assert.Empty(t, slices.Collect(policytest.Requests(nil)))
	assert.Empty(t, slices.Collect(policytest.Samples(nil, nil)))
	assert.Empty(t, slices.Collect(policytest.Samples(nil...)))
	assert.Empty(t, policytest.Mutants(nil))
	assert.Empty(t, policytest.Cover(nil).Missing)
	assert.Contains(t, policytest.Boundaries(nil, file), "it knows none")
	assert.Error(t, policytest.Contract(nil, nil))
	assert.Contains(t, policytest.LifeOf(nil, retention.Record{}, calendar.Date{}).String(), "there is no day to begin with")
	assert.Error(t, policytest.Case{}.Check(nil))
	assert.NotEmpty(t, failures(func(t testing.TB) { policytest.CheckChanges(t, nil, nil, nil) }))
	assert.NotEmpty(t, failures(func(t testing.TB) { policytest.CheckCases(t, policy.FromRulebook(nil)) }))
}
