package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// A merged book keeps the allowance of each part.
func TestAllowanceOfARule(t *testing.T) {
	named := func(id string, r retention.Rule, allowance retention.Period) *retention.Rulebook {
		r.ID, r.Class = id, retention.Class("test."+id)
		d := definition(r)
		d.ID, d.Allowance = id, allowance
		return load(t, d)
	}
	days, months := named("a", exactly(retention.Years(1)), retention.Days(10)), named("b", exactly(retention.Years(1)), retention.Months(1))
	most := named("c", ceiling(retention.Years(1)), retention.Days(10))
	merged, err := retention.Merge("all", days, months, most)
	require.NoError(t, err)
	a, b, c := merged.Definition().Rules[0], merged.Definition().Rules[1], merged.Definition().Rules[2]
	assert.Equal(t, retention.Days(10), merged.Allowance(a))
	assert.Equal(t, retention.Months(1), merged.Allowance(b))
	assert.Equal(t, retention.Period{}, merged.Allowance(c), "at most: its end is its last lawful day")
	assert.Equal(t, retention.Period{}, days.Allowance(b), "a rule of another book")
	assert.Equal(t, retention.Period{}, (*retention.Rulebook)(nil).Allowance(a))
}

// Each rule of a merged book has the ID of its own.
func TestBookOfARule(t *testing.T) {
	named := func(id string) *retention.Rulebook {
		r := exactly(retention.Years(1))
		r.ID, r.Class = id, retention.Class("test."+id)
		d := definition(r)
		d.ID = id
		return load(t, d)
	}
	a, b := named("a"), named("b")
	merged, err := retention.Merge("all", a, b, a)
	require.NoError(t, err)
	for i, id := range []string{"a", "b"} {
		assert.Equal(t, id, merged.BookOf(merged.Definition().Rules[i]))
	}
	rule := b.Definition().Rules[0]
	assert.Equal(t, "b", b.BookOf(rule))
	assert.Empty(t, a.BookOf(rule), "a rule of another book")
	assert.Empty(t, (*retention.Rulebook)(nil).BookOf(rule))
}
