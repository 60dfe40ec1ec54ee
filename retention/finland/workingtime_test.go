package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 872/2019 s. 40: two years from the end of the calendar year while the employment lasts, and
// two years from its end instead when it has ended.
func TestWorkingTime(t *testing.T) {
	b := finland.WorkingTime()
	lawtest.Floor(t, b, finland.WorkingHours, lawtest.At(finland.ClaimArose, "2020-03-05"), "2022-12-31")
	lawtest.Floor(t, b, finland.DriversLog, lawtest.At(finland.LogEnded, "2024-02-29"), "2025-02-28")
	for _, row := range []struct{ why, ended, until string }{
		{"in the same year: earlier than the end of 2022", "2020-06-30", "2022-06-30"},
		{"on the last day of the year: both alike", "2020-12-31", "2022-12-31"},
		{"later than that", "2021-01-01", "2023-01-01"},
		{"on the last day for a claim", "2022-12-31", "2024-12-31"},
		{"a day after it had lapsed: longer than the law, and never shorter", "2023-01-01", "2025-01-01"},
		{"on a leap day", "2024-02-29", "2026-02-28"},
	} {
		record := lawtest.Record(finland.WorkingHours, lawtest.At(finland.ClaimArose, "2020-03-05"), lawtest.At(finland.EmploymentEnded, row.ended))
		assert.Equal(t, row.until, b.Assess(record, lawtest.Day("2026-11-30")).RetainUntil.String(), row.why)
	}
}

// No record is free while a claim can still be brought: for every day of the end of an
// employment within five years, the law counted here anew.
func TestWorkingTimeIsNeverShorterThanTheLaw(t *testing.T) {
	b := finland.WorkingTime()
	arose, lapses := lawtest.Day("2024-03-05"), lawtest.Day("2026-12-31")
	longer := 0
	for ended := arose; ended.Before(lawtest.Day("2029-03-05")); ended = ended.AddDays(1) {
		law := lapses // of a claim that had lapsed before the employment ended
		if ended.OnOrBefore(lapses) {
			law = retention.Years(2).CountFrom(ended)
		}
		record := lawtest.Record(finland.WorkingHours, lawtest.At(finland.ClaimArose, "2024-03-05"), retention.Event{Trigger: finland.EmploymentEnded, On: ended})
		until, known := b.Assess(record, lawtest.Day("2026-11-30")).RetainUntil.Date()
		assert.True(t, known)
		assert.True(t, until.OnOrAfter(law), "%v: %v, and the law %v", ended, until, law)
		if until != law {
			longer++
			assert.True(t, ended.After(lapses), "%v: only a claim that had lapsed is kept for longer", ended)
		}
	}
	assert.Positive(t, longer)
}

// S. 30(1): rosters whose data are in the register need not be kept; s. 41: officials of the state.
func TestWorkingTimeLeavesOut(t *testing.T) {
	b := finland.WorkingTime()
	known := retention.Record{Class: finland.ShiftRoster, Events: retention.EventsOf(lawtest.At(finland.ClaimArose, "2020-03-05")),
		Traits: retention.TraitsOf(map[retention.Trait]bool{finland.InWorkingHours: true})}
	assert.Equal(t, retention.NoRuleBinds, b.Assess(known, lawtest.Day("2026-11-30")).State)
	lawtest.RulesFrom(t, b, finland.ClaimArose, map[retention.Class]string{finland.WorkingHoursOfOfficials: "750/1994"})
}
