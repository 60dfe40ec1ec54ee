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
	in    calendar.Language
	rows  [][]string
	size  int // bytes
	used  map[string]retention.Rule
	below sample.Notes
}

const (
	mostRows = 1000
	mostSize = 1 << 20 // bytes: a record may have as many notes as its line has demands
)

func newPage(book *retention.Rulebook, l calendar.Language) *page {
	return &page{book: book, in: l, used: map[string]retention.Rule{}}
}

func (p *page) add(a answer) {
	var articles []string
	for _, rule := range a.Operative() {
		p.used[rule.ID] = rule
		articles = append(articles, article(rule))
	}
	why, notes := p.because(a)
	notes = slices.Concat(a.DoubtsIn(p.in), notes, refusals(a.Decision, p.in))
	row := []string{
		a.ID, p.say("cell", args{"id": a.Class}), a.Ask.In(p.in), p.say(map[bool]string{true: "yes", false: "no"}[a.permitted()], nil),
		a.Outcome().In(p.in), a.RetainUntil().In(p.in), a.DisposeBy().In(p.in), p.say("overdue", args{"n": a.Overdue()}),
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
	var heading []string
	for _, column := range [...]string{"record", "class", "asked", "may", "outcome", "retain_until", "dispose_by", "overdue", "by", "notes", "because"} {
		heading = append(heading, p.say("column."+column, nil))
	}
	text := "\n" + sample.Align(slices.Insert(p.rows, 0, heading))
	var legend [][]string
	for _, id := range slices.Sorted(maps.Keys(p.used)) {
		legend = append(legend, []string{"  " + article(p.used[id]), id, p.used[id].Basis.Citation})
	}
	if len(legend) > 0 {
		text += "\n" + p.say("rules", nil) + "\n" + sample.Align(legend)
	}
	if notes := p.below.String(); notes != "" {
		text += "\n" + p.say("notes", nil) + "\n" + notes
	}
	return text
}

// article cites a rule in a cell of the table.
func article(rule retention.Rule) string { return cmp.Or(rule.Basis.Article, rule.Basis.Citation) }

// say returns a sentence in the language of the page.
func (p *page) say(key string, with args) string { return say(p.in, p.book, key, with) }

// because returns in a few words why an answer is not a plain yes, and by when a
// person must be answered. A detail that is too long for the table goes into the notes.
func (p *page) because(a answer) (words string, details []string) {
	var parts []string
	if len(a.Missing()) > 0 {
		parts = append(parts, p.say("lacks", args{"events": a.Missing()}))
	}
	if len(a.MissingTraits()) > 0 {
		parts = append(parts, p.say("lacks_trait", args{"traits": a.MissingTraits()}))
	}
	switch why := a.Reason(); {
	case why == policy.ReasonDemanded, why == policy.ReasonHeldByDemand:
		parts = []string{why.In(p.in)}
	case !a.permitted() && a.Allowed() != 0:
		parts = []string{p.say("only", args{"actions": a.Allowed()})}
	case a.permitted(), why == policy.ReasonStartUnknown, why == policy.ReasonCeilingUnknown,
		why == policy.ReasonRetained: // the days in the table say it
	case len(a.Awaiting()) > 0 && (why == policy.ReasonAwaited || why == policy.ReasonNoGround):
		parts = []string{p.say("awaits", args{"events": a.Awaiting()})}
	case why == policy.ReasonRulesElsewhere:
		info, _ := p.book.Info(a.Class)
		parts, details = []string{why.In(p.in)}, []string{info.RulesFrom}
	default:
		parts = []string{why.In(p.in)}
	}
	if by := a.ReplyBy(); !by.Safe.IsZero() {
		parts = append(parts, p.say("reply", args{"day": by.Safe}))
	}
	return strings.Join(parts, "; "), details
}

// summary counts the answers by outcome, in the order of the outcomes, and
// does not keep quiet about lines that were not read.
func summary(l calendar.Language, counts map[policy.Outcome]int, permitted, unread int) string {
	records := 0
	var outcomes []string
	for _, outcome := range slices.Sorted(maps.Keys(counts)) {
		records += counts[outcome]
		outcomes = append(outcomes, say(l, nil, "outcome", args{"n": counts[outcome], "outcome": outcome}))
	}
	text := say(l, nil, "summary", args{"records": records, "outcomes": outcomes, "permitted": fmt.Sprint(permitted), "unread": unread})
	if unread > 0 && permitted > 0 {
		text += "\n" + say(l, nil, "wait", nil)
	}
	if doubt := l.Doubt(); doubt != "" {
		text += "\n" + doubt
	}
	return text
}
