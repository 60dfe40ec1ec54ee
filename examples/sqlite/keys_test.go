package main

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A key that was given is never given again, even after its record is gone.
func TestKeysAreNotGivenAgain(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	change(t, r, "DELETE FROM record")
	change(t, r, "INSERT INTO record (class) VALUES ('fi.kela.call-recording')")
	assert.Equal(t, []int64{2}, keys(t, r, "SELECT id FROM record"))
}

// The register refuses keys below one, which the paging of another program might skip.
func TestKeysAreAboveZero(t *testing.T) {
	r := opened(t, holding(t), writing)
	for _, id := range []int64{math.MinInt64, -5, 0} {
		_, err := r.db.Exec("INSERT INTO record (id, class) VALUES (?, 'fi.kela.call-recording')", id)
		assert.ErrorContains(t, err, "CHECK constraint failed: id > 0", "%d", id)
	}
	change(t, r, "INSERT INTO record (id, class) VALUES (1, 'fi.kela.call-recording')")
}

// Where somebody has got round that, no page begins behind the first key or ends
// before the last.
func TestNoKeyIsSkipped(t *testing.T) {
	ids := []int64{math.MinInt64, -5, 0, 1, math.MaxInt64 - 1, math.MaxInt64}
	file := holding(t)
	r := opened(t, file, writing)
	change(t, r, "PRAGMA ignore_check_constraints = ON")
	for _, id := range ids {
		change(t, r, "INSERT INTO record (id, class) VALUES (?, 'fi.kela.call-recording')", id)
		change(t, r, "INSERT INTO event (record, kind, day) VALUES (?, 'call', '2025-11-01')", id)
	}
	read := []string{}
	require.NoError(t, r.pages("1 = 1", nil, func(r *sample.Record) bool {
		read = append(read, r.ID)
		return true
	}))
	assert.Equal(t, strings.Fields(strings.Trim(fmt.Sprint(ids), "[]")), read)
	for _, batch := range []int{1, 2, 500} {
		dry := sweeping(t, opened(t, file, reading), today)
		dry.batch = batch
		require.NoError(t, dry.run())
		assert.Equal(t, len(ids), dry.impact.gone(), "batches of %d", batch)
	}
}
