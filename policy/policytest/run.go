package policytest

import (
	"testing"

	"github.com/keepuntil/keepuntil/policy"
)

// Run checks every case and fails the test with what was expected, what came,
// and the steps of the decision. No cases at all, and a case that expects
// nothing, fail too: they would test nothing.
func Run(t testing.TB, p policy.Policy, cases ...Case) {
	t.Helper()
	if len(cases) == 0 {
		t.Errorf("policytest: there are no cases; write at least one")
	}
	for _, c := range cases {
		if err := c.Check(p); err != nil {
			t.Errorf("%v", err)
		}
	}
}
