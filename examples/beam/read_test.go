package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// readPart reads the lines of a part of a file, and what it counted.
func readPart(t *testing.T, name string, from, to int64) (lines []Line, read Tally, err error) {
	t.Helper()
	r := &readFn{Block: blockSize}
	part := r.CreateTracker(offsetrange.Restriction{Start: from, End: to})
	file := fileio.FileMetadata{Path: name}
	err = r.ProcessElement(t.Context(), part, file, func(l Line) { lines = append(lines, l) }, func(_ string, c Tally) { read = c })
	assert.True(t, err != nil || part.IsDone(), "the part was not read to its end")
	return lines, read, err
}

// eachLine reads whole files.
func eachLine(t *testing.T, glob string, visit func(*Line)) {
	t.Helper()
	names, err := filepath.Glob(glob)
	require.NoError(t, err)
	for _, name := range names {
		info, err := os.Stat(name)
		require.NoError(t, err)
		lines, _, err := readPart(t, name, 0, info.Size())
		require.NoError(t, err)
		for i := range lines {
			visit(&lines[i])
		}
	}
}

func TestLinesAreReadAsTheyStand(t *testing.T) {
	long := strings.Repeat("x", longestLine)
	for _, c := range []struct {
		name, text string
		want       []Line
	}{
		{"an empty file has no line", "", nil},
		{"an end alone is an empty line", "\n", []Line{{Offset: 0}}},
		{"the last line needs no end", "a\nbc", []Line{{Offset: 0, Length: 1, Text: []byte("a")}, {Offset: 2, Length: 2, Text: []byte("bc")}}},
		{"an end is no further line", "a\n", []Line{{Offset: 0, Length: 1, Text: []byte("a")}}},
		{"an end may have two bytes", "a\r\n\r\nb\r\n", []Line{{Offset: 0, Length: 1, Text: []byte("a")}, {Offset: 3}, {Offset: 5, Length: 1, Text: []byte("b")}}},
		{"bytes that are no text", "\xff\x00\n", []Line{{Offset: 0, Length: 2, Text: []byte("\xff\x00")}}},
		{"the longest line", long + "\nb", []Line{{Length: longestLine, Text: []byte(long)}, {Offset: longestLine + 1, Length: 1, Text: []byte("b")}}},
		{"the longest line, with two bytes at its end", long + "\r\nb", []Line{{Length: longestLine, Text: []byte(long)}, {Offset: longestLine + 2, Length: 1, Text: []byte("b")}}},
		{"one byte too many", long + "y\nb", []Line{{Length: longestLine + 1, Text: []byte(long)}, {Offset: longestLine + 2, Length: 1, Text: []byte("b")}}},
		{"far too long, and the last", "b\n" + long + long + long, []Line{{Length: 1, Text: []byte("b")}, {Offset: 2, Length: 3 * longestLine, Text: []byte(long)}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			name := fileOf(t, c.text)
			got, read, err := readPart(t, name, 0, int64(len(c.text)))
			require.NoError(t, err)
			require.Len(t, got, len(c.want))
			for i, want := range c.want {
				assert.Equal(t, name, got[i].File)
				assert.Equal(t, want.Offset, got[i].Offset)
				assert.Equal(t, want.Length, got[i].Length)
				assert.Equal(t, string(want.Text), string(got[i].Text))
				assert.Equal(t, want.Length > longestLine, got[i].tooLong())
			}
			assert.EqualValues(t, len(c.want), read.Records)
			assert.EqualValues(t, len(c.text), read.Bytes)
		})
	}
}

// Cut at any two bytes, the three parts have each line once, and together they
// count each byte once.
func TestPartsOfAFileHaveEachLineOnce(t *testing.T) {
	const text = "first\n\nthird\r\n\nfifth\n{}\n\n\nno end"
	name, size := fileOf(t, text), int64(len(text))
	whole, _, err := readPart(t, name, 0, size)
	require.NoError(t, err)
	require.Len(t, whole, 9)
	for a := range size + 1 {
		for b := a; b <= size; b++ {
			var lines []Line
			bytes := int64(0)
			for _, part := range [][2]int64{{0, a}, {a, b}, {b, size}} {
				got, read, err := readPart(t, name, part[0], part[1])
				require.NoError(t, err)
				lines, bytes = append(lines, got...), bytes+read.Bytes
			}
			require.Equal(t, whole, lines, "cut at %d and %d", a, b)
			require.Equal(t, size, bytes, "cut at %d and %d", a, b)
		}
	}
}

func TestAFileThatShrinksIsAnError(t *testing.T) {
	name := fileOf(t, "one\ntwo\n")
	_, _, err := readPart(t, name, 0, 9)
	assert.ErrorContains(t, err, "has become shorter")
	_, _, err = readPart(t, name, 20, 30)
	assert.ErrorContains(t, err, "has become shorter")
	_, _, err = readPart(t, filepath.Join(t.TempDir(), "gone.jsonl"), 0, 9)
	assert.ErrorIs(t, err, os.ErrNotExist)
	_, _, err = readPart(t, t.TempDir(), 0, 9)
	assert.ErrorContains(t, err, "is a directory")
}

// Blocks are what a runner may hand to several workers.
func TestAFileIsCutIntoBlocks(t *testing.T) {
	r := &readFn{Block: 10}
	all := r.CreateInitialRestriction(fileio.FileMetadata{Size: 25})
	assert.Equal(t, []offsetrange.Restriction{{Start: 0, End: 10}, {Start: 10, End: 20}, {Start: 20, End: 25}}, r.SplitRestriction(fileio.FileMetadata{}, all))
	assert.InDelta(t, 25, r.RestrictionSize(fileio.FileMetadata{}, all), 0)
	assert.IsType(t, &sdf.LockRTracker{}, r.CreateTracker(all))
}
