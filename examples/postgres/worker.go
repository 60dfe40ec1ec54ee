package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivertype"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// disposer is the worker: one batch a job, one transaction a batch.
type disposer struct {
	river.WorkerDefaults[batch]
	sweep *sweep
}

// Work waits for who has a record locked. If that takes too long, it tries again and
// takes those that it can lock at once. The others become a batch of their own, which
// waits for them again, and after so many rounds they are left.
func (w *disposer) Work(ctx context.Context, job *river.Job[batch]) error {
	s := w.sweep
	if err := s.ours(job.Args.On); err != nil {
		return err
	}
	err := s.do(ctx, func(tx pgx.Tx) error { return s.dispose(ctx, tx, job, true) })
	if waitedTooLong(err) {
		err = s.do(ctx, func(tx pgx.Tx) error { return s.dispose(ctx, tx, job, false) })
	}
	return errors.Join(err, s.reach("a batch committed"))
}

// ours refuses a batch of another day than the worker's, whoever has put it in the queue,
// and of one that has not begun: a hold that is released on a later day would not count.
func (s *sweep) ours(on calendar.Date) error {
	if on != s.on {
		return fmt.Errorf("a batch of %v in the queue of %v is refused: %w", on, s.on, errHopeless)
	}
	if err := s.begun(on); err != nil {
		return fmt.Errorf("a batch is refused: %w: %w", err, errHopeless)
	}
	return nil
}

// dispose is the transaction. What it locks, and when:
//
//  1. The places of the batch on the list. If River has given the job to two
//     workers, the second waits here until the first has committed, and then finds no
//     places; or until it has failed, and then does the work.
//  2. The records, FOR UPDATE: see schema.sql and [locked]. Whoever says something
//     about one of them has committed, and is heard, or waits for the end of this
//     transaction, and finds the record gone. If it is not patient, only those that can
//     be locked at once, with all that goes with them.
//  3. Last, the sums by class: all workers of a class meet there, so shortly before the
//     commit.
//
// All take them in this order. If it comes to a ring all the same, because a clerk locks
// several records in another order, PostgreSQL ends one of the two; if it is the
// worker, River tries the batch again.
func (s *sweep) dispose(ctx context.Context, tx pgx.Tx, job *river.Job[batch], patient bool) error {
	// Two waits must fit into the time of a batch. And all that follows goes by keys:
	// without enable_seqscan a foreign key to a table that was empty when the server last
	// looked would read all of it for each record, until the server looks again.
	wait := s.timeout().Milliseconds() / 5
	if _, err := tx.Exec(ctx, fmt.Sprintf("SET LOCAL lock_timeout = %d; SET LOCAL statement_timeout = %d; SET LOCAL enable_seqscan = off", wait, 2*wait)); err != nil {
		return err
	}
	places, err := listed(ctx, tx, job.ID)
	if err != nil {
		return err
	}
	list, busy := places, []item(nil)
	if !patient {
		if list, busy, err = free(ctx, tx, places); err != nil {
			return err
		}
	}
	entries, err := read(ctx, tx, keysOf(list), locked)
	if err != nil {
		return err
	}
	if err := s.reach("locked"); err != nil {
		return err
	}
	class, round := job.Args.Class, job.Args.Round
	v := s.judge(class, list, entries, round)
	if err := execute(ctx, tx, len(places), "DELETE FROM work WHERE job = $1", job.ID); err != nil {
		return err
	}
	client := river.ClientFromContext[pgx.Tx](ctx)
	if err := s.enlist(ctx, tx, client, class, v.again, round+1, v.counts); err != nil {
		return err
	}
	if round < rounds {
		err = s.enlist(ctx, tx, client, class, busy, round+1, sample.Tally{}) // they are counted already
	} else if len(busy) > 0 {
		v.counts[sample.Count{Class: class, What: failed, Why: "locked by somebody else"}] += len(busy)
	}
	if err != nil {
		return err
	}
	sum, err := s.remove(ctx, tx, v.gone)
	if err != nil {
		return err
	}
	if err := errors.Join(save(ctx, tx, s.on, v.counts), s.reach("removed")); err != nil {
		return err
	}
	// With the records goes the job: there is no moment in which one is done and the
	// other not. If the job was taken from this worker, because it was slow, and nobody
	// has taken it up yet, all is undone.
	if done, err := river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job); err != nil {
		return err
	} else if done.State != rivertype.JobStateCompleted {
		return fmt.Errorf("its job is %s and not completed", done.State)
	}
	return errors.Join(s.audit(ctx, tx, v.gone), sum.save(ctx, tx), s.reach("before the commit"))
}

// listed reads and locks the places of a job on the list.
func listed(ctx context.Context, tx pgx.Tx, job int64) ([]item, error) {
	return collect(ctx, tx, func(row pgx.CollectableRow) (i item, err error) {
		err = row.Scan(&i.record, &i.permit)
		return i, err
	}, "SELECT record, permit FROM work WHERE job = $1 ORDER BY record FOR UPDATE", job)
}

func keysOf(list []item) (keys []int64) {
	for _, i := range list {
		keys = append(keys, i.record)
	}
	return keys
}

// free locks what nobody else has locked, without waiting.
func free(ctx context.Context, tx pgx.Tx, list []item) (free, busy []item, err error) {
	keys, err := column[int64](ctx, tx, "SELECT lock_at_once($1)", keysOf(list))
	for _, i := range list {
		if _, found := slices.BinarySearch(keys, i.record); found { // they are in the order of the list
			free = append(free, i)
		} else {
			busy = append(busy, i)
		}
	}
	return free, busy, err
}

type verdict struct {
	gone   []disposal
	again  []item // their permits were stale, and they are still due
	counts sample.Tally
}

type disposal struct {
	item
	decision policy.Decision
}

func (d disposal) class() retention.Class { return d.decision.Request().Record.Class }

func (d disposal) action() policy.Action { return d.decision.Request().Action }

// judge asks the last question before records go, about the facts as they are inside
// the transaction. A permit that does not fit, because of a hold, a demand, another day
// of an event, other rules or another day, is void, and the record is planned anew.
func (s *sweep) judge(class retention.Class, list []item, records map[int64]*sample.Record, round int) verdict {
	v := verdict{counts: sample.Tally{}}
	for _, i := range list {
		r := records[i.record]
		if r == nil { // somebody else has removed it
			v.counts[sample.Count{Class: class, What: stale, Why: "removed"}]++
			continue
		}
		d, err := sample.Verify(s.rules, r, i.permit, s.on, policy.CheckDue) // what is only free stays
		if err == nil {
			v.gone = append(v.gone, disposal{i, d})
			v.counts[count(r, sample.RuleIDs(d), gone, "")]++
			continue
		}
		v.counts[count(r, "", stale, "the permit does not fit")]++
		switch anew, due := s.permit(i.record, r, v.counts); {
		case due && round < rounds:
			v.again = append(v.again, anew)
		case due: // the next planning finds it
			v.counts[count(r, "", kept, "stale too often")]++
		}
	}
	return v
}
