package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// FuzzNames: every name that loads in a rulebook can be written wherever a case has names,
// and is read back.
func FuzzNames(f *testing.F) {
	for _, part := range strangeParts {
		f.Add(part, "x")
		f.Add("x"+part, part+part)
	}
	f.Fuzz(func(t *testing.T, one, other string) {
		if !loads(one) || !loads(other) {
			return
		}
		c := policytest.Case{At: "cases.txt:1", Note: "s. 4", Class: retention.Class(one), On: day("2026-11-22"),
			Events: []retention.Event{{Trigger: retention.Trigger(one), On: day("2020-01-31")}, {Trigger: retention.Trigger(other)}},
			Traits: map[retention.Trait]bool{retention.Trait(one): true, retention.Trait(other): false},
			Holds:  []policy.Hold{{ID: one}, {ID: other, Released: day("2026-11-23")}},
			Want:   policytest.Want{Outcome: "keep", Rules: one + ", " + other, Missing: other, Traits: one}}
		again, err := policytest.Parse("cases.txt", c.String())
		require.NoError(t, err, "%s", c)
		require.Equal(t, []policytest.Case{c}, again, "%s", c)
	})
}
