package policytest_test

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// TestPoliciesThatObey: guards refuse, and that breaks no law.
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
		"Kela's rules":                     {policy.FromRulebook(kela), kela},
		"Kela's rules with guards":         {policy.All(policy.FromRulebook(kela), complaint, policy.CheckedLaw()), kela},
		"a guard that refuses everything":  {complaint, b},
		"rules with it":                    {policy.All(rules, complaint), b},
		"checked law, read too little":     {policy.All(policy.FromRulebook(unread), policy.CheckedLaw()), unread},
	} {
		t.Run(name, func(t *testing.T) {
			assert.NoError(t, policytest.TestPolicy(row.policy, row.book))
		})
	}
}

// TestLawsLookAtEveryFact: a decision about other facts permits nothing.
func TestLawsLookAtEveryFact(t *testing.T) {
	rules := policy.FromRulebook(trialBook(t))
	for name, change := range map[string]func(*policy.Request){
		"another action": func(r *policy.Request) { r.Action = policy.Delete | policy.Anonymise },
		"other holds":    func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{Released: r.On}) },
		"a demand": func(r *policy.Request) {
			r.Demands = policy.DemandsOf(policy.Demand{Kind: policy.Erasure, State: policy.Closed, Received: r.On})
		},
		"another event": func(r *policy.Request) {
			r.Record.Events = retention.EventsOf(retention.Event{Trigger: closed, On: day("2001-01-01")}, retention.Event{Trigger: opened, On: day("2001-01-01")})
		},
	} {
		t.Run(name, func(t *testing.T) {
			changed := altering(rules, func(r *policy.Request) {
				if policy.Check(rules, *r) == nil {
					change(r)
				}
			})
			assert.Contains(t, lawsOf(lawErrors(t, policytest.TestPolicy(changed, trialBook(t)))), "answers what was asked")
		})
	}
}

// runBroken makes TestCheckLaws try a broken policy, in a process of its own.
const runBroken = "POLICYTEST_RUN_BROKEN"

// byNameBroken are those policies.
var byNameBroken = map[string]func(policy.Policy) policy.Policy{
	"holds":     onlyKnownHolds,
	"backdated": notBackdated,
	"today":     onlyToday,
	"locked":    locked,
}

func TestCheckLaws(t *testing.T) {
	b := trialBook(t)
	p := policy.FromRulebook(b)
	if name := os.Getenv(runBroken); name != "" {
		p = byNameBroken[name](p)
	}
	policytest.CheckContract(t, p, b)
}

// TestCheckLawsFails: a law that is broken fails its own subtest and no other.
func TestCheckLawsFails(t *testing.T) {
	if os.Getenv(runBroken) != "" {
		return
	}
	output, err := checkLawsOf(t, "holds")
	require.Error(t, err)
	for law, want := range map[string]string{
		"does_not_panic": "PASS", "refuses_what_it_cannot_decide": "FAIL", "answers_what_was_asked": "PASS", "is_pure": "PASS",
		"does_not_depend_on_an_order": "PASS", "permits_only_what_its_outcome_allows": "PASS", "permits_only_what_the_rules_permit": "PASS",
		"is_due_as_the_rules_say": "PASS", "permits_something": "PASS", "reads_no_clock": "PASS",
		"a_hold_never_permits": "PASS", "a_demand_never_permits": "PASS", "is_monotone_in_time": "PASS",
	} {
		assert.Contains(t, output, "--- "+want+": TestCheckLaws/"+law+" ")
	}
	assert.Contains(t, output, "without a look-up of the holds it permits delete")
}

// checkLawsOf runs TestCheckLaws with a policy of byNameBroken.
func checkLawsOf(t *testing.T, name string) (string, error) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	child := exec.Command(self, "-test.run=^TestCheckLaws$", "-test.v")
	child.Env = append(os.Environ(), runBroken+"="+name)
	output, err := child.CombinedOutput()
	return string(output), err
}

// TestClock: a guard that reads the clock obeys every law that TestPolicy can try,
// and CheckLaws sees it. A guard with a lock and a goroutine passes.
func TestClock(t *testing.T) {
	if os.Getenv(runBroken) != "" {
		return
	}
	b := trialBook(t)
	for name, example := range map[string]string{"backdated": "test.file closed=", "today": "test.file closed="} {
		require.NoError(t, policytest.TestPolicy(byNameBroken[name](policy.FromRulebook(b)), b), name)
		output, err := checkLawsOf(t, name)
		require.Error(t, err)
		assert.Equal(t, 1, strings.Count(output, "--- FAIL: TestCheckLaws/"))
		assert.Contains(t, output, "--- FAIL: TestCheckLaws/reads_no_clock ")
		_, message, found := strings.Cut(output, "policytest: the policy breaks")
		require.True(t, found, output)
		message, _, _ = strings.Cut(message, "\n=== RUN")
		message, _, _ = strings.Cut(message, "\n--- FAIL")
		assert.Contains(t, message, example)
		if name == "today" { // whose example is on today's day
			continue
		}
		reviewed(t, "law-clock-"+name, "policytest: the policy breaks"+strings.ReplaceAll(message, "\n        ", "\n"))
	}
	output, err := checkLawsOf(t, "locked")
	assert.NoError(t, err, output)
}

// TestPermitsNothing: a policy that is not made of the book that is tested would keep
// every record for ever, and obeys every other law.
func TestPermitsNothing(t *testing.T) {
	b, kela := trialBook(t), finland.KelaCallRecordings()
	rules := policy.FromRulebook(b)
	var messages []string
	for _, p := range []policy.Policy{
		policy.FromRulebook(nil), policy.FromRulebook(kela), policy.All(rules, policy.FromRulebook(kela)),
		deciding(func(policy.Request) policy.Decision { return policy.Decision{} }),
	} {
		err := policytest.TestPolicy(p, b)
		assert.Equal(t, []string{"permits something"}, lawsOf(lawErrors(t, err)))
		messages = append(messages, err.Error())
	}
	reviewed(t, "law-permits-nothing", messages...)
	assert.NoError(t, policytest.TestPolicy(rules, book(t, keep("r", retention.Permanently()))), "these rules permit nothing either")
}
