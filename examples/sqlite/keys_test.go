package main

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/estonia"
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

// The register refuses keys below one, but for the rows of its own audit.
func TestKeysAreAboveZero(t *testing.T) {
	r := opened(t, holding(t), writing)
	for _, id := range []int64{math.MinInt64, -5, 0} {
		_, err := r.db.Exec("INSERT INTO record (id, class) VALUES (?, 'fi.kela.call-recording')", id)
		assert.ErrorContains(t, err, "the key of an audit row is below zero, any other above", "%d", id)
	}
	change(t, r, "INSERT INTO record (id, class) VALUES (1, 'fi.kela.call-recording')")
	_, err := r.db.Exec("UPDATE record SET class = ?", string(sample.AuditRow))
	assert.ErrorContains(t, err, "the key of an audit row is below zero, any other above")
}

// After the highest key SQLite gives no other one. Its record goes like any other, and so
// do the others, each with its audit row.
func TestHighestKey(t *testing.T) {
	for _, class := range []string{"fi.kela.call-recording", "fi.incomes.call-recording"} { // it goes; it stays
		r := opened(t, holding(t, dueCall(), dueCall()), writing)
		change(t, r, "INSERT INTO record (id, class) VALUES (?, ?)", math.MaxInt64, class)
		change(t, r, "INSERT INTO event (record, kind, day) VALUES (?, 'call', '2025-11-01')", math.MaxInt64)
		_, err := r.db.Exec("INSERT INTO record (class) VALUES ('fi.kela.call-recording')")
		require.ErrorContains(t, err, "full", "or there is nothing to be shown")
		s := sweeping(t, r, today)
		require.NoError(t, s.run())
		assert.Empty(t, s.impact.bad)
		assert.Equal(t, s.impact.gone(), number(t, r, "SELECT count(*) FROM audit"))
		assert.Equal(t, []int64{1, 2}, keys(t, r, "SELECT record FROM audit WHERE record < 3 ORDER BY record"))
	}
}

// The largest amount in one record does not hold up the others of its class.
func TestLargestAmount(t *testing.T) {
	one, other := with(estonia.Benefit, estonia.RightEnded, "2016-11-21"), with(estonia.Benefit, estonia.RightEnded, "2016-11-21")
	r := opened(t, holding(t, one, other), writing)
	for _, amount := range []int64{math.MaxInt64, math.MinInt64, 1e12 + 1, -1e12 - 1} {
		_, err := r.db.Exec("UPDATE record SET amount = ? WHERE id = 1", amount)
		assert.ErrorContains(t, err, "CHECK constraint failed", "%d", amount)
	}
	change(t, r, "UPDATE record SET amount = 1000000000000")
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, 2_000_000_000_000, number(t, r, "SELECT amount FROM remains WHERE records = 2"))
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
