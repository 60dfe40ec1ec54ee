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
	"github.com/keepuntil/keepuntil/retention/finland"
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

// The plan selects every record that the policy permits to be disposed of, and the
// pre-filter every one of which a sweep disposes, on any day, and by no means all records.
func TestPrefilterMissesNothing(t *testing.T) {
	const records = 3000
	r := opened(t, generated(t, records, 5), writing)
	for _, on := range []string{"2019-01-01", "2026-11-22", "2027-03-01", "2045-01-01"} {
		s := sweeping(t, r, day(on))
		p := plan.For(s.book, s.on)
		require.NoError(t, r.follow(p))
		where, err := p.Where(sample.Starts(p), plan.Class.Disposable)
		require.NoError(t, err)
		selected := map[int64]bool{}
		for _, id := range keys(t, r, "SELECT id FROM record WHERE "+where.SQL, where.Args...) {
			selected[id] = true
		}
		require.NoError(t, s.collect())
		listed := map[int64]bool{}
		for _, id := range keys(t, r, "SELECT record FROM work") {
			listed[id] = true
		}
		change(t, r, "DELETE FROM work")
		permitted, due := 0, 0
		for id, m := range model(t, records, 5, s.on) {
			if m.permits != 0 {
				permitted++
				assert.True(t, selected[id], "%s: record %d (%s) is permitted and not selected", on, id, m.Class)
			}
			if m.action != 0 {
				due++
				assert.True(t, listed[id], "%s: record %d (%s) is due and not on the list", on, id, m.Class)
			}
		}
		t.Logf("%s: %d selected, %d permitted; %d on the list, %d due", on, len(selected), permitted, len(listed), due)
		if on == "2026-11-22" {
			assert.Greater(t, permitted, records/10)
			assert.Less(t, len(selected), records/2)
			assert.Greater(t, due, records/20)
			assert.Less(t, len(listed), records/7)
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
		require.Len(t, list, 3)
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
			assert.Contains(t, plan, [...]string{"MULTI-INDEX OR", "SCAN record USING COVERING INDEX record_starts", "SCAN record USING COVERING INDEX record_starts"}[i], plan)
			assert.NotRegexp(t, `SCAN record($|\n)`, plan)
		}
		return nil
	}))
}

// An accepted demand of a person makes due what by its rules is only free, and the sweep
// finds it; one that cannot be read is reported, whatever the rules say. What is only
// free is not even read.
func TestDemandsAreCandidates(t *testing.T) {
	free := func(list ...policy.Demand) made { // for half a year at most: due in 2027
		m := with(finland.IncomesCallRecording, finland.Call, "2026-11-01")
		m.Demands = list
		return m
	}
	one := func(kind policy.DemandKind, state policy.DemandState) policy.Demand {
		return policy.Demand{ID: "D" + kind.String(), Kind: kind, State: state, Received: day("2026-11-20")}
	}
	kept := with(finland.KelaCallRecording, finland.Call, "2026-11-01")
	kept.Demands = []policy.Demand{{ID: "D", Kind: policy.Erasure, State: policy.Accepted}} // on no day
	file := holding(t, free(), free(one(policy.Erasure, policy.Accepted)), free(one(policy.Objection, policy.Accepted)), free(one(policy.Withdrawal, policy.Accepted)),
		free(one(policy.Erasure, policy.Received)), free(one(policy.Erasure, policy.Closed)), free(one(policy.Erasure, policy.Accepted), one(policy.Restriction, policy.Accepted)),
		free(one(policy.Erasure, policy.Accepted)), kept)
	r := opened(t, file, writing)
	change(t, r, "UPDATE demand SET state = 'acepted' WHERE record = 8")
	s := sweeping(t, r, today)
	require.NoError(t, s.collect())
	assert.Equal(t, []int64{2, 3, 4, 5, 7, 8, 9}, keys(t, r, "SELECT record FROM work ORDER BY record"), "what is only free is not even read")
	s.all = true
	require.NoError(t, s.run())
	assert.Equal(t, []int64{2, 3, 4}, keys(t, r, "SELECT record FROM audit WHERE code = 'demanded' ORDER BY record"))
	assert.Equal(t, 3, s.impact.gone())
	assert.Equal(t, 1, s.impact.Of("undetermined"), "nobody can decide by a demand on no day")
	assert.Equal(t, []string{`record 8 (fi.incomes.call-recording): demand "Derasure" has a word that is none; write one such as erasure`}, s.impact.bad)
	assert.Zero(t, s.impact.missed)
}

// A day that cannot be read is reported even where no day could make the record due.
func TestUnknownDayBeforeTheLaw(t *testing.T) {
	bad := with(estonia.Benefit, estonia.RightEnded, "2000-01-01")
	bad.day = "soon"
	s := sweeping(t, opened(t, holding(t, bad), writing), day("2019-01-01"))
	require.NoError(t, s.run())
	assert.Equal(t, []string{`record 1 (ee.skais.benefit): event "right-ended" has a day that is none; write it as in 2026-11-22, or NULL`}, s.impact.bad)
}

// The first day of the year 1 is what programs write for no day, and no reason to dispose
// of a record.
func TestTheFirstDayOfAll(t *testing.T) {
	first := dueCall()
	first.day = "0001-01-01"
	second := dueCall()
	second.day = "0001-01-02"
	s := sweeping(t, opened(t, holding(t, first, second), writing), today)
	require.NoError(t, s.run())
	assert.Equal(t, []string{`record 1 (fi.kela.call-recording): event "call" has a day that is none; write it as in 2026-11-22, or NULL`}, s.impact.bad)
	assert.Equal(t, []int64{2}, keys(t, s.register, "SELECT record FROM audit"))
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
