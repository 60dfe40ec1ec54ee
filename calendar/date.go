package calendar

import (
	"fmt"
	"math"
	"time"
)

// Date is a civil day of the years 1 to 9999, without a clock and without a
// zone. It is a small comparable value: == says whether two days are the same,
// and it can be the key of a map.
//
// The zero Date is no date. It is before nothing and after nothing, and every
// computation from it is zero again, so that a missing day never looks like an
// old one.
type Date struct {
	number int32 // days since 0000-12-31; 0: no date
}

// NewDate gives the day with that number in that month. It refuses a day that
// does not exist, such as 31 February, with [ErrRange].
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < time.January || month > time.December || day < 1 || day > daysIn(year, month) {
		return Date{}, &DateError{
			Input: fmt.Sprintf("%04d-%02d-%02d", year, int(month), day),
			Err:   ErrRange,
			Help:  "give a day that exists, in the years 1 to 9999",
		}
	}
	return Date{dayNumber(year, month, day)}, nil
}

// DateIn gives the day that the clocks of a zone show at an instant. There is
// no variant without the zone, because at one instant it is not the same day
// everywhere: 2026-03-31T21:30Z is already 1 April in Helsinki, Tallinn and
// Kyiv.
//
// The zero time, which in Go means that no time is known, gives the zero Date,
// and so do a nil zone and a year outside 1 to 9999.
func DateIn(t time.Time, loc *time.Location) Date {
	if t.IsZero() || loc == nil {
		return Date{}
	}
	year, month, day := t.In(loc).Date()
	if year < 1 || year > 9999 {
		return Date{}
	}
	return Date{dayNumber(year, month, day)}
}

// IsZero says whether d is no date.
func (d Date) IsZero() bool { return d.number == 0 }

// Before says whether d is an earlier day than e. If either is no date, it is
// false.
func (d Date) Before(e Date) bool { return d.number != 0 && d.number < e.number }

// After says whether d is a later day than e. If either is no date, it is
// false.
func (d Date) After(e Date) bool { return e.number != 0 && e.number < d.number }

// OnOrBefore reports whether d is e or an earlier day. If either is no date, it
// is false.
func (d Date) OnOrBefore(e Date) bool { return d.number != 0 && d.number <= e.number }

// OnOrAfter reports whether d is e or a later day. If either is no date, it is
// false.
func (d Date) OnOrAfter(e Date) bool { return e.number != 0 && e.number <= d.number }

// Earliest returns the first of the days, ignoring no date; without any it is no
// date.
func Earliest(days ...Date) Date {
	first := uint32(math.MaxUint32)
	for _, d := range days {
		first = min(first, uint32(d.number)-1) // no date becomes the largest number
	}
	return Date{int32(first + 1)}
}

// Latest returns the last of the days, ignoring no date; without any it is no date.
func Latest(days ...Date) Date {
	var last Date
	for _, d := range days {
		last.number = max(last.number, d.number)
	}
	return last
}

// Within reports whether d lies in the life of a norm: on or after from and before
// until, of which no date leaves that side open. It is false if d is no date.
func (d Date) Within(from, until Date) bool {
	return d.number != 0 && d.number >= from.number && (until.number == 0 || d.number < until.number)
}

// Compare orders days for sorting: -1 if d comes first, +1 if e does, 0 if
// they are equal. No date comes first; to decide anything, use [Date.Before]
// and its like, which never let a missing day pass for an old one.
func (d Date) Compare(e Date) int {
	switch {
	case d.number < e.number:
		return -1
	case d.number > e.number:
		return 1
	default:
		return 0
	}
}

// AddDays gives the day n days later, or earlier if n is negative. The result
// is no date if it would lie outside the years 1 to 9999 or if d is no date.
func (d Date) AddDays(n int) Date {
	if d.number == 0 || n < -lastDay || n > lastDay {
		return Date{}
	}
	return dateOf(int(d.number) + n)
}

// AddMonths gives the day with the same number n months later, or earlier if n
// is negative; if that month has no such day, its last day. This is the number
// rule of the laws of time limits: 31 January and one month is the last of
// February. Count from the original day in one step: adding in several steps
// loses the number. The result is no date if it would lie outside the years 1
// to 9999 or if d is no date.
func (d Date) AddMonths(n int) Date {
	if d.number == 0 || n < -12*9999 || n > 12*9999 {
		return Date{}
	}
	year, month, day := civil(d.number)
	months := year*12 + int(month) - 1 + n
	if months < 12 || months >= 12*10000 {
		return Date{}
	}
	year, month = months/12, time.Month(months%12+1)
	return Date{dayNumber(year, month, min(day, daysIn(year, month)))}
}

// Sub gives the number of days from e to d; it is negative if d comes first.
// If either is no date it is 0: test with [Date.IsZero] where that can be.
func (d Date) Sub(e Date) int {
	if d.number == 0 || e.number == 0 {
		return 0
	}
	return int(d.number) - int(e.number)
}

// Ordinal gives the number of the day, counted from 0001-01-01, which is 1; of no
// date it is 0. It is for columns of days that are compared in bulk; everything
// else is said more clearly with the other methods.
func (d Date) Ordinal() int32 { return d.number }

// Weekday gives the day of the week; for no date it is -1, which is no day of
// the week.
func (d Date) Weekday() time.Weekday {
	if d.number == 0 {
		return -1
	}
	return time.Weekday(d.number % 7)
}

// Date gives the year, the month and the number of the day in the month, or
// three zeros for no date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.number == 0 {
		return 0, 0, 0
	}
	return civil(d.number)
}

// dateOf gives the day with that number, or no date if there is none.
func dateOf(number int) Date {
	if number < firstDay || number > lastDay {
		return Date{}
	}
	return Date{int32(number)}
}
