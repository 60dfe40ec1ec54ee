package estonia_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func ExampleSocialProtection() {
	record := retention.Record{ID: "4711", Class: estonia.PensionBase, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: calendar.MustParseDate("2020-06-15")},
	)}
	a := estonia.SocialProtection().Assess(record, calendar.MustParseDate("2026-11-21"))
	fmt.Println("kept through", a.RetainUntil, "and then:", a.Allowed)
	// Output: kept through 2095-06-15 and then: anonymise
}
