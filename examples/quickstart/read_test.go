package main

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

// record is the good line with another ID, which is written as it stands.
func record(id string) string { return strings.Replace(good, `"good-1"`, id, 1) }

// Two IDs are two records, however alike they look, and one ID twice is an error of the
// second line.
func TestIDsDoNotCollapse(t *testing.T) {
	for _, test := range []struct {
		name  string
		ids   []string // as they stand in JSON
		read  int
		wrong string
	}{
		{"half of a surrogate pair", []string{`"a\ud800"`, `"a\udc00"`, `"a\ufffd"`}, 0, "no record: a text has lost a character"},
		{"the sign for what was lost", []string{"\"a\ufffd\"", `"a"`}, 1, "no record: a text has lost a character"},
		{"no text", []string{"\"a\xff\"", "\"a\xfe\"", `"a"`}, 1, "not UTF-8"},
		{"invisible characters", []string{`"a\u200b"`, `"a\u00ad"`, `"a\ufeff"`, `"a\ufe0f"`, `"a\u3164"`, `"a"`}, 1, "no id"},
		{"NUL", []string{`"a\u0000"`, `"a"`}, 1, "no id"},
		{"blanks at the ends", []string{`"a "`, `" a"`, `"a\u00a0"`, `"a"`}, 1, "no id"},
		{"numbers", []string{`7`, `"7"`, `7.0`, `7e0`}, 1, "no record"},
		{"no value", []string{`null`, `""`, `"null"`, `false`}, 1, "n"},
		{"case", []string{`"a"`, `"A"`, `"\u0430"`, `"\u00c5"`, `"\u212b"`, `"A\u030a"`}, 6, ""},
		{"escapes", []string{`"\u0061"`, `"a"`, `"\u0061"`}, 1, "an id stands twice: line 1 has it too"},
		{"half a pair in a key", []string{`"a","\ud800":"b"`, `"a"`}, 1, "no record: a text has lost a character"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var lines []string
			for _, id := range test.ids {
				lines = append(lines, record(id))
			}
			inFile(t, "my.jsonl", lines...)
			status, stdout, stderr := start("-file", "my.jsonl")
			assert.Equal(t, len(test.ids)-test.read, strings.Count(stderr, ": "+test.wrong), stderr)
			assert.Equal(t, test.read, strings.Count(stdout, "  must be disposed of  "), stdout)
			assert.Equal(t, map[bool]int{true: allDecided, false: linesUnread}[test.wrong == ""], status)
		})
	}
}

// The line that has the hold may be the second: the first answer does not count then, and
// the program says so.
func TestTheHoldIsOnTheSecondLine(t *testing.T) {
	held := strings.Replace(good, `"holds":[]`, `"holds":[{"id":"H"}]`, 1)
	for name, second := range map[string]string{
		"a record":   held,
		"none":       strings.Replace(held, `"id":"H"`, `"Id":"H"`, 1),
		"without ID": strings.Replace(held, `"good-1"`, `"good-1 "`, 1),
	} {
		inFile(t, "my.jsonl", good, second)
		status, stdout, stderr := start("-file", "my.jsonl")
		assert.Equal(t, linesUnread, status, name)
		assert.Contains(t, stderr, "my.jsonl:2: ", name)
		assert.True(t, strings.HasSuffix(stdout, "; actions that may be done: 1; not read: 1 line\n"+
			"Do none of them yet: a line that was not read may be about the same record, and have its hold\n"), stdout)
	}
	// An ID counts as soon as it is read, even if the rest of its line is no record.
	inFile(t, "my.jsonl", strings.Replace(held, `"delete"`, `"shred"`, 1), good)
	_, stdout, stderr := start("-file", "my.jsonl")
	assert.Contains(t, stderr, "my.jsonl:2: an id stands twice: line 1 has it too")
	assert.Contains(t, stdout, "no records; not read: 2 lines\n")
}

// generated is a file that is made while it is read.
type generated struct {
	line func(number int) string // empty: the end
	made int
	rest string
}

func (g *generated) Read(p []byte) (int, error) {
	if g.rest == "" {
		g.made++
		if g.rest = g.line(g.made); g.rest == "" {
			return 0, io.EOF
		}
	}
	n := copy(p, g.rest)
	g.rest = g.rest[n:]
	return n, nil
}

// watched tells how often it was written to, and what was made until then.
type watched struct {
	strings.Builder
	from    *generated
	madeFor []int
}

func (w *watched) Write(p []byte) (int, error) {
	w.madeFor = append(w.madeFor, w.from.made)
	return w.Builder.Write(p)
}

func decideLines(t *testing.T, line func(int) string) (stdout *watched, stderr string) {
	t.Helper()
	file := &generated{line: line}
	stdout = &watched{from: file}
	var problems strings.Builder
	bad := complaints{out: &problems, file: "f", others: map[sample.Problem]int{}}
	require.NoError(t, decide(newReader(file), calendar.MustParseDate("2026-11-22"), calendar.English, &bad, stdout))
	bad.finish()
	return stdout, problems.String()
}

// What is printed of a file does nothing to a terminal.
func TestHostileTexts(t *testing.T) {
	const hostile = `\u001b[2J\u009b31m\u202e\u2028\n`
	held := strings.Replace(record(`"x"`), `"holds":[]`, `"demands":[`+said("erasure", "accepted", "2026-11-02")+`],"holds":[{"id":"`+hostile+
		`","why":"`+hostile+`","basis":{"citation":"`+hostile+`","doubt":"`+hostile+`"}}]`, 1)
	held = strings.Replace(held, "fi.kela.", "fi.incomes.", 1)
	lines := []string{held, `{"` + hostile + `":1}`, record(`"` + hostile + `"`), strings.Replace(good, `"delete"`, `"`+hostile+`"`, 1),
		strings.Replace(good, `"2025-11-21"`, `"`+hostile+`"`, 1), strings.Replace(held, `"erasure"`, `"`+hostile+`"`, 1), "\x1b[2J", "{\"id\":\"\u202e\ud7ff\",\"id\":1}"}
	name := "my\x1b[2J.jsonl"
	inFile(t, name, lines...)
	_, stdout, stderr := start("-file", name)
	require.NoError(t, os.Remove(name))
	_, _, gone := start("-file", name)
	assert.Contains(t, stdout, `\x1b[2J\u009b31m\u202e\u2028\n; unconfirmed: \x1b[2J\u009b31m\u202e\u2028\n`, "the order of the hold")
	assert.Contains(t, stdout, `D: Request (erasure) refused: a hold is in force. It is not known`)
	assert.Equal(t, len(lines)-1, strings.Count(stderr, "\n"))
	assert.Contains(t, stderr, `my\x1b[2J.jsonl:2: `)
	for text := range strings.Lines(stdout + stderr + gone) {
		text = strings.TrimSuffix(text, "\n")
		assert.Equal(t, calendar.Plain(text), text)
	}
}

func TestReadingBreaksOff(t *testing.T) {
	broken := errors.New("the disk is gone")
	var stdout, stderr strings.Builder
	bad := complaints{out: &stderr, file: "f", others: map[sample.Problem]int{}}
	file := io.MultiReader(strings.NewReader(good+"\n"), iotest.ErrReader(broken))
	assert.ErrorIs(t, decide(newReader(file), calendar.MustParseDate("2026-11-22"), calendar.English, &bad, &stdout), broken)
	assert.NotContains(t, stdout.String(), "records", "no summary of what was not read to its end")
}
