package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// knows is a checker that knows the words given to it, and is not a program.
func knows(language string, words ...string) checker {
	return checker{language, "hunspell", "hunspell hunspell-" + language, "qzxwvqj", unicode.Latin, func(_ context.Context, asked []string) (unknown []string, err error) {
		for _, word := range asked {
			if !slices.Contains(words, word) {
				unknown = append(unknown, word)
			}
		}
		return unknown, nil
	}}
}

// fails is one that cannot be asked.
func fails(language string, err error) checker {
	c := knows(language)
	c.run = func(context.Context, []string) ([]string, error) { return nil, err }
	return c
}

func module(change map[string]string) fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"a/en.txt":                   "# remrk = A remrk.\nhold = Hold {hold} held by Kela.\n\nday = {n:day|days}\n",
		"a/sv.txt":                   "hold (unreviewed) = Förbud {hold}, Kela: begäranden\nday (unreviewed) = {n:dag|dagar}\n",
		"b/c/en.txt":                 "stop = until {due:long}\n",
		"b/c/sv.txt":                 "stop = senast {due:long}\n",
		"b/testdata/en.txt":          "stop = mispelt\n",
		".hidden/en.txt":             "stop = mispelt\n",
		"d/sv.txt":                   "stop = not beside English\n",
		".ci/spelling/words.txt":     "# For all.\n\nKela\tname\n",
		".ci/spelling/words.en.txt":  "# English.\n",
		".ci/spelling/words.sv.txt":  "begäranden\tplural in the law\n",
		".ci/spelling/other.txt":     "",
		"b/c/other.txt":              "stop = mispelt\n",
		"b/c/testdata/deeper/en.txt": "stop = mispelt\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range change {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

var (
	english = knows("en", "Hold", "held", "by", "day", "days", "until")
	swedish = knows("sv", "Förbud", "dag", "dagar", "senast")
)

