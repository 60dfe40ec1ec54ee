package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// What the program says to the shell. A goal that is not reached is no failure:
// it may be the machine.
const (
	measured    = 0
	failed      = 1 // a contestant failed, or gave other results than ours
	cannotStart = 2
)

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("benchmarks", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var s settings
	flags.IntVar(&s.rounds, "rounds", 10, "how many `rounds` to measure")
	flags.DurationVar(&s.each, "time", 100*time.Millisecond, "how `long` a contestant is measured in a round")
	flags.StringVar(&s.only, "only", "", "measure only one `group` of operations: dates, decisions or columns")
	flags.IntVar(&s.records, "records", 10_000_000, "how many `records` the columns have; the goals are for ten million")
	flags.BoolVar(&s.large, "large", false, "measure a column of 100 million records too, which takes 1.2 GB")
	asJSON := flags.Bool("json", false, "print JSON instead of a table")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return measured
	case err != nil: // flags has reported it
		return cannotStart
	case s.rounds < 1 || s.each <= 0 || s.records < 1:
		fmt.Fprintln(stderr, "benchmarks: give at least one round, a time above zero and at least one record, as in -rounds 10 -time 100ms -records 1000000")
		return cannotStart
	case !slices.Contains([]string{"", "dates", "decisions", "columns"}, s.only):
		fmt.Fprintf(stderr, "benchmarks: -only %q: give dates, decisions or columns\n", s.only)
		return cannotStart
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "benchmarks: %q: not a flag; see -help\n", flags.Arg(0))
		return cannotStart
	}

	r, err := compete(s, pythons, stderr)
	if err == nil && *asJSON {
		e := json.NewEncoder(stdout)
		e.SetIndent("", "  ")
		err = e.Encode(r)
	} else if err == nil {
		_, err = io.WriteString(stdout, r.table())
	}
	if err != nil {
		fmt.Fprintf(stderr, "benchmarks: %v\n", err)
		return failed
	}
	return measured
}

type settings struct {
	only    string // one group of operations; "": all
	rounds  int
	each    time.Duration
	records int  // of the columns
	large   bool // a larger column too
}

func (s settings) wants(group string) bool { return s.only == "" || s.only == group }

const largest = 100_000_000

func compete(s settings, pythons []string, stderr io.Writer) (report, error) {
	in := newInputs()
	var whole columns
	if s.wants("columns") {
		records := s.records
		if s.large {
			records = max(records, largest)
		}
		whole = newColumns(records)
		in.columns = whole.first(s.records)
	}
	var np *numpy
	var missing error
	if s.only != "decisions" {
		np, missing = startNumpy(in, pythons)
		defer np.stop()
	}
	var ops []operation
	if s.wants("dates") {
		ops = append(ops, dateOperations(in, np)...)
	}
	if s.wants("decisions") {
		ops = append(ops, decisionOperations(newQuestions())...)
	}
	single := ops
	if s.wants("columns") {
		ops = append(ops, columnOperations(in.columns, whole, np)...)
	}
	contestants := len(ops)
	for _, op := range ops {
		contestants += len(op.rivals)
	}
	fmt.Fprintf(stderr, "measuring, about %v\n", (time.Duration(s.rounds+1) * time.Duration(contestants) * s.each).Round(time.Second))
	if err := errors.Join(agree(single, 10), agree(ops[len(single):], manySingle)); err != nil {
		return report{}, err
	}
	results, err := measure(ops, s.rounds, s.each)
	if err != nil {
		return report{}, err
	}
	r := report{Machine: thisMachine(), Peers: peers(np), Rounds: s.rounds, Each: s.each.String(), Rows: rows(ops, results)}
	if s.wants("columns") {
		compiled, err := measure([]operation{{ours: compiling()}}, s.rounds, s.each)
		if err != nil {
			return report{}, err
		}
		r.Columns = &columnPlan{len(in.columns.class), len(in.columns.names), median(compiled[0].ours)}
	}
	if missing != nil {
		r.Missing = append(r.Missing, missing.Error())
	}
	return r, nil
}
