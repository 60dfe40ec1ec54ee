package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// TestCaseAsks: a case asks a policy what its line says.
func TestCaseAsks(t *testing.T) {
	for name, row := range map[string]struct {
		line    string
		outcome string
		code    string
	}{
		"nothing but a day":        {"test.file closed=2020-01-31 on=2026-11-22", "must_dispose", "due"},
		"a hold":                   {"test.file closed=2020-01-31 hold=H on=2026-11-22", "held", "held"},
		"released on the next day": {"test.file closed=2020-01-31 hold=H..2026-11-23 on=2026-11-22", "held", "held"},
		"released on the day":      {"test.file closed=2020-01-31 hold=H..2026-11-22 on=2026-11-22", "must_dispose", "due"},
		"holds not looked up":      {"test.file closed=2020-01-31 hold=? on=2026-11-22", "undetermined", "holds_not_looked_up"},
		"one of them not looked up": {"test.file closed=2020-01-31 hold=H..2026-11-22 hold=? on=2026-11-22", "undetermined",
			"holds_not_looked_up"},
		"access":      {"test.file closed=2020-01-31 demand=access:received:2026-11-20 on=2026-11-22", "held", "held_by_demand"},
		"no such day": {"test.file closed=? on=2026-11-22", "undetermined", "start_unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			p := policy.FromRulebook(book(t, exactly("e", retention.Years(1))))
			assert.NoError(t, parsed(t, row.line+" -> "+row.outcome+" because="+row.code)[0].Check(p))
			assert.Equal(t, policy.Delete, asked(t, row.line).Action)
		})
	}
	assert.Equal(t, policy.Anonymise|policy.Transfer, asked(t, "test.file ask=anonymise,transfer on=2026-11-22").Action)
}
