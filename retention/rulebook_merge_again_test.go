package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// A union that is merged once more, or written into a file and read, knows no more events
// than before: what it knew is what its parts declare. Otherwise a record is freed by it that
// was undetermined.
func TestAUnionKnowsTheSameEventsAgain(t *testing.T) {
	union, err := retention.Merge("union", letters(t, closed), other(t))
	require.NoError(t, err)
	again, err := retention.Merge("union", union)
	require.NoError(t, err)
	text, err := json.Marshal(union.Definition())
	require.NoError(t, err)
	read, err := retention.ReadRulebook(text)
	require.NoError(t, err)
	r := record(at(closed, "2000-01-31"), at("boxed", "2001-01-31"))
	want := union.Assess(r, day("2026-01-01"))
	assert.Equal(t, tell(want), tell(again.Assess(r, day("2026-01-01"))), "merged")
	assert.Equal(t, tell(want), tell(read.Assess(r, day("2026-01-01"))), "read")
}
