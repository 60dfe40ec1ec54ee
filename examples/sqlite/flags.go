package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

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
}

// parse reads the flags. What is wrong with them it has told.
func parse(args []string, stderr io.Writer) (*options, error) {
	o := &options{}
	flags := flag.NewFlagSet("sqlite", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.db, "db", "register.db", "the `file` of the register")
	flags.TextVar(&o.on, "on", calendar.Date{}, "decide for this `day`, as in 2026-11-22")
	flags.BoolVar(&o.inFuture, "in-future", false, "let -on be a day that has not come yet; for a rehearsal on a copy of the register")
	flags.BoolVar(&o.dryRun, "dry-run", false, "print the impact by class and rule, and change nothing; with -restore, what it would do")
	flags.BoolVar(&o.all, "all", false, "sweep, and decide what the pre-filter leaves out too, as a dry run does")
	flags.IntVar(&o.upcoming, "upcoming", 0, "print what becomes due in so many `days`")
	flags.Int64Var(&o.explain, "explain", 0, "print how the decision about a `record` comes about")
	flags.StringVar(&o.export, "export", "", "write the audit trail to a `file`, to keep apart from the backups")
	flags.StringVar(&o.backup, "backup", "", "write a copy of the register to a new `file`, also while others write")
	flags.StringVar(&o.restore, "restore", "", "after restoring a backup, apply the audit trail of a `file` again")
	flags.Func("confirm", "with -restore: these `records`, as in 2,7, go again also if they are only free", func(text string) error {
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
	flags.Uint64Var(&o.seed, "seed", 1, "with -generate: another `number` gives other records")
	flags.IntVar(&o.batch, "batch", 500, "how many `records` go in a transaction")
	flags.DurationVar(&o.wait, "wait", 10*time.Second, "how `long` to wait for others who write, and at the end for those who read")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if flags.NArg() > 0 {
		err := fmt.Errorf("%q: not a flag; see -help", flags.Arg(0))
		fmt.Fprintf(stderr, "sqlite: %v\n", err)
		return nil, err
	}
	return o, nil
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
	case modes > 1:
		return errors.New("one thing at a time: give one of -dry-run, -upcoming, -explain, -export, -backup, -restore and -generate, or none to sweep")
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
		return hasCome(o.on, now)
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
