package policytest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// The smallest examples: a file that was opened and closed on the sample's
// ordinary day, 2021-05-12, is protected through 2023-05-12.
const (
	tooEarly = "test.file closed=2021-05-12 opened=2021-05-12 on=2023-05-12"
	free     = "test.file closed=2021-05-12 opened=2021-05-12 on=2023-05-13"
	nothing  = "(no class) on=? ask=nothing (holds: not looked up)"
)

// TestBrokenPolicies: each is caught, with every clause that it breaks and the
// smallest example of the first of them.
func TestBrokenPolicies(t *testing.T) {
	type maker = func(testing.TB, policy.Policy) policy.Policy
	plain := func(f func(policy.Policy) policy.Policy) maker {
		return func(_ testing.TB, rules policy.Policy) policy.Policy { return f(rules) }
	}
	for name, row := range map[string]struct {
		broken  maker
		example string
		clauses []string
	}{
		"decides a day too early": {plain(dayTooEarly), tooEarly,
			[]string{"answers what was asked", "permits only what the rules permit", "a hold never permits"}},
		"has a period that is a day too short": {shortPeriod, tooEarly, []string{"permits only what the rules permit"}},
		"uses only the first rule": {func(t testing.TB, _ policy.Policy) policy.Policy { return firstRule(t, trialBook(t)) },
			"test.file closed=2021-05-12 on=2023-05-13", []string{"permits only what the rules permit"}},
		"drops holds":                        {plain(holdsDropped), free, []string{"refuses what it cannot decide", "a hold never permits"}},
		"permits without a look-up of holds": {plain(onlyKnownHolds), free, []string{"refuses what it cannot decide"}},
		"looks only at the first hold":       {plain(byFirstHold), "test.file on=2150-01-01", []string{"does not depend on an order", "a demand never permits"}},
		"drops demands":                      {plain(demandsDropped), free, []string{"a demand never permits"}},
		"permits what is demanded":           {byDemand, "test.file closed=2021-05-12 on=2023-05-10", []string{"a demand never permits"}},
		"reads the clock":                    {plain(byClock), "test.file closed=2021-05-12 opened=2021-05-12 on=2021-05-11", []string{"refuses what it cannot decide", "answers what was asked", "permits only what the rules permit", "a hold never permits"}},
		"makes up the missing events":        {plain(madeUpEvents), "test.file on=2150-01-01", []string{"answers what was asked", "permits only what the rules permit"}},
		"panics on an unknown class":         {plain(panicsOnUnknownClass), nothing, []string{"does not panic"}},
		"panics on an event without a day":   {plain(panicsWithoutDay), "test.file closed=? on=2150-01-01", []string{"does not panic"}},
		"keeps state between calls":          {plain(onlyOnce), free, []string{"is pure"}},
		"refuses at random":                  {plain(atRandom), free, []string{"is pure", "does not depend on an order", "a demand never permits", "is monotone in time"}},
		"refuses on Sundays":                 {plain(notOnSundays), free, []string{"is monotone in time"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := trialBook(t)
			err := policytest.Contract(row.broken(t, policy.FromRulebook(b)), b)
			found := contractErrors(t, err)
			assert.Equal(t, row.clauses, clausesOf(found))
			if name != "reads the clock" { // whose message has today's day
				reviewed(t, "contract-"+strings.ReplaceAll(name, " ", "-"), err.Error())
			}
			assert.Contains(t, found[0].Error(), "\texample: "+row.example+"\n")
			if row.example != nothing {
				example := asked(t, row.example)
				assert.Equal(t, example.On, found[0].Example.On)
				assert.True(t, example.Record.Events.Equal(found[0].Example.Record.Events))
			}
		})
	}
}

// TestBrokenForOneAction: each asks the rules well for deletion, and otherwise to
// anonymise; or decides by the first rule, and so forgets the ceiling.
func TestBrokenForOneAction(t *testing.T) {
	b := twoActions(t)
	rules := policy.FromRulebook(b)
	lax := policy.FromRulebook(book(t, with(keep("lax", retention.Days(1)), func(r *retention.Rule) { r.Then = policy.Anonymise })))
	for name, row := range map[string]struct {
		broken     policy.Policy
		clauses    []string
		boundaries string
	}{
		"drops holds to anonymise": {whenAnonymising(rules, holdsDropped(rules)), []string{"refuses what it cannot decide", "a hold never permits"},
			"ask=anonymise on=2023-05-13\n\tit is under a hold until tomorrow"},
		"anonymises 400 days too early": {whenAnonymising(rules, altering(rules, func(r *policy.Request) { r.On = r.On.AddDays(400) })),
			[]string{"answers what was asked", "permits only what the rules permit", "is due as the rules say", "a hold never permits"},
			"ask=anonymise on=2023-05-10\n\tit must be kept (retain until: 2023-05-12)"},
		"anonymises by another book": {whenAnonymising(rules, lax), []string{"permits only what the rules permit", "is due as the rules say"},
			"ask=anonymise on=2021-05-14\n\tit must be kept (retain until: 2023-05-12)"},
		"uses only the first rule": {firstRule(t, b), []string{"is due as the rules say"},
			"test.file closed=2021-05-12 on=2023-05-13\n\tits last lawful day is 2026-05-12 by the rules, and none by the policy"},
	} {
		t.Run(name, func(t *testing.T) {
			err := policytest.Contract(row.broken, b)
			assert.Equal(t, row.clauses, clausesOf(contractErrors(t, err)))
			got := failures(func(t testing.TB) { policytest.CheckBoundaries(t, row.broken, b, file) })
			require.Len(t, got, 1)
			assert.Contains(t, got[0], row.boundaries)
			reviewed(t, "contract-two-actions-"+strings.ReplaceAll(name, " ", "-"), err.Error(), got[0])
		})
	}
}

