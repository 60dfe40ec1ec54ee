package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A trail that cannot be read is taken in as a whole or not at all.
func TestTrailThatCannotBeRead(t *testing.T) {
	file, trail := restored(t)
	first, rest, _ := bytes.Cut(trail, []byte("\n"))
	instead := func(old, new string) []byte { // of something in the last line
		text := bytes.Clone(trail)
		last := bytes.LastIndex(text, []byte("{"))
		return append(text[:last], bytes.Replace(text[last:], []byte(old), []byte(new), 1)...)
	}
	for what, text := range map[string][]byte{
		"cut off":                          trail[:len(trail)-20],
		"another field":                    instead(`"nth"`, `"nths":1,"nth"`),
		"a field twice":                    instead(`"nth"`, `"record":2,"nth"`),
		"a field twice, written otherwise": instead(`"nth"`, `"recor\u0064":2,"nth"`),
		"a field in other letters":         instead(`"steps"`, `"\u017fteps"`),
		"a field in capitals":              instead(`"nth"`, `"Nth"`),
		"half a character":                 instead(`"rules":"`, `"rules":"\ud800`),
		"no UTF-8":                         instead(`"rules":"`, "\"rules\":\"\xff"),
		"something else":                   append(bytes.Clone(trail), "record,class\n"...),
		"something after it":               instead("\n", " {}\n"),
		"two on a line":                    bytes.Join([][]byte{first, rest}, []byte(" ")),
		"an empty line":                    bytes.Join([][]byte{first, rest}, []byte("\n\n")),
		"a line that is too long":          instead(`"rules":"`, `"rules":"`+strings.Repeat("a", longest)),
		"no key":                           instead(`"record":7`, `"record":0`),
		"no disposal":                      instead(`"nth":1`, `"nth":0`),
		"a disposal too many":              instead(`"nth":1`, `"nth":9223372036854775807`),
		"a key beyond all":                 instead(`"record":7`, `"record":9223372036854775808`),
		"no day":                           instead(`"2026-11-22"`, `""`),
		"a day that is none":               instead(`"2026-11-22"`, `"2026-02-30"`),
		"the same disposal of another":     instead(`"record":7`, `"record":6`),
		"a class is wrong":                 append(bytes.Clone(trail), `{"audit":{}}`...),
		"nothing":                          append(bytes.Clone(trail), "null\n"...),
	} {
		require.NotEqual(t, string(trail), string(text), what)
		for _, how := range []access{reading, writing} {
			s := sweeping(t, opened(t, file, how), today)
			err := s.reapply(bytes.NewReader(text))
			assert.ErrorContains(t, err, " of the trail: ", what)
			assert.Zero(t, number(t, s.register, "SELECT count(*) FROM audit"), what)
			assert.Len(t, keys(t, s.register, "SELECT id FROM record"), 5, what)
		}
	}
}

// The keys of a trail cannot exhaust those of the register.
func TestTrailWithTheHighestKey(t *testing.T) {
	file, trail := restored(t)
	r := opened(t, file, writing)
	text := bytes.Replace(trail, []byte(`"record":7`), []byte(`"record":9223372036854775807`), 1)
	require.NoError(t, sweeping(t, r, today).reapply(bytes.NewReader(text)))
	change(t, r, "INSERT INTO event (record, kind, day) VALUES (3, 'death', '1950-05-05')")
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, []int64{1, 2}, keys(t, r, "SELECT nth FROM audit WHERE record = ? ORDER BY nth", died))
}

// What stood on the list of a backup that was made in the midst of a sweep is not what
// the trail says is gone: a restore is no sweep.
func TestRestoreDoesOnlyWhatTheTrailSays(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	enough := errors.New("enough for today")
	s := sweeping(t, r, today)
	s.at = once("all planned", func() error { return enough })
	require.ErrorIs(t, s.run(), enough)
	require.Equal(t, 1, number(t, r, "SELECT count(*) FROM work WHERE permit IS NOT NULL"))
	require.NoError(t, sweeping(t, r, today).reapply(strings.NewReader("")))
	checkGone(t, sweeping(t, r, today), false)
}

