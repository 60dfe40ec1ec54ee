// Author is a command for people who write rulebooks: it reads rulebook files and case
// files, and says what is wrong with them, where, and what would help. It is also the
// shortest example of reading such files.
//
//	author check rules.json [cases.txt ...]
//	author lint [-lang fi] [-on 2026-11-29] rules.json
//	author explain [-lang fi] rules.json 'fi.kunta.voucher booked=2020-05-12 on=2026-12-31'
//	author diff old.json new.json
//	author boundaries rules.json [class]
//	author text [-lang fi] rules.json
//	author csv [-lang fi] [-on 2026-11-29] rules.json
//	author html [-lang fi] [-on 2026-11-29] rules.json
//	author markdown [-lang fi] [-on 2026-11-29] rules.json
//	author format rules.json
//
// check asks whether the book loads, the cases hold, and are enough; lint, what loads and
// looks like a slip; explain, what is decided about a record, and by which steps; diff, for
// which records two books decide otherwise, and what else they say otherwise. boundaries
// writes the days that matter, text the review copy, and format the file as the library would
// write it. csv, html and markdown write the retention schedule, on a day or, without -on, with
// all versions of the rules.
//
// -lang takes en, fi, sv, et or uk, or a longer tag such as sv-FI. Errors, and what the other
// commands say, are in English.
//
// The file - is the standard input. Answers go to the standard output, and problems, each
// with its line, to the standard error. The exit status is 0, or 1 if there are problems or
// differences, or 2 if the command line or a file cannot be read.
package main

import (
	"bufio"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// What the program says to the shell.
const (
	nothingFound = 0
	problemFound = 1
	notRun       = 2
)

// commands are what the program does with a book. What follows the name of its file is
// handed on.
var commands = []struct {
	name, args  string
	least, most int // of what follows
	run         func(a *author, b *retention.Rulebook, more []string) error
}{
	{"check", "rules.json [cases.txt ...]", 0, 1000, check},
	{"lint", "[-lang fi] [-on 2026-11-29] rules.json", 0, 0, lint},
	{"explain", "[-lang fi] rules.json 'class event=2020-01-31 on=2026-01-31'", 1, 1, explain},
	{"diff", "old.json new.json", 1, 1, diff},
	{"boundaries", "rules.json [class]", 0, 1, boundaries},
	{"text", "[-lang fi] rules.json", 0, 0, func(a *author, b *retention.Rulebook, _ []string) error {
		return a.write([]byte(b.Text(a.language)), nil)
	}},
	{"csv", "[-lang fi] [-on 2026-11-29] rules.json", 0, 0, func(a *author, b *retention.Rulebook, _ []string) error {
		return a.write(schedule.CSV(b, a.on, a.language, paper.Sheet{}), nil)
	}},
	{"html", "[-lang fi] [-on 2026-11-29] rules.json", 0, 0, func(a *author, b *retention.Rulebook, _ []string) error {
		return a.write(schedule.HTML(b, a.on, a.language), nil)
	}},
	{"markdown", "[-lang fi] [-on 2026-11-29] rules.json", 0, 0, func(a *author, b *retention.Rulebook, _ []string) error {
		return a.write([]byte(schedule.Markdown(b, a.on, a.language)), nil)
	}},
	{"format", "rules.json", 0, 0, func(a *author, b *retention.Rulebook, _ []string) error { return a.write(b.Definition().MarshalJSON()) }},
}

// author is one run of the program.
type author struct {
	in       io.Reader
	out      *bufio.Writer
	err      io.Writer
	on       calendar.Date // for lint and the schedules; no date: not said
	language calendar.Language
	name     string // of the rulebook file
	file     []byte
	problems int
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &author{in: stdin, out: bufio.NewWriter(stdout), err: stderr}
	if err := cmp.Or(a.run(args), a.out.Flush()); err != nil {
		fmt.Fprintf(stderr, "author: %v\n", err)
		return notRun
	}
	return min(a.problems, problemFound)
}

func (a *author) run(args []string) error {
	usage := "say what to do:"
	for _, c := range commands {
		usage += "\n  author " + c.name + " " + c.args
		if len(args) == 0 || args[0] != c.name {
			continue
		}
		flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
		flags.SetOutput(io.Discard)
		if strings.Contains(c.args, "-lang") {
			flags.TextVar(&a.language, "lang", a.language, "")
		}
		if strings.Contains(c.args, "-on") {
			flags.TextVar(&a.on, "on", a.on, "")
		}
		err := flags.Parse(args[1:])
		if n := flags.NArg() - 1; err != nil || n < c.least || n > c.most {
			return fmt.Errorf("%s: %w; write author %s %s", c.name, cmp.Or(err, errors.New("too many arguments, or too few")), c.name, c.args)
		}
		b, err := a.book(flags.Arg(0))
		if b == nil {
			return err
		}
		return c.run(a, b, flags.Args()[1:])
	}
	return errors.New(usage)
}

// book reads a rulebook file and compiles it. If something is wrong with the book, it has
// been said, and there is none.
func (a *author) book(name string) (b *retention.Rulebook, err error) {
	a.name = name
	if a.file, err = a.read(name); err != nil {
		return nil, err
	}
	b, err = retention.ReadRulebook(a.file)
	for _, err := range each(err) {
		text := fmt.Sprintf("%s: %v", name, err)
		if p := (*retention.DefinitionError)(nil); errors.As(err, &p) {
			text = fmt.Sprintf("%s:%d:%d: %s: %s; %s", name, p.Line, p.Column, cmp.Or(p.Rule, p.Place, "the book"), p.Problem, p.Help)
		}
		a.say(calendar.Plain(text))
	}
	return b, nil
}

// read reads a file, or the standard input.
func (a *author) read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(a.in)
	}
	return os.ReadFile(name)
}

func (a *author) write(document []byte, err error) error {
	a.out.Write(document) // that it is lost, Flush says
	return err
}

// say says a problem to the author.
func (a *author) say(problem string) {
	a.problems++
	fmt.Fprintln(a.err, problem)
}

// each returns the problems that an error joins.
func each(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return slices.DeleteFunc([]error{err}, func(err error) bool { return err == nil })
}
