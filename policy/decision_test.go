package policy_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestZeroDecision(t *testing.T) {
	var d policy.Decision
	assert.Equal(t, policy.Undetermined, d.Outcome())
	assert.Zero(t, d.Allowed())
	for a := range policy.Action(255) {
		assert.False(t, d.Permits(a))
	}
	assert.True(t, d.RetainUntil().IsUnknown())
	assert.True(t, d.DisposeBy().IsUnknown())
	assert.Zero(t, d.Overdue())
	assert.Empty(t, d.Missing())
	assert.Empty(t, d.Awaiting())
	assert.Empty(t, d.Operative())
	assert.Empty(t, d.Doubts())
	_, changes := d.NextChange()
	assert.False(t, changes)
	assert.Equal(t, "undetermined: nothing was decided", d.String())
}

func TestMissingAndAwaitingAreSortedAndOnce(t *testing.T) {
	p := rules(t,
		from(keep("1", retention.Days(1)), "c"), from(keep("2", retention.Days(1)), "a"), from(limit("3", retention.Days(1)), "c"),
		awaiting(keep("4", retention.Days(1)), "z"), awaiting(limit("5", retention.Days(1)), "y"), awaiting(limit("6", retention.Days(2)), "z"))
	d := p.Decide(erase(record(), "2024-01-01"))
	assert.Equal(t, []retention.Trigger{"a", "c"}, d.Missing())
	assert.Equal(t, []retention.Trigger{"y", "z"}, d.Awaiting())
	d = p.Decide(erase(record(happened("c", "2023-01-01"), happened("a", "2023-01-01"), happened("y", ""), happened("z", "2023-01-01")), "2024-01-01"))
	assert.Equal(t, []retention.Trigger{"y"}, d.Missing())
	assert.Empty(t, d.Awaiting())
}

func TestDecisionInJSON(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "d", CheckedThrough: day("2024-01-03"), Rules: []retention.Rule{
		then(exactly("e", retention.Days(5)), policy.Delete|policy.Anonymise), awaiting(limit("l", retention.Days(5)), died)}})
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	for _, row := range []struct {
		decision policy.Decision
		want     string
	}{
		{p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-09")), `{"schema":"keepuntil.decision/1","outcome":"must_dispose","reason":"due","allowed":["delete","anonymise"],` +
			`"retain_until":{"kind":"day","day":"2024-01-06"},"dispose_by":{"kind":"day","day":"2024-01-07"},"overdue_days":2,` +
			`"missing":[],"awaiting":["death"],"rules":["e"],"doubts":["d: law checked up to and including 3 January 2024"],"flags":["law_unchecked","overdue"]}`},
		{p.Decide(erase(record(), "2024-01-01")), `{"schema":"keepuntil.decision/1","outcome":"undetermined","reason":"start_unknown","allowed":[],` +
			`"retain_until":{"kind":"unknown"},"dispose_by":{"kind":"unknown"},"overdue_days":0,` +
			`"missing":["closed"],"awaiting":["death"],"rules":["e"],"doubts":[],"flags":[]}`},
		{policy.Decision{}, `{"schema":"keepuntil.decision/1","outcome":"undetermined","reason":"no_decision","allowed":[],` +
			`"retain_until":{"kind":"unknown"},"dispose_by":{"kind":"unknown"},"overdue_days":0,"missing":[],"awaiting":[],"rules":[],"doubts":[],"flags":[]}`},
	} {
		text, err := json.Marshal(row.decision)
		require.NoError(t, err)
		assert.Equal(t, row.want, string(text))
	}
}

// A decision goes out as JSON and never comes in.
func TestDecisionIsNotReadBack(t *testing.T) {
	permitted := rules(t, limit("l", retention.Days(5))).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-03"))
	require.True(t, permitted.Permits(policy.Delete))
	text, err := json.Marshal(permitted)
	require.NoError(t, err)
	var back policy.Decision
	assert.EqualError(t, json.Unmarshal(text, &back), "policy: Decision: it has no form as JSON that is read; decide again")
	assert.False(t, back.Permits(policy.Delete))
	var inside struct{ Decision policy.Decision }
	assert.Error(t, json.Unmarshal([]byte(`{"Decision":{"outcome":"must_dispose","allowed":["delete"]}}`), &inside))
	assert.Equal(t, policy.Undetermined, inside.Decision.Outcome())
}

func TestLogValue(t *testing.T) {
	d := rules(t, limit("l", retention.Days(5))).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-09"))
	got := map[string]any{}
	for _, attr := range d.LogValue().Group() {
		got[attr.Key] = attr.Value.Any()
	}
	assert.Equal(t, map[string]any{"outcome": "must_dispose", "reason": "due", "allowed": "delete", "rules": []string{"l"}, "overdue": true}, got)
}

// A guard's own decision speaks for itself.
func TestDecisionsOfGuards(t *testing.T) {
	down := errors.New("the register is down")
	assert.Equal(t, "undetermined: the policy has nothing to say", policy.Abstain().String())
	assert.Equal(t, "keep: a guard refuses: a complaint is open", policy.Refuse("a complaint is open", retention.Never()).String())
	assert.Equal(t, "undetermined: a guard could not find out", policy.Unknown(down).String())
	for _, d := range []policy.Decision{policy.Abstain(), policy.Refuse("no", retention.EndOn(calendar.MustParseDate("2000-01-01"))), policy.Unknown(down)} {
		assert.Zero(t, d.Allowed())
		assert.False(t, d.Permits(policy.Delete))
		_, changes := d.NextChange()
		assert.False(t, changes)
	}
}

func TestLogSaysOverdueFromTheFirstDay(t *testing.T) {
	p := rules(t, limit("term", retention.Days(10)))
	overdue := func(on string) string {
		for _, attr := range p.Decide(erase(record(happened(closed, "2024-01-01")), on)).LogValue().Group() {
			if attr.Key == "overdue" {
				return attr.Value.String()
			}
		}
		return "not said"
	}
	assert.Equal(t, "false", overdue("2024-01-11"), "the last lawful day")
	assert.Equal(t, "true", overdue("2024-01-12"), "the first day after it")
}
