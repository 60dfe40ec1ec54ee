package agenda_test

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

const domain = "register.example.fi"

var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

func day(text string) calendar.Date { return calendar.MustParseDate(text) }

// write returns the calendar of the entries.
func write(t testing.TB, l calendar.Language, entries ...agenda.Entry) string {
	t.Helper()
	file, err := agenda.ICalendar(domain, day("2026-11-28"), l, entries...)
	require.NoError(t, err)
	return string(file)
}

// explain returns the deadline of a window with its steps.
func explain(t testing.TB, w reply.Window, start string, c *calendar.Calendar) reply.Explanation {
	t.Helper()
	e, err := w.Explain(day(start), c)
	require.NoError(t, err)
	return e
}

// follow returns the entries of a request on a day.
func follow(t testing.TB, reference string, w reply.Window, c *calendar.Calendar, on string, events ...reply.Event) []agenda.Entry {
	t.Helper()
	q, err := reply.Follow(w, c, events...)
	require.NoError(t, err)
	entries, err := agenda.Followed(reference, q, day(on))
	require.NoError(t, err)
	return entries
}

func event(kind reply.Kind, on string) reply.Event { return reply.Event{Kind: kind, On: day(on)} }

// tasks returns what becomes due or needs a decision about a record that was closed in 2020.
func tasks(t testing.TB, rules ...retention.Rule) []policy.Task {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{
		ID: "city", CheckedThrough: day("2026-11-28"), Allowance: retention.Months(1),
		Classes: []retention.ClassInfo{{Class: "city.file", Title: calendar.Names{English: "Files; of the city", Finnish: "Kaupungin asiakirjat", Ukrainian: "Справи міста"}}},
		Rules:   rules,
	})
	require.NoError(t, err)
	r := policy.Request{Action: policy.Delete, On: day("2026-01-01"), Holds: policy.NoHolds(),
		Record: retention.Record{ID: "7", Class: "city.file", Events: retention.EventsOf(
			retention.Event{Trigger: "closed", On: day("2020-03-04")}, retention.Event{Trigger: "paid", On: day("2020-05-06")})}}
	return slices.Collect(policy.Upcoming(policy.FromRulebook(b), slices.Values([]policy.Request{r}), day("2040-01-01")))
}

// rule returns a rule of that class.
func rule(id string, trigger retention.Trigger, bound retention.Bound, p retention.Period) retention.Rule {
	return retention.Rule{ID: id, Class: "city.file", Trigger: trigger, Bound: bound, Period: p, Then: policy.Delete,
		Basis: calendar.Source{Citation: "Plan of the city, " + id, Doubt: `made up; "quoted", with a comma`}}
}

// everything is an entry of each kind.
func everything(t testing.TB) []agenda.Entry {
	t.Helper()
	w := eu.DataSubjectRequest()
	due := explain(t, w, "2026-11-21", calendar.Finland())
	reminders, err := due.Deadline.Reminders(calendar.Finland(), 5, 1, 0)
	require.NoError(t, err)
	first := agenda.Due("R-2026-1", due)
	first.Reminders = reminders

	list := []agenda.Entry{first, agenda.Due("R-2031-1", explain(t, w, "2031-01-31", calendar.Finland()))}
	list = append(list, follow(t, "R-2026-2", w, calendar.Finland(), "2026-11-28", event(reply.Received, "2026-11-20"))...)
	list = append(list, follow(t, "R-2026-3", w, calendar.Finland(), "2026-12-22", event(reply.Received, "2026-11-20"), event(reply.PartlyAnswered, "2026-12-01"))...)
	list = append(list, follow(t, "R-2026-4", w, calendar.Finland(), "2026-12-15", event(reply.Received, "2026-11-20"), event(reply.Extended, "2026-12-10"))...)
	w.Pause = calendar.Source{Citation: "Act 1/2026 s. 5"}
	list = append(list, follow(t, "R-2026-5", w, calendar.Finland(), "2026-12-15", event(reply.Received, "2026-11-20"), event(reply.Paused, "2026-12-14"))...)
	list = append(list, follow(t, "R-2026-6", finland.DocumentRequest(), calendar.Finland(), "2026-12-29", event(reply.Received, "2026-11-30"))...)
	list = append(list, follow(t, "R-2026-7", estonia.InformationRequest(), calendar.Estonia(), "2026-11-27", event(reply.Received, "2026-11-27"))...)
	list = append(list, agenda.Hold("Määräys 8; Öljy, Åland", policy.Hold{ID: "H1", Reason: "fraud", Scope: "emails", Kind: "lawsuit", Placed: day("2026-01-02")}, day("2027-01-04")),
		agenda.Hold("R-2026-8", policy.Hold{ID: "H2", Released: day("2027-02-01")}, day("2027-01-04")))
	for i, task := range slices.Concat(
		tasks(t, rule("1", "closed", retention.Exactly, retention.Years(7))),
		tasks(t, rule("1", "closed", retention.AtMost, retention.Years(10)), rule("2", "paid", retention.AtLeast, retention.Years(12)))) {
		list = append(list, agenda.Record(fmt.Sprintf("record %d", i+1), task))
	}
	return list
}

