package reply

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// HourWindow is a statutory period in hours: 72 hours to notify a breach. Hours
// are instants and never days, so it counts from an instant, and no law moves
// its end to a working day. An hour has sixty minutes: if the clocks change
// meanwhile, the end is at another time of day.
//
// The zero HourWindow has no readings: every [HourWindow.Due] is an error.
type HourWindow struct {
	ID       string          // a stable name for programs: "eu.gdpr.33.1"
	Title    calendar.Names  // what people call it; zero: it is shown by its ID
	Duty     calendar.Names  // what must be done, and from when it counts, in a few words
	Basis    calendar.Source // the norm
	Law      Computation     // whose calendars it takes
	Hours    int             // at most those of a year
	Readings []HourReading   // at least one
	From     calendar.Date   // the first day of an event to which the norm applies; zero: open
	Until    calendar.Date   // the first day to which it no longer does; zero: open
	// CheckedThrough is the last day of an event for which the norm was looked up; the
	// deadlines of later ones are Unchecked. Zero: not said.
	CheckedThrough calendar.Date
	Strict         bool // an event that is not known to be by CheckedThrough is refused, [ErrUnchecked]
}

// HourReading is one way to count the hours. The zero HourReading counts them
// from the instant of the event.
type HourReading struct {
	Start       HourStart
	WorkingDays int             // the period contains at least so many; it then ends with the last of them
	Basis       calendar.Source // why it may be read so; zero: the window's own basis
}

// HourStart is when the hours start to count. The zero HourStart is
// [FromInstant].
type HourStart uint8

const (
	FromInstant  HourStart = iota // at the event
	FromNextHour                  // at the end of the hour of the event, which is not counted
	FromNextDay                   // at the end of the day of the event, which need not be a midnight
)

var hourStarts = [...]StepCode{FromInstant: StepFromInstant, FromNextHour: StepFromNextHour, FromNextDay: StepFromNextDay}

// HourDeadline is by when, to the instant, something must be done, over all
// readings of the norm, in the zone that was given. Safe is the earliest end,
// Latest the latest that can be defended. In the zero HourDeadline both are no
// time.
type HourDeadline struct {
	Safe   time.Time `json:"safe"`
	Latest time.Time `json:"latest"`
	// Unchecked: the event is after the last day for which the window says that its
	// norm was looked up, as in [Deadline].
	Unchecked bool `json:"unchecked,omitempty"`
}

// mostHours is a leap year; a period in hours is short.
const mostHours = 366 * 24

// Due returns the deadline for the instant of an event: when a body became aware,
// or when a request came in. The zone is that of the place where it must act;
// it decides in which hour and on which day the event lies. The calendar is that of
// the same country.
//
// Errors are of type *[LimitError]: [retention.ErrPeriod] without readings or with
// impossible hours, [ErrDate] without an instant, [ErrZone] without a zone,
// [ErrCalendar], [ErrComputation], [ErrNotInForce], [ErrUnchecked] for a
// window that is Strict, [retention.ErrDefinition] for an unknown start, and
// [calendar.ErrCoverage].
func (w HourWindow) Due(event time.Time, c *calendar.Calendar, zone *time.Location) (HourDeadline, error) {
	if err := w.check(event, c, zone); err != nil {
		return HourDeadline{}, w.fail(event, err)
	}
	d := HourDeadline{Unchecked: calendar.DateIn(event, zone).After(w.CheckedThrough)}
	for _, r := range w.Readings {
		end, err := w.read(r, event.In(zone), c)
		if err != nil {
			return HourDeadline{}, w.fail(event, err)
		}
		if d.Safe.IsZero() || end.Before(d.Safe) {
			d.Safe = end
		}
		if end.After(d.Latest) {
			d.Latest = end
		}
	}
	return d, nil
}

