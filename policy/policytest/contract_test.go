package policytest_test

import (
	"errors"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// TestPoliciesThatObey: guards refuse, and that breaks no clause.
func TestPoliciesThatObey(t *testing.T) {
	b, kela := trialBook(t), finland.KelaCallRecordings()
	checked := defined(t, retention.Definition{ID: "checked", Rules: trialBook(t).Definition().Rules, CheckedThrough: day("2023-06-01")})
	unread := defined(t, retention.Definition{ID: "unread", Rules: trialBook(t).Definition().Rules, CheckedThrough: day("1900-01-01")})
	comes := book(t, keep("old", retention.Years(2)), version(keep("new", retention.Years(4)), "2025-06-01", ""))
	goes := book(t, version(limit("old", retention.Years(2)), "", "2025-06-01"))
	rules := policy.FromRulebook(b)
	disputed := func(r policy.Request) bool {
		for e := range r.Record.Events.All() {
			if e.Trigger == closed && e.On == day("2024-02-29") {
				return true
			}
		}
		return false
	}
	complaint := deciding(func(policy.Request) policy.Decision {
		return policy.Refuse("a complaint is open", retention.EndOn(day("2027-01-31")))
	})
	for name, row := range map[string]struct {
		policy policy.Policy
		book   *retention.Rulebook
	}{
		"rules":                            {rules, b},
		"a guard that refuses by facts":    {guarding(rules, disputed), b},
		"a rule that comes keeps again":    {policy.FromRulebook(comes), comes},
		"a rule that goes decides no more": {policy.FromRulebook(goes), goes},
		"a guard alone":                    {deciding(func(policy.Request) policy.Decision { return policy.Abstain() }), b},
		"a guard that cannot find out":     {policy.All(rules, deciding(func(policy.Request) policy.Decision { return policy.Unknown(errors.New("down")) })), b},
		"checked law, read far enough":     {policy.All(rules, policy.CheckedLaw()), b},
		"checked law, read through 2023":   {policy.All(policy.FromRulebook(checked), policy.CheckedLaw()), checked},
		"checked law alone":                {policy.CheckedLaw(), checked},
		"real days":                        {policy.All(rules, policy.RealDays()), b},
		"real days, Kela's rules":          {policy.All(policy.FromRulebook(kela), policy.RealDays(), policy.CheckedLaw()), kela},
		"real days alone":                  {policy.RealDays(), b},
		"demands looked up":                {policy.All(rules, policy.DemandsLookedUp()), b},
		"a guard with what it knows":       {policy.All(rules, knowing{"complaint"}), b},
		"Kela's rules":                     {policy.FromRulebook(kela), kela},
		"Kela's rules with guards":         {policy.All(policy.FromRulebook(kela), complaint, policy.CheckedLaw()), kela},
		"a guard that refuses everything":  {complaint, b},
		"rules with it":                    {policy.All(rules, complaint), b},
		"checked law, read too little":     {policy.All(policy.FromRulebook(unread), policy.CheckedLaw()), unread},
	} {
		t.Run(name, func(t *testing.T) {
			assert.NoError(t, policytest.Contract(row.policy, row.book))
		})
	}
}

// knowing is a guard that reads events of which no rule knows.
type knowing []retention.Trigger

func (k knowing) Decide(policy.Request) policy.Decision { return policy.Abstain() }
func (k knowing) Knows() []retention.Trigger            { return k }

// runBroken makes TestCheckContract try a broken policy, in a process of its own.
const runBroken = "POLICYTEST_RUN_BROKEN"

// byNameBroken are those policies.
var byNameBroken = map[string]func(policy.Policy) policy.Policy{
	"holds":     onlyKnownHolds,
	"backdated": notBackdated,
	"today":     onlyToday,
	"locked":    locked,
}

func TestCheckContract(t *testing.T) {
	b := trialBook(t)
	p := policy.FromRulebook(b)
	if name := os.Getenv(runBroken); name != "" {
		p = byNameBroken[name](p)
	}
	policytest.CheckContract(t, p, b)
}

// TestCheckContractFails: a clause that is broken fails its own subtest and no other.
func TestCheckContractFails(t *testing.T) {
	if os.Getenv(runBroken) != "" {
		return
	}
	output, err := checkContractOf(t, "holds")
	require.Error(t, err)
	for clause, want := range map[string]string{
		"does_not_panic": "PASS", "refuses_what_it_cannot_decide": "FAIL", "answers_what_was_asked": "PASS", "is_pure": "PASS",
		"does_not_depend_on_an_order": "PASS", "permits_only_what_its_outcome_allows": "PASS", "permits_only_what_the_rules_permit": "PASS",
		"is_due_as_the_rules_say": "PASS", "permits_something": "PASS", "reads_no_clock": "PASS",
		"a_hold_never_permits": "PASS", "a_demand_never_permits": "PASS", "is_monotone_in_time": "PASS",
	} {
		assert.Contains(t, output, "--- "+want+": TestCheckContract/"+clause+" ")
	}
	assert.Contains(t, output, "without a look-up of the holds it permits delete")
}

// checkContractOf runs TestCheckContract with a policy of byNameBroken.
func checkContractOf(t *testing.T, name string) (string, error) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	child := exec.Command(self, "-test.run=^TestCheckContract$", "-test.v")
	child.Env = append(os.Environ(), runBroken+"="+name)
	output, err := child.CombinedOutput()
	return string(output), err
}
