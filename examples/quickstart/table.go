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

// report writes the answers as a table, with the rules and the notes below it
// and a summary at the end.
func report(on calendar.Date, answers []answer, unread int, book *retention.Rulebook) string {
	used := map[string]retention.Rule{}
	var below sample.Notes

	rows := [][]string{{"record", "class", "asked", "may", "outcome", "retain until", "dispose by", "overdue", "by", "notes", "because"}}
	for _, a := range answers {
		var articles []string
		for _, rule := range a.Operative() {
			used[rule.ID] = rule
			articles = append(articles, article(rule))
		}
		why, detail := because(a, book)
		rows = append(rows, []string{
			a.ID, string(a.Class), a.Ask.String(), map[bool]string{true: "yes", false: "no"}[a.permitted()],
			a.Outcome().String(), a.RetainUntil().String(), a.DisposeBy().String(), count(a.Overdue(), "day"),
			strings.Join(slices.Compact(articles), "; "),
			below.Refer(slices.Concat(a.Doubts(), detail, refusals(a.Decision))),
			why,
		})
	}

	var legend [][]string
	for _, id := range slices.Sorted(maps.Keys(used)) {
		legend = append(legend, []string{"  " + article(used[id]), id, used[id].Basis.Citation})
	}
	text := fmt.Sprintf("Decided for %v\n\n%s", on, sample.Align(rows))
	if len(legend) > 0 {
		text += "\nRules\n" + sample.Align(legend)
	}
	if len(below) > 0 {
		text += "\nNotes\n" + below.String()
	}
	return text + "\n" + summary(answers, unread) + "\n"
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
func summary(answers []answer, unread int) string {
	counts, permitted := map[policy.Outcome]int{}, 0
	for _, a := range answers {
		counts[a.Outcome()]++
		if a.permitted() {
			permitted++
		}
	}
	var parts []string
	for _, outcome := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %v", counts[outcome], outcome))
	}
	text := cmp.Or(count(len(answers), "record"), "no records")
	if len(parts) > 0 {
		text += fmt.Sprintf(": %s; %d of the actions may be done", strings.Join(parts, ", "), permitted)
	}
	if unread > 0 {
		text += "; not read: " + count(unread, "line")
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
