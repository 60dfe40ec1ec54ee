package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// page is a part of the table that is aligned by itself, with the rules and the notes of
// its rows below it. So nothing has to wait for the last record, nor be kept until then.
type page struct {
	book  *retention.Rulebook
	rows  [][]string
	size  int // bytes
	used  map[string]retention.Rule
	below sample.Notes
}

const (
	mostRows = 1000
	mostSize = 1 << 20 // bytes: a record may have as many notes as its line has demands
)

func newPage(book *retention.Rulebook) *page {
	return &page{book: book, used: map[string]retention.Rule{}}
}

func (p *page) add(a answer) {
	var articles []string
	for _, rule := range a.Operative() {
		p.used[rule.ID] = rule
		articles = append(articles, article(rule))
	}
	why, notes := because(a, p.book)
	notes = slices.Concat(a.Doubts(), notes, refusals(a.Decision))
	row := []string{
		a.ID, string(a.Class), a.Ask.String(), map[bool]string{true: "yes", false: "no"}[a.permitted()],
		a.Outcome().String(), a.RetainUntil().String(), a.DisposeBy().String(), count(a.Overdue(), "day"),
		strings.Join(slices.Compact(articles), "; "),
		p.below.Refer(notes),
		why,
	}
	p.rows = append(p.rows, row)
	for _, text := range slices.Concat(row, notes) {
		p.size += len(text)
	}
}

func (p *page) isFull() bool { return len(p.rows) >= mostRows || p.size >= mostSize }

// String returns nothing for a page without rows.
func (p *page) String() string {
	if len(p.rows) == 0 {
		return ""
	}
	heading := []string{"record", "class", "asked", "may", "outcome", "retain until", "dispose by", "overdue", "by", "notes", "because"}
	text := "\n" + sample.Align(slices.Insert(p.rows, 0, heading))
	var legend [][]string
	for _, id := range slices.Sorted(maps.Keys(p.used)) {
		legend = append(legend, []string{"  " + article(p.used[id]), id, p.used[id].Basis.Citation})
	}
	if len(legend) > 0 {
		text += "\nRules\n" + sample.Align(legend)
	}
	if notes := p.below.String(); notes != "" {
		text += "\nNotes\n" + notes
	}
	return text
}

// article cites a rule in a cell of the table.
func article(rule retention.Rule) string { return cmp.Or(rule.Basis.Article, rule.Basis.Citation) }

// because returns in a few words why an answer is not a plain yes, and by when a
// person must be answered. A detail that is too long for the table goes into the notes.
func because(a answer, book *retention.Rulebook) (words string, details []string) {
	lacks := ""
	if len(a.Missing()) > 0 {
		lacks = "lacks a certain day: " + sample.List(a.Missing())
	}
	if len(a.MissingTraits()) > 0 {
		lacks = strings.TrimPrefix(lacks+"; lacks a trait: "+sample.List(a.MissingTraits()), "; ")
	}
	switch why := a.Reason(); {
	case a.permitted() && why == policy.ReasonDemanded:
		words = "the person demands it"
	case why == policy.ReasonHeldByDemand:
		words = "a demand of the person bars it"
	case !a.permitted() && a.Allowed() != 0:
		words = "only: " + a.Allowed().String()
	case a.permitted(), why == policy.ReasonStartUnknown, why == policy.ReasonCeilingUnknown,
		why == policy.ReasonRetained: // the days in the table say it
		words = lacks
	case len(a.Awaiting()) > 0 && (why == policy.ReasonAwaited || why == policy.ReasonNoGround):
		words = "awaits: " + sample.List(a.Awaiting())
	case why == policy.ReasonRulesElsewhere:
		info, _ := book.Info(a.Class)
		words, details = why.In(calendar.English), []string{info.RulesFrom}
	default:
		words = why.In(calendar.English)
	}
	if by := a.ReplyBy(); !by.Safe.IsZero() {
		words = strings.TrimPrefix(words+"; reply by "+by.Safe.String(), "; ")
	}
	return words, details
}

// summary counts the answers by outcome, in the order of the outcomes, and
// does not keep quiet about lines that were not read.
func summary(counts map[policy.Outcome]int, permitted, unread int) string {
	records := 0
	var parts []string
	for _, outcome := range slices.Sorted(maps.Keys(counts)) {
		records += counts[outcome]
		parts = append(parts, fmt.Sprintf("%d %v", counts[outcome], outcome))
	}
	text := cmp.Or(count(records, "record"), "no records")
	if len(parts) > 0 {
		text += fmt.Sprintf(": %s; %d of the actions may be done", strings.Join(parts, ", "), permitted)
	}
	if unread > 0 {
		text += "; not read: " + count(unread, "line")
	}
	if unread > 0 && permitted > 0 {
		text += "\nDo none of them yet: a line that was not read may be about the same record, and have its hold"
	}
	return text
}

// count returns "1 day", "2 days", and nothing for none.
func count(n int, what string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
