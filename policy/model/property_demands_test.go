package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
)

// sampleDemands returns up to three demands around a base day.
func sampleDemands(random *rand.Rand, base, spread int) []policy.Demand {
	var list []policy.Demand
	kinds := slices.Collect(policy.DemandKinds())
	for range 1 + random.IntN(3) {
		d := policy.Demand{ID: "d", Received: dateOf(base + random.IntN(spread))}
		d.Kind = kinds[random.IntN(len(kinds))]
		d.State = policy.DemandState(1 + random.IntN(3))
		if random.IntN(3) > 0 { // most are demands for disposal that were accepted
			d.Kind, d.State = policy.DemandKind(1+random.IntN(3)), policy.Accepted
		}
		if random.IntN(3) > 0 {
			d.Reply.Safe = d.Received.AddDays(random.IntN(spread))
			d.Reply.Latest = d.Reply.Safe.AddDays(random.IntN(4))
		}
		list = append(list, d)
	}
	return list
}

func TestADemandNeverPermits(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 21))
	none := policy.Demands{}
	check(t, func(s scene, with maker) (string, int) {
		p, err := with(s)
		if err != nil {
			return "", 0
		}
		applied := 0
		for n := random.IntN(7); n < days; n += 7 {
			r := s.request(sampleBase+firstDay+n, grid{base: sampleBase}.holds(random.IntN(16)))
			before := p.Decide(r)
			after := p.Decide(demanding(r, sampleDemands(random, sampleBase-5, 30)...))
			switch {
			case after.Allowed()&^before.Allowed() != 0:
				return "permitted " + s.on(n), 1
			case after.RetainUntil() != before.RetainUntil():
				return "protected until another day " + s.on(n), 1
			case after.Overdue() < before.Overdue():
				return "less overdue " + s.on(n), 1
			case before.Outcome() == policy.MustDispose && after.Outcome() == policy.MayDispose:
				return "no longer due " + s.on(n), 1
			case verdictOf(before) != verdictOf(after):
				applied = 1 // the demands matter
			}
		}
		return "", applied
	}, brokenRequest(func(r policy.Request) policy.Request {
		if r.Demands != none {
			r.Holds = policy.NoHolds() // an erasure that lifts a hold
		}
		return r
	}), brokenRequest(func(r policy.Request) policy.Request {
		if r.Demands != none {
			r.On = r.On.AddDays(1) // and one that comes a day early
		}
		return r
	}), func(s scene) (policy.Policy, error) {
		p, err := library(s)
		s.rules = s.rules[:len(s.rules)-1]
		fewer, _ := library(s)
		return deciding(func(r policy.Request) policy.Decision {
			if r.Demands != none {
				return fewer.Decide(r) // and one that cuts a floor
			}
			return p.Decide(r)
		}), err
	})
}

func TestOrderOfDemandsIsIrrelevant(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(6, 34))
	differ := 0
	for range 1500 {
		s := sample(random, 1+random.IntN(3))
		p, err := library(s)
		if err != nil {
			continue
		}
		r := s.request(sampleBase+random.IntN(40), holdState{})
		list := sampleDemands(random, sampleBase-5, 30)
		there := p.Decide(demanding(r, list...))
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		back := p.Decide(demanding(r, list...))
		assert.Equal(t, there.String()+facts(there), back.String()+facts(back))
		assert.Equal(t, there.ReplyBy(), back.ReplyBy())
		assert.Equal(t, there.Flags(), back.Flags())
		assert.ElementsMatch(t, there.Refusals(), back.Refusals())
		if facts(there) != facts(p.Decide(r)) {
			differ++
		}
	}
	assert.Greater(t, differ, 200, "the demands must matter")
}
