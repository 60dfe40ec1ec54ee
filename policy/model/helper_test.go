package model_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const (
	file      retention.Class   = "test.file"
	closed    retention.Trigger = "closed"
	opened    retention.Trigger = "opened"
	complaint retention.Trigger = "complaint"
)

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func norm(citation string) calendar.Source { return calendar.Source{Citation: citation} }

func happened(t retention.Trigger, on string) retention.Event {
	return retention.Event{Trigger: t, On: day(on)}
}

// rule returns a rule on closed files, with deletion after it.
func rule(id string, t retention.Trigger, b retention.Bound, p retention.Period) retention.Rule {
	return retention.Rule{ID: id, Class: file, Trigger: t, Bound: b, Period: p, Then: policy.Delete, Basis: norm("Test Act s. 1")}
}

func rulebook(t testing.TB, d retention.Definition) policy.Policy {
	t.Helper()
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

func record(class retention.Class, events ...retention.Event) retention.Record {
	return retention.Record{ID: "r1", Class: class, Events: retention.EventsOf(events...)}
}

// erase asks for the deletion of a record that has no holds.
func erase(r retention.Record, on string) policy.Request {
	return policy.Request{Action: policy.Delete, Record: r, On: day(on), Holds: policy.NoHolds()}
}

func demanding(r policy.Request, list ...policy.Demand) policy.Request {
	r.Demands = policy.DemandsOf(list...)
	return r
}

// facts returns the five answers of a decision in one line.
func facts(d policy.Decision) string {
	return fmt.Sprintf("%v %v; keep through %v, dispose by %v; overdue %d", d.Outcome(), d.Allowed(), d.RetainUntil(), d.DisposeBy(), d.Overdue())
}

// deciding is a policy made of a function.
type deciding func(policy.Request) policy.Decision

func (f deciding) Decide(r policy.Request) policy.Decision { return f(r) }

// abstaining is a guard that never objects.
var abstaining = deciding(func(policy.Request) policy.Decision { return policy.Abstain() })
