// Requests prints by when whatever starts on a day must be done, in Finland,
// Estonia and Ukraine: a request to answer, a decision to appeal against, a
// breach to notify.
//
//	go run ./examples/requests
//	go run ./examples/requests -on 2026-01-31 -country fi
//	go run ./examples/requests -country ee -at 16:30 -steps
//	go run ./examples/requests -country ua -json
//	go run ./examples/requests -country ua -lang uk
//
// The safe day is in time under every reading of the law; the latest day is
// the last one that can be defended. With -steps it also says how each day was
// found, and where that is written, so that it can be checked by hand.
//
// The heart of it is windows.go. places.go says which windows, calendar and
// time zone go together; table.go prints; words.go has its words in five languages.
// follow_test.go follows one request until it is answered.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// What the program says to the shell.
const (
	allAnswered = 0
	someFailed  = 1 // a window has an error instead of days
	cannotStart = 2 // nothing is printed
)

func run(args []string, stdout, stderr io.Writer) int {
	// A host takes the day on which the request came in, in the zone of the
	// law: calendar.DateIn(received, kyiv). Here it is fixed.
	on := calendar.MustParseDate("2026-11-24")
	var country, at string
	var steps, asJSON bool
	var language calendar.Language

	flags := flag.NewFlagSet("requests", flag.ContinueOnError)
	flags.SetOutput(sample.Terminal(stderr))
	flags.TextVar(&on, "on", on, "the `day` of the receipt, or of what else starts a window")
	flags.StringVar(&country, "country", "all", "the `country` in which the answer is due: fi, ee, ua, or all")
	flags.StringVar(&at, "at", "12:00", "the local `time` on that day, for the windows in hours")
	flags.BoolVar(&steps, "steps", false, "print below the table how each day was found, with citations")
	flags.BoolVar(&asJSON, "json", false, "print the steps as JSON instead, a line for each window, without extensions")
	flags.TextVar(&language, "lang", language, "the `language` of the table: en, fi, sv, et or uk, or a longer tag such as sv-FI")
	err := flags.Parse(args)
	clock, notTime := time.Parse("15:04", at)
	chosen := placesIn(country)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return allAnswered
	case err != nil: // flags has reported it
		return cannotStart
	case on.IsZero():
		fmt.Fprintln(stderr, "requests: -on: no day is given; write it as in 2026-11-24")
		return cannotStart
	case len(chosen) == 0:
		fmt.Fprintf(stderr, "requests: -country: %q is not known; choose fi, ee, ua or all\n", country)
		return cannotStart
	case notTime != nil:
		fmt.Fprintf(stderr, "requests: -at: %q is no time of day; write it as in 09:30\n", at)
		return cannotStart
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "requests: %q: not a flag; give the day with -on\n", flags.Arg(0))
		return cannotStart
	}

	duties := dutiesFrom(on, clock, chosen)
	text := report(language, on, clock, duties)
	switch {
	case asJSON:
		text = jsonLines(duties)
	case steps:
		text += stepsOf(language, duties)
	}
	if doubt := language.Doubt(); doubt != "" && !asJSON {
		text += "\n" + doubt + "\n"
	}
	if _, err := io.WriteString(stdout, text); err != nil {
		fmt.Fprintf(stderr, "requests: %v\n", err)
		return cannotStart
	}

	status := allAnswered
	for _, d := range duties {
		if d.err == nil {
			continue
		}
		status = someFailed
		if asJSON { // the table has it in its row
			fmt.Fprintf(stderr, "requests: %v\n", d.err)
		}
	}
	return status
}
