package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestProposalsFail: a case that the kit proposed from a broken book is green by that
// book. It fails in every check until a person has deleted the words, and nothing else
// fails then.
func TestProposalsFail(t *testing.T) {
	b := book(t, keep("r", retention.Years(2)))
	proposed := linesOf(policytest.Propose(b))
	cases := parsed(t, proposed)
	checks := map[string]func(testing.TB, ...policytest.Case){
		"cases": func(t testing.TB, cases ...policytest.Case) {
			policytest.CheckCases(t, policy.FromRulebook(b), cases...)
		},
		"coverage": func(t testing.TB, cases ...policytest.Case) { policytest.CheckCoverage(t, b, 100, cases...) },
		"mutants":  func(t testing.TB, cases ...policytest.Case) { policytest.CheckMutants(t, b, cases...) },
	}
	for name, check := range checks {
		got := failures(func(t testing.TB) { check(t, cases...) })
		require.Len(t, got, len(cases), "%s: each case, and nothing is proposed again", name)
		for _, message := range got {
			assert.Contains(t, message, `review what is expected against the law; then delete the words "review what is expected" from its note`)
		}
		assert.Empty(t, failures(func(t testing.TB) { check(t, parsed(t, afterReview(proposed))...) }), name)
	}
	assert.Len(t, policytest.Cover(b, cases...).Seen, 0, "who counts without a check is not misled")
}

// TestWordsOfAReview: where the words stand and how they are written does not matter, and
// what differs is told beside them.
func TestWordsOfAReview(t *testing.T) {
	p := policy.FromRulebook(book(t, keep("r", retention.Years(2))))
	for note, fails := range map[string]bool{
		"review what is expected": true, "Review what  is expected: r: last protected day": true, "s. 4; review what is expected!": true,
		"": false, "reviewed: what is expected": false, "r: last protected day": false,
	} {
		c := policytest.Case{At: "cases.txt:1", Note: note, Class: file, On: day("2150-01-01"), Want: policytest.Want{Outcome: "undetermined"}}
		assert.Equal(t, fails, c.Check(p) != nil, note)
	}
	reviewed(t, "case-to-review", failures(func(t testing.TB) {
		policytest.CheckCases(t, p, parsed(t, "test.file on=2150-01-01 -> undetermined missing=closed  # review what is expected: r: start unknown\n"+
			"test.file closed=2021-05-12 on=2023-05-12 -> keep until=2023-05-13  # review what is expected: r: last protected day\n")...)
	})...)
}
