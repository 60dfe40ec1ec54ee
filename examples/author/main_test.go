package main

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// What the command line can have wrong, and files that are not there.
func TestNotRun(t *testing.T) {
	for _, test := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"author: say what to do:\n  author check rules.json [cases.txt ...]\n  author lint ", "  author format rules.json\n"}},
		{[]string{"chek", "city.json"}, []string{"author: say what to do:\n"}},
		{[]string{"check"}, []string{"author: check: too many arguments, or too few; write author check rules.json [cases.txt ...]\n"}},
		{[]string{"lint", "city.json", "cases.txt"}, []string{"author: lint: too many arguments, or too few; write author lint [-lang fi] [-on 2026-11-29] rules.json\n"}},
		{[]string{"lint", "-on", "29.11.2026", "city.json"}, []string{"author: lint: invalid value", "write author lint [-lang fi] [-on 2026-11-29] rules.json\n"}},
		{[]string{"text", "-on", "2026-11-29", "city.json"}, []string{"flag provided but not defined: -on; write author text [-lang fi] rules.json\n"}},
		{[]string{"explain", "city.json"}, []string{"write author explain [-lang fi] rules.json 'class event=2020-01-31 on=2026-01-31'\n"}},
		{[]string{"csv", "-lang", "de", "city.json"}, []string{"\"de\" is not recognised", "write author csv [-lang fi] [-on 2026-11-29] rules.json\n"}},
		{[]string{"check", "-lang", "fi", "city.json"}, []string{"flag provided but not defined: -lang; write author check rules.json"}},
		{[]string{"boundaries", "-lang", "fi", "city.json"}, []string{"flag provided but not defined: -lang; write author boundaries rules.json"}},
		{[]string{"diff", "city.json"}, []string{"write author diff old.json new.json\n"}},
		{[]string{"boundaries", "city.json", "fi.kunta.voucher", "more"}, []string{"write author boundaries rules.json [class]\n"}},
		{[]string{"check", "none.json"}, []string{"author: open none.json: "}},
		{[]string{"check", "city.json", "none.txt"}, []string{"author: open none.txt: "}},
		{[]string{"diff", "city.json", "none.json"}, []string{"author: open none.json: "}},
	} {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			status, stdout, stderr := start("", test.args...)
			assert.Equal(t, notRun, status)
			assert.Empty(t, stdout)
			for _, want := range test.want {
				assert.Contains(t, stderr, want)
			}
		})
	}
}

// Every command says what is wrong with a book, and nothing else.
func TestABadBook(t *testing.T) {
	for _, args := range [][]string{{"check"}, {"lint"}, {"explain", "fi.kunta.voucher on=2026-11-29"}, {"diff", "city.json"}, {"boundaries"}, {"text"}, {"csv"}, {"html"}, {"markdown"}, {"format"}} {
		with := append([]string{args[0], "-"}, args[1:]...)
		status, stdout, stderr := start("{\n  \"schema\": \"keepuntil.rulebook/1\",\n  \"id\": \"a\", \"clases\": []\n}\n", with...)
		assert.Equal(t, problemFound, status, with)
		assert.Empty(t, stdout, with)
		assert.Regexp(t, `^-:3:\d+: .*clases.*; .*classes.*\n$`, stderr, with)
	}
	status, stdout, stderr := start("{}", "diff", "city.json", "-")
	assert.Equal(t, problemFound, status)
	assert.Empty(t, stdout)
	assert.Regexp(t, `^-:1:\d+: `, stderr)
	status, _, stderr = start(`{"schema": "keepuntil.rulebook/1", "id": ""}`, "text", "-")
	assert.Equal(t, problemFound, status)
	assert.Regexp(t, `^-:1:\d+: .+; .+\n$`, stderr)
}

func TestTheStandardInput(t *testing.T) {
	book, err := os.ReadFile("city.json")
	require.NoError(t, err)
	status, stdout, stderr := start(string(book), "check", "-", "cases.txt")
	assert.Equal(t, nothingFound, status, stderr)
	assert.Contains(t, stdout, "fi.kunta, version 2026: 7 rules")
	status, stdout, stderr = start("fi.kunta.voucher on=2026-11-29 -> keep\n", "check", "city.json", "-")
	assert.Equal(t, problemFound, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "-:1: fi.kunta.voucher on=2026-11-29 -> keep\n")
}

func TestACaseThatCannotBeRead(t *testing.T) {
	status, _, stderr := start("\nfi.kunta.voucher booked=2020-05-12 -> keep\nfi.kunta.voucher booked on=2026-11-29 -> keep\n", "check", "city.json", "-")
	assert.Equal(t, problemFound, status)
	assert.Contains(t, stderr, "-:2: ")
	assert.Contains(t, stderr, "-:3: ")
	status, _, stderr = start("", "explain", "city.json", "fi.kunta.voucher booked=yesterday on=2026-11-29")
	assert.Equal(t, problemFound, status)
	assert.Regexp(t, `^facts:1: .+; .+\n$`, stderr)
}

func TestAnUnknownClass(t *testing.T) {
	status, stdout, stderr := start("", "boundaries", "city.json", "fi.kunta.vocher")
	assert.Equal(t, problemFound, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, `city.json: the rulebook does not know the class "fi.kunta.vocher"; it knows fi.kunta.childcare, `)
}

func TestBoundariesOfEachClass(t *testing.T) {
	status, stdout, _ := start("", "boundaries", "city.json")
	assert.Equal(t, nothingFound, status)
	for _, class := range []string{"childcare", "initiative", "recording", "voucher"} {
		assert.Contains(t, "\n"+stdout, "\nfi.kunta."+class+"\n")
	}
}

// The file is as the library writes it, so that a difference is one of meaning.
func TestTheFileIsCanonical(t *testing.T) {
	book, err := os.ReadFile("city.json")
	require.NoError(t, err)
	status, stdout, stderr := start("", "format", "city.json")
	assert.Equal(t, nothingFound, status, stderr)
	assert.Equal(t, string(book), stdout)
	short, err := retention.ReadDefinition(book)
	require.NoError(t, err)
	short.Note = ""
	file, err := short.MarshalJSON()
	require.NoError(t, err)
	_, again, _ := start(strings.ReplaceAll(string(file), "\n", " \n\n"), "format", "-")
	assert.Equal(t, string(file), again)
}

// A document that could not be written in full is no success.
func TestOutputThatIsLost(t *testing.T) {
	var problems strings.Builder
	status := run([]string{"csv", "city.json"}, strings.NewReader(""), full{}, &problems)
	assert.Equal(t, notRun, status)
	assert.Equal(t, "author: no space left on device\n", problems.String())
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// The rulebook that the README shows is written as the library writes it, and nothing in
// it looks like a slip.
func TestTheBookOfTheReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, below, found := strings.Cut(string(readme), "```json\n")
	require.True(t, found)
	file, _, _ := strings.Cut(below, "```")
	status, stdout, stderr := start(file, "format", "-")
	assert.Equal(t, nothingFound, status, stderr)
	assert.Equal(t, file, stdout)
	status, _, stderr = start(file, "lint", "-on", "2026-11-29", "-")
	assert.Equal(t, nothingFound, status, stderr)
	accepted(t, schema(t), "README", []byte(file))
}
