package retention_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// day reads "2026-11-21" or "Sat 2026-11-21". It checks the weekday against
// package time, so that a table can show it and cannot be wrong about it. The
// empty text is no date.
func day(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	_, iso, found := strings.Cut(s, " ")
	if !found {
		return calendar.MustParseDate(s)
	}
	instant, err := time.Parse("Mon "+time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	if got := instant.Format("Mon " + time.DateOnly); got != s {
		panic(s + " is really " + got)
	}
	return calendar.MustParseDate(iso)
}

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

// complete gives a rule what a test does not care about.
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

// tell returns every field of an assessment in words; of the state only whether
// rules are in force, because the rest follows from the other fields and the day.
func tell(a retention.Assessment) string {
	words := []string{"in force"}
	if !a.State.RulesInForce() {
		words[0] = strings.ReplaceAll(a.State.String(), "_", " ")
	}
	add := func(shown bool, word string) {
		if shown {
			words = append(words, word)
		}
	}
	add(!a.RetainUntil.IsNone(), "until "+a.RetainUntil.String())
	add(!a.DueFrom.IsZero(), "due "+a.DueFrom.String())
	add(!a.DisposeBy.IsNone(), "by "+a.DisposeBy.String())
	add(!a.ReviewFrom.IsZero(), "review "+a.ReviewFrom.String())
	add(true, a.Allowed.String())
	add(a.FloorUnknown, "floor unknown")
	add(a.FloorAwaited, "floor awaited")
	add(a.CeilingUnknown, "ceiling unknown")
	add(a.Ground, "ground")
	add(a.AppraisalOpen, "appraisal open")
	add(a.AppraisedToKeep, "appraised to keep")
	return strings.Join(words, "; ")
}
