package reply_test

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// told is a step with its arguments by name, and its sentence in English.
type told struct {
	Code       string
	Reading    int
	From, Date calendar.Date
	Period     retention.Period
	Days       []calendar.Day
	At         time.Time
	Words      string         // an argument of another type
	Names      calendar.Names // what the table or the host wrote
	Window     string         // the ID of the window
	Title      calendar.Names // and its title
	Text       string
	Source     calendar.Source
}

func tellStep(s calendar.Step) told {
	said := told{Text: s.In(calendar.English), Source: s.Source}
	if code, ok := s.Code.(reply.StepCode); ok {
		said.Code = code.String()
	}
	for name, value := range s.Args {
		switch name {
		case "reading":
			said.Reading = value.(int)
		case "from":
			said.From = value.(calendar.Date)
		case "date":
			said.Date = value.(calendar.Date)
		case "period":
			said.Period = value.(retention.Period)
		case "days":
			said.Days = value.([]calendar.Day)
		case "at":
			said.At = value.(time.Time)
		case "hours":
			said.Words = fmt.Sprint(value.(int))
		case "cutoff":
			said.Words = value.(retention.Cutoff).String()
		case "duty", "when":
			said.Names = value.(calendar.Names)
		case "window":
			said.Window = value.(string)
		case "title":
			said.Title = value.(calendar.Names)
		default:
			panic("no argument is called " + name)
		}
	}
	return said
}

func tellSteps(steps []calendar.Step) []told {
	var list []told
	for _, s := range steps {
		list = append(list, tellStep(s))
	}
	return list
}

// soundSteps returns what is wrong with steps that any explanation may have.
func soundSteps(steps []calendar.Step) error {
	var problems []error
	for i, s := range tellSteps(steps) {
		passed, named := maps.Clone(steps[i].Args), argumentsOf(steps[i].Code)
		delete(passed, "reading") // it is not said
		if slices.Contains(strings.Fields("before_law days weeks months month_too_short working_days back"), s.Code) {
			delete(passed, "from") // said by the first step
		}
		if got := slices.Sorted(maps.Keys(passed)); !slices.Equal(got, named) {
			problems = append(problems, fmt.Errorf("step %d: %s has the arguments %v, and its sentence %v", i+1, s.Code, got, named))
		}
		switch {
		case new(reply.StepCode).UnmarshalText([]byte(s.Code)) != nil:
			problems = append(problems, fmt.Errorf("step %d: unknown code %q", i+1, s.Code))
		case s.Text == "":
			problems = append(problems, fmt.Errorf("step %d: %s says nothing", i+1, s.Code))
		case strings.ContainsAny(s.Text, "{}"):
			problems = append(problems, fmt.Errorf("step %d: %s is not filled: %s", i+1, s.Code, s.Text))
		case strings.Contains(s.Text, "no date") || strings.Contains(s.Text, "no period") || strings.Contains(s.Text, "1 January 0001"):
			problems = append(problems, fmt.Errorf("step %d: %s lacks an argument: %s", i+1, s.Code, s.Text))
		}
	}
	if len(steps) == 0 {
		problems = append(problems, errors.New("no steps"))
	}
	return errors.Join(problems...)
}

var argument = regexp.MustCompile(`{([a-z_]+)`)

// argumentsOf lists the arguments of a code's sentence.
func argumentsOf(code calendar.Code) []string {
	named := map[string]bool{}
	for _, found := range argument.FindAllStringSubmatch(code.Sentence(calendar.English), -1) {
		named[found[1]] = true
	}
	return slices.Sorted(maps.Keys(named))
}

// theStep returns the step with a code, and whether there is exactly one.
func theStep(steps []calendar.Step, code string) (step told, once bool) {
	for _, s := range tellSteps(steps) {
		if s.Code == code {
			if once {
				return told{}, false
			}
			step, once = s, true
		}
	}
	return step, once
}

func hasStep(steps []calendar.Step, code string) bool {
	return slices.Contains(codesOf(steps), code)
}

// codesOf lists the codes of steps.
func codesOf(steps []calendar.Step) []string {
	var codes []string
	for _, s := range steps {
		codes = append(codes, s.Code.String())
	}
	return codes
}

func datesOf(days []calendar.Day) []calendar.Date {
	var dates []calendar.Date
	for _, d := range days {
		dates = append(dates, d.Date)
	}
	return dates
}

// daysThat lists the days from first to last, both included, for which the
// condition holds. It asks the calendar day by day.
func daysThat(c *calendar.Calendar, first, last calendar.Date, holds func(calendar.Day) bool) []calendar.Date {
	var dates []calendar.Date
	for d, end := first, last.AddDays(1); d.Before(end); d = d.AddDays(1) {
		if day, err := c.Day(d); err == nil && holds(day) {
			dates = append(dates, d)
		}
	}
	return dates
}

// inForceFrom returns the day from which a law is in force, by its citation. Law
// 2073-IX is none of those that are counted for events before.
func inForceFrom(law reply.Computation) calendar.Date {
	const words = ", in force "
	citation := law.Basis().Citation
	at := strings.LastIndex(citation, words)
	if at < 0 || law == lawAdmin {
		return calendar.Date{}
	}
	return day(citation[at+len(words):])
}

