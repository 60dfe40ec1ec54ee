package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

func init() {
	register.DoFn3x1[context.Context, int, func(*Tally) bool, error](&reportFn{})
	register.Iter1[Tally]()
}

// report adds up what was counted and writes it. The pipeline fails if it does not
// add up.
func report(s beam.Scope, file string, counted ...beam.PCollection) {
	sums := beam.CombinePerKey(s, &addFn{}, beam.Flatten(s, counted...))
	all := beam.GroupByKey(s, beam.AddFixedKey(s, beam.DropKey(s, sums)))
	beam.ParDo0(s, &reportFn{Path: file}, all)
}

type reportFn struct {
	Path string
}

func (r *reportFn) ProcessElement(ctx context.Context, _ int, sums func(*Tally) bool) error {
	var counts []Tally
	var t Tally
	for sums(&t) {
		counts = append(counts, t)
	}
	slices.SortFunc(counts, func(a, b Tally) int { return strings.Compare(a.key(), b.key()) })
	if err := balanceOf(counts).check(); err != nil {
		return err
	}
	return writeLines(ctx, r.Path, func(yield func(string) bool) {
		for _, t := range counts {
			// A struct of words and numbers is always JSON.
			if text, _ := json.Marshal(t); !yield(string(text)) {
				return
			}
		}
	})
}

func (t Tally) isCandidates() bool {
	var outcome policy.Outcome
	return t.Kind == byClass && outcome.UnmarshalText([]byte(t.Outcome)) == nil && outcome.Disposes()
}

// balance is what must add up: whatever was read went exactly one of three ways.
type balance struct {
	files, lines            int64
	candidates, kept, bad   int64
	size, bytes             int64            // of the files, and of the lines read
	written                 map[string]int64 // lines of each file of the plan
	overdue, days, mostDays int64
}

func balanceOf(counts []Tally) balance {
	b := balance{written: map[string]int64{}}
	for _, t := range counts {
		switch {
		case t.Kind == filesFound:
			b.files, b.size = b.files+t.Records, b.size+t.Bytes
		case t.Kind == linesRead:
			b.lines, b.bytes = b.lines+t.Records, b.bytes+t.Bytes
		case t.Kind == badLines:
			b.bad += t.Records
		case t.Kind == written:
			b.written[t.File] += t.Records
		case t.isCandidates():
			b.candidates += t.Records
		case t.Kind == byClass:
			b.kept += t.Records
		}
		if t.Kind == byClass {
			b.overdue, b.days, b.mostDays = b.overdue+t.Overdue, b.days+t.OverdueDays, max(b.mostDays, t.MostOverdue)
		}
	}
	return b
}

// check compares what was counted in different places: by the reader, from the
// sizes of the files, by the decision and by the writers.
func (b balance) check() error {
	for _, c := range []struct {
		what      string
		got, want int64
	}{
		{"candidates, kept and bad together, of the lines read", b.candidates + b.kept + b.bad, b.lines},
		{"bytes read, of the sizes of the files", b.bytes, b.size},
		{"candidates written, of those decided", b.written[candidatesFile], b.candidates},
		{"bad lines written, of those found", b.written[badFile], b.bad},
	} {
		if c.got != c.want {
			return fmt.Errorf("the plan does not add up: %s: %d of %d; if the files were changed meanwhile, plan again", c.what, c.got, c.want)
		}
	}
	if listed, asked := b.written[keptFile]; asked && listed != b.kept {
		return fmt.Errorf("the plan does not add up: kept records written: %d of %d", listed, b.kept)
	}
	return nil
}

func readCounts(ctx context.Context, fs filesystem.Interface, file string) ([]Tally, error) {
	opened, err := fs.OpenRead(ctx, file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	var counts []Tally
	for lines := bufio.NewReader(opened); ; {
		text, length, _, err := sample.ReadLine(lines)
		if err == io.EOF {
			return counts, nil
		}
		var t Tally
		if err == nil && length > len(text) {
			err = &sample.LineError{Problem: sample.TooLong, Details: "give a file that a plan has written"}
		}
		if err = cmp.Or(err, sample.ReadJSON(text, &t)); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", file, len(counts)+1, err)
		}
		counts = append(counts, t)
	}
}

func table(on calendar.Date, counts []Tally) string {
	b := balanceOf(counts)
	return fmt.Sprintf("Plan for %v\n", on) +
		section(counts, byClass, "class\toutcome\treason\trecords\toverdue\tdays\tmost", func(t Tally) string {
			return fmt.Sprintf("%s\t%s\t%s\t%d\t%d\t%d\t%d", t.Class, t.Outcome, t.Reason, t.Records, t.Overdue, t.OverdueDays, t.MostOverdue)
		}) +
		section(counts, byRule, "rule\toutcome\trecords\toverdue", func(t Tally) string {
			return fmt.Sprintf("%s\t%s\t%d\t%d", t.Rule, t.Outcome, t.Records, t.Overdue)
		}) +
		section(counts, badLines, "bad lines\tlines", func(t Tally) string { return fmt.Sprintf("%s\t%d", t.Reason, t.Records) }) +
		fmt.Sprintf("\n%d overdue by %d days together, one by %d\n", b.overdue, b.days, b.mostDays) +
		fmt.Sprintf("%d lines in %d files = %d candidates + %d kept + %d bad\n", b.lines, b.files, b.candidates, b.kept, b.bad)
}

func section(counts []Tally, kind, heading string, row func(Tally) string) string {
	rows := [][]string{strings.Split(heading, "\t")}
	for _, t := range counts {
		if t.Kind == kind {
			rows = append(rows, strings.Split(row(t), "\t"))
		}
	}
	if len(rows) == 1 {
		return ""
	}
	return "\n" + sample.Align(rows)
}
