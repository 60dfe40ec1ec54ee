package retention_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func ourBooks(t testing.TB) []*retention.Rulebook {
	t.Helper()
	books := slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks())
	for _, end := range []struct {
		month time.Month
		day   int
	}{{time.December, 31}, {time.June, 30}, {time.February, 29}} {
		fi, err := finland.Accounting(end.month, end.day)
		require.NoError(t, err)
		ee, err := estonia.Accounting(end.month, end.day)
		require.NoError(t, err)
		books = append(books, fi, ee)
	}
	for _, term := range []retention.Period{retention.Years(5), retention.Permanently()} {
		archive, err := ukraine.ArchivalTerm("ua.file", "1", term)
		require.NoError(t, err)
		books = append(books, archive)
	}
	merged, err := retention.Merge("all", books[:5]...)
	require.NoError(t, err)
	return append(books, merged)
}

func TestOurBooksComeBackFromFiles(t *testing.T) {
	books := ourBooks(t)
	for _, b := range books[:len(books)-1] {
		file := written(t, b.Definition())
		read, err := retention.ReadRulebook(file)
		require.NoError(t, err)
		assert.Equal(t, b.Digest(), read.Digest(), b.Definition().ID)
		assert.Equal(t, b.Definition(), read.Definition())
	}
	written(t, books[len(books)-1].Definition()) // a merged book keeps what its definition does not say
}

// written returns the file of a definition, after it was read in each form.
func written(t testing.TB, d retention.Definition) []byte {
	t.Helper()
	file, err := d.MarshalJSON()
	require.NoError(t, err)
	again, err := d.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, string(file), string(again), "the same definition, the same bytes")
	require.True(t, json.Valid(file))
	require.True(t, strings.HasSuffix(string(file), "\n}\n"))
	onOneLine, err := json.Marshal(d)
	require.NoError(t, err)
	var indirect retention.Definition
	require.NoError(t, json.Unmarshal(onOneLine, &indirect))
	read, err := retention.ReadDefinition(file)
	require.NoError(t, err)
	for _, back := range []retention.Definition{read, indirect} {
		if !reflect.DeepEqual(withoutEmpty(d), back) {
			require.Equal(t, withoutEmpty(d), back)
		}
	}
	canonical, err := read.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, string(file), string(canonical))
	return file
}

// withoutEmpty returns a definition whose empty lists are nil.
func withoutEmpty(d retention.Definition) retention.Definition {
	v := reflect.ValueOf(&d).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.Len() == 0 {
			f.SetZero()
		}
	}
	return d
}

func TestRandomDefinitionsComeBackFromFiles(t *testing.T) {
	loaded, drawn := 0, 10_000
	if testing.Short() {
		drawn /= 20
	}
	for i := range drawn {
		m := maker{rand.New(rand.NewPCG(17, uint64(i))), i%2 == 0}
		d := m.definition()
		read, err := retention.ReadDefinition(written(t, d))
		require.NoError(t, err)
		sent, sentErr := retention.NewRulebook(d)
		back, backErr := retention.NewRulebook(read)
		if sentErr != nil {
			require.EqualError(t, backErr, sentErr.Error())
			continue
		}
		loaded++
		require.NoError(t, backErr)
		require.Equal(t, sent.Digest(), back.Digest())
	}
	assert.Greater(t, loaded, drawn*4/10, "of the half that should load")
}

func TestEveryFieldComesBackFromAFile(t *testing.T) {
	file := written(t, saysEverything())
	if *update {
		require.NoError(t, os.WriteFile("testdata/rulebooks/everything.json", file, 0o644))
	}
	want, err := os.ReadFile("testdata/rulebooks/everything.json")
	require.NoError(t, err, "run go test -update once, and review what it wrote")
	assert.Equal(t, string(want), string(file), "if it is right, run the test with -update")

	changed := 0
	d := saysEverything()
	changeEachField(t, reflect.ValueOf(&d).Elem(), "", func(name string) {
		changed++
		assert.NotEqual(t, string(want), string(written(t, d)), name)
	})
	assert.Greater(t, changed, 50)
}

