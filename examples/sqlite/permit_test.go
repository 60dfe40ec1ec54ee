package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A permit for what is only free, however it came onto the list, is not enough: the
// sweep disposes of what is due.
func TestPermitForWhatIsFree(t *testing.T) {
	free := with(finland.IncomesCallRecording, finland.Call, "2026-11-01")
	r := opened(t, holding(t, free), writing)
	s := sweeping(t, r, today)
	list(t, s, free, policy.Delete)
	require.NoError(t, s.run())
	checkGone(t, s, false)
}

// A permit to hand over is none to remove: the record is planned anew, for what a
// sweep does.
func TestPermitForWhatNoSweepDoes(t *testing.T) {
	book, err := retention.NewRulebook(retention.Definition{ID: "example.files", Rules: []retention.Rule{{
		ID: "example.files", Class: "file", Trigger: "closed", Bound: retention.Exactly, Period: retention.Years(1),
		Then: retention.Delete | retention.Transfer, Basis: calendar.Source{Citation: "made up"},
	}}})
	require.NoError(t, err)
	file := with("file", "closed", "2025-11-01")
	s := newSweep(opened(t, holding(t, file), writing), book, today)
	list(t, s, file, policy.Transfer)
	require.NoError(t, s.run())
	assert.Equal(t, 1, s.impact.stale)
	checkGone(t, s, true)
	assert.Equal(t, 1, number(t, s.register, "SELECT count(*) FROM audit WHERE action = 'delete' AND permit LIKE '% delete %'"))
}

// list grants a permit for the one record and puts it on the list.
func list(t *testing.T, s *sweep, one made, action policy.Action) {
	t.Helper()
	one.ID = "1"
	permit, err := policy.Grant(s.rules, one.Request(action, s.on))
	require.NoError(t, err)
	change(t, s.register, "INSERT INTO work (record, permit) VALUES (1, ?)", permit.String())
}
