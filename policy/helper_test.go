package policy_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const (
	file   retention.Class   = "test.file"
	closed retention.Trigger = "closed"
	opened retention.Trigger = "opened"
)

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

// happened returns an event; an empty day is an unknown one.
func happened(t retention.Trigger, on string) retention.Event {
	if on == "" {
		return retention.Event{Trigger: t}
	}
	return retention.Event{Trigger: t, On: day(on)}
}

func norm(citation string) calendar.Source { return calendar.Source{Citation: citation} }

// keep, limit and exactly give a rule on closed files, with deletion after it.
func keep(id string, p retention.Period) retention.Rule {
	return rule(id, retention.AtLeast, p)
}

func limit(id string, p retention.Period) retention.Rule {
	return rule(id, retention.AtMost, p)
}

func exactly(id string, p retention.Period) retention.Rule {
	return rule(id, retention.Exactly, p)
}

func rule(id string, b retention.Bound, p retention.Period) retention.Rule {
	return retention.Rule{ID: id, Class: file, Trigger: closed, Bound: b, Period: p, Then: policy.Delete, Basis: norm("Test Act s. 1")}
}

// with changes a copy of a rule.
func with(r retention.Rule, change func(*retention.Rule)) retention.Rule {
	change(&r)
	return r
}

func awaiting(r retention.Rule, t retention.Trigger) retention.Rule {
	r.Trigger, r.Absent = t, retention.Awaited
	return r
}

func then(r retention.Rule, a policy.Action) retention.Rule {
	r.Then = a
	return r
}

func from(r retention.Rule, t retention.Trigger) retention.Rule {
	r.Trigger = t
	return r
}

func appraise(r retention.Rule) retention.Rule {
	r.Appraise = true
	return r
}

func book(t testing.TB, rules ...retention.Rule) *retention.Rulebook {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: rules})
	require.NoError(t, err)
	return b
}

func rules(t testing.TB, list ...retention.Rule) policy.Policy {
	t.Helper()
	return policy.FromRulebook(book(t, list...))
}

func record(events ...retention.Event) retention.Record {
	return retention.Record{ID: "r1", Class: file, Events: retention.EventsOf(events...)}
}

// erase asks for the deletion of a record that has no holds.
func erase(r retention.Record, on string) policy.Request {
	return policy.Request{Action: policy.Delete, Record: r, On: day(on), Holds: policy.NoHolds()}
}

// facts returns the five answers of a decision in one line, for tables:
// "may_dispose delete; keep through none, dispose by 2024-01-05; overdue 0".
func facts(d policy.Decision) string {
	return fmt.Sprintf("%v %v; keep through %v, dispose by %v; overdue %d", d.Outcome(), d.Allowed(), d.RetainUntil(), d.DisposeBy(), d.Overdue())
}

// code returns the program's word for why the decision is what it is.
func code(t testing.TB, d policy.Decision) string {
	t.Helper()
	for _, attr := range d.LogValue().Group() {
		if attr.Key == "reason" {
			return attr.Value.String()
		}
	}
	require.Fail(t, "the log value has no reason")
	return ""
}

func ids(list []retention.Rule) []string {
	names := []string{}
	for _, r := range list {
		names = append(names, r.ID)
	}
	return names
}

// relating returns the policy of rules of which some yield to others.
func relating(t testing.TB, relations []retention.Relation, list ...retention.Rule) policy.Policy {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: list, Relations: relations})
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

func yielding(yields, to string) []retention.Relation {
	return []retention.Relation{{Yields: yields, To: to, Basis: norm("Test Act s. 8")}}
}

// version returns a rule a life; an empty day is open.
func version(r retention.Rule, from, until string) retention.Rule {
	if from != "" {
		r.From = day(from)
	}
	if until != "" {
		r.Until = day(until)
	}
	return r
}

func retroactive(r retention.Rule) retention.Rule {
	r.Retroactive = norm("Test Act s. 9")
	return r
}

// deciding is a policy made of a function.
type deciding func(policy.Request) policy.Decision

func (f deciding) Decide(r policy.Request) policy.Decision { return f(r) }

func of(class retention.Class, events ...retention.Event) retention.Record {
	return retention.Record{ID: "r1", Class: class, Events: retention.EventsOf(events...)}
}

func guard(d policy.Decision) policy.Policy {
	return deciding(func(policy.Request) policy.Decision { return d })
}
