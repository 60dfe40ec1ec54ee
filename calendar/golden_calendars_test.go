package calendar_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

// goldens are the calendars as TestDayTables names them, by file.
var goldens = map[string]string{
	"fi.txt":                     "fi",
	"ee.txt":                     "ee",
	"ua.txt":                     "ua",
	"ua+transfers.txt":           "ua+transfers",
	"ua-restored-2022-03-24.txt": "ua-restored:2022-03-24",
}

// A change in the law, a table or a library shows here as the months that it
// changes.
func TestGolden(t *testing.T) {
	for file, name := range goldens {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", "golden", file)
			c, err := tableCalendar(name)
			require.NoError(t, err)
			got := golden(t, name, c)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}

			want, err := os.ReadFile(path)
			require.NoError(t, err)
			for _, difference := range differentLines(string(want), got) {
				t.Error(difference)
			}
			months, err := readDayTable(bytes.NewReader(want))
			require.NoError(t, err)
			assert.Empty(t, differences(file, months), "the file is also a day table")
		})
	}
}

// Nothing else lies beside the golden files.
func TestGoldenFilesAreAllCompared(t *testing.T) {
	entries, err := os.ReadDir(filepath.Join("testdata", "golden"))
	require.NoError(t, err)
	for _, entry := range entries {
		assert.Contains(t, goldens, entry.Name())
	}
	assert.Len(t, entries, len(goldens))
}

// The first and the last line of each file are the edges of the coverage.
func TestGoldenFilesCoverEveryDay(t *testing.T) {
	for file, name := range goldens {
		c, err := tableCalendar(name)
		require.NoError(t, err)
		f, err := os.Open(filepath.Join("testdata", "golden", file))
		require.NoError(t, err)
		defer f.Close()
		months, err := readDayTable(f)
		require.NoError(t, err)

		from, through := c.Coverage()
		compared := 0
		for i, month := range months {
			assert.Equal(t, months[0].first.AddMonths(i), month.first, "%s:%d", file, month.line)
			compared += strings.Count(month.days, "0") + strings.Count(month.days, "1")
		}
		assert.Equal(t, through.Sub(from)+1, compared, file)
	}
}

// differentLines lists the lines that differ, not the whole text. The lines of a
// calendar are in the order of the months, so each is compared with the one of its
// number.
func differentLines(want, got string) []string {
	var found []string
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(wants), len(gots)) {
		w, g := "no line", "no line"
		if i < len(wants) {
			w = wants[i]
		}
		if i < len(gots) {
			g = gots[i]
		}
		if w != g {
			found = append(found, fmt.Sprintf("line %d:\nwant %s\ngot  %s", i+1, w, g))
		}
	}
	return found
}

func TestDifferentLines(t *testing.T) {
	assert.Empty(t, differentLines("a\nb\n", "a\nb\n"))
	assert.Equal(t, []string{"line 2:\nwant b\ngot  x"}, differentLines("a\nb\nc\n", "a\nx\nc\n"))
	assert.Equal(t, []string{"line 3:\nwant \ngot  c", "line 4:\nwant no line\ngot  "}, differentLines("a\nb\n", "a\nb\nc\n"))
	assert.Equal(t, []string{"line 2:\nwant b\ngot  no line"}, differentLines("a\nb", "a"))
	assert.Equal(t, []string{"line 1:\nwant a\r\ngot  a"}, differentLines("a\r", "a"), "bytes are compared")
}
