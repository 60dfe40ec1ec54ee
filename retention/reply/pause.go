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

// withPauses returns the deadline of a window that has one, moved by the pauses.
func (q Request) withPauses(w Window, start calendar.Date, pauses []pause) (all Deadline, err error) {
	for _, r := range w.Readings {
		if !r.appliesTo(start) {
			continue
		}
		limit, _ := w.read(r, start, q.calendar) // Due has computed it before
		d, err := q.readingWithPauses(w, r, start, limit, pauses)
		if err != nil {
			return Deadline{}, err
		}
		all = all.widened(w.capped(start, d))
	}
	return all, nil
}

// readingWithPauses moves the limit of one reading by the pauses. The safe day moves
// only if the window's own norm says so. The law's roll to a working day comes
// once, at the end of it all.
func (q Request) readingWithPauses(w Window, r Reading, start calendar.Date, limit Limit, pauses []pause) (_ Deadline, err error) {
	d := w.capped(start, Deadline{limit.Nominal, limit.Due})
	begin, working, nominal := r.Cutoff.StartFrom(start), inWorkingDays(w.Law, r.Period), d.Safe
	for _, p := range pauses {
		if !p.lawful() {
			continue
		}
		p.from = calendar.Latest(begin, p.from)
		if q.stands() {
			if d.Safe, err = q.resume(p, d.Safe, d.Safe, working); err != nil {
				return d, err
			}
		}
		moved, err := q.resume(p, nominal, d.Latest, working)
		if err != nil {
			return d, err
		}
		if moved == nominal {
			continue
		}
		nominal = moved
		if !r.Unrolled {
			if moved, err = laws[w.Law].rolled(nominal, q.calendar); err != nil {
				return d, err
			}
		}
		d.Latest = calendar.Latest(d.Latest, moved)
	}
	return d, nil
}

// resume returns the nominal day on which a period ends that stood still: what was
// left of it at the start of the pause is left at its end. A period that had ended
// before the pause ends when it did; the day through which it can be argued that
// it had not is last.
func (q Request) resume(p pause, nominal, last calendar.Date, working bool) (calendar.Date, error) {
	if p.from.After(last) || p.to.OnOrBefore(p.from) {
		return nominal, nil // it had ended, or nothing stood still
	}
	if p.from.After(nominal) {
		return p.to, nil
	}
	if working {
		left, err := q.calendar.WorkingDaysBetween(p.from, nominal)
		if err == nil {
			nominal, err = q.calendar.AddWorkingDays(p.to, left)
		}
		return nominal, err
	}
	moved := nominal.AddDays(p.to.Sub(p.from))
	if moved.IsZero() {
		return calendar.Date{}, ErrRange
	}
	return moved, nil
}

// inWorkingDays reports whether the law counts a period in working days.
func inWorkingDays(law Computation, p retention.Period) bool {
	_, unit := laws[law].counted(p).Number()
	return unit == retention.InWorkingDays
}
