package policy_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// erasure is a person's demand of 1 June 2026, with the day by which the law
// wants an answer.
func erasure(state policy.DemandState) policy.Demand {
	received := calendar.MustParseDate("2026-06-01")
	reply, err := eu.DataSubjectRequest().Due(received, calendar.Finland())
	if err != nil {
		panic(err)
	}
	return policy.Demand{
		ID: "2026/88", Kind: policy.Erasure, State: state, Received: received, Reply: reply,
		Basis: calendar.Source{Citation: "GDPR art. 17(1)"},
	}
}

// A demand only adds a day for the answer, until the host has assessed it and
// found it justified. Then what may be done must be done.
func ExampleDemand() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	for _, state := range []policy.DemandState{policy.Received, policy.Accepted} {
		request := onDay("2026-06-15")
		request.Demands = policy.DemandsOf(erasure(state))
		decision := rules.Decide(request)
		fmt.Printf("%v: %v, dispose by %v\n", state, decision.Outcome(), decision.DisposeBy())
	}
	// Output:
	// received: may_dispose, dispose by 2026-11-21
	// accepted: must_dispose, dispose by 2026-07-01
}

// A demand for access keeps what the person has asked to see.
func ExampleDemandKind() {
	request := onDay("2026-06-15")
	demand := erasure(policy.Received)
	demand.Kind = policy.Access
	request.Demands = policy.DemandsOf(demand)
	fmt.Println(policy.Check(policy.FromRulebook(finland.IncomesRegister()), request))
	// Output: policy: delete: held: an open request of a person bars disposal: access to one's own data (fi.incomes.recordings); close the request first
}

func ExampleDemand_Bars() {
	restriction := policy.Demand{Kind: policy.Restriction, State: policy.Received}
	fmt.Println(restriction.Bars())
	restriction.State = policy.Accepted
	fmt.Println(restriction.Bars())
	// Output:
	// false
	// true
}

func ExampleDemandKinds() {
	for kind := range policy.DemandKinds() {
		fmt.Println(kind, policy.Demand{Kind: kind, State: policy.Received}.Bars())
	}
	// Output:
	// erasure false
	// objection false
	// withdrawal false
	// restriction false
	// access true
}

func ExampleDemandKind_MarshalText() {
	for _, kind := range []policy.DemandKind{policy.Erasure, policy.Objection, policy.Withdrawal, policy.Restriction, policy.Access} {
		text, _ := kind.MarshalText()
		fmt.Println(string(text))
	}
	// Output:
	// erasure
	// objection
	// withdrawal
	// restriction
	// access
}

// A closed demand no longer changes anything.
func ExampleDemandState() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	for _, state := range []policy.DemandState{policy.Accepted, policy.Closed} {
		request := onDay("2026-06-15")
		demand := erasure(state)
		demand.Kind = policy.Restriction
		request.Demands = policy.DemandsOf(demand)
		fmt.Println(state, rules.Decide(request).Outcome())
	}
	// Output:
	// accepted held
	// closed may_dispose
}

func ExampleDemandState_MarshalText() {
	text, _ := policy.Accepted.MarshalText()
	fmt.Println(string(text))
	// Output: accepted
}

// What a person demanded does not get into a log with a request.
func ExampleDemands() {
	request := onDay("2026-06-15")
	request.Demands = policy.DemandsOf(erasure(policy.Received))
	fmt.Println(request.Demands)
	// Output: demands: 1
}

func ExampleDemandsOf() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	request := onDay("2026-06-15")
	request.Demands = policy.DemandsOf(erasure(policy.Accepted))
	fmt.Println(rules.Decide(request).Outcome())
	request.Demands = policy.DemandsOf() // none
	fmt.Println(rules.Decide(request).Outcome())
	// Output:
	// must_dispose
	// may_dispose
}

func ExampleDemandsFrom() {
	lookUp := func(id string) ([]policy.Demand, error) { return nil, errors.New("the demands table is down") }
	request := onDay("2026-06-15")
	request.Demands = policy.DemandsFrom(lookUp(request.Record.ID))
	fmt.Println(policy.Check(policy.FromRulebook(finland.IncomesRegister()), request))
	// Output: policy: delete: undetermined: the look-up of requests of persons failed; fix what failed; DeniedError.Causes has why
}

// The safe day is in time under every reading of the law; the latest one can
// still be defended.
func ExampleDecision_ReplyBy() {
	demand := erasure(policy.Received)
	demand.Received = calendar.MustParseDate("2026-05-21")
	demand.Reply, _ = eu.DataSubjectRequest().Due(demand.Received, calendar.Finland())
	request := onDay("2026-06-15")
	request.Demands = policy.DemandsOf(demand)
	by := policy.FromRulebook(finland.IncomesRegister()).Decide(request).ReplyBy()
	fmt.Println("reply by", by.Safe, "and at the latest by", by.Latest)
	// Output: reply by 2026-06-21 and at the latest by 2026-06-22
}

func ExampleDemandsLookedUp() {
	rules := policy.All(policy.FromRulebook(finland.KelaCallRecordings()), policy.DemandsLookedUp())
	request := policy.Request{
		Action: policy.Delete,
		Record: retention.Record{Class: finland.KelaCallRecording, Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: calendar.MustParseDate("2025-11-21")})},
		On:     calendar.MustParseDate("2026-11-22"),
		Holds:  policy.NoHolds(),
	}
	fmt.Println(policy.Check(rules, request))
	request.Demands = policy.DemandsFrom(nil, nil) // looked up, and there are none
	fmt.Println(policy.Check(rules, request))
	// Output:
	// policy: delete: undetermined: requests of persons were not looked up; look them up and pass DemandsFrom
	// <nil>
}
