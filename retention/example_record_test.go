package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleEventsOf() {
	died := retention.Event{Trigger: "death", On: calendar.MustParseDate("2020-06-15")}
	events := retention.EventsOf(died, died)
	fmt.Println(events.Len())
	// Output: 1
}

func ExampleEvents_Len() {
	fmt.Println(finishedFile().Events.Len())
	// Output: 2
}

func ExampleEvents_All() {
	for event := range finishedFile().Events.All() {
		fmt.Println(event.Trigger, event.On)
	}
	// Output:
	// finished 2021-06-30
	// opened 2020-03-02
}

func ExampleClass() {
	record := retention.Record{ID: "4711", Class: "fi.host.unheard-of"}
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2022-01-01"))
	fmt.Println(a.State == retention.ClassUnknown)
	// Output: true
}

func ExampleTrigger() {
	const calls retention.Trigger = "call"
	moved := retention.EventsOf(
		retention.Event{Trigger: calls, On: calendar.MustParseDate("2020-03-02")},
		retention.Event{Trigger: retention.Transferred, On: calendar.MustParseDate("2021-03-02")},
	)
	for event := range moved.All() {
		fmt.Println(event.Trigger)
	}
	// Output:
	// call
	// disposition.transferred
}

// An event without a day happened on an unknown one: then nothing is known about
// the start, even if there are others with a day.
func ExampleEvent() {
	record := finishedFile()
	record.Events = retention.EventsOf(
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2021-06-30")},
		retention.Event{Trigger: finished},
	)
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2022-01-01"))
	fmt.Println(a.RetainUntil, a.FloorUnknown)
	// Output: unknown true
}

// A record is identifiers and dates, never content.
func ExampleRecord() {
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2020-03-02")},
	)}
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2022-01-01"))
	fmt.Println("waits for its end:", a.FloorAwaited)
	// Output: waits for its end: true
}
