package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// What a line has no words for is left out, and what is missing can be seen.
func TestCaseString(t *testing.T) {
	assert.Equal(t, "(no class) on=? ->", policytest.Case{}.String())
	c := policytest.Case{At: "cases.txt:1", Note: "s. 4", Class: file, On: day("2026-11-22"),
		Events:  []retention.Event{{Trigger: "on"}},
		Holds:   []policy.Hold{{ID: "H1", Reason: "audit", Scope: "letters", Placed: day("2026-01-01")}},
		Demands: []policy.Demand{{ID: "D7", Kind: policy.Withdrawal, State: policy.Closed, Received: day("2026-02-01"), Basis: norm("GDPR art. 7")}},
		Want:    policytest.Want{Until: "unknown, not before 2028-03-01", Rules: "a, b"}}
	assert.Equal(t, `test.file "on"=? hold=H1 demand=withdrawal:closed:2026-02-01 on=2026-11-22 -> until=2028-03-01+ rules=a,b  # s. 4`, c.String())
}
