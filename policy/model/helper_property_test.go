package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
)

// maker makes a policy of rules. Beside the library's own there are broken
// ones, which show that each property can fail.
type maker func(scene) (policy.Policy, error)

func library(s scene) (policy.Policy, error) {
	b, err := s.book()
	return policy.FromRulebook(b), err
}

// brokenRules lets a policy work with other rules than those of the book.
func brokenRules(change func([]modelRule) []modelRule) maker {
	return func(s scene) (policy.Policy, error) {
		s.rules = change(slices.Clone(s.rules))
		return library(s)
	}
}

// brokenRequest lets a policy answer another request than the one asked.
func brokenRequest(change func(policy.Request) policy.Request) maker {
	return func(s scene) (policy.Policy, error) {
		p, err := library(s)
		return deciding(func(r policy.Request) policy.Decision { return p.Decide(change(r)) }), err
	}
}

// property returns what contradicts it in a scene, or nothing. Scenes to which
// it does not apply contradict nothing and do not count.
type property func(s scene, with maker) (contradiction string, applied int)

// forAll looks for a contradiction in every second single rule and in samples of
// several ones; the model compares them all.
func forAll(holds property, with maker) (contradiction string, applied int) {
	random := rand.New(rand.NewPCG(7, 11))
	each := func(s scene) bool {
		found, n := holds(s, with)
		contradiction, applied = found, applied+n
		return found == ""
	}
	g := grid{base: sampleBase}
	for i, one := range g.single("x") {
		if i%2 == 1 || testing.Short() && i%8 != 0 {
			continue
		}
		if !each(scene{rules: named(one.rule), events: one.events}) {
			return contradiction, applied
		}
	}
	sets := 3200
	if testing.Short() {
		sets = 400
	}
	for n := range sets {
		if !each(sample(random, 1+n%4)) {
			return contradiction, applied
		}
	}
	return "", applied
}

// check proves a property, and that it finds the broken policies.
func check(t *testing.T, holds property, broken ...maker) {
	t.Helper()
	t.Parallel()
	contradiction, applied := forAll(holds, library)
	assert.Empty(t, contradiction)
	enough := 500
	if testing.Short() {
		enough = 50
	}
	assert.Greater(t, applied, enough, "the property must apply to many scenes")
	for _, wrong := range broken {
		contradiction, _ = forAll(holds, wrong)
		assert.NotEmpty(t, contradiction, "the broken policy must be found")
	}
}

func (s scene) request(on int, h holdState) policy.Request {
	return policy.Request{Action: policy.Delete, Record: s.record(), On: dateOf(on), Holds: h.holds()}
}

// eachDay returns the decisions of a scene without holds, day by day.
func (s scene) eachDay(with maker) []policy.Decision {
	p, err := with(s)
	if err != nil {
		return nil
	}
	var all []policy.Decision
	for n := range days {
		all = append(all, p.Decide(s.request(sampleBase+firstDay+n, holdState{})))
	}
	return all
}

func (s scene) on(n int) string {
	return fmt.Sprintf("on %v with %+v", dateOf(sampleBase+firstDay+n), s)
}
