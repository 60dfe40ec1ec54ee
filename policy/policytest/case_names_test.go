package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestMisnamedCases: a slip in the name of a class, an event or a trait passes as
// undetermined, and fails here; what an appraisal and a transfer are called is known.
func TestMisnamedCases(t *testing.T) {
	child := keep("c", retention.Years(2))
	child.Class, child.When = "test.child", "child"
	b := defined(t, retention.Definition{ID: "test", Rules: []retention.Rule{keep("r", retention.Years(2)), child}, Classes: []retention.ClassInfo{{Class: "test.plan", RulesFrom: "the host's plan"}}})
	misnamed := parsed(t, `test.flie closed=2020-01-01 on=2030-01-01 -> undetermined
test.file clsoed=2020-01-01 on=2030-01-01 -> undetermined
test.file closed=2020-01-01 moved=2020-01-02 on=2030-01-01 -> may_dispose
test.child closed=2020-01-01 chlid=true on=2030-01-01 -> undetermined
test.file closed=2020-01-01 child=true on=2030-01-01 -> may_dispose
`)
	known := parsed(t, `test.file closed=2020-01-01 disposition.transferred=2020-01-02 appraised.delete=? on=2030-01-01 -> may_dispose
test.plan moved=2020-01-02 child=true on=2030-01-01 -> undetermined
test.child closed=2020-01-01 child=true on=2030-01-01 -> may_dispose
`)
	require.Empty(t, failures(func(t testing.TB) { policytest.CheckCases(t, policy.FromRulebook(b), append(misnamed, known...)...) }))
	checked := failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 0, append(misnamed, known...)...) })
	require.Len(t, checked, 5)
	reviewed(t, "misnamed", checked...)
	assert.Equal(t, checked, failures(func(t testing.TB) { policytest.CheckMutants(t, b, append(misnamed, known...)...) })[:5])
}
