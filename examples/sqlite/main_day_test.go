package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/finland"
)

// What changes the register refuses a day that has not come: with a wrong year
// everything in it would be due. Looking ahead changes nothing.
func TestDayThatHasNotCome(t *testing.T) {
	for _, test := range []struct {
		args    string
		refused bool
	}{
		{"-on 2026-11-21", false},
		{"-on 2026-11-22", false}, // today
		{"-on 2026-11-23", true},  // tomorrow
		{"-on 2062-11-22", true},  // two digits
		{"-on 2062-11-22 -all", true},
		{"-on 2062-11-22 -in-future", false},
		{"-on 2062-11-22 -restore trail.jsonl", true},
		{"-on 2062-11-22 -restore trail.jsonl -confirm 1", true},
		{"-on 2062-11-22 -restore testdata/none -in-future", false},
		{"-on 2062-11-22 -restore testdata/none -dry-run", false},
		{"-on 2062-11-22 -dry-run", false},
		{"-on 2062-11-22 -upcoming 90", false},
		{"-on 2062-11-22 -explain 1", false},
	} {
		file := holding(t, with(finland.KelaCallRecording, finland.Call, "2026-11-01"))
		status, stdout, stderr := started(append([]string{"-db", file}, strings.Fields(test.args)...)...)
		const says = "has not come yet, today is 2026-11-22"
		if test.refused {
			assert.Equal(t, failed, status, test.args)
			assert.Empty(t, stdout, test.args)
			assert.Contains(t, stderr, says, test.args)
			assert.Equal(t, 1, number(t, opened(t, file, writing), "SELECT count(*) FROM event WHERE record = 1"), test.args)
		} else {
			assert.NotContains(t, stderr, says, test.args)
			assert.NotEmpty(t, stdout, test.args)
		}
	}
}

// A clock that shows no day lets none pass.
func TestClockWithoutADay(t *testing.T) {
	for _, now := range []time.Time{{}, time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC)} {
		file := holding(t, with(finland.KelaCallRecording, finland.Call, "2024-11-01"))
		status, _, stderr := startedAt(now, "-db", file, "-on", "2026-11-22")
		assert.Equal(t, failed, status)
		assert.Contains(t, stderr, "the clock shows no day")
		assert.Equal(t, 1, number(t, opened(t, file, writing), "SELECT count(*) FROM event WHERE record = 1"))
	}
}
