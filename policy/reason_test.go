package policy_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
)

func TestReasonCodesAreUnique(t *testing.T) {
	codes := policy.ReasonCodes()
	slices.Sort(codes)
	assert.Len(t, slices.Compact(slices.Clone(codes)), len(codes))
	for _, code := range codes {
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, code)
	}
	for code := range policy.Sentences() {
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, code)
	}
}

func TestEveryReasonIsTested(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range refusals(t) {
		if row.policy != nil {
			seen[code(t, row.policy.Decide(row.request))] = true
		}
	}
	assert.Len(t, seen, 24, "%v", seen)
}
