package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// The next ninety days: both sides of each end, a hold with and without a release.
func TestUpcoming(t *testing.T) {
	call := func(on string) made { return with(finland.KelaCallRecording, finland.Call, on) }
	held, releasedLater := call("2025-12-01"), call("2025-12-01")
	held.Holds = []policy.Hold{{ID: "H", Reason: "a lawsuit"}}
	releasedLater.Holds = []policy.Hold{{ID: "H", Reason: "a lawsuit", Released: day("2027-01-15")}}
	unreadable := call("2025-12-01")
	unreadable.day = "soon"
	file := holding(t,
		call("2025-11-01"), // overdue today
		call("2025-11-21"), // due today
		call("2026-02-19"), // due on the last of the ninety days
		call("2026-02-20"), // the day after
		held, releasedLater, unreadable,
		with(estonia.Log, estonia.Logged, "2021-12-01"), // becomes free and is never due
	)
	status, stdout, stderr := started("-db", file, "-on", "2026-11-22", "-upcoming", "90")
	assert.Equal(t, lookAtIt, status, stderr)
	assert.Equal(t, `Due on 2026-11-22, or from then through 2027-02-20

records  overdue  first       last        class: rules
      4        2  2026-11-22  2027-02-20  fi.kela.call-recording: fi.kela.calls.9
record 7 (fi.kela.call-recording): event "call" has a day that is none; write it as in 2026-11-22, or NULL
`, stdout)
}

// The same of a whole register, against the model.
func TestUpcomingOfAll(t *testing.T) {
	const records = 1000
	s := sweeping(t, opened(t, generated(t, records, 6), reading), today)
	var failed error
	got := policy.CountTasks(policy.Upcoming(s.rules, s.requests(&failed), today.AddDays(90)))
	require.NoError(t, failed)
	var requests []policy.Request
	for _, m := range model(t, records, 6, today) {
		if m.Problem == nil {
			requests = append(requests, m.Request(policy.Delete, today))
		}
	}
	assert.Equal(t, policy.CountTasks(policy.Upcoming(s.rules, slices.Values(requests), today.AddDays(90))), got)
	assert.NotEmpty(t, got)
}

func TestExplain(t *testing.T) {
	file := holding(t, dueCall())
	status, stdout, stderr := started("-db", file, "-on", "2026-11-22", "-explain", "1")
	assert.Equal(t, done, status, stderr)
	assert.Contains(t, stdout, "1. fi.kela.calls.9: exactly 1 year from the call; event on 1 November 2025; retain until 1 November 2026;")
	status, _, stderr = started("-db", file, "-on", "2026-11-22", "-explain", "2")
	assert.Equal(t, failed, status)
	assert.Contains(t, stderr, "there is no record 2")
}

// What cannot be meant is reported, and nothing is done.
func TestFlags(t *testing.T) {
	file := holding(t, dueCall())
	other := filepath.Join(t.TempDir(), "other.db")
	require.NoError(t, os.WriteFile(other, nil, 0o600))
	for _, test := range []struct{ args, says string }{
		{"-db " + file, "-on: no day is given"},
		{"-db " + file + " -on 2026-02-30", "2026-02-30"},
		{"-db " + file + " -on 2026-11-22 -dry-run -upcoming 90", "one thing at a time"},
		{"-db " + file + " -on 2026-11-22 -batch 0", "above zero"},
		{"-db " + file + " -on 2026-11-22 -upcoming -1", "above zero"},
		{"-db " + file + " -on 2026-11-22 -restore trail.jsonl -upcoming 90", "one thing at a time"},
		{"-db " + file + " -backup backup.db -dry-run", "one thing at a time"},
		{"-db " + file + " -on 2026-11-22 -confirm 1", "-confirm goes with -restore"},
		{"-db " + file + " -on 2026-11-22 -restore trail.jsonl -confirm 1,all", "write the keys as in 2,7"},
		{"-db " + file + " -on 2026-11-22 -dry-run -all", "-all goes with a sweep"},
		{"-db " + file + " -on 2026-11-22 -wait -1s", "less than nothing"},
		{"-db " + file + " -on 2026-11-22 -generate 5", "it has records already"},
		{"-db " + file + ".no -on 2026-11-22", "make a register with -generate"},
		{"-db " + other + " -on 2026-11-22", "it is empty; make a register with -generate"},
		{"-db " + file + " -on 2026-11-22 -sweep", "not defined"},
		{"-db " + file + " -on 2026-11-22 sweep", "not a flag"},
	} {
		status, stdout, stderr := started(strings.Fields(test.args)...)
		assert.Equal(t, failed, status, test.args)
		assert.Empty(t, stdout, test.args)
		assert.Contains(t, stderr, test.says, test.args)
	}
	assert.Equal(t, 1, number(t, opened(t, file, writing), "SELECT count(*) FROM record"))
	status, _, _ := started("-help")
	assert.Equal(t, done, status)
}
