package sweep_test

import (
	"errors"
	"fmt"
	"time"
	_ "time/tzdata" // so that the examples know Helsinki everywhere

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func helsinki() *time.Location {
	loc, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		panic(err)
	}
	return loc
}

func Example() {
	monthly, err := sweep.Parse("0 2 1 * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	schedule := monthly.OnWorkingDays(calendar.Finland())

	// The host knows what time it is; here it is a day in April 2026.
	now := time.Date(2026, time.April, 20, 12, 0, 0, 0, time.UTC)
	next, err := schedule.Next(now)
	fmt.Println(next, err)
	// Output: 2026-05-04 02:00:00 +0300 EEST <nil>
}

func ExampleSchedule() {
	var s sweep.Schedule
	_, err := s.Next(time.Date(2026, time.April, 20, 12, 0, 0, 0, time.UTC))
	fmt.Println(s)
	fmt.Println(err)
	// Output:
	// never
	// sweep: the zero Schedule: no run; make one with Parse
}

func ExampleParse() {
	s, err := sweep.Parse("@daily", helsinki())
	fmt.Println(s, err)

	_, err = sweep.Parse("0 0 31 2 *", helsinki())
	fmt.Println(err)

	_, err = sweep.Parse("TZ=Europe/Kyiv 0 2 * * *", helsinki())
	fmt.Println(err)
	// Output:
	// @daily Europe/Helsinki <nil>
	// sweep: "0 0 31 2 *": no schedule: it can never run; choose a day that the month has
	// sweep: "TZ=Europe/Kyiv 0 2 * * *": no schedule: it names a zone; leave the zone out and pass it to Parse
}

func ExampleSchedule_OnWorkingDays() {
	firsts, err := sweep.Parse("0 2 1 * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	// 1 May 2026 is a Friday, and May Day.
	t := time.Date(2026, time.April, 20, 12, 0, 0, 0, time.UTC)
	planned, _ := firsts.Next(t)
	moved, _ := firsts.OnWorkingDays(calendar.Finland()).Next(t)
	fmt.Println(planned.Format("Mon 2006-01-02 15:04"))
	fmt.Println(moved.Format("Mon 2006-01-02 15:04"))
	// Output:
	// Fri 2026-05-01 02:00
	// Mon 2026-05-04 02:00
}

func ExampleSchedule_Next() {
	s, err := sweep.Parse("0 2 * * mon", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	// A run is never next after itself.
	run, _ := s.Next(time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC))
	following, _ := s.Next(run)
	fmt.Println(run)
	fmt.Println(following)
	// Output:
	// 2026-11-23 02:00:00 +0200 EET
	// 2026-11-30 02:00:00 +0200 EET
}

func ExampleSchedule_Previous() {
	s, err := sweep.Parse("0 2 * * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	now := time.Date(2026, time.November, 21, 12, 0, 0, 0, time.UTC)
	lastDone := time.Date(2026, time.November, 20, 0, 1, 0, 0, time.UTC) // from the host's log

	due, _ := s.Previous(now)
	fmt.Println(due, "missed:", due.After(lastDone))
	// Output: 2026-11-21 02:00:00 +0200 EET missed: true
}

func ExampleSchedule_String() {
	s, err := sweep.Parse("0 2 1 * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s)
	fmt.Println(s.OnWorkingDays(calendar.Finland()))
	// Output:
	// 0 2 1 * * Europe/Helsinki
	// 0 2 1 * * Europe/Helsinki, on working days (fi)
}

func ExampleErrSpec() {
	_, err := sweep.Parse("0 0 31 2 *", time.UTC)
	fmt.Println(errors.Is(err, sweep.ErrSpec))
	fmt.Println(err)
	// Output:
	// true
	// sweep: "0 0 31 2 *": no schedule: it can never run; choose a day that the month has
}

func ExampleErrNoRun() {
	s, err := sweep.Parse("@daily", time.UTC)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = s.Next(time.Time{})
	fmt.Println(errors.Is(err, sweep.ErrNoRun))
	fmt.Println(err)
	// Output:
	// true
	// sweep: the zero time: no run; pass the instant to search from
}
