package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

func TestFinlandComputation(t *testing.T) {
	assert.Equal(t, retention.ComputationFinland, finland.Computation)
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
	assert.False(t, rule.Awaited, "there is no recording without a call")
	assert.Equal(t, "that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist", rule.Basis.Doubt)

	before := finland.KelaCallRecordings().Assess(retention.Record{Class: finland.KelaCallRecording}, day("2018-05-21"))
	assert.Equal(t, retention.NotInForce, before.Standing)
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
		assert.True(t, r.Fixed, "nobody has to act by the day")
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
