package retention_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestEffects(t *testing.T) {
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
func TestEffectOfACutoffThatNeverComes(t *testing.T) {
	rule := exactly(retention.Years(1))
	rule.Cutoff = retention.EndOfFiscalYear(time.March, 31)
	effects := book(t, rule).Effects(record(at(sent, "9999-04-01")), day("9999-12-31"))
	assert.Len(t, effects, 1)
	assert.Equal(t, retention.StartKnown, effects[0].Start)
	assert.Equal(t, retention.Never(), effects[0].RetainUntil)
	assert.True(t, effects[0].DueFrom.IsZero())
	assert.True(t, effects[0].DisposeBy.IsZero())
}

func TestNoEffects(t *testing.T) {
	b := book(t, floor(retention.Years(1)))
	assert.Empty(t, b.Effects(record(at(sent, "2020-01-01")), calendar.Date{}))
	assert.Empty(t, b.Effects(retention.Record{Class: "test.unknown"}, day("2020-06-30")))
	assert.Equal(t, retention.StartUnknown, retention.Effect{}.Start)
}
