// Requests prints by when a request that came in on a day must be answered, in
// Finland, Estonia and Ukraine.
//
//	go run ./examples/requests
//	go run ./examples/requests -on 2027-01-29
//
// The safe day is in time under every reading of the law; the latest day is
// the last one that can be defended. windows.go has the heart of it, table.go
// prints.
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
	allAnswered = 0
	someFailed  = 1 // a row has an error instead of days
	cannotStart = 2 // there is no table
)

func run(args []string, stdout, stderr io.Writer) int {
	// A host takes the day on which the request came in, in the zone of the
	// law: calendar.DateIn(received, kyiv). Here it is fixed.
	on := calendar.MustParseDate("2026-11-24")

	flags := flag.NewFlagSet("requests", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&on, "on", on, "the `day` on which the request came in")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return allAnswered
	case err != nil: // flags has told it
		return cannotStart
	case on.IsZero():
		fmt.Fprintln(stderr, "requests: -on: no day is given; write it as in 2026-11-24")
		return cannotStart
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "requests: %q: not a flag; give the day with -on\n", flags.Arg(0))
		return cannotStart
	}

	duties := dutiesFrom(on)
	if _, err := io.WriteString(stdout, report(on, duties)); err != nil {
		fmt.Fprintf(stderr, "requests: %v\n", err)
		return cannotStart
	}
	for _, duty := range duties {
		if duty.err != nil {
			return someFailed
		}
	}
	return allAnswered
}
