package finland_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// The entries on a patient's care: while the patient lives, after the death at 70, and when
// the National Archives have ordered that they be archived.
func ExampleHealthAndSocialCare() {
	born := retention.Event{Trigger: finland.Birth, On: calendar.MustParseDate("1950-05-06")}
	died := retention.Event{Trigger: finland.Death, On: calendar.MustParseDate("2020-06-15")}
	ordered := retention.Event{Trigger: finland.ArchivingOrdered, On: calendar.MustParseDate("2025-02-03")}
	for _, events := range [][]retention.Event{{born}, {born, died}, {born, died, ordered}} {
		a := finland.HealthAndSocialCare().Assess(retention.Record{
			ID: "4711", Class: finland.PatientEntries, Events: retention.EventsOf(events...),
			Traits: retention.TraitsOf(map[retention.Trait]bool{finland.DiedUnder18: false}),
		}, calendar.MustParseDate("2025-11-30"))
		fmt.Println("kept through", a.RetainUntil, "and gone by", a.DisposeBy, "by:", a.Allowed)
	}
	// Output:
	// kept through 2070-05-06 and gone by 2070-05-07 by: delete, transfer
	// kept through 2032-06-15 and gone by 2032-06-16 by: delete, transfer
	// kept through 2032-06-15 and gone by 2032-06-16 by: transfer
}

func ExampleInspectionCopy() {
	show(finland.InspectionCopy(), "2026-04-01") // to May Day
	// Output: 2026-05-01 2026-05-04 <nil>
}
