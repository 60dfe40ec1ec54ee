package finland_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// Hours of March 2024, while the employment lasts and after it ended in June.
func ExampleWorkingTime() {
	worked := retention.Event{Trigger: finland.ClaimArose, On: calendar.MustParseDate("2024-03-31")}
	ended := retention.Event{Trigger: finland.EmploymentEnded, On: calendar.MustParseDate("2024-06-30")}
	book, on := finland.WorkingTime(), calendar.MustParseDate("2024-12-01")
	for _, events := range []retention.Events{retention.EventsOf(worked), retention.EventsOf(worked, ended)} {
		a := book.Assess(retention.Record{ID: "4711", Class: finland.WorkingHours, Events: events}, on)
		fmt.Println("kept through", a.RetainUntil)
	}
	// Output:
	// kept through 2026-12-31
	// kept through 2026-06-30
}
