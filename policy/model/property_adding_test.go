package model_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
)

// What a rule more changes.

func TestAFloorNeverPermits(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		return adding(s, with, modelRule{id: "added", trigger: "x", unit: "day", n: 4, floor: true, then: policy.Delete | policy.Anonymise, from: noDay, until: noDay},
			func(on int, before, after policy.Decision) string {
				if more := after.Allowed() &^ before.Allowed(); more != 0 && hasGround(s, on) {
					return fmt.Sprintf("the floor permits to %v", more)
				}
				return ""
			})
	}, brokenRules(func(rules []modelRule) []modelRule { return rules[len(rules)-1:] }))
}

func TestACeilingNeverForbidsWhatItAllows(t *testing.T) {
	const both = policy.Delete | policy.Anonymise
	check(t, func(s scene, with maker) (string, int) {
		return adding(s, with, modelRule{id: "added", trigger: "x", unit: "day", n: 4, ceiling: true, then: both, from: noDay, until: noDay},
			func(_ int, before, after policy.Decision) string {
				if less := before.Allowed() & both &^ after.Allowed(); less != 0 && after.Outcome() != policy.Review {
					return fmt.Sprintf("the ceiling forbids to %v", less)
				}
				return ""
			})
	}, brokenRules(func(rules []modelRule) []modelRule {
		for i := range rules {
			if len(rules) > 1 && rules[i].ceiling {
				rules[i].floor = true // a ceiling that is taken for a floor
			}
		}
		return rules
	}))
}

// A ceiling that is added can lead to Review only where it also conflicts or
// leaves an appraisal open; where the record was disposable it does neither.
func TestACeilingLeavesADisposableRecordDisposable(t *testing.T) {
	const both = policy.Delete | policy.Anonymise
	check(t, func(s scene, with maker) (string, int) {
		return adding(s, with, modelRule{id: "added", trigger: "x", unit: "immediately", ceiling: true, then: both, from: noDay, until: noDay},
			func(_ int, before, after policy.Decision) string {
				if before.Allowed()&both != 0 && after.Allowed() == 0 {
					return after.String()
				}
				return ""
			})
	}, brokenRules(func(rules []modelRule) []modelRule {
		if last := len(rules) - 1; last > 0 {
			rules[last].then = policy.Transfer
		}
		return rules
	}))
}

// adding compares the decisions before and after a rule is added.
func adding(s scene, with maker, r modelRule, compare func(on int, before, after policy.Decision) string) (string, int) {
	more := s
	more.rules = append(slices.Clone(s.rules), r)
	after := more.eachDay(with)
	if after == nil {
		return "", 0
	}
	for n, d := range s.eachDay(with) {
		if found := compare(sampleBase+firstDay+n, d, after[n]); found != "" {
			return found + " " + s.on(n), 1
		}
	}
	return "", 1
}

// hasGround reports whether a floor has ended or the event of an AtMost has
// happened, and a rule is in force.
func hasGround(s scene, on int) bool {
	f := newModel(s).fold(on)
	return f.law && f.ground
}
