package policy

import "github.com/keepuntil/keepuntil/retention"

// Policy decides about requests. An implementation must be pure, giving the
// same decision for the same request, and safe for concurrent use. A host
// writes one only as a guard for [All], because only the rules of
// [FromRulebook] can permit.
//
// A nil Policy cannot decide: [Check] and [All] take it as undetermined.
type Policy interface{ Decide(Request) Decision }

// FromRulebook gives the policy that decides by the rules of a book. A nil
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
	if d.outcome.disposes() {
		d.allowed = d.assessed.Allowed
	}
}

// problem says what makes a request impossible to decide before any rule is
// looked at.
func (r *Request) problem() reason {
	switch {
	case r.On.IsZero():
		return noDay
	case r.Action == 0:
		return noAction
	case !r.Action.IsValid():
		return unknownAction
	case r.Record.Class == "":
		return noClass
	default:
		return 0
	}
}

func (d *Decision) decide(r *Request) (Outcome, reason) {
	a, holds := &d.assessed, r.Holds.found
	if holds == nil {
		return Undetermined, holdsNotLookedUp
	}
	if holds.err != nil {
		return Undetermined, holdsLookUpFailed
	}
	demands := r.Demands.found != nil
	if demands {
		if problem := r.Demands.problem(); problem != noReason {
			return Undetermined, problem
		}
	}
	switch {
	case !a.State.RulesInForce(): // and holds do not matter
	case r.Holds.block(r.On):
		return Held, held
	case demands && r.Demands.block():
		return Held, heldByDemand
	case demands && a.State == retention.Free && r.On.OnOrAfter(d.demanded):
		return MustDispose, demanded
	}
	by := byState[a.State]
	return by.outcome, by.why
}

// byState says what follows from where the rules leave a record.
var byState = [...]struct {
	outcome Outcome
	why     reason
}{
	retention.ClassUnknown:    {Undetermined, classUnknown},
	retention.RulesElsewhere:  {Undetermined, rulesElsewhere},
	retention.NotInForce:      {Undetermined, notInForce},
	retention.FloorUnknown:    {Undetermined, startUnknown},
	retention.FloorAwaited:    {Keep, awaited},
	retention.InConflict:      {Review, conflict},
	retention.KeptForEver:     {Keep, appraisedToKeep},
	retention.Protected:       {Keep, retained},
	retention.CeilingUnknown:  {Undetermined, ceilingUnknown},
	retention.NoGround:        {Keep, noGround},
	retention.AppraisalOpen:   {Review, appraisalOpen},
	retention.NothingInCommon: {Review, nothingInCommon},
	retention.Due:             {MustDispose, due},
	retention.Free:            {MayDispose, free},
}
