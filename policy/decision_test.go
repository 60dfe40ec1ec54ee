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
	"github.com/keepuntil/keepuntil/retention/estonia"
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

func TestOutcomeWords(t *testing.T) {
	words := map[policy.Outcome]string{
		policy.Undetermined: "undetermined", policy.Held: "held", policy.Keep: "keep",
		policy.Review: "review", policy.MayDispose: "may_dispose", policy.MustDispose: "must_dispose",
		200: "undetermined",
	}
	for outcome, word := range words {
		assert.Equal(t, word, outcome.String())
		text, err := outcome.MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, word, string(text))
	}
	assert.Zero(t, policy.Undetermined)
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

func TestOperative(t *testing.T) {
	short, long := keep("short", retention.Days(5)), keep("long", retention.Days(9))
	other := from(limit("other", retention.Days(3)), opened)
	file := happened(closed, "2024-01-01")
	for name, row := range map[string]struct {
		rules  []retention.Rule
		record retention.Record
		on     string
		want   []string
		code   string
	}{
		"the longer floor":            {[]retention.Rule{short, long}, record(file), "2024-01-03", []string{"long"}, "retained"},
		"two floors that end alike":   {[]retention.Rule{with(short, func(r *retention.Rule) { r.ID = "z" }), short}, record(file), "2024-01-03", []string{"short", "z"}, "retained"},
		"the unknown floor":           {[]retention.Rule{short, from(long, died), other}, record(file), "2024-01-03", []string{"long"}, "start-unknown"},
		"the awaited floor":           {[]retention.Rule{short, awaiting(long, opened)}, record(file), "2024-01-03", []string{"long"}, "awaited"},
		"not a ceiling that waits":    {[]retention.Rule{awaiting(long, opened), awaiting(limit("a", retention.Days(3)), died)}, record(), "2024-01-03", []string{"long"}, "awaited"},
		"not a ceiling that agrees":   {[]retention.Rule{long, limit("agrees", retention.Days(9)), other}, record(file, happened(opened, "2024-01-01")), "2024-01-09", []string{"long", "other"}, "conflict"},
		"not one that is not yet due": {[]retention.Rule{long, from(limit("later", retention.Days(8)), opened), other}, record(file, happened(opened, "2024-01-01")), "2024-01-07", []string{"long", "other"}, "conflict"},
		"two ceilings in conflict":    {[]retention.Rule{long, from(limit("later", retention.Days(8)), opened), other}, record(file, happened(opened, "2024-01-01")), "2024-01-08", []string{"later", "long", "other"}, "conflict"},
		"kept for ever by a body":     {[]retention.Rule{short}, record(file, happened(retention.AppraisedKeep, "")), "2024-01-09", []string{"short"}, "appraised-to-keep"},
		"a conflict: both":            {[]retention.Rule{long, short, other}, record(file, happened(opened, "2024-01-01")), "2024-01-05", []string{"long", "other"}, "conflict"},
		"the unknown ceiling":         {[]retention.Rule{other, awaiting(limit("a", retention.Days(3)), died)}, record(), "2024-01-05", []string{"other"}, "ceiling-unknown"},
		"no ground: all known":        {[]retention.Rule{awaiting(other, opened), awaiting(limit("a", retention.Days(3)), died)}, record(), "2024-01-05", []string{"a", "other"}, "no-ground"},
		"the rule with the appraisal": {[]retention.Rule{short, appraise(long)}, record(file), "2024-01-11", []string{"long"}, "appraisal-open"},
		"nothing in common: all":      {[]retention.Rule{then(short, policy.Transfer), long}, record(file), "2024-01-11", []string{"long", "short"}, "nothing-in-common"},
		"due by a ceiling":            {[]retention.Rule{short, other}, record(file, happened(opened, "2024-01-08")), "2024-01-10", []string{"other"}, "due"},
		"due the day after the floor": {[]retention.Rule{short, other}, record(file, happened(opened, "2024-01-03")), "2024-01-07", []string{"other", "short"}, "due"},
		"free by the last floor":      {[]retention.Rule{short, long}, record(file), "2024-01-11", []string{"long"}, "free"},
		"free by a ceiling":           {[]retention.Rule{limit("l", retention.Days(9)), awaiting(other, opened)}, record(file), "2024-01-03", []string{"l"}, "free"},
		"not in force":                {[]retention.Rule{with(short, func(r *retention.Rule) { r.Until = day("2024-01-03") })}, record(file), "2024-01-03", []string{}, "not-in-force"},
	} {
		t.Run(name, func(t *testing.T) {
			r := erase(row.record, row.on)
			p := rules(t, row.rules...)
			d := p.Decide(r)
			assert.Equal(t, row.code, code(t, d))
			assert.Equal(t, row.want, ids(d.Operative()))
			r.Holds = policy.HoldsOf(policy.Hold{})
			assert.Equal(t, row.want, ids(p.Decide(r).Operative()), "under a hold: those that would decide")
			r.Holds = policy.Holds{}
			assert.Equal(t, row.want, ids(p.Decide(r).Operative()), "holds not looked up: those that would decide")
		})
	}
}

