package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

// The whole output reads as its file does, which a lawyer can check by hand.
func TestGolden(t *testing.T) {
	tests := []struct {
		file string
		args []string
	}{
		{"default.txt", nil},
		{"fi-steps.txt", []string{"-country", "fi", "-steps"}},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			status, got, stderr := start(test.args...)
			assert.Equal(t, allAnswered, status)
			assert.Empty(t, stderr)
			path := filepath.Join("testdata", test.file)
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, "%s; if it is right, run the test with -update", path)
		})
	}
}
