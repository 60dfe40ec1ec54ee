package sample

import (
	"fmt"
	"time"
	_ "time/tzdata" // the zones below, even where the machine has none

	"github.com/keepuntil/keepuntil/calendar"
)

// CheckDay returns nil only if a day has begun in each of the zones of the law: the rules
// are of three countries. One wrong digit of a year, and everything in a register is
// due, so whatever disposes of records asks this first. It is asked with the clock of the
// host; with a clock that shows no day every day is refused, and so is no date, always.
func CheckDay(on calendar.Date, now time.Time) error {
	for _, name := range [...]string{"Europe/Helsinki", "Europe/Tallinn", "Europe/Kyiv"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			return err
		}
		today := calendar.DateIn(now, zone)
		switch {
		case on.OnOrBefore(today): // and nothing else
		case today.IsZero():
			return fmt.Errorf("whether %v has come is not known: the clock shows no day in %s; set the clock", on, name)
		case on.IsZero():
			return fmt.Errorf("no day is given; today is %v in %s", today, name)
		default:
			return fmt.Errorf("%v has not come yet, today is %v in %s", on, today, name)
		}
	}
	return nil
}
