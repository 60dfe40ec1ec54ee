package policytest

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// mostArranged is the most records per class whose events are arranged so that no
// rule's effect is hidden by another's.
const mostArranged = 400

// arrangedID marks these records; a plain one is the better example.
const arrangedID = "arranged sample"

// apart is more than a cut-off can move a start.
const apart = 800

// arranged returns records in which each event in turn is an ordinary one and the others
// are such that its rules decide: those that protect have ended long before and those that
// demand disposal do so long after, or the reverse, or an event lies around the end of
// another rule. Without them a rule that yields, or that a longer one hides, would never
// show.
func arranged(rules []retention.Rule, triggers []retention.Trigger, base calendar.Date) []retention.Record {
	var list []retention.Record
	share := mostArranged / max(1, 2*len(triggers)) // of each event, so that none is left out
	for _, t := range triggers {
		traits := bindingTraits(rules, rulesOn(rules, t))
		left := share
		add := func(events ...retention.Event) {
			for _, has := range traits[:min(len(traits), max(0, left))] {
				list = append(list, retention.Record{Events: retention.EventsOf(events...), Traits: has})
			}
			left -= len(traits)
		}
		for _, others := range arrangements(rules, triggers, t, base) {
			add(append(others, retention.Event{Trigger: t, On: base})...)
			add(append(others, retention.Event{Trigger: t})...)
			add(others...)
			add(append(others, retention.Event{Trigger: t, On: base}, retention.Event{Trigger: t, On: base.AddDays(400)})...)
		}
		left += share
		ends := endsOf(rules, t, base)
		for _, end := range ends { // several events, of which the rule picks one
			add(retention.Event{Trigger: t, On: base}, retention.Event{Trigger: t, On: end.AddDays(apart)})
		}
		for _, end := range ends {
			for _, other := range triggers {
				for _, shift := range [...]int{-1, 0, 1} {
					if other != t {
						add(retention.Event{Trigger: t, On: base}, retention.Event{Trigger: other, On: end.AddDays(shift)})
					}
				}
			}
		}
	}
	return list
}

// shifted returns the events of the rest of a class for which it ends long before some
// rules on an ordinary day, or long after them.
func shifted(some, rest []retention.Rule, base calendar.Date) [][]retention.Event {
	latest := base
	for _, t := range triggersOf(some) {
		latest = calendar.Latest(append(endsOf(some, t, base), latest)...)
	}
	protects, early := map[retention.Trigger]bool{}, map[retention.Trigger]calendar.Date{}
	for _, t := range triggersOf(rest) {
		early[t] = base
	}
	for _, r := range rest {
		protects[r.Trigger] = protects[r.Trigger] || r.Bound.HasFloor()
		if end, ok := r.Period.EndFrom(r.Cutoff.StartFrom(base)).Date(); ok {
			early[r.Trigger] = calendar.Earliest(early[r.Trigger], base.AddDays(base.Sub(end)-apart))
		}
	}
	var list [][]retention.Event
	for _, isEarly := range [...]func(retention.Trigger) bool{
		func(retention.Trigger) bool { return true },
		func(retention.Trigger) bool { return false },
		func(t retention.Trigger) bool { return protects[t] },
		func(t retention.Trigger) bool { return !protects[t] },
	} {
		var events []retention.Event
		for _, t := range triggersOf(rest) {
			day := latest.AddDays(apart)
			if isEarly(t) {
				day = early[t]
			}
			if !day.IsZero() {
				events = append(events, retention.Event{Trigger: t, On: day})
			}
		}
		list = append(list, events)
	}
	return list
}

// arrangements returns the ways in which the other events can lie. Where a rule of the
// event stands for another, or another for it, that one's event is missing too.
func arrangements(rules []retention.Rule, triggers []retention.Trigger, t retention.Trigger, base calendar.Date) [][]retention.Event {
	latest := calendar.Latest(append(endsOf(rules, t, base), base)...)
	protects := func(other retention.Trigger) bool {
		return slices.ContainsFunc(rules, func(r retention.Rule) bool { return r.Trigger == other && r.Bound.HasFloor() })
	}
	partners := standingFor(rules, t)
	var list [][]retention.Event
	for _, isEarly := range [...]func(retention.Trigger) bool{
		func(retention.Trigger) bool { return true },
		func(retention.Trigger) bool { return false },
		protects,
		func(other retention.Trigger) bool { return !protects(other) },
	} {
		var events []retention.Event
		for _, other := range triggers {
			day := latest.AddDays(apart)
			if isEarly(other) {
				day = base.AddDays(-longest(rules, other, base) - apart)
			}
			if other != t && !day.IsZero() {
				events = append(events, retention.Event{Trigger: other, On: day})
			}
		}
		list = append(list, slices.Clip(events))
		if len(partners) > 0 {
			without := slices.DeleteFunc(slices.Clone(events), func(e retention.Event) bool { return slices.Contains(partners, e.Trigger) })
			list = append(list, slices.Clip(without))
		}
	}
	return list
}

// endsOf returns the ends of the rules on an event of a day.
func endsOf(rules []retention.Rule, t retention.Trigger, on calendar.Date) []calendar.Date {
	var ends []calendar.Date
	for _, r := range rules {
		if end, ok := r.Period.EndFrom(r.Cutoff.StartFrom(on)).Date(); ok && r.Trigger == t {
			ends = append(ends, end)
		}
	}
	slices.SortFunc(ends, calendar.Date.Compare)
	return slices.Compact(ends)
}

// longest returns how many days the longest of them lasts.
func longest(rules []retention.Rule, t retention.Trigger, on calendar.Date) int {
	return calendar.Latest(append(endsOf(rules, t, on), on)...).Sub(on)
}
