package plan_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// Nil records are none, and a plan of no book finds none.
func TestNilRecordsAreNone(t *testing.T) {
	on := calendar.MustParseDate("2026-11-22")
	assert.Empty(t, slices.Collect(plan.For(nil, on).Candidates(nil)))
	assert.Empty(t, slices.Collect(plan.For(nil, on).Candidates(slices.Values([]retention.Record{{}}))))
}
