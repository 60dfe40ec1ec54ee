package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A queue carries a request; what must be looked up does not go with it.
func TestRequestInAQueue(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	free := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	comesBack(t, policy.Request{Action: free.Action, Record: free.Record, On: free.On})
	restricted := demanding(free, demanded(policy.Restriction, policy.Accepted, "2024-01-02"))
	require.NoError(t, policy.Check(p, free))
	for _, sent := range []policy.Request{free, restricted} {
		text, err := json.Marshal(sent)
		require.NoError(t, err)
		var back policy.Request
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, policy.ReasonHoldsNotLookedUp, p.Decide(back).Reason())
		back.Holds = policy.NoHolds()
		if sent.Demands == (policy.Demands{}) {
			assert.NoError(t, policy.Check(p, back))
			continue
		}
		assert.Equal(t, policy.ReasonDemandsNotLookedUp, p.Decide(back).Reason(), "the restriction has not vanished")
		assert.ErrorIs(t, policy.Check(p, back), calendar.ErrForm, "it says what to pass")
		back.Demands = sent.Demands
		assert.ErrorIs(t, policy.Check(p, back), policy.ErrDenied)
	}
	var read policy.Request
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"action":"delete","record":{"id":"","class":"","events":[]},"on":null,"holds":[]}`), &read), calendar.ErrForm)
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"action":"delete","record":{"id":"","class":"","events":[]},"on":null,"demands":[]}`), &read), calendar.ErrForm)
}

func TestLookUpsHaveNoForm(t *testing.T) {
	hasNoWay[policy.Holds](t, false)
	hasNoWay[policy.Demands](t, false)
	for _, text := range []func() ([]byte, error){policy.NoHolds().MarshalText, policy.Demands{}.MarshalText} {
		_, err := text()
		assert.ErrorIs(t, err, calendar.ErrForm)
	}
	assert.ErrorIs(t, new(policy.Holds).UnmarshalText(nil), calendar.ErrForm)
	assert.ErrorIs(t, new(policy.Demands).UnmarshalText(nil), calendar.ErrForm)
}
