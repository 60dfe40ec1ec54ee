package policy_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A night's work is planned and its permits are stored. The transaction that
// deletes reads the record anew and verifies.
func ExamplePermit() {
	rules := policy.FromRulebook(finland.IncomesRegister())

	// While planning.
	permit, err := policy.Grant(rules, onDay("2026-11-20"))
	if err != nil {
		fmt.Println("not planned:", err)
		return
	}
	stored := permit.String() // in the list of work, and in the audit trail

	// In the transaction.
	var read policy.Permit
	if err := read.UnmarshalText([]byte(stored)); err != nil {
		fmt.Println("not a permit:", err)
		return
	}
	fresh := onDay("2026-11-20") // the facts and the holds as they are now
	fmt.Println("as planned:", read.Verify(rules, fresh))

	fresh.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Reason: "lawsuit"}) // placed after planning
	fmt.Println("held:", read.Verify(rules, fresh))
	// Output:
	// as planned: <nil>
	// held: policy: delete: held: a hold is in force (fi.incomes.recordings); wait for its release
}

// Only what is permitted can be granted.
func ExampleGrant() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	permit, err := policy.Grant(rules, onDay("2026-05-20")) // the day before the call
	fmt.Println(permit, errors.Is(err, policy.ErrDenied))
	permit, err = policy.Grant(rules, onDay("2026-05-21"))
	words := strings.Fields(permit.String()) // and the digests of the rules and of the facts
	fmt.Println(words[:3], err)
	// Output:
	// no permit true
	// [keepuntil.permit/1 delete 2026-05-21] <nil>
}

// Somebody has corrected the day of the call since the permit was granted. The
// record is free all the same; but whoever planned did not know.
func ExampleStaleError() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	permit, _ := policy.Grant(rules, onDay("2026-11-20"))
	fresh := onDay("2026-11-20")
	fresh.Record.Events = retention.EventsOf(retention.Event{Trigger: finland.Call, On: calendar.MustParseDate("2026-05-20")})

	err := permit.Verify(rules, fresh)
	var stale *policy.StaleError
	if errors.As(err, &stale) {
		fmt.Println("plan anew, for it has changed:", strings.Join(stale.Changed, ", "))
	}
	// Output: plan anew, for it has changed: the record, its holds or its demands
}

func ExamplePermit_Verify() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	permit, _ := policy.Grant(rules, onDay("2026-11-20"))
	fmt.Println(permit.Verify(rules, onDay("2026-11-21"))) // the next day
	fmt.Println(policy.Permit{}.Verify(rules, onDay("2026-11-20")))
	// Output:
	// policy: permit: stale: not as it was granted: the day; decide anew and grant another
	// policy: permit: stale: not as it was granted: no permit was granted; decide anew and grant another
}

func ExamplePermit_UnmarshalText() {
	var permit policy.Permit
	fmt.Println(permit.UnmarshalText([]byte("keepuntil.permit/1 delete 2026-11-20")))
	// Output: policy: permit: the text is none; keep it as Permit.String gave it, beginning with keepuntil.permit/1
}
