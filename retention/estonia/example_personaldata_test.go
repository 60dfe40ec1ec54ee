package estonia_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func ExamplePersonalData() {
	record := retention.Record{ID: "4711", Class: estonia.ConsentAfterDeath, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: calendar.MustParseDate("2020-06-15")},
	), Traits: retention.TraitsOf(map[retention.Trait]bool{estonia.DiedAsMinor: false})}
	a := estonia.PersonalData().Assess(record, calendar.MustParseDate("2026-09-30"))
	fmt.Println("the consent ends with", a.DisposeBy)
	// Output: the consent ends with 2030-06-15
}

func ExampleComplaintDecision() {
	show(estonia.ComplaintDecision(), "2026-05-24") // to Victory Day
	longer, _ := estonia.ComplaintDecision().Extended()
	show(longer, "2026-06-01") // to a Sunday
	// Output:
	// 2026-06-23 2026-06-25 <nil>
	// 2026-08-30 2026-08-31 <nil>
}
