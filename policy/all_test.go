package policy_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestAll(t *testing.T) {
	free := rules(t, then(limit("free", retention.Days(5)), policy.Delete|policy.Anonymise))
	kept := rules(t, keep("kept", retention.Days(50)))
	down := errors.New("down")
	abstain, refuse, unknown := guard(policy.Abstain()), guard(policy.Refuse("no", retention.End{})), guard(policy.Unknown(down))
	onlyDelete := rules(t, limit("only-delete", retention.Days(50)))
	onlyTransfer := rules(t, then(limit("only-transfer", retention.Days(50)), policy.Transfer))
	for name, row := range map[string]struct {
		policy  policy.Policy
		outcome policy.Outcome
		allowed policy.Action
		code    string
	}{
		"no guards":                  {policy.All(free), policy.MustDispose, policy.Delete | policy.Anonymise, "due"},
		"nil policy":                 {policy.All(nil), policy.Undetermined, 0, "no_policy"},
		"nil policy, good guard":     {policy.All(nil, free), policy.Undetermined, 0, "no_policy"},
		"nil guard":                  {policy.All(free, nil), policy.Undetermined, 0, "no_policy"},
		"abstain as the policy":      {policy.All(abstain, free), policy.Undetermined, 0, "abstained"},
		"refuse as the policy":       {policy.All(refuse, free), policy.Keep, 0, "refused"},
		"unknown as the policy":      {policy.All(unknown, free), policy.Undetermined, 0, "guard_unknown"},
		"zero decision as a policy":  {policy.All(guard(policy.Decision{}), free), policy.Undetermined, 0, "no_decision"},
		"zero decision as a guard":   {policy.All(free, guard(policy.Decision{})), policy.Undetermined, 0, "no_decision"},
		"a guard abstains":           {policy.All(free, abstain), policy.MustDispose, policy.Delete | policy.Anonymise, "due"},
		"all guards abstain":         {policy.All(free, abstain, abstain), policy.MustDispose, policy.Delete | policy.Anonymise, "due"},
		"a guard refuses":            {policy.All(free, abstain, refuse), policy.Keep, 0, "refused"},
		"a guard does not know":      {policy.All(free, refuse, unknown), policy.Undetermined, 0, "guard_unknown"},
		"a rulebook intersects":      {policy.All(free, onlyDelete), policy.MustDispose, policy.Delete, "due"},
		"a rulebook without overlap": {policy.All(free, onlyTransfer), policy.Review, 0, "nothing_in_common"},
		"two without overlap":        {policy.All(rules(t, then(limit("all", retention.Days(5)), everyAction)), onlyDelete, onlyTransfer), policy.Review, 0, "nothing_in_common"},
		"a rulebook that keeps":      {policy.All(free, kept), policy.Keep, 0, "retained"},
		"the policy keeps":           {policy.All(kept, free), policy.Keep, 0, "retained"},
		"may beside must":            {policy.All(onlyDelete, free), policy.MayDispose, policy.Delete, "free"},
		"nested":                     {policy.All(policy.All(free, refuse), abstain), policy.Keep, 0, "refused"},
		"nested as a guard":          {policy.All(free, policy.All(abstain, refuse)), policy.Undetermined, 0, "abstained"},
	} {
		t.Run(name, func(t *testing.T) {
			r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
			d := row.policy.Decide(r)
			assert.Equal(t, row.outcome, d.Outcome())
			assert.Equal(t, row.allowed, d.Allowed())
			assert.Equal(t, row.code, code(t, d))
			for a := range policy.Action(255) {
				r.Action = a
				permitted := a != 0 && a&^row.allowed == 0
				assert.Equal(t, permitted, d.Permits(a))
				assert.Equal(t, permitted, policy.Check(row.policy, r) == nil)
			}
		})
	}
}

func TestGuardsSeeTheRequest(t *testing.T) {
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	var seen []policy.Request
	spy := deciding(func(r policy.Request) policy.Decision {
		seen = append(seen, r)
		return policy.Abstain()
	})
	assert.NoError(t, policy.Check(policy.All(rules(t, limit("l", retention.Days(5))), spy), r))
	assert.Equal(t, []policy.Request{r}, seen)
}

func TestAllDoesNotAliasTheGuards(t *testing.T) {
	guards := []policy.Policy{guard(policy.Refuse("no", retention.End{}))}
	p := policy.All(rules(t, limit("l", retention.Days(5))), guards...)
	guards[0] = guard(policy.Abstain())
	assert.ErrorIs(t, policy.Check(p, erase(record(happened(closed, "2024-01-01")), "2024-01-03")), policy.ErrDenied)
}

