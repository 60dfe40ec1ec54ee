package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

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
		{"half of a surrogate pair", []string{`"a\ud800"`, `"a\udc00"`, `"a\ufffd"`}, 0, "a lost character"},
		{"the sign for what was lost", []string{"\"a\ufffd\"", `"a"`}, 1, "a lost character"},
		{"no text", []string{"\"a\xff\"", "\"a\xfe\"", `"a"`}, 1, "not UTF-8"},
		{"invisible characters", []string{`"a\u200b"`, `"a\u00ad"`, `"a\ufeff"`, `"a\ufe0f"`, `"a\u3164"`, `"a"`}, 1, "no id"},
		{"NUL", []string{`"a\u0000"`, `"a"`}, 1, "no id"},
		{"blanks at the ends", []string{`"a "`, `" a"`, `"a\u00a0"`, `"a"`}, 1, "no id"},
		{"numbers", []string{`7`, `"7"`, `7.0`, `7e0`}, 1, "no record"},
		{"no value", []string{`null`, `""`, `"null"`, `false`}, 1, "n"},
		{"case", []string{`"a"`, `"A"`, `"\u0430"`, `"\u00c5"`, `"\u212b"`, `"A\u030a"`}, 6, ""},
		{"escapes", []string{`"\u0061"`, `"a"`, `"\u0061"`}, 1, "an id stands twice: a stands in line 1 too"},
		{"half a pair in a key", []string{`"a","\ud800":"b"`, `"a"`}, 1, "no record: unknown field"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var lines []string
			for _, id := range test.ids {
				lines = append(lines, record(id))
			}
			inFile(t, "my.jsonl", lines...)
			status, stdout, stderr := start("-file", "my.jsonl")
			assert.Equal(t, len(test.ids)-test.read, strings.Count(stderr, ": "+test.wrong), stderr)
			assert.Equal(t, test.read, strings.Count(stdout, "  must_dispose  "), stdout)
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
		assert.True(t, strings.HasSuffix(stdout, "; 1 of the actions may be done; not read: 1 line\n"+
			"Do none of them yet: a line that was not read may be about the same record, and have its hold\n"), stdout)
	}
	// An ID counts as soon as it is read, even if the rest of its line is no record.
	inFile(t, "my.jsonl", strings.Replace(held, `"delete"`, `"shred"`, 1), good)
	_, stdout, stderr := start("-file", "my.jsonl")
	assert.Contains(t, stderr, "my.jsonl:2: an id stands twice: good-1 stands in line 1 too")
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
	require.NoError(t, decide(newReader(file), calendar.MustParseDate("2026-11-22"), &bad, stdout))
	bad.finish()
	return stdout, problems.String()
}

// A page is written before the next one is read, with its own rules and notes.
func TestPages(t *testing.T) {
	const records = 3*mostRows + 1
	stdout, stderr := decideLines(t, func(n int) string {
		if n > records {
			return ""
		}
		return record(fmt.Sprintf(`"k-%d"`, n)) + "\n"
	})
	assert.Empty(t, stderr)
	assert.Equal(t, []int{mostRows, 2 * mostRows, 3 * mostRows, records + 1}, stdout.madeFor)
	text := stdout.String()
	assert.Equal(t, 1, strings.Count(text, "Decided for "))
	assert.Equal(t, 4, strings.Count(text, "\n\nrecord "), "each page has its heading")
	assert.Equal(t, 4, strings.Count(text, "\n\nRules\n"))
	assert.Equal(t, 4, strings.Count(text, "\n\nNotes\n   1  "))
	assert.True(t, strings.HasSuffix(text, "\n\n3001 records: 3001 must_dispose; 3001 of the actions may be done\n"))

	// Nothing but the page is kept: a line may be long, and have as many notes.
	reason := strings.Repeat("x", 1000)
	stdout, _ = decideLines(t, func(n int) string {
		if n > 30 {
			return ""
		}
		var holds []string
		for i := range 200 {
			holds = append(holds, fmt.Sprintf(`{"id":"h","basis":{"citation":"Act %d-%d","doubt":%q}}`, n, i, reason))
		}
		line := demanding(fmt.Sprintf("k-%d", n), "fi.incomes.call-recording", said("erasure", "accepted", "2026-11-02"))
		return strings.Replace(line, `"holds":[]`, `"holds":[`+strings.Join(holds, ",")+`]`, 1) + "\n"
	})
	assert.Greater(t, len(stdout.madeFor), 5)
}

// Of bad lines the first are named and the others counted.
func TestManyBadLines(t *testing.T) {
	const lines = 50_000
	stdout, stderr := decideLines(t, func(n int) string {
		switch {
		case n > lines:
			return ""
		case n%1000 == 0:
			return `{"id":"x","id":"x"}` + "\n"
		default:
			return `{"` + strings.Repeat("\u202e", 10) + `":1}` + "\n"
		}
	})
	assert.Equal(t, mostComplaints+1, strings.Count(stderr, "\n"))
	assert.Equal(t, "\nf: and 49900 lines more: no record (49850), a key stands twice (50)\n", stderr[strings.LastIndex(stderr, "\nf: "):])
	assert.Contains(t, stdout.String(), "\nno records; not read: 50000 lines\n")
	assert.Less(t, len(stderr)+len(stdout.String()), 50_000)

	// A long line is not repeated whole.
	_, stderr = decideLines(t, func(n int) string {
		return strings.Repeat(strings.Replace(good, "2025-11-21", strings.Repeat("9", 100_000), 1)+"\n", max(0, 2-n))
	})
	assert.Less(t, len(stderr), 2*longestComplaint)
}

// What is printed of a file does nothing to a terminal.
func TestHostileTexts(t *testing.T) {
	const hostile = `\u001b[2J\u009b31m\u202e\u2028\n`
	held := strings.Replace(record(`"x"`), `"holds":[]`, `"demands":[`+said("erasure", "accepted", "2026-11-02")+`],"holds":[{"id":"`+hostile+
		`","reason":"`+hostile+`","basis":{"citation":"`+hostile+`","doubt":"`+hostile+`"}}]`, 1)
	held = strings.Replace(held, "fi.kela.", "fi.incomes.", 1)
	lines := []string{held, `{"` + hostile + `":1}`, record(`"` + hostile + `"`), strings.Replace(good, `"delete"`, `"`+hostile+`"`, 1),
		strings.Replace(good, `"2025-11-21"`, `"`+hostile+`"`, 1), strings.Replace(held, `"erasure"`, `"`+hostile+`"`, 1), "\x1b[2J", "{\"id\":\"\u202e\ud7ff\",\"id\":1}"}
	name := "my\x1b[2J.jsonl"
	inFile(t, name, lines...)
	_, stdout, stderr := start("-file", name)
	require.NoError(t, os.Remove(name))
	_, _, gone := start("-file", name)
	assert.Contains(t, stdout, `refuse D, erasure: a hold is in force (\x1b[2J\u009b31m\u202e\u2028\n`)
	assert.Equal(t, len(lines)-1, strings.Count(stderr, "\n"))
	assert.Contains(t, stderr, `my\x1b[2J.jsonl:2: `)
	for text := range strings.Lines(stdout + stderr + gone) {
		text = strings.TrimSuffix(text, "\n")
		assert.Equal(t, sample.Plain(text), text)
	}
}
