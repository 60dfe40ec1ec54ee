package sweep_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

const (
	file   retention.Class   = "test.file"
	closed retention.Trigger = "closed"
)

func date(s string) calendar.Date { return calendar.MustParseDate(s) }

// rule returns a rule on closed files, with deletion after it.
func rule(b retention.Bound, p retention.Period, changes ...func(*retention.Rule)) retention.Rule {
	r := retention.Rule{ID: "test.1", Class: file, Trigger: closed, Bound: b, Period: p, Then: retention.Delete, Basis: calendar.Source{Citation: "Test Act s. 1"}}
	for _, change := range changes {
		change(&r)
	}
	return r
}

// after returns a rule that counts from a cut-off.
func after(c retention.Cutoff) func(*retention.Rule) {
	return func(r *retention.Rule) { r.Cutoff = c }
}

// life makes a rule law from a day until another; an empty day is open.
func life(from, until string) func(*retention.Rule) {
	return func(r *retention.Rule) {
		if from != "" {
			r.From = date(from)
		}
		if until != "" {
			r.Until = date(until)
		}
	}
}

// allowing returns a book whose Exactly rules have an allowance.
func allowing(t testing.TB, allowance retention.Period, rules ...retention.Rule) *retention.Rulebook {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: rules, Allowance: allowance})
	require.NoError(t, err)
	return b
}

func book(t testing.TB, rules ...retention.Rule) *retention.Rulebook {
	t.Helper()
	return allowing(t, retention.Period{}, rules...)
}

// onlyOn returns a book by which, asked from a day on, only the records of that day
// are due: then, and no later. It is the last day of the norm's life.
func onlyOn(t testing.TB, d calendar.Date) *retention.Rulebook {
	t.Helper()
	return book(t, rule(retention.AtMost, retention.Immediately(), life("", d.AddDays(1).String())))
}

func late(t testing.TB, s sweep.Schedule, b *retention.Rulebook, from string) []sweep.Late {
	t.Helper()
	found, err := s.Late(b, date(from))
	require.NoError(t, err)
	return found
}

// oneLate returns the only finding.
func oneLate(t testing.TB, s sweep.Schedule, b *retention.Rulebook, from string) sweep.Late {
	t.Helper()
	found := late(t, s, b, from)
	require.Len(t, found, 1)
	return found[0]
}

// runDays asks for one run after the other, and returns how many runs each of the
// days from one through another has.
func runDays(t testing.TB, s sweep.Schedule, from, through calendar.Date) map[calendar.Date]int {
	t.Helper()
	runs := map[calendar.Date]int{}
	for at := instant(t, from.AddDays(-1).String()+" 12:00", time.UTC); ; {
		next, err := s.Next(at)
		require.NoError(t, err)
		d := calendar.DateIn(next, next.Location())
		if d.After(through) {
			return runs
		}
		runs[d]++
		at = next
	}
}

// reference is the slow obvious answer: what the book itself says about every event
// day, and a walk from the first due day to a day with a run. The periods of the
// tests are shorter than six years. The host uses another book for the day on which
// a record is due, or the same. The search ends with a case of enough days.
func reference(t testing.TB, law, used *retention.Rulebook, runs map[calendar.Date]int, from calendar.Date, enough int) (worst sweep.Late) {
	t.Helper()
	end := from.AddMonths(12 * 28)
	for event := from.AddMonths(-12 * 8); event.Before(end) && worst.Days < enough; event = event.AddDays(1) {
		due, last := twoDays(t, used, event, from)
		if due.Before(from) {
			continue
		}
		if due == end || due.After(end) {
			break
		}
		if used != law {
			_, last = twoDays(t, law, event, from)
		}
		run := due
		for runs[run] == 0 {
			run = run.AddDays(1)
		}
		if days := run.Sub(last); days > worst.Days {
			worst = sweep.Late{Event: event, DueFrom: due, DisposeBy: last, Run: run, Days: days}
		}
	}
	return worst
}

// twoDays returns the due and the last lawful day by the only rule of a book.
func twoDays(t testing.TB, b *retention.Rulebook, event, on calendar.Date) (due, last calendar.Date) {
	t.Helper()
	spans := b.Effects(retention.Record{Class: file, Events: retention.EventsOf(retention.Event{Trigger: closed, On: event})}, on)
	if len(spans) != 1 {
		require.Len(t, spans, 1)
	}
	return spans[0].DueFrom, spans[0].DisposeBy
}

// sameCase compares the worst cases and not what would help.
func sameCase(t testing.TB, want, got sweep.Late) {
	t.Helper()
	got.Rule, got.Safe, got.SafeDays = retention.Rule{}, retention.Period{}, retention.Period{}
	assert.Equal(t, want, got)
}
