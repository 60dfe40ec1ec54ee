package model_test

import (
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A rule that is not law yet changes nothing before its first day, but that a change on
// that day or later may be foretold; whatever it stands in for, and whatever trait it
// asks for.
func TestLawThatIsNotInForceChangesNothing(t *testing.T) {
	const law = 17
	rules := []modelRule{
		stricter(func(*modelRule) {}),
		stricter(func(r *modelRule) { r.insteadOf = "a" }),
		stricter(func(r *modelRule) { r.when = "t" }),
		stricter(func(r *modelRule) { r.unless, r.insteadOf = "u", "b" }),
		stricter(func(r *modelRule) { r.floor, r.ceiling, r.n, r.insteadOf = false, true, 3, "a" }),
		stricter(func(r *modelRule) { r.ceiling, r.n, r.absent = true, 5, retention.NotBinding }),
	}
	turn := 0
	check(t, func(s scene, with maker) (string, int) {
		turn++
		added := rules[turn%len(rules)]
		added.from = sampleBase + law
		more := s
		more.rules = append(slices.Clone(s.rules), added)
		before, after := s.eachDay(with), more.eachDay(with)
		if before == nil || after == nil {
			return "", 0
		}
		for n := range law - firstDay {
			if verdictOf(before[n]) != verdictOf(after[n]) {
				return "another decision " + s.on(n), 1
			}
			if n%5 > 0 {
				continue // foretelling takes long
			}
			one, _ := before[n].NextChange()
			two, changes := after[n].NextChange()
			if day := dateOf(sampleBase + law); one.Before(day) && one != two || changes && two.Before(day) && one != two {
				return "another change " + s.on(n), 1
			}
		}
		return "", 1
	}, brokenRules(func(rules []modelRule) []modelRule {
		for i := range rules {
			rules[i].from = noDay
		}
		return rules
	}))
}

// A version that follows another one changes nothing before its first day, whether it
// reaches back or not.
func TestAVersionThatIsNotInForceChangesNothing(t *testing.T) {
	const law = 17
	turn := 0
	check(t, func(s scene, with maker) (string, int) {
		last := s.rules[len(s.rules)-1]
		if last.from >= sampleBase+law || last.until != noDay {
			return "", 0
		}
		turn++
		more := s
		more.rules = slices.Clone(s.rules)
		more.rules[len(s.rules)-1].until = sampleBase + law
		last.from, last.n, last.unit, last.retroactive, last.then = sampleBase+law, 1, "day", turn%2 == 0, policy.Delete
		more.rules = append(more.rules, last)
		before, after := s.eachDay(with), more.eachDay(with)
		if before == nil || after == nil {
			return "", 0
		}
		for n := range law - firstDay {
			if verdictOf(before[n]) != verdictOf(after[n]) {
				return "another decision " + s.on(n), 1
			}
		}
		return "", 1
	}, brokenRules(func(rules []modelRule) []modelRule {
		for i := range rules {
			rules[i].from = noDay
		}
		return rules[len(rules)-1:]
	}))
}
