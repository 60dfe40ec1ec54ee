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
	if notes := doubts.String(); notes != "" {
		fmt.Fprintf(&out, "\nDoubts\n%s", notes)
	}
	fmt.Fprintf(&out, "\nCalendars\n%s", calendars(duties))
	return out.String()
}

// ends returns the safe and the latest day of a window, or its instants in local
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

// legend lists once for each window what must be done.
func legend(duties []duty) string {
	var lines []string
	for _, d := range duties {
		text := fmt.Sprintf("  %s: %s\n", d.id, d.what)
		if longer := d.extension; longer != (reply.Extension{}) {
			text += fmt.Sprintf("      extended to %v: %s [%s]\n", longer.Total, longer.When, longer.Basis.Citation)
		}
		lines = addOnce(lines, text)
	}
	return strings.Join(lines, "")
}

// calendars lists what is not confirmed about the holidays by which the days
// were counted.
func calendars(duties []duty) string {
	var lines []string
	for _, d := range duties {
		for _, source := range d.place.calendar.Sources() {
			if source.Doubt != "" {
				lines = addOnce(lines, fmt.Sprintf("  %s: %s: %s\n", d.place.calendar.Country(), source.Citation, source.Doubt))
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
func stepsOf(duties []duty) string {
	var b strings.Builder
	b.WriteString("\nSteps\n")
	for _, d := range duties {
		if len(d.ordinary.Steps) > 0 {
			fmt.Fprintf(&b, "\n%s: %s\n%v", d.place.name, d.id, d.ordinary)
		}
		if len(d.longer.Steps) > 0 {
			fmt.Fprintf(&b, "\n%s: %s, extended\n%v", d.place.name, d.id, d.longer)
		}
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
