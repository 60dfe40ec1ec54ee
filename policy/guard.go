package policy

import (
	"errors"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// All joins one policy that can permit with guards that can only refuse. The
// request is permitted if the policy permits it and no guard objects. The
// outcome is the earliest in the order of [Outcome] among the policy's and
// the objecting guards', and all objections are kept for the explanation.
//
// A guard that abstains changes nothing. One that would itself permit, because
// it is made of a rulebook, limits what is allowed to what it allows too; its
// ceilings demand nothing, so to decide by two books merge them. A nil policy or
// guard is undetermined, and so is everything if the policy abstains, or if one
// of them would permit by a decision about another request.
func All(p Policy, guards ...Policy) Policy { return &joined{p, slices.Clone(guards)} }

type joined struct {
	permits Policy
	guards  []Policy
}

// Decide joins the decisions. What the policy and the guards allow in common is
// settled first, and the objections after it, so that the order of the guards
// does not matter.
func (p *joined) Decide(r Request) Decision {
	d := decideBy(p.permits, r)
	d.abstains = false
	var objections []Decision
	onlyCheckedLaw := false
	for _, guard := range p.guards {
		g := decideBy(guard, r)
		switch {
		case g.abstains:
			onlyCheckedLaw = onlyCheckedLaw || g.said().onlyCheckedLaw
		case g.outcome.Disposes():
			d.allowed &= g.allowed
		default:
			objections = append(objections, g)
		}
	}
	if d.outcome.Disposes() && d.allowed == 0 {
		d.outcome, d.why = Review, ReasonNothingInCommon
	}
	d.request, d.policy = r, p
	if !d.demanded.IsZero() && d.noErasure().Citation != "" {
		d.dropDemands()
	}
	if onlyCheckedLaw && d.outcome.Disposes() && p.restOnUncheckedLaw(r) {
		objections = append(objections, Decision{why: ReasonLawUnchecked, request: r})
	}
	for _, g := range objections {
		d.object(g)
	}
	if !d.outcome.Disposes() {
		d.allowed = 0
	}
	return d
}

// dropDemands lets demands for disposal change nothing, because a guard's book exempts
// the class from them.
func (d *Decision) dropDemands() {
	d.demanded, d.demandBy = calendar.Date{}, calendar.Date{}
	if d.why == ReasonDemanded {
		d.outcome, d.why = MayDispose, ReasonFree
	}
}

// decideBy asks a policy, and takes as undetermined a nil one, and one that
// would permit by a decision about another request: a stale one, or a forecast.
func decideBy(p Policy, r Request) Decision {
	if p == nil {
		return Decision{why: ReasonNoPolicy, request: r}
	}
	d := p.Decide(r)
	if d.outcome.Disposes() && !d.request.is(&r) {
		return Decision{why: ReasonOtherRequest, request: r}
	}
	return d
}

// object takes in the objection of a guard.
func (d *Decision) object(guard Decision) {
	said := d.said()
	said.objections = append(slices.Clip(said.objections), guard)
	if guard.outcome < d.outcome {
		d.outcome, said.decisive = guard.outcome, len(said.objections)
	}
	d.guards = &said
}

// guards is what guards have to say in a decision. It is never changed.
type guards struct {
	until      retention.End // how long a guard refuses
	note       string        // why it refuses
	cause      error         // why it could not find out
	objections []Decision    // of guards in a joined decision
	decisive   int           // which objection made the outcome, counted from 1; 0: none

	onlyCheckedLaw bool // it abstains, and wants law that was looked up
}

// said gives what guards have to say; in a decision by rules alone, nothing.
func (d *Decision) said() guards {
	if d.guards == nil {
		return guards{}
	}
	return *d.guards
}

// Abstain is the decision of a guard that has nothing to say about a request.
// By itself it permits nothing.
func Abstain() Decision { return Decision{why: ReasonAbstained, abstains: true} }

// Refuse is the decision of a guard that keeps the record, why, and until
// when, if that is known. The reason goes into errors and logs: it must not
// name a person.
func Refuse(why string, until retention.End) Decision {
	return Decision{outcome: Keep, why: ReasonRefused, guards: &guards{note: why, until: until}}
}

// Unknown is the decision of a guard that could not find out. The error is
// kept, and errors.Is and errors.As find it in what [Check] returns; its text
// is not repeated, because it could name a person. A nil error does not make it
// less unknown.
func Unknown(err error) Decision {
	if err == nil {
		err = errors.New("the guard gave no error")
	}
	return Decision{why: ReasonGuardUnknown, guards: &guards{cause: err}}
}

// CheckedLaw is a guard for [All]: it makes undetermined what the policy would
// permit by law that was not looked up as far as the day of the request; see
// CheckedThrough of [retention.Definition]. A book that does not say how far it
// was read is taken as it is. Without the guard such decisions are flagged, not
// refused.
func CheckedLaw() Policy { return checkedLaw{} }

type checkedLaw struct{}

var onlyCheckedLaw = &guards{onlyCheckedLaw: true}

// Decide has nothing to say about a request by itself: only All knows by which
// law the policy decided.
func (checkedLaw) Decide(Request) Decision {
	d := Abstain()
	d.guards = onlyCheckedLaw
	return d
}

// restsOnUncheckedLaw says whether a rule of the record's class was read only
// through an earlier day, also one that had ended by then.
func (d *Decision) restsOnUncheckedLaw() bool {
	if p, ok := d.policy.(*joined); ok {
		return p.restOnUncheckedLaw(d.request)
	}
	return d.lawUnread()
}

// lawUnread says the same of this policy's own book.
func (d *Decision) lawUnread() bool {
	return d.request.On.After(d.book.CheckedThrough(d.request.Record.Class))
}

// restOnUncheckedLaw asks the parts that would permit.
func (p *joined) restOnUncheckedLaw(r Request) bool {
	return slices.ContainsFunc(p.parts(), func(part Policy) bool {
		d := decideBy(part, r)
		return d.outcome.Disposes() && d.restsOnUncheckedLaw()
	})
}

// parts gives the policy and the guards.
func (p *joined) parts() []Policy { return append([]Policy{p.permits}, p.guards...) }

// turning is a policy that can tell on which days its decision can change.
type turning interface {
	turningDays(Request) []calendar.Date
}

// turningDays gives the days on which the joined decision can change, as far as
// its parts are of this package or decide by one that is.
func (p *joined) turningDays(r Request) []calendar.Date {
	var days []calendar.Date
	for _, part := range p.parts() {
		t, ok := part.(turning)
		if !ok {
			t, ok = decideBy(part, r).policy.(turning)
		}
		if ok {
			days = append(days, t.turningDays(r)...)
		}
	}
	return days
}

func (p rulebook) turningDays(r Request) []calendar.Date {
	days := p.book.TurningDays(r.Record)
	for _, h := range r.Holds.found.listed() {
		days = append(days, h.Released)
	}
	for _, d := range r.Demands.found.listed() {
		days = append(days, d.Received, d.Received.AddDays(1), d.Reply.Safe.AddDays(1))
	}
	return days
}
