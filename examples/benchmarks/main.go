package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
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
	rounds := flags.Int("rounds", 10, "how many `rounds` to measure")
	each := flags.Duration("time", 100*time.Millisecond, "how `long` a contestant is measured in a round")
	only := flags.String("only", "", "measure only one `group` of operations: dates or decisions")
	asJSON := flags.Bool("json", false, "print JSON instead of a table")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return measured
	case err != nil: // flags has told it
		return cannotStart
	case *rounds < 1 || *each <= 0:
		fmt.Fprintln(stderr, "benchmarks: give at least one round and a time above zero, as in -rounds 10 -time 100ms")
		return cannotStart
	case *only != "" && *only != "dates" && *only != "decisions":
		fmt.Fprintf(stderr, "benchmarks: -only %q: give dates or decisions\n", *only)
		return cannotStart
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "benchmarks: %q: not a flag; see -help\n", flags.Arg(0))
		return cannotStart
	}

	r, err := compete(*only, *rounds, *each, pythons, stderr)
	if err == nil {
		err = write(r, *asJSON, stdout)
	}
	if err != nil {
		fmt.Fprintf(stderr, "benchmarks: %v\n", err)
		return failed
	}
	return measured
}

// compete measures the operations, or only one group, and reports on them.
func compete(only string, rounds int, each time.Duration, pythons []string, stderr io.Writer) (report, error) {
	var ops []operation
	var np *numpy
	var missing error
	if only != "decisions" {
		in := newInputs()
		np, missing = startNumpy(in, pythons)
		defer np.stop()
		ops = append(ops, dateOperations(in, np)...)
	}
	if only != "dates" {
		ops = append(ops, decisionOperations(newQuestions())...)
	}
	fmt.Fprintf(stderr, "measuring, about %v\n", (time.Duration(rounds+1) * time.Duration(contestants(ops)) * each).Round(time.Second))
	if err := agree(ops, 10); err != nil {
		return report{}, err
	}
	results, err := measure(ops, rounds, each)
	if err != nil {
		return report{}, err
	}
	r := report{Machine: thisMachine(), Peers: peers(np), Rounds: rounds, Each: each.String(), Rows: rows(ops, results)}
	if missing != nil {
		r.Missing = append(r.Missing, missing.Error())
	}
	return r, nil
}

func write(r report, asJSON bool, w io.Writer) error {
	if asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(r)
	}
	_, err := io.WriteString(w, r.table())
	return err
}
