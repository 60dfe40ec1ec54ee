package sweep

import (
	"math/bits"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// Next returns the first run strictly after an instant, in the zone of the schedule.
//
// The error is [ErrNoRun] if the schedule or the instant is zero or if no run
// follows before the year 10000, and calendar.ErrCoverage if the calendar of
// [Schedule.OnWorkingDays] does not know the days that the answer needs.
func (s Schedule) Next(after time.Time) (time.Time, error) {
	if err := s.answers(after); err != nil {
		return time.Time{}, err
	}
	for from := after.Add(1); ; {
		offset, _, until := s.span(from)
		reading, err := s.readingFrom(from.UTC().Add(offset))
		if err != nil {
			return time.Time{}, err
		}
		if run := reading.Add(-offset); until.IsZero() || run.Before(until) {
			return run.In(s.loc), nil
		}
		from = until
	}
}

// Previous returns the last run strictly before an instant, in the zone of the
// schedule.
//
// The errors are those of [Schedule.Next]; the search also ends with [ErrNoRun] at
// the year 1.
func (s Schedule) Previous(before time.Time) (time.Time, error) {
	if err := s.answers(before); err != nil {
		return time.Time{}, err
	}
	for through := before.Add(-1); ; {
		offset, from, _ := s.span(through)
		reading, err := s.readingThrough(through.UTC().Add(offset))
		if err != nil {
			return time.Time{}, err
		}
		if run := reading.Add(-offset); from.IsZero() || run.Equal(from) || run.After(from) {
			return run.In(s.loc), nil
		}
		through = from.Add(-1)
	}
}

func (s Schedule) answers(t time.Time) error {
	switch {
	case s.loc == nil:
		return noRun("the zero Schedule", "make one with Parse")
	case t.IsZero():
		return noRun("the zero time", "pass the instant to search from")
	default:
		return nil
	}
}

// span returns the offset of the clocks at t and the times from which and until which
// they keep it, the latter excluded; zero: for ever. Within a span the clocks only go
// forward, one reading for each instant.
func (s Schedule) span(t time.Time) (offset time.Duration, from, until time.Time) {
	t = t.In(s.loc)
	_, seconds := t.Zone()
	from, until = t.ZoneBounds()
	if !until.IsZero() && (t.After(until) || t.Equal(until)) {
		// In years whose changes are computed, package time takes every year to
		// be 365 days long, and an end on the last day of a leap year has passed
		// already. An hour is a safe step over it.
		until = t.Add(time.Hour)
	}
	return time.Duration(seconds) * time.Second, from, until
}

// A reading is what the clocks show, written as a time in UTC. Cron and the
// search for days work on readings, where each day has 24 hours.

// readingFrom returns the first reading of the schedule at or after r.
func (s Schedule) readingFrom(r time.Time) (time.Time, error) {
	if whole := r.Truncate(time.Minute); whole.Before(r) {
		r = whole.Add(time.Minute)
	}
	for today, first := readingOf(r); ; today, first = today.AddDays(1), 0 {
		day, err := s.runDayFrom(today)
		if err != nil {
			return time.Time{}, err
		}
		if day != today {
			first = 0
		}
		if minute, ok := s.minuteFrom(first); ok {
			return at(day, minute), nil
		}
	}
}

// readingThrough returns the last reading of the schedule at or before r.
func (s Schedule) readingThrough(r time.Time) (time.Time, error) {
	for today, last := readingOf(r); ; today, last = today.AddDays(-1), lastMinute {
		day, err := s.runDayThrough(today)
		if err != nil {
			return time.Time{}, err
		}
		if day != today {
			last = lastMinute
		}
		if minute, ok := s.minuteThrough(last); ok {
			return at(day, minute), nil
		}
	}
}

const lastMinute = 24*60 - 1

// minuteFrom returns the first minute of the day, from one on, that is a time of the
// schedule.
func (s Schedule) minuteFrom(first int) (minute int, ok bool) {
	for hour, m := first/60, first%60; hour < 24; hour, m = hour+1, 0 {
		if left := s.minutes & (1<<60 - 1) >> m; s.hours>>hour&1 == 1 && left != 0 {
			return hour*60 + m + bits.TrailingZeros64(left), true
		}
	}
	return 0, false
}

// minuteThrough returns the last one up to a minute.
func (s Schedule) minuteThrough(last int) (minute int, ok bool) {
	for hour, m := last/60, last%60; hour >= 0; hour, m = hour-1, 59 {
		if left := s.minutes << (63 - m); s.hours>>hour&1 == 1 && left != 0 {
			return hour*60 + m - bits.LeadingZeros64(left), true
		}
	}
	return 0, false
}

// readingOf returns the day and the minute of a reading.
func readingOf(r time.Time) (day calendar.Date, minute int) {
	return calendar.DateIn(r, time.UTC), r.Hour()*60 + r.Minute()
}

func at(d calendar.Date, minute int) time.Time {
	return midnight(d).Add(time.Duration(minute) * time.Minute)
}

func midnight(d calendar.Date) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
