package retention

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Period is a length of time as statutes write it: a number of one unit, or one of
// the two words "immediately" and "permanently". It is a small comparable value.
//
// The zero Period is none: it has no end, no limit can be computed with it and no
// rule loads with it.
type Period struct {
	unit Unit
	n    int32 // negative: counted backwards
}

// Unit is what a [Period] counts in. The zero Unit is none: that of no period,
// of [Immediately] and of [Permanently].
type Unit uint8

// The units of a period.
const (
	InDays Unit = iota + 1
	InWeeks
	InMonths
	InYears
	InWorkingDays
	immediately // of the periods that are words
	permanently
)

const noUnit Unit = 0

// The words of a period's text, and the most of a unit: none is longer than the span
// of the years 1 to 9999.
var units = [...]struct {
	word string
	most int
}{
	noUnit:        {"no period", 0},
	InDays:        {"day", 3652058},
	InWeeks:       {"week", 521722},
	InMonths:      {"month", 119987},
	InYears:       {"year", 9998},
	InWorkingDays: {"working day", 3652058},
	immediately:   {"immediately", 0},
	permanently:   {"permanently", 0},
}

// Days returns a period of n calendar days. A negative n is counted backwards.
// For 0, and for a number beyond the years 1 to 9999, it is the zero Period; so are
// those of the other constructors.
func Days(n int) Period { return InDays.Of(n) }

// Weeks returns a period of n weeks.
func Weeks(n int) Period { return InWeeks.Of(n) }

// Months returns a period of n calendar months.
func Months(n int) Period { return InMonths.Of(n) }

// Years returns a period of n calendar years, never of n times 365 days.
func Years(n int) Period { return InYears.Of(n) }

// WorkingDays returns a period of n working days. It can be counted only with a
// calendar, so it serves time limits and no retention rule.
func WorkingDays(n int) Period { return InWorkingDays.Of(n) }

// Immediately returns the period that ends on the day on which it starts.
func Immediately() Period { return Period{unit: immediately} }

// Permanently returns the period that never ends.
func Permanently() Period { return Period{unit: permanently} }

// Of returns the period of n units, as [Days] and its like do; for no unit it is
// the zero Period.
func (u Unit) Of(n int) Period {
	if u > InWorkingDays || n == 0 || n < -units[u].most || n > units[u].most {
		return Period{}
	}
	return Period{u, int32(n)}
}

var unitWords = calendar.Words{Type: "retention.Unit", All: []string{"no unit", "days", "weeks", "months", "years", "working days"}}

// String returns the unit's word: "days", "working days".
func (u Unit) String() string { return unitWords.Of(uint8(u)) }

// MarshalText returns the word. An unknown value is [calendar.ErrSyntax].
func (u Unit) MarshalText() ([]byte, error) { return unitWords.Marshal(uint8(u)) }

// UnmarshalText reads the word; another text is [calendar.ErrSyntax].
func (u *Unit) UnmarshalText(text []byte) error { return unitWords.Unmarshal(text, (*uint8)(u)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (u *Unit) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("retention.Unit", data, u) }

// Value returns the word for a database; see [calendar.WriteSQL].
func (u Unit) Value() (driver.Value, error) { return calendar.WriteSQL(u) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (u *Unit) Scan(src any) error { return calendar.ReadSQL("retention.Unit", src, u) }

// Number returns how many of which unit the period is: 10 and [InYears]. A period
// counted backwards has a negative number. It is 0 of no unit for [Immediately],
// [Permanently] and the zero Period.
func (p Period) Number() (n int, unit Unit) {
	if p.unit > InWorkingDays {
		return 0, noUnit
	}
	return int(p.n), p.unit
}

// EndFrom returns the last day of a retention period that starts on a day. Months
// and years end on the day with the same number, or on the month's last day; days
// and weeks that many days later. Immediately ends on the start day itself.
// Permanently, and a period past the year 9999, never ends. The end is unknown if the
// start is no date, or if the period is none, in working days or counted backwards,
// as retention periods are not.
//
// The number rule is that of Finland's 150/1930 section 3, Estonia's TsÜS
// section 136 and Ukraine's Civil Code article 254. Counting half-open instead,
// from the day after the start, differs only around the end of February: from
// 28 February 2023, 5 years end on 28 February 2028 and not on the 29th.
func (p Period) EndFrom(start calendar.Date) End {
	switch {
	case start.IsZero() || p.unit == noUnit || p.unit == InWorkingDays || p.n < 0:
		return UnknownEnd(calendar.Date{})
	case p.unit == immediately:
		return EndOn(start)
	case p.unit == permanently:
		return Never()
	}
	if day := p.CountFrom(start); !day.IsZero() {
		return EndOn(day)
	}
	return Never()
}

// CountFrom returns the day that lies a period of days, weeks, months or years
// after a day, or before it if the period is counted backwards, by the number rule.
// It is no date outside the years 1 to 9999, and for every other period;
// [Period.EndFrom] is for retention periods.
func (p Period) CountFrom(day calendar.Date) calendar.Date {
	switch p.unit {
	case InDays:
		return day.AddDays(int(p.n))
	case InWeeks:
		return day.AddDays(7 * int(p.n))
	case InMonths:
		return day.AddMonths(int(p.n))
	case InYears:
		return day.AddMonths(12 * int(p.n))
	default:
		return calendar.Date{}
	}
}

// days returns the average number of days of a period. From every day the true
// number is less than five days away.
func (p Period) days() int {
	switch p.unit {
	case InWeeks:
		return 7 * int(p.n)
	case InMonths:
		return int(p.n) * cycle / 4800
	case InYears:
		return int(p.n) * cycle / 400
	default:
		return int(p.n)
	}
}

// comparesAlike reports whether one of two periods is the longer one from every
// day, because months and days are not mixed.
func (p Period) comparesAlike(q Period) bool {
	inMonths := func(u Unit) bool { return u == InMonths || u == InYears }
	endless := func(u Unit) bool { return u == immediately || u == permanently }
	return inMonths(p.unit) == inMonths(q.unit) || endless(p.unit) || endless(q.unit)
}

// The calendar repeats after a cycle of 400 years: what holds from each of its days
// holds from every day.
const cycle = 146097

// firstDay is the first of all days.
var firstDay = calendar.MustParseDate("0001-01-01")

var sampleStart = calendar.MustParseDate("2000-01-01")
