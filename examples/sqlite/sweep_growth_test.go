package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// One record with very many events, each of a kind of its own, does not keep the sweep:
// what is done for it grows with them and not with their square, which would take hours. It
// stays, because no book declares these events; the other one goes.
func TestVeryManyKinds(t *testing.T) {
	kinds := 100_000
	if testing.Short() {
		kinds = 10_000
	}
	file := holding(t, dueCall(), dueCall())
	r := opened(t, file, writing)
	change(t, r, "DROP TRIGGER event_added") // it would compute starts for each
	change(t, r, `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
		INSERT INTO event SELECT 1, 'kind ' || i, '2020-01-01' FROM n`, kinds)
	change(t, r, "CREATE TRIGGER event_added AFTER INSERT ON event BEGIN\n\tUPDATE record SET class = class WHERE id = NEW.record;\nEND")
	for _, flag := range []string{"-dry-run", "-all"} {
		status, stdout, stderr := started("-db", file, "-on", "2026-11-22", flag)
		assert.Equal(t, done, status, stderr)
		assert.Contains(t, stdout, "isposed of on 2026-11-22: 1 records\n")
		assert.Less(t, len(stdout), 10_000)
	}
	assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM audit WHERE length(steps) < 1000"), "or a restore could not read its line")
}
