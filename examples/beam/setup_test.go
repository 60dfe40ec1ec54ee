package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

var today = calendar.MustParseDate("2026-11-22")

// sized returns how many records a test takes: all of them, or fewer where they
// would take too long.
func sized(all, watched, short int) int {
	switch {
	case testing.Short():
		return short
	case raced:
		return watched
	default:
		return all
	}
}

// someRecords generates files and returns their glob and what is in them.
func someRecords(t *testing.T, lines, files int, broken float64) (glob string, counted made) {
	t.Helper()
	folder := t.TempDir()
	g := generator{on: today, folder: folder, lines: lines, files: files, seed: 7, broken: broken}
	counted, err := g.generate()
	require.NoError(t, err)
	return filepath.Join(folder, "*.jsonl"), counted
}

// fileOf writes a file and returns its path.
func fileOf(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "records.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

// plannedRun is a plan that was made.
type plannedRun struct {
	folder string
	counts []Tally
	result beam.PipelineResult
}

// makePlan makes a plan on Prism. What every plan must be is checked here: whatever
// was read went one of three ways.
func makePlan(t *testing.T, o options) plannedRun {
	t.Helper()
	if o.on.IsZero() {
		o.on = today
	}
	if o.block == 0 {
		o.block = blockSize
	}
	o.output = filepath.Join(t.TempDir(), "plan")
	counts, result, err := sweep(t.Context(), o)
	require.NoError(t, err)

	p := plannedRun{o.output, counts, result}
	b := balanceOf(counts)
	require.Equal(t, b.lines, b.candidates+b.kept+b.bad, "in = candidates + kept + bad")
	require.Len(t, p.lines(t, candidatesFile), int(b.candidates))
	require.Len(t, p.lines(t, badFile), int(b.bad))
	return p
}

// lines returns the lines of a file of the plan, sorted: their order is no promise.
func (p plannedRun) lines(t *testing.T, name string) []string {
	t.Helper()
	file, err := os.Open(filepath.Join(p.folder, name))
	require.NoError(t, err)
	defer file.Close()
	var lines []string
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	require.NoError(t, scanner.Err())
	slices.Sort(lines)
	return lines
}

// decoded returns what the lines of a file of the plan say.
func decoded[T any](t *testing.T, p plannedRun, name string) []T {
	t.Helper()
	var list []T
	for _, line := range p.lines(t, name) {
		var one T
		require.NoError(t, json.Unmarshal([]byte(line), &one), name)
		list = append(list, one)
	}
	return list
}
