package policy_test

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// calls returns requests about recordings, of which the second one is held until
// the 15th of December.
func calls() []policy.Request {
	var list []policy.Request
	for _, on := range []string{"2025-11-20", "2025-12-01", "2025-12-05", "2026-03-01"} {
		list = append(list, policy.Request{Action: policy.Delete, On: calendar.MustParseDate("2026-11-22"), Holds: policy.NoHolds(),
			Record: retention.Record{ID: "call of " + on, Class: finland.KelaCallRecording,
				Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: calendar.MustParseDate(on)})}})
	}
	list[1].Holds = policy.HoldsOf(policy.Hold{ID: "complaint", Released: calendar.MustParseDate("2026-12-15")})
	return list
}

// What becomes due by the end of the year.
func ExampleUpcoming() {
	p := policy.FromRulebook(finland.KelaCallRecordings())
	for due := range policy.Upcoming(p, slices.Values(calls()), calendar.MustParseDate("2026-12-31")) {
		fmt.Println(due.On, due.Decision.Request().Record.ID)
	}
	// Output:
	// 2026-11-22 call of 2025-11-20
	// 2026-12-15 call of 2025-12-01
	// 2026-12-06 call of 2025-12-05
}

// The decision is a forecast: on the day it is made anew.
func ExampleTask() {
	p := policy.FromRulebook(finland.KelaCallRecordings())
	for due := range policy.Upcoming(p, slices.Values(calls()[1:2]), calendar.MustParseDate("2026-12-31")) {
		fmt.Println(due.On, due.Decision)
		fmt.Println("overdue by then:", due.Decision.Overdue())
	}
	// Output:
	// 2026-12-15 must_dispose: disposal is due (fi.kela.calls.9)
	// overdue by then: 13
}

// The list that a records officer asks for first.
func ExampleCountTasks() {
	p := policy.FromRulebook(finland.KelaCallRecordings())
	for _, c := range policy.CountTasks(policy.Upcoming(p, slices.Values(calls()), calendar.MustParseDate("2026-12-31"))) {
		fmt.Printf("%s by %v: %d, from %v through %v\n", c.Class, c.Rules, c.Records, c.First, c.Last)
	}
	// Output: fi.kela.call-recording by [fi.kela.calls.9]: 3, from 2026-11-22 through 2026-12-15
}

// How many of them are overdue on the day on which they can go.
func ExampleTaskCount() {
	p := policy.FromRulebook(finland.KelaCallRecordings())
	c := policy.CountTasks(policy.Upcoming(p, slices.Values(calls()), calendar.MustParseDate("2026-12-31")))[0]
	fmt.Printf("%d of %d\n", c.Overdue, c.Records)
	// Output: 2 of 3
}
