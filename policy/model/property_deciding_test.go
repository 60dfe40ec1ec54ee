package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const firstDay, days = -6, 50

func TestOrderOfRulesAndEventsIsIrrelevant(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		if len(s.rules) < 2 {
			return "", 0
		}
		turned := scene{slices.Clone(s.rules), slices.Clone(s.relations), slices.Clone(s.events), s.traits, s.declared, s.allowance, s.checked}
		slices.Reverse(turned.rules)
		slices.Reverse(turned.relations)
		slices.Reverse(turned.events)
		turned.events = append(turned.events, turned.events...) // an event that is recorded twice is one
		other := turned.eachDay(with)
		for n, d := range s.eachDay(with) {
			if verdictOf(d) != verdictOf(other[n]) {
				return s.on(n), 1
			}
		}
		return "", 1
	}, brokenRules(func(rules []modelRule) []modelRule { return rules[:1] }))
}

// Between two days on which the law changes, and apart from appraisals.
func TestOnceDisposableAlwaysDisposable(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		law := map[int]bool{}
		for _, r := range s.rules {
			law[r.from], law[r.until] = true, true
			if r.appraise {
				return "", 0
			}
		}
		for _, e := range s.events {
			if e.trigger != "x" && e.trigger != "y" && e.trigger != "z" {
				return "", 0
			}
		}
		var allowed policy.Action
		for n, d := range s.eachDay(with) {
			if law[sampleBase+firstDay+n] {
				allowed = 0
			}
			if allowed&^d.Allowed() != 0 {
				return s.on(n), 1
			}
			allowed = d.Allowed()
		}
		return "", 1
	}, brokenRequest(func(r policy.Request) policy.Request {
		if last := dateOf(sampleBase + 20); r.On.After(last) {
			r.On = last.AddDays(-r.On.Sub(last)) // time runs back
		}
		return r
	}))
}

func TestNothingIsPermittedUnderAFloor(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		m := newModel(s)
		applied := 0
		for n, d := range s.eachDay(with) {
			on := sampleBase + firstDay + n
			for _, norm := range m.settled(on) {
				if norm.floor && (norm.unknown || norm.awaited || on <= norm.keep) {
					applied++
					if d.Permits(policy.Delete) || d.Permits(policy.Anonymise) || d.Permits(policy.Transfer) {
						return s.on(n), 1
					}
				}
			}
		}
		return "", min(applied, 1)
	}, brokenRequest(func(r policy.Request) policy.Request {
		r.On = r.On.AddDays(1) // a floor that ends a day early
		return r
	}), func(s scene) (policy.Policy, error) {
		p, err := library(s)
		loose := scene{allowance: s.allowance}
		for _, r := range s.rules {
			r.absent = retention.Gap
			if len(s.rules) == 1 || r.ceiling {
				loose.rules = append(loose.rules, r)
			}
		}
		without, _ := library(loose)
		return deciding(func(r policy.Request) policy.Decision {
			if d := p.Decide(r); len(d.Missing())+len(d.Awaiting()) == 0 {
				return d
			}
			return without.Decide(r) // a floor whose start is not known is passed over
		}), err
	}, func(s scene) (policy.Policy, error) {
		s.rules = slices.Clone(s.rules)
		for i := range s.rules {
			s.rules[i].retroactive = i > 0 // a shortened floor that binds older records no more
		}
		return library(s)
	})
}

func TestAHoldNeverPermits(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		p, err := with(s)
		if err != nil {
			return "", 0
		}
		applied := 0
		for n := 0; n < days; n += 2 {
			on := sampleBase + firstDay + n
			for _, h := range []holdState{{notLookedUp: true}, {releases: []int{noDay}}, {releases: []int{on + 1}}, {releases: []int{on, noDay}}} {
				if p.Decide(s.request(on, h)).Allowed() != 0 {
					return s.on(n), 1
				}
			}
			if p.Decide(s.request(on, holdState{})).Allowed() != 0 {
				applied = 1 // without the hold it would be permitted
			}
		}
		return "", applied
	}, brokenRequest(func(r policy.Request) policy.Request {
		r.Holds = policy.NoHolds()
		return r
	}))
}

func TestTheActionDoesNotChangeTheOutcome(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		p, err := with(s)
		if err != nil {
			return "", 0
		}
		for n := 0; n < days; n += 3 {
			r := s.request(sampleBase+firstDay+n, holdState{})
			want := verdictOf(p.Decide(r))
			for r.Action = 1; r.Action < 8; r.Action++ {
				d := p.Decide(r)
				if verdictOf(d) != want {
					return s.on(n), 1
				}
				permitted := want.allowed&r.Action == r.Action
				if d.Permits(r.Action) != permitted || (policy.Check(p, r) == nil) != permitted {
					return "Permits " + s.on(n), 1
				}
			}
		}
		return "", 1
	}, brokenRequest(func(r policy.Request) policy.Request {
		if r.Action == policy.Transfer {
			r.Holds = policy.Holds{} // transfers are treated in another way
		}
		return r
	}))
}

// Overdue counts one day a day from the day after the last lawful one, whatever
// the outcome and the holds, and 0 before.
func TestOverdueCountsExactly(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		p, err := with(s)
		if err != nil {
			return "", 0
		}
		applied := 0
		for n := range days {
			on := sampleBase + firstDay + n
			for _, h := range []holdState{{}, {notLookedUp: true}, {releases: []int{noDay}}} {
				d := p.Decide(s.request(on, h))
				want := 0
				if last, ok := d.DisposeBy().Date(); ok {
					want = max(0, on-numberOf(last))
				}
				if d.Overdue() != want {
					return s.on(n), 1
				}
				applied = max(applied, min(want, 1))
			}
		}
		return "", applied
	}, brokenRequest(func(r policy.Request) policy.Request {
		r.On = r.On.AddDays(1)
		return r
	}))
}

// Nothing that is asked of a decision changes it or the policy.
func TestDecisionsAreRepeatable(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 5))
	for range 300 {
		s := sample(random, 4)
		p, err := library(s)
		if err != nil {
			continue
		}
		r := s.request(sampleBase+random.IntN(30), holdState{})
		d := p.Decide(r)
		before := facts(d) + d.Explain().String()
		d.NextChange()
		d.OnRelease()
		d.IfToday()
		for i := range d.Operative() { // what is given out belongs to the caller
			d.Operative()[i].ID, d.Binding()[i].ID = "another", "another"
			d.Operative()[i].Period = retention.Days(1)
		}
		for i := range d.Flags() {
			d.Flags()[i] = "another"
		}
		assert.Equal(t, before, facts(d)+d.Explain().String())
		again := p.Decide(r)
		assert.Equal(t, before, facts(again)+again.Explain().String())
	}
}
