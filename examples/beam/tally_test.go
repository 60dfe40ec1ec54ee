package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// What is counted apart is not added up, whatever its words are.
func TestTalliesDoNotCollapse(t *testing.T) {
	apart := []Tally{
		{Kind: byRule, Rule: "a", Outcome: "b"}, {Kind: byRule, Rule: "a\x00b"}, {Kind: byRule, Rule: `a" "b`}, {Kind: byRule, Rule: "a", Reason: "b"},
		{Kind: byClass, Class: "a\x00", Rule: "b"}, {Kind: byClass, Class: "a", Rule: "\x00b"}, {Kind: byClass, Class: "a\xff"}, {Kind: byClass, Class: "a\ufffd"},
	}
	keys, all := map[string]bool{}, tallies{}
	for i, one := range apart {
		one.Records, one.MostOverdue = int64(i)+1, int64(i)
		keys[one.key()] = true
		all.count(one)
		all.count(one)
	}
	assert.Len(t, keys, len(apart))
	assert.Len(t, all, len(apart))
	for i, one := range apart {
		assert.EqualValues(t, 2*(i+1), all[one].Records)
	}
}

// The counts are read as strictly as the records.
func TestCountsAreReadStrictly(t *testing.T) {
	const good = `{"kind":"lines","records":2,"bytes":7}` + "\n"
	for name, test := range map[string]struct{ text, says string }{
		"good":          {good + good, ""},
		"a letter":      {good + `{"kind":"lines","record\u017f":2}`, "line 2: no record: unknown key"},
		"a key twice":   {`{"kind":"lines","records":2,"records":3}`, "line 1: no record: the key \"records\" stands twice"},
		"an empty line": {good + "\n" + good, "line 2: empty"},
		"two in a line": {strings.TrimSpace(good) + good, "line 1: no record: something follows it"},
		"cut off":       {good + good[:20], "line 2: no record: it ends"},
		"too long":      {`{"kind":"` + strings.Repeat("x", 5000) + `"}`, "line 1: too long"},
	} {
		file := fileOf(t, test.text)
		fs, err := filesystem.New(context.Background(), file)
		require.NoError(t, err)
		counts, err := readCounts(context.Background(), fs, file)
		if test.says == "" {
			require.NoError(t, err, name)
			assert.Equal(t, []Tally{{Kind: linesRead, Records: 2, Bytes: 7}, {Kind: linesRead, Records: 2, Bytes: 7}}, counts)
		} else {
			assert.ErrorContains(t, err, test.says, name)
		}
	}
}

// Nothing of a line or of a file's name does anything to a terminal, and the file of bad
// lines has each as it was.
func TestHostileTexts(t *testing.T) {
	const hostile = `\u001b[2J\u009b31m\u202e\n`
	lines := []string{
		strings.Replace(dueRecord, "fi.kela.call-recording", "x.\u0430", 1),
		strings.Replace(dueRecord, "fi.kela.call-recording", hostile, 1),
		strings.Replace(dueRecord, `"due"`, `"\ud800"`, 1),
		`{"` + hostile + `":1}`,
		"{\"\u009b\u202e\x1b[2J\xff",
	}
	folder := filepath.Join(t.TempDir(), "in\x1b\u202e")
	require.NoError(t, os.Mkdir(folder, 0o700))
	file := filepath.Join(folder, "a.jsonl")
	require.NoError(t, os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o600))
	o := options{on: today, input: file, output: filepath.Join(folder, "plan"), block: blockSize}
	var out, complaints bytes.Buffer
	require.Equal(t, planned, run(t.Context(), o, &out, &complaints), complaints.String())
	require.Equal(t, failed, run(t.Context(), o, &out, &complaints))
	for line := range strings.Lines(out.String() + complaints.String()) {
		line = strings.TrimSuffix(line, "\n")
		assert.Equal(t, calendar.Plain(line), line)
	}
	assert.Contains(t, out.String(), unknownClass)
	kept := map[string]bool{}
	for _, bad := range decoded[badRecord](t, plannedRun{folder: o.output}, badFile) {
		kept[bad.Line+string(bad.Bytes)] = true
	}
	assert.Len(t, kept, len(lines)-1)
	for _, line := range lines[1:] {
		assert.True(t, kept[line], "%q", line)
	}
}
