package main

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river/rivertype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// TestSweep compares a run with four workers with the dry run before it and with the
// model, record by record.
func TestSweep(t *testing.T) {
	const records, seed = 4000, 3
	on := today.AddDays(200) // so that most of the calls are due
	db := generated(t, records, seed)
	s := opened(t, db, on)
	before := all(t, s)
	status, would, problems := started(t, "-db", db, "-on", on.String(), "-dry-run", "-batch", "64")
	require.Empty(t, problems)
	assert.Equal(t, lookAtIt, status, "some records cannot be read")
	assert.Equal(t, before, all(t, s), "the dry run has changed something")

	status, did, problems := started(t, "-db", db, "-on", on.String(), "-batch", "64", "-workers", "4")
	require.Empty(t, problems)
	assert.Equal(t, lookAtIt, status)
	assert.Equal(t, strings.Replace(would, "Would be disposed of", "Disposed of", 1), did)

	want := model(t, records, seed, on)
	compare(t, s, want, nil)
	assert.Greater(t, number(t, s, "SELECT count(*) FROM audit"), records/4, "too little was due")
	assert.Greater(t, number(t, s, "SELECT count(*) FROM remains"), 0, "nothing was anonymised")

	swept := all(t, s)
	delete(swept, "impact") // the kept ones are written anew
	_, again, problems := started(t, "-db", db, "-on", on.String())
	require.Empty(t, problems)
	assert.Equal(t, did, again, "a second run finds nothing to do, and says the same of the day")
	after := all(t, s)
	delete(after, "impact")
	assert.Equal(t, swept, after)
}

// all returns a digest of each table.
func all(t *testing.T, s *sweep) map[string]string {
	t.Helper()
	digests := map[string]string{}
	for _, table := range []string{"record", "event", "hold", "demand", "start", "work", "audit", "audit_ended", "remains", "impact", "river_job"} {
		var digest string
		require.NoError(t, s.pool.QueryRow(t.Context(), "SELECT coalesce(md5(string_agg(x::text, E'\\n' ORDER BY x::text)), '') FROM "+table+" AS x").Scan(&digest))
		digests[table] = digest
	}
	return digests
}

// TestDryRunCannotWrite: it is the server that refuses.
func TestDryRunCannotWrite(t *testing.T) {
	db := holding(t, calls(1)...)
	r, err := open(t.Context(), db, 1, true)
	require.NoError(t, err)
	defer r.close()
	const readOnly = "25006"
	for name, execute := range map[string]func(string) error{
		"in the snapshot": func(text string) error {
			return pgx.BeginFunc(t.Context(), r.snapshot, func(tx pgx.Tx) error {
				_, err := tx.Exec(t.Context(), text)
				return err
			})
		},
		"outside": func(text string) error {
			_, err := r.pool.Exec(t.Context(), text)
			return err
		},
	} {
		assert.Equal(t, readOnly, sqlState(execute("DELETE FROM record")), name)
	}
}

// TestPrefilter: the plan selects whatever the policy would allow to dispose of, and the
// pre-filter whatever a sweep disposes of, and neither simply all.
func TestPrefilter(t *testing.T) {
	const records, seed = 6000, 5
	db := generated(t, records, seed)
	for _, days := range []int{0, 200, 2000} {
		on := today.AddDays(days)
		s := opened(t, db, on)
		selected, listed := map[int64]bool{}, map[int64]bool{}
		require.NoError(t, s.do(t.Context(), func(tx pgx.Tx) error {
			p := plan.For(s.book, on)
			table := sample.Starts(p)
			table.Numbered, table.After = true, 1
			where, err := p.Where(table, plan.Class.Disposable)
			if err != nil {
				return err
			}
			found, err := column[int64](t.Context(), tx, "SELECT id FROM record WHERE id > $1 AND "+where.SQL, append([]any{0}, where.Args...)...)
			for _, id := range found {
				selected[id] = true
			}
			if err != nil {
				return err
			}
			if where, err = s.candidates(t.Context(), tx, 1); err != nil {
				return err
			}
			found, err = column[int64](t.Context(), tx, "SELECT id FROM record WHERE id > $1 AND "+where.SQL, append([]any{0}, where.Args...)...)
			for _, id := range found {
				listed[id] = true
			}
			return err
		}))
		permitted, due := 0, 0
		for id, m := range model(t, records, seed, on) {
			if m.permits != 0 {
				permitted++
				assert.True(t, selected[id], "%v: record %d (%s) may go and is not selected", on, id, m.Class)
			}
			if m.action != 0 {
				due++
				assert.True(t, listed[id], "%v: record %d (%s) is due and is not decided", on, id, m.Class)
			}
		}
		t.Logf("%v: %d selected, %d permitted; %d decided, %d due", on, len(selected), permitted, len(listed), due)
		assert.Greater(t, permitted, records/20)
		assert.Less(t, len(selected), records*9/10, "%v: it selects nearly all", on)
		assert.Greater(t, due, records/20)
		assert.Less(t, len(listed), due+records/10, "%v: it selects what is not due", on)
	}
}

