package policy

import (
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
	unread := d.outcome.Disposes() && d.restsOnUnreadLaw()
	var objections []Decision
	var late lateGuard // one is enough: there is one kind
	for _, guard := range p.guards {
		g := decideBy(guard, r)
		switch {
		case g.abstains:
			if waits, ok := g.policy.(lateGuard); ok {
				late = waits
			}
		case g.outcome.Disposes():
			d.allowed &= g.allowed
			unread = unread || g.restsOnUnreadLaw()
		default:
			objections = append(objections, g)
		}
	}
	if d.outcome.Disposes() && d.allowed == 0 {
		d.outcome, d.why = Review, ReasonNothingInCommon
	}
	d.request, d.policy, d.unread = r, p, unread
	if !d.demanded.IsZero() && d.noErasure().Citation != "" {
		d.dropDemands()
	}
	if late != nil && d.outcome.Disposes() {
		objections = append(objections, late.objectTo(d)...)
	}
	for _, g := range objections {
		d.object(g)
	}
	if !d.outcome.Disposes() {
		d.allowed = 0
	}
	return d
}

// lateGuard is a guard that cannot judge by the request alone. It abstains by a
// decision whose policy it is itself, and All asks it when it is known what the
// others would permit.
type lateGuard interface {
	objectTo(permitting Decision) []Decision
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
}

// said returns what guards have to say: nothing in a decision by rules alone.
func (d *Decision) said() guards {
	if d.guards == nil {
		return guards{}
	}
	return *d.guards
}

// all returns this decision, those of the guards that object, and those of theirs.
func (d *Decision) all() []*Decision {
	list := []*Decision{d}
	for i := range d.said().objections {
		list = append(list, d.guards.objections[i].all()...)
	}
	return list
}

// made is a policy of this package that decides by rules. For a host's own, the
// one that decided for it stands in.
type made interface {
	books() []*retention.Rulebook
	turningDays(Request) []calendar.Date // on which the decision can change
}

func (p rulebook) books() []*retention.Rulebook { return []*retention.Rulebook{p.book} }

func (p *joined) books() []*retention.Rulebook {
	var list []*retention.Rulebook
	for _, part := range p.parts() {
		if m, ok := part.(made); ok {
			list = append(list, m.books()...)
		}
	}
	return list
}

// books returns the rulebooks by which the decision was made, as far as it is known,
// and those of the guards.
func (d *Decision) books() []*retention.Rulebook {
	var list []*retention.Rulebook
	if m, ok := d.policy.(made); ok {
		list = m.books()
	}
	if d.book != nil && !slices.Contains(list, d.book) {
		list = append(list, d.book)
	}
	return list
}

// turningDays returns those of its parts, as far as they are of this package or
// decide by one that is.
func (p *joined) turningDays(r Request) []calendar.Date {
	var days []calendar.Date
	for _, part := range p.parts() {
		m, ok := part.(made)
		if !ok {
			m, ok = decideBy(part, r).policy.(made)
		}
		if ok {
			days = append(days, m.turningDays(r)...)
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

// parts returns the policy and the guards.
func (p *joined) parts() []Policy { return append([]Policy{p.permits}, p.guards...) }
