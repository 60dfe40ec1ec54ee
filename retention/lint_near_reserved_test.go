package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// A trigger that a book declares, or counts from, is known, also one that in a record would
// leave everything open because it is almost a reserved one. So somebody must be told of it
// before, as of other slips: a body that wants to keep a record is not heard otherwise.
func TestLintTellsTriggersThatAreAlmostReserved(t *testing.T) {
	for _, name := range [...]retention.Trigger{"appraised.keeep", "appraised.kept", "disposition.transfer"} {
		plain := definition(changed(floor(retention.Years(5)), onClosed))
		r := record(at(closed, "2000-01-31"), at(name, "2001-01-31"))
		assert.True(t, load(t, plain).Assess(r, day("2026-01-01")).FloorUnknown, name)
		b := load(t, declaring(plain, closed, name))
		assert.False(t, b.Assess(r, day("2026-01-01")).FloorUnknown, name)
		found := false
		for _, f := range b.Lint(day("2026-01-01")) {
			found = found || f.Code == retention.FindingNearName
		}
		assert.True(t, found, name)
	}
}
