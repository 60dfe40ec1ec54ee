package reply_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var update = lawtest.Update

// asJSON is the case that is kept as JSON too.
const asJSON = "window-readings"

// goldenSteps compares a file of testdata/steps, or writes it with -update.
func goldenSteps(t *testing.T, file string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", "steps", file)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "%s; if it is right, run the test with -update", path)
}

// Each explanation reads as its file does, which a lawyer can check by hand.
func TestGoldenSteps(t *testing.T) {
	for _, c := range stepCases(t) {
		t.Run(c.file, func(t *testing.T) {
			e, err := c.explain()
			require.NoError(t, err)
			require.NoError(t, soundSteps(e.Steps))
			goldenSteps(t, c.file+".txt", []byte(c.asks+"\n"+e.Subject+"\n"+e.String()))
			if c.file != asJSON {
				return
			}
			text, err := json.Marshal(e)
			require.NoError(t, err)
			var indented bytes.Buffer
			require.NoError(t, json.Indent(&indented, text, "", "  "))
			goldenSteps(t, c.file+".json", append(indented.Bytes(), '\n'))
		})
	}
}

// Nothing else lies beside the golden files, and each case has its own.
func TestGoldenStepsAreAllCompared(t *testing.T) {
	want := []string{asJSON + ".json"}
	for _, c := range stepCases(t) {
		assert.NotContains(t, want, c.file+".txt")
		want = append(want, c.file+".txt")
	}
	entries, err := os.ReadDir(filepath.Join("testdata", "steps"))
	require.NoError(t, err)
	var got []string
	for _, entry := range entries {
		got = append(got, entry.Name())
	}
	assert.ElementsMatch(t, want, got)
}

// The cases use every code of the table of sentences, and no other.
func TestGoldenStepsUseEverySentence(t *testing.T) {
	used := map[string]bool{}
	for _, c := range stepCases(t) {
		e, err := c.explain()
		require.NoError(t, err)
		for _, code := range codesOf(e.Steps) {
			used[code] = true
		}
	}
	var windows []string
	for _, code := range stepCodes(t) {
		windows = append(windows, code.String())
		if code == reply.StepLatestHour {
			break // the others are those of a request
		}
	}
	assert.ElementsMatch(t, windows, slices.Collect(maps.Keys(used)))
}
