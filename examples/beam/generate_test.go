package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tests rest on generated records. This one says that they are worth it.
func TestGeneratedRecordsStandInEveryWay(t *testing.T) {
	glob, counted := someRecords(t, 20_000, 3, 0.1)
	for _, problem := range []sample.Problem{sample.Empty, sample.TooLong, sample.NotUTF8, sample.NoRecord} {
		assert.Positive(t, counted[problem], problem)
	}
	assert.InDelta(t, 2000, counted.broken(), 200)
	assert.Equal(t, 20_000, counted[""]+counted.broken())

	found, close := map[string]int{}, 0
	d := decideDirectly(t, glob)
	for s, n := range d.byClass {
		found[s.outcome+", "+s.reason] += int(n.records)
	}
	for _, way := range []string{
		"undetermined, class_unknown", "undetermined, rules_elsewhere", "undetermined, holds_not_looked_up", "undetermined, demand_unclear",
		"undetermined, start_unknown", "undetermined, ceiling_unknown", "held, held", "held, held_by_demand",
		"keep, retained", "keep, awaited", "keep, no_ground", "keep, appraised_to_keep",
		"review, conflict", "review, appraisal_open", "may_dispose, free", "must_dispose, due", "must_dispose, demanded",
	} {
		assert.Positive(t, found[way], way)
	}
	for _, line := range d.candidates {
		if line.Overdue > 0 && line.Overdue <= 3 {
			close++
		}
	}
	assert.Greater(t, close, 500, "days lie close to those on which the outcome changes")
}

func TestTheSameSeedGeneratesTheSameFiles(t *testing.T) {
	text := func(seed uint64) string {
		folder := t.TempDir()
		_, err := generator{on: today, folder: folder, lines: 100, files: 2, seed: seed, broken: 0.1}.generate()
		require.NoError(t, err)
		files, err := filepath.Glob(filepath.Join(folder, "records-*.jsonl"))
		require.NoError(t, err)
		require.Len(t, files, 2)
		var all string
		for _, file := range files {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			all += string(text)
		}
		return all
	}
	assert.Equal(t, text(1), text(1))
	assert.NotEqual(t, text(1), text(2))
}
