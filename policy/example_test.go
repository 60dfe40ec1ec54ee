package policy_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// call is the recording of a call of 21 May 2026.
func call() retention.Record {
	return retention.Record{
		ID:    "r-1",
		Class: finland.IncomesCallRecording,
		Events: retention.EventsOf(
			retention.Event{Trigger: finland.Call, On: calendar.MustParseDate("2026-05-21")},
		),
	}
}

func onDay(iso string) policy.Request {
	return policy.Request{Action: policy.Delete, Record: call(), On: calendar.MustParseDate(iso), Holds: policy.NoHolds()}
}

func Example() {
	rules := policy.FromRulebook(estonia.SocialProtection())
	pension := policy.Request{
		Action: policy.Anonymise,
		Record: retention.Record{ID: "r-2", Class: estonia.PensionBase, Events: retention.EventsOf(
			retention.Event{Trigger: estonia.Death, On: calendar.MustParseDate("1950-06-01")},
		)},
		On:    calendar.MustParseDate("2025-06-01"),
		Holds: policy.NoHolds(),
	}
	fmt.Println(policy.Check(rules, pension))
	pension.On = pension.On.AddDays(1)
	fmt.Println(policy.Check(rules, pension))
	// Output:
	// policy: anonymise: keep: the retention period has not ended (ee.skais.20.1); wait for its end
	// <nil>
}

func ExampleCheck() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	for _, action := range []policy.Action{policy.Delete, policy.Transfer} {
		request := onDay("2026-06-01")
		request.Action = action
		switch err := policy.Check(rules, request); {
		case err == nil:
			fmt.Println("permitted")
		case errors.Is(err, policy.ErrDenied):
			fmt.Println("no:", err)
		case errors.Is(err, policy.ErrUndetermined):
			fmt.Println("fix the data:", err)
		}
	}
	// Output:
	// permitted
	// no: policy: transfer: may_dispose: the record is free (fi.incomes.recordings); the rules allow only: delete, anonymise
}

func ExampleDeniedError() {
	err := policy.Check(policy.FromRulebook(finland.IncomesRegister()), onDay("2026-05-20"))
	var denied *policy.DeniedError
	if errors.As(err, &denied) {
		next, _ := denied.Decision.NextChange()
		fmt.Println(denied.Action, denied.Decision.Outcome(), "until", next)
	}
	// Output: delete keep until 2026-05-21
}

func ExampleDeniedError_Causes() {
	request := onDay("2026-06-01")
	request.Holds = policy.HoldsFrom(nil, errors.New("the holds table is down"))
	var denied *policy.DeniedError
	if errors.As(policy.Check(policy.FromRulebook(finland.IncomesRegister()), request), &denied) {
		fmt.Println(denied.Decision.Reason(), denied.Causes())
	}
	// Output: holds_look_up_failed [the holds table is down]
}

// A look-up that was cancelled says nothing about the data, and the next run asks again.
// Every other cause is worth an alert, even beside it.
func ExampleDeniedError_Causes_cancelled() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // somebody stopped the run
	request := onDay("2026-06-01")
	request.Holds = policy.HoldsFrom(nil, ctx.Err())
	request.Demands = policy.DemandsFrom(nil, errors.New("the demands table is down"))
	err := policy.Check(policy.FromRulebook(finland.IncomesRegister()), request)
	fmt.Println(errors.Is(err, policy.ErrUndetermined), errors.Is(err, context.Canceled))
	var denied *policy.DeniedError
	if errors.As(err, &denied) {
		for _, cause := range denied.Causes() {
			if !errors.Is(cause, context.Canceled) {
				fmt.Println("alert:", cause)
			}
		}
	}
	// Output:
	// true true
	// alert: the demands table is down
}

func ExamplePolicy() {
	var rules policy.Policy = policy.FromRulebook(finland.IncomesRegister())
	fmt.Println(rules.Decide(onDay("2026-11-20")))
	// Output: must_dispose: disposal is due (fi.incomes.recordings)
}

