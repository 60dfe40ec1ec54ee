package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A remark makes no other relation: the union says it once, and explains it once.
func TestMergeCountsRelationsThatDifferInTheirNotesOnce(t *testing.T) {
	noted := func(id, note string) *retention.Rulebook {
		d := definition(changed(floor(retention.Years(5)), onClosed), changed(ceiling(retention.Years(3)), onClosed))
		d.ID = id
		d.Relations = []retention.Relation{{Yields: "rule-1", To: "rule-2", Basis: calendar.Source{Citation: "Act 3/2000"}, Note: note}}
		return load(t, d)
	}
	merged, err := retention.Merge("union", noted("test", "read"), noted("test", "read twice"))
	require.NoError(t, err)
	alike, err := retention.Merge("union", noted("test", "read"), noted("test", "read"))
	require.NoError(t, err)
	assert.Equal(t, alike.Definition(), merged.Definition())
	assert.Equal(t, alike.Digest(), merged.Digest())
	for _, e := range merged.Effects(record(at(closed, "2000-01-31")), day("2026-01-01")) {
		assert.LessOrEqual(t, len(e.Yielded), 1, e.Rule.ID)
	}
}
