package policytest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestWhatNoDecisionSays: a case in Go that expects what can never come says so, whatever
// is decided; everything that a decision says can be expected.
func TestWhatNoDecisionSays(t *testing.T) {
	p := policy.FromRulebook(book(t, keep("r", retention.Years(2))))
	c := policytest.Case{At: "rules_test.go:12", Class: file, On: day("2026-11-22"), Want: policytest.Want{
		Outcome: "kept", Because: "retaned", Allowed: "anonymise, delete", Until: "2026-13-01", By: "29.12.2026", Overdue: "x",
		Rules: " ", Missing: "\t", Traits: " ", Next: "soon"}}
	other := policytest.Case{At: "rules_test.go:20", Class: file, On: day("2026-11-22"), Want: policytest.Want{
		Outcome: "Held", Because: "because", Allowed: "delete,anonymise", Until: "unknown, not before soon", By: "not known", Overdue: "0.5", Next: "2026-1-1"}}
	reviewed(t, "case-impossible", failures(func(t testing.TB) { policytest.CheckCases(t, p, c, other) })...)
	assert.Equal(t, c.Check(p), c.Check(nil))
	for _, check := range []func(testing.TB, *retention.Rulebook, ...policytest.Case){
		func(t testing.TB, b *retention.Rulebook, cases ...policytest.Case) {
			policytest.CheckCoverage(t, b, 0, cases...)
		}, policytest.CheckMutants} {
		got := failures(func(t testing.TB) { check(t, book(t, keep("r", retention.Years(2))), other) })
		assert.Contains(t, got[0], "by: \"not known\" is no end; write a day")
	}

	for _, w := range []policytest.Want{
		{Outcome: "review"}, {Because: "no_decision"}, {Allowed: "nothing"}, {Allowed: "delete, anonymise, transfer"}, {Until: "never"}, {Until: "none"}, {By: "unknown"},
		{By: "unknown, not before 2026-11-22"}, {Overdue: "0"}, {Overdue: "4711"}, {Rules: "none"}, {Rules: "a, b"}, {Next: "never"}, {Next: "9999-12-31"},
	} {
		err := policytest.Case{Class: file, On: day("2026-11-22"), Want: w}.Check(p)
		assert.False(t, err != nil && strings.Contains(err.Error(), "no decision says"), "%v", err)
	}
}
