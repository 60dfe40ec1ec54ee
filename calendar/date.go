package calendar

import (
	"cmp"
	"fmt"
	"math"
	"time"
)

// Date is a civil day of the years 1 to 9999, without a clock or a zone. It is a
// small comparable value: days can be compared with == and be the keys of a map.
//
// The zero Date is no date. It is before nothing and after nothing, and every
// computation from it results in no date, so that a missing day never looks like
// an old one.
type Date struct {
	number int32 // days since 0000-12-31; 0: no date
}

// NewDate returns a day of a month. One that does not exist, such as 31 February,
// is [ErrRange].
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < time.January || month > time.December || day < 1 || day > daysIn(year, month) {
		return Date{}, &DateError{Input: fmt.Sprintf("%04d-%02d-%02d", year, int(month), day), Err: ErrRange,
			Help: "give a day that exists, in the years 1 to 9999"}
	}
	return Date{dayNumber(year, month, day)}, nil
}

// DateIn returns the day in a zone at an instant. There is no variant without
// the zone, because it is not the same day everywhere: 2026-03-31T21:30Z is
// already 1 April in Helsinki, Tallinn and Kyiv.
//
// The result is no date for the zero time, which in Go means that no time is
// known, for a nil zone, and for a year outside 1 to 9999.
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

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.number == 0 }

// Before reports whether d is an earlier day than e. If either is no date, it is
// false.
func (d Date) Before(e Date) bool { return d.number != 0 && d.number < e.number }

// After reports whether d is a later day than e. If either is no date, it is
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

// Within reports whether d lies on or after from and before until, such as in the
// life of a norm. No date leaves its side open; if d is no date, it is false.
func (d Date) Within(from, until Date) bool {
	return d.number != 0 && d.number >= from.number && (until.number == 0 || d.number < until.number)
}

// Compare orders days for sorting: it returns -1 if d comes first, +1 if e does,
// and 0 if they are equal. No date comes first; to decide anything, use
// [Date.Before] and its like, which never let a missing day pass for an old one.
func (d Date) Compare(e Date) int { return cmp.Compare(d.number, e.number) }

// AddDays returns the day n days later, or earlier if n is negative. The result
// is no date if it would lie outside the years 1 to 9999 or if d is no date.
func (d Date) AddDays(n int) Date {
	n += int(d.number) // with a very large n it wraps around to below the first day
	if d.number == 0 || n < firstDay || n > lastDay {
		return Date{}
	}
	return Date{int32(n)}
}

// AddMonths returns the day with the same number n months later, or earlier if n
// is negative; if that month has no such day, its last day. This is the number
// rule of the laws on time limits: 31 January and one month is the last day of
// February. Add in one step, because several steps lose the number. The result
// is no date if it would lie outside the years 1 to 9999 or if d is no date.
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

// Sub returns the number of days from e to d, negative if d comes first. If either
// is no date it is 0: test with [Date.IsZero] where that can be.
func (d Date) Sub(e Date) int {
	if d.number == 0 || e.number == 0 {
		return 0
	}
	return int(d.number) - int(e.number)
}

// Ordinal returns the number of the day, counted from 0001-01-01, which is 1, or 0
// for no date. It is for columns of days that are compared in bulk.
func (d Date) Ordinal() int32 { return d.number }

// Weekday returns the day of the week, or -1, which is none, for no date.
func (d Date) Weekday() time.Weekday {
	if d.number == 0 {
		return -1
	}
	return time.Weekday(d.number % 7)
}

// Date returns the year, the month and the day of the month, or three zeros for
// no date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.number == 0 {
		return 0, 0, 0
	}
	return civil(d.number)
}
