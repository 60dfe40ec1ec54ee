package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
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
	case err != nil: // already reported
		return failed
	}
	status, err := o.run(stdout, stderr, w)
	if err != nil {
		fmt.Fprintf(stderr, "sqlite: %s\n", calendar.Plain(helpful(err).Error()))
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
		if err := intact(o.db, o.wait); err != nil {
			return failed, err
		}
	}
	r, err := open(o.db, o.how(), o.wait)
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

	s := newSweep(r, book, o.on)
	s.batch, s.all, s.at = o.batch, s.all || o.all, w.at
	switch {
	case o.generate > 0:
		return done, s.generate(o.generate, o.seed)
	case o.export != "":
		return done, whole(o.export, func(file *os.File) error { return r.export(file) })
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
		return s.report(stdout, what, s.fromFile(o.restore, o.confirm))
	case o.dryRun:
		return s.report(stdout, "Would be disposed of", s.run())
	default:
		return s.report(stdout, "Disposed of", s.run())
	}
}

// report prints the impact, even of a run that failed half-way.
func (s *sweep) report(w io.Writer, what string, err error) (int, error) {
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

type options struct {
	db, export, backup, restore string
	on                          calendar.Date
	dryRun, all, inFuture       bool
	upcoming, generate          int
	explain                     int64
	confirm                     []int64
	seed                        uint64
	batch                       int
	wait                        time.Duration
	others                      []string // what is no flag
}

// parse reads the flags, and reports what is wrong with them.
func parse(args []string, stderr io.Writer) (*options, error) {
	o := &options{}
	flags := flag.NewFlagSet("sqlite", flag.ContinueOnError)
	flags.SetOutput(sample.Terminal(stderr))
	flags.StringVar(&o.db, "db", "register.db", "the `file` of the register")
	flags.TextVar(&o.on, "on", calendar.Date{}, "decide for this `day`, as in 2026-11-22")
	flags.BoolVar(&o.inFuture, "in-future", false, "let -on be a day that has not come yet; for a rehearsal on a copy of the register")
	flags.BoolVar(&o.dryRun, "dry-run", false, "print the impact by class and rule, and change nothing; with -restore, what it would do")
	flags.BoolVar(&o.all, "all", false, "sweep, and decide what the pre-filter leaves out too, as a dry run does")
	flags.IntVar(&o.upcoming, "upcoming", 0, "print what becomes due in so many `days`")
	flags.Int64Var(&o.explain, "explain", 0, "print how the decision about a `record` comes about")
	flags.StringVar(&o.export, "export", "", "write the audit trail to a `file`, to keep apart from the backups")
	flags.StringVar(&o.backup, "backup", "", "write a copy of the register to a new `file`, even while others write")
	flags.StringVar(&o.restore, "restore", "", "after restoring a backup, apply the audit trail of a `file` again")
	flags.Func("confirm", "with -restore: these `records`, as in 2,7, go again even if they are only free", func(text string) error {
		for key := range strings.SplitSeq(text, ",") {
			id, err := strconv.ParseInt(key, 10, 64)
			if err != nil {
				return errors.New("write the keys as in 2,7")
			}
			o.confirm = append(o.confirm, id)
		}
		return nil
	})
	flags.IntVar(&o.generate, "generate", 0, "make a register of so many made-up `records`")
	flags.Uint64Var(&o.seed, "seed", 1, "with -generate: another `number` makes other records")
	flags.IntVar(&o.batch, "batch", 500, "how many `records` go in a transaction")
	flags.DurationVar(&o.wait, "wait", 10*time.Second, "how `long` to wait for others who write, and at the end for those who read")
	err := flags.Parse(args)
	o.others = flags.Args()
	return o, err
}

// check finds what cannot be meant.
func (o *options) check(now time.Time) error {
	modes := 0
	for _, given := range [...]bool{o.dryRun || o.restore != "", o.upcoming != 0, o.explain != 0, o.export != "", o.backup != "", o.generate != 0} {
		if given {
			modes++
		}
	}
	switch {
	case len(o.others) > 0:
		return fmt.Errorf("%q: not a flag; see -help", o.others[0])
	case modes > 1:
		return errors.New("one thing at a time: give one of -dry-run, -upcoming, -explain, -export, -backup, -restore and -generate, or none to sweep")
	case o.export != "" && isRegister(o.db, o.export):
		return fmt.Errorf("-export: %s is the register; give the name of another file", o.export)
	case o.on.IsZero() && o.export == "" && o.backup == "":
		return errors.New("-on: no day is given; write it as in 2026-11-22")
	case o.upcoming < 0 || o.generate < 0 || o.batch < 1:
		return errors.New("-upcoming, -generate and -batch take a number above zero")
	case o.wait < 0:
		return errors.New("-wait: less than nothing")
	case o.confirm != nil && o.restore == "":
		return errors.New("-confirm goes with -restore")
	case o.all && modes > 0:
		return errors.New("-all goes with a sweep; a dry run always looks at all")
	case o.how() == writing && !o.inFuture:
		if err := sample.CheckDay(o.on, now); err != nil {
			return fmt.Errorf("-on: %w; look ahead with -dry-run or -upcoming, or rehearse on a copy of the register with -in-future", err)
		}
		return nil
	default:
		return nil
	}
}

// how says for what the register is opened.
func (o *options) how() access {
	switch {
	case o.generate > 0:
		return creating
	case o.dryRun, o.upcoming > 0, o.explain != 0, o.export != "", o.backup != "":
		return reading
	default:
		return writing
	}
}
