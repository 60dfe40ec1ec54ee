package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// start runs the program and returns its exit status and what it wrote.
func start(args ...string) (status int, stdout, stderr string) {
	var out, problems strings.Builder
	status = run(args, &out, &problems)
	return status, out.String(), problems.String()
}

func TestWhatIsWritten(t *testing.T) {
	dir := t.TempDir()
	status, stdout, stderr := start("-dir", dir, "-lang", "fi", "-on", today.String())
	assert.Equal(t, written, status)
	assert.Empty(t, stderr)
	assert.Equal(t, 5, strings.Count(stdout, " files\n"))
	all, err := editions()
	require.NoError(t, err)
	for _, e := range all {
		for _, f := range e.files {
			text, err := os.ReadFile(filepath.Join(dir, e.folder, e.language.String(), f.name))
			if e.language.String() != "fi" {
				require.ErrorIs(t, err, os.ErrNotExist)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, f.text, text, f.name)
		}
	}
}

func TestNotRun(t *testing.T) {
	occupied := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(occupied, nil, 0o600))
	for want, args := range map[string][]string{
		"write documents -dir out":     {"-lang", "fi"},
		"write documents -dir out ":    {"-dir", "x", "more"},
		"-on 2026-11-30] [-lang":       {"-dir", "x", "-on", ""},
		"is not recognised":            {"-dir", "x", "-lang", "de"},
		"invalid value":                {"-dir", "x", "-on", "30.11.2026"},
		"flag provided but not":        {"-day", "x"},
		"documents: mkdir " + occupied: {"-dir", occupied},
	} {
		status, stdout, stderr := start(args...)
		assert.Equal(t, notRun, status, args)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, want)
	}
	status, _, stderr := start("-help")
	assert.Equal(t, written, status)
	assert.Contains(t, stderr, "-dir folder")
}

// A day on which no law is known makes no document, and says which one.
func TestNotMade(t *testing.T) {
	status, _, stderr := start("-dir", t.TempDir(), "-on", "1900-01-01")
	assert.Equal(t, notMade, status)
	assert.Contains(t, stderr, "documents: finland-kela-calls, en: letters to persons: refused: ")
}
