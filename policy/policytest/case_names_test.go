package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// declaring is a book that declares more events and traits than its rules ask for.
func declaring(t *testing.T) *retention.Rulebook {
	child := keep("s. 4, 2", retention.Years(2))
	child.Class, child.When = "test.child", "child"
	return defined(t, retention.Definition{ID: "test", Rules: []retention.Rule{keep("r", retention.Years(2)), child},
		Classes:  []retention.ClassInfo{{Class: "test.plan", RulesFrom: "the host's plan"}},
		Triggers: []retention.TriggerInfo{{Trigger: closed}, {Trigger: "scanned"}},
		Traits:   []retention.TraitInfo{{Trait: "child"}, {Trait: "sample"}}})
}

// TestMisnamedCases: a slip in the name of a class, an event, a trait or a rule passes as
// undetermined or can never come, and fails here; what an appraisal and a transfer are
// called is known, and so is what the book declares.
func TestMisnamedCases(t *testing.T) {
	b := declaring(t)
	misnamed := parsed(t, `test.flie closed=2020-01-01 on=2030-01-01 -> undetermined
test.file clsoed=2020-01-01 on=2030-01-01 -> undetermined
test.file closed=2020-01-01 moved=2020-01-02 on=2030-01-01 -> may_dispose
test.child closed=2020-01-01 chlid=true on=2030-01-01 -> undetermined
test.file closed=2020-01-01 minor=true on=2030-01-01 -> may_dispose
other closed=2020-01-01 on=2030-01-01 -> undetermined
test.file closed=2020-01-01 scaned=? smaple=true on=2030-01-01 -> may_dispose
test.file on=2030-01-01 -> undetermined missing=clsoed
test.file on=2030-01-01 -> undetermined missing=closed,died
test.child closed=2020-01-01 on=2030-01-01 -> undetermined traits=chlid
test.file closed=2020-01-01 on=2020-02-01 -> keep rules=R2
test.file closed=2020-01-01 on=2020-02-01 -> keep rules="s. 4","2"
test.child closed=2020-01-01 child=true on=2020-02-01 -> keep rules="s. 4, 3"
`)
	known := parsed(t, `test.file closed=2020-01-01 disposition.transferred=2020-01-02 appraised.delete=? on=2030-01-01 -> may_dispose
test.file closed=2020-01-01 scanned=2020-01-01 sample=true child=false on=2030-01-01 -> may_dispose rules=r missing=none traits=none
test.plan moved=2020-01-02 child=true on=2030-01-01 -> undetermined rules=plan.1
test.child closed=2020-01-01 child=true on=2030-01-01 -> may_dispose rules="s. 4, 2"
test.child closed=? on=2030-01-01 -> undetermined traits=child rules="s. 4","2"
`)
	checked := failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 0, append(misnamed, known...)...) })
	require.Len(t, checked, len(misnamed))
	reviewed(t, "misnamed", checked...)
	assert.Equal(t, checked, failures(func(t testing.TB) { policytest.CheckMutants(t, b, append(misnamed, known...)...) })[:len(misnamed)])
	require.NotEmpty(t, failures(func(t testing.TB) { policytest.CheckCases(t, policy.FromRulebook(b), misnamed...) }))
}
