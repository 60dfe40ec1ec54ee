package law_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// go test ./retention/... hands a flag to the tests of every package, and those that do not
// know it fail.
func TestEveryPackageKnowsTheFlags(t *testing.T) {
	knows := map[string]bool{}
	tree := os.DirFS("..")
	require.NoError(t, fs.WalkDir(tree, ".", func(file string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, "_test.go") {
			text, err := fs.ReadFile(tree, file)
			require.NoError(t, err)
			dir := path.Dir(file)
			knows[dir] = knows[dir] || strings.Contains(string(text), `keepuntil/retention/internal/lawtest"`)
		}
		return err
	}))
	require.Greater(t, len(knows), 10)
	for dir, known := range knows {
		assert.True(t, known, "retention/%s: import retention/internal/lawtest in a test", dir)
	}
}