func TestCheck(t *testing.T) {
	const fine = "spelling: en 7 words, sv 6 words\n"
	for name, row := range map[string]struct {
		change   map[string]string
		checkers []checker
		want     string
		problems int
	}{
		"all is right": {nil, []checker{english, swedish}, fine, 0},
		"a misspelling": {map[string]string{"b/c/en.txt": "# x\nstop = untill {due:long}\n"}, []checker{english, swedish},
			"b/c/en.txt:2: stop: \"untill\" is misspelt; correct it, or say in .ci/spelling/words.en.txt why it is right\nspelling: en 7 words, sv 6 words\nspelling: problems: 1\n", 1},
		"one in several sentences": {map[string]string{"b/c/sv.txt": "stop (unreviewed) = sennast {due}\ngo = sennast\n"}, []checker{english, swedish},
			"b/c/sv.txt:1: stop: \"sennast\" is misspelt, in 2 sentences; correct it, or say in .ci/spelling/words.sv.txt why it is right\nspelling: en 7 words, sv 6 words\nspelling: problems: 1\n", 1},
		"in their order": {map[string]string{"a/en.txt": "hold = Kela holdd\nday = ady\n", "b/c/en.txt": "stop = abc\n"}, []checker{english, swedish},
			"a/en.txt:1: hold: \"holdd\" is misspelt; correct it, or say in .ci/spelling/words.en.txt why it is right\n" +
				"a/en.txt:2: day: \"ady\" is misspelt; correct it, or say in .ci/spelling/words.en.txt why it is right\n" +
				"b/c/en.txt:1: stop: \"abc\" is misspelt; correct it, or say in .ci/spelling/words.en.txt why it is right\n" +
				"spelling: en 4 words, sv 6 words\nspelling: problems: 3\n", 3},
		"a word that no sentence has": {map[string]string{".ci/spelling/words.en.txt": "\nhoold\told\n"}, []checker{english, swedish},
			".ci/spelling/words.en.txt:2: no sentence has \"hoold\"; take it out\n" + fine + "spelling: problems: 1\n", 1},
		"not even in its own language": {map[string]string{".ci/spelling/words.en.txt": "begäranden\tSwedish\n"}, []checker{english, swedish},
			".ci/spelling/words.en.txt:1: no sentence has \"begäranden\"; take it out\n" + fine + "spelling: problems: 1\n", 1},
		"one of all lists": {map[string]string{".ci/spelling/words.txt": "Kela\tname\nKeela\tname\n"}, []checker{english, swedish},
			".ci/spelling/words.txt:2: no sentence has \"Keela\"; take it out\n" + fine + "spelling: problems: 1\n", 1},
		"in two lists": {map[string]string{".ci/spelling/words.txt": "Kela\tname\nbegäranden\tplural\n"}, []checker{english, swedish},
			".ci/spelling/words.sv.txt:1: \"begäranden\" is in words.txt too; take one out\n" + fine + "spelling: problems: 1\n", 1},
		"a word that the checker knows is mentioned": {map[string]string{".ci/spelling/words.en.txt": "days\tmore than a day\n"}, []checker{english, swedish},
			".ci/spelling/words.en.txt:1: note: hunspell knows \"days\"\n" + fine, 0},
		"and one that all know": {nil, []checker{knows("en", "Hold", "held", "by", "day", "days", "until", "Kela"), knows("sv", "Förbud", "dag", "dagar", "senast", "Kela")},
			".ci/spelling/words.txt:3: note: every checker whose language has \"Kela\" knows it\n" + fine, 0},
		"not one that only some know": {nil, []checker{english, knows("sv", "Förbud", "dag", "dagar", "senast", "Kela")}, fine, 0},
		"nothing says why": {map[string]string{".ci/spelling/words.sv.txt": "begäranden\n", ".ci/spelling/words.txt": "Kela\t \n"}, []checker{english, swedish},
			".ci/spelling/words.txt:1: nothing says why \"Kela\" is right; write the word, a tab and why\n" +
				"a/en.txt:2: hold: \"Kela\" is misspelt; correct it, or say in .ci/spelling/words.en.txt why it is right\n" +
				".ci/spelling/words.sv.txt:1: nothing says why \"begäranden\" is right; write the word, a tab and why\n" +
				"a/sv.txt:1: hold: \"Kela\" is misspelt; correct it, or say in .ci/spelling/words.sv.txt why it is right\n" +
				"a/sv.txt:1: hold: \"begäranden\" is misspelt; correct it, or say in .ci/spelling/words.sv.txt why it is right\n" +
				fine + "spelling: problems: 5\n", 5},
		"a checker that is not there": {nil, []checker{english, fails("sv", exec.ErrNotFound)}, "spelling: en 7 words; not checked: sv: install hunspell hunspell-sv (Debian's names)\n", 0},
		"a dictionary that is not there": {nil, []checker{fails("en", errNoDictionary), swedish},
			"spelling: sv 6 words; not checked: en: install hunspell hunspell-en (Debian's names)\n", 0},
		"none is there, and lists rot": {map[string]string{".ci/spelling/words.sv.txt": "begärandena\tplural\n"}, []checker{fails("en", exec.ErrNotFound), fails("sv", exec.ErrNotFound)},
			".ci/spelling/words.sv.txt:1: no sentence has \"begärandena\"; take it out\n" +
				"spelling: nothing was checked; not checked: en: install hunspell hunspell-en (Debian's names); sv: install hunspell hunspell-sv (Debian's names)\nspelling: problems: 1\n", 1},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			problems, err := check(t.Context(), module(row.change), row.checkers, &out)
			require.NoError(t, err)
			assert.Equal(t, row.want, out.String())
			assert.Equal(t, row.problems, problems)
		})
	}
}

func TestCheckErrors(t *testing.T) {
	for name, row := range map[string]struct {
		change  map[string]string
		checker checker
		want    string
	}{
		"no sentences":            {nil, knows("xx"), "no sentence is in xx"},
		"a checker that fails":    {nil, fails("en", errors.New("it is tired")), "en: hunspell: it is tired"},
		"one that knows all":      {nil, checker{"en", "hunspell", "", "qzxwvqj", unicode.Latin, func(context.Context, []string) ([]string, error) { return nil, nil }}, `hunspell says that it knows "qzxwvqj", so it has checked nothing`},
		"one that says too much":  {nil, checker{"en", "hunspell", "", "qzxwvqj", unicode.Latin, func(context.Context, []string) ([]string, error) { return []string{"qzxwvqj", "elsewhere"}, nil }}, `hunspell reports "elsewhere", which it was not asked about`},
		"a language with no list": {map[string]string{"a/fi.txt": "hold = kielto\n"}, knows("fi"), "words.fi.txt"},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			_, err := check(t.Context(), module(row.change), []checker{row.checker}, &out)
			assert.ErrorContains(t, err, row.want)
		})
	}
	_, err := check(t.Context(), fstest.MapFS{}, checkers, &strings.Builder{})
	assert.ErrorContains(t, err, "words.txt")
}

// Every language is checked, and a text that a test is to read is not.
func TestLanguages(t *testing.T) {
	var languages []string
	for _, c := range checkers {
		languages = append(languages, c.language)
		assert.NotEmpty(t, c.packages)
		assert.True(t, strings.ContainsFunc(c.nonsense, func(r rune) bool { return unicode.Is(c.letters, r) }), "%s is asked about its nonsense", c.language)
	}
	assert.Equal(t, "[en fi sv et uk]", fmt.Sprint(languages))
}
