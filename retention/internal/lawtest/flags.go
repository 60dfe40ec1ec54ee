package lawtest

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// The flags of tests for people who hand something in or ask. They stand here, because go
// test hands a flag to the tests of every package that is named, and each must know it.
var (
	CasesFile = flag.String("cases", "", "a file of cases for TestLawCases, in the form of package policytest; a relative path counts from the module's root")
	On        = flag.String("on", "", "a day for TestFreshness: what must be read again by it")
	Update    = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")
)

// Golden compares a text with a file that somebody has read.
func Golden(t testing.TB, file, got string) {
	t.Helper()
	if *Update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run go test -update once, and review what it wrote")
	require.Equal(t, string(want), got, file)
}
