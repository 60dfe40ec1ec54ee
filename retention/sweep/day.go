package sweep

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// A planned day is one that the line names; a run day is where the run of a planned
// day takes place. They differ only if runs keep to working days. The run days of two
// planned days never change their order, and on that both searches rest.

// runDayFrom returns the first run day on or after d.
func (s Schedule) runDayFrom(d calendar.Date) (_ calendar.Date, err error) {
	if s.rolls && !d.IsZero() {
		// What was planned up to the last working day before d has taken place
		// by then. What was planned on the days off after it has moved to d or
		// beyond.
		if d, err = s.known(s.calendar.Previous(d)); err != nil {
			return d, err
		}
		d = d.AddDays(1)
	}
	return s.runDay(s.dayFrom(d))
}

// runDayThrough returns the last run day on or before d.
func (s Schedule) runDayThrough(d calendar.Date) (_ calendar.Date, err error) {
	if s.rolls && !d.IsZero() {
		// What was planned after the last working day has not taken place by d.
		if d, err = s.known(s.calendar.OnOrBefore(d)); err != nil {
			return d, err
		}
	}
	return s.runDay(s.dayThrough(d))
}

// runDay returns the run day of a planned day, or ErrNoRun if there is none.
func (s Schedule) runDay(planned calendar.Date) (calendar.Date, error) {
	if planned.IsZero() {
		return planned, noRun(s.String(), "ask within the years 1 to 9999")
	}
	if s.rolls {
		return s.known(s.calendar.OnOrAfter(planned))
	}
	return planned, nil
}

// known passes on an answer of the calendar, and says in its error who asked.
func (s Schedule) known(day calendar.Date, err error) (calendar.Date, error) {
	if err != nil {
		err = fmt.Errorf("sweep: %v: %w", s, err)
	}
	return day, err
}

// dayFrom returns the first planned day on or after d, or no date.
//
// Cron looks at six calendar years and then returns the zero time. Two rounds are
// enough for every line: the longest wait is for 29 February, eight years around a
// year such as 2100.
func (s Schedule) dayFrom(d calendar.Date) calendar.Date {
	from := midnight(d)
	if d.IsZero() || from.IsZero() {
		// 0001-01-01 cannot be asked for: its midnight is the zero time, by
		// which cron means that it found nothing.
		return calendar.Date{}
	}
	for range 2 {
		if found := s.days.Next(from.Add(-time.Second)); !found.IsZero() {
			return calendar.DateIn(found, time.UTC)
		}
		from = time.Date(from.Year()+6, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return calendar.Date{}
}

// longestWait is more days than lie between two planned days of any line.
const longestWait = 8*366 + 1

// dayThrough returns the last planned day on or before d, or no date. Cron only looks
// forward, so it is asked from further and further back: dense lines answer at once,
// and sparse ones have few days to step over.
func (s Schedule) dayThrough(d calendar.Date) calendar.Date {
	if d.IsZero() {
		return d
	}
	for back := 1; back < 2*longestWait; back *= 2 {
		var last calendar.Date
		for day := s.dayFrom(d.AddDays(1 - back)); day.OnOrBefore(d); day = s.dayFrom(day.AddDays(1)) {
			last = day
		}
		if !last.IsZero() {
			return last
		}
	}
	return calendar.Date{}
}
