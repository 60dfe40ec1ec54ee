package reply

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
	deadline   Deadline
	unpaused   Deadline        // what it would be without pauses
	notice     Deadline        // by when the requester must be told of an extension
	starts     []calendar.Date // the days on which the period may start
	pauses     []pause
	told       calendar.Date // the day of the extension
	refuseBy   calendar.Date // the last safe day for a refusal: no extension moves it
	extended   bool
	firmly     bool // notified in time under every reading
	paused     bool // a pause that moves a day has not ended
	partly     calendar.Date
	closed     Kind
	on         calendar.Date // the day of the answer, or else the day asked about
}

// follow replays the events up to a day.
func (q Request) follow(events []Event, day calendar.Date) (course, error) {
	c := course{on: day}
	if len(events) == 0 || events[0].On.After(day) {
		return course{}, ErrNotReceived
	}
	c.received = events[0].On
	for i, e := range events {
		if e.On.After(day) {
			break
		}
		switch e.Kind {
		case Registered:
			c.registered = e.On
		case Extended:
			told, err := q.follow(events[:i], e.On)
			c.extended, c.told, c.firmly = true, e.On, err == nil && e.On.OnOrBefore(told.notice.Safe)
		case Paused:
			p := pause{from: e.On, by: e.Basis}
			if q.window.stands() {
				p.by = q.window.Pause
			}
			c.pauses = append(c.pauses, p)
		case Resumed:
			c.pauses[len(c.pauses)-1].to = e.On
		case PartlyAnswered:
			c.partly = e.On
		case Answered, Refused:
			c.closed, c.on = e.Kind, e.On
		}
	}
	// An open pause counts as if it ended on the day asked about.
	if n := len(c.pauses); n > 0 && c.pauses[n-1].to.IsZero() {
		c.pauses[n-1].to, c.paused = c.on, c.pauses[n-1].lawful()
	}
	err := q.deadlines(&c) // before c is read
	return c, err
}

// deadlines computes the deadlines without and with the pauses.
func (q Request) deadlines(c *course) (err error) {
	compute := func(w Window, starts []calendar.Date, pauses []pause) (d Deadline) {
		if err == nil {
			d, err = q.deadline(w, starts, pauses)
		}
		return d
	}
	longer := q.longer(*c)
	whole := func(starts []calendar.Date, pauses []pause) (ordinary, all Deadline) {
		ordinary = compute(q.window, starts, pauses)
		if len(longer.Readings) == 0 {
			return ordinary, ordinary
		}
		extended := compute(longer, starts, pauses)
		all = ordinary.widened(extended)
		if q.movesSafe(*c) {
			all.Safe = extended.Safe
		}
		return ordinary, all
	}
	c.starts = []calendar.Date{c.received}
	if q.window.FromRegistration {
		if _, err = q.window.Due(c.received, q.calendar); err != nil && !errors.Is(err, ErrNotInForce) {
			return err // such as another country's calendar
		}
		if c.registerBy, err = q.calendar.Next(c.received); err != nil {
			return err
		}
		if c.starts = c.registration(); c.registered.After(c.registerBy) {
			if _, due := whole([]calendar.Date{c.registerBy}, c.pauses); c.registered.After(due.Latest) {
				c.starts = c.starts[:1]
			}
		}
	}
	var ordinary Deadline
	ordinary, c.deadline = whole(c.starts, c.pauses)
	_, c.unpaused = whole(c.starts, nil)
	c.refuseBy = ordinary.Safe

	// No notice revives a period that is over.
	c.notice = Deadline{Safe: ordinary.Safe, Latest: c.deadline.Latest}
	if notice := q.window.Extension.Notice; notice != (retention.Period{}) && !q.window.Extension.Automatic {
		telling := q.window
		telling.Readings = []Reading{{Period: notice}}
		by := compute(telling, c.starts, nil)
		if q.window.stands() {
			by.Latest = compute(telling, c.starts, c.pauses).Latest
		}
		c.notice = Deadline{calendar.Earliest(c.notice.Safe, by.Safe), calendar.Earliest(c.notice.Latest, by.Latest)}
	}
	return err
}

// longer returns the window of the longer period if that may apply, or else none.
func (q Request) longer(c course) (longer Window) {
	if c.extended || q.window.Extension.Automatic {
		longer, _ = q.window.Extended()
	}
	return longer
}

// movesSafe reports whether the longer period moves the safe day too: if it was
// notified in time under every reading, and not for a refusal unless the norm covers
// that. Otherwise a refusal is due within the ordinary period, as in GDPR article
// 12(4).
func (q Request) movesSafe(c course) bool {
	return c.firmly && (c.closed != Refused || q.window.Extension.CoversRefusal)
}

// registration returns the days on which a period may start that starts on a
// registration. One after the day for it is the body's own fault: the latest day
// may count from it, the safe one does not; and it cannot revive a period that
// has ended.
func (c course) registration() []calendar.Date {
	var days []calendar.Date
	switch {
	case c.registered.IsZero():
		for d := c.received; d.OnOrBefore(c.registerBy); d = d.AddDays(1) {
			days = append(days, d)
		}
	case c.registered.OnOrBefore(c.registerBy):
		days = append(days, c.registered)
	default:
		days = append(days, c.registerBy, c.registered)
	}
	return days
}

// deadline returns the deadline over the days on which the period may start and the
// readings of the window. A start to which the norm does not apply is left out
// while another one remains.
func (q Request) deadline(w Window, starts []calendar.Date, pauses []pause) (all Deadline, err error) {
	var notInForce error
	for _, start := range starts {
		d, err := w.due(start, pauses, q.calendar)
		if errors.Is(err, ErrNotInForce) {
			notInForce = err
			continue
		}
		if err != nil {
			return Deadline{}, err
		}
		all = all.widened(d)
	}
	if all.Safe.IsZero() {
		return Deadline{}, notInForce
	}
	return all, nil
}
