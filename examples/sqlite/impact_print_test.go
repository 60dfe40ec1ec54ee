package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// What stands in a register or a trail is no command to a terminal, and no line of its
// own.
func TestNothingPrintedIsObeyed(t *testing.T) {
	const wild = "\x1b[2J\x1b]0;owned\a\r\n\u009b31m\u202e'\"\x7frecord 9: all is well"
	held, free, unreadable, odd := dueCall(), with(finland.IncomesCallRecording, finland.Call, "2026-11-01"), dueCall(), with(wild, wild, "2020-01-01")
	held.Holds = []policy.Hold{{ID: wild, Reason: wild}}
	held.Happened(wild, today)
	free.Demands = []policy.Demand{{ID: wild, Kind: policy.Erasure, State: policy.Received, Received: day("2026-11-20")}}
	unreadable.day = wild
	file := holding(t, held, free, unreadable, odd, dueCall(), dueCall())
	r := opened(t, file, writing)
	change(t, r, "UPDATE event SET kind = CAST(x'1b9b' AS TEXT) WHERE record = 3")
	change(t, r, "INSERT INTO demand (record, id, kind, state) VALUES (6, ?1, ?1, ?1)", wild)
	change(t, r, "CREATE TRIGGER no BEFORE DELETE ON record WHEN OLD.id = 5 BEGIN SELECT RAISE(ABORT, '"+strings.ReplaceAll(wild, "'", "''")+"'); END")
	trail := filepath.Join(t.TempDir(), "trail.jsonl")
	line := func(record, class string) string {
		return `{"record":` + record + `,"nth":1,"class":"` + class + `","action":"delete","day":"2026-11-22","code":"","rules":"","steps":"","permit":""}` + "\n"
	}
	require.NoError(t, os.WriteFile(trail, []byte(line("1", `\u001b[2J\u009b`)+line("2", string(finland.IncomesCallRecording))), 0o600))
	bad := filepath.Join(t.TempDir(), "bad.jsonl")
	require.NoError(t, os.WriteFile(bad, []byte("{\"\x1b[2J\\u001b\u009b\":1}\n"), 0o600))
	for _, args := range []string{"-dry-run", "-all", "-upcoming 90", "-explain 1", "-explain 2", "-explain 3", "-explain 4", "-explain 6", "-restore " + trail, "-restore " + bad} {
		status, stdout, stderr := started(append([]string{"-db", file, "-on", "2026-11-22"}, strings.Fields(args)...)...)
		assert.NotEmpty(t, stdout+stderr, args)
		for line := range strings.Lines(stdout + stderr) {
			line = strings.TrimSuffix(line, "\n")
			assert.Equal(t, calendar.Plain(line), line, "%s: %d", args, status)
			assert.False(t, strings.HasPrefix(line, "record 9"), line)
		}
	}
}
