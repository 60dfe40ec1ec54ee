package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// folder returns one with documents.
func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600))
	}
	return dir
}

// says is a checker that is no program, and has something to say of each file.
func says(name string, found bool, problem string, err error) checker {
	return checker{name, "get it", []string{".svg", ".html"}, func() ([]string, bool) { return nil, found },
		func(_ context.Context, _, files []string) (problems []string, _ error) {
			for _, file := range files {
				if problem != "" {
					problems = append(problems, file+": "+problem)
				}
			}
			return problems, err
		}}
}

func TestCheck(t *testing.T) {
	dir := folder(t, "a/fi/x.svg", "a/fi/y.html", "b.csv")
	for name, test := range map[string]struct {
		checkers []checker
		problems int
		said     string
	}{
		"all is well":    {[]checker{says("one", true, "", nil), says("two", true, "", nil)}, 0, "documents: one 2, two 2\n"},
		"one is missing": {[]checker{says("one", true, "", nil), says("two", false, "bad", nil)}, 0, "documents: one 2; not installed: two (get it)\n"},
		"none is there":  {[]checker{says("one", false, "bad", nil)}, 0, "documents: nothing was checked; not installed: one (get it)\n"},
		"problems":       {[]checker{says("one", true, "bad", nil)}, 2, "one: a/fi/x.svg: bad\none: a/fi/y.html: bad\ndocuments: one 2\ndocuments: problems: 2\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var said strings.Builder
			problems, err := check(t.Context(), dir, test.checkers, &said)
			require.NoError(t, err)
			assert.Equal(t, test.problems, problems)
			assert.Equal(t, test.said, said.String())
		})
	}
	_, err := check(t.Context(), dir, []checker{says("one", true, "", errors.New("broken"))}, new(strings.Builder))
	require.ErrorContains(t, err, "one: broken")
	_, err = check(t.Context(), folder(t, "b.csv"), []checker{says("one", true, "", nil)}, new(strings.Builder))
	require.ErrorContains(t, err, "there is no document that ends in .svg or .html")
	_, err = check(t.Context(), filepath.Join(dir, "none"), []checker{says("one", true, "", nil)}, new(strings.Builder))
	require.ErrorIs(t, err, os.ErrNotExist)
}
