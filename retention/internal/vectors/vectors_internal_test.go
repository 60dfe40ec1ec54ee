package vectors

import (
	"bufio"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestVectorReader(t *testing.T) {
	vectors, err := readVectors(strings.NewReader("# a | comment | line\n\n A1 |  x | y \r\nA2|x|\n"), 3)
	require.NoError(t, err)
	assert.Equal(t, []vector{{3, []string{"A1", "x", "y"}}, {4, []string{"A2", "x", ""}}}, vectors)
}

func TestVectorReaderRefuses(t *testing.T) {
	for _, row := range []struct {
		why, file, want string
		cases           int // that could be read all the same
	}{
		{"an empty file", "", "no case", 0},
		{"a file of comments", "# A1 | x | y\n\n", "no case", 0},
		{"a field too few", "A1 | x | y\nA2 | x", "2: want 3 fields, got 2", 1},
		{"a field too many", "A1 | x | y | z\nA2 | x | y", "1: want 3 fields, got 4", 1},
		{"a line without bars", "some words", "1: want 3 fields, got 1\nno case", 0},
		{"no ID", " | x | y\nA2 | x | y", "1: the case has no ID", 1},
		{"a line without end", "A1 | x | y\n" + strings.Repeat("x", bufio.MaxScanTokenSize+1), bufio.ErrTooLong.Error(), 1},
	} {
		t.Run(row.why, func(t *testing.T) {
			vectors, err := readVectors(strings.NewReader(row.file), 3)
			require.EqualError(t, err, row.want)
			assert.Len(t, vectors, row.cases)
		})
	}
}
