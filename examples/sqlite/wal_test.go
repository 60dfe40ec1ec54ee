package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Somebody reads while the sweep ends, so that the WAL cannot be emptied: the sweep has
// happened, and says what may still stand in the files. The next run empties it.
func TestSomebodyReadsAtTheEnd(t *testing.T) {
	const secret = "131052-308T"
	file := holding(t, dueCall())
	change(t, opened(t, file, writing), "UPDATE record SET person = 'Maija Meikäläinen, 131052-308T'")
	clerk := opened(t, file, reading)
	tx, err := clerk.db.Begin()
	require.NoError(t, err)
	var n int
	require.NoError(t, tx.QueryRow("SELECT count(*) FROM record").Scan(&n))

	status, stdout, stderr := started("-db", file, "-on", "2026-11-22", "-wait", "10ms")
	assert.Equal(t, lookAtIt, status)
	assert.Contains(t, stdout, "Disposed of on 2026-11-22: 1 records\n")
	assert.Contains(t, stderr, "the WAL could not be emptied: what was deleted may still stand in the files")
	assert.True(t, inFiles(t, file, secret), "or nothing had to be told")

	require.NoError(t, tx.Rollback())
	status, _, stderr = started("-db", file, "-on", "2026-11-22", "-wait", "10ms")
	assert.Equal(t, done, status, stderr)
	assert.Empty(t, stderr)
	assert.False(t, inFiles(t, file, secret))
}