// TestDemands: an accepted demand of a person makes due what by its rules is only free,
// and the sweep finds it; what is only free is not even read.
func TestDemands(t *testing.T) {
	free := func(list ...policy.Demand) (f fixture) { // for half a year at most: due in 2027
		f.Class, f.Demands = finland.IncomesCallRecording, list
		f.Happened(finland.Call, day("2026-11-01"))
		return f
	}
	one := func(kind policy.DemandKind, state policy.DemandState) policy.Demand {
		return policy.Demand{ID: "D" + kind.String(), Kind: kind, State: state, Received: day("2026-11-20")}
	}
	kept := free(policy.Demand{ID: "D", Kind: policy.Erasure, State: policy.Accepted}) // on no day
	kept.Class = finland.KelaCallRecording
	db := holding(t, free(), free(one(policy.Erasure, policy.Accepted)), free(one(policy.Objection, policy.Accepted)), free(one(policy.Withdrawal, policy.Accepted)),
		free(one(policy.Erasure, policy.Received)), free(one(policy.Erasure, policy.Closed)), free(one(policy.Erasure, policy.Accepted), one(policy.Restriction, policy.Accepted)),
		free(one(policy.Erasure, policy.Accepted)), kept)
	s := opened(t, db, today)
	change(t, s, "UPDATE demand SET state = 'acepted' WHERE record = 8")
	status, said, problems := started(t, "-db", db, "-on", today.String())
	require.Empty(t, problems)
	assert.Equal(t, lookAtIt, status, "one demand cannot be read")
	assert.Contains(t, said, "Disposed of on 2026-11-22: 3 records")
	assert.Equal(t, []int64{2, 3, 4}, keys(t, s, "SELECT record FROM audit WHERE code = 'demanded' ORDER BY record"))
	assert.Equal(t, 4, number(t, s, "SELECT sum(records) FROM impact WHERE what = 'kept'"), "what is only free is not even read")
}

// TestStartsFollow: the column of the pre-filter follows the events, even those of two
// writers at a time, and the rulebook.
func TestStartsFollow(t *testing.T) {
	list := calls(1)
	list[0].Class, list[0].Events[0].Trigger = estonia.Benefit, estonia.RightEnded
	db := holding(t, list...)
	s := opened(t, db, today)
	for _, c := range []struct{ why, statement, starts string }{
		{"as it was made", "SELECT", "2024-01-15 false"},
		{"the day is not known", "UPDATE event SET day = NULL", "none true"},
		{"it has not happened", "DELETE FROM event", "none false"},
		{"it has", "INSERT INTO event SELECT 1, kind, '2020-05-05' FROM start WHERE class = 'ee.skais.benefit'", "2020-05-05 false"},
		{"an event of another kind", "INSERT INTO event VALUES (1, 'call', '2021-05-05')", "2020-05-05 false"},
		{"another class", "UPDATE record SET class = 'fi.kela.call-recording'", "2021-05-05 false"},
		{"a class without a plan", "UPDATE record SET class = 'archive.box'", "none false"},
	} {
		change(t, s, c.statement)
		var starts string
		require.NoError(t, s.pool.QueryRow(t.Context(), "SELECT coalesce(starts::text, 'none') || ' ' || unclear FROM record").Scan(&starts))
		assert.Equal(t, c.starts, starts, c.why)
	}
	change(t, s, "UPDATE record SET class = 'fi.kela.call-recording'")
	change(t, s, "UPDATE start SET kind = 'death' WHERE class = 'fi.kela.call-recording'")
	change(t, s, "UPDATE record SET class = class")
	require.Equal(t, 1, number(t, s, "SELECT count(*) FROM record WHERE starts IS NULL"), "a rulebook that counted from a death")
	require.NoError(t, s.do(t.Context(), func(tx pgx.Tx) error { return follow(t.Context(), tx, plan.For(s.book, today)) }))
	assert.Equal(t, 1, number(t, s, "SELECT count(*) FROM record WHERE starts = '2021-05-05'"), "ours counts from the call")
}

