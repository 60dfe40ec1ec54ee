package sample_test

import (
	"flag"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
)

// What prints a table makes it plain.
func TestTablesArePlain(t *testing.T) {
	const hostile = "x\x1b[2J\u202e\u2028\ny"
	const shown = `x\x1b[2J\u202e\u2028\ny`
	assert.Equal(t, "id                       n\n"+shown+"  1\n", sample.Align([][]string{{"id", "n"}, {hostile, "1"}}))
	var notes sample.Notes
	notes.Refer([]string{hostile})
	assert.Equal(t, "   1  "+shown+"\n", notes.String())
	var printed strings.Builder
	require.NoError(t, sample.Tally{{Class: hostile, Rules: hostile, What: "kept", Why: hostile}: 1}.Print(&printed, "kept"))
	assert.Equal(t, "kept  class: rules\n   1  "+shown+": "+shown+"\n   1  all\nkept: 1 of "+shown+": "+shown+"\n", printed.String())
}

// One long cell does not make every row as long.
func TestALongCellSticksOut(t *testing.T) {
	long := strings.Repeat("x", 1_000_000)
	rows := [][]string{{long, "a"}}
	for range 1000 {
		rows = append(rows, []string{"k", "a"})
	}
	text := sample.Align(rows)
	assert.Less(t, len(text), len(long)+10_000)
	assert.Contains(t, text, long+"  a\nk  a\n")
}

// What package flag repeats of an unknown flag obeys the terminal no more, and its lines
// and tabs stay.
func TestTerminal(t *testing.T) {
	var out strings.Builder
	flags := flag.NewFlagSet("program", flag.ContinueOnError)
	flags.SetOutput(sample.Terminal(&out))
	flags.Int("n", 1, "a `number`")
	require.Error(t, flags.Parse([]string{"-\x1b[2J\u202e"}))
	assert.Equal(t, "flag provided but not defined: -\\x1b[2J\\u202e\nUsage of program:\n  -n number\n    \ta number (default 1)\n", out.String())
}
