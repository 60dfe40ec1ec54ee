package reply

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Limit is a time limit before and after the law's roll to a working day: the
// last day on which the act is in time, read either way. Nominal is never
// after Due.
//
// In the zero Limit both are no date.
type Limit struct {
	Nominal calendar.Date `json:"nominal"`
	Due     calendar.Date `json:"due"`
}

// Limit counts a period from the day of an event, which is not counted itself.
// Weeks, months and years end on the day named or numbered like the event's day,
// in one step from it.
//
// The calendar is that of the country in which the act is to be done; for the EU,
// of that Member State. It is needed for working days and for the roll, and the
// event and the end must lie in its coverage. A period of working days ends on
// one, so Nominal and Due are the same.
//
// A negative period is counted backwards and is not rolled: for the EU article
// 3(4) says so, and elsewhere no law was found that would make a notice shorter.
// Immediately ends on the event's day.
//
// Errors are of type *[LimitError]: [ErrComputation], [ErrDate], [retention.ErrPeriod]
// for no period or one that never ends, [ErrCalendar], [ErrNotInForce],
// [ErrRange], or [calendar.ErrCoverage]; an error of the calendar's own comes
// through.
func (l Computation) Limit(event calendar.Date, p retention.Period, c *calendar.Calendar) (Limit, error) {
	limit, err := l.limit(event, p, false, c)
	if err != nil {
		return Limit{}, &LimitError{Law: l.String(), Event: event, Period: p, Err: err, Help: helpFor(err)}
	}
	return limit, nil
}

// limit computes a limit; one that is unrolled is not moved to a working day.
func (l Computation) limit(event calendar.Date, p retention.Period, unrolled bool, c *calendar.Calendar) (Limit, error) {
	if !l.exists() {
		return Limit{}, ErrComputation
	}
	law := &laws[l]
	p = law.counted(p)
	nominal, err := law.nominal(event, p, c)
	n, unit := p.Number()
	if err != nil || unrolled || n <= 0 || unit == retention.InWorkingDays || !law.rolls() {
		return Limit{nominal, nominal}, err
	}
	due, err := law.due(event, nominal, p, c)
	return Limit{nominal, due}, err
}

// nominal counts a period, given as the law counts it, without the roll.
func (w *law) nominal(event calendar.Date, p retention.Period, c *calendar.Calendar) (nominal calendar.Date, err error) {
	n, unit := p.Number()
	known, _ := c.Coverage() // none if an option failed; that must not pass even if no day is asked for
	switch {
	case event.IsZero():
		return nominal, ErrDate
	case event.Before(w.from):
		return nominal, ErrNotInForce
	case p == retention.Period{} || p == retention.Permanently():
		return nominal, retention.ErrPeriod
	case c != nil && !w.takes(c):
		return nominal, ErrCalendar
	case c != nil && known.IsZero():
		return nominal, c.Covers(event)
	case p == retention.Immediately():
		return event, nil
	case c == nil && (unit == retention.InWorkingDays || n > 0 && w.rolls()):
		return nominal, ErrCalendar
	case unit == retention.InWorkingDays:
		return c.AddWorkingDays(event, n)
	}
	if nominal = p.CountFrom(event); nominal.IsZero() {
		return nominal, ErrRange
	}
	return nominal, nil
}

// due returns the first working day on or after the nominal end. Under article
// 3(5) of Regulation 1182/71 it is the second working day after the event, if
// that is later.
func (w *law) due(event, nominal calendar.Date, p retention.Period, c *calendar.Calendar) (calendar.Date, error) {
	if err := c.Covers(event); err != nil {
		return calendar.Date{}, err
	}
	due, err := w.rolled(nominal, c)
	if err != nil || !w.containsTwo(p) {
		return due, err
	}
	second, err := c.AddWorkingDays(event, 2)
	return calendar.Latest(due, second), err
}

// helpFor returns what would help against an error of this package. Those of
// package calendar say it themselves.
func helpFor(err error) string {
	switch err {
	case ErrComputation:
		return "use the constant Computation of eu, finland, estonia or ukraine"
	case ErrDate:
		return "give the day of the event"
	case retention.ErrPeriod:
		return "give a number of days, weeks, months, years or working days"
	case ErrCalendar:
		return "pass the calendar of the country in which the act is to be done"
	case ErrZone:
		return "give the zone of the place where the body acts"
	case ErrRange:
		return "give a shorter period"
	case ErrNotInForce:
		return "use the law of the day of the event"
	default:
		return ""
	}
}
