package main

import (
	"fmt"
	"time"
	_ "time/tzdata" // the zones below, even where the machine has none

	"github.com/keepuntil/keepuntil/calendar"
)

// begun returns the last day that has begun in each of the zones of the law: the rules
// are of three countries.
func begun(now time.Time) (calendar.Date, error) {
	var days []calendar.Date
	for _, name := range [...]string{"Europe/Helsinki", "Europe/Tallinn", "Europe/Kyiv"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			return calendar.Date{}, err
		}
		days = append(days, calendar.DateIn(now, zone))
	}
	return calendar.Earliest(days...), nil
}

// hasCome refuses a day that has not begun. One wrong digit of a year, and everything
// in the register is due: so what changes the register compares the day with the clock.
func hasCome(on calendar.Date, now time.Time) error {
	today, err := begun(now)
	if err != nil {
		return err
	}
	if on.After(today) {
		return fmt.Errorf("-on: %v has not come yet, today is %v; look ahead with -dry-run or -upcoming, or rehearse on a copy of the register with -in-future", on, today)
	}
	return nil
}
