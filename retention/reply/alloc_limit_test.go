package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Results go here, so that the compiler does not leave a call out.
var (
	keptLimit    reply.Limit
	keptDeadline reply.Deadline
	keptHours    reply.HourDeadline
)

func TestNoAllocations(t *testing.T) {
	fi, start := calendar.Finland(), day("2026-01-31")
	ua, ee := calendar.Ukraine(), calendar.Estonia()
	one, several, versions := hostWindow(), hostWindow(), changedWindow()
	several.Readings = append(several.Readings, reply.Reading{Period: retention.WorkingDays(5)}, reply.Reading{Cutoff: retention.EndOfYear(), Period: retention.Days(3), Unrolled: true})
	several.Lifted = day("2030-01-01")
	hours, event, helsinki := breach(fromInstant, fromNextHour, fromNextDay, twoDays), instant(t, "2026-11-20T18:00:00+02:00"), zone(t, "Helsinki")
	for name, f := range map[string]func(){
		"Limit":                             func() { keptLimit, _ = reply.ComputationEU.Limit(start, retention.Months(1), fi) },
		"Limit of working days":             func() { keptLimit, _ = reply.ComputationFinland.Limit(start, retention.WorkingDays(30), fi) },
		"Limit backwards":                   func() { keptLimit, _ = reply.ComputationFinland.Limit(start, retention.Days(-30), fi) },
		"Limit in administrative procedure": func() { keptLimit, _ = lawAdmin.Limit(start, retention.Days(10), ua) },
		"Limit of entry into force":         func() { keptLimit, _ = lawForce.Limit(start, retention.Days(20), nil) },
		"Limit with two working days":       func() { keptLimit, _ = lawEU.Limit(start, retention.Days(2), fi) },
		"Due":                               func() { keptDeadline, _ = one.Due(start, fi) },
		"Due of several readings":           func() { keptDeadline, _ = several.Due(start, fi) },
		"Due of versions":                   func() { keptDeadline, _ = versions.Due(start, ee) },
		"Due in hours":                      func() { keptHours, _ = hours.Due(event, fi, helsinki) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	assert.NotZero(t, keptLimit)
	assert.NotZero(t, keptDeadline)
	assert.NotZero(t, keptHours)
}
