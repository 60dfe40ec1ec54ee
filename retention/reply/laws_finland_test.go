package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestFinlandComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationFinland, finland.Computation)
	assert.Equal(t, "Act 150/1930", finland.Computation.String())
}

func TestFinlandBooksAreComplete(t *testing.T) {
	checkBook(t, finland.KelaCallRecordings(), "fi.kela.", 1, 1)
	checkBook(t, finland.KelaRegisters(), "fi.kela.", 0, 2)
	checkBook(t, finland.IncomesRegister(), "fi.incomes", 1, 5)
	for _, b := range []*retention.Rulebook{finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister()} {
		assert.Equal(t, retention.Period{}, b.Definition().Allowance)
	}
}

func TestFinlandBooksAreBuiltOnceAndMerge(t *testing.T) {
	assert.Same(t, finland.KelaCallRecordings(), finland.KelaCallRecordings())
	assert.Same(t, finland.KelaRegisters(), finland.KelaRegisters())
	assert.Same(t, finland.IncomesRegister(), finland.IncomesRegister())
	all, err := retention.Merge("fi", finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister())
	require.NoError(t, err)
	assert.Len(t, all.Definition().Rules, 2)
}

// Kela, privacy notice of 22.5.2018, section 9: kept for one year, deleted.
func TestFinlandKelaCallRecordings(t *testing.T) {
	checkBoundary(t, finland.KelaCallRecordings(), []boundary{
		{"section 9", finland.KelaCallRecording, finland.Call, "2025-03-10", "2026-03-10", "2026-03-11", "2026-03-11", retention.Delete},
		{"section 9, a leap day", finland.KelaCallRecording, finland.Call, "2024-02-29", "2025-02-28", "2025-03-01", "2025-03-01", retention.Delete},
		{"section 9, never moved to a working day", finland.KelaCallRecording, finland.Call, "2024-12-25", "2025-12-25", "2025-12-26", "2025-12-26", retention.Delete},
		{"section 9, a call before the notice", finland.KelaCallRecording, finland.Call, "2017-01-01", "2018-01-01", "2018-05-22", "2018-05-22", retention.Delete},
		{"section 9, a year that ends with the notice", finland.KelaCallRecording, finland.Call, "2017-05-21", "2018-05-21", "2018-05-22", "2018-05-22", retention.Delete},
	})
	rule := finland.KelaCallRecordings().Definition().Rules[0]
	assert.Equal(t, retention.Exactly, rule.Bound)
	assert.Equal(t, day("2018-05-22"), rule.From)
	assert.Equal(t, retention.Gap, rule.Absent, "there is no recording without a call")
	assert.Equal(t, "that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist", rule.Basis.Doubt)

	before := finland.KelaCallRecordings().Assess(retention.Record{Class: finland.KelaCallRecording}, day("2018-05-21"))
	assert.Equal(t, retention.NotInForce, before.State)
	missing := finland.KelaCallRecordings().Assess(retention.Record{Class: finland.KelaCallRecording}, day("2026-11-21"))
	assert.True(t, missing.FloorUnknown)
}

// Section 13; GDPR art. 17(3)(b).
func TestFinlandKelaRefusesErasure(t *testing.T) {
	info, known := finland.KelaCallRecordings().Info(finland.KelaCallRecording)
	require.True(t, known)
	assert.Equal(t, "Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b)", info.NoErasure.Citation)
	assert.NotEmpty(t, info.NoErasure.Doubt, "the notice does not name the point")
}

// The notice on the registers sets no period.
func TestFinlandKelaRegisters(t *testing.T) {
	checkRulesFrom(t, finland.KelaRegisters(), finland.Call, map[retention.Class]string{
		finland.KelaBenefitRegister: "Act 906/2019", finland.KelaOtherRegister: "Act 906/2019",
	})
}

