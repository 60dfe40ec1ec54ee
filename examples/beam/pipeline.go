package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/keepuntil/keepuntil/calendar"
)

type options struct {
	on     calendar.Date
	input  string // a glob
	output string // a folder
	kept   bool   // list the kept records too
	block  int64  // bytes of a file that one worker reads at a time

	everyRecord bool // decide even what the plan of the rules passes over
}

func (o options) problem() string {
	switch {
	case o.on.IsZero():
		return "-on: no day is given; write it as in 2026-11-22"
	case o.input == "":
		return "-input: no files are given; write a glob as in 'records/*.jsonl'"
	case o.output == "":
		return "-output: no folder is given; name a new or an empty one"
	default:
		return ""
	}
}

// The files of a plan.
const (
	candidatesFile = "candidates.jsonl"
	keptFile       = "kept.jsonl"
	badFile        = "bad.jsonl"
	countsFile     = "counts.jsonl"
)

// build makes the pipeline: lines are read and decided, each goes one of three
// ways, and what is counted on the way must add up in the end.
func build(s beam.Scope, o options) {
	files := fileio.MatchFiles(s, o.input, fileio.MatchEmptyDisallow())
	sizes := beam.ParDo(s, &sizeFn{}, files)
	lines, read := beam.ParDo2(s, &readFn{Block: o.block}, files)
	candidates, kept, bad, decided := beam.ParDo4(s,
		&decideFn{On: o.on, EveryRecord: o.everyRecord, ListKept: o.kept}, lines)

	tallies := []beam.PCollection{sizes, read, decided,
		write(s, o.path(candidatesFile), candidates),
		write(s, o.path(badFile), bad),
	}
	if o.kept {
		tallies = append(tallies, write(s, o.path(keptFile), kept))
	}
	report(s, o.path(countsFile), tallies...)
}

// sweep runs the pipeline on the runner that the flags name, Prism without one,
// and returns the counts. A plan never overwrites another one: of two plans that
// are mixed, nobody can say for which day they are.
func sweep(ctx context.Context, o options) ([]Tally, beam.PipelineResult, error) {
	fs, err := filesystem.New(ctx, o.output)
	if err != nil {
		return nil, nil, err
	}
	defer fs.Close()
	there, err := fs.List(ctx, o.path("*"))
	switch {
	case err != nil:
		return nil, nil, err
	case len(there) > 0:
		return nil, nil, fmt.Errorf("-output: the folder is not empty: %s; name a new one", o.output)
	}

	if err := anyInput(ctx, o.input); err != nil {
		return nil, nil, err
	}

	p, s := beam.NewPipelineWithRoot()
	build(s, o)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil || *jobopts.Async {
		return nil, result, err
	}
	counts, err := readCounts(ctx, fs, o.path(countsFile))
	return counts, result, err
}

// anyInput refuses a glob that matches nothing before a worker is started. The pipeline
// does too, in case the files go meanwhile.
func anyInput(ctx context.Context, glob string) error {
	fs, err := filesystem.New(ctx, glob)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, glob)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("-input: no file matches %s; write a glob as in 'records/*.jsonl'", glob)
	}
	return err
}

// path returns the path of a file in the output folder, which may be that of a
// bucket: gs://bucket/plan.
func (o options) path(name string) string { return strings.TrimSuffix(o.output, "/") + "/" + name }
