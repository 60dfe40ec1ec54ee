package main

import (
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

func table(on calendar.Date, counts []Tally) string {
	b := balanceOf(counts)
	return fmt.Sprintf("Plan for %v\n", on) +
		section(counts, byClass, "class\toutcome\treason\trecords\toverdue\tdays\tmost", func(t Tally) string {
			return fmt.Sprintf("%s\t%s\t%s\t%d\t%d\t%d\t%d", t.Class, t.Outcome, t.Reason, t.Records, t.Overdue, t.OverdueDays, t.MostOverdue)
		}) +
		section(counts, byRule, "rule\toutcome\trecords\toverdue", func(t Tally) string {
			return fmt.Sprintf("%s\t%s\t%d\t%d", t.Rule, t.Outcome, t.Records, t.Overdue)
		}) +
		section(counts, badLines, "bad lines\tlines", func(t Tally) string { return fmt.Sprintf("%s\t%d", t.Reason, t.Records) }) +
		fmt.Sprintf("\n%d overdue by %d days together, one by %d\n", b.overdue, b.days, b.mostDays) +
		fmt.Sprintf("%d lines in %d files = %d candidates + %d kept + %d bad\n", b.lines, b.files, b.candidates, b.kept, b.bad)
}

func section(counts []Tally, kind, heading string, row func(Tally) string) string {
	rows := [][]string{strings.Split(heading, "\t")}
	for _, t := range counts {
		if t.Kind == kind {
			rows = append(rows, strings.Split(row(t), "\t"))
		}
	}
	if len(rows) == 1 {
		return ""
	}
	return "\n" + sample.Align(rows)
}
