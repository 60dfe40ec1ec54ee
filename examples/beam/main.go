// Beam makes a sweep plan over files of records with Apache Beam: which records
// may or must be disposed of on a day, how many stand how, and which lines are no
// records. It runs in this process, on the runner Prism, and unchanged on Flink,
// Spark or Dataflow.
//
//	go run . -generate 1000000 -on 2026-11-22 -output records
//	go run . -on 2026-11-22 -input 'records/*.jsonl' -output plan
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
	var g generator
	flag.TextVar(&o.on, "on", calendar.Date{}, "plan for this `day`, as in 2026-11-22")
	flag.StringVar(&o.input, "input", "", "read the records from the files that match this `glob`")
	flag.StringVar(&o.output, "output", "", "write into this `folder`, which must be new or empty")
	flag.BoolVar(&o.kept, "kept", false, "list the kept records too, in kept.jsonl")
	flag.IntVar(&g.lines, "generate", 0, "instead of planning, write so many generated `lines` into the output folder")
	flag.IntVar(&g.files, "files", 4, "generate so many `files`")
	flag.Uint64Var(&g.seed, "seed", 1, "generate from this `seed`")
	flag.Float64Var(&g.broken, "broken", 0.01, "break this `share` of the generated lines")
	flag.Parse()
	// On a worker of a cluster this runs the pipeline's functions and does not
	// return.
	beam.Init()

	g.on, g.folder = o.on, o.output
	os.Exit(run(context.Background(), o, g, os.Stdout, os.Stderr))
}

func run(ctx context.Context, o options, g generator, stdout, stderr io.Writer) int {
	if g.lines > 0 {
		return generated(g, stdout, stderr)
	}
	if problem := o.problem(); problem != "" {
		fmt.Fprintf(stderr, "beam: %s\n", problem)
		return cannotStart
	}
	counts, _, err := sweep(ctx, o)
	switch {
	case err != nil:
		fmt.Fprintf(stderr, "beam: %v\n", err)
		return failed
	case *jobopts.Async:
		fmt.Fprintf(stdout, "submitted; %s will stand in the output folder once the plan is made\n", countsFile)
	default:
		fmt.Fprint(stdout, table(o.on, counts))
	}
	return planned
}

func generated(g generator, stdout, stderr io.Writer) int {
	if g.on.IsZero() || g.folder == "" || g.files < 1 {
		fmt.Fprintln(stderr, "beam: -generate needs -on, -output and at least one file")
		return cannotStart
	}
	made, err := g.generate()
	if err != nil {
		fmt.Fprintf(stderr, "beam: %v\n", err)
		return failed
	}
	fmt.Fprintf(stdout, "%d lines in %d files, %d of them broken\n", g.lines, g.files, made.broken())
	return planned
}
