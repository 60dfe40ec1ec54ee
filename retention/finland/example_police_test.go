package finland_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A theft went to the prosecutor in 2016, and became time-barred in 2020: ten years, because
// they end later than the year from the limitation.
func ExamplePolice() {
	record := retention.Record{ID: "4711", Class: finland.PoliceMatterUpToFive, Events: retention.EventsOf(
		retention.Event{Trigger: finland.PoliceSentToProsecutor, On: calendar.MustParseDate("2016-10-20")},
		retention.Event{Trigger: finland.PoliceLimitationEnded, On: calendar.MustParseDate("2020-09-01")},
	)}
	a := finland.Police().Assess(record, calendar.MustParseDate("2026-11-30"))
	fmt.Println("kept through", a.RetainUntil, "and gone by", a.DisposeBy)
	// Output: kept through 2026-10-20 and gone by 2026-10-21
}
