package model_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// What it changes that a rule binds only some records.

// same compares two scenes day by day, and on every fifth in the next change that they
// foretell.
func same(s, other scene, with maker) (string, int) {
	after := other.eachDay(with)
	if after == nil {
		return "", 0
	}
	for n, before := range s.eachDay(with) {
		if verdictOf(before) != verdictOf(after[n]) {
			return "another decision " + s.on(n), 1
		}
		if n%5 > 0 {
			continue // foretelling takes long
		}
		one, _ := before.NextChange()
		if two, _ := after[n].NextChange(); one != two {
			return "another change " + s.on(n), 1
		}
	}
	return "", 1
}

// stricter returns a floor that lasts longer than most, changed.
func stricter(change func(*modelRule)) modelRule {
	r := modelRule{id: "added", trigger: "x", unit: "day", n: 40, floor: true, then: policy.Delete, from: noDay, until: noDay}
	change(&r)
	return r
}

// bindingAll lets all rules bind every record.
func bindingAll(rules []modelRule) []modelRule {
	for i := range rules {
		r := &rules[i]
		r.when, r.unless, r.insteadOf = "", "", ""
		if r.absent == retention.NotBinding {
			r.absent = retention.Gap
		}
	}
	return rules
}

func TestARuleThatFallsAwayChangesNothing(t *testing.T) {
	fallen := []modelRule{
		stricter(func(r *modelRule) { r.when = "not had" }),
		stricter(func(r *modelRule) { r.unless = "had" }),
		stricter(func(r *modelRule) { r.trigger, r.absent = "never", retention.NotBinding }),
		stricter(func(r *modelRule) { r.when, r.insteadOf = "not had", "a" }),
		stricter(func(r *modelRule) { r.trigger, r.absent, r.insteadOf = "never", retention.NotBinding, "a" }),
	}
	turn := 0
	check(t, func(s scene, with maker) (string, int) {
		turn++
		s.traits = withTraits(s.traits, map[string]bool{"had": true, "not had": false})
		more := s
		more.rules = append(slices.Clone(s.rules), fallen[turn%len(fallen)])
		return same(s, more, with)
	}, brokenRules(bindingAll))
}

// A version that falls away is not there either: it neither reaches back nor ends
// what was due before.
func TestAVersionThatFallsAwayChangesNothing(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		last := s.rules[len(s.rules)-1]
		if last.until == noDay || last.insteadOf != "" {
			return "", 0
		}
		s.traits = withTraits(s.traits, map[string]bool{"not had": false})
		last.when, last.unless, last.retroactive = "not had", "", true
		last.from, last.until = last.until, noDay
		more := s
		more.rules = append(slices.Clone(s.rules), last)
		return same(s, more, with)
	}, brokenRules(bindingAll))
}

func withTraits(lists ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, list := range lists {
		maps.Copy(all, list)
	}
	return all
}

// Of a rule and one that stands in for it, one binds.
func TestOneOfTwoBinds(t *testing.T) {
	turn := 0
	check(t, func(s scene, with maker) (string, int) {
		first := slices.DeleteFunc(slices.Clone(s.rules), func(r modelRule) bool { return r.id != "a" })
		if slices.ContainsFunc(first, func(r modelRule) bool { return r.insteadOf != "" }) {
			return "", 0 // it stands in for another one even where it does not bind itself
		}
		if slices.ContainsFunc(first, func(r modelRule) bool { return r.from != noDay }) {
			return "", 0 // while that one is not law yet, the other one binds
		}
		turn++
		stands := stricter(func(r *modelRule) { r.insteadOf = "a" })
		if turn%2 == 0 {
			stands.ceiling, stands.n = true, 3
		}
		both, one := s, s
		both.rules = append(slices.Clone(s.rules), stands)
		if m := newModel(s); !slices.ContainsFunc(first, func(r modelRule) bool { return m.happened(r.trigger) }) {
			one.rules = slices.DeleteFunc(slices.Clone(both.rules), func(r modelRule) bool { return r.id == "a" })
		}
		return same(one, both, with)
	}, brokenRules(bindingAll))
}

// A stand-in that perhaps binds is a floor like others: it takes nothing out. If what it
// stands in for has not happened, its start is not known, and nothing is permitted.
func TestAStandInThatIsNotSureNeverPermits(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		return adding(s, with, stricter(func(r *modelRule) { r.trigger, r.n, r.when, r.insteadOf = "y", 4, "unknown", "a" }), func(on int, before, after policy.Decision) string {
			switch {
			case after.Allowed()&^before.Allowed() != 0 && hasGround(s, on):
				return "it permits"
			case after.Allowed() != 0 && !stoodForHappened(s):
				return "permitted though it is not known whether it binds"
			default:
				return ""
			}
		})
	}, brokenRules(func(rules []modelRule) []modelRule {
		for i := range rules {
			rules[i].when = "" // a stand-in that is taken for sure
		}
		return rules
	}))
}

// stoodForHappened reports whether the event of a version of the first norm has.
func stoodForHappened(s scene) bool {
	return slices.ContainsFunc(s.rules, func(r modelRule) bool { return r.id == s.rules[0].id && newModel(s).happened(r.trigger) })
}

// What is permitted while a trait is not known is protected neither if the record has
// it nor if it does not. Where rules yield it can be for some days: a floor whose start
// is not known has then ended from the day on which the ceiling asks for disposal,
// and one that is known to end between that day and the last lawful one has not.
func TestWhateverTheTraitIsNothingWasProtected(t *testing.T) {
	turn, ceilings := 0, []modelRule{
		stricter(func(r *modelRule) { r.floor, r.ceiling, r.when = false, true, "t" }),
		stricter(func(r *modelRule) { r.floor, r.ceiling, r.unless, r.insteadOf = false, true, "u", "a" }),
		stricter(func(r *modelRule) { r.floor, r.ceiling, r.when, r.insteadOf = false, true, "t", "a" }),
	}
	check(t, func(s scene, with maker) (string, int) {
		if len(s.relations) > 0 {
			return "", 0
		}
		turn++
		s.rules = append(slices.Clone(s.rules), ceilings[turn%len(ceilings)])
		applied := 0
		for _, trait := range []string{"t", "u"} {
			if _, known := s.traits[trait]; known || !slices.ContainsFunc(s.rules, func(r modelRule) bool { return r.when+r.unless == trait }) {
				continue
			}
			decisions := s.eachDay(with)
			for _, value := range []bool{true, false} {
				then := s
				then.traits = withTraits(s.traits, map[string]bool{trait: value})
				m, permitted := newModel(then), 0
				for n, d := range decisions {
					if d.Allowed() == 0 {
						continue
					}
					permitted = 1
					on := sampleBase + firstDay + n
					if f := m.fold(on); f.unknown || f.awaited || f.keep != noDay && on <= f.keep {
						return "protected " + s.on(n), 1
					}
				}
				applied += permitted
			}
		}
		return "", applied
	}, brokenRules(func(rules []modelRule) []modelRule {
		return slices.DeleteFunc(rules, func(r modelRule) bool { return r.when+r.unless != "" && len(rules) > 1 })
	}))
}
