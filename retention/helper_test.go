package retention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// day reads "2026-11-21" or "Sat 2026-11-21".
func day(s string) calendar.Date { return lawtest.Day(s) }

const (
	letter retention.Class   = "test.letter"
	sent   retention.Trigger = "sent"
	closed retention.Trigger = "closed"
)

// at says that something happened; an empty day is an unknown one.
func at(t retention.Trigger, on string) retention.Event {
	return retention.Event{Trigger: t, On: day(on)}
}

func record(events ...retention.Event) retention.Record {
	return retention.Record{ID: "1", Class: letter, Events: retention.EventsOf(events...)}
}

// complete returns a rule what a test does not care about.
func complete(r retention.Rule, id string) retention.Rule {
	if r.ID == "" {
		r.ID = id
	}
	if r.Class == "" {
		r.Class = letter
	}
	if r.Trigger == "" {
		r.Trigger = sent
	}
	if r.Then == 0 && !r.Appraise && r.Period != retention.Permanently() {
		r.Then = retention.Delete
	}
	if r.Basis.Citation == "" {
		r.Basis = calendar.Source{Citation: "Act 1/2000 s. 1"}
	}
	return r
}

func definition(rules ...retention.Rule) retention.Definition {
	d := retention.Definition{ID: "test"}
	for i, r := range rules {
		d.Rules = append(d.Rules, complete(r, fmt.Sprintf("rule-%d", i+1)))
	}
	return d
}

func book(t testing.TB, rules ...retention.Rule) *retention.Rulebook {
	t.Helper()
	return load(t, definition(rules...))
}

func load(t testing.TB, d retention.Definition) *retention.Rulebook {
	t.Helper()
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return b
}

// floor, ceiling and exactly are the rules of a sentence each, from the event
// "sent".
func floor(p retention.Period) retention.Rule {
	return retention.Rule{Bound: retention.AtLeast, Period: p}
}

func ceiling(p retention.Period) retention.Rule {
	return retention.Rule{Bound: retention.AtMost, Period: p}
}

func exactly(p retention.Period) retention.Rule {
	return retention.Rule{Bound: retention.Exactly, Period: p}
}

// tell returns every field of an assessment in words.
func tell(a retention.Assessment) string { return lawtest.Tell(a) }
