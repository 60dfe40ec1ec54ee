package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
	assert.True(t, strings.HasSuffix(text, "\n\n3001 records: 3001 must be disposed of; actions that may be done: 3001\n"))

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

func TestTableIsAligned(t *testing.T) {
	_, stdout, _ := start()
	before := func(row, cell string) int {
		return utf8.RuneCountInString(row[:strings.Index(row, cell)])
	}
	class := before(rowOf(t, stdout, "record"), "class")
	asked := before(rowOf(t, stdout, "record"), "asked")
	for id, class2 := range map[string]string{"järjestelmä-ö-1": "Incomes Register", "справа-ї-7": "personal data", "kela-0001": "Kela"} {
		assert.Equal(t, class, before(rowOf(t, stdout, id), class2), id)
		assert.Equal(t, asked, before(rowOf(t, stdout, id), "delete"), id)
	}
	for row := range strings.Lines(stdout) {
		assert.Equal(t, strings.TrimRight(row, " \t\n")+"\n", row)
	}
}

// An article is that of the source; where it has none, the citation stands for it.
func TestArticles(t *testing.T) {
	book, err := rulebook()
	require.NoError(t, err)
	cited := map[string]string{}
	for _, rule := range book.Definition().Rules {
		cited[rule.ID] = article(rule)
	}
	for id, want := range map[string]string{
		"fi.kela.calls.9":        "section 9",
		"fi.incomes.recordings":  "retention of data",
		"ee.skais.20.1.contract": "§ 9(2¹), § 20(1), (7)",
		"ua.2297.15.court":       "art. 15(2)(4)",
		"ua.order.consent":       "on evidence of consent",
		"example.erasure-order":  "art. 58(2)(g)",
		"example.file":           "p. 2.10",
		"example.audit":          "Retention plan of the example host, on its audit trail",
	} {
		assert.Equal(t, want, cited[id], id)
	}
}
