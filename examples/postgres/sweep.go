package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivertype"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// sweep disposes of what is due on a day, with any number of workers, in this process
// and in others. All of them have the same day, however long they work:
//
//  1. One plans: it decides the candidates of the pre-filter, batch by batch. What is
//     due gets a permit and is put on the list of work, together with a job of River
//     for the batch, in one transaction.
//  2. Many dispose: a worker takes a job, locks its records, reads and decides them
//     anew, and what still has the right permit goes against an audit row, together
//     with its place on the list and the job, in one transaction. Where anything has
//     changed, the record is planned anew.
//
// Whatever is killed, a batch has happened or has not. A job that was taken and not
// done is taken up by another worker, see [sweep.client].
type sweep struct {
	*register
	world
	book     *retention.Rulebook
	rules    policy.Policy
	on       calendar.Date
	inFuture bool          // it is a rehearsal: the day may be one that has not come
	batch    int           // records in a transaction
	workers  int           // in this process
	rescue   time.Duration // after which a job is taken up again
	patience time.Duration // how long a run waits for others who come no further; 0: see [sweep.await]
	impact   sample.Tally  // of a dry run
}

func newSweep(r *register, book *retention.Rulebook, on calendar.Date) *sweep {
	return &sweep{
		register: r, book: book, rules: policy.FromRulebook(book), on: on,
		batch: 500, workers: 1, rescue: 10 * time.Minute, impact: sample.Tally{},
	}
}

// rounds is how often a run plans, and how often a record whose permit was stale is
// put on the list again. What is left is for the next run.
const rounds = 3

// run plans, works, and goes on until nothing is left on the list.
func (s *sweep) run(ctx context.Context) error {
	client, err := s.client()
	if err != nil {
		return err
	}
	if s.workers > 0 { // River starts no client without workers
		if err := client.Start(ctx); err != nil {
			return err
		}
		defer stop(client)
	}
	for range rounds {
		if err := s.plan(ctx, client); err != nil {
			return err
		}
		if err := s.watch(ctx); err != nil {
			return err
		}
		left := 0
		if err := s.pool.QueryRow(ctx, "SELECT count(*) FROM work WHERE day = $1", s.on).Scan(&left); err != nil || left == 0 {
			return err
		}
		if err := s.hopeless(ctx); err != nil {
			return err
		}
	}
	return s.do(ctx, func(tx pgx.Tx) error { return s.giveUp(ctx, tx) })
}

func (s *sweep) work(ctx context.Context) error {
	client, err := s.client()
	if err != nil {
		return err
	}
	if err := client.Start(ctx); err != nil {
		return err
	}
	<-ctx.Done()
	stop(client)
	return nil
}

// stop lets the batches that are being worked come to their end.
func stop(client *river.Client[pgx.Tx]) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	_ = client.Stop(ctx) // what is not done is rolled back, and taken up again
}

// client prepares River. A job that a worker has taken is "running"; if the worker dies,
// PostgreSQL rolls back its transaction, and the job stays running. River's leader, some
// client that is alive, has those tried again that have been running for longer than
// RescueStuckJobsAfter.
//
// It cannot tell a dead worker from a slow one, so it is possible that two work on
// one batch. That does no harm: they meet at the locks of [sweep.dispose]. River also
// ends a slow one, by JobTimeout, before it is taken for dead.
func (s *sweep) client() (*river.Client[pgx.Tx], error) {
	config := &river.Config{
		ErrorHandler:         reporter{},
		FetchCooldown:        20 * time.Millisecond,
		FetchPollInterval:    500 * time.Millisecond,
		JobTimeout:           s.timeout(),
		Logger:               slog.New(slog.DiscardHandler),
		RescueStuckJobsAfter: s.rescue,
		RetryPolicy:          soon{},
		Workers:              river.NewWorkers(),
	}
	if s.workers > 0 {
		config.Queues = map[string]river.QueueConfig{queue(s.on): {MaxWorkers: s.workers}}
	}
	river.AddWorker(config.Workers, &disposer{sweep: s})
	return river.NewClient(riverpgxv5.New(s.pool), config)
}

// timeout is how long a worker may be at a batch.
func (s *sweep) timeout() time.Duration { return min(s.rescue/2, time.Minute) }

// soon tries a job again after some seconds. River's own policy waits for hours in
// the end, and a sweep has an end.
type soon struct{}

func (soon) NextRetry(job *rivertype.JobRow) time.Time {
	return time.Now().Add(time.Duration(max(1, job.Attempt)) * time.Second)
}

// reporter reports what went wrong with a batch. The error of a batch names no facts.
type reporter struct{}

func (reporter) HandleError(_ context.Context, job *rivertype.JobRow, err error) *river.ErrorHandlerResult {
	slog.Warn("a batch is undone", "job", job.ID, "attempt", job.Attempt, "error", err)
	return &river.ErrorHandlerResult{SetCancelled: hopeless(err)}
}

func (reporter) HandlePanic(_ context.Context, job *rivertype.JobRow, what any, trace string) *river.ErrorHandlerResult {
	slog.Error("a batch is undone and tried again", "job", job.ID, "attempt", job.Attempt, "panic", what, "trace", trace)
	return nil
}

// unfinished are the jobs that somebody works on or will.
const unfinished = "kind = 'dispose' AND state IN ('available', 'pending', 'retryable', 'running', 'scheduled')"

// watch waits until no job of the day is left, in whatever process its worker is.
func (s *sweep) watch(ctx context.Context) error {
	return s.await(ctx, func() (over bool, state string, err error) {
		err = s.pool.QueryRow(ctx, "SELECT count(*) = 0, format('%s batches wait for a worker, after %s attempts', count(*), coalesce(sum(attempt), 0)) FROM river_job WHERE queue = $1 AND "+unfinished,
			queue(s.on)).Scan(&over, &state)
		return over, state, err
	})
}

// await waits for what others do, as long as they come on: until the state stays the same
// for longer than it takes River to give up a dead worker and to hand its batch on.
func (s *sweep) await(ctx context.Context, look func() (over bool, state string, err error)) error {
	before, since := "", time.Now()
	for {
		over, state, err := look()
		if err != nil || over {
			return err
		}
		if state != before {
			before, since = state, time.Now()
		}
		if patience := cmp.Or(s.patience, 2*s.rescue+time.Minute); time.Since(since) > patience {
			return fmt.Errorf("%s, and for %v nothing has changed; end what hangs, see that a worker of %v runs, and run it again", state, patience, s.on)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// hopeless returns what a worker said when it left a batch that is still on the list, and
// that would fail again.
func (s *sweep) hopeless(ctx context.Context) error {
	var said string
	err := s.pool.QueryRow(ctx, `SELECT coalesce(errors[array_upper(errors, 1)] ->> 'error', 'it was cancelled') FROM river_job
		WHERE id IN (SELECT job FROM work WHERE day = $1) AND state = 'cancelled' LIMIT 1`, s.on).Scan(&said)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil
	case err == nil:
		return fmt.Errorf("a batch is undone: %s", said)
	default:
		return err
	}
}

// begun refuses a day that has not begun, unless it is a rehearsal.
func (s *sweep) begun(on calendar.Date) error {
	if s.inFuture {
		return nil
	}
	return sample.CheckDay(on, s.now())
}

// reach lets a test know where the sweep is.
func (s *sweep) reach(point string) error {
	if s.at == nil {
		return nil
	}
	return s.at(point)
}