// TestConcurrentUseIsCaught: each of these is sound as long as one goroutine uses
// it. Only a few requests are tried, because telling goroutines apart is slow.
func TestConcurrentUseIsCaught(t *testing.T) {
	rules := policy.FromRulebook(trialBook(t))
	for name, row := range map[string]struct {
		broken  func(policy.Policy) policy.Policy
		example string
	}{
		"panics": {panicsElsewhere, nothing}, "answers otherwise": {refusesElsewhere, free},
	} {
		t.Run(name, func(t *testing.T) {
			err := policytest.Contract(row.broken(rules), nil, asked(t, free), asked(t, tooEarly))
			found := contractErrors(t, err)
			assert.Equal(t, []string{"is pure"}, clausesOf(found))
			assert.Contains(t, found[0].Error(), "\texample: "+row.example+"\n")
			reviewed(t, "contract-concurrently-"+strings.ReplaceAll(name, " ", "-"), err.Error())
		})
	}
}

// The order in which a map comes is chance, so only the first clause is certain.
func TestMapOrderIsCaught(t *testing.T) {
	found := contractErrors(t, policytest.Contract(byMapOrder(t), trialBook(t)))
	require.NotEmpty(t, found)
	assert.Equal(t, "is pure", found[0].Clause)
	assert.Equal(t, file, found[0].Example.Record.Class)
	assert.LessOrEqual(t, found[0].Example.Record.Events.Len(), 1, "the books differ on files that are closed and not opened")
}

// What a host passes is tried too, beside the samples or in their place.
func TestRequestsOfTheHost(t *testing.T) {
	b := trialBook(t)
	rules := policy.FromRulebook(b)
	old := asked(t, "test.file closed=1999-03-01 opened=1998-03-01 on=2001-03-02")
	notOld := guarding(rules, func(r policy.Request) bool { return r.On == old.On })
	require.NoError(t, policytest.Contract(notOld, b), "the samples do not ask for that day")
	found := contractErrors(t, policytest.Contract(shifting(rules, old.On), b, old))
	assert.Equal(t, []string{"answers what was asked", "a hold never permits"}, clausesOf(found))
	assert.Equal(t, old, found[0].Example)
	assert.NoError(t, policytest.Contract(shifting(rules, old.On), b))

	// Without a book the clauses are tried that need none.
	assert.NoError(t, policytest.Contract(rules, nil, old))
	found = contractErrors(t, policytest.Contract(holdsDropped(rules), nil, old))
	assert.Equal(t, []string{"refuses what it cannot decide", "a hold never permits"}, clausesOf(found))
	assert.Equal(t, old, found[0].Example)
}

// TestNothingToTry: without a policy or a question nothing is tried, which must
// not look like a success.
func TestNothingToTry(t *testing.T) {
	for name, row := range map[string]struct {
		policy policy.Policy
		book   *retention.Rulebook
		want   string
	}{
		"no policy":          {nil, trialBook(t), "policytest: there is no policy; make one with policy.FromRulebook"},
		"no book":            {policy.FromRulebook(nil), nil, "policytest: there is nothing to ask the policy; pass the rulebook by which it decides, or requests"},
		"neither of the two": {nil, nil, "policytest: there is no policy; make one with policy.FromRulebook"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.EqualError(t, policytest.Contract(row.policy, row.book), row.want)
		})
	}
}

// contractErrors takes apart what Contract has joined.
func contractErrors(t testing.TB, err error) []*policytest.ContractError {
	t.Helper()
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok, "no clause is broken: %v", err)
	var found []*policytest.ContractError
	for _, one := range joined.Unwrap() {
		broken, ok := one.(*policytest.ContractError)
		require.True(t, ok, "%v", one)
		found = append(found, broken)
	}
	require.NotEmpty(t, found)
	return found
}

func clausesOf(found []*policytest.ContractError) []string {
	var clauses []string
	for _, e := range found {
		clauses = append(clauses, e.Clause)
	}
	return clauses
}
