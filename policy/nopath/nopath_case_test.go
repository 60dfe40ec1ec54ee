package nopath_test

import (
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// noPathCase is what FuzzNoPath makes of its bytes: a policy, a request, and
// another request that differs from it in one fact or in none.
type noPathCase struct {
	policy  writtenPolicy
	first   asked
	other   asked
	changed bool // the other one is not of the same facts, action and day
	all     bool // also ask everything that permits nothing
}

// writtenPolicy is a policy in words that the reference reads.
type writtenPolicy struct {
	kind  string // "book", "no-book", "all", "abstain", "refuse", "unknown", "checked-law", "real-days", "nil", "stale"
	book  *writtenBook
	parts []writtenPolicy // of "all": the one that can permit, and its guards
}

// writtenBook is a rulebook of one definition, or of two that are merged.
type writtenBook struct {
	definitions []retention.Definition
	rules       []writtenRule
	relations   []retention.Relation
}

// writtenRule is a rule with what cannot be read off its values.
type writtenRule struct {
	retention.Rule
	unit        string // "day", "week", "month", "year", "immediately", "permanently"
	n           int
	fiscalMonth time.Month // the last day of the fiscal year; 0: none
	fiscalDay   int
	yearEnd     bool          // count from the end of the calendar year
	checked     calendar.Date // how far the law of its book was read
}

// asked is a request in words that the reference reads.
type asked struct {
	action  policy.Action
	id      string
	class   retention.Class
	events  []retention.Event
	traits  map[retention.Trait]bool
	on      calendar.Date
	look    string // what the look-up of holds gave: "none", "zero", "failed", "listed"
	holds   []policy.Hold
	demands []policy.Demand
	lost    bool // the look-up of demands failed
}

var errNoConnection = errors.New("no connection")

func (q asked) request() policy.Request {
	r := policy.Request{Action: q.action, On: q.on,
		Record: retention.Record{ID: q.id, Class: q.class, Events: retention.EventsOf(q.events...), Traits: retention.TraitsOf(q.traits)}}
	switch q.look {
	case "none":
		r.Holds = policy.NoHolds()
	case "failed":
		r.Holds = policy.HoldsFrom(nil, errNoConnection)
	case "listed":
		r.Holds = policy.HoldsFrom(q.holds, nil)
	}
	r.Demands = policy.DemandsOf(q.demands...)
	if q.lost {
		r.Demands = policy.DemandsFrom(nil, errNoConnection)
	}
	return r
}

// differing returns the request with something changed, and whether that is a fact.
func (q asked) differing(how int) (other asked, changed bool) {
	q.events, q.holds, q.demands = slices.Clone(q.events), slices.Clone(q.holds), slices.Clone(q.demands)
	switch how {
	case 1:
		q.on = q.on.AddDays(1)
	case 2:
		q.on = q.on.AddDays(-1)
	case 3:
		q.action ^= policy.Anonymise
	case 4:
		q.look, q.holds = "listed", append(q.holds, policy.Hold{ID: "more", Released: q.on})
	case 5:
		q.look = "zero"
	case 6:
		q.demands = append(q.demands, policy.Demand{ID: "more", Kind: policy.Erasure, State: policy.Received, Received: q.on})
	case 7:
		q.events = append(q.events, retention.Event{Trigger: "another", On: q.on})
	case 8:
		q.class += ".other"
	case 9:
		q.id += "-2"
	case 10: // in another order, and each event twice
		slices.Reverse(q.events)
		q.events = append(q.events, q.events...)
		slices.Reverse(q.holds)
		slices.Reverse(q.demands)
		return q, false
	case 11: // without the last event
		if len(q.events) == 0 || slices.Contains(q.events[:len(q.events)-1], q.events[len(q.events)-1]) {
			return q, false
		}
		q.events = q.events[:len(q.events)-1]
	case 12, 13: // a trait is known, or another one
		trait := retention.Trait("t")
		if how == 13 {
			trait = "never asked for"
		}
		q.traits = maps.Clone(q.traits)
		q.traits[trait] = !q.traits[trait]
	case 14: // nothing is known of a trait
		if _, known := q.traits["t"]; !known {
			return q, false
		}
		q.traits = maps.Clone(q.traits)
		delete(q.traits, "t")
	default:
		return q, false
	}
	return q, true
}

// load returns the rulebook.
func (b *writtenBook) load() (*retention.Rulebook, error) {
	var books []*retention.Rulebook
	for _, d := range b.definitions {
		one, err := retention.NewRulebook(d)
		if err != nil {
			return nil, err
		}
		books = append(books, one)
	}
	if len(books) == 1 {
		return books[0], nil
	}
	return retention.Merge("merged", books...)
}

// load returns the policy. The error is that of a rulebook that does not load.
func (w writtenPolicy) load() (policy.Policy, error) {
	switch w.kind {
	case "book":
		b, err := w.book.load()
		return policy.FromRulebook(b), err
	case "stale": // it answers for the next day
		b, err := w.book.load()
		return deciding(func(r policy.Request) policy.Decision {
			r.On = r.On.AddDays(1)
			return policy.FromRulebook(b).Decide(r)
		}), err
	case "all":
		var parts []policy.Policy
		for _, part := range w.parts {
			p, err := part.load()
			if err != nil {
				return nil, err
			}
			parts = append(parts, p)
		}
		return policy.All(parts[0], parts[1:]...), nil
	default:
		return guardsOfAHost[w.kind], nil
	}
}

var guardsOfAHost = map[string]policy.Policy{
	"no-book": policy.FromRulebook(nil),
	"abstain": deciding(func(policy.Request) policy.Decision { return policy.Abstain() }),
	"refuse": deciding(func(policy.Request) policy.Decision {
		return policy.Refuse("a debt is open", retention.EndOn(day("2024-03-01")))
	}),
	"unknown":     deciding(func(policy.Request) policy.Decision { return policy.Unknown(errNoConnection) }),
	"checked-law": policy.CheckedLaw(),
	"real-days":   policy.RealDays(),
	"nil":         nil,
}