// Incomes Register, page of 31.10.2024: six months at the most.
func TestFinlandIncomesRegister(t *testing.T) {
	either := retention.Delete | retention.Anonymise
	checkBoundary(t, finland.IncomesRegister(), []boundary{
		{"recordings", finland.IncomesCallRecording, finland.Call, "2025-03-10", "", "2025-09-09", "2025-09-10", either},
		{"recordings, no 31 February", finland.IncomesCallRecording, finland.Call, "2025-08-31", "", "2026-02-27", "2026-02-28", either},
		{"recordings, a Sunday stays", finland.IncomesCallRecording, finland.Call, "2025-12-28", "", "2026-06-27", "2026-06-28", either},
		{"recordings, over the page's first day", finland.IncomesCallRecording, finland.Call, "2024-05-01", "", "2024-10-31", "2024-11-01", either},
	})
	old := finland.IncomesRegister().Assess(retention.Record{Class: finland.IncomesCallRecording,
		Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: day("2020-01-01")})}, day("2024-10-31"))
	assert.Equal(t, retention.EndOn(day("2024-10-31")), old.DisposeBy, "never due before it was read")
	assert.Equal(t, day("2024-10-31"), old.DueFrom)

	rule := finland.IncomesRegister().Definition().Rules[0]
	assert.Equal(t, retention.AtMost, rule.Bound)
	assert.Contains(t, rule.Basis.Doubt, "count from the call", "inferred")

	plan := "information-management plan"
	checkRulesFrom(t, finland.IncomesRegister(), finland.Call, map[retention.Class]string{
		finland.IncomesCallData: plan, finland.IncomesServiceRequest: plan, finland.IncomesCaseNote: plan, finland.IncomesCookie: plan,
	})
}

// Personal Data Act 523/1999 s. 26: once a calendar year, or a year since the
// last use; from 25 May 2018 the GDPR makes nobody wait.
func TestFinlandFreeInspection(t *testing.T) {
	w := finland.FreeInspection()
	checkCited(t, w, "fi.523.26", "Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)", finland.Computation, "1999-06-01")
	checkFrom(t, w, calendar.Finland())
	checkCountries(t, w, "fi")
	assert.NotEmpty(t, w.Basis.Doubt)
	require.Len(t, w.Readings, 2)
	for _, r := range w.Readings {
		assert.NotEmpty(t, r.Basis.Citation)
		assert.True(t, r.Unrolled, "nobody has to act by the day")
	}
	checkWindow(t, w, calendar.Finland(), []deadline{
		{"Wed 2010-03-10", "Sat 2011-01-01", "Thu 2011-03-10", "next calendar year; a year since"},
		{"Fri 2010-01-01", "Sat 2011-01-01", "Sat 2011-01-01", "used on 1 January: both alike"},
		{"Fri 2010-12-31", "Sat 2011-01-01", "Sat 2011-12-31", "used on 31 December"},
		{"Fri 2008-02-29", "Thu 2009-01-01", "Sat 2009-02-28", "no 29 February; Saturdays stay"},
		{"Wed 2017-05-24", "Mon 2018-01-01", "Thu 2018-05-24", "the last that waits out its year"},
		{"Thu 2017-05-25", "Mon 2018-01-01", "Fri 2018-05-25", "the GDPR's day is the same"},
		{"Fri 2017-05-26", "Mon 2018-01-01", "Fri 2018-05-25", "the GDPR ends the wait"},
		{"Mon 2018-01-15", "Fri 2018-05-25", "Fri 2018-05-25", "and that for the calendar year"},
		{"Thu 2018-05-24", "Fri 2018-05-25", "Fri 2018-05-25", "used on the act's last day"},
		{"Fri 2018-05-25", "Fri 2018-05-25", "Fri 2018-05-25", "used on the GDPR's first day"},
		{"Sun 2026-11-22", "Sun 2026-11-22", "Sun 2026-11-22", "GDPR art. 12(5)"},
	})
	_, ok := w.Extended()
	assert.False(t, ok)
}

