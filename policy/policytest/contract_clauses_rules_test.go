package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// TestPermitsNothing: a policy that is not made of the book that is tested would keep
// every record for ever, and keeps every other clause.
func TestPermitsNothing(t *testing.T) {
	b, kela := trialBook(t), finland.KelaCallRecordings()
	rules := policy.FromRulebook(b)
	var messages []string
	for _, p := range []policy.Policy{
		policy.FromRulebook(nil), policy.FromRulebook(kela), policy.All(rules, policy.FromRulebook(kela)),
		deciding(func(policy.Request) policy.Decision { return policy.Decision{} }),
	} {
		err := policytest.Contract(p, b)
		assert.Equal(t, []string{"permits something"}, clausesOf(contractErrors(t, err)))
		messages = append(messages, err.Error())
	}
	reviewed(t, "contract-permits-nothing", messages...)
	assert.NoError(t, policytest.Contract(rules, book(t, keep("r", retention.Permanently()))), "these rules permit nothing either")
}
