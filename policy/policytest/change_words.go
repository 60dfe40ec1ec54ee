package policytest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// saying lists the operative rules with what they say and, if it is another thing than
// before, what has changed; and the rules that are operative no more because of that. What
// it names need not be told again.
func (between *comparison) saying(then, now policy.Decision) string {
	var rules []string
	told, listed := map[*saidOtherwise]bool{}, map[versionKey]bool{}
	tell := func(s *saidOtherwise) bool {
		if s == nil || told[s] {
			return false
		}
		told[s], s.shown = true, true
		return true
	}
	related := func(id string, words []string) []string {
		for _, r := range between.relations[id] {
			if tell(r.said) {
				words = append(words, r.words)
			}
		}
		return words
	}
	for _, r := range now.Operative() {
		if listed[keyOf(&r)] {
			continue
		}
		listed[keyOf(&r)] = true
		var words []string
		if s := between.now[keyOf(&r)]; tell(s) {
			words = between.changed(s, r)
		} else {
			words = between.unchanged(r)
		}
		rules = append(rules, fmt.Sprintf("%s (%s)", r.ID, strings.Join(related(r.ID, words), ", ")))
	}
	for _, r := range then.Operative() {
		var words []string
		if s := between.then[keyOf(&r)]; tell(s) {
			words = slices.Concat(s.sized, s.other)
			if s.law != "" {
				words = slices.Insert(words, 0, s.law)
			}
		}
		if words = related(r.ID, words); len(words) > 0 {
			rules = append(rules, fmt.Sprintf("%s (%s)", r.ID, strings.Join(words, ", ")))
		}
	}
	return list(rules)
}

// changed returns the words of an operative rule that says something else than before, or
// that is new.
func (between *comparison) changed(s *saidOtherwise, r retention.Rule) []string {
	if len(s.other) == 1 && strings.HasPrefix(s.other[0], "added: ") {
		return s.other
	}
	words := between.unchanged(r)
	for _, other := range s.sized {
		// What is none now has no words of its own.
		if strings.HasPrefix(other, "cut-off") && r.Cutoff == retention.AtEvent() || strings.HasPrefix(other, "allowance") && between.is.Allowance(r) == (retention.Period{}) {
			words = append(words, other)
		}
	}
	return append(words, s.other...)
}

// unchanged returns how long a rule keeps a record, and which version of a norm it is.
func (between *comparison) unchanged(r retention.Rule) []string {
	size := r.Period.String()
	if r.Cutoff != retention.AtEvent() {
		size += " from " + r.Cutoff.String()
	}
	words := []string{size}
	if a := between.is.Allowance(r); a != (retention.Period{}) {
		words = append(words, "allowance "+a.String())
	}
	if between.several[r.ID] && !r.From.IsZero() {
		words = append(words, lawFrom(&r))
	}
	return words
}

// differences says in what two versions of a rule differ, besides their sizes and the day
// on which they end.
func differences(was, is *retention.Rule) []string {
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
	add("retroactive", was.Retroactive.Citation != "", is.Retroactive.Citation != "")
	add("law from", orOpen(was.From), orOpen(is.From))
	return list
}
