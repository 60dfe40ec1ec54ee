package languages_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the zones, on machines that have none

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// A deadline of each window of ours, with its longer period, and requests that are followed.
func TestDeadlines(t *testing.T) {
	var out strings.Builder
	count, said := 0, map[calendar.Code]bool{}
	title := func(format string, args ...any) {
		count++
		fmt.Fprintf(&out, "=== %d. "+format+"\n\n", append([]any{count}, args...)...)
	}
	write := func(e reply.Explanation, err error) {
		require.NoError(t, err)
		for _, step := range e.Steps {
			said[step.Code] = true
			sideBySide(&out, cited{step})
		}
	}
	for i, place := range []struct {
		c       *calendar.Calendar
		zone    string
		windows []reply.Window
		hours   []reply.HourWindow
	}{
		{calendar.Finland(), "Europe/Helsinki", eu.Windows(), eu.HourWindows()},
		{calendar.Finland(), "Europe/Helsinki", finland.Windows(), finland.HourWindows()},
		{calendar.Estonia(), "Europe/Tallinn", estonia.Windows(), estonia.HourWindows()},
		{calendar.Ukraine(), "Europe/Kyiv", ukraine.Windows(), ukraine.HourWindows()},
	} {
		start := calendar.MustParseDate("2026-01-31").AddDays(20 * i)
		for _, w := range place.windows {
			next := start.AddDays(3)
			start = calendar.Latest(next, w.From) // later law
			if !w.Until.IsZero() {
				start = calendar.Earliest(start, w.Until.AddDays(-1)) // law of the past
			}
			title("%s from %v", w.ID, start)
			write(w.Explain(start, place.c))
			if longer, allowed := w.Extended(); allowed {
				title("%s from %v", longer.ID, start)
				write(longer.Explain(start, place.c))
			}
			start = next
		}
		zone, err := time.LoadLocation(place.zone)
		require.NoError(t, err)
		for _, w := range place.hours {
			title("%s", w.ID)
			write(w.Explain(time.Date(2026, time.December, 22, 9, 30, 0, 0, zone), place.c, zone))
		}
	}
	require.GreaterOrEqual(t, count, 40)

	day := calendar.MustParseDate
	for _, row := range []struct {
		w      reply.Window
		c      *calendar.Calendar
		on     []string
		events []reply.Event
	}{
		{eu.DataSubjectRequest(), calendar.Finland(), []string{"2026-02-19", "2026-02-25", "2026-06-29"}, []reply.Event{{Kind: reply.Received, On: day("2026-01-31")}, {Kind: reply.Paused, On: day("2026-02-05"), Basis: calendar.Source{Citation: "GDPR art. 12(6)"}},
			{Kind: reply.Resumed, On: day("2026-02-10")}, {Kind: reply.Extended, On: day("2026-02-20")}, {Kind: reply.PartlyAnswered, On: day("2026-03-20")}, {Kind: reply.Answered, On: day("2026-05-29")}}},
		{estonia.InformationRequest(), calendar.Estonia(), []string{"2026-02-20", "2026-02-27", "2026-03-30"}, []reply.Event{{Kind: reply.Received, On: day("2026-02-20")}, {Kind: reply.Registered, On: day("2026-02-25")}, {Kind: reply.Extended, On: day("2026-03-03")}}},
		{ukraine.InformationRequest(), calendar.Ukraine(), []string{"2026-02-19", "2026-03-30"}, []reply.Event{{Kind: reply.Received, On: day("2026-02-18")}, {Kind: reply.Paused, On: day("2026-02-19")}, {Kind: reply.Refused, On: day("2026-03-20")}}},
		{estonia.InformationRequest(), calendar.Estonia(), []string{"2026-02-23"}, []reply.Event{{Kind: reply.Received, On: day("2026-02-20")}, {Kind: reply.Registered, On: day("2026-02-20")}}},
		{estonia.InformationRequest(), calendar.Estonia(), []string{"2026-05-04"}, []reply.Event{{Kind: reply.Received, On: day("2026-02-20")}, {Kind: reply.Registered, On: day("2026-05-04")}}},
		{estonia.InformationRequest(), calendar.Estonia(), []string{"2026-03-04"}, []reply.Event{{Kind: reply.Received, On: day("2026-02-20")}, {Kind: reply.Registered, On: day("2026-02-25")}, {Kind: reply.Extended, On: day("2026-03-04")}}},
		{eu.DataSubjectRequest(), calendar.Finland(), []string{"2026-03-03"}, []reply.Event{{Kind: reply.Received, On: day("2026-01-31")}, {Kind: reply.Extended, On: day("2026-02-20")}, {Kind: reply.Refused, On: day("2026-03-03")}}},
		{reply.Window{ID: "city.request", Title: calendar.Names{English: "Request to the city", Swedish: "Begäran till staden"}, Law: finland.Computation, Readings: []reply.Reading{{Period: retention.Days(30)}}, Pause: calendar.Source{Citation: "Act 1/2020 s. 9"}},
			calendar.Finland(), []string{"2026-03-03"}, []reply.Event{{Kind: reply.Received, On: day("2026-01-31")}, {Kind: reply.Paused, On: day("2026-02-05")}, {Kind: reply.Resumed, On: day("2026-02-10")}}},
		{finland.DocumentRequest(), calendar.Finland(), []string{"2026-02-19"}, []reply.Event{{Kind: reply.Received, On: day("2026-02-06")}}},
	} {
		request, err := reply.Follow(row.w, row.c, row.events...)
		require.NoError(t, err)
		for _, on := range row.on {
			title("%s followed until %s", row.w.ID, on)
			status, err := request.On(day(on))
			require.NoError(t, err)
			sideBySide(&out, status)
			write(request.Explain(day(on)))
		}
	}
	limits(title, write)
	golden(t, "deadlines.txt", out.String())

	text, err := os.ReadFile(filepath.Join(root, "retention", "reply", "en.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if code, is := strings.CutPrefix(strings.Split(line, " = ")[0], "step."); is {
			assert.True(t, said[reply.StepCode(code)], "no deadline has the step %s", code)
		}
	}
}

