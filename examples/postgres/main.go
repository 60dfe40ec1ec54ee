// The program postgres sweeps a register in PostgreSQL with many workers, whose jobs
// River hands out. Read sweep.go first, then worker.go, then schema.sql for the locks.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(begin(ctx, os.Args[1:], os.Stdout, os.Stderr, world{now: time.Now}))
}

// world is what the program finds outside of the register. The clock decides nothing, it
// only refuses a day that has not come.
type world struct {
	now func() time.Time
	at  func(point string) error // a test may stop at a point of the sweep; nil: nobody does
}

// What the program says to the shell.
const (
	done     = 0
	lookAtIt = 1 // some records need a person; the others were dealt with
	broken   = 2
)

type options struct {
	db                       string
	on                       calendar.Date
	dryRun, work, inFuture   bool
	generate, batch, workers int
	seed                     uint64
	rescue                   time.Duration
}

func begin(ctx context.Context, args []string, stdout, stderr io.Writer, w world) int {
	var o options
	flags := flag.NewFlagSet("postgres", flag.ContinueOnError)
	flags.SetOutput(sample.Terminal(stderr))
	flags.StringVar(&o.db, "db", "", "the `address` of the database, postgres://…; what it does not say is taken from PGHOST and its like")
	flags.TextVar(&o.on, "on", calendar.Date{}, "decide for this `day`, as in 2026-11-22")
	flags.BoolVar(&o.inFuture, "in-future", false, "let -on be a day that has not come yet; for a rehearsal on a copy of the register")
	flags.BoolVar(&o.dryRun, "dry-run", false, "print the impact by class and rule, and change nothing")
	flags.BoolVar(&o.work, "work", false, "only work on the list of -on, until interrupted: for the other machines")
	flags.IntVar(&o.workers, "workers", 4, "how many `batches` at a time are worked in this process; 0: only plan and watch")
	flags.IntVar(&o.generate, "generate", 0, "make a register of so many made-up `records`")
	flags.Uint64Var(&o.seed, "seed", 1, "with -generate: another `number` makes other records")
	flags.IntVar(&o.batch, "batch", 500, "how many `records` go in a transaction")
	flags.DurationVar(&o.rescue, "rescue-after", 10*time.Minute, "after this `time` a batch that was taken and not done is taken up again")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil: // flags has reported it
		return broken
	}
	status, err := o.run(ctx, stdout, w)
	if err != nil {
		fmt.Fprintf(stderr, "postgres: %v\n", err)
		return broken
	}
	return status
}

// check finds what cannot be meant.
func (o *options) check(now time.Time) error {
	switch {
	case o.dryRun && o.work, o.dryRun && o.generate != 0, o.work && o.generate != 0:
		return errors.New("one thing at a time: give one of -dry-run, -work and -generate, or none to sweep")
	case o.on.IsZero():
		return errors.New("-on: no day is given; write it as in 2026-11-22")
	case o.generate < 0 || o.batch < 1 || o.workers < 0 || o.workers > 1000 || o.work && o.workers == 0:
		return errors.New("-generate, -batch and -workers take a number above zero")
	case o.rescue < time.Second:
		return errors.New("-rescue-after takes a second or more")
	case o.dryRun || o.generate > 0 || o.inFuture:
		return nil
	}
	if err := sample.CheckDay(o.on, now); err != nil {
		return fmt.Errorf("-on: %w; look ahead with -dry-run, or rehearse on a copy of the register with -in-future", err)
	}
	return nil
}

func (o *options) run(ctx context.Context, stdout io.Writer, w world) (int, error) {
	if err := o.check(w.now()); err != nil {
		return broken, err
	}
	book, err := sample.Rulebook()
	if err != nil {
		return broken, err
	}
	r, err := open(ctx, o.db, o.workers, o.dryRun)
	if err != nil {
		return broken, err
	}
	defer r.close()
	s := newSweep(r, book, o.on)
	s.world, s.inFuture, s.batch, s.workers, s.rescue = w, o.inFuture, o.batch, o.workers, o.rescue
	switch {
	case o.generate > 0:
		return done, s.generate(ctx, o.generate, o.seed)
	case o.work:
		return done, s.work(ctx)
	case o.dryRun:
		err := s.tryOut(ctx)
		return s.report(stdout, "Would be disposed of", s.impact, err)
	default:
		err := s.run(ctx)
		impact, unread := s.tallied(context.WithoutCancel(ctx))
		return s.report(stdout, "Disposed of", impact, errors.Join(err, unread))
	}
}

// report prints the impact, even of a run that failed half-way.
func (s *sweep) report(w io.Writer, what string, impact sample.Tally, err error) (int, error) {
	fmt.Fprintf(w, "%s on %v: %d records\n\n", what, s.on, impact.Of(gone))
	err = errors.Join(err, impact.Print(w, planned, gone, kept, stale, failed, left))
	for c := range impact {
		if c.Why == unreadable || c.What == failed || c.What == left {
			return lookAtIt, err
		}
	}
	return done, err
}
