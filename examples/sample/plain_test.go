package sample_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
)

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "",
		"järjestelmä-ö-1":             "järjestelmä-ö-1",
		"справа № ї-7":                "справа № ї-7",
		`a "quoted" C:\path`:          `a "quoted" C:\path`,
		"😀 日本 e\u0301 \ufffd":         "😀 日本 e\u0301 \ufffd",
		"\x1b[2J\x1b]0;title\a":       `\x1b[2J\x1b]0;title\a`,
		"\u009b31m":                   `\u009b31m`,
		"a\tb\r\nc\x00\x7f":           `a\tb\r\nc\x00\x7f`,
		"txt.\u202efdp\u2066\u2069":   `txt.\u202efdp\u2066\u2069`,
		"a\u2028b\u2029":              `a\u2028b\u2029`,
		"a\u200b\u00ad\ufeff\u00a0b":  `a\u200b\u00ad\ufeff\u00a0b`,
		"a\ufe0f\u034f\u115f\u3164":   `a\ufe0f\u034f\u115f\u3164`,
		"a\U000e0100\U000e0041\u2800": `a\U000e0100\U000e0041\u2800`,
		"\xff\xc3a\x9b":               `\xff\xc3a\x9b`,
		"\xed\xa0\x80":                `\xed\xa0\x80`,
		"\ue000\U0010fffe":            `\ue000\U0010fffe`,
	} {
		assert.Equal(t, want, sample.Plain(text))
		assert.Equal(t, want, sample.Plain(want), "what is plain stays")
	}
}

// Whatever the bytes, nothing reaches a terminal that it could obey.
func FuzzPlain(f *testing.F) {
	f.Add("\x1b[31m\u009b\u202e\u2028\xff")
	f.Fuzz(func(t *testing.T, text string) {
		plain := sample.Plain(text)
		for _, letter := range plain {
			if unicode.Is(unicode.C, letter) || unicode.Is(unicode.Bidi_Control, letter) || unicode.In(letter, unicode.Zl, unicode.Zp) {
				t.Errorf("%q has %U", plain, letter)
			}
		}
		if !utf8.ValidString(plain) || sample.Plain(plain) != plain {
			t.Errorf("%q", plain)
		}
	})
}

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

func ExamplePlain() {
	fmt.Println(sample.Plain("järjestelmä\x1b[2J"))
	// Output: järjestelmä\x1b[2J
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
