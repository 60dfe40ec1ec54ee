package policytest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// versionsOf returns the rules of a book by their IDs.
func versionsOf(b *retention.Rulebook) map[string][]retention.Rule {
	rules := map[string][]retention.Rule{}
	for _, r := range b.Definition().Rules {
		rules[r.ID] = append(rules[r.ID], r)
	}
	return rules
}

// saying lists the operative rules with what they say and, if it is another thing than
// before, what has changed; and the rules that are operative no more because of that.
func (between *comparison) saying(then, now policy.Decision) string {
	var rules []string
	known := map[string]bool{}
	for _, r := range now.Operative() {
		known[r.ID] = true
		words := r.Period.String()
		if r.Cutoff != retention.AtEvent() {
			words += " from " + r.Cutoff.String()
		}
		if a := between.is.Allowance(r); a != (retention.Period{}) {
			words += ", allowance " + a.String()
		}
		for _, other := range differences(counterpart(r, between.rulesWere), &r) {
			words += ", " + other
		}
		rules = append(rules, fmt.Sprintf("%s (%s)", r.ID, words))
	}
	for _, r := range then.Operative() {
		if others := differences(&r, counterpart(r, between.rulesAre)); !known[r.ID] && len(others) > 0 {
			rules = append(rules, fmt.Sprintf("%s (%s)", r.ID, strings.Join(others, ", ")))
		}
	}
	return list(slices.Compact(rules))
}

// counterpart returns the version of a norm in another book that took effect on the same
// day, or its only one; nil if there is none.
func counterpart(r retention.Rule, others map[string][]retention.Rule) *retention.Rule {
	versions := others[r.ID]
	for i := range versions {
		if versions[i].From == r.From || len(versions) == 1 {
			return &versions[i]
		}
	}
	return nil
}

// differences says in what two versions of a rule differ, besides their periods.
func differences(was, is *retention.Rule) []string {
	if was == nil || is == nil {
		return nil
	}
	var list []string
	add := func(what string, was, is any) {
		if was != is {
			list = append(list, fmt.Sprintf("%s %v instead of %v", what, is, was))
		}
	}
	add("trigger", was.Trigger, is.Trigger)
	add("absent", was.Absent, is.Absent)
	add("trait", condition(was.When, was.Unless), condition(is.When, is.Unless))
	add("instead of", cmp.Or(was.InsteadOf, "none"), cmp.Or(is.InsteadOf, "none"))
	add("pick", was.Pick, is.Pick)
	add("bound", was.Bound, is.Bound)
	add("then", was.Then, is.Then)
	add("appraisal", was.Appraise, is.Appraise)
	return list
}
