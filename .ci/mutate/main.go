// Mutate measures how much the tests of a package notice. It changes the code in
// one small way after another, a mutant each, and runs the package's tests: if all
// pass, the mutant has survived, and either a test is missing or the mutant means
// the same as the code.
//
//	go run ./.ci/mutate -pkg ./policy
//	go run ./.ci/mutate -pkg ./policy -tests ./policy/model,./policy/nopath
//	go run ./.ci/mutate -pkg ./retention -files period.go,cutoff.go
//
// All mutants are built into one test binary, which learns from the environment
// which of them to be: building one takes seconds, running its tests mostly a tenth
// of one. The working tree is not touched, because go builds with -overlay. Which
// mutants there are, and their order, depends only on the code and on what its
// tests run. Code outside functions, such as tables, is not changed, and no mutant of
// a function with labels compiles.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"
)

type options struct {
	pkg, tests, files string
	workers           int
	timeout           time.Duration
	full              bool
}

func main() {
	var o options
	flag.StringVar(&o.pkg, "pkg", ".", "the package, as in ./policy")
	flag.StringVar(&o.tests, "tests", "", "further packages whose tests are run too, separated by commas")
	flag.StringVar(&o.files, "files", "", "its files to change, separated by commas; none: all")
	flag.IntVar(&o.workers, "workers", 2, "how many mutants run at a time, each on one processor")
	flag.DurationVar(&o.timeout, "timeout", 30*time.Second, "how long the tests of one mutant may run")
	flag.BoolVar(&o.full, "full", false, "run what survives the short tests against the long ones too")
	flag.Parse()

	log.SetFlags(0)
	log.SetPrefix("mutate: ")
	// When interrupted, it still removes what it has built.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	began := time.Now()
	mutants, err := measure(ctx, o)
	if err != nil {
		log.Fatal(err)
	}
	report(os.Stdout, o.pkg, mutants, time.Since(began))
}

// measure returns the mutants that the tests of a package run, each with its outcome.
func measure(ctx context.Context, o options) ([]*mutant, error) {
	t, err := find(ctx, o.pkg)
	if err != nil {
		return nil, err
	}
	if len(t.GoFiles) == 0 {
		return nil, fmt.Errorf("%s has no Go files", o.pkg)
	}
	scratch, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	covered, err := cover(ctx, t, scratch)
	if err != nil {
		return nil, err
	}
	if o.files != "" {
		t.GoFiles = strings.Split(o.files, ",")
	}
	b := &build{target: t, tests: []target{t}, scratch: scratch, texts: map[string][]byte{}}
	for pkg := range strings.FieldsFuncSeq(o.tests, func(r rune) bool { return r == ',' }) {
		further, err := find(ctx, pkg)
		if err != nil {
			return nil, err
		}
		b.tests = append(b.tests, further)
	}
	for _, name := range t.GoFiles {
		text, err := os.ReadFile(filepath.Join(t.Dir, name))
		if err != nil {
			return nil, err
		}
		found, err := mutantsOf(name, text)
		if err != nil {
			return nil, err
		}
		b.texts[name] = text
		for _, m := range found {
			if covered.has(m.file, m.statement) {
				b.mutants = append(b.mutants, m)
				m.number = len(b.mutants)
			}
		}
	}
	if err := b.compile(ctx); err != nil {
		return nil, err
	}
	return b.mutants, b.test(ctx, o)
}

// report lists the mutants on which no test failed, and counts the others.
func report(to io.Writer, pkg string, mutants []*mutant, took time.Duration) {
	count := map[outcome]int{}
	for _, m := range mutants {
		count[m.outcome]++
		if m.outcome == timedOut || m.outcome == survived {
			fmt.Fprintf(to, "%-9s %s\n", m.outcome, m)
		}
	}
	dead, all := count[killed]+count[timedOut], len(mutants)-count[invalid]
	fmt.Fprintf(to, "%s: of %d mutants %d killed, %d timed out, %d survived; %d more did not compile; score %.1f %%; %v\n", pkg, all,
		count[killed], count[timedOut], count[survived], count[invalid], 100*float64(dead)/float64(max(1, all)), took.Round(time.Second))
}
