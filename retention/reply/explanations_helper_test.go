package reply_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var sentenceCodes = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, code := range reply.SentenceCodes() {
		known[code] = true
	}
	return known
})

// soundSteps says what is wrong with steps that any explanation may have.
func soundSteps(steps []reply.Step) error {
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
func theStep(steps []reply.Step, code string) (step reply.Step, once bool) {
	for _, s := range steps {
		if s.Code == code {
			if once {
				return reply.Step{}, false
			}
			step, once = s, true
		}
	}
	return step, once
}

func hasStep(steps []reply.Step, code string) bool {
	return slices.ContainsFunc(steps, func(s reply.Step) bool { return s.Code == code })
}

// codesOf lists the codes of steps.
func codesOf(steps []reply.Step) []string {
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

// inForceFrom gives the day from which a law is in force, by its citation. Law
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
		expect(slices.Equal(codesOf(e.Steps), []string{"at-once"}), "at once: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	}
	start, _ := theStep(e.Steps, "event")
	expect(start.From == event && e.Steps[0].Code == "event", "the first step is not the event")
	rest := e.Steps[1:]
	if since := inForceFrom(law); event.Before(since) {
		expect(rest[0].Code == "before-law" && rest[0].From == event && rest[0].Date == since, "before the law: %v", rest[0])
		expect(slices.Contains(e.Doubts(), rest[0].Text), "that another law applied is no doubt: %v", e.Doubts())
		rest = rest[1:]
	}
	expect(!hasStep(rest, "before-law"), "before the law: %v", codesOf(e.Steps))
	if rest[0].Code == "as-working-days" {
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
		expect(slices.Equal(codesOf(rest), []string{"back", "not-moved-back"}), "back: %v", codesOf(e.Steps))
		return errors.Join(problems...)
	case law == lawForce:
		expect(rest[1].Code == "not-moved-law" && len(rest) == 2, "not moved: %v", codesOf(e.Steps))
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
