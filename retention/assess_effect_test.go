package retention_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestSpans(t *testing.T) {
	d := definition(
		exactly(retention.Years(1)),
		ceiling(retention.Years(2)),
		changed(floor(retention.Years(3)), onClosed),
		changed(changed(exactly(retention.Years(3)), awaited), func(r *retention.Rule) { r.Trigger = "read" }),
		changed(ceiling(retention.Years(3)), func(r *retention.Rule) { r.Trigger = "lost" }),
		changed(ceiling(retention.Years(4)), alive("2030-01-01", "")),
		changed(floor(retention.Years(4)), alive("", "2010-01-01")),
		changed(floor(retention.Permanently()), func(r *retention.Rule) { r.Trigger = "signed" }),
	)
	d.Allowance, d.CheckedThrough = retention.Days(30), day("2026-03-24")
	checked := d.CheckedThrough
	unknown := retention.UnknownEnd(calendar.Date{})
	got := load(t, d).Effects(record(at(sent, "2020-01-01"), at(closed, ""), at("signed", "2020-02-02")), day("2020-06-30"))
	assert.Equal(t, []retention.Effect{
		{Book: "test", Rule: d.Rules[0], Start: retention.StartKnown, Trigger: day("2020-01-01"), RetainUntil: retention.EndOn(day("2021-01-01")),
			DueFrom: day("2021-01-02"), DisposeBy: day("2021-02-01"), CheckedThrough: checked},
		{Book: "test", Rule: d.Rules[1], Start: retention.StartKnown, Trigger: day("2020-01-01"), DueFrom: day("2021-12-31"), DisposeBy: day("2022-01-01"), CheckedThrough: checked},
		{Book: "test", Rule: d.Rules[2], Start: retention.StartUnknown, RetainUntil: unknown, CheckedThrough: checked},
		{Book: "test", Rule: d.Rules[3], Start: retention.StartAwaited, RetainUntil: unknown, CheckedThrough: checked},
		{Book: "test", Rule: d.Rules[4], Start: retention.StartUnknown, CheckedThrough: checked},
		// Rules 6 and 7 are not law on the day, and the record is younger than rule 7.
		{Book: "test", Rule: d.Rules[7], Start: retention.StartKnown, Trigger: day("2020-02-02"), RetainUntil: retention.Never(), CheckedThrough: checked},
	}, got)
}

// A cut-off past the year 9999 never comes, and that is known.
func TestSpanOfACutoffThatNeverComes(t *testing.T) {
	rule := exactly(retention.Years(1))
	rule.Cutoff = retention.EndOfFiscalYear(time.March, 31)
	spans := book(t, rule).Effects(record(at(sent, "9999-04-01")), day("9999-12-31"))
	assert.Len(t, spans, 1)
	assert.Equal(t, retention.StartKnown, spans[0].Start)
	assert.Equal(t, retention.Never(), spans[0].RetainUntil)
	assert.True(t, spans[0].DueFrom.IsZero())
	assert.True(t, spans[0].DisposeBy.IsZero())
}

func TestNoSpans(t *testing.T) {
	b := book(t, floor(retention.Years(1)))
	assert.Empty(t, b.Effects(record(at(sent, "2020-01-01")), calendar.Date{}))
	assert.Empty(t, b.Effects(retention.Record{Class: "test.unknown"}, day("2020-06-30")))
	assert.Equal(t, retention.StartUnknown, retention.Effect{}.Start)
}

func TestTurningDays(t *testing.T) {
	rule := changed(exactly(retention.Years(1)), alive("2020-01-01", "2030-01-01"))
	rule.Cutoff = retention.EndOfYear()
	d := definition(rule)
	d.Allowance = retention.Days(30)
	got := load(t, d).TurningDays(record(at(sent, "2022-06-15"), at(closed, "2022-06-16"), at("read", "")))
	var words []string
	for _, d := range got {
		words = append(words, d.String())
	}
	assert.Subset(t, words, []string{
		"2020-01-01",               // law
		"2022-06-15", "2022-06-16", // events
		"2022-12-31",               // the cut-off
		"2024-01-01", "2024-01-31", // the first day after the end, and after the allowance
		"2030-01-01", // no longer law
	})
	assert.True(t, slices.IsSortedFunc(got, calendar.Date.Compare))
	assert.Equal(t, slices.Compact(slices.Clone(got)), got, "each day once")
	assert.NotContains(t, got, calendar.Date{})
}

func TestTurningDaysAtTheEndsOfTheYears(t *testing.T) {
	b := book(t, floor(retention.Years(1)))
	assert.Equal(t, []calendar.Date{day("0001-01-01"), day("0001-01-02"), day("0001-01-03"), day("0001-12-31"), day("0002-01-01"), day("0002-01-02"), day("0002-01-03")},
		b.TurningDays(record(at(sent, "0001-01-01"))))
	assert.Equal(t, []calendar.Date{day("9999-12-30"), day("9999-12-31")}, b.TurningDays(record(at(sent, "9999-12-31"))))
	assert.Empty(t, b.TurningDays(record()))
	assert.Len(t, b.TurningDays(retention.Record{Class: "test.unknown", Events: retention.EventsOf(at(sent, "2020-01-01"))}), 4, "the event alone")
}
