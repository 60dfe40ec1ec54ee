package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

func main() { os.Exit(begin(os.Args[1:], os.Stdout, os.Stderr, nil)) }

// What the program says to the shell.
const (
	done     = 0
	lookAtIt = 1 // some records need a person; the others were dealt with
	failed   = 2
)

// options are the flags.
type options struct {
	db, export, restore string
	on                  calendar.Date
	dryRun              bool
	upcoming, generate  int
	explain             int64
	seed                uint64
	batch               int
}

// begin runs the program. A test can stop at a point of the sweep.
func begin(args []string, stdout, stderr io.Writer, at func(string) error) int {
	var o options
	flags := flag.NewFlagSet("sqlite", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.db, "db", "register.db", "the `file` of the register")
	flags.TextVar(&o.on, "on", calendar.Date{}, "decide for this `day`, as in 2026-11-22")
	flags.BoolVar(&o.dryRun, "dry-run", false, "print the impact by class and rule, and change nothing")
	flags.IntVar(&o.upcoming, "upcoming", 0, "print what becomes due in so many `days`")
	flags.Int64Var(&o.explain, "explain", 0, "print how the decision about a `record` comes about")
	flags.StringVar(&o.export, "export", "", "write the audit trail to a `file`, to keep apart from the backups")
	flags.StringVar(&o.restore, "restore", "", "after restoring a backup, apply the audit trail of a `file` again")
	flags.IntVar(&o.generate, "generate", 0, "make a register of so many made-up `records`")
	flags.Uint64Var(&o.seed, "seed", 1, "with -generate: another `number` gives other records")
	flags.IntVar(&o.batch, "batch", 500, "how many `records` go in a transaction")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil: // flags has told it
		return failed
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "sqlite: %q: not a flag; see -help\n", flags.Arg(0))
		return failed
	}
	status, err := o.run(stdout, stderr, at)
	if err != nil {
		fmt.Fprintf(stderr, "sqlite: %v\n", err)
		return failed
	}
	return status
}

// check finds what cannot be meant.
func (o *options) check() error {
	modes := 0
	for _, given := range [...]bool{o.dryRun, o.upcoming != 0, o.explain != 0, o.export != "", o.restore != "", o.generate != 0} {
		if given {
			modes++
		}
	}
	switch {
	case modes > 1:
		return errors.New("one thing at a time: give one of -dry-run, -upcoming, -explain, -export, -restore and -generate, or none to sweep")
	case o.on.IsZero() && o.export == "":
		return errors.New("-on: no day is given; write it as in 2026-11-22")
	case o.upcoming < 0 || o.generate < 0 || o.batch < 1:
		return errors.New("-upcoming, -generate and -batch take a number above zero")
	default:
		return nil
	}
}

func (o *options) run(stdout, stderr io.Writer, at func(string) error) (status int, err error) {
	if err := o.check(); err != nil {
		return failed, err
	}
	book, err := rulebook()
	if err != nil {
		return failed, err
	}
	how := writing
	switch {
	case o.generate > 0:
		how = creating
	case o.dryRun, o.upcoming > 0, o.explain != 0, o.export != "":
		how = reading
	}
	r, err := open(o.db, how)
	if err != nil {
		return failed, err
	}
	defer func() { err = errors.Join(err, r.close()) }()

	s := newSweep(r, book, o.on)
	s.batch, s.at = o.batch, at
	if file, ours := stderr.(*os.File); ours {
		s.screen = onTerminal(file)
	}
	switch {
	case o.generate > 0:
		return done, s.generate(o.generate, o.seed)
	case o.export != "":
		return done, toFile(o.export, r.export)
	case o.explain != 0:
		return done, s.explain(o.explain, stdout)
	case o.upcoming > 0:
		err := s.upcoming(o.upcoming, stdout)
		return s.status(), err
	case o.restore != "":
		return s.tell(stdout, "Disposed of again", s.fromFile(o.restore))
	case o.dryRun:
		return s.tell(stdout, "Would be disposed of", s.tryOut())
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

// explain prints the steps of the decision about one record, with days: for a
// person who may see them.
func (s *sweep) explain(id int64, w io.Writer) error {
	e, err := s.one(id)
	if err != nil {
		return err
	}
	if e.problem != nil {
		return fmt.Errorf("record %d: %w", id, e.problem)
	}
	_, err = fmt.Fprint(w, s.rules.Decide(e.request(policy.Delete, s.on)).Explain())
	return err
}

// fromFile applies a trail.
func (s *sweep) fromFile(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return s.reapply(file)
}

// toFile writes a file whole or not at all, so that a run that is killed does not
// leave half a trail in the place of a whole one.
func toFile(name string, write func(io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".trail-*")
	if err != nil {
		return err
	}
	err = errors.Join(write(file), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