// What is seen is written as it is, and what is not, so that it is.
func TestTextsAreWrittenForReaders(t *testing.T) {
	for text, want := range map[string]string{
		`§ 5 <a> & b's`:                `"§ 5 <a> & b's"`,
		`a "quote" and a \`:            `"a \"quote\" and a \\"`,
		"a\nline\tand\u00a0more\u00ad": `"a\nline\tand\u00a0more\u00ad"`,
		"\u202eдо\u0085😀\U000e0041":    `"\u202eдо\u0085😀\udb40\udc41"`,
	} {
		file := written(t, retention.Definition{ID: "test", Note: text})
		assert.Contains(t, string(file), "\n  \"note\": "+want+"\n}")
	}
}

func TestAnObjectStandsOnOneLineIfItFits(t *testing.T) {
	for letters, want := range map[int]string{
		80: "\n    {\"citation\": \"%s\"}\n",
		81: "\n    {\n      \"citation\": \"%s\"\n    }\n",
	} {
		citation := strings.Repeat("ä", letters)
		file := written(t, retention.Definition{ID: "test", Sources: []calendar.Source{{Citation: citation}}})
		assert.Contains(t, string(file), fmt.Sprintf(want, citation))
	}
}

func TestWhatCannotBeReadIsNotWritten(t *testing.T) {
	for _, row := range []struct {
		change func(*retention.Definition)
		want   string
	}{
		{func(d *retention.Definition) { d.Rules[1].Bound = 9 }, `retention: test: rules[1].bound: "Bound(9)" is no bound; write "at least", "at most" or "exactly"`},
		{func(d *retention.Definition) { d.Rules[0].Absent = 9 }, `retention: test: rules[0].absent: "Absent(9)" is no word for "absent"; write "gap", "awaited" or "not binding"`},
		{func(d *retention.Definition) { d.Rules[0].Pick = 9 }, `retention: test: rules[0].pick: "Pick(9)" is no word for "pick"; write "only", "earliest" or "latest"`},
		{func(d *retention.Definition) { d.Rules[0].Then = 9 }, `retention: test: rules[0].then: "delete, an unknown action" is no action; write "delete", "anonymise" or "transfer", or several of them as in "delete+anonymise"`},
		{func(d *retention.Definition) { d.Rules[2].Cutoff = retention.EndOfFiscalYear(time.April, 31) }, `retention: test: rules[2].cutoff: "impossible cut-off" is no cut-off; write "event", "end of the calendar year", "end of the fiscal year 06-30" or "end of the calendar year of the fiscal year 06-30"`},
		{func(d *retention.Definition) { d.ID = "a\xff" }, `retention: a\xff: id: "a\xff" has lost a character, or is not UTF-8; write it as it was`},
		{func(d *retention.Definition) { d.Rules[0].Basis.Doubt = "a\ufffd" }, `retention: test: rules[0].basis.doubt: "a\ufffd" has lost a character, or is not UTF-8; write it as it was`},
		{func(d *retention.Definition) { d.Triggers[2].Title.Swedish = "\xed\xa0\x80" }, `retention: test: triggers[2].title.sv: "\xed\xa0\x80" has lost a character, or is not UTF-8; write it as it was`},
		{func(d *retention.Definition) { d.Relations[0].To = "\xff" }, `retention: test: relations[0].to: "\xff" has lost a character, or is not UTF-8; write it as it was`},
		{func(d *retention.Definition) { d.Sources = make([]calendar.Source, 100_001) }, `retention: test: sources: the list has more than 100000 entries; divide the book, and Merge the books`},
		{func(d *retention.Definition) {
			*d = retention.Definition{ID: "test", Note: strings.Repeat("x", 64<<20)}
		}, `retention: test: its file would have 67108933 bytes; divide the book; a file has at most 64 MB`},
	} {
		d := saysEverything()
		row.change(&d)
		_, err := d.MarshalJSON()
		require.EqualError(t, err, row.want)
		_, wrapped := json.Marshal(d)
		for _, err := range []error{err, wrapped} {
			require.ErrorIs(t, err, retention.ErrDefinition)
			require.ErrorIs(t, err, calendar.ErrSyntax)
		}
	}
	d := saysEverything()
	d.ID, d.Rules[0].Bound, d.Rules[1].Cutoff = "a\xff", 200, retention.EndOfFiscalYear(13, 1)
	_, err := d.MarshalJSON()
	assert.Len(t, problemsIn(err), 3, "all at once")
}

// What was there stays if a file is not read.
func TestUnmarshalJSONReadsAllOrNothing(t *testing.T) {
	d := saysEverything()
	err := d.UnmarshalJSON([]byte(`{"schema": "keepuntil.rulebook/1", "id": "x", "rules": [{}]}`))
	require.ErrorIs(t, err, retention.ErrDefinition)
	require.ErrorIs(t, err, calendar.ErrSyntax)
	assert.Equal(t, saysEverything(), d)
	require.NoError(t, d.UnmarshalJSON([]byte(`{"id": "x", "schema": "keepuntil.rulebook/1", "$schema": "rulebook.schema.json", "rules": [], "sources": [ ] }`)))
	assert.Equal(t, retention.Definition{ID: "x"}, d)
	read, err := retention.ReadDefinition([]byte(`{"id": "x"}`))
	require.Error(t, err)
	assert.Zero(t, read)
	book, err := retention.ReadRulebook([]byte(`{"schema": "keepuntil.rulebook/1", "id": ""}`))
	require.EqualError(t, err, "retention: 1:1: the book has no ID; give it a stable name")
	assert.Nil(t, book)
}
