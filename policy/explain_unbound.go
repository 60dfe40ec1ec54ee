package policy

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// unboundSteps returns a step for each rule in force that does not bind the record.
func (d *Decision) unboundSteps() []calendar.Step {
	var steps []calendar.Step
	for _, e := range d.rules.shown().Unbound(d.asked.record(), d.asked.on) {
		steps = append(steps, calendar.Step{Code: StepRuleUnbound, Source: e.Rule.Basis, Args: d.whyUnbound(e), Names: d.rules.shown()})
	}
	return steps
}

// whyUnbound returns what a step says about one of the rules that do not bind the record.
func (d *Decision) whyUnbound(e retention.Effect) args {
	r := e.Rule
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
	case e.GivesWay:
		because["stands_for"] = r.InsteadOf
	default:
		because["replaced"] = r.Trigger
	}
	return because
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
