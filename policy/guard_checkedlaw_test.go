package policy_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// readThrough returns the policy of a book whose law was read through a day; an
// empty day is not said.
func readThrough(t testing.TB, id, through string, list ...retention.Rule) policy.Policy {
	t.Helper()
	d := retention.Definition{ID: id, Rules: list}
	if through != "" {
		d.CheckedThrough = day(through)
	}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

const uncheckedText = "policy: delete: undetermined: the law was not looked up as far as the day; read the law anew and raise CheckedThrough"

func TestCheckedLaw(t *testing.T) {
	free := limit("free", retention.Years(9))
	read, anew := readThrough(t, "read", "2024-01-03", free), readThrough(t, "anew", "2024-01-04", free)
	silent := readThrough(t, "silent", "", free)
	kept := readThrough(t, "kept", "2024-01-03", keep("kept", retention.Years(9)))
	transfer := readThrough(t, "transfer", "2024-01-03", then(free, policy.Transfer))
	checked, abstain := policy.CheckedLaw(), guard(policy.Abstain())
	refuse, unknown := guard(policy.Refuse("a complaint is open", retention.End{})), guard(policy.Unknown(errors.New("down")))
	for name, row := range map[string]struct {
		policy  policy.Policy
		on      string
		outcome policy.Outcome
		code    string
	}{
		"without it":                       {policy.All(read), "2024-01-04", policy.MayDispose, "free"},
		"the last day that was read":       {policy.All(read, checked), "2024-01-03", policy.MayDispose, "free"},
		"the day after it":                 {policy.All(read, checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"read one day longer":              {policy.All(anew, checked), "2024-01-04", policy.MayDispose, "free"},
		"not said":                         {policy.All(silent, checked), "2024-01-04", policy.MayDispose, "free"},
		"kept all the same":                {policy.All(kept, checked), "2024-01-04", policy.Keep, "retained"},
		"alone":                            {checked, "2024-01-03", policy.Undetermined, "abstained"},
		"as the policy":                    {policy.All(checked, silent), "2024-01-03", policy.Undetermined, "abstained"},
		"twice":                            {policy.All(read, checked, checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"a guard's law":                    {policy.All(silent, read, checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"a guard's law, read":              {policy.All(silent, anew, checked), "2024-01-04", policy.MayDispose, "free"},
		"a guard that keeps":               {policy.All(silent, kept, checked), "2024-01-04", policy.Keep, "retained"},
		"a guard that refuses":             {policy.All(read, refuse, checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"a guard that refuses, read":       {policy.All(anew, refuse, checked), "2024-01-04", policy.Keep, "refused"},
		"a guard that does not know":       {policy.All(anew, unknown, checked), "2024-01-04", policy.Undetermined, "guard_unknown"},
		"nothing in common":                {policy.All(silent, transfer, checked), "2024-01-04", policy.Review, "nothing_in_common"},
		"inside":                           {policy.All(policy.All(read, checked), abstain), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"inside, read":                     {policy.All(policy.All(read, checked), abstain), "2024-01-03", policy.MayDispose, "free"},
		"around":                           {policy.All(policy.All(read, abstain), checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"around a guard's law":             {policy.All(policy.All(silent, read), checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"around a guard's law, read":       {policy.All(policy.All(silent, anew), checked), "2024-01-04", policy.MayDispose, "free"},
		"around a guard's guard's law":     {policy.All(silent, policy.All(silent, read), checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"inside a guard":                   {policy.All(silent, policy.All(read, checked)), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"inside a guard, not for the rest": {policy.All(read, policy.All(silent, checked)), "2024-01-04", policy.MayDispose, "free"},
		"wrapped":                          {policy.All(read, wrapped{checked}), "2024-01-04", policy.Undetermined, "law_unchecked"},
		"around what is wrapped":           {policy.All(wrapped{policy.All(silent, wrapped{read})}, checked), "2024-01-04", policy.Undetermined, "law_unchecked"},
	} {
		t.Run(name, func(t *testing.T) {
			r := erase(record(happened(closed, "2024-01-01")), row.on)
			d := row.policy.Decide(r)
			assert.Equal(t, row.outcome, d.Outcome())
			assert.Equal(t, row.code, d.Reason().String())
			permitted := row.outcome == policy.MayDispose
			assert.Equal(t, permitted, d.Permits(policy.Delete))
			err := policy.Check(row.policy, r)
			assert.Equal(t, permitted, err == nil)
			if row.code == "law_unchecked" {
				assert.ErrorIs(t, err, policy.ErrUndetermined)
				assert.Contains(t, d.String(), "the law was not looked up as far as the day")
			}
		})
	}
	assert.EqualError(t, policy.Check(policy.All(read, checked), erase(record(happened(closed, "2024-01-01")), "2024-01-04")), uncheckedText)
}

func TestCheckedLawUnderAHold(t *testing.T) {
	p := policy.All(readThrough(t, "read", "2024-01-03", limit("free", retention.Years(9))), policy.CheckedLaw())
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-04")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
	d := p.Decide(r)
	assert.Equal(t, policy.Held, d.Outcome())
	assert.Equal(t, "law_unchecked", d.OnRelease().Reason().String(), "the forecast says what comes next")
	r.Holds = policy.Holds{}
	assert.Equal(t, "holds_not_looked_up", p.Decide(r).Reason().String())
}

func TestNextChangeUnderCheckedLaw(t *testing.T) {
	for name, p := range map[string]policy.Policy{
		"the policy's law": policy.All(readThrough(t, "read", "2024-03-03", limit("free", retention.Years(9))), policy.CheckedLaw()),
		"a guard's law":    policy.All(readThrough(t, "silent", "", limit("free", retention.Years(9))), readThrough(t, "read", "2024-03-03", limit("free", retention.Years(9))), policy.CheckedLaw()),
		"inside":           policy.All(policy.All(readThrough(t, "read", "2024-03-03", limit("free", retention.Years(9)))), wrapped{policy.CheckedLaw()}),
	} {
		t.Run(name, func(t *testing.T) {
			for _, on := range []string{"2024-01-01", "2024-03-02", "2024-03-03"} {
				next, ok := p.Decide(erase(record(happened(closed, "2024-01-01")), on)).NextChange()
				assert.True(t, ok)
				assert.Equal(t, day("2024-03-04"), next)
			}
		})
	}
}

func TestCheckedLawInRealBooks(t *testing.T) {
	pension := erase(of(estonia.PensionBase, happened(estonia.Death, "1940-01-01")), "2022-03-31")
	pension.Action = policy.Anonymise
	p := policy.All(policy.FromRulebook(estonia.SocialProtection()), policy.CheckedLaw())
	assert.NoError(t, policy.Check(p, pension), "the text was read through this day")
	pension.On = pension.On.AddDays(1)
	assert.EqualError(t, policy.Check(p, pension), "policy: anonymise: undetermined: the law was not looked up as far as the day; read the law anew and raise CheckedThrough")
	call := erase(of(finland.IncomesCallRecording, happened(finland.Call, "2026-05-21")), "2026-11-20")
	assert.NoError(t, policy.Check(policy.All(policy.FromRulebook(finland.IncomesRegister()), policy.CheckedLaw()), call), "the book does not say how far it was read")
}

func TestCheckedLawExplains(t *testing.T) {
	p := policy.All(readThrough(t, "read", "2024-01-03", limit("free", retention.Years(9))), policy.CheckedLaw())
	d := p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-04"))
	text := d.Explain().String()
	assert.Contains(t, text, "The law of read was read up to and including 3 January 2024, not later.\n")
	assert.Contains(t, text, "The law was not looked up as far as the day.\n")
	assert.Contains(t, text, "On 4 January 2024: cannot be determined: the law was not looked up as far as the day. Allowed: nothing.\n")
	assert.Equal(t, []policy.Flag{policy.FlagLawUnchecked}, d.Flags())
	assert.Equal(t, "unknown", d.RetainUntil().String())
	before := p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-03"))
	assert.NotContains(t, before.Explain().String(), "looked up")
	assert.Empty(t, before.Flags())
}

// Wherever it stands among the guards, and whatever the others say.
func TestOrderOfCheckedLawIsIrrelevant(t *testing.T) {
	free := limit("free", retention.Years(9))
	policies := []policy.Policy{readThrough(t, "read", "2024-01-03", free), readThrough(t, "silent", "", free),
		readThrough(t, "kept", "2024-01-03", keep("kept", retention.Years(9)))}
	parts := append([]policy.Policy{guard(policy.Abstain()), guard(policy.Refuse("no", retention.End{})), guard(policy.Unknown(nil)),
		policy.All(policies[1], policies[0]), policy.All(policies[1], policy.CheckedLaw()), nil}, policies...)
	random := rand.New(rand.NewPCG(5, 7))
	seen := map[string]bool{}
	for range 3000 {
		guards := []policy.Policy{policy.CheckedLaw()}
		for range random.IntN(4) {
			guards = append(guards, parts[random.IntN(len(parts))])
		}
		r := erase(record(happened(closed, "2024-01-01")), []string{"2024-01-03", "2024-01-04"}[random.IntN(2)])
		p := policies[random.IntN(len(policies))]
		want := policy.All(p, guards...).Decide(r)
		random.Shuffle(len(guards), func(i, j int) { guards[i], guards[j] = guards[j], guards[i] })
		got := policy.All(p, guards...).Decide(r)
		assert.Equal(t, facts(want), facts(got))
		seen[want.Outcome().String()] = true

		// It only takes away.
		without := policy.All(p, guards[:len(guards)-1]...).Decide(r)
		if guards[len(guards)-1] == policy.CheckedLaw() {
			assert.Zero(t, want.Allowed()&^without.Allowed())
			assert.Equal(t, min(want.Outcome(), without.Outcome()), want.Outcome())
		}
	}
	assert.Len(t, seen, 3, "undetermined, keep, may dispose")
}

// That a floor has ended rests on having read so: a book that nobody has read
// since is unread law, though none of its rules still binds.
func TestCheckedLawAsksRulesThatHaveEnded(t *testing.T) {
	old := keep(string(closed), retention.Years(10))
	old.ID, old.Until = "old", day("2019-01-01")
	unread, err := retention.NewRulebook(retention.Definition{ID: "unread", CheckedThrough: day("2020-01-01"), Rules: []retention.Rule{old}})
	require.NoError(t, err)
	young := keep(string(closed), retention.Years(5))
	young.ID = "young"
	read, err := retention.NewRulebook(retention.Definition{ID: "read", CheckedThrough: day("2030-01-01"), Rules: []retention.Rule{young}})
	require.NoError(t, err)
	merged, err := retention.Merge("both", unread, read)
	require.NoError(t, err)
	request := erase(record(happened(closed, "2020-06-01")), "2026-02-01")
	require.NoError(t, policy.Check(policy.FromRulebook(merged), request))
	assert.Contains(t, policy.FromRulebook(merged).Decide(request).Flags(), policy.FlagLawUnchecked)
	assert.ErrorIs(t, policy.Check(policy.All(policy.FromRulebook(merged), policy.CheckedLaw()), request), policy.ErrUndetermined)
}
