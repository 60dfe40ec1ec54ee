package model_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
)

// This file compares the model and the library.

// scene is a set of rules with the events of a record.
type scene struct {
	rules     []modelRule
	relations []modelRelation
	events    []modelEvent
	traits    map[string]bool // those that are known
	declared  []string        // triggers; nil: none is
	allowance int
	checked   int // the day through which the law was read; 0: not said
}

// named returns the rules that have no ID one each: a, b, c …
func named(rules ...modelRule) []modelRule {
	for i := range rules {
		if rules[i].id == "" {
			rules[i].id = string(rune('a' + i))
		}
	}
	return rules
}

// agree compares the library with the model from some days before the first
// event on, and returns how many days it compared. A set that does not load is
// passed over.
func (s scene) agree(t testing.TB, firstDay, days int, demands modelDemands, holds func(n int) holdState) int {
	b, err := s.bookWith(demands)
	if err != nil {
		return 0
	}
	p, m := policy.FromRulebook(b), newModel(s)
	r := policy.Request{Action: policy.Delete, Record: s.record(), Demands: demands.demands()}
	for n := range days {
		on, h := firstDay+n, holds(n)
		r.On, r.Holds = dateOf(on), h.holds()
		want, got := m.decide(on, h, demands), modelDecisionOf(p.Decide(r))
		if got != want {
			require.Equal(t, fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", got), "the model against the library on %v\nrules %+v\nrelations %+v\nevents %+v\ntraits %v\nallowance %d\nholds %+v\ndemands %+v", r.On, s.text(), s.relations, s.events, s.traits, s.allowance, h, demands)
		}
	}
	return days
}

// text returns the rules in words, for failures.
func (s scene) text() string {
	text := ""
	for _, r := range s.rules {
		rule := r.rule()
		text += fmt.Sprintf("\n  %s: %v %v from %s (%v, %v, absent %v) then %v, appraise %v, when %q, unless %q, instead of %q, law [%v, %v), retroactive %v",
			rule.ID, rule.Bound, rule.Period, rule.Trigger, rule.Pick, rule.Cutoff, rule.Absent, rule.Then, rule.Appraise, rule.When, rule.Unless, rule.InsteadOf, rule.From, rule.Until, r.retroactive)
	}
	return text
}

func TestModelAgreesOnEveryRuleAlone(t *testing.T) {
	t.Parallel()
	compared := 0
	// The end of the year, and the end of a January before a short month.
	for _, base := range []string{"2023-12-30", "2024-01-30"} {
		g := grid{base: numberOf(day(base)), picks: true, transfers: true}
		appraisals := g.appraisals()
		if base == "2023-12-30" {
			appraisals = appraisals[:1] // what bodies decide does not depend on the month
		}
		for i, one := range g.single("x") {
			for j, extra := range appraisals {
				if testing.Short() && (i+j)%8 != 0 {
					continue
				}
				s := scene{rules: named(one.rule), events: append(extra, one.events...), allowance: 3 * (i % 2)}
				compared += s.agree(t, g.base-4, 44, g.demands(i+j), func(n int) holdState { return g.holds(i + j + n) })
			}
		}
	}
	assert.Greater(t, compared, 100_000)
}

// Every demand by itself, on rules that are always law.
func TestModelAgreesOnEveryDemand(t *testing.T) {
	t.Parallel()
	g := grid{base: numberOf(day("2023-12-30")), oneThen: true, shortTime: true}
	compared := 0
	for i, one := range g.single("x") {
		for j, demand := range everyDemand {
			if testing.Short() && (i+j)%8 != 0 {
				continue
			}
			s := scene{rules: named(one.rule), events: one.events, allowance: 3 * (i % 2)}
			demands := modelDemands{list: []modelDemand{demand.moved(g.base)}, exempt: (i+j)%5 == 0}
			compared += s.agree(t, g.base-4, 24, demands, func(n int) holdState { return g.holds(i + j + n) })
		}
	}
	assert.Greater(t, compared, 30_000)
}

func TestModelAgreesOnEveryPairInTime(t *testing.T) {
	t.Parallel()
	g := grid{base: numberOf(day("2023-12-30")), oneThen: true}
	compareAllPairs(t, g, 1_000_000)
}

func TestModelAgreesOnEveryPairOfActions(t *testing.T) {
	t.Parallel()
	g := grid{base: numberOf(day("2023-12-30")), shortTime: true}
	compareAllPairs(t, g, 500_000)
}

// compareAllPairs compares every unordered pair of the grid's rules, on two
// triggers, with appraisals and holds in turn.
func compareAllPairs(t *testing.T, g grid, atLeast int) {
	first, second := g.single("x"), g.single("y")
	appraisals := g.appraisals()
	compared, turn := 0, 0
	for i := range first {
		for j := range second[:i+1] {
			turn++
			if testing.Short() && turn%16 != 0 {
				continue
			}
			extra := appraisals[turn%len(appraisals)]
			a, b := first[i], second[j]
			s := scene{rules: named(a.rule, b.rule), allowance: 3 * (turn / 7 % 2)}
			s.events = append(append(append(s.events, extra...), a.events...), b.events...)
			compared += s.agree(t, g.base-3, 40, g.demands(turn), func(n int) holdState { return g.holds(turn + n) })
		}
	}
	if testing.Short() {
		atLeast /= 20
	}
	assert.Greater(t, compared, atLeast)
}

func TestModelAgreesOnSampledSets(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2026))
	sets := 12_000
	if testing.Short() {
		sets = 2_000
	}
	compared := 0
	for n := range sets {
		s := sample(random, 1+n%4)
		g := grid{base: sampleBase}
		compared += s.agree(t, g.base-4, 44, modelDemandsSampled(random), func(n int) holdState { return g.holds(random.IntN(40) + n) })
	}
	assert.Greater(t, compared, 30*sets, "most sets must load")
}
