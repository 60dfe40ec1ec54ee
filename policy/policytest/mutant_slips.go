package policytest

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// eachSlip makes each slip that can be made in a rule, and hands on what was changed
// and the changed rule. class is the rules of its class.
func eachSlip(r retention.Rule, class []retention.Rule, hand func(slip string, changed retention.Rule)) {
	add := func(what string, was, is any, change func(*retention.Rule)) {
		changed := r
		change(&changed)
		if changed != r {
			hand(fmt.Sprintf("%s %v instead of %v", what, is, was), changed)
		}
	}
	for _, p := range nearby(r.Period) {
		add("period", r.Period, p, func(r *retention.Rule) { r.Period = p })
	}
	if p := inOtherUnit(r.Period); p != (retention.Period{}) {
		add("period", r.Period, p, func(r *retention.Rule) { r.Period = p })
	}
	for _, c := range [...]retention.Cutoff{retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.March, 31)} {
		add("cut-off", r.Cutoff, c, func(r *retention.Rule) { r.Cutoff = c })
	}
	for bound := retention.Bound(1); bound.IsValid(); bound++ {
		add("bound", r.Bound, bound, func(r *retention.Rule) { r.Bound = bound })
	}
	for _, other := range nearTriggers(r, class) {
		add("trigger", r.Trigger, other, func(r *retention.Rule) { r.Trigger = other })
	}
	for pick := retention.Only; pick <= retention.Latest; pick++ {
		add("pick", r.Pick, pick, func(r *retention.Rule) { r.Pick = pick })
	}
	for _, days := range [...]int{-1, 1} {
		if !r.From.IsZero() {
			add("in force from", inWords(r.From), inWords(r.From.AddDays(days)), func(r *retention.Rule) { r.From = r.From.AddDays(days) })
		}
		if !r.Until.IsZero() {
			add("in force until", inWords(r.Until), inWords(r.Until.AddDays(days)), func(r *retention.Rule) { r.Until = r.Until.AddDays(days) })
		}
	}
	reaches := r.Retroactive != (calendar.Source{})
	if !r.From.IsZero() {
		add("in force", "from "+inWords(r.From), "always", func(r *retention.Rule) { r.From = calendar.Date{} })
	}
	if !r.Until.IsZero() {
		add("in force", "until "+inWords(r.Until), "for ever", func(r *retention.Rule) { r.Until = calendar.Date{} })
	}
	if isVersion(r, class) { // of one that is alone it changes nothing
		add("retroactive", reaches, !reaches, func(r *retention.Rule) {
			r.Retroactive = calendar.Source{}
			if !reaches {
				r.Retroactive = r.Basis
			}
		})
	}
	for absent := retention.Gap; absent <= retention.NotBinding; absent++ {
		add("absent", r.Absent, absent, func(r *retention.Rule) { r.Absent = absent })
	}
	if r.When != r.Unless { // it asks for a trait
		asks := func(when, unless retention.Trait) func(*retention.Rule) {
			return func(r *retention.Rule) { r.When, r.Unless = when, unless }
		}
		add("trait", condition(r.When, r.Unless), condition("", ""), asks("", ""))
		add("trait", condition(r.When, r.Unless), condition(r.Unless, r.When), asks(r.Unless, r.When))
		for _, other := range nearTraits(r, class) {
			when, unless := other, r.Unless
			if r.When == "" {
				when, unless = r.When, other
			}
			add("trait", condition(r.When, r.Unless), condition(when, unless), asks(when, unless))
		}
	}
	add("instead of", cmp.Or(r.InsteadOf, "none"), "none", func(r *retention.Rule) { r.InsteadOf = "" })
	add("appraisal", r.Appraise, !r.Appraise, func(r *retention.Rule) { r.Appraise = !r.Appraise })
	for _, a := range actions {
		add("then", r.Then, a, func(r *retention.Rule) { r.Then = a })
	}
}

// isVersion reports whether a norm has other versions.
func isVersion(r retention.Rule, class []retention.Rule) bool {
	return slices.ContainsFunc(class, func(other retention.Rule) bool { return other.ID == r.ID && other != r })
}

// condition says by which trait a rule binds a record.
func condition(when, unless retention.Trait) string {
	switch {
	case when != "":
		return "when " + calendar.Plain(string(when))
	case unless != "":
		return "unless " + calendar.Plain(string(unless))
	default:
		return "none"
	}
}

// nearTraits returns the traits that the rules before it and after it ask for.
func nearTraits(r retention.Rule, class []retention.Rule) []retention.Trait {
	at := slices.Index(class, r)
	list := traitsAsked(class[max(0, at-1):min(len(class), at+2)])
	return slices.DeleteFunc(list, func(t retention.Trait) bool { return t == r.When || t == r.Unless })
}

// mostTriggers is how many other triggers of the class a rule can have by a slip: those
// of the rules that stand nearest to it.
const mostTriggers = 6

// nearTriggers returns these triggers, in the order in which they first stand.
func nearTriggers(r retention.Rule, class []retention.Rule) []retention.Trigger {
	at := slices.Index(class, r)
	near := map[retention.Trigger]bool{}
	for distance := 1; distance < len(class) && len(near) < mostTriggers; distance++ {
		for _, i := range [...]int{at - distance, at + distance} {
			if i >= 0 && i < len(class) && class[i].Trigger != r.Trigger && len(near) < mostTriggers {
				near[class[i].Trigger] = true
			}
		}
	}
	var list []retention.Trigger
	for _, other := range class {
		if near[other.Trigger] && !slices.Contains(list, other.Trigger) {
			list = append(list, other.Trigger)
		}
	}
	return list
}

// inOtherUnit returns the same number of another unit, as it is written by mistake: months
// for years, and months for weeks or days; for other periods none.
func inOtherUnit(p retention.Period) retention.Period {
	switch n, unit := p.Number(); {
	case n == 0 || unit == retention.InWorkingDays:
		return retention.Period{}
	case unit == retention.InMonths:
		return retention.Years(n)
	default:
		return retention.Months(n)
	}
}

// shorter is the period below one unit of each kind.
var shorter = [...]retention.Period{retention.InDays: retention.Immediately(), retention.InWeeks: retention.Days(6),
	retention.InMonths: retention.Days(27), retention.InYears: retention.Months(11), retention.InWorkingDays: {}}

// nearby returns the periods one unit shorter and longer.
func nearby(p retention.Period) []retention.Period {
	n, unit := p.Number()
	near := []retention.Period{unit.Of(n - 1), unit.Of(n + 1)}
	switch n {
	case 0: // immediately, permanently
		near = []retention.Period{retention.Days(1), retention.Years(1)}
	case 1:
		near[0] = shorter[unit]
	}
	return slices.DeleteFunc(near, func(p retention.Period) bool { return p == retention.Period{} })
}

// inWords returns a day as authors read it in a sentence.
func inWords(day calendar.Date) string { return day.In(calendar.English) }
