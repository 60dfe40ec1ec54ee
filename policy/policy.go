package policy

import "github.com/keepuntil/keepuntil/retention"

// Policy decides about requests. An implementation must be pure, giving the
// same decision for the same request, and safe for concurrent use. A host
// writes one only as a guard for [All], because only the rules of
// [FromRulebook] can permit.
//
// A nil Policy cannot decide: [Check] and [All] take it as undetermined.
type Policy interface{ Decide(Request) Decision }

// FromRulebook returns the policy that decides by the rules of a book. A nil
// book knows no class, so that everything is undetermined.
func FromRulebook(b *retention.Rulebook) Policy { return rulebook{b} }

type rulebook struct{ book *retention.Rulebook }

// Decide follows the numbered steps of the package documentation.
func (p rulebook) Decide(r Request) (d Decision) {
	p.decideInto(&d, &r)
	return d
}

// decideInto is Decide into a zero decision of the caller's, because copying it
// takes as long as deciding.
func (p rulebook) decideInto(d *Decision, r *Request) {
	d.request, d.book, d.policy = *r, p.book, p
	if d.why = r.problem(); d.why != 0 {
		return
	}
	p.book.AssessInto(&d.assessed, &r.Record, r.On)
	if r.Demands.found != nil {
		d.takeDemands()
	}
	d.outcome, d.why = d.decide(r)
	if d.outcome.Disposes() {
		d.allowed = d.assessed.Allowed
	}
}

// problem returns what makes a request impossible to decide before any rule is
// looked at.
func (r *Request) problem() Reason {
	switch {
	case r.On.IsZero():
		return ReasonNoDay
	case r.Action == 0:
		return ReasonNoAction
	case !r.Action.IsValid():
		return ReasonUnknownAction
	case r.Record.Class == "":
		return ReasonNoClass
	default:
		return 0
	}
}

func (d *Decision) decide(r *Request) (Outcome, Reason) {
	a, holds := &d.assessed, r.Holds.found
	switch {
	case holds == nil:
		return Undetermined, ReasonHoldsNotLookedUp
	case holds.err != nil:
		return Undetermined, ReasonHoldsLookUpFailed
	}
	demands := r.Demands.found != nil
	if demands {
		if problem := r.Demands.problem(); problem != ReasonNoDecision {
			return Undetermined, problem
		}
	}
	switch {
	case !a.State.RulesInForce(): // and holds do not matter
	case r.Holds.block(r.On):
		return Held, ReasonHeld
	case demands && r.Demands.block():
		return Held, ReasonHeldByDemand
	case demands && a.State == retention.Free && r.On.OnOrAfter(d.demanded):
		return MustDispose, ReasonDemanded
	}
	by := byState[a.State]
	return by.outcome, by.why
}

// byState returns what follows from where the rules leave a record.
var byState = [...]struct {
	outcome Outcome
	why     Reason
}{
	retention.ClassUnknown:    {Undetermined, ReasonClassUnknown},
	retention.RulesElsewhere:  {Undetermined, ReasonRulesElsewhere},
	retention.NotInForce:      {Undetermined, ReasonNotInForce},
	retention.FloorUnknown:    {Undetermined, ReasonStartUnknown},
	retention.FloorAwaited:    {Keep, ReasonAwaited},
	retention.InConflict:      {Review, ReasonConflict},
	retention.KeptForEver:     {Keep, ReasonAppraisedToKeep},
	retention.Protected:       {Keep, ReasonRetained},
	retention.CeilingUnknown:  {Undetermined, ReasonCeilingUnknown},
	retention.NoGround:        {Keep, ReasonNoGround},
	retention.AppraisalOpen:   {Review, ReasonAppraisalOpen},
	retention.NothingInCommon: {Review, ReasonNothingInCommon},
	retention.Due:             {MustDispose, ReasonDue},
	retention.Free:            {MayDispose, ReasonFree},
}