// Act 621/1999 s. 14(4): two weeks, or a month for many documents and the like.
func TestFinlandDocumentRequest(t *testing.T) {
	w := finland.DocumentRequest()
	checkCited(t, w, "fi.621.14.4", "Act 621/1999 s. 14(4)", finland.Computation, "1999-12-01")
	assert.Contains(t, w.Basis.Doubt, "not read")
	checkWindow(t, w, calendar.Finland(), []deadline{
		{"Fri 2026-06-05", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Fri 2026-03-20", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
		{"Mon 2026-03-23", "Mon 2026-04-06", "Tue 2026-04-07", "Easter Monday"},
		{"Fri 2026-04-17", "Fri 2026-05-01", "Mon 2026-05-04", "May Day"},
		{"Thu 2026-04-30", "Thu 2026-05-14", "Fri 2026-05-15", "Ascension Day"},
		{"Sun 2026-11-22", "Sun 2026-12-06", "Mon 2026-12-07", "Independence Day"},
		{"Thu 2026-12-10", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2026-12-17", "Thu 2026-12-31", "Thu 2026-12-31", "New Year's Eve is a working day"},
		{"Tue 2025-12-23", "Tue 2026-01-06", "Wed 2026-01-07", "Epiphany"},
		{"Tue 2026-02-10", "Tue 2026-02-24", "Tue 2026-02-24", "24 February is no holiday in Finland"},
		{"Mon 2026-08-10", "Mon 2026-08-24", "Mon 2026-08-24", "nor is 24 August"},
		{"Sat 2026-01-31", "Sat 2026-02-14", "Mon 2026-02-16", "a month's end, a Saturday"},
		{"Thu 2024-02-15", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Wed 1999-12-01", "Wed 1999-12-15", "Wed 1999-12-15", "the first day"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Contains(t, longer.Duty, "nobody has to be told")
	checkWindow(t, longer, calendar.Finland(), finnishMonths)
}

// One month, Act 150/1930 ss. 3 and 5.
var finnishMonths = []deadline{
	{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
	{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
	{"Tue 2026-03-03", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
	{"Tue 2026-05-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
	{"Mon 2026-08-31", "Wed 2026-09-30", "Wed 2026-09-30", "no 31 September"},
	{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
}

// Act 831/1994 s. 21 b: one month, or two.
func TestFinlandArchiveRequest(t *testing.T) {
	w := finland.ArchiveRequest()
	checkCited(t, w, "fi.831.21b", "Act 831/1994 s. 21 b, as enacted by 1146/2016", finland.Computation, "2017-01-01")
	checkWindow(t, w, calendar.Finland(), finnishMonths)
	checkWindow(t, w, calendar.Finland(), []deadline{
		{"Sun 2017-01-01", "Wed 2017-02-01", "Wed 2017-02-01", "the first day"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	checkWindow(t, longer, calendar.Finland(), []deadline{
		{"Wed 2025-12-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Sat 2023-12-30", "Thu 2024-02-29", "Thu 2024-02-29", "no 30 February"},
		{"Sun 2026-04-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Sat 2026-10-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
	})
}

// Act 434/2003 s. 49 c and Act 808/2019 s. 13: 30 days of the party.
func TestFinlandThirtyDaysOfTheParty(t *testing.T) {
	checkCited(t, finland.Rectification(), "fi.434.49c", "Act 434/2003 s. 49 c", finland.Computation, "2010-07-01")
	checkCited(t, finland.Appeal(), "fi.808.13", "Act 808/2019 s. 13", finland.Computation, "2020-01-01")
	for _, w := range []reply.Window{finland.Rectification(), finland.Appeal()} {
		t.Run(w.ID, func(t *testing.T) {
			assert.Contains(t, w.Readings[0].Basis.Citation, "150/1930", "why the end moves for a party")
			checkWindow(t, w, calendar.Finland(), []deadline{
				{"Wed 2026-03-04", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
				{"Wed 2026-05-20", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
				{"Fri 2026-11-06", "Sun 2026-12-06", "Mon 2026-12-07", "Independence Day"},
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Sun 2026-01-25", "Tue 2026-02-24", "Tue 2026-02-24", "no holiday in Finland"},
				{"Fri 2026-01-30", "Sun 2026-03-01", "Mon 2026-03-02", "over the end of February"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
			})
		})
	}
	checkWindow(t, finland.Rectification(), calendar.Finland(), []deadline{
		{"Thu 2010-07-01", "Sat 2010-07-31", "Mon 2010-08-02", "the first day"},
	})
	checkWindow(t, finland.Appeal(), calendar.Finland(), []deadline{
		{"Wed 2020-01-01", "Fri 2020-01-31", "Fri 2020-01-31", "the first day"},
	})
}
