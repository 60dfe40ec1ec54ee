package main

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// inFiles reports whether a text stands in the file of a register or beside it.
func inFiles(t *testing.T, file, text string) bool {
	t.Helper()
	names, err := filepath.Glob(file + "*")
	require.NoError(t, err)
	return slices.ContainsFunc(names, func(name string) bool {
		content, err := os.ReadFile(name)
		require.NoError(t, err)
		return bytes.Contains(content, []byte(text))
	})
}

// The pre-filter selects every record that the policy permits to be disposed of, on
// any day, and by no means all records.
func TestPrefilterMissesNothing(t *testing.T) {
	const records = 3000
	r := opened(t, generated(t, records, 5), writing)
	for _, on := range []string{"2019-01-01", "2026-11-22", "2027-03-01", "2045-01-01"} {
		s := sweeping(t, r, day(on))
		p := plan.For(s.book, s.on)
		selected := map[int64]bool{}
		require.NoError(t, r.follow(p))
		where, err := sample.Prefilter(p, false, 0)
		require.NoError(t, err)
		for _, id := range keys(t, r, "SELECT id FROM record WHERE "+where.SQL, where.Args...) {
			selected[id] = true
		}
		permitted := 0
		for id, m := range model(t, records, 5, s.on) {
			if m.permits != 0 {
				permitted++
				assert.True(t, selected[id], "%s: record %d (%s) is permitted and not selected", on, id, m.Class)
			}
		}
		t.Logf("%s: %d selected, %d permitted", on, len(selected), permitted)
		if on == "2026-11-22" {
			assert.Greater(t, permitted, records/10)
			assert.Less(t, len(selected), records/2)
		}
	}
}

// SQLite finds what is selected in an index: a pre-filter that reads the whole
// register would be none.
func TestPrefilterUsesTheIndex(t *testing.T) {
	r := opened(t, generated(t, 100, 1), writing)
	s := sweeping(t, r, today)
	require.NoError(t, r.write(func(tx *sql.Tx) error {
		list, err := candidates(tx, plan.For(s.book, today))
		require.NoError(t, err)
		require.Len(t, list, 4)
		for i, where := range list {
			var steps []string
			err := rows(tx, "EXPLAIN QUERY PLAN SELECT id FROM record WHERE "+where.SQL, where.Args, func(row *sql.Rows) error {
				var step string
				err := row.Scan(new(int), new(int), new(int), &step)
				steps = append(steps, step)
				return err
			})
			require.NoError(t, err)
			plan := strings.Join(steps, "\n")
			assert.Contains(t, plan, "INDEX record_", "%d: %s", i, plan)
			assert.NotRegexp(t, `SCAN record$|SCAN record\n`, plan)
		}
		return nil
	}))
}

// A day that cannot be read is reported even where no day could make the record due.
func TestUnknownDayBeforeTheLaw(t *testing.T) {
	bad := with(estonia.Benefit, estonia.RightEnded, "2000-01-01")
	bad.day = "soon"
	s := sweeping(t, opened(t, holding(t, bad), writing), day("2019-01-01"))
	require.NoError(t, s.run())
	assert.Equal(t, []string{`record 1 (ee.skais.benefit): event "right-ended" has a day that is none; write it as in 2026-11-22, or NULL`}, s.impact.bad)
}

// What may only be handed over is no work for a sweep.
func TestChoose(t *testing.T) {
	for _, test := range []struct{ allowed, want policy.Action }{
		{0, 0},
		{policy.Delete, policy.Delete},
		{policy.Anonymise, policy.Anonymise},
		{policy.Transfer, 0},
		{policy.Delete | policy.Anonymise, policy.Delete},
		{policy.Anonymise | policy.Transfer, policy.Anonymise},
	} {
		assert.Equal(t, test.want, sample.Choose(test.allowed), "%v", test.allowed)
	}
}
