package reply

import (
	"slices"

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
// Weeks, months and years end on the day named or numbered like the event's
// day, in one step from it.
//
// The calendar is that of the country in which the act is to be done; for the
// EU, of that Member State. It is needed for working days and for the roll,
// and the event and the end must lie in its coverage. A period of working days
// ends on one, so Nominal and Due are the same.
//
// A negative period is counted backwards and is not rolled: for the EU article
// 3(4) says so, and elsewhere no law was found that would make a notice
// shorter. Immediately ends on the event's day.
//
// Errors are of type *[LimitError]: [ErrComputation], [ErrDate], [retention.ErrPeriod]
// for no period or one that never ends, [ErrCalendar], [ErrNotInForce],
// [ErrRange], or [calendar.ErrCoverage]; an error of the calendar's own comes
// through.
func (l Computation) Limit(event calendar.Date, p retention.Period, c *calendar.Calendar) (Limit, error) {
	limit, err := l.limit(event, p, c)
	if err != nil {
		return Limit{}, &LimitError{Law: l.String(), Event: event, Period: p, Err: err, Help: helpFor(err)}
	}
	return limit, nil
}

func (l Computation) limit(event calendar.Date, p retention.Period, c *calendar.Calendar) (Limit, error) {
	limit, err := l.nominal(event, p, c)
	p = l.Counted(p)
	n, unit := p.Number()
	if err != nil || n <= 0 || unit == retention.InWorkingDays || !laws[l].rolls() {
		return limit, err
	}
	limit.Due, err = l.roll(event, limit.Nominal, p, c)
	return limit, err
}

// Counted gives a period as the law counts it. It is the same one, but for
// law 2073-IX, which counts ten days or less in working days.
func (l Computation) Counted(p retention.Period) retention.Period {
	if !l.exists() {
		return p
	}
	return laws[l].counted(p)
}

// nominal gives the limit before the law's roll.
func (l Computation) nominal(event calendar.Date, p retention.Period, c *calendar.Calendar) (Limit, error) {
	p = l.Counted(p)
	n, unit := p.Number()
	switch {
	case !l.exists():
		return Limit{}, ErrComputation
	case event.IsZero():
		return Limit{}, ErrDate
	case event.Before(laws[l].from):
		return Limit{}, ErrNotInForce
	case p == retention.Period{} || p == retention.Permanently():
		return Limit{}, retention.ErrPeriod
	case c != nil && !slices.Contains(laws[l].countries, c.Country()):
		return Limit{}, ErrCalendar
	case c != nil && !usable(c):
		_, err := c.IsWorkingDay(event)
		return Limit{}, err
	case p == retention.Immediately():
		return Limit{event, event}, nil
	case c == nil && (unit == retention.InWorkingDays || n > 0 && laws[l].rolls()):
		return Limit{}, ErrCalendar
	case unit == retention.InWorkingDays:
		due, err := c.AddWorkingDays(event, n)
		return Limit{due, due}, err
	}
	nominal := p.CountFrom(event)
	if nominal.IsZero() {
		return Limit{}, ErrRange
	}
	return Limit{nominal, nominal}, nil
}

// usable says whether a calendar knows any day; one with a failed option does
// not, and must not pass where no day of it is asked for.
func usable(c *calendar.Calendar) bool {
	from, _ := c.Coverage()
	return !from.IsZero()
}

// roll gives the first working day on or after the nominal end. Under article
// 3(5) of Regulation 1182/71 it is the second working day after the event, if
// that is later.
func (l Computation) roll(event, nominal calendar.Date, p retention.Period, c *calendar.Calendar) (calendar.Date, error) {
	if _, err := c.IsWorkingDay(event); err != nil {
		return calendar.Date{}, err
	}
	due, err := c.OnOrAfter(nominal)
	if err != nil || !laws[l].atLeastTwoIn(p) {
		return due, err
	}
	second, err := c.AddWorkingDays(event, 2)
	return calendar.Latest(due, second), err
}

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
	case ErrRange:
		return "give a shorter period"
	case ErrNotInForce:
		return "use the law of the day of the event"
	default: // of package calendar, which says it itself
		return ""
	}
}
