package policy_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestResultsAreNotReadBack(t *testing.T) {
	hasNoWay[policy.Decision](t, true)
	hasNoWay[policy.Container](t, true)
	hasNoWay[policy.Explanation](t, true)
	hasNoWay[policy.Task](t, true)
	hasNoWay[policy.TaskCount](t, true)
	hasNoWay[policy.DeniedError](t, true)
}

// A policy in a host's struct was an empty object, and printed as an address.
func TestPolicies(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	for _, of := range []policy.Policy{p, policy.All(p, policy.CheckedLaw()), policy.CheckedLaw(), policy.DemandsLookedUp(), policy.RealDays()} {
		_, err := json.Marshal(struct{ P policy.Policy }{of})
		assert.ErrorIs(t, err, calendar.ErrForm)
	}
	assert.Regexp(t, "^policy of .+, guards: 1$", fmt.Sprint(policy.All(p, policy.CheckedLaw())))
	assert.Equal(t, "[guard CheckedLaw guard DemandsLookedUp guard RealDays]", fmt.Sprint([]policy.Policy{policy.CheckedLaw(), policy.DemandsLookedUp(), policy.RealDays()}))
}
