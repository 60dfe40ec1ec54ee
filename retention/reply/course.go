package reply

import (
	"errors"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// course is what the events up to a day come to. Its status has what follows from them
// alone.
type course struct {
	Status
	received   calendar.Date
	registerBy calendar.Date   // zero if the window does not start on a registration
	registered calendar.Date   // zero if it was not, or need not be
	notice     Deadline        // by when the requester must be told of an extension
	starts     []calendar.Date // the days on which the period may start
	pauses     []pause
	told       calendar.Date // the day of the extension
	refuseBy   calendar.Date // the last safe day for a refusal: no extension moves it
	firmly     bool          // notified in time under every reading
	paused     bool          // a pause that moves a day has not ended
	on         calendar.Date // the day of the answer, or else the day asked about
}

// follow replays the events up to a day.
func (q Request) follow(events []Event, day calendar.Date) (course, error) {
	c := course{Status: Status{On: day}, on: day}
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
			c.Extended, c.told, c.firmly = true, e.On, err == nil && e.On.OnOrBefore(told.notice.Safe)
		case Paused:
			p := pause{from: e.On, by: e.Basis}
			if q.window.stands() {
				p.by = q.window.Pause
			}
			c.pauses = append(c.pauses, p)
		case Resumed:
			c.pauses[len(c.pauses)-1].to = e.On
		case PartlyAnswered:
			c.PartlyAnswered = e.On
		case Answered, Refused:
			c.Closed, c.on = e.Kind, e.On
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
func (q Request) deadlines(c *course) error {
	if err := q.start(c); err != nil {
		return err
	}
	_, unpaused, err := q.whole(*c, c.starts, nil)
	if err != nil {
		return err
	}
	ordinary, due, err := q.whole(*c, c.starts, c.pauses)
	if err != nil {
		return err
	}
	c.Unpaused, c.Deadline, c.refuseBy = unpaused, due, ordinary.Safe

	// No notice revives a period that is over.
	c.notice = Deadline{Safe: ordinary.Safe, Latest: due.Latest}
	extension := q.window.Extension
	if extension.Automatic || extension.Notice == (retention.Period{}) {
		return nil
	}
	if n, _ := extension.Notice.Number(); n < 0 {
		c.notice, err = q.before(ordinary, extension.Notice)
		return err
	}
	telling := q.window
	telling.Readings = []Reading{{Period: extension.Notice}}
	by, err := q.deadline(&telling, c.starts, nil)
	if err == nil && q.window.stands() {
		var paused Deadline
		paused, err = q.deadline(&telling, c.starts, c.pauses)
		by.Latest = paused.Latest
	}
	c.notice = Deadline{Safe: calendar.Earliest(c.notice.Safe, by.Safe), Latest: calendar.Earliest(c.notice.Latest, by.Latest)}
	return err
}

// before returns the days that lie a negative period from those of a deadline.
func (q Request) before(d Deadline, p retention.Period) (Deadline, error) {
	safe, err := q.window.Law.Limit(d.Safe, p, q.calendar)
	if err != nil {
		return Deadline{}, err
	}
	latest, err := q.window.Law.Limit(d.Latest, p, q.calendar)
	return Deadline{Safe: safe.Nominal, Latest: latest.Nominal}, err
}

// whole returns the deadline by the ordinary period, and the one by all that applies.
func (q Request) whole(c course, starts []calendar.Date, pauses []pause) (ordinary, all Deadline, err error) {
	ordinary, err = q.deadline(&q.window, starts, pauses)
	longer := q.longer(c)
	if err != nil || len(longer.Readings) == 0 {
		return ordinary, ordinary, err
	}
	extended, err := q.deadline(&longer, starts, pauses)
	all = ordinary.widened(extended)
	if q.movesSafe(c) {
		all.Safe = extended.Safe
	}
	return ordinary, all, err
}

// start finds the days on which the period may start. If it starts on a
// registration, one after the day for it is the body's own fault: the latest day may
// count from it, the safe one does not; and it cannot revive a period that has
// ended.
func (q Request) start(c *course) (err error) {
	c.starts = []calendar.Date{c.received}
	if !q.window.FromRegistration {
		return nil
	}
	if _, err = q.window.Due(c.received, q.calendar); err != nil && !errors.Is(err, ErrNotInForce) {
		return err // such as another country's calendar
	}
	if c.registerBy, err = q.calendar.Next(c.received); err != nil {
		return err
	}
	switch {
	case c.registered.IsZero():
		for d := c.received.AddDays(1); d.OnOrBefore(c.registerBy); d = d.AddDays(1) {
			c.starts = append(c.starts, d)
		}
	case c.registered.OnOrBefore(c.registerBy):
		c.starts[0] = c.registered
	default:
		c.starts[0] = c.registerBy
		_, due, err := q.whole(*c, c.starts, c.pauses)
		if err != nil {
			return err
		}
		if c.registered.OnOrBefore(due.Latest) {
			c.starts = append(c.starts, c.registered)
		}
	}
	return nil
}

// longer returns the window of the longer period, without its duty, if that may apply, or
// else none.
func (q Request) longer(c course) (longer Window) {
	if c.Extended || q.window.Extension.Automatic {
		longer, _ = q.window.withoutDuty()
	}
	return longer
}

// movesSafe reports whether the longer period moves the safe day too: if it was
// notified in time under every reading, and not for a refusal unless the norm covers
// that. Otherwise a refusal is due within the ordinary period, as in GDPR article
// 12(4).
func (q Request) movesSafe(c course) bool {
	return c.firmly && (c.Closed != Refused || q.window.Extension.CoversRefusal)
}

// deadline returns the deadline over the days on which the period may start and the
// readings of the window. A start to which the norm does not apply is left out
// while another one remains.
func (q Request) deadline(w *Window, starts []calendar.Date, pauses []pause) (all Deadline, err error) {
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
