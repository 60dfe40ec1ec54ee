package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Two holds, of which one is released: the record stays held, and both stand in
// the explanation.
func TestAReleasedHoldStaysInTheExplanation(t *testing.T) {
	audit := policy.Hold{ID: "2023/1", Reason: "audit", Placed: day("2023-12-01"), Released: day("2024-01-15")}
	lawsuit := policy.Hold{ID: "2024/2", Reason: "lawsuit", Basis: norm("Order 2/2024"), Placed: day("2024-01-10")}
	d := rules(t, limit("l", retention.Days(5))).Decide(overdueCall(policy.HoldsOf(audit, lawsuit)))
	assert.Equal(t, policy.Held, d.Outcome())
	steps := d.Explain().Steps
	assert.Equal(t, "Hold 2023/1 (audit), placed on 1 December 2023, is released from 15 January 2024.", steps[0].In(calendar.English))
	assert.Equal(t, "Hold 2024/2 (lawsuit), placed on 10 January 2024, is in force.", steps[1].In(calendar.English))
	assert.Equal(t, []calendar.Code{policy.StepHoldReleased, policy.StepHold}, []calendar.Code{steps[0].Code, steps[1].Code})
	assert.Equal(t, day("2024-01-10"), steps[1].Args["placed"])
	assert.Equal(t, "Order 2/2024", steps[1].Source.Citation)

	lawsuit.Released = day("2024-02-01")
	d = rules(t, limit("l", retention.Days(5))).Decide(overdueCall(policy.HoldsOf(audit, lawsuit)))
	assert.Equal(t, policy.MustDispose, d.Outcome())
	assert.Equal(t, "Hold 2024/2 (lawsuit), placed on 10 January 2024, is released from 1 February 2024.", d.Explain().Steps[1].In(calendar.English), "even when none is left")
}
