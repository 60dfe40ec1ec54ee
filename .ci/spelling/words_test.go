package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWordsOf(t *testing.T) {
	for name, row := range map[string]struct {
		sentence string
		want     []string
	}{
		"words":                   {"go by the day, the last.", []string{"by", "day", "go", "last", "the"}},
		"arguments":               {"{a} due{b}on {long_name}", []string{"due", "on"}},
		"forms":                   {"{n:working day|working days} {sure:certainly}", []string{"certainly", "day", "days", "working"}},
		"forms that are no words": {"{on:weekday} {on:long} {on:day-month} {at:end} weekday", []string{"weekday"}},
		"around such a form":      {"a{on:weekday}b", []string{"a", "b"}},
		"a form with a colon":     {"{retroactive:: retroactive}", []string{"retroactive"}},
		"an empty form":           {"{on:}", nil},
		"brackets":                {"[Due {due}|due at once], granted[ to {whom}|to you].", []string{"Due", "at", "due", "granted", "once", "to", "you"}},
		"numbers":                 {"24 December 2026, 12th, 2297-VI, N2, (906/2019)", []string{"December"}},
		"apostrophes":             {"the person's 'own' days' обов’язкового", []string{"days", "own", "person's", "the", "обов’язкового"}},
		"hyphens":                 {"look-up - vähimmäis- ja enimmäisaika -kielto --", []string{"enimmäisaika", "ja", "kielto", "look-up", "vähimmäis-"}},
		"names of code":           {"DeniedError.Causes checked_through https://", []string{"Causes", "DeniedError", "checked", "https", "through"}},
		"a letter with a mark":    {"\u0438\u0306 \u0439", []string{"\u0438\u0306", "\u0439"}},
		"nothing":                 {"{due}", nil},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.want, wordsOf(row.sentence))
		})
	}
}

func TestUsesOf(t *testing.T) {
	uses, err := usesOf(module(nil), "sv")
	require.NoError(t, err)
	assert.Equal(t, map[string][]use{
		"Förbud":     {{"Förbud", "a/sv.txt", 1, "hold"}},
		"Kela":       {{"Kela", "a/sv.txt", 1, "hold"}},
		"begäranden": {{"begäranden", "a/sv.txt", 1, "hold"}},
		"dag":        {{"dag", "a/sv.txt", 2, "day"}},
		"dagar":      {{"dagar", "a/sv.txt", 2, "day"}},
		"senast":     {{"senast", "b/c/sv.txt", 1, "stop"}},
	}, uses)
	uses, err = usesOf(module(nil), "fi")
	require.NoError(t, err)
	assert.Empty(t, uses)
	_, err = usesOf(fstest.MapFS{"en.txt": {Data: []byte("a = b\n")}, "fi.txt/x": {}}, "fi")
	assert.Error(t, err, "a folder is no file")
}

func TestFind(t *testing.T) {
	l := list{"begäranden": 1, "Kela": 2, "ülimuslik": 3}
	for word, want := range map[string]string{
		"begäranden": "begäranden", "Begäranden": "begäranden", "BEGÄRANDEN": "", "begärandena": "",
		"Kela": "Kela", "kela": "", "Ülimuslik": "ülimuslik",
	} {
		assert.Equal(t, want, l.find(word), word)
	}
}

func TestListOf(t *testing.T) {
	files := fstest.MapFS{"w": {Data: []byte("# remark\n\nKela\tname\nvähimmäis-\tfirst part\nKela\tname again\ntwo words\twhy\nalone\n\talone\nalone\t\nДень'\tx\nобов’язок\twhy\n")}}
	l, wrong, err := listOf(files, "w")
	require.NoError(t, err)
	assert.Equal(t, list{"Kela": 3, "vähimmäis-": 4, "обов’язок": 11}, l)
	assert.Equal(t, []string{"Kela", "vähimmäis-", "обов’язок"}, l.inOrder())
	assert.Equal(t, []string{
		`w:5: "Kela" is in line 3 too; take one out`,
		`w:6: "two words" is not one word`,
		`w:7: nothing says why "alone" is right; write the word, a tab and why`,
		`w:8: nothing says why "alone" is right; write the word, a tab and why`,
		`w:9: nothing says why "alone" is right; write the word, a tab and why`,
		`w:10: "День'" is not one word`,
	}, wrong)
	l, order := list{}, strings.Fields("i h g f e d c b a")
	for n, entry := range order {
		l[entry] = n + 1
	}
	assert.Equal(t, order, l.inOrder())
	_, _, err = listOf(files, "none")
	assert.Error(t, err)
}