func ExampleFromRulebook() {
	both, err := retention.Merge("host", finland.IncomesRegister(), estonia.SocialProtection())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(policy.FromRulebook(both).Decide(onDay("2026-06-01")).Outcome())
	// Output: may_dispose
}

func ExampleRequest() {
	fmt.Println(policy.FromRulebook(finland.IncomesRegister()).Decide(policy.Request{}))
	// Output: undetermined: the request has no day
}

func ExampleAction() {
	decision := policy.FromRulebook(finland.IncomesRegister()).Decide(onDay("2026-06-01"))
	fmt.Println(decision.Permits(policy.Delete), decision.Permits(policy.Delete|policy.Anonymise), decision.Permits(policy.Delete|policy.Transfer))
	// Output: true true false
}

func ExampleCheckDue() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	fmt.Println(policy.CheckDue(rules, onDay("2026-11-19"))) // free, but nothing asks for its disposal yet
	fmt.Println(policy.CheckDue(rules, onDay("2026-11-20")))
	// Output:
	// policy: delete: may_dispose: the record is free (fi.incomes.recordings); its disposal is not due; wait until it is
	// <nil>
}

func ExampleOutcome() {
	fmt.Println(policy.Undetermined, policy.Held, policy.Keep, policy.Review, policy.MayDispose, policy.MustDispose)
	// Output: undetermined held keep review may_dispose must_dispose
}

func ExampleOutcome_UnmarshalText() {
	var outcome policy.Outcome
	err := outcome.UnmarshalText([]byte("may_dispose"))
	fmt.Println(outcome == policy.MayDispose, err)
	// Output: true <nil>
}

func ExampleOutcome_MarshalText() {
	text, _ := policy.MayDispose.MarshalText()
	fmt.Println(string(text))
	// Output: may_dispose
}

func ExampleHold() {
	request := onDay("2026-12-01")
	request.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Kind: "lawsuit", Reason: "Virtanen v. the agency", Released: calendar.MustParseDate("2027-03-01")})
	decision := policy.FromRulebook(finland.IncomesRegister()).Decide(request)
	next, _ := decision.NextChange()
	fmt.Println(decision)
	fmt.Println(decision.Outcome(), "until", next, "and overdue by", decision.Overdue())
	// Output:
	// held: a hold is in force: lawsuit (fi.incomes.recordings)
	// held until 2027-03-01 and overdue by 10
}

func ExampleHolds() {
	request := onDay("2026-06-01")
	request.Holds = policy.Holds{} // nobody looked them up
	fmt.Println(policy.Check(policy.FromRulebook(finland.IncomesRegister()), request))
	// Output: policy: delete: undetermined: holds were not looked up (fi.incomes.recordings); look them up and pass HoldsFrom
}

func ExampleNoHolds() {
	request := onDay("2026-06-01")
	request.Holds = policy.NoHolds()
	fmt.Println(policy.Check(policy.FromRulebook(finland.IncomesRegister()), request))
	// Output: <nil>
}

func ExampleHoldsOf() {
	rules := policy.FromRulebook(finland.IncomesRegister())
	request := onDay("2026-06-01")
	request.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17"})
	fmt.Println(rules.Decide(request).Outcome())
	request.Holds = policy.HoldsOf() // none given: not looked up
	fmt.Println(rules.Decide(request).Outcome())
	// Output:
	// held
	// undetermined
}

func ExampleHoldsFrom() {
	lookUp := func(id string) ([]policy.Hold, error) { return nil, errors.New("the holds table is down") }
	request := onDay("2026-06-01")
	request.Holds = policy.HoldsFrom(lookUp(request.Record.ID))
	fmt.Println(policy.Check(policy.FromRulebook(finland.IncomesRegister()), request))
	// Output: policy: delete: undetermined: the look-up of holds failed (fi.incomes.recordings); fix what failed; DeniedError.Causes has why
}

// openComplaint is a host's guard: it keeps what a complaint may still need.
type openComplaint struct {
	open bool
	err  error
}

