package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// Keeps results from being optimised away.
var (
	sinkDecision policy.Decision
	sinkError    error
)

func TestDecideAndCheckDoNotAllocate(t *testing.T) {
	skais, incomes := policy.FromRulebook(estonia.SocialProtection()), policy.FromRulebook(finland.IncomesRegister())
	pension := erase(of(estonia.PensionBase, happened(estonia.Death, "1950-06-01")), "2025-06-02")
	pension.Action = policy.Anonymise
	call := erase(of(finland.IncomesCallRecording, happened(finland.Call, "2026-05-21")), "2026-11-20")
	released := call
	released.Holds = policy.HoldsOf(policy.Hold{ID: "h", Released: day("2026-11-20")})
	wanted := call
	wanted.Demands = policy.DemandsOf(demanded(policy.Erasure, policy.Accepted, "2026-06-01"), demanded(policy.Access, policy.Closed, "2026-06-01"))
	conflict := erase(record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), "2024-01-15")
	conflicting := rules(t, from(keep("k", retention.Days(9)), opened), limit("l", retention.Days(1)))
	related := relating(t, yielding("l", "k"), from(keep("k", retention.Days(9)), opened), limit("l", retention.Days(1)))
	versions := rules(t, version(keep("k", retention.Days(9)), "", "2024-01-05"), version(keep("k", retention.Days(5)), "2024-01-05", ""))
	recordings := finland.IncomesRegister().Definition()
	recordings.CheckedThrough = day("2027-01-01")
	read := policy.All(policy.FromRulebook(retention.MustNewRulebook(recordings)), guard(policy.Abstain()))
	for name, row := range map[string]struct {
		policy  policy.Policy
		request policy.Request
	}{
		"pension":          {skais, pension},
		"call":             {incomes, call},
		"released":         {incomes, released},
		"demanded":         {incomes, wanted},
		"after conflict":   {conflicting, conflict},
		"law that is read": {read, call},
		"versions":         {versions, conflict},
		"relation":         {related, conflict},
		"all":              {policy.All(incomes, guard(policy.Abstain())), call},
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, policy.Check(row.policy, row.request), "the test is about permitting")
			assert.Zero(t, testing.AllocsPerRun(100, func() { sinkDecision = row.policy.Decide(row.request) }))
			assert.Zero(t, testing.AllocsPerRun(100, func() { sinkError = policy.Check(row.policy, row.request) }))
		})
	}
	kept := pension
	kept.On = day("2025-06-01")
	require.Error(t, policy.Check(skais, kept))
	assert.Zero(t, testing.AllocsPerRun(100, func() { sinkDecision = skais.Decide(kept) }), "even if it is kept")
}
