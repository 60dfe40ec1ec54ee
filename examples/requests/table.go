package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// report writes the days as a table. Below it stand what each window asks for,
// and what is not confirmed.
func report(on calendar.Date, at time.Time, duties []duty) string {
	var doubts sample.Notes
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
			d.place.name, d.id, safe, latest, longerSafe, longerLatest, sample.List(d.reminders), doubts.Refer(unconfirmed), by,
		})
	}

	var out strings.Builder
	fmt.Fprintf(&out, "Received, registered, served or happened on %v %v; in hours, at %s local time\n", on.Weekday(), on, at.Format("15:04"))
	fmt.Fprintf(&out, "\n%s\nWindows\n%s", sample.Align(rows), legend(duties))
	if len(doubts) > 0 {
		fmt.Fprintf(&out, "\nDoubts\n%v", doubts)
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
