package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A trail is not written over the register, nor over what SQLite keeps beside it.
func TestTrailIsNotWrittenOverTheRegister(t *testing.T) {
	db := filepath.Join(t.TempDir(), "register.db")
	var out bytes.Buffer
	require.Equal(t, done, begin([]string{"-db", db, "-generate", "20", "-on", "2026-11-22"}, &out, &out, world{}), out.String())
	before, err := os.ReadFile(db)
	require.NoError(t, err)
	link := db + ".link"
	require.NoError(t, os.Symlink(db, link))
	require.NoError(t, os.WriteFile(db+"-journal", nil, 0o600))
	for _, name := range []string{db, link, db + "-journal"} {
		out.Reset()
		assert.Equal(t, failed, begin([]string{"-db", db, "-export", name}, &out, &out, world{}), name)
		assert.Contains(t, out.String(), "is the register; give the name of another file")
		after, err := os.ReadFile(db)
		require.NoError(t, err)
		assert.Equal(t, before, after)
	}
}
