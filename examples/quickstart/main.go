// Quickstart is the main job of the library: it reads records from a file, asks
// for each whether it may be disposed of, and prints the answers as a table.
//
//	go run ./examples/quickstart
//	go run ./examples/quickstart -on 2027-01-01
//	go run ./examples/quickstart -file my.jsonl
//	go run ./examples/quickstart -lang fi
//
// The heart of it is decide, a few lines in this file. The others are what every
// host has in some form: read.go reads the records, complaints.go says which lines are
// none, rules.go adds rules of the host's own, demands.go is what persons demand and what
// to answer, table.go prints, words.go has its words in five languages. The record on a
// line is that of package sample.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

//go:embed records.jsonl
var builtIn string

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// What the program says to the shell.
const (
	allDecided  = 0
	linesUnread = 1 // some lines are not records: the answers to the others do not count yet
	cannotStart = 2 // there is no table, or not all of it
)

func run(args []string, stdout, stderr io.Writer) int {
	// A host takes the day from its clock, in the zone of the law:
	// calendar.DateIn(time.Now(), helsinki). Here it is fixed.
	on := calendar.MustParseDate("2026-11-22")
	var file string
	var language calendar.Language

	flags := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	flags.SetOutput(sample.Terminal(stderr))
	flags.TextVar(&on, "on", on, "decide for this `day`")
	flags.StringVar(&file, "file", "", "read the records from this `file` instead of the built-in ones")
	flags.TextVar(&language, "lang", language, "the `language` of the table: en, fi, sv, et or uk, or a longer tag such as sv-FI")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return allDecided
	case err != nil: // already reported
		return cannotStart
	case on.IsZero():
		fmt.Fprintln(stderr, "quickstart: -on: no day is given; write it as in 2026-11-22")
		return cannotStart
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "quickstart: %q: not a flag; name the file with -file\n", flags.Arg(0))
		return cannotStart
	}

	unread, err := decideFile(file, on, language, stdout, stderr)
	switch {
	case err != nil:
		fmt.Fprintln(stderr, calendar.Plain(fmt.Sprintf("quickstart: %v", err)))
		return cannotStart
	case unread > 0:
		return linesUnread
	default:
		return allDecided
	}
}

// answer is a record and what was decided about it.
type answer struct {
	sample.Record
	policy.Decision
}

func (a answer) permitted() bool { return a.Permits(a.Ask) }

func decideFile(name string, on calendar.Date, l calendar.Language, stdout, stderr io.Writer) (unread int, err error) {
	file, name, err := open(name)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	bad := complaints{out: stderr, file: name, others: map[sample.Problem]int{}}
	err = decide(newReader(file), on, l, &bad, stdout)
	bad.finish()
	return bad.number, err
}

// decide decides the records for a day and prints the answers, a page at a time.
//
// Nothing is disposed of here, and in a host that copies this nothing may be before the
// last line was read, and every line well: an ID that stands twice is found at the
// second line, when the first is decided long since; and of a line that is no record,
// nobody knows which record it is about. Either can have the hold.
func decide(records *reader, on calendar.Date, l calendar.Language, bad *complaints, out io.Writer) error {
	book, err := rulebook()
	if err != nil {
		return err
	}
	rules := policy.FromRulebook(book)

	heading := say(l, book, "heading", args{"on": on}) + "\n"
	answers, counts, permitted := newPage(book, l), map[policy.Outcome]int{}, 0
	for {
		r, err := records.next()
		var problem *sample.LineError
		switch {
		case err == io.EOF:
			_, err = fmt.Fprintf(out, "%s%v\n%s\n", heading, answers, summary(l, counts, permitted, bad.number))
			return err
		case errors.As(err, &problem):
			bad.add(records.number, problem)
			continue
		case err != nil:
			return err
		}

		// A host that is about to delete one record, in the transaction that
		// deletes it, asks for no more than this:
		//
		//	if err := policy.Check(rules, request); err != nil {
		//		return err // errors.Is: policy.ErrDenied or policy.ErrUndetermined
		//	}
		//
		// The table shows more than yes or no, so it takes the whole decision.
		a := answer{r, rules.Decide(r.Request(r.Ask, on))}
		counts[a.Outcome()]++
		if a.permitted() {
			permitted++
		}
		if answers.add(a); answers.isFull() {
			if _, err := fmt.Fprintf(out, "%s%v", heading, answers); err != nil {
				return err
			}
			heading, answers = "", newPage(book, l)
		}
	}
}
