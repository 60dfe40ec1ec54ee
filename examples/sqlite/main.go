package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/keepuntil/keepuntil/examples/sample"
)

func main() { os.Exit(begin(os.Args[1:], os.Stdout, os.Stderr, world{now: time.Now()})) }

// What the program says to the shell.
const (
	done     = 0
	lookAtIt = 1 // a person must look at something; the rest was dealt with
	failed   = 2
)

// world is what the program finds outside of the register. The clock is read here and
// nowhere else; it decides nothing, it only refuses a day that has not come.
type world struct {
	now time.Time
	at  func(point string) error // a test may stop at a point of the sweep
}

func begin(args []string, stdout, stderr io.Writer, w world) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil: // it has been told
		return failed
	}
	status, err := o.run(stdout, stderr, w)
	if err != nil {
		fmt.Fprintf(stderr, "sqlite: %v\n", err)
		return failed
	}
	return status
}

func (o *options) run(stdout, stderr io.Writer, w world) (status int, err error) {
	if err := o.check(w.now); err != nil {
		return failed, err
	}
	book, err := sample.Rulebook()
	if err != nil {
		return failed, err
	}
	if o.restore != "" {
		if err := intact(o.db); err != nil {
			return failed, err
		}
	}
	r, err := open(o.db, o.how())
	if err != nil {
		return failed, err
	}
	defer func() {
		closing := r.close()
		if err == nil && errors.Is(closing, errNotEmptied) { // what was asked for has happened
			fmt.Fprintf(stderr, "sqlite: %s: %v\n", o.db, closing)
			status = max(status, lookAtIt)
			return
		}
		err = errors.Join(err, closing)
	}()
	if err := r.patience(o.wait); err != nil {
		return failed, err
	}

	s := newSweep(r, book, o.on)
	s.batch, s.all, s.at = o.batch, s.all || o.all, w.at
	switch {
	case o.generate > 0:
		return done, s.generate(o.generate, o.seed)
	case o.export != "":
		return done, toFile(o.export, r.export)
	case o.backup != "":
		return done, r.backup(o.backup)
	case o.explain != 0:
		return done, s.explain(o.explain, stdout)
	case o.upcoming > 0:
		err := s.upcoming(o.upcoming, stdout)
		return s.status(), err
	case o.restore != "":
		what := "Disposed of again"
		if o.dryRun {
			what = "Would be disposed of again"
		}
		return s.tell(stdout, what, s.fromFile(o.restore, o.confirm))
	case o.dryRun:
		return s.tell(stdout, "Would be disposed of", s.run())
	default:
		return s.tell(stdout, "Disposed of", s.run())
	}
}

// tell prints the impact, also of a run that failed half-way.
func (s *sweep) tell(w io.Writer, what string, err error) (int, error) {
	fmt.Fprintf(w, "%s on %v: %d records\n\n", what, s.on, s.impact.gone())
	err = errors.Join(err, s.impact.print(w))
	return s.status(), err
}

func (s *sweep) status() int {
	if len(s.impact.bad) > 0 || s.impact.missed > 0 {
		return lookAtIt
	}
	return done
}

func (s *sweep) fromFile(name string, confirmed []int64) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return s.reapply(file, confirmed...)
}