// A dry run says beforehand what a restore does, line by line, and changes no byte.
func TestRestoreDryRun(t *testing.T) {
	file, trail := restored(t)
	before, err := os.ReadFile(file)
	require.NoError(t, err)
	dry := sweeping(t, opened(t, file, reading), today)
	require.NoError(t, dry.reapply(bytes.NewReader(trail)))
	after, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(before, after), "the file has changed")

	real := sweeping(t, opened(t, file, writing), today)
	require.NoError(t, real.reapply(bytes.NewReader(trail)))
	assert.Equal(t, 1, real.impact.gone())
	assert.Equal(t, real.impact, dry.impact)
}

// Only what has come back can be confirmed; a wrong key stops all.
func TestConfirmed(t *testing.T) {
	file, trail := restored(t)
	r := opened(t, file, writing)
	for _, id := range []int64{protected, later, 99, 0} {
		err := sweeping(t, r, today).reapply(bytes.NewReader(trail), demanded, id)
		assert.ErrorContains(t, err, "has not come back; nothing has happened", "%d", id)
		assert.Len(t, keys(t, r, "SELECT id FROM record"), 5)
	}
}

// A restore names all that stay: whoever confirms them must have seen them.
func TestRestoreNamesAll(t *testing.T) {
	var samples []made
	for range named + 5 {
		free := with(finland.IncomesCallRecording, finland.Call, "2026-11-01")
		free.Demands = []policy.Demand{{ID: "D", Kind: policy.Erasure, State: policy.Accepted, Received: day("2026-11-20")}}
		samples = append(samples, free)
	}
	file := holding(t, samples...)
	backup := backedUp(t, file)
	r, err := open(file, writing, patience)
	require.NoError(t, err)
	require.NoError(t, sweeping(t, r, today).run())
	var trail bytes.Buffer
	require.NoError(t, r.export(&trail))
	require.NoError(t, r.close())

	putBack(t, file, backup)
	r = opened(t, file, writing)
	change(t, r, "UPDATE demand SET state = 'closed'") // it had been accepted by mistake
	s := sweeping(t, r, today)
	require.NoError(t, s.reapply(&trail))
	assert.Zero(t, s.impact.gone())
	assert.Len(t, s.impact.bad, named+5)
}

// The commands, with the trail in a file.
func TestRestoreCommands(t *testing.T) {
	file := holding(t, dueCall(), dueCall(), with(finland.IncomesCallRecording, finland.Call, "2026-11-01"))
	backup := backedUp(t, file)
	r, err := open(file, writing, patience)
	require.NoError(t, err)
	change(t, r, "INSERT INTO demand (record, id, kind, state, received) VALUES (3, 'D', 'erasure', 'accepted', '2026-11-20')")
	require.NoError(t, r.close())
	status, _, stderr := started("-db", file, "-on", "2026-11-22")
	require.Equal(t, done, status, stderr)
	trail := filepath.Join(t.TempDir(), "trail.jsonl")
	status, _, stderr = started("-db", file, "-export", trail)
	require.Equal(t, done, status, stderr)
	text, err := os.ReadFile(trail)
	require.NoError(t, err)
	assert.Equal(t, 3, bytes.Count(text, []byte("\n")))

	putBack(t, file, backup)
	for _, step := range []struct {
		args   string
		status int
		says   string
	}{
		{"-on 2026-11-22 -dry-run", lookAtIt, "Would be disposed of again on 2026-11-22: 2 records\n"},
		{"-on 2026-11-22 -dry-run -confirm 3", done, "Would be disposed of again on 2026-11-22: 3 records\n"},
		{"-on 2026-11-22", lookAtIt, "Disposed of again on 2026-11-22: 2 records\n"},
		{"-on 2026-11-22", lookAtIt, "record 3 (fi.incomes.call-recording): the audit says that it was disposed of; now: may_dispose: "},
		{"-on 2026-11-22 -confirm 3", done, "Disposed of again on 2026-11-22: 1 records\n"},
		{"-on 2026-11-22", done, "Disposed of again on 2026-11-22: 0 records\n"},
	} {
		status, stdout, stderr := started(append([]string{"-db", file, "-restore", trail}, strings.Fields(step.args)...)...)
		assert.Equal(t, step.status, status, "%s: %s", step.args, stderr)
		assert.Contains(t, stdout, step.says, step.args)
	}

	status, _, stderr = started("-db", file, "-on", "2026-11-22", "-restore", trail+".gone")
	assert.Equal(t, failed, status)
	assert.Contains(t, stderr, "no such file")
	files, err := filepath.Glob(filepath.Join(filepath.Dir(trail), ".*"))
	require.NoError(t, err)
	assert.Empty(t, files, "nothing half-written is left")
}
