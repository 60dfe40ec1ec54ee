package reply

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// pause is a span in which the period stands still: by the window's own norm,
// or by a law that the host names.
type pause struct {
	from, to calendar.Date
	by       calendar.Source // the law; without a citation nothing stands still
}

func (p pause) lawful() bool { return p.by.Citation != "" }

// stand moves the deadline of a window with one reading by the pauses. The safe
// day moves only if the window's own norm says so. The law's roll to a working
// day comes once, at the end of it all.
func (k Request) stand(w Window, start calendar.Date, d Deadline, pauses []pause) (_ Deadline, err error) {
	r := w.Readings[0]
	begin := r.Cutoff.StartFrom(start)
	working := inWorkingDays(w.Law, r.Period)
	nominal := d.Safe
	for _, p := range pauses {
		if !p.lawful() {
			continue
		}
		if begin.After(p.from) {
			p.from = begin
		}
		if k.stands() {
			if d.Safe, err = k.resume(p, d.Safe, d.Safe, working); err != nil {
				return d, err
			}
		}
		moved, err := k.resume(p, nominal, d.Latest, working)
		if err != nil {
			return d, err
		}
		if moved == nominal {
			continue
		}
		nominal = moved
		if !r.Unrolled {
			// The law's own roll: that of a day from the day before.
			limit, err := w.Law.Limit(nominal.AddDays(-1), retention.Days(1), k.calendar)
			if err != nil {
				return d, err
			}
			moved = limit.Due
		}
		if moved.After(d.Latest) {
			d.Latest = moved
		}
	}
	return lifted(w, start, d), nil
}

// lifted caps a deadline at the day from which the limit is gone.
func lifted(w Window, start calendar.Date, d Deadline) Deadline {
	gone := w.Lifted
	if start.After(gone) {
		gone = start
	}
	if !w.Lifted.IsZero() && d.Safe.After(gone) {
		d.Safe = gone
	}
	if !w.Lifted.IsZero() && d.Latest.After(gone) {
		d.Latest = gone
	}
	return d
}

// resume gives the nominal day on which a period ends that stood still: what
// was left of it at the start of the pause is left at its end. A period that
// had ended before the pause ends when it did; the day through which it can be
// argued that it had not is last.
func (k Request) resume(p pause, nominal, last calendar.Date, working bool) (calendar.Date, error) {
	if p.from.After(last) || reaches(p.from, p.to) {
		return nominal, nil // it had ended, or nothing stood still
	}
	if p.from.After(nominal) {
		return p.to, nil
	}
	if working {
		left, err := k.calendar.WorkingDaysBetween(p.from, nominal)
		if err == nil {
			nominal, err = k.calendar.AddWorkingDays(p.to, left)
		}
		return nominal, err
	}
	moved := nominal.AddDays(p.to.Sub(p.from))
	if moved.IsZero() {
		return calendar.Date{}, ErrRange
	}
	return moved, nil
}

// inWorkingDays says whether the law counts a period in working days.
func inWorkingDays(law Computation, p retention.Period) bool {
	_, unit := law.Counted(p).Number()
	return unit == retention.InWorkingDays
}
