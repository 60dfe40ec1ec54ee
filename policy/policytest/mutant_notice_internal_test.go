package policytest

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// TestNoticingIsFailing: that a case notices a slip is found among few rules; it is so if
// and only if the case fails by the whole class with the slip. The seed is fixed.
func TestNoticingIsFailing(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 17))
	noticed, missed := 0, 0
	for books := 0; books < 8; {
		b, err := retention.NewRulebook(mixedDefinition(r))
		if err != nil {
			continue
		}
		books++
		var cases []Case
		for i, c := range asReviewed(Propose(b)) {
			if i%2 == books%2 { // the others are missing
				cases = append(cases, c)
			}
		}
		those := passingCases(b, cases)["test.file"]
		for _, s := range kinIn(partsOf(b)["test.file"]) {
			mutantsOf(s, func(m Mutant) {
				heard := m.heardBy(those) != nil
				require.NotNil(t, m.kin)
				wrong := m.classBook()
				if wrong == nil {
					return
				}
				fails := slices.ContainsFunc(those, func(c *passing) bool { return c.fails(policy.FromRulebook(wrong).Decide(c.asks)) })
				assert.Equal(t, fails, heard, "%v of %+v", m, b.Definition().Rules)
				if fails {
					noticed++
				} else {
					missed++
				}
			})
			s.forget()
		}
	}
	assert.Greater(t, noticed, 200)
	assert.Greater(t, missed, 50)
}

// TestFoundIsMissed: a slip that an author's case notices is not said to be missed because
// a proposed line notices it too.
func TestFoundIsMissed(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 17))
	looked := 0
	for books := 0; books < 6; {
		b, err := retention.NewRulebook(mixedDefinition(r))
		if err != nil {
			continue
		}
		books++
		proposal := Propose(b)
		cases := proposal[:len(proposal)/2]
		for _, m := range lacking(b, cases).mutants {
			wrong := m.classBook()
			if wrong == nil {
				continue
			}
			for _, c := range cases {
				looked++
				assert.False(t, c.fails(policy.FromRulebook(wrong).Decide(c.Request())), "%v: %v", m, c)
			}
		}
	}
	assert.Greater(t, looked, 100)
}
