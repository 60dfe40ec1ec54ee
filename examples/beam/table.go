package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/keepuntil/keepuntil/calendar"
)

// table prints the counts of a plan.
func table(on calendar.Date, counts []Tally) string {
	var out strings.Builder
	fmt.Fprintf(&out, "Plan for %v\n", on)
	section(&out, counts, byClass, "class\toutcome\treason\trecords\toverdue\tdays\tmost", func(t Tally) string {
		return fmt.Sprintf("%s\t%s\t%s\t%d\t%d\t%d\t%d", t.Class, t.Outcome, t.Reason, t.Records, t.Overdue, t.OverdueDays, t.MostOverdue)
	})
	section(&out, counts, byRule, "rule\toutcome\trecords\toverdue", func(t Tally) string {
		return fmt.Sprintf("%s\t%s\t%d\t%d", t.Rule, t.Outcome, t.Records, t.Overdue)
	})
	section(&out, counts, badLines, "bad lines\tlines", func(t Tally) string {
		return fmt.Sprintf("%s\t%d", t.Reason, t.Records)
	})
	b := balanceOf(counts)
	fmt.Fprintf(&out, "\n%d overdue by %d days together, one by %d\n", b.overdue, b.days, b.mostDays)
	fmt.Fprintf(&out, "%d lines in %d files = %d candidates + %d kept + %d bad\n", b.lines, b.files, b.candidates, b.kept, b.bad)
	return out.String()
}

// section prints the tallies of a kind, if there are any.
func section(out *strings.Builder, counts []Tally, kind, heading string, row func(Tally) string) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	rows := 0
	for _, t := range counts {
		if t.Kind != kind {
			continue
		}
		if rows++; rows == 1 {
			fmt.Fprintf(w, "\n%s\n", heading)
		}
		fmt.Fprintln(w, row(t))
	}
	w.Flush()
}
