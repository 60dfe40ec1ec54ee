package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/retention"
)

// citations holds the short citations of rules by the rules' IDs.
type citations map[string]citation

// citation is an article and, if several rules stand in it, which one of them.
type citation struct{ article, part string }

var article = regexp.MustCompile(`(§|section|arts?\.|p\.) ?\d[^:]*`)

// citationsOf shortens the citations of the rules of a book.
func citationsOf(book *retention.Rulebook) citations {
	cited, times := citations{}, map[string]int{}
	for _, rule := range book.Definition().Rules {
		text := rule.Basis.Citation
		short := article.FindString(text)
		if short == "" { // no article: the last part, such as a heading
			short = strings.TrimSpace(text[strings.LastIndex(text, ",")+1:])
		}
		cited[rule.ID] = citation{short, rule.ID[strings.LastIndex(rule.ID, ".")+1:]}
		times[short]++
	}
	for id, c := range cited {
		if times[c.article] == 1 {
			cited[id] = citation{article: c.article}
		}
	}
	return cited
}

// articles gives the articles of some rules, each once: "art. 15; p. 2.8".
func (c citations) articles(rules []retention.Rule) string {
	var list []string
	for _, rule := range rules {
		if a := c[rule.ID].article; !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return strings.Join(list, "; ")
}

// legend gives the full citations of the rules in the table.
func (c citations) legend(used map[string]retention.Rule) string {
	var rows [][]string
	for _, id := range slices.Sorted(maps.Keys(used)) {
		rows = append(rows, []string{"  " + strings.TrimSpace(c[id].article+" "+c[id].part), id, used[id].Basis.Citation})
	}
	return align(rows)
}

// footnotes are numbered in the order in which the table refers to them.
type footnotes []string

// refer gives the numbers of some notes: "1, 4".
func (f *footnotes) refer(notes []string) string {
	var numbers []int
	for _, note := range notes {
		at := slices.Index(*f, note)
		if at < 0 {
			at = len(*f)
			*f = append(*f, note)
		}
		numbers = append(numbers, at+1)
	}
	slices.Sort(numbers)
	return join(slices.Compact(numbers))
}

func (f footnotes) String() string {
	var b strings.Builder
	for i, note := range f {
		fmt.Fprintf(&b, "%4d  %s\n", i+1, note)
	}
	return b.String()
}
