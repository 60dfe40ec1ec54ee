package policytest

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// outOfTheWay returns the traits with which the fewest rules bind that ask for one:
// whoever looks at a rule has the others out of the way then.
func outOfTheWay(rules []retention.Rule) map[retention.Trait]bool {
	var has map[retention.Trait]bool
	asked := map[retention.Trait]int{} // how many more rules bind without it than with it
	for _, r := range rules {
		asked[r.When]--
		asked[r.Unless]++
	}
	for _, trait := range traitsAsked(rules) {
		if has == nil {
			has = map[retention.Trait]bool{}
		}
		has[trait] = asked[trait] > 0
	}
	return has
}

// traitsAsked returns the traits that the rules ask for, in order.
func traitsAsked(rules []retention.Rule) []retention.Trait {
	var traits []retention.Trait
	for _, r := range rules {
		traits = append(traits, r.When, r.Unless)
	}
	slices.Sort(traits)
	return slices.DeleteFunc(slices.Compact(traits), func(t retention.Trait) bool { return t == "" })
}

// bindingTraits returns for each of some rules of a class the traits with which it binds
// and the others do not, where that can be, each once.
func bindingTraits(rules, some []retention.Rule) []retention.Traits {
	away := outOfTheWay(rules)
	var list []retention.Traits
	add := func(has map[retention.Trait]bool) {
		traits := retention.TraitsOf(has)
		if !slices.ContainsFunc(list, traits.Equal) {
			list = append(list, traits)
		}
	}
	for _, r := range some {
		switch {
		case r.When != "":
			add(withTrait(away, r.When, true))
		case r.Unless != "":
			add(withTrait(away, r.Unless, false))
		default:
			add(away)
		}
	}
	return list
}

// otherTraits returns those with which a trait that one of some rules asks for is
// unknown, or not such that the rule binds; and those with which all others bind, beside
// these rules and without them.
func otherTraits(rules, some []retention.Rule) []retention.Traits {
	away := outOfTheWay(rules)
	if away == nil {
		return nil
	}
	var list []retention.Traits
	opposite := maps.Clone(away)
	for trait, has := range away {
		opposite[trait] = !has
	}
	list = append(list, retention.TraitsOf(opposite))
	for _, trait := range traitsAsked(some) {
		unknown := maps.Clone(away)
		delete(unknown, trait)
		list = append(list, retention.TraitsOf(unknown), retention.TraitsOf(withTrait(away, trait, !away[trait])), retention.TraitsOf(away))
		opposite[trait] = away[trait]
	}
	return append(list, retention.TraitsOf(opposite))
}

// withTrait returns a copy with a trait.
func withTrait(known map[retention.Trait]bool, trait retention.Trait, has bool) map[retention.Trait]bool {
	known = maps.Clone(known)
	known[trait] = has
	return known
}

// knownTraits returns the traits of a record as a case has them.
func knownTraits(traits retention.Traits) map[retention.Trait]bool {
	if traits.Len() == 0 {
		return nil
	}
	return maps.Collect(traits.All())
}

// traitsOf writes the traits of a record as the facts of a case.
func traitsOf(traits retention.Traits) string {
	var words []string
	for trait, has := range traits.All() {
		words = append(words, calendar.Plain(string(trait))+"="+strconv.FormatBool(has))
	}
	return strings.Join(words, " ")
}
