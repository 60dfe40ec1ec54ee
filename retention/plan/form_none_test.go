package plan_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// A plan is made anew for each day: one that was stored is wrong the day after.
func TestWhatHasNoForm(t *testing.T) {
	for _, value := range []any{new(plan.Plan), new(plan.Columns), new(plan.Class), new(plan.Case), new(plan.Fact), new(plan.Condition), new(plan.Table)} {
		_, err := json.Marshal(value)
		assert.ErrorIs(t, err, calendar.ErrForm, "%T", value)
		for _, text := range []string{"null", "{}", "[]", `"none"`} {
			assert.ErrorIs(t, json.Unmarshal([]byte(text), value), calendar.ErrForm, "%T %s", value, text)
		}
	}
}

// An error is its text, wherever it is written.
func TestErrorIsItsText(t *testing.T) {
	err := &plan.Error{Class: "test.letter", Problem: "it has several triggers"}
	assert.Equal(t, err.Error(), fmt.Sprintf("%#v", err))
	assert.Equal(t, err.Error(), err.LogValue().String())
	text, failed := json.Marshal(err)
	require.NoError(t, failed)
	assert.JSONEq(t, fmt.Sprintf(`{"error":%q}`, err.Error()), string(text))
	assert.ErrorIs(t, json.Unmarshal(text, err), calendar.ErrForm)
}
