package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// report writes the days as a table, and the instants of windows in hours as another one.
// Below them stand what each window asks for, and what is not confirmed.
func report(l calendar.Language, on calendar.Date, at time.Time, duties []duty) string {
	var doubts sample.Notes
	days := [][]string{headings(l, "where", "window", "safe", "latest", "extended", "latest", "remind", "doubts", "by")}
	hours := [][]string{headings(l, "where", "window", "safe", "latest", "doubts", "by")}
	for i, d := range duties {
		if i > 0 && d.place.key != duties[i-1].place.key {
			days = append(days, nil) // a line between two places
		}
		by := d.basis.Citation
		if d.err != nil {
			by = say(l, "error", args{"citation": by, "error": d.err})
		}
		safe, latest := ends(l, d.ordinary)
		longerSafe, longerLatest := ends(l, d.longer)
		unconfirmed := doubts.Refer(append(d.ordinary.DoubtsIn(l), d.longer.DoubtsIn(l)...))
		where := say(l, d.place.key, nil)
		if d.hours {
			hours = append(hours, []string{where, d.id, safe, latest, unconfirmed, by})
			continue
		}
		days = append(days, []string{where, d.id, safe, latest, longerSafe, longerLatest, say(l, "days", args{"days": d.reminders}), unconfirmed, by})
	}

	var out strings.Builder
	section := func(key, text string) { fmt.Fprintf(&out, "\n%s\n%s", say(l, key, nil), text) }
	fmt.Fprintf(&out, "%s\n\n%s", say(l, "heading", args{"on": on, "at": at.Format("15:04")}), sample.Align(days))
	section("hours", sample.Align(hours))
	section("windows", legend(l, duties))
	if notes := doubts.String(); notes != "" {
		section("doubts", notes)
	}
	section("calendars", calendars(l, duties))
	return out.String()
}

// headings returns the names of columns.
func headings(l calendar.Language, columns ...string) []string {
	for i, column := range columns {
		columns[i] = say(l, "column."+column, nil)
	}
	return columns
}

// ends returns the safe and the latest day of a window, or its instants in local
// time. Without a deadline the cells stay empty.
func ends(l calendar.Language, e reply.Explanation) (safe, latest string) {
	switch {
	case e.Hours != reply.HourDeadline{}:
		return say(l, "at", args{"at": e.Hours.Safe}), say(l, "at", args{"at": e.Hours.Latest})
	case e.Deadline != reply.Deadline{}:
		return e.Deadline.Safe.In(l), e.Deadline.Latest.In(l)
	default:
		return "", ""
	}
}

// legend lists once for each window what must be done.
func legend(l calendar.Language, duties []duty) string {
	var lines []string
	for _, d := range duties {
		text := "  " + say(l, "window", args{"id": d.id, "title": d.title, "duty": d.what}) + "\n"
		if longer := d.extension; longer != (reply.Extension{}) {
			text += "      " + say(l, "extended", args{"period": d.total, "when": longer.When, "citation": longer.Basis.Citation}) + "\n"
		}
		lines = addOnce(lines, text)
	}
	return strings.Join(lines, "")
}

// calendars lists what is not confirmed about the holidays by which the days
// were counted.
func calendars(l calendar.Language, duties []duty) string {
	var lines []string
	for _, d := range duties {
		for _, source := range d.place.calendar.Sources() {
			if source.Doubt != "" {
				lines = addOnce(lines, "  "+say(l, "calendar", args{"country": d.place.calendar.Country(), "citation": source.Citation, "doubt": source.Doubt})+"\n")
			}
		}
	}
	return strings.Join(lines, "")
}

func addOnce(lines []string, line string) []string {
	if slices.Contains(lines, line) {
		return lines
	}
	return append(lines, line)
}

// stepsOf writes for each window how its days were found: numbered steps, each
// with its citation and what is not confirmed.
func stepsOf(l calendar.Language, duties []duty) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s\n", say(l, "steps", nil))
	add := func(key string, d duty, steps reply.Explanation) {
		if len(steps.Steps) > 0 {
			fmt.Fprintf(&b, "\n%s\n%s", say(l, key, args{"where": say(l, d.place.key, nil), "id": d.id}), steps.In(l))
		}
	}
	for _, d := range duties {
		add("step", d, d.ordinary)
		add("step.extended", d, d.longer)
	}
	return b.String()
}

// jsonLines writes the same for programs: an object of the schema
// keepuntil.limit/1 in each line.
func jsonLines(duties []duty) string {
	var b bytes.Buffer
	lines := json.NewEncoder(&b)
	lines.SetEscapeHTML(false)
	for _, d := range duties {
		if len(d.ordinary.Steps) == 0 {
			continue
		}
		if err := lines.Encode(d.ordinary); err != nil {
			panic(err) // an explanation is plain data
		}
	}
	return b.String()
}
