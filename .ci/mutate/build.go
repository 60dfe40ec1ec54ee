package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
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
	if json.Unmarshal(out, &t) != nil || len(t.GoFiles) == 0 {
		return t, errors.New("-pkg does not name one package with Go files")
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

// build is the test binary of a package with all its mutants.
type build struct {
	target
	scratch string            // a folder for what is made here
	texts   map[string][]byte // of the files that have mutants, by their names
	mutants []*mutant
}

func (b *build) binary() string { return filepath.Join(b.scratch, "tests") }

// compile makes the binary. The errors name the mutants that do not compile, and the
// build begins again without them.
func (b *build) compile(ctx context.Context) error {
	named := regexp.MustCompile(`\bmutant(\d+):\d+`)
	for {
		overlay, err := b.overlay()
		if err != nil {
			return err
		}
		_, err = goTool(ctx, "test", "-c", "-gcflags=-e", "-overlay="+overlay, "-o", b.binary(), b.ImportPath)
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
