package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The ten years yield to the two, which end later when a file was finished late.
func ExampleRelation() {
	definition := files()
	definition.Relations = []retention.Relation{
		{Yields: "fi.host.limit", To: "fi.host.keep", Basis: calendar.Source{Citation: "GDPR art. 17(3)(b)"}},
	}
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2010-03-02")},
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2019-06-30")},
	)}
	a := retention.MustNewRulebook(definition).Assess(record, calendar.MustParseDate("2019-12-31"))
	fmt.Println("keep through", a.RetainUntil, "and gone by", a.DisposeBy)
	fmt.Println("review from", a.ReviewFrom)
	// Output:
	// keep through 2021-06-30 and gone by 2021-07-01
	// review from no date
}
