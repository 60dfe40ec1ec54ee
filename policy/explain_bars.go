package policy

import (
	"cmp"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// holdSteps says what the holds do.
func (d *Decision) holdSteps() []Step {
	var steps []Step
	add := func(code string, source calendar.Source, args ...string) {
		steps = append(steps, say(code, "", source, args...))
	}
	for _, h := range d.request.Holds.found.listed() {
		code, name := "hold-released", cmp.Or(h.ID, "without an ID")
		if h.blocks(d.request.On) {
			code = "hold"
		}
		add(code, h.Basis, "hold", name, "reason", cmp.Or(h.Reason, "no reason given"), "placed", h.Placed.String(), "released", h.Released.String())
		if code == "hold" && !h.Released.IsZero() {
			add("hold-release", calendar.Source{}, "hold", name, "released", h.Released.String())
		}
		if h.Scope != "" {
			add("hold-scope", calendar.Source{}, "hold", name, "scope", h.Scope)
		}
	}
	return steps
}

// demandSteps says what the demands do.
func (d *Decision) demandSteps() []Step {
	var steps []Step
	exempt := d.noErasure()
	for _, demand := range d.request.Demands.found.listed() {
		code, source := "demand", demand.Basis
		switch {
		case !demand.isSaid():
			code = "demand-unclear"
		case demand.State == Closed:
			code = "demand-closed"
		case demand.blocks():
			code = "demand-blocks"
		case demand.forDisposal() && exempt.Citation != "":
			code, source = "demand-exempt", exempt
		case demand.forDisposal() && demand.State == Accepted:
			code = "demand-accepted"
		}
		steps = append(steps, say(code, "", source, "demand", demand.ID, "kind", demand.Kind.String(), "state", demand.State.String(),
			"received", demand.Received.String(), "safe", demand.Reply.Safe.String(), "latest", demand.Reply.Latest.String()))
	}
	if by := d.ReplyBy(); by != (reply.Deadline{}) {
		steps = append(steps, say("reply-by", "", calendar.Source{}, "safe", by.Safe.String(), "latest", by.Latest.String()))
	}
	return steps
}
