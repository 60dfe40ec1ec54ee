package model_test

import (
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/retention"
)

// The small world of what binds. In full: two norms with and without a trait, of which
// it is known, known not, or unknown that the record has it; two norms of which one
// stands in for the other, and three in a chain or with two stand-ins; and norms in two
// versions of which some ask for a trait, or stand in for norms in two versions.
// Everything else comes in turn, as in the world of world_test.go.

// bindingDays is how many days these worlds last: until all that can end has ended.
const bindingDays = 30

// bindingStarts is what can be known of a trigger, and that a norm binds only records
// with an event of it.
var bindingStarts = append([]string{"not binding"}, worldStarts...)

// start returns a rule like world.rule, also one that is not binding without an event.
func (w *world) start(bound, length modelRule, trigger, start string) (modelRule, []modelEvent) {
	if start != "not binding" {
		return w.rule(bound, length, trigger, start)
	}
	r, events := w.rule(bound, length, trigger, "missing")
	r.absent = retention.NotBinding
	return r, events
}

// set returns a set of norms, one on each trigger.
func (w *world) set(bounds []modelRule, starts []string) (s scene) {
	for i, bound := range bounds {
		r, events := w.start(bound, worldLengths[w.turn%len(worldLengths)][i], "xyz"[i:i+1], starts[i])
		s.rules, s.events = append(s.rules, r), append(s.events, events...)
	}
	named(s.rules...)
	return s
}

// What is known of a trait.
var (
	traitHad     = map[string]bool{"t": true}
	traitNotHad  = map[string]bool{"t": false}
	traitUnknown = map[string]bool{"other": true}
)

func TestModelAgreesOnTraits(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	asking := []modelRule{{}, {when: "t"}, {unless: "t"}}
	for _, a := range worldBounds {
		for _, b := range worldBounds {
			for _, starts := range product(bindingStarts, 2) {
				for i, one := range asking {
					for j, two := range asking {
						for n, traits := range []map[string]bool{traitHad, traitNotHad, traitUnknown} {
							if i+j == 0 && n > 0 {
								continue // nothing asks for the trait
							}
							s := w.set([]modelRule{a, b}, starts)
							s.traits = traits
							s.rules[0].when, s.rules[0].unless = one.when, one.unless
							s.rules[1].when, s.rules[1].unless = two.when, two.unless
							related(s.rules, func(relations []modelRelation) {
								s := s
								s.relations = relations
								w.compare(s)
							})
						}
					}
				}
			}
		}
	}
	w.atLeast(400_000)
}

// traited are what a trait can make of a norm: nothing, an unknown start, no binding,
// and binding after all.
var traited = []modelRule{{}, {when: "t"}, {when: "f"}, {unless: "f"}}

var traitsOfStandIns = map[string]bool{"f": false}

func TestModelAgreesOnAStandIn(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	for _, a := range worldBounds {
		for _, b := range worldBounds {
			for _, starts := range product(bindingStarts, 2) {
				for _, one := range traited {
					for _, two := range traited {
						s := w.set([]modelRule{a, b}, starts)
						s.traits, s.rules[1].insteadOf = traitsOfStandIns, "a"
						s.rules[0].when, s.rules[0].unless = one.when, one.unless
						s.rules[1].when, s.rules[1].unless = two.when, two.unless
						related(s.rules, func(relations []modelRelation) {
							s := s
							s.relations = relations
							w.compare(s)
						})
					}
				}
			}
		}
	}
	w.atLeast(250_000)
}

// A chain, and two that stand in for one. The relations come in turn.
func TestModelAgreesOnTwoStandIns(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	for _, a := range worldBounds {
		for _, b := range worldBounds {
			for _, c := range worldBounds {
				for _, starts := range product(bindingStarts, 3) {
					for i, of := range []string{"b", "b", "b", "b", "a", "a"} {
						s := w.set([]modelRule{a, b, c}, starts)
						s.traits = traitsOfStandIns
						s.rules[1].insteadOf, s.rules[2].insteadOf = "a", of
						switch i {
						case 1, 5:
							s.rules[1].when = "t" // it is not sure that it stands in
						case 2:
							s.rules[1].when = "f"
						case 3:
							s.rules[2].unless = "t"
						}
						turn, all := w.turn/7, [][]modelRelation(nil)
						related(s.rules, func(relations []modelRelation) { all = append(all, relations) })
						s.relations = all[turn%len(all)]
						w.compare(s)
					}
				}
			}
		}
	}
	w.atLeast(600_000)
}

// Versions of which some are left out are versions with a gap between them; one that
// is left out reaches back to nothing, and nothing is due by it.
func TestModelAgreesOnVersionsWithTraits(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	w.versions(2, func(rules []modelRule, events []modelEvent) {
		for _, one := range traited {
			for _, two := range traited {
				s := scene{rules: slices.Clone(rules), events: events, traits: traitsOfStandIns}
				s.rules[0].when, s.rules[0].unless = one.when, one.unless
				s.rules[1].when, s.rules[1].unless = two.when, two.unless
				w.compare(s)
			}
		}
	})
	w.versions(3, func(rules []modelRule, events []modelEvent) {
		if len(events) < 3 || events[0].day == noDay || events[1].day == noDay || events[2].day == noDay {
			return
		}
		for out := range 8 {
			s := scene{rules: slices.Clone(rules), events: events, traits: traitsOfStandIns}
			for i := range s.rules {
				if out>>i&1 == 1 {
					s.rules[i].when = "f"
				}
			}
			w.compare(s)
		}
	})
	w.atLeast(400_000)
}

func TestModelAgreesOnVersionsOfStandIns(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	for _, a := range worldBounds {
		for _, b := range worldBounds {
			for _, triggers := range []string{"xx", "xy"} {
				for _, known := range map[string][]string{"xx": {"", "x"}, "xy": {"", "x", "y", "xy"}}[triggers] {
					for _, start := range bindingStarts {
						w.versionsOfStandIns(a, b, triggers, known, start)
					}
				}
			}
		}
	}
	w.atLeast(800_000)
}

// versionsOfStandIns compares a norm in two versions, for which another one in two
// versions stands in with both or with one of them, in each of the world's lives.
func (w *world) versionsOfStandIns(a, b modelRule, triggers, known, start string) {
	for _, life := range worldLives {
		for _, other := range worldLives {
			for retroactive := range 4 {
				for which := 1; which < 4; which++ {
					var s scene
					for i := range 2 {
						r, _ := w.start(a, worldLengths[0][i], triggers[i:i+1], []string{"missing", "awaited"}[w.turn%2])
						s.rules = append(s.rules, r)
					}
					for _, trigger := range known {
						s.events = append(s.events, modelEvent{string(trigger), worldTriggers[string(trigger)]})
					}
					for i := range 2 {
						r, events := w.start(b, worldLengths[1][i], "z", start)
						if s.rules = append(s.rules, r); i == 0 {
							s.events = append(s.events, events...)
						}
					}
					lives(s.rules[:2], life[0], life[1], retroactive&1)
					lives(s.rules[2:], other[0]+3, other[1], retroactive>>1)
					for i := range 2 {
						if s.rules[2+i].id = "b"; which>>i&1 == 1 {
							s.rules[2+i].insteadOf = "a"
						}
					}
					w.compare(s)
				}
			}
		}
	}
}