// limits writes what no window of ours says on the days above.
func limits(title func(string, ...any), write func(reply.Explanation, error)) {
	day := calendar.MustParseDate
	for _, row := range []struct {
		name   string
		law    reply.Computation
		from   string
		period retention.Period
		c      *calendar.Calendar
	}{
		{"two days over Christmas", eu.Computation, "2026-12-24", retention.Days(2), calendar.Finland()},
		{"an entry into force", eu.EntryIntoForce, "2026-11-28", retention.Weeks(3), calendar.Finland()},
		{"ten days before a meeting", eu.Computation, "2026-05-04", retention.Days(-10), calendar.Finland()},
		{"an event before the law", estonia.Computation, "2002-05-30", retention.Days(14), calendar.Estonia()},
		{"a short period that is counted in working days", reply.ComputationUkraineAdministrative, "2026-05-04", retention.Days(10), calendar.Ukraine()},
		{"a Saturday worked for another day", ukraine.Computation, "2021-08-12", retention.Days(16), calendar.Ukraine(calendar.CabinetTransfers())},
		{"beyond the days for which the law was looked up", estonia.Computation, "2060-02-29", retention.Months(1), calendar.Estonia()},
	} {
		title("%s", row.name)
		write(row.law.Explain(day(row.from), row.period, row.c))
	}

	helsinki, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		panic(err) // time/tzdata has it
	}
	hours := reply.HourWindow{ID: "city.hours", Law: eu.Computation, Hours: 72, Readings: []reply.HourReading{{Start: reply.FromNextHour, WorkingDays: 2}}}
	title("72 hours in which two working days lie")
	write(hours.Explain(time.Date(2026, time.November, 16, 12, 17, 0, 0, helsinki), calendar.Finland(), helsinki))
}
