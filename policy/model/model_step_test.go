package model_test

import "github.com/keepuntil/keepuntil/policy"

// modelBars is the first two of the nine steps: what bars a decision, and what bars
// disposal whatever the rules say. Without a code nothing does.
func modelBars(on int, holds holdState, demands modelDemands, f modelFold) (policy.Outcome, string) {
	if holds.notLookedUp {
		return policy.Undetermined, "holds_not_looked_up"
	}
	if holds.odd {
		return policy.Undetermined, "hold_contradictory"
	}
	if demands.failed {
		return policy.Undetermined, "demands_look_up_failed"
	}
	for _, d := range demands.list {
		if !d.clear() {
			return policy.Undetermined, "demand_unclear"
		}
	}
	if f.none {
		return policy.Undetermined, "no_rule_binds"
	}
	if !f.law {
		return policy.Undetermined, "not_in_force"
	}
	for _, released := range holds.releases {
		if released == noDay || on < released {
			return policy.Held, "held"
		}
	}
	for _, d := range demands.list {
		if d.bars() {
			return policy.Held, "held_by_demand"
		}
	}
	return policy.Undetermined, ""
}

// step is the rest of the list of nine steps; the first match wins.
func (f modelFold) step(on int, keptForEver bool, demanded int) (policy.Outcome, string) {
	if f.unknown { // 3
		return policy.Undetermined, "start_unknown"
	}
	if f.awaited { // 4
		return policy.Keep, "awaited"
	}
	if f.keep != noDay && on <= f.keep { // 5
		switch {
		case f.review != noDay && on >= f.review:
			return policy.Review, "conflict"
		case keptForEver:
			return policy.Keep, "appraised_to_keep"
		case f.putOff:
			return policy.Keep, "appraisal_put_off"
		default:
			return policy.Keep, "retained"
		}
	}
	if !f.ground { // 6
		if f.atMostUnknown {
			return policy.Undetermined, "ceiling_unknown"
		}
		return policy.Keep, "no_ground"
	}
	if f.open { // 7
		return policy.Review, "appraisal_open"
	}
	if f.allowed == 0 {
		return policy.Review, "nothing_in_common"
	}
	if f.due != noDay && on >= f.due { // 8
		return policy.MustDispose, "due"
	}
	if demanded != noDay && on >= demanded {
		return policy.MustDispose, "demanded"
	}
	return policy.MayDispose, "free" // 9
}
