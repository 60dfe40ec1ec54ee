package main

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// report writes the answers as a table, with the rules and the notes below it
// and a summary at the end.
func report(on calendar.Date, answers []answer, unread int, book *retention.Rulebook) string {
	cited := citationsOf(book)
	used := map[string]retention.Rule{}
	var below footnotes

	rows := [][]string{{"record", "class", "asked", "may", "outcome", "retain until", "dispose by", "overdue", "by", "notes", "because"}}
	for _, a := range answers {
		d := a.decision
		for _, rule := range d.Operative() {
			used[rule.ID] = rule
		}
		why, detail := because(a, book)
		rows = append(rows, []string{
			a.request.Record.ID,
			string(a.request.Record.Class),
			a.request.Action.String(),
			yesOrNo(d.Permits(a.request.Action)),
			d.Outcome().String(),
			d.RetainUntil().String(),
			d.DisposeBy().String(),
			count(d.Overdue(), "day"),
			cited.articles(d.Operative()),
			below.refer(slices.Concat(d.Doubts(), detail, refusals(d))),
			strings.Trim(why+"; "+replyWords(d), "; "),
		})
	}

	var out strings.Builder
	fmt.Fprintf(&out, "Decided for %v\n\n%s", on, align(rows))
	if len(used) > 0 {
		fmt.Fprintf(&out, "\nRules\n%s", cited.legend(used))
	}
	if len(below) > 0 {
		fmt.Fprintf(&out, "\nNotes\n%s", below)
	}
	fmt.Fprintf(&out, "\n%s\n", summary(answers, unread))
	return out.String()
}

// because says in a few words why an answer is not a plain yes. A detail that
// is too long for the table goes into the notes.
func because(a answer, book *retention.Rulebook) (words string, detail []string) {
	d := a.decision
	lacks := ""
	if len(d.Missing()) > 0 {
		lacks = "lacks a certain day: " + join(d.Missing())
	}
	switch why := d.Reason(); {
	case d.Permits(a.request.Action) && why == policy.ReasonDemanded:
		return "the person demands it", nil
	case why == policy.ReasonHeldByDemand:
		return "a demand of the person bars it", nil
	case d.Permits(a.request.Action):
		return lacks, nil
	case d.Allowed() != 0:
		return "only: " + d.Allowed().String(), nil
	case why == policy.ReasonStartUnknown || why == policy.ReasonCeilingUnknown:
		return lacks, nil
	case why == policy.ReasonAwaited || why == policy.ReasonNoGround && len(d.Awaiting()) > 0:
		return "awaits: " + join(d.Awaiting()), nil
	case why == policy.ReasonRetained: // the days in the table say it
		return lacks, nil
	}
	if class, _ := book.Info(a.request.Record.Class); class.RulesFrom != "" && d.Reason() == policy.ReasonRulesElsewhere {
		detail = append(detail, class.RulesFrom)
	}
	return d.Reason().In(calendar.English), detail
}

// summary counts the answers by outcome, in the order of the outcomes, and
// does not keep quiet about lines that were not read.
func summary(answers []answer, unread int) string {
	counts, permitted := map[policy.Outcome]int{}, 0
	for _, a := range answers {
		counts[a.decision.Outcome()]++
		if a.decision.Permits(a.request.Action) {
			permitted++
		}
	}
	var parts []string
	for _, outcome := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %v", counts[outcome], outcome))
	}
	text := cmp.Or(count(len(answers), "record"), "no records")
	if len(parts) > 0 {
		text += ": " + strings.Join(parts, ", ") + fmt.Sprintf("; %d of the actions may be done", permitted)
	}
	if unread > 0 {
		text += "; not read: " + count(unread, "line")
	}
	return text
}

// align pads the cells of each column to the same number of letters.
func align(rows [][]string) string {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(table, strings.Join(row, "\t"))
	}
	table.Flush()
	return trailingBlanks.ReplaceAllString(b.String(), "")
}

var trailingBlanks = regexp.MustCompile(`(?m) +$`)

// count gives "1 day", "2 days", and nothing for none.
func count(n int, what string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + what
	default:
		return fmt.Sprintf("%d %ss", n, what)
	}
}

func yesOrNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func join[T any](list []T) string {
	var words []string
	for _, item := range list {
		words = append(words, fmt.Sprint(item))
	}
	return strings.Join(words, ", ")
}
