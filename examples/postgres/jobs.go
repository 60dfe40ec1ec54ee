package main

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// batch is a job of River: dispose of the records that the list of work has for
// it. What it says of itself is what makes it unique.
type batch struct {
	On    calendar.Date   `json:"on"` // the day on which it is decided, whenever that is
	Class retention.Class `json:"class"`
	First int64           `json:"first"`
	Last  int64           `json:"last"`
	Round int             `json:"round"` // 1; higher if it is of records whose permits were stale, or that were locked
}

func (batch) Kind() string { return "dispose" }

// InsertOpts makes jobs unique as long as they are not finished: the same batch cannot
// wait twice. A finished one does not count, or what has become due again could not
// be planned on the same day.
func (batch) InsertOpts() river.InsertOpts {
	return river.InsertOpts{
		MaxAttempts: 10,
		UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: []rivertype.JobState{
			rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRetryable,
			rivertype.JobStateRunning, rivertype.JobStateScheduled,
		}},
	}
}

// queue names the queue of a day: a worker sees the batches of its own day and no
// others, so that the sweeps of two days share a register and no work.
func queue(on calendar.Date) string { return on.String() }

type item struct {
	record int64
	permit string
	count  sample.Count // where it is counted
}

func (s *sweep) permits(keys []int64, records map[int64]*sample.Record) ([]item, sample.Tally) {
	var list []item
	counts := sample.Tally{}
	for _, key := range keys {
		if i, ok := s.permit(key, records[key], counts); ok {
			list = append(list, i)
		}
	}
	return list, counts
}

// permit decides about a record and returns a permit if it is to go: if it is due. What
// is only free stays until somebody asks.
func (s *sweep) permit(key int64, r *sample.Record, counts sample.Tally) (item, bool) {
	if r.Problem != nil {
		counts[count(r, "", kept, unreadable)]++
		return item{}, false
	}
	d := s.rules.Decide(r.Request(policy.Delete, s.on))
	action := sample.Choose(d.Allowed())
	if action != 0 && policy.CheckDue(s.rules, r.Request(action, s.on)) == nil {
		if granted, err := policy.Grant(s.rules, r.Request(action, s.on)); err == nil {
			return item{key, granted.String(), count(r, sample.RuleIDs(d), planned, "")}, true
		}
	}
	counts[count(r, sample.RuleIDs(d), kept, d.Reason().String())]++
	return item{}, false
}

// enlist puts records on the list of work, with the job that will dispose of them, in
// the transaction of the caller: there is no place on the list without a job, and no
// job without its places.
func (s *sweep) enlist(ctx context.Context, tx pgx.Tx, client *river.Client[pgx.Tx], class retention.Class, list []item, round int, counts sample.Tally) error {
	if len(list) == 0 {
		return nil
	}
	args := batch{s.on, class, list[0].record, list[len(list)-1].record, round}
	inserted, err := client.InsertTx(ctx, tx, args, &river.InsertOpts{Queue: queue(s.on)})
	if err != nil {
		return err
	}
	if inserted.UniqueSkippedAsDuplicate {
		return nil // it waits already; what it leaves over is planned in the next round
	}
	var keys []int64
	var permits []string
	for _, i := range list {
		keys, permits = append(keys, i.record), append(permits, i.permit)
	}
	// The key of the list is the record: if another job had it, this would fail, and
	// with it the job.
	err = execute(ctx, tx, len(list), `INSERT INTO work (record, job, day, permit)
		SELECT record, $1, $2, permit FROM unnest($3::bigint[], $4::text[]) AS new (record, permit)`,
		inserted.Job.ID, s.on, keys, permits)
	if err != nil {
		return err
	}
	// A trigger can undo a row after it was counted.
	if err := execute(ctx, tx, len(list), "SELECT FROM work WHERE job = $1 AND record = ANY($2) AND permit = ANY($3)", inserted.Job.ID, keys, permits); err != nil {
		return err
	}
	for _, i := range list {
		counts[i.count]++
	}
	return nil
}

// takeOver removes the batches that wait for a worker of a day that is over, because the
// sweep of this one decides their records anew, and of a day that has not begun. A batch
// that somebody works on, and those of a later day that has begun, are theirs.
func (s *sweep) takeOver(ctx context.Context, tx pgx.Tx) error {
	days, err := column[calendar.Date](ctx, tx, "SELECT DISTINCT day FROM work")
	var void []string
	for _, day := range days {
		if day.Before(s.on) || day.After(s.on) && s.begun(day) != nil {
			void = append(void, queue(day))
		}
	}
	if err != nil || len(void) == 0 {
		return err
	}
	_, err = tx.Exec(ctx, "DELETE FROM river_job WHERE queue = ANY($1) AND state <> 'running' AND "+unfinished, void)
	return err
}

// giveUp takes off the list what no job will come for: River discards one that
// has failed too often. The records are candidates again. A place that somebody has
// locked is being worked on.
func (s *sweep) giveUp(ctx context.Context, tx pgx.Tx) error {
	_, err := tx.Exec(ctx, `WITH given AS (
			DELETE FROM work WHERE record IN (
				SELECT record FROM work WHERE NOT EXISTS (SELECT FROM river_job WHERE river_job.id = work.job AND `+unfinished+`)
				FOR UPDATE SKIP LOCKED
			) RETURNING record, day
		)
		INSERT INTO impact (day, class, rules, what, why, records)
		SELECT day, coalesce(class, 'removed'), '', 'failed', 'given up', count(*) FROM given LEFT JOIN record ON id = record GROUP BY day, class`)
	return err
}
