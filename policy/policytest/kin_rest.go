package policytest

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// What a class makes of a record is the latest and the earliest of what its rules make of
// it. So it can be put together of what a kin and the rest of the class make of it, and
// the rest is looked at once, whatever slips are made in the kin.

// restOf returns the book of the rules of a class that are not of a kin; nil: there are
// none. The events of all its rules are known, as in the class.
func restOf(kin, class *retention.Definition) *retention.Rulebook {
	own := map[string]bool{}
	for _, r := range kin.Rules {
		own[r.ID] = true
	}
	rest := *kin
	rest.Rules, rest.Relations, rest.Classes = nil, nil, nil
	for _, r := range class.Rules {
		if !own[r.ID] {
			rest.Rules = append(rest.Rules, r)
		}
	}
	for _, r := range class.Relations {
		if !own[r.Yields] {
			rest.Relations = append(rest.Relations, r)
		}
	}
	if len(rest.Rules) == 0 {
		return nil
	}
	b, _ := retention.NewRulebook(rest)
	return b
}

// folded puts an assessment together of those of two parts of a class without anything
// between them. Where their norms conflict, or do so nearly, it cannot be told from these
// alone, and exact is false.
func folded(k, rest *retention.Assessment, on calendar.Date) (a retention.Assessment, exact bool) {
	switch {
	case k.State == retention.ClassUnknown:
		return *rest, true
	case rest.State == retention.ClassUnknown:
		return *k, true
	case !k.ReviewFrom.IsZero() || !rest.ReviewFrom.IsZero() || !k.AppraiseAgain.IsZero():
		return a, false
	}
	a = retention.Assessment{
		Allowed:         k.Allowed & rest.Allowed,
		FloorUnknown:    k.FloorUnknown || rest.FloorUnknown,
		FloorAwaited:    k.FloorAwaited || rest.FloorAwaited,
		CeilingUnknown:  k.CeilingUnknown || rest.CeilingUnknown,
		Ground:          k.Ground || rest.Ground,
		AppraisalOpen:   k.AppraisalOpen || rest.AppraisalOpen,
		AppraisedToKeep: k.AppraisedToKeep || rest.AppraisedToKeep,
		DueFrom:         calendar.Earliest(k.DueFrom, rest.DueFrom),
	}
	never := k.RetainUntil.IsNever() || rest.RetainUntil.IsNever()
	until := calendar.Latest(knownPart(k.RetainUntil), knownPart(rest.RetainUntil))
	by := calendar.Earliest(dayOf(k.DisposeBy), dayOf(rest.DisposeBy))
	free := until.AddDays(1)
	if !by.IsZero() && (never || by.OnOrBefore(until)) || !until.IsZero() && free.IsZero() {
		return a, false
	}
	switch {
	case never:
		a.RetainUntil, a.DueFrom = retention.Never(), calendar.Date{}
	case a.FloorUnknown || a.FloorAwaited:
		a.RetainUntil = retention.UnknownEnd(until)
	case !until.IsZero():
		a.RetainUntil = retention.EndOn(until)
	}
	if !a.DueFrom.IsZero() {
		a.DueFrom = calendar.Latest(a.DueFrom, free)
	}
	switch {
	case !by.IsZero():
		a.DisposeBy = retention.EndOn(calendar.Latest(by, free))
	case k.DisposeBy.IsUnknown() || rest.DisposeBy.IsUnknown():
		a.DisposeBy = retention.UnknownEnd(calendar.Date{})
	}
	switch {
	case k.State.RulesInForce() || rest.State.RulesInForce():
		a.State = stateOf(&a, on)
	case k.State == retention.NoRuleBinds || rest.State == retention.NoRuleBinds:
		a.State = retention.NoRuleBinds
	default:
		a.State = retention.NotInForce
	}
	return a, true
}

// knownPart returns the last day that an end protects, as far as that is known.
func knownPart(e retention.End) calendar.Date {
	atLeast, _ := e.AtLeast()
	return calendar.Latest(dayOf(e), atLeast)
}

func dayOf(e retention.End) calendar.Date {
	day, _ := e.Date()
	return day
}

// stateOf returns where a record stands whose rules are in force and do not conflict, in
// the order of the steps by which rules are folded.
func stateOf(a *retention.Assessment, on calendar.Date) retention.State {
	switch {
	case a.FloorUnknown:
		return retention.FloorUnknown
	case a.FloorAwaited:
		return retention.FloorAwaited
	case a.RetainUntil.Protects(on) && a.AppraisedToKeep:
		return retention.KeptForEver
	case a.RetainUntil.Protects(on):
		return retention.Protected
	case !a.Ground && a.CeilingUnknown:
		return retention.CeilingUnknown
	case !a.Ground:
		return retention.NoGround
	case a.AppraisalOpen:
		return retention.AppraisalOpen
	case a.Allowed == 0:
		return retention.NothingInCommon
	case on.OnOrAfter(a.DueFrom):
		return retention.Due
	default:
		return retention.Free
	}
}

// outcomeOf returns what follows from where a record stands, without holds and demands.
func outcomeOf(s retention.State) policy.Outcome {
	switch s {
	case retention.FloorAwaited, retention.KeptForEver, retention.AppraisalPutOff, retention.Protected, retention.NoGround:
		return policy.Keep
	case retention.InConflict, retention.AppraisalOpen, retention.NothingInCommon:
		return policy.Review
	case retention.Due:
		return policy.MustDispose
	case retention.Free:
		return policy.MayDispose
	default:
		return policy.Undetermined
	}
}

// allowedBy returns what may be done.
func allowedBy(a *retention.Assessment) policy.Action {
	if a.State.Disposable() {
		return a.Allowed
	}
	return 0
}