func TestEveryObjectionIsKept(t *testing.T) {
	p := policy.All(rules(t, limit("l", retention.Days(5))),
		guard(policy.Refuse("a complaint is open", retention.EndOn(day("2024-05-01")))),
		guard(policy.Abstain()),
		guard(policy.Refuse("an audit is open", retention.EndOn(day("2024-06-01")))),
		guard(policy.Refuse("an audit is open", retention.EndOn(day("2024-06-01")))))
	d := p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, "keep: a guard refuses: a complaint is open; a guard refuses: an audit is open", d.String())
	assert.Equal(t, "2024-06-01", d.RetainUntil().String())
	text := d.Explain().String()
	assert.Contains(t, text, "A guard refuses: a complaint is open.\n")
	assert.Contains(t, text, "A guard refuses: an audit is open.\n")
	assert.NotContains(t, text, "nothing to say")
}

// The order of guards is irrelevant for the outcome and for what is allowed.
func TestOrderOfGuardsIsIrrelevant(t *testing.T) {
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
	parts := []policy.Policy{
		nil,
		guard(policy.Decision{}),
		guard(policy.Abstain()),
		guard(policy.Refuse("no", retention.End{})),
		guard(policy.Unknown(nil)),
		rules(t, then(limit("d", retention.Days(5)), policy.Delete)),
		rules(t, then(limit("a", retention.Days(50)), policy.Anonymise)),
		rules(t, then(limit("da", retention.Days(5)), policy.Delete|policy.Anonymise)),
		rules(t, then(limit("all", retention.Days(50)), everyAction)),
		rules(t, keep("k", retention.Days(50))),
		rules(t, appraise(limit("r", retention.Days(5)))),
		policy.All(rules(t, limit("n", retention.Days(5))), guard(policy.Abstain())),
	}
	random := rand.New(rand.NewPCG(4, 4))
	different := map[string]bool{}
	for range 4000 {
		var guards []policy.Policy
		for range 1 + random.IntN(4) {
			guards = append(guards, parts[random.IntN(len(parts))])
		}
		p := parts[5+random.IntN(7)]
		want := policy.All(p, guards...).Decide(r)
		random.Shuffle(len(guards), func(i, j int) { guards[i], guards[j] = guards[j], guards[i] })
		got := policy.All(p, guards...).Decide(r)
		assert.Equal(t, want.Outcome(), got.Outcome())
		assert.Equal(t, want.Allowed(), got.Allowed())
		different[want.Outcome().String()+want.Allowed().String()] = true

		// A guard only takes away.
		alone := p.Decide(r)
		assert.Zero(t, want.Allowed()&^alone.Allowed())
		assert.Equal(t, min(alone.Outcome(), want.Outcome()), want.Outcome())
	}
	assert.Greater(t, len(different), 6)
}

// A guard made of a rulebook names its own rules and what it lacks.
func TestGuardRulebooksTellTheirRules(t *testing.T) {
	free := rules(t, limit("a", retention.Days(5)))
	guard := rules(t, from(keep("b", retention.Days(50)), opened))
	both := policy.All(free, guard)

	missing := both.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, policy.Undetermined, missing.Outcome())
	assert.Equal(t, []retention.Trigger{opened}, missing.Missing())
	assert.Equal(t, []string{"b"}, ids(missing.Operative()))

	kept := both.Decide(erase(record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, policy.Keep, kept.Outcome())
	assert.Equal(t, []string{"b"}, ids(kept.Operative()))
	assert.Equal(t, retention.EndOn(day("2024-02-20")), kept.RetainUntil())

	assert.Contains(t, kept.Explain().String(), "b: at least 50 days from opened; event on 1 January 2024; retain until 20 February 2024")

	two := policy.All(rules(t, keep("a", retention.Days(50))), guard).Decide(erase(record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, []string{"a", "b"}, ids(two.Operative()), "both keep")
}

func TestTheOrderOfGuardsDoesNotMatter(t *testing.T) {
	free := rules(t, then(limit("a", retention.Days(5)), policy.Delete))
	elsewhere := rules(t, then(limit("b", retention.Days(5)), policy.Transfer))
	refuse := guard(policy.Refuse("a complaint is open", retention.End{}))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	one, other := policy.All(free, elsewhere, refuse).Decide(r), policy.All(free, refuse, elsewhere).Decide(r)
	assert.Equal(t, one.String(), other.String())
	assert.Equal(t, one.Reason().String(), other.Reason().String())
	assert.Equal(t, one.Outcome(), other.Outcome())
}
