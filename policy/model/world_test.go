package model_test

import (
	"cmp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The small world is every set of up to three rules on three triggers, 40 days
// long. Crossed are the bounds, what is known of each trigger, the relations, and
// the versions with their lives and what is retroactive. In turn come the periods
// of three norms, the holds, the demands, the allowance, the actions and the
// appraisals, which model_agrees_test.go crosses.
type world struct {
	t              *testing.T
	days           int // 0: worldDays
	turn, compared int
}

const worldDays = 40

var (
	worldBounds  = []modelRule{{floor: true}, {ceiling: true}, {floor: true, ceiling: true}}
	worldStarts  = []string{"known", "awaited", "missing", "undated"}
	worldLengths = [][]modelRule{
		{{unit: "day", n: 9}, {unit: "day", n: 4}, {unit: "day", n: 15}},
		{{unit: "day", n: 4}, {unit: "day", n: 12}, {unit: "immediately"}},
		{{unit: "day", n: 14}, {unit: "immediately"}, {unit: "day", n: 3}},
		{{unit: "permanently"}, {unit: "day", n: 6}, {unit: "day", n: 10}},
	}
	worldTriggers = map[string]int{"x": sampleBase, "y": sampleBase + 3, "z": sampleBase + 1}
)

// rule returns a rule and the events of its trigger.
func (w *world) rule(bound, length modelRule, trigger, start string) (modelRule, []modelEvent) {
	r := modelRule{trigger: trigger, unit: length.unit, n: length.n, floor: bound.floor, ceiling: bound.ceiling,
		then: policy.Delete | policy.Anonymise, from: noDay, until: noDay}
	if r.ceiling && r.unit == "permanently" {
		r.unit, r.n = "day", 20 // a ceiling that never comes is none
	}
	switch w.turn % 7 {
	case 2:
		r.then = policy.Delete | policy.Transfer
	case 5:
		r.appraise = true
	}
	switch start {
	case "awaited":
		r.absent = retention.Awaited
		return r, nil
	case "missing":
		return r, nil
	case "undated":
		return r, []modelEvent{{trigger, noDay}}
	default:
		return r, []modelEvent{{trigger, worldTriggers[trigger]}}
	}
}

// inShort is one in how many sets is compared where tests are to be short, as with the
// race detector.
const inShort = 11

// passesOver reports whether the next set is not compared.
func (w *world) passesOver() bool {
	w.turn++
	return testing.Short() && w.turn%inShort != 0
}

// atLeast expects that many decisions to have been compared.
func (w *world) atLeast(decisions int) {
	w.t.Helper()
	if testing.Short() {
		decisions /= inShort + 1
	}
	assert.Greater(w.t, w.compared, decisions)
}

// compare compares the model and the library about a set.
func (w *world) compare(s scene) {
	if w.passesOver() {
		return
	}
	g := grid{base: sampleBase}
	s.allowance = 3 * (w.turn / 3 % 2)
	if w.turn%5 == 0 {
		s.events = append(s.events, g.appraisals()[w.turn/5%9]...)
	}
	w.compared += s.agree(w.t, sampleBase-3, cmp.Or(w.days, worldDays), g.demands(w.turn), func(n int) holdState { return g.holds(w.turn + n) })
}

// related calls with every set of relations between norms that runs in no
// circle and joins floors with ceilings.
func related(norms []modelRule, with func([]modelRelation)) {
	choices := 1
	var pairs [][2]modelRule
	for i := range norms {
		for j := range i {
			a, b := norms[i], norms[j]
			if a.floor && b.ceiling || a.ceiling && b.floor {
				pairs = append(pairs, [2]modelRule{a, b})
				choices *= 3
			}
		}
	}
	for choice := range choices {
		var relations []modelRelation
		yields := map[string]int{}
		for _, pair := range pairs {
			a, b := pair[0].id, pair[1].id
			if choice%3 == 2 {
				a, b = b, a
			}
			if choice%3 > 0 {
				relations = append(relations, modelRelation{a, b})
				yields[a]++
			}
			choice /= 3
		}
		if circle := len(relations) == 3 && len(yields) == 3; !circle {
			with(relations)
		}
	}
}

func TestModelAgreesOnThreeNorms(t *testing.T) {
	t.Parallel()
	w := &world{t: t}
	for _, a := range worldBounds {
		for _, b := range worldBounds {
			for _, c := range worldBounds {
				for _, starts := range product(worldStarts, 3) {
					lengths := worldLengths[w.turn%len(worldLengths)]
					var s scene
					for i, bound := range []modelRule{a, b, c} {
						r, events := w.rule(bound, lengths[i], "xyz"[i:i+1], starts[i])
						s.rules, s.events = append(s.rules, r), append(s.events, events...)
					}
					named(s.rules...)
					related(s.rules, func(relations []modelRelation) {
						s := s
						s.relations = relations
						w.compare(s)
					})
				}
			}
		}
	}
	w.atLeast(800_000)
}

// worldLives are the day on which the first of several versions ends, and the
// gap before the next one. One ends before its event.
var worldLives = [][2]int{{sampleBase + 5, 0}, {sampleBase + 5, 2}, {sampleBase - 1, 1}}

// lives returns versions their lives, one after the other.
func lives(versions []modelRule, first, gap, retroactive int) {
	day := first
	for i := range versions {
		versions[i].id = "a"
		if i > 0 {
			versions[i].from = day + gap
			versions[i].retroactive = retroactive>>(i-1)&1 == 1
			day += 8
		}
		if i+1 < len(versions) {
			versions[i].until = day
		}
	}
}

// versions calls with every norm in n versions, on one trigger or on n, with
// every order of the periods.
func (w *world) versions(n int, with func(rules []modelRule, events []modelEvent)) {
	orders := permutations(n)
	for _, bound := range worldBounds {
		for _, own := range []bool{false, true} {
			known := product(worldStarts, 1)
			if own {
				known = product(worldStarts, n)
			}
			for _, starts := range known {
				for _, order := range orders {
					for retroactive := range 1 << (n - 1) {
						for _, life := range worldLives {
							var rules []modelRule
							var events []modelEvent
							for i := range n {
								trigger, start := "x", starts[0]
								if own {
									trigger, start = "xyz"[i:i+1], starts[i]
								}
								r, more := w.rule(bound, worldLengths[0][order[i]], trigger, start)
								rules, events = append(rules, r), append(events, more...)
							}
							lives(rules, life[0], life[1], retroactive)
							with(rules, events)
						}
					}
				}
			}
		}
	}
}

func TestModelAgreesOnThreeVersions(t *testing.T) {
	t.Parallel()
	w := &world{t: t}
	w.versions(3, func(rules []modelRule, events []modelEvent) {
		w.compare(scene{rules: rules, events: events})
	})
	w.atLeast(300_000)
}

func TestModelAgreesOnTwoVersionsAndANorm(t *testing.T) {
	t.Parallel()
	w := &world{t: t}
	w.versions(2, func(rules []modelRule, events []modelEvent) {
		for _, bound := range worldBounds {
			for _, start := range worldStarts {
				other, more := w.rule(bound, worldLengths[w.turn%4][2], "z", start)
				other.id = "b"
				s := scene{rules: append(rules[:2:2], other), events: append(events[:len(events):len(events)], more...)}
				related([]modelRule{rules[0], other}, func(relations []modelRelation) {
					s := s
					s.relations = relations
					w.compare(s)
				})
			}
		}
	})
	w.atLeast(500_000)
}

// product returns every choice of n words.
func product(words []string, n int) [][]string {
	if n == 0 {
		return [][]string{nil}
	}
	var all [][]string
	for _, rest := range product(words, n-1) {
		for _, word := range words {
			all = append(all, append(rest[:len(rest):len(rest)], word))
		}
	}
	return all
}

// permutations returns every order of the numbers below n.
func permutations(n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for _, rest := range permutations(n - 1) {
		for at := range n {
			order := append(rest[:at:at], n-1)
			all = append(all, append(order, rest[at:]...))
		}
	}
	return all
}

// The world is as large as it says.
func TestWorldIsComplete(t *testing.T) {
	assert.Len(t, product(worldStarts, 3), 64)
	assert.Equal(t, [][]int{{1, 0}, {0, 1}}, permutations(2))
	assert.Len(t, permutations(3), 6)
	sets := 0
	related(named(worldBounds[2], worldBounds[2], worldBounds[2]), func(r []modelRelation) {
		s := scene{relations: r, rules: named(exactRule("x"), exactRule("y"), exactRule("z"))}
		_, err := s.book()
		assert.NoError(t, err)
		sets++
	})
	assert.Equal(t, 25, sets, "three norms that are floor and ceiling: 27 choices and two circles")
	sets = 0
	related(named(worldBounds[0], worldBounds[0], worldBounds[1]), func([]modelRelation) { sets++ })
	assert.Equal(t, 9, sets)
}

func exactRule(trigger string) modelRule {
	return modelRule{trigger: trigger, unit: "day", n: 5, floor: true, ceiling: true, then: retention.Delete, from: noDay, until: noDay}
}
