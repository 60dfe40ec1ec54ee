package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestStaleErrorIsItsText(t *testing.T) {
	saysOnlyItsText(t, &policy.StaleError{Changed: []string{"the day"}})
}

func TestLogValues(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	erasure := demanded(policy.Erasure, policy.Accepted, "2024-01-02")
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-03"), erasure)
	permit, err := policy.Grant(p, r)
	assert.NoError(t, err)
	kept := rules(t, keep("k", retention.Years(5))).Decide(r)
	assert.Equal(t, "permit: delete", permit.LogValue().String())
	assert.Equal(t, "holds: 0", r.Holds.LogValue().String())
	assert.Equal(t, "demands: 1", r.Demands.LogValue().String())
	assert.Equal(t, "erasure, accepted", erasure.LogValue().String())
	assert.Equal(t, "erasure: retained", kept.Refusals()[0].LogValue().String())
	due := policy.Task{On: r.On, Decision: p.Decide(r)}
	assert.Equal(t, due.Decision.LogValue().Group(), due.LogValue().Group())
}