func (g openComplaint) Decide(policy.Request) policy.Decision {
	switch {
	case g.err != nil:
		return policy.Unknown(g.err)
	case g.open:
		return policy.Refuse("a complaint is open", retention.EndOn(calendar.MustParseDate("2026-12-31")))
	default:
		return policy.Abstain()
	}
}

func ExampleAll() {
	rules := policy.All(policy.FromRulebook(finland.IncomesRegister()), openComplaint{open: true})
	decision := rules.Decide(onDay("2026-06-01"))
	fmt.Println(decision)
	fmt.Println(decision.RetainUntil())
	// Output:
	// keep: a guard refuses: a complaint is open
	// 2026-12-31
}

func ExampleCheckedLaw() {
	rules := policy.All(policy.FromRulebook(estonia.SocialProtection()), policy.CheckedLaw())
	request := policy.Request{
		Action: policy.Anonymise,
		Record: retention.Record{ID: "r-2", Class: estonia.PensionBase, Events: retention.EventsOf(
			retention.Event{Trigger: estonia.Death, On: calendar.MustParseDate("1940-01-01")},
		)},
		On:    calendar.MustParseDate("2022-03-31"), // the last day for which the law was read
		Holds: policy.NoHolds(),
	}
	fmt.Println(policy.Check(rules, request))
	request.On = request.On.AddDays(1)
	fmt.Println(policy.Check(rules, request))
	// Output:
	// <nil>
	// policy: anonymise: undetermined: the law was not looked up as far as the day; read the law anew and raise CheckedThrough
}

func ExampleRealDays() {
	rules := policy.All(policy.FromRulebook(finland.IncomesRegister()), policy.RealDays())
	request := onDay("2026-06-01")
	released := time.Unix(0, 0) // a column that was empty, read as a number
	request.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Released: calendar.DateIn(released, time.UTC)})
	fmt.Println(policy.Check(rules, request))
	// Output: policy: delete: undetermined: a day reads as one that programs write for no day; record the true day, or none where it is not known
}

// complaints is a host's guard that reads an event of which no rule knows, and says so.
type complaints struct{}

func (complaints) Knows() []retention.Trigger { return []retention.Trigger{"complaint.made"} }

func (complaints) Decide(r policy.Request) policy.Decision {
	for e := range r.Record.Events.All() {
		if e.Trigger == "complaint.made" {
			return policy.Refuse("a complaint is open", retention.End{})
		}
	}
	return policy.Abstain()
}

func ExampleAll_knows() {
	request := onDay("2026-06-01")
	request.Record.Events = retention.EventsOf(append(slices.Collect(request.Record.Events.All()), retention.Event{Trigger: "complaint.made"})...)
	book := finland.IncomesRegister().Definition()
	book.Triggers = nil // in one that declares some, complaint.made must be declared too
	rules := policy.FromRulebook(retention.MustNewRulebook(book))
	fmt.Println(rules.Decide(request).Unrecognised())
	fmt.Println(policy.All(rules, complaints{}).Decide(request).Unrecognised())
	// Output:
	// [complaint.made]
	// []
}

func ExampleAbstain() {
	rules := policy.All(policy.FromRulebook(finland.IncomesRegister()), openComplaint{})
	fmt.Println(policy.Check(rules, onDay("2026-06-01")))
	// Output: <nil>
}

func ExampleRefuse() {
	fmt.Println(policy.Refuse("a complaint is open", retention.End{}))
	// Output: keep: a guard refuses: a complaint is open
}

func ExampleUnknown() {
	down := errors.New("the court register is down")
	err := policy.Check(policy.All(policy.FromRulebook(finland.IncomesRegister()), openComplaint{err: down}), onDay("2026-06-01"))
	fmt.Println(err)
	fmt.Println(errors.Is(err, policy.ErrUndetermined), errors.Is(err, down))
	// Output:
	// policy: delete: undetermined: a guard could not find out; fix what failed; DeniedError.Causes has why
	// true true
}
