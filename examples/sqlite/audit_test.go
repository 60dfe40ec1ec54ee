package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// An audit row says who went, why and by which permit, and no day of the record.
func TestAuditRow(t *testing.T) {
	released := with(estonia.Benefit, estonia.RightEnded, "2016-11-21")
	released.Holds = []policy.Hold{{ID: "H", Reason: "a lawsuit", Placed: day("2020-01-01"), Released: day("2021-01-01")}}
	released.amount = 70
	r := opened(t, holding(t, released), writing)
	require.NoError(t, sweeping(t, r, today).run())

	var got struct{ class, action, day, code, rules, steps, permit string }
	require.NoError(t, r.db.QueryRow("SELECT class, action, day, code, rules, steps, permit FROM audit WHERE record = 1").
		Scan(&got.class, &got.action, &got.day, &got.code, &got.rules, &got.steps, &got.permit))
	assert.Equal(t, "ee.skais.benefit anonymise 2026-11-22 due ee.skais.20.2",
		strings.Join([]string{got.class, got.action, got.day, got.code, got.rules}, " "))
	assert.Equal(t, "hold_released rule:ee.skais.20.2 checked_through:ee.skais.20.2 retain_until dispose_by outcome:due", got.steps)
	assert.Regexp(t, `^keepuntil\.permit/1 anonymise 2026-11-22 rules:[0-9a-f]{64} facts:[0-9a-f]{64}$`, got.permit)
	for _, secret := range []string{"2016", "2020", "2021", "lawsuit", "person"} {
		assert.NotContains(t, got.steps+got.rules+got.permit, secret)
	}
	assert.Equal(t, 70, number(t, r, "SELECT amount FROM remains WHERE class = ? AND records = 1", "ee.skais.benefit"))
	assert.Zero(t, number(t, r, "SELECT count(*) FROM record WHERE person IS NOT NULL"))
}

// An audit row is a record: kept for its ten years, then disposed of by the same
// sweep, unless a hold is on it, and only counted.
func TestAuditIsSwept(t *testing.T) {
	r := opened(t, holding(t, dueCall(), dueCall()), writing)
	require.NoError(t, sweeping(t, r, today).run())
	require.Equal(t, 2, number(t, r, "SELECT count(*) FROM audit"))
	change(t, r, "INSERT INTO hold (record, id, reason) SELECT id, 'H', 'the court wants the trail' FROM audit WHERE record = 2")

	for _, step := range []struct {
		on          string
		rows, ended int
	}{
		{"2036-11-22", 2, 0}, // the last protected day
		{"2036-11-23", 1, 1}, // the first free day
		{"2036-11-24", 1, 1}, // the hold
	} {
		require.NoError(t, sweeping(t, r, day(step.on)).run())
		assert.Equal(t, step.rows, number(t, r, "SELECT count(*) FROM audit"), step.on)
		assert.Equal(t, step.rows, number(t, r, "SELECT count(*) FROM record"), step.on)
		assert.Equal(t, step.ended, number(t, r, "SELECT coalesce(sum(records), 0) FROM audit_ended"), step.on)
	}
	assert.Equal(t, 1, number(t, r, "SELECT records FROM audit_ended WHERE day = '2036-11-23'"))
}

// What was deleted is not left in the file, nor in the WAL.
func TestNothingIsLeftInTheFile(t *testing.T) {
	file := holding(t, dueCall())
	change(t, opened(t, file, writing), "UPDATE record SET person = 'Maija Meikäläinen, 131052-308T'")
	for _, gone := range []bool{false, true} {
		if gone {
			status, _, stderr := started("-db", file, "-on", "2026-11-22")
			require.Equal(t, done, status, stderr)
		}
		assert.Equal(t, !gone, inFiles(t, file, "131052-308T"), "gone: %v", gone)
	}
}
