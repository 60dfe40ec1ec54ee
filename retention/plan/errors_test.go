package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// The class comes from a record, and nobody has looked at it.
func TestAnErrorIsOneLine(t *testing.T) {
	b, err := retention.NewRulebook(definition(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1)}))
	require.NoError(t, err)
	_, err = plan.For(b, day("2026-11-21")).Class("x\ny\x1b[2J\u202e\xff")
	require.ErrorIs(t, err, plan.ErrNotPlannable)
	assert.Contains(t, err.Error(), `x\ny\x1b[2J\u202e\xff`)
	assert.Equal(t, calendar.Plain(err.Error()), err.Error())
}
