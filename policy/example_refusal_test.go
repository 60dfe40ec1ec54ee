package policy_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// A host writes its letter from the value: what was demanded, why it cannot be
// met, when it will be, and where to complain.
func ExampleRefusal() {
	rules, err := retention.NewRulebook(retention.Definition{
		ID: "host",
		Rules: []retention.Rule{{
			ID: "host.invoice", Class: "host.invoice", Trigger: "invoiced", Cutoff: retention.EndOfYear(),
			Bound: retention.AtLeast, Period: retention.Years(6), Then: policy.Delete,
			Basis: calendar.Source{Citation: "Test Act s. 1"},
		}},
		Complaints: calendar.Source{Citation: "Data Protection Ombudsman"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	decision := policy.FromRulebook(rules).Decide(policy.Request{
		Action: policy.Delete,
		Record: retention.Record{ID: "r-5", Class: "host.invoice", Events: retention.EventsOf(
			retention.Event{Trigger: "invoiced", On: calendar.MustParseDate("2025-03-31")})},
		On:      calendar.MustParseDate("2026-06-15"),
		Holds:   policy.NoHolds(),
		Demands: policy.DemandsOf(erasure(policy.Accepted)),
	})
	for _, refusal := range decision.Refusals() {
		fmt.Printf("You asked on %v for: %v.\n", refusal.Demand.Received, refusal.Demand.Kind)
		fmt.Println("We cannot do that yet:", refusal.Reason.In(calendar.English))
		for _, norm := range refusal.Basis {
			fmt.Println("The law is:", norm.Citation)
		}
		if !refusal.Possible.IsZero() {
			fmt.Println("We shall do it on:", refusal.Possible)
		}
		for _, body := range refusal.Complaints {
			fmt.Println("You can complain to:", body.Citation)
		}
	}
	// Output:
	// You asked on 2026-06-01 for: erasure.
	// We cannot do that yet: the retention period has not ended
	// The law is: Test Act s. 1
	// We shall do it on: 2032-01-01
	// You can complain to: Data Protection Ombudsman
}

func ExampleDecision_Refusals() {
	request := onDay("2026-06-15")
	request.Demands = policy.DemandsOf(erasure(policy.Accepted))
	request.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Released: calendar.MustParseDate("2026-09-01")})
	for _, refusal := range policy.FromRulebook(finland.IncomesRegister()).Decide(request).Refusals() {
		fmt.Println(refusal.Reason, "until", refusal.Possible)
	}
	// Output: held until 2026-09-01
}
