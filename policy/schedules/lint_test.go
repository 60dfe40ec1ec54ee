package schedules_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// Lint finds in these books the doubts that their rules have, and nothing else.
func TestLintRaisesNoFalseAlarm(t *testing.T) {
	t.Parallel()
	doubts := 0
	for _, e := range given() {
		var found []string
		for _, f := range e.book(t).Lint(day(read)) {
			if assert.Equal(t, retention.FindingDoubt, f.Code, "%s: %v", e.id, f) {
				found = append(found, f.Rules[0])
			}
		}
		var want []string
		for _, r := range e.definition().Rules {
			if r.Basis.Doubt != "" {
				want = append(want, r.ID)
			}
		}
		slices.Sort(found)
		slices.Sort(want)
		assert.Equal(t, want, found, e.id)
		doubts += len(found)
	}
	assert.Greater(t, doubts, 50)
}
