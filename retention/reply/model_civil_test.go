package reply_test

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// civilDay is a day of the slow obvious reference, which only knows how long
// each month is and steps from day to day.
type civilDay struct{ year, month, day int }

func civil(d calendar.Date) civilDay {
	year, month, number := d.Date()
	return civilDay{year, int(month), number}
}

func (d civilDay) date() calendar.Date {
	date, err := calendar.NewDate(d.year, time.Month(d.month), d.day)
	if err != nil {
		panic(err)
	}
	return date
}

func lengthOf(year, month int) int {
	if month == 2 && (year%400 == 0 || year%4 == 0 && year%100 != 0) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

func (d civilDay) next() civilDay {
	switch {
	case d.day < lengthOf(d.year, d.month):
		return civilDay{d.year, d.month, d.day + 1}
	case d.month < 12:
		return civilDay{d.year, d.month + 1, 1}
	default:
		return civilDay{d.year + 1, 1, 1}
	}
}

func (d civilDay) previous() civilDay {
	switch {
	case d.day > 1:
		return civilDay{d.year, d.month, d.day - 1}
	case d.month > 1:
		return civilDay{d.year, d.month - 1, lengthOf(d.year, d.month-1)}
	default:
		return civilDay{d.year - 1, 12, 31}
	}
}

// step goes a day forwards, or back if the number is negative.
func (d civilDay) step(n int) civilDay {
	if n < 0 {
		return d.previous()
	}
	return d.next()
}

// daysLater steps n days.
func (d civilDay) daysLater(n int) civilDay {
	for range max(n, -n) {
		d = d.step(n)
	}
	return d
}

// weeksLater steps until the name of the day has come n times.
func (d civilDay) weeksLater(n int) civilDay {
	name := d.weekday()
	for seen := 0; seen < max(n, -n); {
		d = d.step(n)
		if d.weekday() == name {
			seen++
		}
	}
	return d
}

// months counts whole months since the year 0.
func (d civilDay) months() int { return d.year*12 + d.month }

// monthsLater steps to the month with that many more, and there to the day with
// the number of the first one, or to the month's last day.
func (d civilDay) monthsLater(n int) civilDay {
	at := d
	for at.months() != d.months()+n {
		at = at.step(n)
	}
	for at.day > 1 {
		at = at.previous()
	}
	for at.day != d.day && at.next().day != 1 {
		at = at.next()
	}
	return at
}

// weekday numbers the days of the week from Sunday, 0, by the rule for the
// Gregorian calendar that shifts January and February to the year before.
func (d civilDay) weekday() int {
	year := d.year
	if d.month < 3 {
		year--
	}
	return (year + year/4 - year/100 + year/400 + [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}[d.month-1] + d.day) % 7
}
