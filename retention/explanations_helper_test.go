package retention_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

var sentenceCodes = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, code := range retention.SentenceCodes() {
		known[code] = true
	}
	return known
})

// soundSteps says what is wrong with steps that any explanation may have.
func soundSteps(steps []retention.Step) error {
	var problems []error
	known := sentenceCodes()
	for i, s := range steps {
		switch {
		case !known[s.Code]:
			problems = append(problems, fmt.Errorf("step %d: unknown code %q", i+1, s.Code))
		case s.Text == "":
			problems = append(problems, fmt.Errorf("step %d: %s says nothing", i+1, s.Code))
		case strings.ContainsAny(s.Text, "{}"):
			problems = append(problems, fmt.Errorf("step %d: %s is not filled: %s", i+1, s.Code, s.Text))
		case strings.Contains(s.Text, "no date") || strings.Contains(s.Text, "no period") || strings.Contains(s.Text, "0001-01-01"):
			problems = append(problems, fmt.Errorf("step %d: %s lacks an argument: %s", i+1, s.Code, s.Text))
		}
	}
	if len(steps) == 0 {
		problems = append(problems, errors.New("no steps"))
	}
	return errors.Join(problems...)
}

// theStep gives the step with a code, and whether there is exactly one.
func theStep(steps []retention.Step, code string) (step retention.Step, once bool) {
	for _, s := range steps {
		if s.Code == code {
			if once {
				return retention.Step{}, false
			}
			step, once = s, true
		}
	}
	return step, once
}

func hasStep(steps []retention.Step, code string) bool {
	return slices.ContainsFunc(steps, func(s retention.Step) bool { return s.Code == code })
}

// codesOf lists the codes of steps.
func codesOf(steps []retention.Step) []string {
	var codes []string
	for _, s := range steps {
		codes = append(codes, s.Code)
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

// agreement compares the steps of a limit with its days, walked day by day.
func agreement(law retention.Computation, event calendar.Date, n count, c *calendar.Calendar, e retention.Explanation) error {
	problems := []error{soundSteps(e.Steps)}
	expect := func(holds bool, format string, values ...any) {
		if !holds {
			problems = append(problems, fmt.Errorf(format, values...))
		}
	}
	limit := e.Limit
	expect(e.Subject == law.String(), "the subject is %q", e.Subject)
	expect(e.Country == c.Country(), "the country is %q", e.Country)
	expect(e.Deadline == retention.Deadline{} && e.Hours == retention.HourDeadline{}, "it has a deadline")
	if n.unit == "at once" {
		expect(slices.Equal(codesOf(e.Steps), []string{"at-once"}), "at once: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	}
	start, _ := theStep(e.Steps, "event")
	expect(start.From == event && e.Steps[0].Code == "event", "the first step is not the event")
	counted := e.Steps[1]
	if counted.Code == "as-working-days" {
		expect(law == lawAdmin && counted.Period == retention.WorkingDays(n.n), "as working days: %v", counted.Period)
		counted = e.Steps[2]
	}
	expect(counted.From == event && counted.Date == limit.Nominal, "it counts from %v to %v", counted.From, counted.Date)

	inWorkingDays := n.unit == "working days" || law == lawAdmin && n.unit == "days" && 0 < n.n && n.n <= 10
	first, last := limit.Nominal, limit.Due // the days on which the result rests
	switch {
	case inWorkingDays && n.n > 0:
		first = event.AddDays(1)
	case inWorkingDays:
		first, last = limit.Nominal, event.AddDays(-1)
	case n.n < 0:
		expect(slices.Equal(codesOf(e.Steps), []string{"event", "back", "not-moved-back"}), "back: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	case law == lawForce:
		expect(e.Steps[2].Code == "not-moved-law" && len(e.Steps) == 3, "not moved: %v", codesOf(e.Steps))
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
		second, longer := theStep(e.Steps, "at-least-two")
		expect(longer == (rolled != limit.Due), "due on %v, rolled to %v: %v", limit.Due, rolled, codesOf(e.Steps))
		if longer {
			expect(law == lawEU && second.Date == limit.Due, "two working days by %v: %v", law, second)
			first = event.AddDays(1)
		}
	}
	disputed, _ := theStep(e.Steps, "disputed")
	doubtful := daysThat(c, first, last, func(d calendar.Day) bool { return d.Disputed != "" })
	expect(slices.Equal(datesOf(disputed.Days), doubtful), "disputed are %v, not %v", datesOf(disputed.Days), doubtful)
	projected, _ := theStep(e.Steps, "projected")
	expect((projected.Code != "") == last.After(c.VerifiedThrough()), "projected through %v: %v", last, codesOf(e.Steps))
	expect(projected.Code == "" || projected.Date == c.VerifiedThrough(), "verified through %v", projected.Date)
	return errors.Join(problems...)
}
