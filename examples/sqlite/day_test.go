package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

// A day has come when it has begun in each of the three countries.
func TestBegun(t *testing.T) {
	for _, test := range []struct{ now, last, why string }{
		{"2026-11-22T21:59:59Z", "2026-11-22", "a second before midnight, two hours east of Greenwich"},
		{"2026-11-22T22:00:00Z", "2026-11-23", "midnight"},
		{"2026-07-01T20:59:59Z", "2026-07-01", "the same in summer, three hours east"},
		{"2026-07-01T21:00:00Z", "2026-07-02", "midnight"},
		{"2026-11-22T23:30:00+09:00", "2026-11-22", "wherever the machine stands"},
		{"1990-06-30T20:30:00Z", "1990-06-30", "it is the 1st in Kyiv, and the 30th in Helsinki"},
	} {
		now, err := time.Parse(time.RFC3339, test.now)
		require.NoError(t, err)
		last, err := begun(now)
		require.NoError(t, err)
		assert.Equal(t, test.last, last.String(), "%s: %s", test.now, test.why)
	}
	assert.NoError(t, hasCome(day("2026-11-22"), noon))
	assert.ErrorContains(t, hasCome(day("2026-11-23"), noon), "2026-11-23 has not come yet")
}
