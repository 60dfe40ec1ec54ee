package sweep_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func ExampleLate() {
	// Customer-service recordings of the Incomes Register may be kept for six
	// months at most. Is one run a month enough?
	monthly, err := sweep.Parse("0 2 1 * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	late, err := monthly.Late(finland.IncomesRegister(), calendar.MustParseDate("2026-11-21"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range late {
		fmt.Println(l.Rule.ID, "is up to", l.Days, "days late")
		fmt.Println("event", l.Event, "due", l.DueFrom, "last lawful day", l.DisposeBy, "run", l.Run)
		fmt.Println("safe:", l.Safe, "or", l.SafeDays)
	}
	// Output:
	// fi.incomes.recordings is up to 29 days late
	// event 2026-06-03 due 2026-12-02 last lawful day 2026-12-03 run 2027-01-01
	// safe: 5 months or 152 days
}

func ExampleSchedule_Late() {
	daily, err := sweep.Parse("0 2 * * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	recordings, from := finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-21")

	late, err := daily.Late(recordings, from)
	fmt.Println("every day:", late, err)

	// A run that waits for a working day is not in time for every record.
	late, err = daily.OnWorkingDays(calendar.Finland()).Late(recordings, from)
	fmt.Println("on working days:", len(late), err)

	// Nor is a schedule that does not exist, which is not an empty list.
	_, err = sweep.Schedule{}.Late(recordings, from)
	fmt.Println(err)
	// Output:
	// every day: [] <nil>
	// on working days: 1 <nil>
	// sweep: the zero Schedule: no run; make one with Parse
}

// What a records officer reads.
func ExampleLate_String() {
	monthly, err := sweep.Parse("0 2 1 * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, book := range []*retention.Rulebook{finland.IncomesRegister(), finland.KelaCallRecordings()} {
		late, err := monthly.Late(book, calendar.MustParseDate("2026-11-21"))
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, l := range late {
			fmt.Println(l)
		}
	}
	// Output:
	// fi.incomes.recordings (at most 6 months): a record whose period starts with an event on 2026-06-03 may be kept through 2026-12-03; the run comes on 2027-01-01, 29 days too late. With 5 months, or 152 days, a run always comes in time.
	// fi.kela.calls.9 (exactly 1 year): a record whose period starts with an event on 2025-12-01 may be kept through 2026-12-02; the run comes on 2027-01-01, 30 days too late. A shorter period would end the protection too early: run more often.
}

func ExampleErrNoRulebook() {
	daily, err := sweep.Parse("0 2 * * *", helsinki())
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = daily.Late(nil, calendar.MustParseDate("2026-11-21"))
	fmt.Println(errors.Is(err, sweep.ErrNoRulebook))
	fmt.Println(err)
	// Output:
	// true
	// sweep: 0 2 * * * Europe/Helsinki: no rulebook; pass one that loaded
}
