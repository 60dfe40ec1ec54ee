package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

var today = calendar.MustParseDate("2026-11-30")

// editions has all documents, made once.
var editions = sync.OnceValues(func() (all []*edition, err error) {
	for _, s := range systems() {
		for _, l := range languages {
			e := &edition{system: s, on: today, language: l}
			if err := e.write(); err != nil {
				return nil, err
			}
			all = append(all, e)
		}
	}
	return all, nil
})

// each calls the test for every file whose name ends so, and reports how many there were.
func each(t *testing.T, ending string, test func(t *testing.T, e *edition, f file)) {
	t.Helper()
	all, err := editions()
	require.NoError(t, err)
	files := 0
	for _, e := range all {
		for _, f := range e.files {
			if strings.HasSuffix(f.name, ending) {
				files++
				t.Run(filepath.Join(e.folder, e.language.String(), f.name), func(t *testing.T) { test(t, e, f) })
			}
		}
	}
	assert.GreaterOrEqual(t, files, len(languages), "documents that end in %q", ending)
}

// names returns the names of the files of an edition, in order.
func names(e *edition) (list []string) {
	for _, f := range e.files {
		list = append(list, f.name)
	}
	slices.Sort(list)
	return list
}

// Every system has every document in every language, but for what nothing can be said of.
func TestEveryDocument(t *testing.T) {
	all, err := editions()
	require.NoError(t, err)
	require.Len(t, all, 25)
	english := map[string]*edition{}
	for _, e := range all {
		if e.language == calendar.English {
			english[e.folder] = e
		}
		assert.Equal(t, names(english[e.folder]), names(e), "%s, %v", e.folder, e.language)
		assert.Len(t, slices.Compact(names(e)), len(e.files), "two files have one name")
		for i, f := range e.files {
			assert.NotEmpty(t, f.text, f.name)
			if strings.HasSuffix(f.name, ".xlsx") {
				continue
			}
			assert.True(t, utf8.Valid(f.text), f.name)
			for _, wrong := range []string{"secret", "%!", "title.", "{"} {
				if wrong == "{" && !strings.HasSuffix(f.name, ".md") && !strings.HasSuffix(f.name, ".csv") && !strings.HasSuffix(f.name, ".txt") && !strings.HasSuffix(f.name, ".ics") {
					continue // braces of JSON and of styles
				}
				assert.False(t, strings.Contains(string(f.text), wrong), "%s, %v: %s has %q", e.folder, e.language, f.name, wrong)
			}
			if e.language != calendar.English {
				assert.NotEqual(t, string(english[e.folder].files[i].text), string(f.text), "%s: %s is in English", e.folder, f.name)
			}
		}
	}
	for folder, e := range english {
		for _, d := range expected {
			if slices.Contains(d.without, folder) {
				continue
			}
			assert.True(t, slices.ContainsFunc(names(e), func(name string) bool {
				match, err := filepath.Match(d.pattern, name)
				return err == nil && match
			}), "%s has no %s", folder, d.pattern)
		}
	}
}

// expected has the files that each system has, and which have a reason to lack one.
var expected = []struct {
	pattern string
	without []string
}{
	{"schedule.html", nil},
	{"schedule.md", nil},
	{"schedule.csv", nil},
	{"class-*.svg", nil},
	{"record-*.svg", nil},
	{"notice.md", nil},
	{"processing.csv", nil},
	{"processing.md", nil},
	{"letter-refused.txt", []string{"finland-kela-registers", "finland-incomes-register"}}, // without rules, and where erasing is permitted
	{"letter-done.txt", []string{"finland-kela-registers"}},
	{"letter-extended.txt", []string{"finland-kela-registers", "ukraine-personal-data"}}, // the law has none
	{"letter-restricted.txt", []string{"finland-kela-registers", "ukraine-personal-data"}},
	{"letter-deferred.txt", []string{"finland-kela-calls", "finland-kela-registers", "finland-incomes-register", "estonia-social-protection"}},
	{"letter-kept.txt", []string{"finland-kela-registers"}},
	{"protocol.html", []string{"finland-kela-registers"}},
	{"protocol.csv", []string{"finland-kela-registers"}},
	{"protocol.xlsx", []string{"finland-kela-registers"}},
	{"deadlines.ics", nil},
}

// golden is the system whose documents a person has read, in all languages.
const golden = "finland-kela-calls"

func TestGolden(t *testing.T) {
	all, err := editions()
	require.NoError(t, err)
	for _, e := range all {
		if e.folder != golden {
			continue
		}
		dir := filepath.Join("testdata", e.language.String())
		texts := slices.DeleteFunc(slices.Clone(e.files), func(f file) bool { return strings.HasSuffix(f.name, ".xlsx") })
		for i, f := range texts { // the style of a page is in the golden files of retention/schedule
			before, rest, _ := bytes.Cut(f.text, []byte("<style>"))
			if _, after, styled := bytes.Cut(rest, []byte("</style>")); styled {
				texts[i].text = slices.Concat(before, after)
			}
		}
		if *update {
			require.NoError(t, os.RemoveAll(dir))
			require.NoError(t, save(dir, texts))
		}
		there, err := os.ReadDir(dir)
		require.NoError(t, err)
		assert.Len(t, there, len(texts), "%s has other files; run the test with -update", dir)
		for _, f := range texts {
			want, err := os.ReadFile(filepath.Join(dir, f.name))
			if assert.NoError(t, err) {
				assert.Equal(t, string(want), string(f.text), "%v: %s; if it is right, run the test with -update", e.language, f.name)
			}
		}
	}
}

// The same day makes the same documents, and another one others.
func TestTheDayIsAnArgument(t *testing.T) {
	all, err := editions()
	require.NoError(t, err)
	again := &edition{system: systems()[0], on: today, language: calendar.English}
	require.NoError(t, again.write())
	assert.Equal(t, all[0].files, again.files)
	later := &edition{system: systems()[0], on: today.AddDays(40), language: calendar.English}
	require.NoError(t, later.write())
	assert.Equal(t, names(all[0]), names(later))
	assert.NotEqual(t, all[0].files, later.files)
}
