package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Incomes Register, page of 31.10.2024: six months at the most.
func TestIncomesRegister(t *testing.T) {
	either := retention.Delete | retention.Anonymise
	lawtest.Ends(t, finland.IncomesRegister(), finland.IncomesCallRecording, finland.Call, either, [][5]string{
		{"recordings", "2025-03-10", "", "2025-09-09", "2025-09-10"},
		{"recordings, no 31 February", "2025-08-31", "", "2026-02-27", "2026-02-28"},
		{"recordings, a Sunday stays", "2025-12-28", "", "2026-06-27", "2026-06-28"},
		{"recordings, over the page's first day", "2024-05-01", "", "2024-10-31", "2024-11-01"},
	})
	old := finland.IncomesRegister().Assess(retention.Record{Class: finland.IncomesCallRecording,
		Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: lawtest.Day("2020-01-01")})}, lawtest.Day("2024-10-31"))
	assert.Equal(t, retention.EndOn(lawtest.Day("2024-10-31")), old.DisposeBy, "never due before it was read")
	assert.Equal(t, lawtest.Day("2024-10-31"), old.DueFrom)

	rule := finland.IncomesRegister().Definition().Rules[0]
	assert.Equal(t, retention.AtMost, rule.Bound)
	assert.Contains(t, rule.Basis.Doubt, "count from the call", "inferred")

	plan := "information-management plan"
	lawtest.RulesFrom(t, finland.IncomesRegister(), finland.Call, map[retention.Class]string{
		finland.IncomesCallData: plan, finland.IncomesServiceRequest: plan, finland.IncomesCaseNote: plan, finland.IncomesCookie: plan,
	})
}
