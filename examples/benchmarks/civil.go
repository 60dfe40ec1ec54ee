package main

import (
	"time"

	"cloud.google.com/go/civil"

	"github.com/keepuntil/keepuntil/calendar"
)

// Neither package time nor package civil ends a month's addition on the last
// day of the month: 31 January and one month is 3 March. Both are clamped here
// as one would do it by hand, by going back into the month that was left out.

func addMonthClamped(t time.Time) time.Time {
	later := t.AddDate(0, 1, 0)
	if over := later.Day(); over != t.Day() {
		return later.AddDate(0, 0, -over)
	}
	return later
}

func timeAddMonth(in inputs) contestant {
	return newLoop(each(in.starts, midnight), dayNumberOfTime, func(in, out []time.Time) error {
		return fill(in, out, func(day time.Time) (time.Time, error) { return addMonthClamped(day), nil })
	})
}

func civilAddMonth(in inputs) contestant {
	return newLoop(each(in.starts, civilDate), dayNumberOfCivil, func(in, out []civil.Date) error {
		return fill(in, out, func(day civil.Date) (civil.Date, error) {
			later := day.AddMonths(1)
			if later.Day != day.Day {
				later = later.AddDays(-later.Day)
			}
			return later, nil
		})
	})
}

func civilDate(d calendar.Date) civil.Date {
	year, month, day := d.Date()
	return civil.Date{Year: year, Month: month, Day: day}
}

func dayNumberOfCivil(d civil.Date) int {
	return d.DaysSince(civil.Date{Year: 1970, Month: time.January, Day: 1})
}
