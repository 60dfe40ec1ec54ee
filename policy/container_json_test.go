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

func TestContainerInALog(t *testing.T) {
	p := rules(t, keep("term", retention.Days(10)))
	whole := policy.Join(p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05")))
	assert.Equal(t, "keep: the retention period has not ended (term)", whole.String())
	assert.Equal(t, whole.String(), fmt.Sprint(whole))
	assert.Equal(t, "undetermined: a container without parts was asked about", fmt.Sprintf("%+v", policy.Container{}))
}

func TestContainersInJSON(t *testing.T) {
	d := rules(t, limit("l", retention.Days(10))).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05"))
	text, err := json.Marshal(policy.Join(d, d))
	require.NoError(t, err)
	part, err := json.Marshal(d)
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": "keepuntil.container/1", "outcome": "may_dispose", "reason": "free", "allowed": ["delete"], "retain_until": {"kind": "none"}, "parts": [`+string(part)+","+string(part)+`]}`, string(text))
	none, err := json.Marshal(policy.Container{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": "keepuntil.container/1", "outcome": "undetermined", "reason": "no_parts", "allowed": [], "retain_until": {"kind": "unknown"}, "parts": []}`, string(none))
}
