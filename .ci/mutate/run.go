package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// outcome is what became of a mutant.
type outcome string

const (
	killed   outcome = "killed"
	timedOut outcome = "timed out" // it runs for ever, which a test would notice
	survived outcome = "survived"
	invalid  outcome = "did not compile" // which says nothing about the tests
)

// test tries every mutant that compiles.
func (b *build) test(ctx context.Context, o options) error {
	stages, err := b.stages(ctx, o.full)
	if err != nil {
		return err
	}
	log.Printf("%d mutants", len(b.mutants))
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	queue := make(chan *mutant)
	var workers sync.WaitGroup
	for range max(1, o.workers) {
		workers.Go(func() {
			for m := range queue {
				var err error
				if m.outcome, err = b.try(ctx, m.number, stages, o.timeout); err != nil {
					cancel(err)
				}
			}
		})
	}
	for _, m := range b.mutants {
		if m.outcome != invalid && ctx.Err() == nil {
			queue <- m
		}
	}
	close(queue)
	workers.Wait()
	return context.Cause(ctx)
}

// try runs the tests against a mutant, one stage after another, until one fails.
func (b *build) try(ctx context.Context, number int, stages []stage, timeout time.Duration) (outcome, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	for _, s := range stages {
		err := b.command(ctx, number, s).Run()
		var failed *exec.ExitError
		switch {
		case ctx.Err() != nil:
			return timedOut, nil
		case errors.As(err, &failed):
			return killed, nil
		case err != nil:
			return "", err
		}
	}
	return survived, nil
}

// stage is a run of one of the test binaries.
type stage struct {
	binary int
	args   []string
}

// stages runs the tests with no mutant chosen, and returns the arguments of the runs
// for each mutant: first the quick tests, because most mutants are dead after them.
// A test that fails here, because it counts allocations and the code is larger than
// it was, is left out.
func (b *build) stages(ctx context.Context, full bool) ([]stage, error) {
	var quick, slower, long []stage
	for i := range b.tests {
		out, err := b.command(ctx, 0, stage{i, []string{"-test.short", "-test.v"}}).CombinedOutput()
		failing, slow := sortTests(string(out))
		if err != nil && failing == nil {
			return nil, fmt.Errorf("the tests end early with no mutant chosen: %w\n%s", err, out)
		}
		if failing != nil {
			log.Printf("left out, as they fail with no mutant chosen: %q", failing)
		}
		anyOf := func(tests ...string) string { return "^(" + strings.Join(tests, "|") + ")$" }
		quick = append(quick, stage{i, []string{"-test.failfast", "-test.short", "-test.skip", anyOf(append(slow, failing...)...)}})
		slower = append(slower, stage{i, []string{"-test.failfast", "-test.short", "-test.run", anyOf(slow...)}})
		if full {
			long = append(long, stage{i, []string{"-test.failfast", "-test.skip", anyOf(failing...)}})
		}
	}
	return slices.Concat(quick, slower, long), nil
}

// sortTests returns the failing tests and the slow ones that the output of all names.
func sortTests(out string) (failing, slow []string) {
	for _, m := range regexp.MustCompile(`(?m)^--- (PASS|FAIL): (\w+) \(([0-9.]+s)\)`).FindAllStringSubmatch(out, -1) {
		took, err := time.ParseDuration(m[3])
		if m[1] == "FAIL" {
			failing = append(failing, m[2])
		} else if err != nil || took >= 50*time.Millisecond {
			slow = append(slow, m[2])
		}
	}
	return failing, slow
}

// command runs tests with a mutant chosen, or none with 0. A loop that a mutant made
// endless can also fill the memory, so there are 8 GiB of address space and no more.
func (b *build) command(ctx context.Context, number int, s stage) *exec.Cmd {
	limited := []string{"-c", `ulimit -v 8388608 && exec "$@"`, "sh", b.binary(s.binary)}
	c := exec.CommandContext(ctx, "sh", append(limited, s.args...)...)
	c.Dir = b.tests[s.binary].Dir // as go test does: the tests read testdata
	c.Env = append(os.Environ(), "GOMAXPROCS=1", "MUTANT="+strconv.Itoa(number))
	return c
}
