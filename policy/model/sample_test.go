package model_test

import (
	"math/rand/v2"

	"github.com/keepuntil/keepuntil/retention"
)

var sampleBase = numberOf(day("2024-01-30"))

// samplePlain returns n norms, on one trigger or on several, with other numbers than
// those of the grid, some of them in versions and some with relations.
func samplePlain(random *rand.Rand, n int) scene {
	g := grid{base: sampleBase, picks: true, transfers: true}
	s := scene{allowance: random.IntN(3) * 4}
	if random.IntN(4) == 0 {
		s.checked = g.base - 5 + random.IntN(40)
	}
	if random.IntN(3) == 0 {
		s.events = append(s.events, g.appraisals()[random.IntN(9)]...)
	}
	triggers := []string{"x", "y", "z"}
	for i := range n {
		one := sampleRule(random, g, triggers[random.IntN(min(i+1, 3))])
		one.rule.id = string(rune('a' + i))
		switch random.IntN(3) {
		case 0:
			one.rule.floor = true
		case 1:
			one.rule.ceiling = true
		default:
			one.rule.floor, one.rule.ceiling = true, true
		}
		s.events = append(s.events, one.events...)
		s.rules = append(s.rules, sampleVersions(random, g, one.rule)...)
	}
	for i := range s.rules {
		if r := &s.rules[i]; r.ceiling && r.unit == "permanently" {
			r.unit, r.n = "day", 1+random.IntN(9) // a ceiling that never comes is none
		}
	}
	for range random.IntN(n) {
		s.relations = append(s.relations, modelRelation{string(rune('a' + random.IntN(n))), string(rune('a' + random.IntN(n)))})
	}
	if _, err := s.book(); err != nil {
		s.relations = nil // most often because they relate two floors
	}
	return s
}

func sampleRule(random *rand.Rand, g grid, trigger string) ruleCase {
	starts := g.starts(trigger)
	one := starts[0]
	if random.IntN(2) == 0 {
		one = starts[random.IntN(len(starts))]
	}
	r := &one.rule
	if random.IntN(4) == 0 {
		r.pick = retention.Pick(random.IntN(3))
	}
	p := g.periods()[random.IntN(5)]
	r.unit, r.n = p.unit, p.n
	if r.n > 1 {
		r.n = 1 + random.IntN(9)
	}
	r.yearEnd = random.IntN(8) == 0
	then := g.thens()[random.IntN(len(g.thens()))]
	r.then, r.appraise = then.then, then.appraise
	r.from, r.until = noDay, noDay
	if random.IntN(4) == 0 {
		r.from = g.base - 5 + random.IntN(30)
	}
	if random.IntN(4) == 0 {
		r.until = max(r.from, g.base-5) + 1 + random.IntN(30)
	}
	return one
}

// sampleVersions returns a rule by itself, or with one or two versions after it,
// on the same trigger or on another one, with a gap between their lives or
// without.
func sampleVersions(random *rand.Rand, g grid, r modelRule) []modelRule {
	versions := []modelRule{r}
	for random.IntN(3) == 0 && len(versions) < 3 {
		before := &versions[len(versions)-1]
		if before.until == noDay {
			before.until = max(before.from, g.base-5) + 1 + random.IntN(15)
		}
		next := sampleRule(random, g, "y").rule
		next.id, next.floor, next.ceiling = r.id, r.floor, r.ceiling
		if random.IntN(3) > 0 {
			next.trigger, next.absent, next.pick = r.trigger, r.absent, r.pick
		}
		next.from, next.until = before.until+random.IntN(3)*random.IntN(4), noDay
		next.retroactive = random.IntN(3) == 0
		versions = append(versions, next)
	}
	return versions
}

// modelDemandsSampled returns none, every second time, or one or two of all, with other
// days than those of the grid.
func modelDemandsSampled(random *rand.Rand) (d modelDemands) {
	if random.IntN(2) == 0 {
		return d
	}
	for range 1 + random.IntN(2) {
		one := everyDemand[random.IntN(len(everyDemand))]
		if random.IntN(2) == 0 {
			one = everyDemand[random.IntN(18)] // an erasure that is accepted or received
		}
		d.list = append(d.list, one.moved(sampleBase+random.IntN(20)-6))
	}
	d.failed, d.exempt = random.IntN(30) == 0, random.IntN(6) == 0
	return d
}
