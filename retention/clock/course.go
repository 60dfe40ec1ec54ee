package clock

import (
	"errors"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// course is what the events up to a day come to.
type course struct {
	received   calendar.Date
	registerBy calendar.Date // zero if the window does not start on a registration
	registered calendar.Date // zero if it was not, or need not be
	deadline   retention.Deadline
	unpaused   retention.Deadline // what it would be without pauses
	notice     retention.Deadline // by when the asker must be told of an extension
	refuseBy   calendar.Date      // the last safe day for a refusal: no extension moves it
	extended   bool
	firmly     bool // told in time under every reading
	paused     bool // a pause that moves a day has not ended
	partly     calendar.Date
	closed     Kind
	on         calendar.Date // the day of the answer, or else the day asked about
}

// follow replays the events up to a day.
func (k Clock) follow(events []Event, day calendar.Date) (course, error) {
	c := course{on: day}
	if len(events) == 0 || events[0].On.After(day) {
		return course{}, ErrNotReceived
	}
	c.received = events[0].On
	var pauses []pause
	for i, e := range events {
		if e.On.After(day) {
			break
		}
		switch e.Kind {
		case Registered:
			c.registered = e.On
		case Extended:
			told, err := k.follow(events[:i], e.On)
			c.extended, c.firmly = true, err == nil && reaches(told.notice.Safe, e.On)
		case Paused:
			if k.stands() || e.Basis.Citation != "" {
				pauses = append(pauses, pause{from: e.On})
			}
		case Resumed:
			if n := len(pauses); n > 0 && pauses[n-1].to.IsZero() { // else the pause had no effect
				pauses[n-1].to = e.On
			}
		case PartlyAnswered:
			c.partly = e.On
		case Answered, Refused:
			c.closed, c.on = e.Kind, e.On
		}
	}
	// A pause that lasts is reckoned as if it ended on the day asked about.
	if n := len(pauses); n > 0 && pauses[n-1].to.IsZero() {
		pauses[n-1].to, c.paused = c.on, true
	}
	err := k.deadlines(&c, pauses) // before c is read
	return c, err
}

// stands says whether the window's own norm makes pauses stand still.
func (k Clock) stands() bool { return k.window.Pause.Citation != "" }

// reaches says whether a day is in time for an end.
func reaches(end, d calendar.Date) bool { return d == end || d.Before(end) }

// deadlines computes the deadlines without and with the pauses.
func (k Clock) deadlines(c *course, pauses []pause) (err error) {
	reckon := func(w retention.Window, starts []calendar.Date, pauses []pause) (d retention.Deadline) {
		if err == nil {
			d, err = k.reckon(w, starts, pauses)
		}
		return d
	}
	longer, _ := k.window.Extended()
	window := k.window
	if c.extended {
		window = longer
	}
	starts := []calendar.Date{c.received}
	if k.window.Registered {
		if c.registerBy, err = k.calendar.Next(c.received); err != nil {
			return err
		}
		starts = c.starts(reckon(window, []calendar.Date{c.registerBy}, pauses).Latest)
	}
	ordinary := reckon(k.window, starts, pauses)
	c.deadline, c.unpaused = ordinary, reckon(k.window, starts, nil)
	c.notice, c.refuseBy = ordinary, ordinary.Safe
	if notice := k.window.Extension.Notice; notice != (retention.Period{}) {
		telling := k.window
		telling.Readings = []retention.Reading{{Period: notice}}
		c.notice = reckon(telling, starts, nil)
	}
	if c.extended {
		c.deadline = c.longer(c.deadline, reckon(longer, starts, pauses))
		c.unpaused = c.longer(c.unpaused, reckon(longer, starts, nil))
	}
	return err
}

// starts gives the days on which a period may start that starts on a
// registration. One after the day for it is the body's own fault: the latest
// day may count from it, the safe one does not; and it cannot revive a period
// that has ended.
func (c course) starts(latest calendar.Date) []calendar.Date {
	var days []calendar.Date
	switch {
	case c.registered.IsZero():
		for d := c.received; reaches(c.registerBy, d); d = d.AddDays(1) {
			days = append(days, d)
		}
	case reaches(c.registerBy, c.registered):
		days = append(days, c.registered)
	case c.registered.After(latest):
		days = append(days, c.registerBy)
	default:
		days = append(days, c.registerBy, c.registered)
	}
	return days
}

// longer gives the deadline of an extension. The safe day stays if the asker
// was told too late under one of the readings, and for a refusal: that is due
// within the ordinary period, as in GDPR article 12(4).
func (c course) longer(ordinary, extended retention.Deadline) retention.Deadline {
	d := widen(ordinary, extended)
	if c.firmly && c.closed != Refused {
		d.Safe = extended.Safe
	}
	return d
}

// widen gives the deadline over two readings.
func widen(a, b retention.Deadline) retention.Deadline {
	if a.Safe.IsZero() || b.Safe.Before(a.Safe) {
		a.Safe = b.Safe
	}
	if a.Latest.IsZero() || b.Latest.After(a.Latest) {
		a.Latest = b.Latest
	}
	return a
}

// reckon gives the deadline over the days on which the period may start and the
// readings of the window.
func (k Clock) reckon(w retention.Window, starts []calendar.Date, pauses []pause) (all retention.Deadline, err error) {
	for _, start := range starts {
		d, err := w.Due(start, k.calendar)
		if err != nil {
			return retention.Deadline{}, err
		}
		if len(pauses) == 0 {
			all = widen(all, d)
			continue
		}
		for _, r := range w.Readings {
			one := w
			one.Readings = []retention.Reading{r}
			d, err := one.Due(start, k.calendar)
			if errors.Is(err, retention.ErrNotInForce) {
				continue // the reading applies to other days
			}
			if err == nil {
				d, err = k.stand(one, start, d, pauses)
			}
			if err != nil {
				return retention.Deadline{}, err
			}
			all = widen(all, d)
		}
	}
	return all, nil
}
