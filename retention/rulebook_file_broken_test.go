package retention_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

var update = lawtest.Update

// What an author is told of a file that is wrong. Each file is one kind of slip, or a few
// that are alike.
func TestBrokenFilesSayWhatToChange(t *testing.T) {
	const golden = "testdata/rulebooks/broken.txt"
	var b strings.Builder
	for _, name := range brokenFiles(t) {
		file, err := os.ReadFile(name)
		require.NoError(t, err)
		_, err = retention.ReadRulebook(file)
		require.Error(t, err, name)
		fmt.Fprintf(&b, "%s\n", strings.TrimSuffix(filepath.Base(name), ".json"))
		for _, err := range problemsIn(err) {
			var problem *retention.DefinitionError
			require.ErrorAs(t, err, &problem)
			require.ErrorIs(t, err, retention.ErrDefinition)
			require.NotContains(t, err.Error(), "\n")
			assert.True(t, problem.Line > 0 && problem.Column > 0 || strings.HasPrefix(problem.Problem, "and "), "%s: %v", name, err)
			fmt.Fprintf(&b, "\t%v\n", err)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err, "run go test -update once, and review what it wrote")
	assert.Equal(t, string(want), b.String(), "if it is right, run the test with -update")
}

func brokenFiles(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/rulebooks/broken/*.json")
	require.NoError(t, err)
	require.Greater(t, len(names), 30)
	return names
}

// problemsIn returns the errors that an error joins.
func problemsIn(err error) []error {
	var several interface{ Unwrap() []error }
	if errors.As(err, &several) {
		return several.Unwrap()
	}
	return []error{err}
}
