package policy

import (
	"maps"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// holdSteps returns what the holds do.
func (d *Decision) holdSteps() []calendar.Step {
	var steps []calendar.Step
	for _, h := range d.asked.holds.listed() {
		code := StepHoldReleased
		switch {
		case h.contradictory():
			code = StepHoldContradictory
		case h.blocks(d.asked.on):
			code = StepHold
		}
		steps = append(steps, calendar.Step{Code: code, Source: h.Basis,
			Args: args{"hold": h.ID, "kind": h.Kind, "why": h.Reason, "scope": h.Scope, "placed": h.Placed, "released": h.Released}})
	}
	return steps
}

// demandSteps returns what the demands do.
func (d *Decision) demandSteps() []calendar.Step {
	var steps []calendar.Step
	exempt := d.noErasure()
	for _, demand := range d.asked.demands.listed() {
		code, source := StepDemand, demand.Basis
		odd := d.asked.demands.shown().contradicts(&demand)
		switch {
		case !demand.isSaid():
			code = StepDemandUnclear
		case demand.State == Closed:
			code = StepDemandClosed
		case demand.Bars():
			code = StepDemandBars
		case odd && demand.asksDisposal() && demand.State == Accepted:
			code = ""
		case demand.asksDisposal() && exempt.Citation != "":
			code, source = StepDemandExempt, exempt
		case demand.asksDisposal() && demand.State == Accepted:
			code = StepDemandAccepted
		}
		said := args{"demand": demand.ID, "kind": demand.Kind.known(), "state": demand.State.known(), "received": demand.Received}
		if code != "" {
			steps = append(steps, calendar.Step{Code: code, Source: source, Args: said})
		}
		if odd {
			said = maps.Clone(said)
			said["answered"], said["safe"], said["latest"] = demand.Answered, demand.Reply.Safe, demand.Reply.Latest
			steps = append(steps, calendar.Step{Code: StepDemandContradictory, Source: demand.Basis, Args: said})
		}
	}
	if by := d.ReplyBy(); by != (reply.Deadline{}) {
		steps = append(steps, calendar.Step{Code: StepReplyBy, Args: args{"safe": by.Safe, "latest": by.Latest, "unchecked": by.Unchecked}})
	}
	return steps
}
