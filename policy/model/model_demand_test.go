package model_test

import (
	"errors"
	"slices"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// modelDemand is a demand in the model's words. An empty word is not said.
type modelDemand struct {
	kind     string // "erasure", "objection", "withdrawal", "restriction", "access"
	state    string // "received", "accepted", "closed"
	received int    // noDay: not said
	reply    int    // by when it must be answered; noDay: nobody said
	odd      string // how it contradicts itself or another one; empty: it does not
}

// modelDemands is what is known of the demands about a record.
type modelDemands struct {
	list   []modelDemand
	failed bool // the look-up did
	exempt bool // the class knows no erasure on demand
}

// clear reports whether a demand says all that it must.
func (d modelDemand) clear() bool {
	return d.kind != "" && d.state != "" && (d.received != noDay || d.state == "closed")
}

// bars reports whether a demand acts as a hold.
func (d modelDemand) bars() bool {
	return d.kind == "restriction" && d.state == "accepted" || d.kind == "access" && d.state != "closed"
}

// contradicts reports whether a demand is in contradiction; an answer is due no
// sooner than it was asked for.
func (d modelDemand) contradicts() bool {
	return d.odd != "" || d.received != noDay && d.reply != noDay && d.reply < d.received
}

// takeDemands moves F and C for the accepted demands for disposal, and returns the
// day from which one of them asks for it. Where R is not known or never comes,
// where no rule is law and where one of the demands is not clear, they move nothing.
func (f *modelFold) takeDemands(demands modelDemands) (from int) {
	from = noDay
	unclear := slices.ContainsFunc(demands.list, func(d modelDemand) bool { return !d.clear() })
	if unclear || demands.failed || demands.exempt || !f.law || f.unknown || f.awaited || f.keep == forever {
		return from
	}
	for _, d := range demands.list {
		if d.contradicts() || d.state != "accepted" || d.kind != "erasure" && d.kind != "objection" && d.kind != "withdrawal" {
			continue
		}
		answer := d.reply
		if answer == noDay {
			answer = d.received
		}
		due, last := d.received, answer
		if f.keep != noDay {
			due, last = max(due, f.keep+1), max(last, f.keep+1)
		}
		from, f.last = first(from, due), first(f.last, last)
	}
	return from
}

var (
	demandKindOf = map[string]policy.DemandKind{"erasure": policy.Erasure, "objection": policy.Objection, "withdrawal": policy.Withdrawal,
		"restriction": policy.Restriction, "access": policy.Access}
	demandStateOf = map[string]policy.DemandState{"received": policy.Received, "accepted": policy.Accepted, "closed": policy.Closed}
)

// demands puts the model's words into the library's.
func (d modelDemands) demands() policy.Demands {
	if d.failed {
		return policy.DemandsFrom(nil, errors.New("no connection"))
	}
	var list []policy.Demand
	for _, one := range d.list {
		demand := policy.Demand{Kind: demandKindOf[one.kind], State: demandStateOf[one.state], Received: dateOf(one.received),
			Reply: reply.Deadline{Safe: dateOf(one.reply)}}
		switch one.odd {
		case "answered before":
			demand.Answered = demand.Received.AddDays(-1)
		case "safe after the latest":
			demand.Reply.Latest = demand.Received
			demand.Reply.Safe = demand.Received.AddDays(1)
		case "latest before":
			demand.Reply = reply.Deadline{Latest: demand.Received.AddDays(-1)}
		case "two rows": // an earlier row of its own history, which is closed now
			demand.ID = "twice"
			closed := demand
			closed.State, closed.Received = policy.Closed, demand.Received.AddDays(-3)
			list = append(list, closed)
		}
		list = append(list, demand)
	}
	return policy.DemandsOf(list...)
}

// modelDemandKinds and modelDemandStates are all of them; the last one is not said.
var (
	modelDemandKinds  = []string{"erasure", "objection", "withdrawal", "restriction", "access", ""}
	modelDemandStates = []string{"accepted", "received", "closed", ""}
)

// modelOdd is how a demand can contradict itself or, in the last case, another one.
var modelOdd = []string{"answered before", "safe after the latest", "latest before", "two rows"}

// everyDemand is all kinds and states of a demand, received before day 0, after
// it and on no day, to be answered at once, later or on no day, and at last those that
// contradict themselves.
var everyDemand = func() []modelDemand {
	var all []modelDemand
	for _, kind := range modelDemandKinds {
		for _, state := range modelDemandStates {
			for _, received := range []int{4, -9, 11} {
				for _, reply := range []int{noDay, received, received + 7} {
					all = append(all, modelDemand{kind, state, received, reply, ""})
				}
			}
		}
		all = append(all, modelDemand{kind, "received", noDay, 8, ""}, modelDemand{kind, "accepted", noDay, noDay, ""})
	}
	for _, kind := range modelDemandKinds {
		for _, state := range modelDemandStates {
			for _, odd := range modelOdd {
				all = append(all, modelDemand{kind, state, -9, noDay, odd})
			}
			all = append(all, modelDemand{kind, state, 4, 3, ""})
		}
	}
	return all
}()

// moved returns a demand so many days later.
func (d modelDemand) moved(days int) modelDemand {
	for _, day := range []*int{&d.received, &d.reply} {
		if *day != noDay {
			*day += days
		}
	}
	return d
}

// demands returns in turn: none, every second time; one of all; two of them; a
// class that knows no erasure; a look-up that failed.
func (g grid) demands(turn int) modelDemands {
	if turn%2 == 0 {
		return modelDemands{}
	}
	turn /= 2
	one := everyDemand[turn%len(everyDemand)].moved(g.base)
	switch turn % 11 {
	case 3, 5, 7, 9: // beside one that is accepted, received or closed
		return modelDemands{list: []modelDemand{one, everyDemand[turn/11%3*9].moved(g.base)}}
	case 6:
		return modelDemands{list: []modelDemand{one, everyDemand[0].moved(g.base)}, exempt: true}
	case 10:
		return modelDemands{failed: turn%5 == 0, exempt: true}
	default:
		return modelDemands{list: []modelDemand{one}}
	}
}
