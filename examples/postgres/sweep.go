package main

import (
	"context"
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
// and in others:
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
	book    *retention.Rulebook
	rules   policy.Policy
	on      calendar.Date
	batch   int                      // records in a transaction
	workers int                      // in this process
	rescue  time.Duration            // after which a job is taken up again
	impact  sample.Tally             // of a dry run
	at      func(point string) error // a test may stop here; nil: nobody does
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
		if err := s.pool.QueryRow(ctx, "SELECT count(*) FROM work").Scan(&left); err != nil || left == 0 {
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
		JobTimeout:           min(s.rescue/2, time.Minute),
		Logger:               slog.New(slog.DiscardHandler),
		RescueStuckJobsAfter: s.rescue,
		RetryPolicy:          soon{},
		Workers:              river.NewWorkers(),
	}
	if s.workers > 0 {
		config.Queues = map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: s.workers}}
	}
	river.AddWorker(config.Workers, &disposer{sweep: s})
	return river.NewClient(riverpgxv5.New(s.pool), config)
}

// soon tries a job again after some seconds. River's own policy waits for hours in
// the end, and a sweep has an end.
type soon struct{}

func (soon) NextRetry(job *rivertype.JobRow) time.Time {
	return time.Now().Add(time.Duration(max(1, job.Attempt)) * time.Second)
}

// reporter reports what went wrong with a batch. The error of a batch names no facts.
type reporter struct{}

func (reporter) HandleError(_ context.Context, job *rivertype.JobRow, err error) *river.ErrorHandlerResult {
	slog.Warn("a batch is undone and tried again", "job", job.ID, "attempt", job.Attempt, "error", err)
	return nil
}

func (reporter) HandlePanic(_ context.Context, job *rivertype.JobRow, what any, trace string) *river.ErrorHandlerResult {
	slog.Error("a batch is undone and tried again", "job", job.ID, "attempt", job.Attempt, "panic", what, "trace", trace)
	return nil
}

// unfinished are the jobs that somebody works on or will.
const unfinished = "kind = 'dispose' AND state IN ('available', 'pending', 'retryable', 'running', 'scheduled')"

// watch waits until no job is left, in whatever process its worker is.
func (s *sweep) watch(ctx context.Context) error {
	for {
		jobs := 0
		err := s.pool.QueryRow(ctx, "SELECT count(*) FROM river_job WHERE "+unfinished).Scan(&jobs)
		if err != nil || jobs == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// reach lets a test know where the sweep is.
func (s *sweep) reach(point string) error {
	if s.at == nil {
		return nil
	}
	return s.at(point)
}