// TestPlannedTwice: planning again adds nothing, even when two plan at the same time.
func TestPlannedTwice(t *testing.T) {
	db := holding(t, calls(100)...)
	planners := make([]*sweep, 4)
	problems := make([]error, len(planners))
	var wait sync.WaitGroup
	for i := range planners {
		planners[i] = opened(t, db, today)
		planners[i].batch = 7
		wait.Go(func() {
			client, err := planners[i].client()
			problems[i] = errors.Join(err, planners[i].plan(t.Context(), client))
		})
	}
	wait.Wait()
	require.NoError(t, errors.Join(problems...))
	s := planners[0]
	s.batch = 10 // so that the batches would be others
	planOnly(t, s)
	assert.Equal(t, 15, number(t, s, "SELECT count(*) FROM river_job"))
	assert.Equal(t, 15, number(t, s, "SELECT count(DISTINCT job) FROM work JOIN river_job ON river_job.id = job"))
	assert.Equal(t, 100, number(t, s, "SELECT count(*) FROM work"))
	assert.Equal(t, map[string]int{planned: 100, left: 100}, counted(t, s))

	client, err := s.client()
	require.NoError(t, err)
	job, err := client.JobGet(t.Context(), int64(number(t, s, "SELECT min(id) FROM river_job")))
	require.NoError(t, err)
	for _, c := range []struct {
		state rivertype.JobState
		skips bool
	}{
		{rivertype.JobStateAvailable, true}, {rivertype.JobStateRunning, true}, {rivertype.JobStateRetryable, true},
		{rivertype.JobStateDiscarded, false}, {rivertype.JobStateCompleted, false},
	} {
		finished := slices.Contains([]rivertype.JobState{rivertype.JobStateDiscarded, rivertype.JobStateCompleted}, c.state)
		change(t, s, "UPDATE river_job SET state = $1::text::river_job_state, finalized_at = CASE WHEN $2 THEN now() END WHERE id = $3", string(c.state), finished, job.ID)
		tx, err := s.pool.Begin(t.Context())
		require.NoError(t, err)
		inserted, err := client.InsertTx(t.Context(), tx, batch{today, "fi.kela.call-recording", 1, 7, 1}, nil)
		require.NoError(t, err)
		assert.Equal(t, c.skips, inserted.UniqueSkippedAsDuplicate, "the same batch while one is %s", c.state)
		require.NoError(t, tx.Rollback(t.Context()))
	}
}

// TestFlags: what cannot be meant is refused before anything is opened.
func TestFlags(t *testing.T) {
	for _, c := range []struct{ args, says string }{
		{"", "-on: no day"},
		{"-on 2026-11-22 -dry-run -work", "one thing at a time"},
		{"-on 2026-11-22 -generate 5 -work", "one thing at a time"},
		{"-on 2026-11-22 -batch 0", "above zero"},
		{"-on 2026-11-22 -work -workers 0", "above zero"},
		{"-on 2026-11-22 -rescue-after 1ms", "a second or more"},
		{"-on 2026-11-32", "invalid value"},
	} {
		status, _, stderr := started(t, strings.Fields(c.args)...)
		assert.Equal(t, broken, status, c.args)
		assert.Contains(t, stderr, c.says, c.args)
	}
}

// compare says what must have become of a register in the end. The records of saved
// got a hold while the sweep was running.
func compare(t *testing.T, s *sweep, want map[int64]modelled, saved map[int64]bool) {
	t.Helper()
	here, audited := map[int64]bool{}, map[int64]string{}
	for _, id := range keys(t, s, "SELECT id FROM record WHERE class <> $1", sample.AuditRow) {
		here[id] = true
	}
	require.NoError(t, s.do(t.Context(), func(tx pgx.Tx) error {
		return rows(t.Context(), tx, "SELECT record, action FROM audit", nil, func(row pgx.Rows) error {
			var id int64
			var action string
			err := row.Scan(&id, &action)
			assert.NotContains(t, audited, id, "the audit has a record twice")
			audited[id] = action
			return err
		})
	}))
	records, amount := 0, 0
	for id, m := range want {
		action, gone := audited[id]
		assert.Equal(t, !here[id], gone, "record %d: gone without an audit row, or audited and here", id)
		assert.Equal(t, m.action != 0 && !saved[id], gone, "record %d (%s)", id, m.Class)
		if gone {
			assert.Equal(t, m.action.String(), action, "record %d: a fresh decision would do something else", id)
		}
		if gone && m.action == policy.Anonymise {
			records, amount = records+1, amount+m.amount
		}
	}
	assert.Len(t, audited, len(want)-len(here), "the audit names others")
	assert.Equal(t, records, number(t, s, "SELECT coalesce(sum(records), 0)::int FROM remains"))
	assert.Equal(t, amount, number(t, s, "SELECT coalesce(sum(amount), 0)::int FROM remains"))
	assert.Equal(t, len(audited), number(t, s, "SELECT count(*) FROM record JOIN event ON record = id JOIN audit USING (id) WHERE record.class = $1 AND kind = $2", sample.AuditRow, sample.Disposed))
	assert.Zero(t, number(t, s, "SELECT count(*) FROM work"), "something is left on the list")
	counted(t, s)
	assert.Equal(t, len(audited), number(t, s, "SELECT coalesce(sum(records), 0)::int FROM impact WHERE what = 'disposed'"), "the table does not say what the audit says")
}
