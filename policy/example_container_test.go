package policy_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// recordings are two calls of one case: the second came three months later.
func recordings(iso string) (rules policy.Policy, first, second policy.Request) {
	request := func(id, called string) policy.Request {
		return policy.Request{
			Action: policy.Delete,
			Record: retention.Record{ID: id, Class: finland.KelaCallRecording, Events: retention.EventsOf(
				retention.Event{Trigger: finland.Call, On: calendar.MustParseDate(called)})},
			On:    calendar.MustParseDate(iso),
			Holds: policy.NoHolds(),
		}
	}
	return policy.FromRulebook(finland.KelaCallRecordings()), request("call-1", "2025-05-21"), request("call-2", "2025-08-21")
}

// A case may go when all its documents may.
func ExampleJoin() {
	rules, first, second := recordings("2026-05-22")
	whole := policy.Join(rules.Decide(first), rules.Decide(second))
	fmt.Println(whole.Outcome(), "through", whole.RetainUntil())
	// Output: keep through 2026-08-21
}

// The case waits for its second call, and the first one does not wait for the
// case: it is overdue.
func ExampleContainer() {
	rules, first, second := recordings("2026-06-01")
	whole := policy.Join(rules.Decide(first), rules.Decide(second))
	for _, part := range whole.Blocking() {
		fmt.Println("blocked by", part.Request().Record.ID)
	}
	for _, part := range whole.Overdue() {
		fmt.Println("overdue:", part.Request().Record.ID, "by", part.Overdue(), "days")
	}
	// Output:
	// blocked by call-2
	// overdue: call-1 by 10 days
}

func ExampleContainer_Explain() {
	rules, first, second := recordings("2026-06-01")
	fmt.Print(policy.Join(rules.Decide(first), rules.Decide(second)).Explain())
	// Output:
	// 1. call-1: must be disposed of: disposal is due (fi.kela.calls.9). Retain until: 21 May 2026. Days overdue: 10.
	// 2. call-2: keep: the retention period has not ended (fi.kela.calls.9). Retain until: 21 August 2026. Days overdue: 0.
	// 3. All parts: keep: the retention period has not ended (fi.kela.calls.9). Retain until: 21 August 2026. Allowed: nothing.
}

// What a host calls in the transaction that deletes the case.
func ExampleCheckAll() {
	for _, iso := range []string{"2026-08-21", "2026-08-22"} {
		rules, first, second := recordings(iso)
		err := policy.CheckAll(rules, first, second)
		var denied *policy.DeniedError
		if errors.As(err, &denied) {
			fmt.Println(iso, err)
			fmt.Println(denied.Part, denied.Decision.Request().Record.ID) // the record is not for logs
			continue
		}
		fmt.Println(iso, err)
	}
	// Output:
	// 2026-08-21 policy: part 2 of 2: delete: keep: the retention period has not ended (fi.kela.calls.9); wait for its end
	// 2 call-2
	// 2026-08-22 <nil>
}
