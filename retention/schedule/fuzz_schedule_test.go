package schedule_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// written returns a book whose texts and names are all made of one text.
func written(text string) (*retention.Rulebook, error) {
	source := calendar.Source{Citation: text, Article: "§ 77", URL: "x:" + text, Doubt: text}
	titles := calendar.Names{English: text}
	return retention.NewRulebook(retention.Definition{
		ID: "book" + text, Version: text, Note: text, Sources: []calendar.Source{source}, Complaints: source,
		Classes:  []retention.ClassInfo{{Class: retention.Class(text), Title: titles, NoErasure: source, Note: text}, {Class: "elsewhere", Title: calendar.Names{Finnish: text + "!"}, RulesFrom: text}},
		Triggers: []retention.TriggerInfo{{Trigger: retention.Trigger(text), Title: titles, Start: titles, Note: text}},
		Traits:   []retention.TraitInfo{{Trait: retention.Trait(text), Title: titles, Note: text}},
		Rules: []retention.Rule{
			{ID: text, Class: retention.Class(text), When: retention.Trait(text), Trigger: retention.Trigger(text), Bound: retention.AtLeast, Period: retention.Years(1), Then: retention.Delete, Basis: source, Note: text},
			{ID: text + " 2", Class: retention.Class(text), Unless: retention.Trait(text), InsteadOf: text, Trigger: retention.Trigger(text), Bound: retention.AtMost, Period: retention.Years(3), Then: retention.Delete, Basis: source, From: day("2020-01-01"), Retroactive: source},
		},
		Relations: []retention.Relation{{Yields: text + " 2", To: text, Basis: source, Note: text}},
	})
}

// shape returns the elements of a page with the names of their attributes, but for pictures.
func shape(t *testing.T, page []byte) (list []string) {
	t.Helper()
	page, pictures := withoutPictures(page), bytes.Count(page, []byte("</svg>"))
	require.Equal(t, pictures, bytes.Count(page, []byte("</svg>")))
	for _, e := range elements(t, page) {
		one := e.name
		for _, key := range []string{"class", "id", "lang", "scope", "href", "data-label"} {
			if value, has := e.attrs[key]; has {
				one += " " + key + "=" + value
				require.False(t, key == "href" && !strings.HasPrefix(value, "#"), "no address of this book is one of the web")
			}
		}
		for key := range e.attrs {
			require.Contains(t, []string{"class", "id", "lang", "scope", "href", "data-label", "charset", "name", "content", "http-equiv"}, key)
		}
		list = append(list, one)
	}
	return list
}

// FuzzTexts: whatever the texts and the names of a book hold, its schedule has the elements,
// the lines and the cells of one whose texts are harmless, and each text is in it.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{"x", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "=cmd|' /C calc'!A0", "' onmouseover='", "</style>", "{{.}}", "]](javascript:alert(1))", "`a`", "| b |", "# c", "-->",
		"&lt;b&gt;", "a\u0301", "＝1+1", "https://example.org", "javascript:alert(1)", "\\", "§ 5", "a;=1", "</svg><b>", "]]>", "<!--", "%00", "1. x", "$a$", "~~x~~"} {
		f.Add(text)
	}
	harmless, err := written("x")
	require.NoError(f, err)
	l := calendar.English
	f.Fuzz(func(t *testing.T, text string) {
		b, err := written(text)
		if err != nil || strings.Contains(text, "§ 77") {
			return // a book has no texts that are not seen
		}
		page := schedule.HTML(b, today, l)
		require.Equal(t, shape(t, schedule.HTML(harmless, today, l)), shape(t, page))
		require.Contains(t, elementsText(t, withoutPictures(page)), text)

		markdown, want := schedule.Markdown(b, today, l), schedule.Markdown(harmless, today, l)
		lines, wanted := strings.Split(markdown, "\n"), strings.Split(want, "\n")
		require.Len(t, lines, len(wanted))
		for i := range lines {
			first, _, _ := strings.Cut(wanted[i], " ")
			if strings.Trim(first, "#-|") == "" {
				require.True(t, strings.HasPrefix(lines[i], first), "%q", lines[i])
			}
		}
		require.False(t, strings.ContainsAny(unescaped(markdown), "[]<"), "%s", markdown)

		all, err := csv.NewReader(bytes.NewReader(schedule.CSV(b, today, l, paper.Sheet{NoMark: true}))).ReadAll()
		require.NoError(t, err)
		require.Len(t, all, 1+8)
		for _, row := range all {
			for _, cell := range row {
				require.NotContains(t, "=+-@", (strings.TrimLeft(cell, " ") + "x")[:1])
			}
		}
	})
}

func elementsText(t *testing.T, page []byte) string {
	t.Helper()
	return named(elements(t, page), "main")[0].text
}

// unescaped returns what a reader of Markdown takes for more than text: what is not escaped,
// and stands in no code.
func unescaped(markdown string) string {
	var out strings.Builder
	for i := 0; i < len(markdown); i++ {
		switch markdown[i] {
		case '\\':
			i++
		case '`':
			i += 1 + strings.IndexByte(markdown[i+1:], '`')
		default:
			out.WriteByte(markdown[i])
		}
	}
	return out.String()
}
