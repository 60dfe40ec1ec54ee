package custompolicy_test

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/custompolicy"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// Cases of the guard stand apart from those of the rules, so that no slip in a rule
// hides behind a guard that refuses anyway.
const guarded = `
city.recording  recording-ended=2025-03-31  matter-opened=2026-01-12  on=2026-03-30 -> keep because=refused            # a complaint is open
city.recording  recording-ended=2025-03-31  matter-opened=2026-01-12  on=2026-04-01 -> keep because=refused overdue=1  # and the ceiling counts on
city.recording  recording-ended=2025-03-31  matter-opened=?           on=2026-04-01 -> keep because=refused            # open since nobody knows when
city.recording  recording-ended=2025-03-31  matter-opened=2026-01-12  matters-closed=2026-06-15  on=2026-06-14 -> keep because=refused
city.recording  recording-ended=2025-03-31  matter-opened=2026-01-12  matters-closed=2026-06-15  on=2026-06-15 -> must_dispose allowed=delete
city.recording  recording-ended=2025-03-31  matter-opened=2026-01-12  matters-closed=?           on=2026-06-15 -> keep because=refused  # closed, but when?
city.recording  recording-ended=2025-03-31  matter-opened=2026-01-12  matters-closed=2025-12-01  matters-closed=2026-06-15  on=2026-06-15 -> must_dispose  # the last closing counts
city.recording  recording-ended=2025-03-31  matter-opened=2026-06-16  matters-closed=2026-06-15  on=2026-06-17 -> keep because=refused  # opened again
city.recording  recording-ended=2025-03-31  matter-opened=2026-06-15  matters-closed=2026-06-15  on=2026-06-17 -> keep because=refused  # on one day: in doubt open
city.recording  matter-opened=2026-01-12  on=2026-04-01 -> undetermined missing=recording-ended  # a guard never hides a gap in the data
city.voucher    booked=2020-05-12         matter-opened=2026-01-12  on=2027-01-01 -> keep because=refused  # it guards every class
`

// TestPolicy: the guard refuses what it must and nothing else, and the policy with
// it keeps the contract of every policy. To the requests that the kit makes from the
// rules come those of the cases, because only these have the events of a matter.
func TestPolicy(t *testing.T) {
	cases, err := policytest.Parse("guarded", guarded)
	if err != nil {
		t.Fatal(err)
	}
	policytest.CheckCases(t, custompolicy.Policy(), cases...)
	var requests []policy.Request
	for _, c := range cases {
		requests = append(requests, c.Request())
	}
	policytest.CheckContract(t, custompolicy.Policy(), custompolicy.Rules(), requests...)
}

// What the city's service does before it deletes a recording.
func ExamplePolicy() {
	day := calendar.MustParseDate
	err := policy.Check(custompolicy.Policy(), policy.Request{
		Action: policy.Delete,
		Record: retention.Record{Class: custompolicy.Recording, Events: retention.EventsOf(
			retention.Event{Trigger: custompolicy.RecordingEnded, On: day("2025-03-31")},
			retention.Event{Trigger: custompolicy.MatterOpened, On: day("2026-01-12")},
		)},
		On:    day("2026-03-30"),
		Holds: policy.NoHolds(),
	})
	fmt.Println(err)
	// Output:
	// policy: delete: keep: a guard refuses: a matter is open that needs the record; meet its condition
}