// agreement compares the steps of a limit with its days, walked day by day.
func agreement(law reply.Computation, event calendar.Date, n count, c *calendar.Calendar, e reply.Explanation) error {
	problems := []error{soundSteps(e.Steps)}
	expect := func(holds bool, format string, values ...any) {
		if !holds {
			problems = append(problems, fmt.Errorf(format, values...))
		}
	}
	limit := e.Limit
	expect(e.Subject == law.String(), "the subject is %q", e.Subject)
	expect(e.Country == c.Country(), "the country is %q", e.Country)
	expect(e.Deadline == reply.Deadline{} && e.Hours == reply.HourDeadline{}, "it has a deadline")
	if n.unit == "at once" {
		expect(slices.Equal(codesOf(e.Steps), []string{"at_once"}), "at once: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	}
	rest := tellSteps(e.Steps)
	expect(rest[0].From == event && rest[0].Code == "event", "the first step is not the event")
	rest = rest[1:]
	if since := inForceFrom(law); event.Before(since) {
		expect(rest[0].Code == "before_law" && rest[0].From == event && rest[0].Date == since, "before the law: %v", rest[0])
		expect(slices.Contains(e.Doubts(), rest[0].Text), "that another law applied is no doubt: %v", e.Doubts())
		rest = rest[1:]
	}
	expect(!slices.ContainsFunc(rest, func(s told) bool { return s.Code == "before_law" }), "before the law: %v", codesOf(e.Steps))
	if rest[0].Code == "as_working_days" {
		expect(law == lawAdmin && rest[0].Period == retention.WorkingDays(n.n), "as working days: %v", rest[0].Period)
		rest = rest[1:]
	}
	counted := rest[0]
	expect(counted.From == event && counted.Date == limit.Nominal, "it counts from %v to %v", counted.From, counted.Date)

	inWorkingDays := n.unit == "working days" || law == lawAdmin && n.unit == "days" && 0 < n.n && n.n <= 10
	first, last := limit.Nominal, limit.Due // the days on which the result rests
	switch {
	case inWorkingDays && n.n > 0:
		first = event.AddDays(1)
	case inWorkingDays:
		first, last = limit.Nominal, event.AddDays(-1)
	case n.n < 0:
		expect(slices.Equal(codesOf(e.Steps)[len(e.Steps)-len(rest):], []string{"back", "not_moved_back"}), "back: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	case law == lawForce:
		expect(rest[1].Code == "not_moved_law" && len(rest) == 2, "not moved: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	}
	if inWorkingDays {
		want := daysThat(c, first, last, func(d calendar.Day) bool { return !d.Working && d.Reason != calendar.Weekend })
		skipped, _ := theStep(e.Steps, "skipped")
		expect(slices.Equal(datesOf(skipped.Days), want), "skipped are %v, not %v", datesOf(skipped.Days), want)
		expect(hasStep(e.Steps, "skipped") == (len(want) > 0), "skipped without a day")
	} else {
		off := func(d calendar.Day) bool { return !d.Working }
		rolled := limit.Nominal
		for len(daysThat(c, rolled, rolled, off)) > 0 {
			rolled = rolled.AddDays(1)
		}
		moves, _ := theStep(e.Steps, "moves")
		stays, _ := theStep(e.Steps, "stays")
		if rolled == limit.Nominal {
			expect(stays.Date == rolled && moves.Code == "", "it stays on %v: %v", rolled, codesOf(e.Steps))
		} else {
			expect(moves.From == limit.Nominal && moves.Date == rolled && stays.Code == "", "it moves to %v: %v", rolled, codesOf(e.Steps))
			expect(slices.Equal(datesOf(moves.Days), daysThat(c, limit.Nominal, rolled.AddDays(-1), off)), "skipped are %v", datesOf(moves.Days))
			expect(len(moves.Days) == rolled.Sub(limit.Nominal), "of %v some are working days", datesOf(moves.Days))
		}
		second, longer := theStep(e.Steps, "at_least_two")
		expect(longer == (rolled != limit.Due), "due on %v, rolled to %v: %v", limit.Due, rolled, codesOf(e.Steps))
		if longer {
			expect(law == lawEU && second.Date == limit.Due, "two working days by %v: %v", law, second)
			first = event.AddDays(1)
		}
	}
	worked, _ := theStep(e.Steps, "counted")
	weekends := daysThat(c, first, last, func(d calendar.Day) bool {
		return d.Working && (slices.Contains([]time.Weekday{time.Saturday, time.Sunday}, d.Date.Weekday()) ||
			slices.ContainsFunc(d.Holidays, func(h calendar.Holiday) bool { return !h.Suspended }))
	})
	expect(slices.Equal(datesOf(worked.Days), weekends), "worked are %v, not %v", datesOf(worked.Days), weekends)
	expect(hasStep(e.Steps, "counted") == (len(weekends) > 0), "counted without a day")
	disputed, _ := theStep(e.Steps, "disputed")
	doubtful := daysThat(c, first, last, func(d calendar.Day) bool { return d.Disputed != "" })
	expect(slices.Equal(datesOf(disputed.Days), doubtful), "disputed are %v, not %v", datesOf(disputed.Days), doubtful)
	projected, _ := theStep(e.Steps, "projected")
	expect((projected.Code != "") == last.After(c.VerifiedThrough()), "projected through %v: %v", last, codesOf(e.Steps))
	expect(projected.Code == "" || projected.Date == c.VerifiedThrough(), "verified through %v", projected.Date)
	return errors.Join(problems...)
}
