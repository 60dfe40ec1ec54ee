package reply

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// pause is a time in which the period stands still: by the window's own norm, or
// by a law that the host names.
type pause struct {
	from, to calendar.Date
	by       calendar.Source // the law; without a citation nothing stands still
}

func (p pause) lawful() bool { return p.by.Citation != "" }

// paused moves the deadline of one reading by the pauses. The safe day moves only if
// the window's own norm says so. The law's roll to a working day comes once, at the
// end of it all.
func (w *Window) paused(r Reading, start calendar.Date, d Deadline, pauses []pause, c *calendar.Calendar) (_ Deadline, err error) {
	begin, working, nominal := r.Cutoff.StartFrom(start), inWorkingDays(w.Law, r.Period), d.Safe
	for _, p := range pauses {
		if !p.lawful() {
			continue
		}
		p.from = calendar.Latest(begin, p.from)
		if w.stands() {
			if d.Safe, err = p.resume(d.Safe, d.Safe, working, c); err != nil {
				return d, err
			}
		}
		moved, err := p.resume(nominal, d.Latest, working, c)
		if err != nil {
			return d, err
		}
		if moved == nominal {
			continue
		}
		if nominal = moved; !r.Unrolled {
			if moved, err = laws[w.Law].rolled(nominal, c); err != nil {
				return d, err
			}
		}
		d.Latest = calendar.Latest(d.Latest, moved)
	}
	return d, nil
}

// stands reports whether the window's own norm stops the period in a pause.
func (w *Window) stands() bool { return w.Pause.Citation != "" }

// resume returns the nominal day on which a period that stood still ends: what was
// left of it at the start of the pause is left at its end. A period that had ended
// before the pause ends when it did; last is the day through which it can be argued
// that it had not.
func (p pause) resume(nominal, last calendar.Date, working bool, c *calendar.Calendar) (calendar.Date, error) {
	switch {
	case p.from.After(last) || p.to.OnOrBefore(p.from):
		return nominal, nil // it had ended, or nothing stood still
	case p.from.After(nominal):
		return p.to, nil
	case working:
		left, err := c.WorkingDaysBetween(p.from, nominal)
		if err != nil {
			return nominal, err
		}
		return c.AddWorkingDays(p.to, left)
	}
	moved := nominal.AddDays(p.to.Sub(p.from))
	if moved.IsZero() {
		return moved, ErrRange
	}
	return moved, nil
}

// inWorkingDays reports whether the law counts a period in working days.
func inWorkingDays(law Computation, p retention.Period) bool {
	_, unit := laws[law].counted(p).Number()
	return unit == retention.InWorkingDays
}
