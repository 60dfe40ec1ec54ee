package nopath_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
)

// The committed corpus still shows what its names say. Where the decoder of the
// bytes changes, the inputs mean something else, and the corpus must be found
// anew. A file is named after what the library would have to do wrong for the
// input to fail; the "permitted-" ones are permitted, the "bar-" ones are not,
// for the reason that follows.
func TestNoPathCorpus(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "fuzz", "FuzzNoPath", "*"))
	require.NoError(t, err)
	require.Greater(t, len(files), 30)
	met := map[string]bool{}
	for _, name := range files {
		c := decodeNoPath(corpusBytes(t, name))
		p, err := c.policy.load()
		require.NoError(t, err, name)
		assert.Empty(t, c.wrong(p), name)
		first, other := c.policy.bars(c.first), c.policy.bars(c.other)
		met[first], met[other] = true, true
		refused := policy.Check(p, c.first.request())
		base := filepath.Base(name)
		switch bar, named := strings.CutPrefix(base, "bar-"); {
		case named:
			assert.Equal(t, bar, first, name)
		case strings.HasPrefix(base, "permitted-"):
			assert.NoError(t, refused, name)
		}
	}
	for _, bar := range noPathBars {
		assert.True(t, met[bar], "the corpus has no input for %q", bar)
	}
}

// corpusBytes reads an input as the go command writes it.
func corpusBytes(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	_, literal, _ := strings.Cut(strings.TrimSpace(string(text)), "\n[]byte(")
	bytes, err := strconv.Unquote(strings.TrimSuffix(literal, ")"))
	require.NoError(t, err, name)
	return []byte(bytes)
}
