package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestWhatHasNoForm(t *testing.T) {
	hasNoWay[retention.Rulebook](t, false)
	hasNoWay[retention.Assessment](t, false)
	hasNoWay[retention.Effect](t, false)
}

// A finding is written with its sentence, and found anew.
func TestFindingInJSON(t *testing.T) {
	b := book(t, retention.Rule{Bound: retention.AtLeast, Period: retention.Years(5)}, retention.Rule{Trigger: closed, Bound: retention.AtMost, Period: retention.Years(1)})
	findings := b.Lint(calendar.Date{})
	require.Len(t, findings, 1)
	text, err := json.Marshal(findings[0])
	require.NoError(t, err)
	var read map[string]any
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, "conflict", read["code"])
	assert.NotEmpty(t, read["text"])
	assert.Equal(t, []any{"rule-1", "rule-2"}, read["rules"])
	assert.Contains(t, read, "record")
	assert.ErrorIs(t, json.Unmarshal(text, new(retention.Finding)), calendar.ErrForm)
	text, err = json.Marshal(retention.Finding{Code: retention.FindingDoubt})
	require.NoError(t, err)
	assert.NotContains(t, string(text), "record")
	_, err = json.Marshal(retention.Finding{Code: "no_such"})
	assert.ErrorIs(t, err, calendar.ErrSyntax)
}