// unfold puts folded lines together again, as RFC 5545 section 3.1 says.
func unfold(t testing.TB, file string) (lines []string) {
	t.Helper()
	file, ended := strings.CutSuffix(file, "\r\n")
	require.True(t, ended, "the last line has no end")
	for line := range strings.SplitSeq(file, "\r\n") {
		backslashes := len(line) - len(strings.TrimRight(line, `\`))
		rest, folded := strings.CutPrefix(line, " ")
		switch {
		case len(line) > 75:
			require.Fail(t, "too long", "%q", line)
		case rest == "" || folded && lines == nil:
			require.Fail(t, "nothing, or a blank alone", "%q", line)
		case strings.ContainsAny(line, "\r\n"):
			require.Fail(t, "another end of a line", "%q", line)
		case !utf8.ValidString(line):
			require.Fail(t, "a character is split", "%q", line)
		case backslashes%2 != 0:
			require.Fail(t, "an escape is split", "%q", line)
		case folded:
			lines[len(lines)-1] += rest
		default:
			lines = append(lines, line)
		}
	}
	return lines
}

// unescape returns the text that a value stands for, as RFC 5545 section 3.3.11 says.
func unescape(t testing.TB, value string) string {
	t.Helper()
	var text strings.Builder
	escaped := false
	for _, r := range value {
		switch {
		case escaped && r == 'n':
			text.WriteByte('\n')
			escaped = false
		case escaped && strings.ContainsRune(`\;,`, r):
			text.WriteRune(r)
			escaped = false
		case escaped:
			require.Fail(t, "no escape", "%q in %q", r, value)
		case r == '\\':
			escaped = true
		case r == ';' || r == ',':
			require.Fail(t, "not escaped", "%q in %q", r, value)
		default:
			text.WriteRune(r)
		}
	}
	require.False(t, escaped, "%q ends within an escape", value)
	return text.String()
}

// property is a line by its name and its parameters.
type property struct{ name, value string }

// read returns the properties of each event, those of its alarms with it.
func read(t testing.TB, file string) (events [][]property) {
	t.Helper()
	lines := unfold(t, file)
	require.Equal(t, "BEGIN:VCALENDAR", lines[0])
	require.Equal(t, "END:VCALENDAR", lines[len(lines)-1])
	var within []string
	for _, line := range lines {
		name, value, found := strings.Cut(line, ":")
		require.True(t, found, "%q is no property", line)
		switch name {
		case "BEGIN":
			if within = append(within, value); value == "VEVENT" {
				events = append(events, nil)
			}
			require.Contains(t, []string{"VCALENDAR", "VCALENDAR VEVENT", "VCALENDAR VEVENT VALARM"}, strings.Join(within, " "))
		case "END":
			require.Equal(t, within[len(within)-1], value)
			within = within[:len(within)-1]
		default:
			if len(within) > 1 {
				events[len(events)-1] = append(events[len(events)-1], property{name, value})
			}
		}
	}
	require.Empty(t, within)
	return events
}

// of returns the values of a property.
func of(properties []property, name string) (values []string) {
	for _, p := range properties {
		if p.name == name {
			values = append(values, p.value)
		}
	}
	return values
}

// uids returns the UIDs of a file, in order.
func uids(t testing.TB, file string) (all []string) {
	for _, e := range read(t, file) {
		all = append(all, of(e, "UID")...)
	}
	return all
}
