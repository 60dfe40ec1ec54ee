package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// unboundSteps returns a step for each rule in force that does not bind the record.
func (d *Decision) unboundSteps() []calendar.Step {
	var steps []calendar.Step
	unbound := d.rules.shown().Unbound(d.asked.record(), d.asked.on)
	for i := range unbound {
		r := &unbound[i].Rule
		steps = append(steps, calendar.Step{Code: StepRuleUnbound, Source: r.Basis, Args: d.whyUnbound(r)})
	}
	return steps
}

// whyUnbound returns what a step says about one of the rules that do not bind the record.
func (d *Decision) whyUnbound(r *retention.Rule) args {
	because := args{"rule": r.ID, "when": "", "unless": "", "missing_event": "", "stands_for": "", "replaced": ""}
	hasWhen, known := d.asked.traits.Has(r.When)
	hasUnless, _ := d.asked.traits.Has(r.Unless)
	switch {
	case r.When != "" && known && !hasWhen:
		because["when"] = r.When
	case r.Unless != "" && hasUnless:
		because["unless"] = r.Unless
	case !d.happened(r.Trigger) && r.Absent == retention.NotBinding:
		because["missing_event"] = r.Trigger
	case r.InsteadOf != "" && d.givesWay(r):
		because["stands_for"] = r.InsteadOf
	default:
		because["replaced"] = r.Trigger
	}
	return because
}

// givesWay reports whether the event has happened of a rule for which another one stands
// in: of any version that is law by the day or was before, whether it still binds or not.
func (d *Decision) givesWay(r *retention.Rule) bool {
	return slices.ContainsFunc(d.rules.shown().Definition().Rules, func(other retention.Rule) bool {
		law := other.From.IsZero() || d.asked.on.OnOrAfter(other.From)
		return other.ID == r.InsteadOf && law && d.happened(other.Trigger)
	})
}

// happened reports whether the record has an event of a trigger, on whatever day.
func (d *Decision) happened(t retention.Trigger) bool {
	for event := range d.asked.events.All() {
		if event.Trigger == t {
			return true
		}
	}
	return false
}
