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

func retroactive(r *retention.Rule) { r.Retroactive = calendar.Source{Citation: "Test Act s. 9"} }

// A run on Mondays, and 16 March 2027, a Tuesday, on which a version enters into
// force. The run after it is six days away.
func TestLateOnEntryIntoForce(t *testing.T) {
	const monday, tuesday, next = "2027-03-15", "2027-03-16", "2027-03-22"
	weekly := parse(t, "0 2 * * mon", time.UTC)
	none := retention.Period{}
	most, exactly := retention.AtMost, retention.Exactly
	year, half := retention.Years(1), retention.Months(6)
	for _, row := range []struct {
		name      string
		allowance retention.Period
		rules     []retention.Rule
		event     string // of the entry; empty: it is in time
		days      int
	}{
		{"the first ceiling of a class", none, []retention.Rule{rule(most, half, life(tuesday, ""))}, "2026-09-16", 6},
		{"on the day of a run", none, []retention.Rule{rule(most, half, life(monday, ""))}, "", 0},
		{"law already", none, []retention.Rule{rule(most, half, life("2026-11-20", ""))}, "", 0},
		{"law from the day asked about, a Saturday", none, []retention.Rule{rule(most, half, life(today, ""))}, "2026-05-21", 2},
		{"shortened", none, []retention.Rule{rule(most, year, life("", tuesday)), rule(most, half, life(tuesday, ""))}, "2026-09-16", 6},
		{"lengthened: what is too old was due before", none, []retention.Rule{rule(most, half, life("", tuesday)), rule(most, year, life(tuesday, ""))}, "", 0},
		{"the same again", none, []retention.Rule{rule(most, half, life("", tuesday)), rule(most, half, life(tuesday, ""))}, "", 0},
		{"the same again after some time without law", none, []retention.Rule{rule(most, half, life("", "2027-01-01")), rule(most, half, life(tuesday, ""))}, "2026-09-16", 6},
		{"exactly: the protection of old records goes on", none, []retention.Rule{rule(exactly, year, life("", tuesday)), rule(exactly, half, life(tuesday, ""))}, "", 0},
		{"exactly, reaching back", none, []retention.Rule{rule(exactly, year, life("", tuesday)), rule(exactly, half, life(tuesday, ""), retroactive)}, "2026-09-14", 6},
		{"exactly, reaching back, five days", retention.Days(5), []retention.Rule{rule(exactly, year, life("", tuesday)), rule(exactly, half, life(tuesday, ""), retroactive)}, "2026-09-14", 1},
		{"exactly, reaching back, six days", retention.Days(6), []retention.Rule{rule(exactly, year, life("", tuesday)), rule(exactly, half, life(tuesday, ""), retroactive)}, "", 0},
		{"so long that no event is old enough", none, []retention.Rule{rule(most, retention.Years(3000), life(tuesday, ""))}, "", 0},
		{"never", none, []retention.Rule{rule(most, retention.Years(9998), life(tuesday, ""))}, "", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := allowing(t, row.allowance, row.rules...)
			newest := row.rules[len(row.rules)-1]
			var entries []sweep.Late
			for _, l := range late(t, weekly, b, today) {
				if l.OnEntry {
					entries = append(entries, l)
				}
			}
			if row.event == "" {
				require.Empty(t, entries)
				return
			}
			require.Len(t, entries, 1)
			run := date(next)
			if newest.From == date(today) {
				run = date("2026-11-23")
			}
			assert.Equal(t, sweep.Late{Rule: newest, Event: date(row.event), DueFrom: newest.From, DisposeBy: run.AddDays(-row.days), Run: run, Days: row.days, OnEntry: true}, entries[0])
			assert.Contains(t, entries[0].String(), "enters into force on "+newest.From.String()+": run on that day as well.")
			assert.NotContains(t, entries[0].String(), "With")

			due, last := daysOf(t, b, date(row.event), newest.From)
			assert.Equal(t, newest.From, due, "the book says so too")
			assert.Equal(t, entries[0].DisposeBy, last)
		})
	}
}

// daysOf returns the due and the last lawful day of the version in force on a day.
func daysOf(t testing.TB, b *retention.Rulebook, event, on calendar.Date) (due, last calendar.Date) {
	t.Helper()
	for _, span := range b.Effects(retention.Record{Class: file, Events: retention.EventsOf(retention.Event{Trigger: closed, On: event})}, on) {
		if !span.DueFrom.IsZero() {
			return span.DueFrom, span.DisposeBy
		}
	}
	return due, last
}
