package policy

import "slices"

// All joins one policy that can permit with guards that can only refuse. The
// request is permitted if the policy permits it and no guard objects. The
// outcome is the earliest in the order of [Outcome] among the policy's and
// the objecting guards', and all objections are kept for the explanation.
//
// A guard that abstains changes nothing. One that would itself permit, because
// it is made of a rulebook, limits what is allowed to what it allows too; its
// ceilings demand nothing, so to decide by two books merge them. A nil policy or
// guard is undetermined, and so is everything if the policy abstains, or if one
// of them would permit by a decision about another request. With more than a thousand
// policies and guards, counting those of every All within it, everything is undetermined
// ([ReasonTooManyGuards]).
//
// A guard of the host's own that reads events which no rule knows names their triggers
// by a method
//
//	Knows() []retention.Trigger
//
// All asks it, also of guards within guards, so that [FlagUnrecognisedEvent] stays an
// alarm. It permits nothing and changes no outcome. Where the book that permits declares
// its triggers, declare there what a guard reads, or merge a definition that does: such an
// event leaves all starts unknown otherwise. Two books that both declare do not know each
// other's events either; merge them.
func All(p Policy, guards ...Policy) Policy {
	j := joint{permits: p, guards: slices.Clone(guards)}
	for _, part := range j.parts() {
		size := 1
		if nested, ours := part.(joined); ours {
			size = nested.shown().size
		}
		j.size = min(j.size+size, mostParts+1)
	}
	return joined{hide(&j)}
}

// mostParts is how many policies and guards may decide about a request, and how many
// objections a decision keeps. One within another is decided each time that it is
// met, and a decision can be handed back again and again.
const mostParts = 1000

type joined struct{ hidden[joint] }

type joint struct {
	permits Policy
	guards  []Policy
	size    int // the parts, and those of the joints among them
}

// parts returns the policy and the guards.
func (j *joint) parts() []Policy { return append([]Policy{j.permits}, j.guards...) }

// Decide joins the decisions. What the policy and the guards allow in common is
// settled first, and the objections after it, so that the order of the guards
// does not matter.
func (p joined) Decide(r Request) Decision {
	j := p.shown()
	if j.size > mostParts {
		return Decision{why: ReasonTooManyGuards, asked: keep(&r)}
	}
	d := decideBy(j.permits, r)
	d.abstains = false
	unread := d.outcome.Disposes() && d.restsOnUnreadLaw()
	exempt := d.asked.is(&r) && d.isExempt()
	var objections []Decision
	var late []lateGuard
	for _, guard := range j.guards {
		g := decideBy(guard, r)
		exempt = exempt || g.asked.is(&r) && g.isExempt()
		switch {
		case g.abstains:
			if waits, ok := g.policy.(lateGuard); ok {
				late = append(late, waits)
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
	d.asked, d.policy, d.unread = keep(&r), p, unread
	if d.exempt = exempt; exempt && d.why == ReasonDemanded {
		d.outcome, d.why = MayDispose, ReasonFree
	}
	for _, waits := range lateGuards {
		if slices.Contains(late, waits) { // one of a kind is enough
			objections = append(objections, waits.objectTo(d)...)
		}
	}
	d.hear(objections)
	if !d.outcome.Disposes() {
		d.allowed = 0
	}
	return d
}

// lateGuard is a guard that cannot judge by the request alone. It abstains by a
// decision whose policy it is itself, and All asks it when it is known what the
// others would permit.
type lateGuard interface {
	objectTo(joined Decision) []Decision
}

// lateGuards are all of them, in the order in which they object.
var lateGuards = [...]lateGuard{checkedLaw{}, realDays{}}

// decideBy asks a policy, and takes as undetermined a nil one, and one that
// would permit by a decision about another request: a stale one, or a forecast.
func decideBy(p Policy, r Request) Decision {
	if p == nil {
		return Decision{why: ReasonNoPolicy, asked: keep(&r)}
	}
	d := p.Decide(r)
	if d.outcome.Disposes() && !d.asked.is(&r) {
		return Decision{why: ReasonOtherRequest, asked: keep(&r)}
	}
	return d
}
