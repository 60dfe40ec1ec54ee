package finland_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// Data on a permanent customer, whose relation ended on 15 June 2020.
func ExampleMoneyLaundering() {
	customer := retention.Record{ID: "4711", Class: finland.DueDiligence,
		Events: retention.EventsOf(retention.Event{Trigger: finland.RelationEnded, On: calendar.MustParseDate("2020-06-15")}),
		Traits: retention.TraitsOf(map[retention.Trait]bool{finland.PermanentCustomer: true}),
	}
	a := finland.MoneyLaundering().Assess(customer, calendar.MustParseDate("2026-11-30"))
	fmt.Println("kept through", a.RetainUntil, "and gone by", a.DisposeBy)
	// Output: kept through 2025-06-15 and gone by none
}
