package model_test

import (
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// grid lists all small rules around a base day.
type grid struct {
	base      int
	oneThen   bool // only Delete|Anonymise, without appraisal, one period of days, no latest of two days
	shortTime bool // fewer periods, no cut-off, no lives
	picks     bool // also the earliest of two days
	transfers bool // also transfer afterwards
}

// ruleCase is a rule with the events of its trigger.
type ruleCase struct {
	rule   modelRule
	events []modelEvent
}

type periodCase struct {
	unit string
	n    int
}

func (g grid) periods() []periodCase {
	if g.shortTime {
		return []periodCase{{"immediately", 0}, {"day", 2}, {"permanently", 0}}
	}
	list := []periodCase{{"immediately", 0}, {"day", 2}, {"month", 1}, {"permanently", 0}, {"day", 5}}
	if g.oneThen {
		list = list[:4]
	}
	return list
}

// starts returns what can be known of the trigger of a rule. The second trigger
// happens a little later than the first.
func (g grid) starts(trigger string) []ruleCase {
	first := g.base
	if trigger == "y" {
		first += 3
	}
	on := func(days ...int) []modelEvent {
		var events []modelEvent
		for _, d := range days {
			events = append(events, modelEvent{trigger, d})
		}
		return events
	}
	list := []ruleCase{
		{modelRule{}, on(first)},
		{modelRule{absent: retention.Awaited}, nil},
		{modelRule{}, nil},
		{modelRule{absent: retention.Awaited}, on(noDay)},
		{modelRule{}, on(first, first+2)},
	}
	if !g.oneThen {
		list = append(list, ruleCase{modelRule{pick: retention.Latest}, on(first, first+2)})
	}
	if g.picks {
		list = append(list,
			ruleCase{modelRule{pick: retention.Earliest}, on(first, first+2)},
			ruleCase{modelRule{pick: retention.Latest}, on(first, noDay)})
	}
	for i := range list {
		list[i].rule.trigger = trigger
	}
	return list
}

func (g grid) thens() []modelRule {
	const both = policy.Delete | policy.Anonymise
	if g.oneThen {
		return []modelRule{{then: both}}
	}
	list := []modelRule{{then: policy.Delete}, {then: policy.Anonymise}, {then: both},
		{then: policy.Delete, appraise: true}, {then: policy.Anonymise, appraise: true}, {then: both, appraise: true}}
	if g.transfers {
		list = append(list, modelRule{then: policy.Transfer}, modelRule{then: policy.Transfer | policy.Anonymise},
			modelRule{appraise: true}, modelRule{then: policy.Transfer, appraise: true})
	}
	return list
}

// lives returns norms that are always in force, that come into force in the
// middle of the days, and that go out of force there.
func (g grid) lives() []modelRule {
	list := []modelRule{{from: noDay, until: noDay}}
	if !g.shortTime {
		list = append(list, modelRule{from: g.base + 4, until: noDay}, modelRule{from: noDay, until: g.base + 6})
	}
	return list
}

func (g grid) cutoffs() []bool {
	if g.shortTime {
		return []bool{false}
	}
	return []bool{false, true}
}

func (g grid) single(trigger string) []ruleCase {
	var list []ruleCase
	for _, start := range g.starts(trigger) {
		for _, p := range g.periods() {
			for _, bound := range [][2]bool{{true, false}, {false, true}, {true, true}} {
				if bound[1] && p.unit == "permanently" {
					continue // a ceiling that never comes is none
				}
				for _, yearEnd := range g.cutoffs() {
					for _, then := range g.thens() {
						for _, life := range g.lives() {
							one := start
							one.rule.unit, one.rule.n, one.rule.yearEnd = p.unit, p.n, yearEnd
							one.rule.floor, one.rule.ceiling = bound[0], bound[1]
							one.rule.then, one.rule.appraise = then.then, then.appraise
							one.rule.from, one.rule.until = life.from, life.until
							list = append(list, one)
						}
					}
				}
			}
		}
	}
	return list
}

// appraisals returns what bodies have decided, and transfers.
func (g grid) appraisals() [][]modelEvent {
	var (
		remove   = modelEvent{string(retention.AppraisedDelete), g.base + 4}
		transfer = modelEvent{string(retention.AppraisedTransfer), g.base + 9}
		keep     = modelEvent{string(retention.AppraisedKeep), noDay}
		undated  = modelEvent{string(retention.AppraisedDelete), noDay}
		gone     = modelEvent{string(retention.Transferred), g.base + 6}
	)
	return [][]modelEvent{nil, {remove}, {transfer}, {remove, transfer}, {keep}, {keep, remove}, {undated}, {gone}, {transfer, gone}}
}

// holds returns in turn: none, two of three times; an unreleased one; one that
// is released in the middle; both; one that contradicts itself; not looked up.
func (g grid) holds(turn int) holdState {
	switch turn % 17 {
	case 3:
		return holdState{releases: []int{noDay}}
	case 7, 8:
		return holdState{releases: []int{g.base + 6}}
	case 11:
		return holdState{releases: []int{g.base + 6, noDay}}
	case 12:
		return holdState{releases: []int{noDay, g.base + 6}, odd: true}
	case 13:
		return holdState{notLookedUp: true}
	default:
		return holdState{}
	}
}
