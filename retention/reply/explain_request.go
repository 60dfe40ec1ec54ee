package reply

import (
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Explain gives the deadline that [Request.On] gives for a day, with its steps:
// those of the window, and of its longer period if that applies, for the start
// that counts; what a registration, an extension and pauses did; and the safe and
// the latest day. If the safe and the latest day count from different starts, the
// window's steps are given for each. They are those without pauses.
//
// The errors are those of [Request.On].
func (k Request) Explain(day calendar.Date) (Explanation, error) {
	_, e, err := k.tell(day)
	return e, err
}

// requestSentences is the one table of the codes of this package's own steps and of
// what they say in English. The arguments of the step stand in braces.
var requestSentences = map[string]string{
	"not-registered":    "It is not registered, which may be done on any day from {from} through {date}; the safe day is the earliest of these starts, the latest day the last.",
	"registered":        "It was registered on {date}; the period starts on that day.",
	"registered-late":   "It was registered on {date}, after {from}, the day for it: the safe day is the earlier of both starts, the latest day the later.",
	"registered-ended":  "It was registered on {date}, when the period that started on {from} was over; that changes nothing.",
	"extended":          "The longer period of {period} was told or recorded on {date}, in time under every reading; it moves both days.",
	"extended-late":     "The longer period of {period} was told or recorded on {date}, too late under one of the readings; it moves the latest day only.",
	"extended-refusal":  "The longer period of {period}, told on {date}, is not for a refusal; it moves the latest day only.",
	"extends-by-itself": "The longer period of {period} applies by itself where its conditions hold: {words}. That they do is not recorded, so it moves the latest day only.",
	"paused":            "The period stood still from {from} to {date}: what was left of it on the first of these days is left on the second.",
	"paused-by-host":    "By the law that the host names the period stood still from {from} to {date}: that moves the latest day only, and the safe day goes on.",
	"not-paused":        "From {from} to {date} it waited for something, but no law is named by which the period stands still; neither day moves.",
	"disputed":          "Of these days it is disputed whether they are working days: {days}.",
	"projected":         "The law on working days was looked up through {date}; later days are a projection.",
	"safe":              "In time under every reading: through {date}.",
	"latest":            "The latest day that can be defended: {date}.",
}

// sayOfRequest fills the step's sentence.
func sayOfRequest(s Step) Step {
	var days []string
	for _, day := range s.Days {
		days = append(days, day.String())
	}
	s.Text = strings.NewReplacer("{from}", inWords(s.From), "{date}", inWords(s.Date), "{period}", s.Period.String(),
		"{words}", s.Words, "{days}", strings.Join(days, "; ")).Replace(requestSentences[s.Code])
	return s
}

func inWords(d calendar.Date) string { return d.Weekday().String() + " " + d.String() }

// explain derives the steps of a course that was computed.
func (k Request) explain(c course) Explanation {
	steps := k.windowSteps(k.window, c)
	add := func(s Step) { steps = append(steps, sayOfRequest(s)) }
	if k.window.FromRegistration {
		add(c.registrationStep())
	}
	if longer := k.longer(c); len(longer.Readings) > 0 {
		add(k.extensionStep(c))
		steps = append(steps, k.windowSteps(longer, c)...)
	}
	for _, p := range c.pauses {
		code := "paused-by-host"
		switch {
		case k.stands():
			code = "paused"
		case !p.lawful():
			code = "not-paused"
		}
		add(Step{Code: code, From: p.from, Date: p.to, Source: p.by})
	}
	if c.deadline != c.unpaused {
		for _, s := range k.movedSteps(c) {
			add(s)
		}
	}
	add(Step{Code: "safe", Date: c.deadline.Safe})
	add(Step{Code: "latest", Date: c.deadline.Latest})
	return Explanation{Subject: k.window.ID, Country: k.calendar.Country(), Deadline: c.deadline, Steps: steps}
}

// windowSteps gives a window's own steps for the starts that decide, but for the
// days at their end.
func (k Request) windowSteps(w Window, c course) (steps []Step) {
	var all Deadline
	var safe, latest calendar.Date
	for _, start := range c.starts {
		d, err := k.reckon(w, []calendar.Date{start}, c.pauses)
		if err != nil {
			continue // the norm does not apply to that start
		}
		wider := widen(all, d)
		if wider.Safe != all.Safe {
			safe = start
		}
		if wider.Latest != all.Latest {
			latest = start
		}
		all = wider
	}
	for _, start := range slices.Compact([]calendar.Date{safe, latest}) {
		e, _ := w.Explain(start, k.calendar) // it could be computed before
		steps = append(steps, e.Steps[:len(e.Steps)-2]...)
	}
	return steps
}

func (c course) registrationStep() Step {
	switch {
	case c.registered.IsZero():
		return Step{Code: "not-registered", From: c.received, Date: c.registerBy}
	case reaches(c.registerBy, c.registered):
		return Step{Code: "registered", Date: c.registered}
	case len(c.starts) == 1:
		return Step{Code: "registered-ended", From: c.registerBy, Date: c.registered}
	default:
		return Step{Code: "registered-late", From: c.registerBy, Date: c.registered}
	}
}

func (k Request) extensionStep(c course) Step {
	s := Step{Code: "extended", Period: k.window.Extension.Total, Date: c.told, Source: k.window.Extension.Basis}
	switch {
	case !c.extended:
		s.Code, s.Words = "extends-by-itself", k.window.Extension.When
	case !c.firmly:
		s.Code = "extended-late"
	case !k.movesSafe(c):
		s.Code = "extended-refusal"
	}
	return s
}

// movedSteps tells of the days on which a deadline rests that pauses moved:
// those of the roll, and those counted if the law counts working days.
func (k Request) movedSteps(c course) (steps []Step) {
	after, _ := k.calendar.Previous(c.deadline.Latest)
	for _, w := range []Window{k.window, k.longer(c)} {
		for _, r := range w.Readings {
			if inWorkingDays(w.Law, r.Period) && c.pauses[0].from.Before(after) {
				after = c.pauses[0].from
			}
		}
	}
	count, _ := k.calendar.Count(after, c.deadline.Latest)
	if disputed := count.Disputed(); len(disputed) > 0 {
		steps = append(steps, Step{Code: "disputed", Days: disputed})
	}
	if !count.Projected.IsZero() {
		steps = append(steps, Step{Code: "projected", Date: k.calendar.VerifiedThrough()})
	}
	return steps
}
