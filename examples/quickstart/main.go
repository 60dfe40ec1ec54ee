// Quickstart is the main job of the library: it reads records from a file, asks
// for each whether it may be disposed of, and prints the answers as a table.
//
//	go run ./examples/quickstart
//	go run ./examples/quickstart -on 2027-01-01
//	go run ./examples/quickstart -file my.jsonl
//
// The heart of it is a few lines in run.go. The other files are what every
// host has in some form: rules.go chooses the rules, record.go reads the
// records, demands.go what persons demand and what to answer, table.go prints.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/keepuntil/keepuntil/calendar"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// What the program says to the shell.
const (
	allDecided  = 0
	linesUnread = 1 // some lines are not records; the others were decided
	cannotStart = 2 // there is no table
)

func run(args []string, stdout, stderr io.Writer) int {
	// A host takes the day from its clock, in the zone of the law:
	// calendar.DateIn(time.Now(), helsinki). Here it is fixed.
	on := calendar.MustParseDate("2026-11-22")
	var file string

	flags := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&on, "on", on, "decide for this `day`")
	flags.StringVar(&file, "file", "", "read the records from this `file` instead of the built-in ones")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return allDecided
	case err != nil: // flags has told it
		return cannotStart
	case on.IsZero():
		fmt.Fprintln(stderr, "quickstart: -on: no day is given; write it as in 2026-11-22")
		return cannotStart
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "quickstart: %q: not a flag; name the file with -file\n", flags.Arg(0))
		return cannotStart
	}

	bad, err := decideFile(file, on, stdout)
	if err != nil {
		fmt.Fprintf(stderr, "quickstart: %v\n", err)
		return cannotStart
	}
	for _, line := range bad {
		fmt.Fprintln(stderr, line)
	}
	if len(bad) > 0 {
		return linesUnread
	}
	return allDecided
}
