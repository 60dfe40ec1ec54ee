package policytest_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestBoundaries: the tables were read by a person.
func TestBoundaries(t *testing.T) {
	fiscal := with(exactly("r", retention.Years(1)), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.March, 31) })
	for name, rules := range map[string][]retention.Rule{
		"exactly":   {exactly("r", retention.Years(1))},
		"fiscal":    {fiscal},
		"versions":  {version(keep("r", retention.Years(4)), "", "2022-01-01"), retroactive(version(keep("r", retention.Years(2)), "2022-01-01", ""))},
		"appraised": {appraise(keep("r", retention.Years(2)))},
	} {
		t.Run(name, func(t *testing.T) {
			reviewed(t, "boundaries-"+name, policytest.Boundaries(book(t, rules...), file))
		})
	}
}

// TestBoundariesHaveTheDays at which programs slip, as pairs of an event and a
// day, with what is decided.
func TestBoundariesHaveTheDays(t *testing.T) {
	b := book(t, exactly("r", retention.Years(1)))
	for _, row := range []struct{ why, event, day, outcome string }{
		{"an ordinary day: last protected", "2021-05-12", "2022-05-12", "keep"},
		{"an ordinary day: first free", "2021-05-12", "2022-05-13", "must_dispose"},
		{"28 February before a leap year", "2023-02-28", "2024-02-28", "keep"},
		{"and its first free day is the leap day", "2023-02-28", "2024-02-29", "must_dispose"},
		{"28 February of a leap year", "2024-02-28", "2025-02-28", "keep"},
		{"29 February ends on 28 February", "2024-02-29", "2025-02-28", "keep"},
		{"and is free on 1 March", "2024-02-29", "2025-03-01", "must_dispose"},
		{"the end of a month with 31 days", "2023-08-31", "2024-08-31", "keep"},
		{"the end of a month with 30 days", "2023-11-30", "2024-12-01", "must_dispose"},
		{"the end of a year", "2023-12-31", "2024-12-31", "keep"},
		{"the first day of a year", "2024-01-01", "2025-01-02", "must_dispose"},
	} {
		event := "closed=" + row.event
		found := false
		current := ""
		for line := range strings.Lines(policytest.Boundaries(b, file)) {
			words := strings.Fields(line)
			if words[0] != `"` {
				current = words[0]
			}
			found = found || current == event && words[1] == row.day && words[2] == row.outcome
		}
		assert.True(t, found, row.why)
	}
}

// TestCheckBoundaries: a policy that obeys passes, even with guards; each broken one
// fails once, with the smallest example.
func TestCheckBoundaries(t *testing.T) {
	b := trialBook(t)
	rules := policy.FromRulebook(b)
	due := book(t, exactly("r", retention.Years(1)))
	dueRules := policy.FromRulebook(due)
	var r recorder
	for name, row := range map[string]struct {
		policy policy.Policy
		book   *retention.Rulebook
		want   string // empty: it passes
	}{
		"rules":                                {rules, b, ""},
		"rules with a guard":                   {policy.All(rules, policy.CheckedLaw()), b, ""},
		"a guard that refuses":                 {guarding(rules, func(policy.Request) bool { return true }), b, ""},
		"rules with a ceiling":                 {dueRules, due, ""},
		"decides a day too early":              {dayTooEarly(rules), b, tooEarly + "\n\tit must be kept (retain until: 2023-05-12)"},
		"has a period that is a day too short": {shortPeriod(t, nil), b, tooEarly + "\n\tit must be kept (retain until: 2023-05-12)"},
		"uses only the first rule": {firstRule(t, b), b,
			"test.file closed=2021-05-12 on=2023-05-13\n\tit must be kept (retain until: unknown, not before 2023-05-12)"},
		"drops holds": {holdsDropped(rules), b, free + "\n\tit is under a hold until tomorrow"},
		"counts what is overdue from another day": {shifting(dueRules, day("2022-05-13")), due,
			"test.file closed=2021-05-12 on=2022-05-13\n\tits last lawful day is 2022-05-13, and the policy says that it is overdue by 1 days"},
		"blocks under a hold that is released": {guarding(rules, func(r policy.Request) bool { return r.Holds != policy.NoHolds() }), b,
			free + "\n\tits hold is released today"},
		"breaks its own stricter rule": {dayTooEarly(policy.FromRulebook(book(t, keep("r", retention.Days(731))))), book(t, keep("r", retention.Days(730))),
			"test.file closed=2021-05-12 on=2023-05-13\n\tit must be kept (retain until: 2023-05-13)"},
		"no policy": {nil, b, "there is no policy"},
	} {
		t.Run(name, func(t *testing.T) {
			got := failures(func(t testing.TB) { policytest.CheckBoundaries(t, row.policy, row.book, file) })
			if row.want == "" {
				assert.Empty(t, got)
				return
			}
			require.Len(t, got, 1)
			assert.Contains(t, got[0], row.want)
		})
	}
	assert.Equal(t, "the rulebook does not know the class \"test.flie\"; it knows test.file\n", policytest.Boundaries(b, "test.flie"))
	assert.Equal(t, "the rulebook does not know the class \"test.file\"; it knows none\n", policytest.Boundaries(nil, file))
	policytest.CheckBoundaries(&r, rules, b, "test.flie")
	assert.Equal(t, []string{`policytest: the rulebook does not know the class "test.flie"; it knows test.file`}, r.failures)
}
