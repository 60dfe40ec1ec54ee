package policytest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// hasClasses fails the test over a book without classes, for each case that names
// a class, an event, a trait or a rule which the book does not know, since it is undetermined
// and could be expected to be, and for each one that expects what no decision says or that
// nobody has reviewed. It reports whether the book has classes.
func hasClasses(t testing.TB, b *retention.Rulebook, cases []Case) bool {
	t.Helper()
	v := vocabularyOf(b)
	if len(v.classes) == 0 {
		t.Errorf("policytest: the rulebook has no rule that a case could exercise; write rules, or merge the book that has them")
		return false
	}
	for _, c := range cases {
		problems := append(v.misnamed(c), c.Want.check()...)
		if c.isProposal() {
			problems = append(problems, errToReview.Error())
		}
		if len(problems) > 0 {
			t.Errorf("policytest: %s\n\t%s", c.title(), strings.Join(problems, "\n\t"))
		}
	}
	return true
}

// vocabulary is the names that a book knows.
type vocabulary struct {
	book     *retention.Rulebook
	classes  []retention.Class
	known    map[retention.Class]bool
	rules    map[retention.Class][]retention.Rule
	triggers []retention.Trigger // those that are declared
	traits   []retention.Trait
}

func vocabularyOf(b *retention.Rulebook) *vocabulary {
	v := &vocabulary{book: b, classes: classes(b), rules: rulesBy(b)}
	v.known = setOf(v.classes)
	d := b.Definition()
	for _, info := range d.Triggers {
		v.triggers = append(v.triggers, info.Trigger)
	}
	for _, info := range d.Traits {
		v.traits = append(v.traits, info.Trait)
	}
	return v
}

// misnamed says which names of a case the book does not know, and what would help.
func (v *vocabulary) misnamed(c Case) (problems []string) {
	if !v.known[c.Class] {
		problem := fmt.Sprintf("the rulebook does not know the class %q", c.Class)
		if near := calendar.Nearest(c.Class, v.classes); near != "" {
			return []string{fmt.Sprintf("%s; write %s", problem, near)}
		}
		return []string{fmt.Sprintf("%s; write one of: %s", problem, few(v.classes))}
	}
	rules := v.rules[c.Class]
	if len(rules) == 0 { // those of another book may ask for anything
		return nil
	}
	add := func(problem, name, help string) {
		problems = append(problems, fmt.Sprintf("%s %s; %s", problem, calendar.Plain(name), help))
	}
	triggers, traits := together(triggersOf(rules), v.triggers), together(traitsAsked(rules), v.traits)
	for _, event := range v.book.Unrecognised(c.Request().Record) {
		add(fmt.Sprintf("no rule of the class %s knows the event", c.Class), string(event), orLeaveOut(event, triggers))
	}
	for trait := range retention.TraitsOf(c.Traits).All() {
		if !slices.Contains(traits, trait) {
			add(fmt.Sprintf("no rule of the class %s asks for the trait", c.Class), string(trait), orLeaveOut(trait, traits))
		}
	}
	ids := idsOf(rules)
	for _, id := range strange(c.Want.Rules, ids) {
		add(fmt.Sprintf("no rule of the class %s is called", c.Class), id, "rules= can never name it; "+oneOf(id, ids))
	}
	for _, event := range strange(c.Want.Missing, triggers) {
		add(fmt.Sprintf("no rule of the class %s knows the event", c.Class), event, "missing= can never name it; "+oneOf(retention.Trigger(event), triggers))
	}
	for _, trait := range strange(c.Want.Traits, traits) {
		add(fmt.Sprintf("no rule of the class %s asks for the trait", c.Class), trait, "traits= can never name it; "+oneOf(retention.Trait(trait), append(traits, none)))
	}
	return problems
}

// together returns the names of two lists, each once.
func together[T ~string](one, other []T) []T {
	all := slices.Concat(one, other)
	slices.Sort(all)
	return slices.Compact(all)
}

// orLeaveOut says what would help with a fact that no rule asks for.
func orLeaveOut[T ~string](name T, names []T) string {
	switch near := calendar.Nearest(name, names); {
	case near != "":
		return "write " + string(near)
	case len(names) == 0:
		return "leave it out"
	default:
		return "leave it out, or write one of: " + few(names)
	}
}

// oneOf says what would help with an expected name that no rule has.
func oneOf[T ~string](name T, names []T) string {
	if near := calendar.Nearest(name, names); near != "" {
		return "write " + string(near)
	}
	return "write one of: " + few(names)
}

// idsOf returns the IDs of rules, each once.
func idsOf(rules []retention.Rule) []string {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// strange returns the names that are expected and not known. A name can have a comma
// with a blank in it, as a list has between two.
func strange[T ~string](expected string, known []T) (names []string) {
	if expected == "" || expected == none {
		return nil
	}
	const between = ", "
	parts := strings.Split(expected, between)
	for len(parts) > 0 {
		n := len(parts)
		for n > 0 && !slices.Contains(known, T(strings.Join(parts[:n], between))) {
			n--
		}
		if n == 0 {
			names, n = append(names, parts[0]), 1
		}
		parts = parts[n:]
	}
	return names
}
