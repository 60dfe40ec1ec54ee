package model_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
)

func TestOperativeRulesBind(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(12, 6))
	operative := 0
	for n := range 1500 {
		s, other := sample(random, 1+n%4), sample(random, 1+n%2)
		p, err := library(s)
		if err != nil {
			continue
		}
		if b, err := other.book(); err == nil && n%3 == 0 {
			p = policy.All(p, policy.FromRulebook(b), abstaining)
		}
		for _, h := range []holdState{{}, {releases: []int{noDay}}} {
			d := p.Decide(s.request(sampleBase+random.IntN(30), h))
			for _, r := range d.Operative() {
				operative++
				assert.Contains(t, d.Binding(), r)
			}
		}
	}
	assert.Greater(t, operative, 1500)
}
