package letter

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Refuse returns the letter that refuses a demand (GDPR art. 12(4)): what is not done, the
// ground and its norms, from when erasure is possible, what the person keeps, and the body and
// the court to complain to. It takes a refusal of [policy.Decision.Refusals], or one of the
// host with nothing but the demand, whose ground is the Reason of the facts. The ground of
// refusing anything but erasure is that Reason too. Law 2297-VI of Ukraine asks for the norm
// that forbids access (art. 16(5)): in the Basis of the refusal.
//
// The person need not ask again only if the demand is accepted: then it takes effect on the
// first free day, as long as the host goes on passing it.
//
// By is the deadline of a refusal: eu.Refusal, and not a longer one of the demand. Under the
// GDPR a safe day that is more than a month after the receipt is [reply.ErrNotAllowed]. A
// reason of an undetermined decision is no ground: [policy.ErrUndetermined].
func Refuse(r policy.Refusal, f Facts) (Letter, error) {
	d := begin(Refused, r.Demand, r.Demand.Reply, f)
	switch {
	case !forDisposal(d.Demand):
		d.answer("refused", nil)
	case r.Reason == policy.ReasonNoErasure:
		d.answer("not_on_request", nil)
	default:
		d.answer("refused_erasure", nil)
	}
	d.refuse(r)
	return d.finish()
}

// refuse adds why nothing is done, and what the person can do.
func (d *draft) refuse(r policy.Refusal) {
	if month, _ := retention.Months(1).EndFrom(d.Received).Date(); d.Law.isGDPR() && d.By.Safe.After(month) {
		d.wrong("the deadline", reply.ErrNotAllowed, "a refusal is due within a month of the receipt: give By the deadline of eu.Refusal")
	}
	d.rests(d.ground(r))
	if d.Law == Ukraine && asksAccess(d.Demand) && len(d.Basis) == 0 {
		d.wrong("the norm", ErrMissing, "the law asks for that which forbids the access: give it in Basis of the refusal")
	}
	switch why := d.told(r); {
	case !forDisposal(d.Demand), why == policy.ReasonNoErasure, why == policy.ReasonAppraisedToKeep, r.Reason == policy.ReasonNoDecision:
	default:
		d.possible(r)
	}
	switch {
	case d.Demand == policy.Objection && d.Kind == Refused:
		d.tell(StepAside, "aside.objection", nil, calendar.Source{})
	case d.Demand == policy.Withdrawal:
		d.tell(StepAside, "aside.withdrawal", nil, calendar.Source{})
	}
	if key, norm := d.Law.rights(); key != "" && forDisposal(d.Demand) {
		d.tell(StepRights, key, nil, norm)
	}
	d.remedy()
	if d.Law == GDPR && len(r.Complaints) > 0 { // the law names no body
		d.say(StepComplaints, args{"complaints": calendar.Plain(cited(r.Complaints))})
	}
}

// forDisposal reports whether a demand is met by disposing of the data.
func forDisposal(k policy.DemandKind) bool {
	return k == policy.Erasure || k == policy.Objection || k == policy.Withdrawal
}

// grounds are the reasons for which a demand can be refused, and whether they have a sentence
// of their own. What is missing or failed is none.
var grounds = map[policy.Reason]bool{
	policy.ReasonHeld: false, policy.ReasonHeldByDemand: false, policy.ReasonRefused: false,
	policy.ReasonAwaited: true, policy.ReasonRetained: true, policy.ReasonAppraisedToKeep: true, policy.ReasonAppraisalPutOff: true, policy.ReasonAppraisalOpen: true,
	policy.ReasonConflict: true, policy.ReasonNoGround: true, policy.ReasonNothingInCommon: true, policy.ReasonNoErasure: true, policy.ReasonTransferOnly: true,
}

// ground adds why nothing is done: the host's reason, if there is one, or that of the refusal.
// It returns the norms on which that rests, as far as they may be told.
func (d *draft) ground(r policy.Refusal) []calendar.Source {
	_, known := grounds[r.Reason]
	why, basis := d.told(r), slices.Clone(r.Basis)
	if d.facts.NameHold {
		basis = append(basis, r.Orders...)
	}
	key := "ground." + why.String()
	switch {
	case !known && r.Reason != policy.ReasonNoDecision:
		d.wrong("the ground", policy.ErrUndetermined, "find what is missing and decide again")
		return nil
	case d.facts.Reason != "":
		d.reason()
		return basis
	case r.Reason == policy.ReasonNoDecision, r.Reason == policy.ReasonRefused:
		d.wrong("the ground", ErrMissing, "say in Reason why, in words for the person: those of a guard are not")
		return nil
	case !forDisposal(d.Demand):
		d.wrong("the ground", ErrMissing, "say in Reason why: that of the refusal is one for not erasing")
		return nil
	case grounds[why], isHeld(why):
	default:
		key = "ground.lawful"
		if len(basis) == 0 && d.Law.isGDPR() {
			basis = []calendar.Source{gdpr.At("art. 17(3)")}
		}
	}
	d.tell(StepGround, key, nil, calendar.Source{})
	return basis
}

// isHeld reports whether a hold, or a demand that bars, is the reason.
func isHeld(why policy.Reason) bool {
	return why == policy.ReasonHeld || why == policy.ReasonHeldByDemand
}

// told returns the reason that may be told: of a hold, what it would be without the hold.
func (d *draft) told(r policy.Refusal) policy.Reason {
	if isHeld(r.Reason) && !d.facts.NameHold {
		return r.Beside
	}
	return r.Reason
}

// possible adds from when the data can be erased.
func (d *draft) possible(r policy.Refusal) {
	key := "possible.unknown"
	switch d.Announced = r.Possible; {
	case r.Possible.IsZero():
	case r.Possible.OnOrBefore(d.Sent):
		d.wrong("the day from which erasure is possible has come", reply.ErrSequence, "decide again for the day on which the letter is sent")
	case r.Demand.State != policy.Accepted:
		key = "possible.ask_again"
	default:
		key = "possible.accepted"
	}
	d.tell(StepPossible, key, args{"day": r.Possible}, calendar.Source{})
}
