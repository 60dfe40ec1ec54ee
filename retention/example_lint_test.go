package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The smallest record that the two years keep longer than the ten allow, and the
// first day on which a person must decide.
func ExampleFinding() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		fmt.Println(finding.Code, finding.Rules)
		for event := range finding.Record.Events.All() {
			fmt.Println(event.Trigger, event.On)
		}
		fmt.Println("review from", finding.On)
	}
	// Output:
	// conflict [fi.host.keep fi.host.limit]
	// finished 2008-01-02
	// opened 2000-01-01
	// review from 2009-12-31
}

func ExampleFinding_String() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		fmt.Println(finding)
	}
	// Output: conflict: fi.host.keep keeps a record longer than fi.host.limit allows; no relation says which yields, so a person must
}

func ExampleFinding_In() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		fmt.Println(finding.In(calendar.English))
	}
	// Output: fi.host.keep keeps a record longer than fi.host.limit allows; no relation says which yields, so a person must
}

// A program branches on the code and takes the values.
func ExampleFindingCode() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		if finding.Code == retention.FindingConflict {
			fmt.Println("relate", finding.Rules[0], "and", finding.Rules[1])
		}
	}
	// Output: relate fi.host.keep and fi.host.limit
}

func ExampleRulebook_Lint() {
	definition := files()
	definition.Rules[0].Basis.Doubt = "that it counts from the end is inferred"
	definition.Relations = []retention.Relation{
		{Yields: "fi.host.limit", To: "fi.host.keep", Basis: calendar.Source{Citation: "GDPR art. 17(3)(b)"}},
	}
	definition.CheckedThrough = calendar.MustParseDate("2026-06-30")
	for _, finding := range retention.MustNewRulebook(definition).Lint(calendar.MustParseDate("2026-11-21")) {
		fmt.Println(finding)
	}
	// Output:
	// unchecked: fi.host.keep: the law of fi.host was read through 2026-06-30
	// doubt: fi.host.keep: that it counts from the end is inferred
	// unchecked: fi.host.limit: the law of fi.host was read through 2026-06-30
}

// An event whose name is written wrongly starts nothing.
func ExampleRulebook_Unrecognised() {
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2020-03-02")},
		retention.Event{Trigger: "finnished", On: calendar.MustParseDate("2021-06-30")},
	)}
	fmt.Println(retention.MustNewRulebook(files()).Unrecognised(record))
	// Output: [finnished]
}

// One place serves for many records.
func ExampleRulebook_AssessInto() {
	book, today := retention.MustNewRulebook(files()), calendar.MustParseDate("2026-01-01")
	records := []retention.Record{finishedFile(), finishedFile()}
	var a retention.Assessment
	for i := range records {
		book.AssessInto(&a, &records[i], today)
		fmt.Println(a.RetainUntil, a.DisposeBy)
	}
	// Output:
	// 2023-06-30 2030-03-02
	// 2023-06-30 2030-03-02
}
