package policy_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

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
		"the unknown floor":           {[]retention.Rule{short, from(long, died), other}, record(file), "2024-01-03", []string{"long"}, "start_unknown"},
		"the awaited floor":           {[]retention.Rule{short, awaiting(long, opened)}, record(file), "2024-01-03", []string{"long"}, "awaited"},
		"not a ceiling that waits":    {[]retention.Rule{awaiting(long, opened), awaiting(limit("a", retention.Days(3)), died)}, record(), "2024-01-03", []string{"long"}, "awaited"},
		"not a ceiling that agrees":   {[]retention.Rule{long, limit("agrees", retention.Days(9)), other}, record(file, happened(opened, "2024-01-01")), "2024-01-09", []string{"long", "other"}, "conflict"},
		"not one that is not yet due": {[]retention.Rule{long, from(limit("later", retention.Days(8)), opened), other}, record(file, happened(opened, "2024-01-01")), "2024-01-07", []string{"long", "other"}, "conflict"},
		"two ceilings in conflict":    {[]retention.Rule{long, from(limit("later", retention.Days(8)), opened), other}, record(file, happened(opened, "2024-01-01")), "2024-01-08", []string{"later", "long", "other"}, "conflict"},
		"kept for ever by a body":     {[]retention.Rule{short}, record(file, happened(retention.AppraisedKeep, "")), "2024-01-09", []string{"short"}, "appraised_to_keep"},
		"a conflict: both":            {[]retention.Rule{long, short, other}, record(file, happened(opened, "2024-01-01")), "2024-01-05", []string{"long", "other"}, "conflict"},
		"the unknown ceiling":         {[]retention.Rule{other, awaiting(limit("a", retention.Days(3)), died)}, record(), "2024-01-05", []string{"other"}, "ceiling_unknown"},
		"no ground: all known":        {[]retention.Rule{awaiting(other, opened), awaiting(limit("a", retention.Days(3)), died)}, record(), "2024-01-05", []string{"a", "other"}, "no_ground"},
		"the rule with the appraisal": {[]retention.Rule{short, appraise(long)}, record(file), "2024-01-11", []string{"long"}, "appraisal_open"},
		"nothing in common: all":      {[]retention.Rule{then(short, policy.Transfer), long}, record(file), "2024-01-11", []string{"long", "short"}, "nothing_in_common"},
		"due by a ceiling":            {[]retention.Rule{short, other}, record(file, happened(opened, "2024-01-08")), "2024-01-10", []string{"other"}, "due"},
		"due the day after the floor": {[]retention.Rule{short, other}, record(file, happened(opened, "2024-01-03")), "2024-01-07", []string{"other", "short"}, "due"},
		"free by the last floor":      {[]retention.Rule{short, long}, record(file), "2024-01-11", []string{"long"}, "free"},
		"free by a ceiling":           {[]retention.Rule{limit("l", retention.Days(9)), awaiting(other, opened)}, record(file), "2024-01-03", []string{"l"}, "free"},
		"not in force":                {[]retention.Rule{with(short, func(r *retention.Rule) { r.Until = day("2024-01-03") })}, record(file), "2024-01-03", []string{}, "not_in_force"},
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
	assert.Equal(t, []string{"d: law checked up to and including 3 January 2024", "the section was not read"}, p.Decide(erase(file, "2024-01-04")).Doubts())
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
	assert.Contains(t, pension.Decide(erase(dead, "2022-04-01")).Doubts(), "ee.skais: law checked up to and including 31 March 2022")
}

func TestBinding(t *testing.T) {
	old := version(keep("norm", retention.Days(9)), "", "2024-01-05")
	young := version(keep("norm", retention.Days(4)), "2024-01-05", "")
	ceiling := version(limit("ceiling", retention.Days(30)), "2024-01-03", "2024-01-08")
	file := record(happened(closed, "2024-01-01"))
	p := rules(t, ceiling, young, old)
	for on, want := range map[string][]string{
		"2024-01-02": {"norm 9 days"},
		"2024-01-03": {"ceiling 30 days", "norm 9 days"},
		"2024-01-04": {"ceiling 30 days", "norm 9 days"},
		"2024-01-05": {"ceiling 30 days", "norm 9 days", "norm 4 days"},
		"2024-01-07": {"ceiling 30 days", "norm 9 days", "norm 4 days"},
		"2024-01-08": {"norm 9 days", "norm 4 days"},
	} {
		assert.Equal(t, want, bound(p.Decide(erase(file, on))), on)
	}
	later := record(happened(closed, "2024-01-05"))
	assert.Equal(t, []string{"norm 4 days"}, bound(p.Decide(erase(later, "2024-01-08"))), "the old version never bound it")
	ended := rules(t, ceiling, retroactive(young), old)
	assert.Equal(t, []string{"norm 4 days"}, bound(ended.Decide(erase(file, "2024-01-08"))), "the old version was ended for it")

	joined := policy.All(rules(t, keep("own", retention.Days(2))), rules(t, keep("guard", retention.Days(9))), rules(t, keep("own", retention.Days(2)), keep("guard", retention.Days(9))))
	assert.Equal(t, []string{"own 2 days", "guard 9 days"}, bound(joined.Decide(erase(file, "2024-01-05"))), "with the rules of guards that object, each once")
	assert.Empty(t, policy.Decision{}.Binding())
	assert.Empty(t, p.Decide(policy.Request{Record: file}).Binding(), "no day")
	assert.Len(t, policy.FromRulebook(ukraine.PersonalData()).Decide(erase(of(ukraine.PersonalRecord), "2026-01-01")).Binding(), 5)
}

func bound(d policy.Decision) []string {
	var list []string
	for _, r := range d.Binding() {
		list = append(list, fmt.Sprintf("%s %v", r.ID, r.Period))
	}
	return list
}