func (w *HourWindow) check(event time.Time, c *calendar.Calendar, zone *time.Location) error {
	switch {
	case len(w.Readings) == 0 || w.Hours < 1 || w.Hours > mostHours:
		return retention.ErrPeriod
	case event.IsZero():
		return ErrDate
	case zone == nil:
		return ErrZone
	case !w.Law.exists():
		return ErrComputation
	case !laws[w.Law].takes(c):
		return ErrCalendar
	case !calendar.DateIn(event, zone).Within(w.From, w.Until):
		return ErrNotInForce
	case calendar.DateIn(event, zone).OnOrBefore(w.CheckedThrough), !w.Strict:
		return c.Covers(calendar.DateIn(event, zone))
	}
	return ErrUnchecked
}

// read returns the end under one reading.
func (w *HourWindow) read(r HourReading, event time.Time, c *calendar.Calendar) (time.Time, error) {
	start := event
	switch r.Start {
	case FromInstant:
	case FromNextHour:
		start = endOfHour(event)
	case FromNextDay:
		start = endOf(calendar.DateIn(event, event.Location()), event.Location())
	default:
		return time.Time{}, retention.ErrDefinition
	}
	end := start.Add(time.Duration(w.Hours) * time.Hour)
	if r.WorkingDays > 0 {
		last, err := c.AddWorkingDays(calendar.DateIn(event, event.Location()), r.WorkingDays)
		if err != nil {
			return time.Time{}, err
		}
		if by := endOf(last, event.Location()); by.After(end) {
			end = by
		}
	}
	return end, nil
}

// Explain returns the deadline that [HourWindow.Due] returns, with a step for each
// reading. The errors are the same.
func (w HourWindow) Explain(event time.Time, c *calendar.Calendar, zone *time.Location) (Explanation, error) {
	deadline, err := w.Due(event, c, zone)
	if err != nil {
		return Explanation{}, err
	}
	event = event.In(zone)
	var s steps
	s.add(StepHourWindow, w.Basis, values{"duty": w.Duty, "title": w.Title, "window": w.ID, "at": event})
	if deadline.Unchecked {
		s.add(StepUnchecked, calendar.Source{}, values{"date": w.CheckedThrough})
	}
	for _, r := range w.Readings {
		s.reading++
		s.hours(&w, r, event, c)
	}
	s.reading = 0
	s.add(StepSafeHour, calendar.Source{}, values{"at": deadline.Safe})
	s.add(StepLatestHour, calendar.Source{}, values{"at": deadline.Latest})
	return Explanation{Subject: w.ID, Country: c.Country(), Hours: deadline, Steps: s.list}, nil
}

func (s *steps) hours(w *HourWindow, r HourReading, event time.Time, c *calendar.Calendar) {
	end, _ := w.read(r, event, c) // Due has computed it before
	plain, _ := w.read(HourReading{Start: r.Start}, event, c)
	s.add(hourStarts[r.Start], r.Basis, values{"hours": w.Hours, "at": plain})
	if r.WorkingDays <= 0 {
		return
	}
	code := StepContainsWorkingDays
	if end.After(plain) {
		code = StepExtendsToWorkingDays
	}
	s.add(code, r.Basis, values{"period": retention.WorkingDays(r.WorkingDays), "at": end})
	zone := event.Location()
	s.restsOn(calendar.DateIn(event, zone), calendar.DateIn(end.Add(-1), zone), true, c)
}

func (w *HourWindow) fail(event time.Time, err error) error {
	return &LimitError{Law: nameOf(w.ID), At: event, Hours: w.Hours, Err: err, Help: w.help(err)}
}

func (w *HourWindow) help(err error) string {
	switch err {
	case retention.ErrPeriod:
		return fmt.Sprintf("give 1 to %d hours and at least one reading", mostHours)
	case ErrDate:
		return "give the instant of the event"
	case retention.ErrDefinition:
		return "correct the start of its readings"
	case ErrUnchecked:
		return uncheckedHelp(w.Basis, w.CheckedThrough)
	case ErrNotInForce:
		return fmt.Sprintf("%s applies to events%s", w.Basis.Citation, life(w.From, w.Until))
	default:
		return helpFor(err)
	}
}
