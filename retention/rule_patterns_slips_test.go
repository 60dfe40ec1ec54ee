package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// TestWhatGoesWrongIfItIsSaidOtherwise: what PATTERNS.md warns of does happen.
func TestWhatGoesWrongIfItIsSaidOtherwise(t *testing.T) {
	const (
		atLeast, atMost, exactly = retention.AtLeast, retention.AtMost, retention.Exactly
		awaited                  = retention.Awaited
	)
	years, atOnce := retention.Years, retention.Immediately()
	for _, tt := range []struct {
		pattern string
		rules   []retention.Rule
		record  retention.Record
		on      string
		state   retention.State
		until   string
	}{
		{"From an event: days for years", []retention.Rule{{Trigger: "operation", Period: retention.Days(5 * 365), Bound: atLeast}},
			record(at("operation", "2024-03-01")), "2029-03-01", retention.Free, "2029-02-28"},
		{"From the end of a year: no cut-off", []retention.Rule{{Trigger: "removed", Period: years(5), Bound: atLeast}},
			record(at("removed", "2020-03-02")), "2025-03-03", retention.Free, "2025-03-02"},
		{"From the end of a year: moved to 1 January", []retention.Rule{{Trigger: "removed", Period: years(5), Bound: atLeast}},
			record(at("removed", "2021-01-01")), "2026-01-01", retention.Protected, "2026-01-01"},
		{"Validity: a gap", []retention.Rule{{Trigger: "ended", Period: years(10), Bound: atLeast}},
			record(), "2026-06-01", retention.FloorUnknown, "unknown"},
		{"Validity: not binding, beside a ceiling", []retention.Rule{{Trigger: "ended", Absent: retention.NotBinding, Period: years(10), Bound: atLeast}, {Trigger: "made", Period: years(50), Bound: atMost}},
			record(at("made", "2020-03-02")), "2026-06-01", retention.Free, "none"},
		{"A calendar day: Until", []retention.Rule{{Trigger: "made", Period: retention.Permanently(), Bound: atLeast, Until: day("2030-01-01")}, {Trigger: "made", Period: years(1), Bound: atLeast}},
			record(at("made", "2020-03-02")), "2040-01-01", retention.Protected, "never"},
		{"Destroyed after N years: at most", []retention.Rule{{Trigger: "booked", Period: years(7), Bound: atMost}},
			record(at("booked", "2020-03-02")), "2020-03-02", retention.Free, "none"},
		{"Handed to an archive: permanently", []retention.Rule{{Trigger: "closed", Period: retention.Permanently(), Bound: atLeast, Then: retention.Transfer}},
			record(at("closed", "2011-03-02"), at(retention.Transferred, "2026-03-03")), "2026-03-03", retention.Protected, "never"},
		{"Handed to an archive: no relation", []retention.Rule{{Trigger: retention.NeedEnded, Absent: awaited, Period: atOnce, Bound: atLeast}, {Trigger: "made", Period: years(10), Bound: atMost}},
			record(at("made", "2026-03-02")), "2050-01-01", retention.FloorAwaited, "unknown"},
		{"Until replaced: at most", []retention.Rule{{Trigger: "replaced", Absent: awaited, Period: years(1), Bound: atMost}},
			record(at("replaced", "2024-03-31")), "2024-03-31", retention.Free, "none"},
		{"Versions of a document: no InsteadOf", []retention.Rule{{Trigger: "replaced", Absent: awaited, Period: years(12), Bound: exactly}, {Trigger: "death", Absent: awaited, Period: years(12), Bound: exactly}},
			record(at("death", "2030-06-15")), "2050-01-01", retention.FloorAwaited, "unknown, not before 2042-06-15"},
		{"As soon as not needed: a gap", []retention.Rule{{Trigger: retention.NeedEnded, Period: atOnce, Bound: atMost}},
			record(), "2026-11-10", retention.CeilingUnknown, "none"},
		{"Or, if longer: exactly", []retention.Rule{{Trigger: "activity", Absent: awaited, Period: atOnce, Bound: atLeast}, {Trigger: "decided", Period: years(5), Bound: exactly}},
			record(at("decided", "2020-03-02"), at("activity", "2029-06-30")), "2025-03-03", retention.InConflict, "2029-06-30"},
		{"Whichever comes first: floors", []retention.Rule{{Trigger: "entered", Period: years(20), Bound: atLeast}, {Trigger: "decided", Period: years(20), Bound: atLeast}},
			record(at("decided", "2010-04-01"), at("entered", "2010-05-03")), "2030-04-02", retention.Protected, "2030-05-03"},
		{"But at most: no relation", []retention.Rule{{Trigger: "taken", Period: years(20), Bound: exactly}, {Trigger: "death", Absent: awaited, Period: years(12), Bound: atMost}},
			record(at("taken", "2020-03-02"), at("death", "2021-06-15")), "2033-06-14", retention.InConflict, "2040-03-02"},
		{"Another start: no InsteadOf", []retention.Rule{{Trigger: "death", Absent: awaited, Period: years(12), Bound: exactly}, {Trigger: "birth", Period: years(120), Bound: exactly}},
			record(at("birth", "1950-05-06"), at("death", "2020-06-15")), "2032-06-16", retention.InConflict, "2070-05-06"},
		{"Another start: a death on an unknown day", []retention.Rule{{ID: "death", Trigger: "death", Absent: awaited, Period: years(12), Bound: exactly}, {InsteadOf: "death", Trigger: "birth", Period: years(120), Bound: exactly}},
			record(at("birth", "1950-05-06"), at("death", "")), "2080-01-01", retention.FloorUnknown, "unknown"},
		{"Longer by decision: awaited", []retention.Rule{{Trigger: "ended", Period: years(5), Bound: atMost}, {Trigger: "extended", Absent: awaited, Pick: retention.Latest, Period: atOnce, Bound: atLeast}},
			record(at("ended", "2026-05-31")), "2031-06-01", retention.FloorAwaited, "unknown"},
		{"Under 18: no traits", []retention.Rule{{Trigger: "birth", Period: years(120), Bound: exactly}, {Trigger: "closed", Period: years(10), Bound: exactly}},
			record(at("birth", "2004-05-06"), at("closed", "2010-03-02")), "2020-03-03", retention.InConflict, "2124-05-06"},
		{"Only if it happened: awaited", []retention.Rule{{Trigger: "worked", Period: years(2), Bound: atLeast}, {Trigger: "employment", Absent: awaited, Period: years(2), Bound: atLeast}},
			record(at("worked", "2004-12-31")), "2026-01-01", retention.FloorAwaited, "unknown, not before 2006-12-31"},
		{"The law became shorter: one rule", []retention.Rule{{Trigger: "ended", Period: years(10), Bound: atLeast}},
			record(at("ended", "2008-05-31")), "2026-01-01", retention.Free, "2018-05-31"},
		{"Only newer records: From", []retention.Rule{{Trigger: "confirmed", Period: years(30), Bound: atLeast, From: day("2019-03-15")}},
			record(at("confirmed", "2018-03-02")), "2026-01-01", retention.Protected, "2048-03-02"},
		{"Not before: no relation", []retention.Rule{{Trigger: "transferred", Period: years(10), Bound: exactly}, {Trigger: "time-barred", Period: years(1), Bound: atLeast}},
			record(at("transferred", "2020-03-02"), at("time-barred", "2032-05-05")), "2030-03-03", retention.InConflict, "2033-05-05"},
		{"A body decides: Then without Appraise", []retention.Rule{{Trigger: "closed", Period: years(5), Bound: atLeast, Then: retention.Delete}},
			record(at("closed", "2026-05-31")), "2031-06-01", retention.Free, "2031-05-31"},
		{"A body decides again: kept", []retention.Rule{{Trigger: "made", Period: years(5), Bound: atLeast, Appraise: true}},
			record(at("made", "2026-03-02"), at(retention.AppraisedKeep, "2031-04-01")), "2099-01-01", retention.KeptForEver, "never"},
		{"A body decides again: a decision of before", []retention.Rule{{Trigger: "made", Period: years(5), Bound: atLeast, Appraise: true}},
			record(at("made", "2026-03-02"), at(retention.AppraisedDelete, "2031-04-01"), at(retention.AppraisedAgain, "2036-03-02")), "2036-03-02", retention.AppraisalOpen, "2036-03-01"},
		{"It starts over: no Pick", []retention.Rule{{Trigger: "entry", Period: years(10), Bound: atMost}},
			record(at("entry", "2020-03-02"), at("entry", "2024-07-01")), "2040-01-01", retention.CeilingUnknown, "none"},
		{"The last of several persons: Latest", []retention.Rule{{Trigger: "death", Absent: awaited, Pick: retention.Latest, Period: years(5), Bound: atLeast}},
			record(at("death", "2015-06-15")), "2020-06-16", retention.Free, "2020-06-15"},
	} {
		a := say("a slip", retention.Definition{Rules: tt.rules}).Assess(tt.record, day(tt.on))
		assert.Equal(t, tt.state, a.State, tt.pattern)
		assert.Equal(t, tt.until, a.RetainUntil.String(), tt.pattern)
	}
}

// What the page says that does not load, does not.
func TestWhatThePageSaysDoesNotLoad(t *testing.T) {
	for _, none := range []retention.Period{retention.Days(0), retention.Years(0)} {
		_, err := retention.NewRulebook(definition(retention.Rule{Period: none, Bound: retention.AtLeast}))
		assert.ErrorContains(t, err, "Immediately")
	}
	p, err := retention.ParsePeriod("P1Y6M")
	require.NoError(t, err)
	assert.Equal(t, retention.Months(18), p)
	assert.Equal(t, calendar.MustParseDate("2025-08-28"), retention.Months(6).CountFrom(retention.Years(1).CountFrom(day("2024-02-29"))))
}
