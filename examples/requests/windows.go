package main

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// duty is a window that has started, and by when it must be met.
type duty struct {
	place     place
	hours     bool // it is one in hours
	id        string
	title     calendar.Names
	what      calendar.Names
	basis     calendar.Source
	extension reply.Extension   // zero: the law allows none
	total     retention.Period  // with the extension, in all
	ordinary  reply.Explanation // its deadline, and the steps that lead there
	longer    reply.Explanation // with the extension; zero: none
	reminders []calendar.Date   // of the ordinary deadline, after the start
	err       error             // instead of a deadline
}

// dutiesFrom computes the windows that start on a day. Those in hours start at
// a time of that day. Law of the past is left out; what is not yet law is an error.
func dutiesFrom(on calendar.Date, at time.Time, places []place) []duty {
	var duties []duty
	for _, p := range places {
		for _, w := range p.windows {
			if !past(w.Until, on) {
				duties = append(duties, inDays(w, p, on))
			}
		}
		for _, w := range p.hours {
			if !past(w.Until, on) {
				duties = append(duties, inHours(w, p, on, at))
			}
		}
	}
	return duties
}

// past reports whether a norm no longer applies to what starts on a day.
func past(until, on calendar.Date) bool { return !until.IsZero() && on.OnOrAfter(until) }

// inDays computes a window in days. Whoever needs no steps calls Due, which is
// cheaper.
func inDays(w reply.Window, p place, on calendar.Date) duty {
	d := duty{place: p, id: w.ID, title: w.Title, what: w.Duty, basis: w.Basis, extension: w.Extension, total: w.Total(on)}
	if d.ordinary, d.err = w.Explain(on, p.calendar); d.err != nil {
		return d
	}
	if d.reminders, d.err = reminders(d.ordinary.Deadline, p, on); d.err != nil {
		return d
	}
	if longer, allowed := w.Extended(); allowed {
		d.longer, d.err = longer.Explain(on, p.calendar)
	}
	return d
}

// reminders returns the days that are 5 working days and 1 before the safe day.
// In a short window they lie before its start, and nobody is reminded.
func reminders(by reply.Deadline, p place, on calendar.Date) ([]calendar.Date, error) {
	days, err := by.Reminders(p.calendar, 5, 1)
	var after []calendar.Date
	for _, day := range days {
		if day.After(on) {
			after = append(after, day)
		}
	}
	return after, err
}

// inHours computes a window in hours, from an instant and not from a day.
func inHours(w reply.HourWindow, p place, on calendar.Date, at time.Time) duty {
	d := duty{place: p, hours: true, id: w.ID, title: w.Title, what: w.Duty, basis: w.Basis}
	event, err := instant(on, at, p.zone)
	if err != nil {
		d.err = fmt.Errorf("%s: %w", w.ID, err)
		return d
	}
	d.ordinary, d.err = w.Explain(event, p.calendar, p.zone)
	return d
}

// instant returns the instant of a time of day in a zone. When the clocks go back
// a time comes twice, and the first one is safe; when they go forward some times
// never come.
func instant(on calendar.Date, at time.Time, zone *time.Location) (time.Time, error) {
	year, month, day := on.Date()
	t := time.Date(year, month, day, at.Hour(), at.Minute(), 0, 0, zone)
	if earlier := t.Add(-time.Hour); sameClock(earlier, at) {
		t = earlier
	}
	if !sameClock(t, at) {
		return time.Time{}, fmt.Errorf("there was no %s on %v in %v: the clocks went forward", at.Format("15:04"), on, zone)
	}
	return t, nil
}

func sameClock(a, b time.Time) bool { return a.Hour() == b.Hour() && a.Minute() == b.Minute() }
