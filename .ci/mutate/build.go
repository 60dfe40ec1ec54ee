package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// target is a package, in the words of go list.
type target struct {
	Dir, ImportPath, Name string
	GoFiles               []string
}

// find returns the package that a pattern of go list names.
func find(ctx context.Context, pkg string) (t target, err error) {
	out, err := goTool(ctx, "list", "-json=Dir,ImportPath,Name,GoFiles", pkg)
	if err != nil {
		return t, err
	}
	if json.Unmarshal(out, &t) != nil {
		return t, fmt.Errorf("%s does not name one package", pkg)
	}
	return t, nil
}

// goTool runs a go command and returns what it prints; an error includes it.
func goTool(ctx context.Context, args ...string) ([]byte, error) {
	var failure bytes.Buffer
	c := exec.CommandContext(ctx, "go", args...)
	c.Stderr = &failure
	out, err := c.Output()
	if err != nil {
		err = fmt.Errorf("go %s: %w\n%s%s", args[0], err, out, &failure)
	}
	return out, err
}

// build is a package with all its mutants, in one test binary for each package whose
// tests are run.
type build struct {
	target
	tests   []target          // this package, and further ones
	scratch string            // a folder for what is made here
	texts   map[string][]byte // of the files that have mutants, by their names
	mutants []*mutant
}

func (b *build) binary(of int) string { return filepath.Join(b.scratch, fmt.Sprint("tests", of)) }

// compile makes the binaries. The errors name the mutants that do not compile, and the
// build begins again without them.
func (b *build) compile(ctx context.Context) error {
	named := regexp.MustCompile(`\bmutant(\d+):\d+`)
	for {
		overlay, err := b.overlay()
		if err != nil {
			return err
		}
		for i, t := range b.tests {
			if err == nil {
				_, err = goTool(ctx, "test", "-c", "-gcflags=-e", "-overlay="+overlay, "-o", b.binary(i), t.ImportPath)
			}
		}
		if err == nil {
			return nil
		}
		found := named.FindAllStringSubmatch(err.Error(), -1)
		if found == nil {
			return fmt.Errorf("the mutants cannot be built: %w", err)
		}
		for _, name := range found {
			number, err := strconv.Atoi(name[1])
			if err != nil {
				return err
			}
			b.mutants[number-1].outcome = invalid
		}
	}
}
