package policy_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func TestIfToday(t *testing.T) {
	employed := awaiting(keep("employed", retention.Years(10)), died)
	file := happened(closed, "2020-01-01")
	for name, row := range map[string]struct {
		policy policy.Policy
		record retention.Record
		want   string
	}{
		"nothing is awaited":              {rules(t, keep("k", retention.Years(9))), record(file), "none"},
		"it has happened":                 {rules(t, employed), record(happened(died, "2020-01-01")), "none"},
		"it happened on an unknown day":   {rules(t, employed), record(happened(died, "")), "none"},
		"it is awaited":                   {rules(t, employed), record(), "unknown, not before 2034-02-28"},
		"with a cut-off":                  {rules(t, with(employed, func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })), record(), "unknown, not before 2034-12-31"},
		"then for ever":                   {rules(t, awaiting(keep("k", retention.Permanently()), died)), record(), "never"},
		"then past the year 9999":         {rules(t, awaiting(keep("k", retention.Years(9000)), died)), record(), "never"},
		"beside a longer floor":           {rules(t, employed, keep("k", retention.Years(50))), record(file), "unknown, not before 2070-01-01"},
		"beside a shorter floor":          {rules(t, employed, keep("k", retention.Years(1))), record(file), "unknown, not before 2034-02-28"},
		"beside a floor for ever":         {rules(t, employed, keep("k", retention.Permanently())), record(file), "never"},
		"beside an unknown floor":         {rules(t, employed, keep("k", retention.Years(1))), record(), "unknown, not before 2034-02-28"},
		"two are awaited":                 {rules(t, employed, awaiting(keep("k", retention.Years(20)), opened)), record(), "unknown, not before 2044-02-29"},
		"only a ceiling waits":            {rules(t, keep("k", retention.Years(9)), awaiting(limit("l", retention.Years(1)), died)), record(file), "none"},
		"kept for ever by a body":         {rules(t, employed), record(happened(retention.AppraisedKeep, "")), "never"},
		"it yields to a ceiling":          {relating(t, yielding("employed", "l"), employed, limit("l", retention.Years(6))), record(file), "unknown, not before 2025-12-30"},
		"it yields to a waiting ceiling":  {relating(t, yielding("employed", "l"), employed, awaiting(limit("l", retention.Years(6)), died)), record(), "unknown, not before 2030-02-26"},
		"a version that is no longer law": {rules(t, version(employed, "", "2022-01-01"), version(awaiting(keep("employed", retention.Years(6)), died), "2022-01-01", "")), record(), "unknown, not before 2030-02-28"},
		"a guard's rule waits":            {policy.All(rules(t, keep("k", retention.Years(1))), rules(t, employed)), record(file), "unknown, not before 2034-02-28"},
		"a guard refuses for longer":      {policy.All(rules(t, employed), guard(policy.Refuse("no", retention.EndOn(day("2040-01-01"))))), record(), "unknown, not before 2040-01-01"},
		"another class":                   {rules(t, employed), of("test.other"), "none"},
		"a guard's own decision":          {guard(policy.Refuse("no", retention.Never())), record(), "none"},
	} {
		t.Run(name, func(t *testing.T) {
			d := row.policy.Decide(erase(row.record, "2024-02-29"))
			assert.Equal(t, row.want, d.IfToday().String())
			_, bound := d.IfToday().AtLeast()
			said := slices.ContainsFunc(d.Explain().Steps, func(s calendar.Step) bool { return s.Code == policy.StepIfToday })
			assert.Equal(t, bound, said)
		})
	}
	assert.True(t, policy.Decision{}.IfToday().IsNone())
	pension := policy.FromRulebook(estonia.SocialProtection()).Decide(erase(of(estonia.PensionBase), "2022-03-01"))
	assert.Equal(t, "unknown, not before 2097-03-01", pension.IfToday().String())
}
