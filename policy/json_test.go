package policy_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestRefusalsAreReadBack(t *testing.T) {
	erasure := answerBy(demanded(policy.Withdrawal, policy.Accepted, "2024-01-10"), "2024-02-10", "2024-02-12")
	refusals := rules(t, keep("k", retention.Years(5))).Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-20"), erasure)).Refusals()
	require.Len(t, refusals, 1)
	text, err := json.Marshal(refusals)
	require.NoError(t, err)
	var read []policy.Refusal
	require.NoError(t, json.Unmarshal(text, &read))
	refusals[0].Complaints = read[0].Complaints // none, and an empty list
	assert.Equal(t, refusals, read)
	assert.Empty(t, read[0].Complaints)

	for _, bad := range []string{"", "deletion", "unknown demand", "Erasure"} {
		var kind policy.DemandKind
		assert.ErrorContains(t, kind.UnmarshalText([]byte(bad)), "write erasure, objection, withdrawal of consent, restriction, access")
		assert.Zero(t, kind)
	}
	var state policy.DemandState
	assert.EqualError(t, state.UnmarshalText([]byte("unknown state")), `policy: demand: "unknown state" is no word for it; write received, accepted, closed`)
}

// What a log of JSON or a print gets of errors, demands and refusals has no days.
func TestNoDaysByWayOfJSONOrPrint(t *testing.T) {
	erasure := demanded(policy.Erasure, policy.Accepted, "2024-01-10")
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-20"), erasure)
	p := rules(t, keep("k", retention.Years(5)))
	err := policy.Check(p, r)
	text, failed := json.Marshal(map[string]any{"problem": err})
	require.NoError(t, failed)
	assert.JSONEq(t, `{"problem": {"code": "retained", "error": "policy: delete: keep: the retention period has not ended (k); wait for its end"}}`, string(text))
	assert.Equal(t, "[erasure, accepted]", fmt.Sprintf("%+v", []policy.Demand{erasure}))
	assert.Equal(t, "[erasure: retained]", fmt.Sprintf("%v", p.Decide(r).Refusals()))
}

func TestContainersInJSON(t *testing.T) {
	d := rules(t, limit("l", retention.Days(10))).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05"))
	text, err := json.Marshal(policy.Join(d, d))
	require.NoError(t, err)
	part, err := json.Marshal(d)
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": "keepuntil.container/1", "outcome": "may_dispose", "allowed": ["delete"], "retain_until": {"kind": "none"}, "parts": [`+string(part)+","+string(part)+`]}`, string(text))
	none, err := json.Marshal(policy.Container{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": "keepuntil.container/1", "outcome": "undetermined", "allowed": [], "retain_until": {"kind": "unknown"}, "parts": []}`, string(none))
}
