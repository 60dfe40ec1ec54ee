package sweep

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"github.com/keepuntil/keepuntil/calendar"
)

// Schedule is when a host runs its disposal. It is an immutable value and safe for
// concurrent use.
//
// The zero Schedule never runs: every question to it is [ErrNoRun].
type Schedule struct {
	spec string
	loc  *time.Location // nil only in the zero Schedule

	// The line in two halves. Every day of a schedule has the same times, so days
	// and times can be searched one after the other.
	days           cron.SpecSchedule // midnight, UTC, of the days of the line
	hours, minutes uint64            // bit n: hour n, minute n

	rolls    bool
	calendar *calendar.Calendar // asked only if rolls; nil covers no day
}

// Parse reads a cron line, as the package comment describes it, for the clocks
// of a zone. The error is [ErrSpec], and says what would help, if
//
//   - the line cannot be read, or cannot mean what it says, such as "*/90 * * * *";
//   - it can never run, such as "0 0 31 2 *";
//   - it names a zone, as in "TZ=Europe/Kyiv 0 3 * * *", which only loc does;
//   - it is an @every line, which has no fixed times and no previous run;
//   - loc is nil.
func Parse(spec string, loc *time.Location) (Schedule, error) {
	refuse := func(problem, help string) (Schedule, error) {
		return Schedule{}, fmt.Errorf("sweep: %q: %w: %s; %s", spec, ErrSpec, problem, help)
	}
	if loc == nil {
		return refuse("no zone", "pass the zone whose clocks are meant, such as time.UTC")
	}
	if c, found := foreign(spec); found {
		return refuse(fmt.Sprintf("it holds the character %U", c), "write nothing but ASCII letters, digits, signs and blanks")
	}
	parts := strings.Fields(spec)
	line := strings.Join(parts, " ")
	// Caught before cron sees it: cron would read files for a zone, and panics if
	// nothing follows it.
	if strings.Contains(strings.ToUpper(line), "TZ=") {
		return refuse("it names a zone", "leave the zone out and pass it to Parse")
	}
	if wrong := checkLine(parts); wrong != nil {
		return refuse(wrong.problem, wrong.help)
	}
	parsed, err := cron.ParseStandard(line)
	if err != nil { // never: what was read is a part of what cron reads
		return refuse("it cannot be read", helpFields)
	}
	days, fixed := parsed.(*cron.SpecSchedule)
	if !fixed {
		return refuse("it has no fixed times", helpFields)
	}
	s := Schedule{spec: line, loc: loc, days: *days, hours: days.Hour, minutes: days.Minute}
	s.days.Hour, s.days.Minute, s.days.Location = 1<<0, 1<<0, time.UTC
	if s.dayFrom(calendar.MustParseDate("2000-01-01")).IsZero() {
		return refuse("it can never run", "choose a day that the month has")
	}
	return s, nil
}

const helpFields = "write minute, hour, day of month, month and day of week (0-6, Sunday is 0), or a word such as @daily"

// foreign returns the first character of a line that is no blank, letter, digit or sign
// of ASCII. Some look like one, and strings.Fields takes some for a blank.
func foreign(spec string) (_ rune, found bool) {
	for _, c := range spec {
		if c != '\t' && (c < ' ' || c > '~') {
			return c, true
		}
	}
	return 0, false
}

// OnWorkingDays returns the schedule that keeps to the working days of c: a run that
// falls on a day off moves to the next working day, at the same clock time. Runs
// that meet on a day and a time are one run. A moved run is later, so a host with
// ceilings leaves room for the longest row of days off.
//
// A run counts as planned even where a clock change skips its time on the day off:
// it is the working day that must show it.
//
// Days outside the coverage of c are an error of [Schedule.Next] and
// [Schedule.Previous], calendar.ErrCoverage; a nil c covers no day. If it is called
// twice, the last calendar counts. The zero Schedule still never runs.
func (s Schedule) OnWorkingDays(c *calendar.Calendar) Schedule {
	s.rolls, s.calendar = true, c
	return s
}

// String returns the line, the zone and the calendar, for people:
// "0 2 1 * * Europe/Helsinki, on working days (fi)". The zero Schedule is
// "never".
func (s Schedule) String() string {
	if s.loc == nil {
		return "never"
	}
	text := s.spec + " " + calendar.Plain(s.loc.String())
	if !s.rolls {
		return text
	}
	return text + ", on working days (" + cmp.Or(s.calendar.Country(), "no calendar") + ")"
}