// A request that asks for nothing was not decided by any rule.
func TestOperativeOfABadRequest(t *testing.T) {
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	for _, a := range []policy.Action{0, 8} {
		r.Action = a
		d := rules(t, keep("k", retention.Days(5))).Decide(r)
		assert.Empty(t, d.Operative())
		assert.NotContains(t, d.String(), "(k)")
	}
}

func TestDoubts(t *testing.T) {
	doubtful := keep("doubtful", retention.Days(5))
	doubtful.Basis.Doubt = "the section was not read"
	same := keep("same", retention.Days(5))
	same.Basis.Doubt = "the section was not read"
	other := keep("other", retention.Days(1))
	other.Basis.Doubt = "not operative"
	b, err := retention.NewRulebook(retention.Definition{ID: "d", CheckedThrough: day("2024-01-03"), Rules: []retention.Rule{doubtful, same, other}})
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	file := record(happened(closed, "2024-01-01"))
	assert.Equal(t, []string{"the section was not read"}, p.Decide(erase(file, "2024-01-03")).Doubts(), "the last day that was read")
	assert.Equal(t, []string{"d: law checked through 2024-01-03", "the section was not read"}, p.Decide(erase(file, "2024-01-04")).Doubts())
	assert.Equal(t, policy.MayDispose, p.Decide(erase(file, "2024-02-04")).Outcome(), "it flags and does not refuse")
	assert.Empty(t, rules(t, keep("k", retention.Days(5))).Decide(erase(file, "2024-02-04")).Doubts(), "nothing said of how far the law was read")

	pension := policy.FromRulebook(estonia.SocialProtection())
	dead := of(estonia.PensionBase, happened(estonia.Death, "1940-01-01"))
	yields := yielding("l", "k")
	yields[0].Basis.Doubt = "the relation is inferred"
	related := relating(t, yields, keep("k", retention.Days(9)), limit("l", retention.Days(4)))
	assert.Equal(t, []string{"the relation is inferred"}, related.Decide(erase(file, "2024-01-11")).Doubts(), "it is due on that day and not earlier because of the relation")
	assert.Empty(t, related.Decide(erase(file, "2024-01-09")).Doubts(), "the floor would keep it all the same")
	assert.Len(t, pension.Decide(erase(dead, "2022-03-31")).Doubts(), 1)
	assert.Contains(t, pension.Decide(erase(dead, "2022-04-01")).Doubts(), "ee.skais: law checked through 2022-03-31")
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
			`"missing":[],"awaiting":["death"],"rules":["e"],"doubts":["d: law checked through 2024-01-03"],"flags":["law-unchecked","overdue"]}`},
		{p.Decide(erase(record(), "2024-01-01")), `{"schema":"keepuntil.decision/1","outcome":"undetermined","reason":"start-unknown","allowed":[],` +
			`"retain_until":{"kind":"unknown"},"dispose_by":{"kind":"unknown"},"overdue_days":0,` +
			`"missing":["closed"],"awaiting":["death"],"rules":["e"],"doubts":[],"flags":[]}`},
		{policy.Decision{}, `{"schema":"keepuntil.decision/1","outcome":"undetermined","reason":"no-decision","allowed":[],` +
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
	assert.EqualError(t, json.Unmarshal(text, &back), "policy: decision: it cannot be read back from JSON; decide again")
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
