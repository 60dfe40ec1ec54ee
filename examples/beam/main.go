// Beam makes a sweep plan over files of records with Apache Beam: which records
// may or must be disposed of on a day, how many stand how, and which lines are no
// records. It runs in this process, on the runner Prism, and unchanged on Flink,
// Spark or Dataflow.
//
//	go run . -on 2026-11-22 -input ../quickstart/records.jsonl -output plan
//
// Nothing is disposed of here. Read pipeline.go first, which is one screen, then read.go
// and decide.go; tally.go, write.go and report.go count, write and prove that nothing was
// lost. The record on a line and the rules are those of package sample.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"

	"github.com/keepuntil/keepuntil/calendar"
)

// What the program says to the shell. Lines that are no records are no failure of
// the plan: they are counted and kept.
const (
	planned     = 0
	failed      = 1
	cannotStart = 2
)

func main() {
	o := options{block: blockSize}
	flag.TextVar(&o.on, "on", calendar.Date{}, "plan for this `day`, as in 2026-11-22")
	flag.StringVar(&o.input, "input", "", "read the records from the files that match this `glob`")
	flag.StringVar(&o.output, "output", "", "write into this `folder`, which must be new or empty")
	flag.BoolVar(&o.kept, "kept", false, "list the kept records too, in kept.jsonl")
	flag.Parse()
	// On a worker of a cluster this runs the pipeline's functions and does not
	// return.
	beam.Init()
	os.Exit(run(context.Background(), o, os.Stdout, os.Stderr))
}

func run(ctx context.Context, o options, stdout, stderr io.Writer) int {
	if problem := o.problem(); problem != "" {
		fmt.Fprintf(stderr, "beam: %s\n", problem)
		return cannotStart
	}
	counts, _, err := sweep(ctx, o)
	switch {
	case err != nil:
		fmt.Fprintln(stderr, calendar.Plain(fmt.Sprintf("beam: %v", err)))
		return failed
	case *jobopts.Async:
		fmt.Fprintf(stdout, "submitted; %s will stand in the output folder once the plan is made\n", countsFile)
	default:
		fmt.Fprint(stdout, table(o.on, counts))
	}
	return planned
}
