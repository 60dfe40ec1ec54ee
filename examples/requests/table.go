package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// report writes the days as a table, with the windows and the doubts below it.
func report(on calendar.Date, duties []duty) string {
	var doubts []string
	rows := [][]string{{"where", "by", "safe", "latest", "extended: safe", "latest", "doubts", "error"}}
	for _, d := range duties {
		problem := ""
		if d.err != nil {
			problem = d.err.Error()
		}
		rows = append(rows, []string{
			d.place,
			d.window.Basis.Citation,
			day(d.due.Safe),
			day(d.due.Latest),
			day(d.extended.Safe),
			day(d.extended.Latest),
			refer(&doubts, doubtsOf(d.window)),
			problem,
		})
	}

	var out strings.Builder
	fmt.Fprintf(&out, "Received, or happened, on %v\n\n%s\nWindows\n%s", on, align(rows), legend(duties))
	if len(doubts) > 0 {
		out.WriteString("\nDoubts\n")
	}
	for i, doubt := range doubts {
		fmt.Fprintf(&out, "%4d  %s\n", i+1, doubt)
	}
	fmt.Fprintf(&out, "\nCalendars\n%s", calendars(duties))
	return out.String()
}

// calendars lists what is not confirmed about the holidays by which the days
// were counted.
func calendars(duties []duty) string {
	var b strings.Builder
	var told []string
	for _, d := range duties {
		if slices.Contains(told, d.calendar.Country()) {
			continue
		}
		told = append(told, d.calendar.Country())
		for _, source := range d.calendar.Sources() {
			if source.Doubt != "" {
				fmt.Fprintf(&b, "  %s: %s: %s\n", d.calendar.Country(), source.Citation, source.Doubt)
			}
		}
	}
	return b.String()
}

// legend says of each window once what must be done, and where it is written.
func legend(duties []duty) string {
	var b strings.Builder
	var told []string
	for _, d := range duties {
		if slices.Contains(told, d.window.ID) {
			continue
		}
		told = append(told, d.window.ID)
		fmt.Fprintf(&b, "  %s: %s\n", d.window.Basis.Citation, d.window.Duty)
		if longer := d.window.Extension; longer != (retention.Extension{}) {
			fmt.Fprintf(&b, "      extended to %v: %s [%s]\n", longer.Total, longer.When, longer.Basis.Citation)
		}
	}
	return b.String()
}

// doubtsOf gives what is not confirmed about a window, its readings, its
// extension and the law by which its days are counted.
func doubtsOf(w retention.Window) []string {
	sources := []calendar.Source{w.Basis, w.Extension.Basis}
	for _, reading := range w.Readings {
		sources = append(sources, reading.Basis)
	}
	sources = append(sources, w.Law.Basis())
	var doubts []string
	for _, source := range sources {
		if source.Doubt != "" && !slices.Contains(doubts, source.Doubt) {
			doubts = append(doubts, source.Doubt)
		}
	}
	return doubts
}

// refer numbers the doubts in the order in which the table refers to them.
func refer(all *[]string, doubts []string) string {
	var numbers []string
	for _, doubt := range doubts {
		at := slices.Index(*all, doubt)
		if at < 0 {
			at = len(*all)
			*all = append(*all, doubt)
		}
		numbers = append(numbers, fmt.Sprint(at+1))
	}
	return strings.Join(numbers, ", ")
}

// day leaves the cell empty if there is no day.
func day(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
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
