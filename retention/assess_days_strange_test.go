package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// On the days of events that no rule knows nothing changes, whether they could be meant for a
// rule or not. A record can have thousands of them.
func TestNoTurningDaysOfEventsThatNoRuleKnows(t *testing.T) {
	b := book(t, changed(floor(retention.Years(5)), onClosed))
	known := at(closed, "2020-01-31")
	want := b.TurningDays(record(known))
	events := []retention.Event{known}
	for i := range 2000 {
		events = append(events, retention.Event{Trigger: "visited", On: day("2021-01-01").AddDays(i)})
	}
	assert.Equal(t, want, b.TurningDays(record(events...)))
	assert.Equal(t, want, b.TurningDays(record(known, at("clsoed", "2030-01-31"))))
	assert.Greater(t, len(b.TurningDays(record(known, at(retention.AppraisedDelete, "2030-01-31")))), len(want), "these have a meaning")
}
