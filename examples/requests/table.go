package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// report writes the days as a table. Below it stand what each window asks for,
// and what is not confirmed.
func report(on calendar.Date, at time.Time, duties []duty) string {
	var doubts []string
	rows := [][]string{{"where", "window", "safe", "latest", "extended: safe", "latest", "remind on", "doubts", "by"}}
	for _, d := range duties {
		by := d.basis.Citation
		if d.err != nil {
			by += "; error: " + d.err.Error()
		}
		safe, latest := ends(d.ordinary)
		longerSafe, longerLatest := ends(d.longer)
		unconfirmed := append(d.ordinary.Doubts(), d.longer.Doubts()...)
		rows = append(rows, []string{
			d.place.name, d.id, safe, latest, longerSafe, longerLatest, list(d.reminders), refer(&doubts, unconfirmed), by,
		})
	}

	var out strings.Builder
	fmt.Fprintf(&out, "Received, registered, served or happened on %v %v; in hours, at %s local time\n", on.Weekday(), on, at.Format("15:04"))
	fmt.Fprintf(&out, "\n%s\nWindows\n%s", align(rows), legend(duties))
	if len(doubts) > 0 {
		out.WriteString("\nDoubts\n")
	}
	for i, doubt := range doubts {
		fmt.Fprintf(&out, "%4d  %s\n", i+1, doubt)
	}
	fmt.Fprintf(&out, "\nCalendars\n%s", calendars(duties))
	return out.String()
}

// ends gives the safe and the latest day of a window, or its instants in local
// time. Without a deadline the cells stay empty.
func ends(e reply.Explanation) (safe, latest string) {
	switch {
	case e.Hours != reply.HourDeadline{}:
		return e.Hours.Safe.Format("2006-01-02 15:04"), e.Hours.Latest.Format("2006-01-02 15:04")
	case e.Deadline != reply.Deadline{}:
		return e.Deadline.Safe.String(), e.Deadline.Latest.String()
	default:
		return "", ""
	}
}

// legend says of each window once what must be done.
func legend(duties []duty) string {
	var b strings.Builder
	var told []string
	for _, d := range duties {
		if slices.Contains(told, d.id) {
			continue
		}
		told = append(told, d.id)
		fmt.Fprintf(&b, "  %s: %s\n", d.id, d.what)
		if longer := d.extension; longer != (reply.Extension{}) {
			fmt.Fprintf(&b, "      extended to %v: %s [%s]\n", longer.Total, longer.When, longer.Basis.Citation)
		}
	}
	return b.String()
}

// calendars lists what is not confirmed about the holidays by which the days
// were counted.
func calendars(duties []duty) string {
	var b strings.Builder
	var told []string
	for _, d := range duties {
		country := d.place.calendar.Country()
		if slices.Contains(told, country) {
			continue
		}
		told = append(told, country)
		for _, source := range d.place.calendar.Sources() {
			if source.Doubt != "" {
				fmt.Fprintf(&b, "  %s: %s: %s\n", country, source.Citation, source.Doubt)
			}
		}
	}
	return b.String()
}

// refer numbers the doubts in the order in which the table refers to them.
func refer(all *[]string, doubts []string) string {
	var numbers []int
	for _, doubt := range doubts {
		at := slices.Index(*all, doubt)
		if at < 0 {
			at = len(*all)
			*all = append(*all, doubt)
		}
		numbers = append(numbers, at+1)
	}
	slices.Sort(numbers)
	return list(slices.Compact(numbers))
}

// list puts commas between values.
func list[T any](values []T) string {
	var words []string
	for _, value := range values {
		words = append(words, fmt.Sprint(value))
	}
	return strings.Join(words, ", ")
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
