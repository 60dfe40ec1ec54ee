package main

import (
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// place is a line and a column of a file, both counted from 1.
type place [2]int

// block is code that runs as a whole or not at all, up to, but not including, its end.
type block struct{ start, end place }

// coverage holds the blocks that the tests run, by the names of their files. No test can
// notice a change to anything else.
type coverage map[string][]block

// has reports whether the tests run the statement that begins at a place.
func (c coverage) has(file string, at place) bool {
	return slices.ContainsFunc(c[file], func(b block) bool {
		return slices.Compare(at[:], b.start[:]) >= 0 && slices.Compare(at[:], b.end[:]) < 0
	})
}

// cover runs the short tests of a package to learn which of its code they run.
func cover(ctx context.Context, t target, scratch string) (coverage, error) {
	profile := filepath.Join(scratch, "cover")
	if _, err := goTool(ctx, "test", "-short", "-coverprofile="+profile, t.ImportPath); err != nil {
		return nil, fmt.Errorf("the tests fail without a mutant: %w", err)
	}
	text, err := os.ReadFile(profile)
	if err != nil {
		return nil, err
	}
	return parseProfile(string(text))
}

// parseProfile reads what go test writes, a mode and then one block a line:
//
//	example.org/tiny/tiny.go:3.24,5.2 1 0
//
// The last two numbers count the statements of the block and how often it ran.
func parseProfile(text string) (coverage, error) {
	covered := coverage{}
	for line := range strings.Lines(text) {
		file, rest, _ := strings.Cut(line, ":")
		if file == "mode" {
			continue
		}
		var b block
		var statements, runs int
		if _, err := fmt.Sscanf(rest, "%d.%d,%d.%d %d %d", &b.start[0], &b.start[1], &b.end[0], &b.end[1], &statements, &runs); err != nil {
			return nil, fmt.Errorf("line %q of the coverage profile: %w", line, err)
		}
		if name := path.Base(file); runs > 0 { // the base suffices within one package
			covered[name] = append(covered[name], b)
		}
	}
	return covered, nil
}
