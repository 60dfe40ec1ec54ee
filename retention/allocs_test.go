package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// Results go here, so that the compiler does not leave a call out.
var (
	keptEnd        retention.End
	keptLimit      retention.Limit
	keptAssessment retention.Assessment
	keptDeadline   retention.Deadline
	keptHours      retention.HourDeadline
)

func TestNoAllocations(t *testing.T) {
	fi, start := calendar.Finland(), day("2026-01-31")
	ua, ee := calendar.Ukraine(), calendar.Estonia()
	one, several, versions := hostWindow(), hostWindow(), changedWindow()
	several.Readings = append(several.Readings, retention.Reading{Period: retention.WorkingDays(5)}, retention.Reading{Cutoff: retention.EndOfYear(), Period: retention.Days(3), Fixed: true})
	several.Lifted = day("2030-01-01")
	hours, event, helsinki := breach(fromInstant, fromNextHour, fromNextDay, twoDays), instant(t, "2026-11-20T18:00:00+02:00"), zone(t, "Helsinki")
	conflict := book(t, ceiling(retention.Years(1)), changed(floor(retention.Years(5)), onClosed))
	conflicting := record(at(sent, "2020-01-01"), at(closed, "2021-06-30"), at(retention.AppraisedDelete, "2022-01-01"))
	skais := estonia.SocialProtection()
	base := retention.Record{ID: "1", Class: estonia.PensionBase, Events: retention.EventsOf(at(estonia.Death, "2020-02-29"))}
	for name, f := range map[string]func(){
		"EndFrom":                           func() { keptEnd = retention.Years(75).EndFrom(start) },
		"StartFrom":                         func() { keptEnd = retention.EndOn(retention.EndOfYear().StartFrom(start)) },
		"Limit":                             func() { keptLimit, _ = retention.ComputationEU.Limit(start, retention.Months(1), fi) },
		"Limit of working days":             func() { keptLimit, _ = retention.ComputationFinland.Limit(start, retention.WorkingDays(30), fi) },
		"Limit backwards":                   func() { keptLimit, _ = retention.ComputationFinland.Limit(start, retention.Days(-30), fi) },
		"Limit in administrative procedure": func() { keptLimit, _ = lawAdmin.Limit(start, retention.Days(10), ua) },
		"Limit of entry into force":         func() { keptLimit, _ = lawForce.Limit(start, retention.Days(20), nil) },
		"Limit with two working days":       func() { keptLimit, _ = lawEU.Limit(start, retention.Days(2), fi) },
		"Due":                               func() { keptDeadline, _ = one.Due(start, fi) },
		"Due of several readings":           func() { keptDeadline, _ = several.Due(start, fi) },
		"Due of versions":                   func() { keptDeadline, _ = versions.Due(start, ee) },
		"Due in hours":                      func() { keptHours, _ = hours.Due(event, fi, helsinki) },
		"Assess":                            func() { keptAssessment = skais.Assess(base, start) },
		"Assess a conflict":                 func() { keptAssessment = conflict.Assess(conflicting, start) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	assert.Equal(t, retention.EndOn(day("2101-01-31")), retention.Years(75).EndFrom(start))
	assert.NotZero(t, keptEnd)
	assert.NotZero(t, keptLimit)
	assert.NotZero(t, keptAssessment)
	assert.NotZero(t, keptDeadline)
	assert.NotZero(t, keptHours)
}
