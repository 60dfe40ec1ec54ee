package plan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// day reads a day; the empty text is no date.
func day(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustParseDate(s)
}

const (
	letter retention.Class   = "test.letter"
	sent   retention.Trigger = "sent"
	closed retention.Trigger = "closed"
)

// at returns an event; an empty day is an unknown one.
func at(t retention.Trigger, on string) retention.Event {
	return retention.Event{Trigger: t, On: day(on)}
}

func record(events ...retention.Event) retention.Record {
	return retention.Record{ID: "1", Class: letter, Events: retention.EventsOf(events...)}
}

// complete adds to a rule what a test does not care about.
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
	r.Basis = calendar.Source{Citation: "Act 1/2000 s. 1"}
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

// floor, ceiling and exactly are rules from the event "sent".
func floor(p retention.Period) retention.Rule {
	return retention.Rule{Bound: retention.AtLeast, Period: p}
}

func ceiling(p retention.Period) retention.Rule {
	return retention.Rule{Bound: retention.AtMost, Period: p}
}

func exactly(p retention.Period) retention.Rule {
	return retention.Rule{Bound: retention.Exactly, Period: p}
}

// draw returns a number from 0 up to and not including n.
type draw func(n int) int

func oneOf[T any](pick draw, of ...T) T { return of[pick(len(of))] }

// drawFrom draws from bytes; when they are used up it draws zeros.
func drawFrom(data []byte) draw {
	return func(n int) int {
		number := 0
		for range 3 {
			if len(data) > 0 {
				number = number<<8 | int(data[0])
				data = data[1:]
			}
		}
		return number % n
	}
}

// day draws a day of 1990 to 2060.
func (d draw) day() calendar.Date { return day("1990-01-01").AddDays(d(71 * 365)) }
