package agenda_test

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

func ExampleHold() {
	e := agenda.Hold("R-2026-18", policy.Hold{ID: "H-4", Reason: "lawsuit"}, calendar.MustParseDate("2027-01-04"))
	fmt.Println(e.Title)
	fmt.Println(e.Details[0])
	// Output:
	// review the hold
	// What the hold covers may not be disposed of until the hold is released: decide whether it is still needed.
}

func ExampleRecord() {
	call := retention.Record{ID: "17", Class: finland.KelaCallRecording, Events: retention.EventsOf(
		retention.Event{Trigger: finland.Call, On: calendar.MustParseDate("2025-12-30")})}
	request := policy.Request{Action: policy.Delete, Record: call, On: calendar.MustParseDate("2026-11-28"), Holds: policy.NoHolds()}
	rules := policy.FromRulebook(finland.KelaCallRecordings())
	for task := range policy.Upcoming(rules, slices.Values([]policy.Request{request}), calendar.MustParseDate("2027-06-30")) {
		e := agenda.Record("17", task)
		fmt.Println(e.Day, e.Title.In(calendar.Finnish))
	}
	// Output: 2026-12-31 säilytys on lopetettava (tästä päivästä alkaen)
}
