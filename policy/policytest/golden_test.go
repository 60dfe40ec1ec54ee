package policytest_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

// TestGolden: a text that was reviewed passes, one that differs does not, and
// nothing is written unless that is asked for.
func TestGolden(t *testing.T) {
	t.Setenv(policytest.UpdateVariable, "")
	name := filepath.Join(t.TempDir(), "new", "life.txt")
	golden := func(file, got string) []string {
		return failures(func(t testing.TB) { policytest.Golden(t, file, got) })
	}
	missing := golden(name, "one\n")
	require.Len(t, missing, 1)
	assert.Contains(t, missing[0], "set KEEPUNTIL_UPDATE=1 to write it, and review it")
	assert.NoFileExists(t, name)

	t.Setenv(policytest.UpdateVariable, "1")
	assert.Empty(t, golden(name, "one\ntwo\n"))
	written, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "one\ntwo\n", string(written))
	blocked := golden(filepath.Join(name, "below a file"), "one\n")
	assert.Len(t, blocked, 2, "neither the folder nor the file can be made")

	t.Setenv(policytest.UpdateVariable, "")
	assert.Empty(t, golden(name, "one\ntwo\n"))
	t.Chdir(filepath.Dir(name))
	differing := slices.Concat(golden("life.txt", "one\nthree\n"), golden("life.txt", "one\ntwo"), golden("life.txt", "one\ntwo\n\nthree\n"), golden("life.txt", "one\ntwo \n"))
	assert.Equal(t, []string{
		"policytest: life.txt:2:\n\texpected: \"two\"\n\tgot:      \"three\"\nif what it is now is right, set KEEPUNTIL_UPDATE=1 to write the file, and review it; otherwise correct the rules",
		"policytest: life.txt:3:\n\texpected: \"\"\n\tgot:      (no line)\nif what it is now is right, set KEEPUNTIL_UPDATE=1 to write the file, and review it; otherwise correct the rules",
		"policytest: life.txt:4:\n\texpected: (no line)\n\tgot:      \"three\"\nif what it is now is right, set KEEPUNTIL_UPDATE=1 to write the file, and review it; otherwise correct the rules",
		"policytest: life.txt:2:\n\texpected: \"two\"\n\tgot:      \"two \"\nif what it is now is right, set KEEPUNTIL_UPDATE=1 to write the file, and review it; otherwise correct the rules",
	}, differing)
}
