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
func FromRulebook(b *retention.Rulebook) Policy { return rulebook{hide(b)} }

type rulebook struct{ hidden[retention.Rulebook] }

// Decide follows the numbered steps of the package documentation.
func (p rulebook) Decide(r Request) (d Decision) {
	p.decideInto(&d, &r)
	return d
}

// decideInto is Decide into a zero decision of the caller's, because copying it
// takes as long as deciding.
func (p rulebook) decideInto(d *Decision, r *Request) {
	d.asked, d.rules, d.policy = keep(r), p, p
	if d.why = r.problem(); d.why != ReasonNoDecision {
		return
	}
	var a retention.Assessment
	p.shown().AssessInto(&a, &r.Record, r.On)
	d.outcome, d.why = d.decide(&a)
	if d.outcome.Disposes() {
		d.allowed = a.Allowed
	}
}

func (d *Decision) decide(a *retention.Assessment) (Outcome, Reason) {
	holds, demands := d.asked.holds.shown(), d.asked.demands.shown()
	switch {
	case holds == nil:
		return Undetermined, ReasonHoldsNotLookedUp
	case holds.problem != ReasonNoDecision:
		return Undetermined, holds.problem
	case demands != nil && demands.problem != ReasonNoDecision:
		return Undetermined, demands.problem
	case !a.State.RulesInForce(): // and holds do not matter
	case holds.block(d.asked.on):
		return Held, ReasonHeld
	case demands == nil:
	case demands.bar:
		return Held, ReasonHeldByDemand
	case a.State == retention.Free && d.asked.on.OnOrAfter(d.demanded(a)):
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
	retention.NoRuleBinds:     {Undetermined, ReasonNoRuleBinds},
	retention.FloorUnknown:    {Undetermined, ReasonStartUnknown},
	retention.FloorAwaited:    {Keep, ReasonAwaited},
	retention.InConflict:      {Review, ReasonConflict},
	retention.KeptForEver:     {Keep, ReasonAppraisedToKeep},
	retention.AppraisalPutOff: {Keep, ReasonAppraisalPutOff},
	retention.Protected:       {Keep, ReasonRetained},
	retention.CeilingUnknown:  {Undetermined, ReasonCeilingUnknown},
	retention.NoGround:        {Keep, ReasonNoGround},
	retention.AppraisalOpen:   {Review, ReasonAppraisalOpen},
	retention.NothingInCommon: {Review, ReasonNothingInCommon},
	retention.Due:             {MustDispose, ReasonDue},
	retention.Free:            {MayDispose, ReasonFree},
}
