package policy_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// What is nil holds nothing: no list, no policy and no book panics, and none permits.
func TestNilHoldsNothing(t *testing.T) {
	p, on := rules(t, limit("l", retention.Days(5))), day("2030-01-01")
	due := erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	assert.Empty(t, slices.Collect(policy.Upcoming(p, nil, on)))
	assert.Empty(t, slices.Collect(policy.Upcoming(nil, nil, on)))
	assert.Empty(t, slices.Collect(policy.Upcoming(nil, slices.Values([]policy.Request{due}), on)))
	assert.Empty(t, slices.Collect(policy.Upcoming(p, slices.Values([]policy.Request(nil)), calendar.Date{})))
	for range policy.Upcoming(p, nil, on) {
		assert.Fail(t, "there is none")
	}
	assert.Empty(t, policy.CountTasks(nil))
	assert.Empty(t, policy.CountTasks(policy.Upcoming(p, nil, on)))

	assert.ErrorIs(t, policy.Check(nil, due), policy.ErrUndetermined)
	assert.ErrorIs(t, policy.CheckDue(nil, due), policy.ErrUndetermined)
	assert.ErrorIs(t, policy.CheckAll(nil, due), policy.ErrUndetermined)
	assert.ErrorIs(t, policy.CheckAll(p, nil...), policy.ErrUndetermined)
	_, err := policy.Grant(nil, due)
	assert.ErrorIs(t, err, policy.ErrUndetermined)
	assert.ErrorIs(t, policy.Permit{}.Verify(nil, due), policy.ErrUndetermined)
	assert.ErrorIs(t, policy.Check(policy.All(p, []policy.Policy(nil)...), policy.Request{}), policy.ErrUndetermined)
	assert.NoError(t, policy.Check(policy.All(p, nil...), due), "no guards are none")
	assert.ErrorIs(t, policy.Check(policy.All(p, nil, nil), due), policy.ErrUndetermined, "a nil guard is one")
	assert.Equal(t, policy.Undetermined, policy.Join(nil...).Outcome())
	assert.Equal(t, policy.Undetermined, policy.FromRulebook(nil).Decide(due).Outcome())
	assert.Equal(t, policy.Undetermined, policy.Unknown(nil).Outcome())
	assert.Equal(t, policy.Holds{}, policy.HoldsOf(nil...))
	assert.Equal(t, policy.NoHolds(), policy.HoldsFrom(nil, nil), "found: none")
	assert.Equal(t, policy.Demands{}, policy.DemandsOf(nil...))
	due.Record.Events = retention.EventsOf(nil...)
	assert.Equal(t, policy.Undetermined, p.Decide(due).Outcome())
}
