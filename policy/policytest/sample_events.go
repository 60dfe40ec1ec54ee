package policytest

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// rulesOn returns the rules that an event starts.
func rulesOn(rules []retention.Rule, t retention.Trigger) []retention.Rule {
	var list []retention.Rule
	for _, r := range rules {
		if r.Trigger == t {
			list = append(list, r)
		}
	}
	return list
}

// askingBodies returns the rules that ask a body.
func askingBodies(rules []retention.Rule) []retention.Rule {
	var list []retention.Rule
	for _, r := range rules {
		if r.Appraise {
			list = append(list, r)
		}
	}
	return list
}

// ordinaryEvents returns the events on an ordinary day, without some of them.
func ordinaryEvents(triggers []retention.Trigger, base calendar.Date, without ...retention.Trigger) []retention.Event {
	var events []retention.Event
	for _, t := range triggers {
		if !slices.Contains(without, t) {
			events = append(events, retention.Event{Trigger: t, On: base})
		}
	}
	return slices.Clip(events)
}

// otherEvents returns the sets of events beside one that varies: none; all that there
// are; those that must have happened; and those without which a rule of the event stands
// in for another, or another for it.
func otherEvents(rules []retention.Rule, triggers []retention.Trigger, t retention.Trigger, base calendar.Date) [][]retention.Event {
	sets := [][]retention.Event{nil}
	add := func(without ...retention.Trigger) {
		events := ordinaryEvents(triggers, base, append(without, t)...)
		if !slices.ContainsFunc(sets, func(known []retention.Event) bool { return slices.Equal(known, events) }) {
			sets = append(sets, events)
		}
	}
	add()
	add(needless(rules)...)
	partners := standingFor(rules, t)
	for _, partner := range partners {
		add(partner)
	}
	add(partners...)
	return sets
}

// needless returns the events that need not have happened for any rule.
func needless(rules []retention.Rule) []retention.Trigger {
	var list []retention.Trigger
	for _, t := range triggersOf(rules) {
		if !slices.ContainsFunc(rules, func(r retention.Rule) bool { return r.Trigger == t && r.Absent != retention.NotBinding }) {
			list = append(list, t)
		}
	}
	return list
}

// mostPartners is how many rules are looked at that stand for those of one event.
const mostPartners = 6

// standingFor returns the other events of the rules that stand for those of an event, or
// for which these stand.
func standingFor(rules []retention.Rule, t retention.Trigger) []retention.Trigger {
	var partners []retention.Trigger
	for _, r := range rules {
		if r.InsteadOf == "" {
			continue
		}
		for _, other := range rules {
			if r.InsteadOf == other.ID && r.Trigger != other.Trigger {
				switch t {
				case r.Trigger:
					partners = append(partners, other.Trigger)
				case other.Trigger:
					partners = append(partners, r.Trigger)
				}
			}
		}
	}
	slices.Sort(partners)
	partners = slices.Compact(partners)
	return partners[:min(len(partners), mostPartners)]
}

// bodiesAnswers returns what the bodies answer that a class asks, and the transfer that
// some rules ask for. A body that looks again does so after the longest period has ended;
// what it has decided before does not count then.
func bodiesAnswers(rules []retention.Rule, base calendar.Date) [][]retention.Event {
	var list [][]retention.Event
	if len(askingBodies(rules)) > 0 {
		again := lookingAgain(rules, base)
		list = [][]retention.Event{answered(base, retention.AppraisedDelete), answered(base, retention.AppraisedTransfer), answered(base, retention.AppraisedKeep),
			answered(base, retention.AppraisedDelete, retention.AppraisedTransfer), answered(base, retention.AppraisedTransfer, retention.Transferred),
			{again}, append(answered(again.On.AddDays(-2), retention.AppraisedDelete), again), append(answered(again.On.AddDays(-1), retention.AppraisedDelete), again)}
	}
	if slices.ContainsFunc(rules, func(r retention.Rule) bool { return policy.Transfer.Within(r.Then) }) {
		list = append(list, answered(base, retention.Transferred))
	}
	return list
}

// strangeAnswers returns other answers of a body that looks again: before the period has
// ended, on an unknown day, twice, and together with decisions to keep or of two kinds.
func strangeAnswers(rules []retention.Rule, base calendar.Date) [][]retention.Event {
	if len(askingBodies(rules)) == 0 {
		return nil
	}
	again := lookingAgain(rules, base)
	early, late := again, again
	early.On, late.On = base.AddDays(2), again.On.AddDays(90)
	return [][]retention.Event{{early}, {{Trigger: retention.AppraisedAgain}}, {again, late}, append(answered(again.On, retention.AppraisedDelete), again),
		append(answered(again.On, retention.AppraisedTransfer), again), append(answered(base, retention.AppraisedKeep), again),
		append(answered(again.On, retention.AppraisedDelete, retention.AppraisedTransfer), again)}
}

// answered returns answers on the days after a day.
func answered(day calendar.Date, triggers ...retention.Trigger) []retention.Event {
	var events []retention.Event
	for i, t := range triggers {
		events = append(events, retention.Event{Trigger: t, On: day.AddDays(1 + i)})
	}
	return events
}

// lookingAgain returns the event of a body that looks again after every period.
func lookingAgain(rules []retention.Rule, base calendar.Date) retention.Event {
	last := base
	for _, t := range triggersOf(rules) {
		last = calendar.Latest(append(endsOf(rules, t, base), last)...)
	}
	return retention.Event{Trigger: retention.AppraisedAgain, On: last.AddDays(90)}
}
