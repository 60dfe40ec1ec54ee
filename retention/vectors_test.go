package retention_test

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var vectorsFile = flag.String("vectors", "", "a further file of cases for TestLimitVectors or TestCutoffVectors; choose one of them with -run; a relative path counts from the module's root")

// vector is a line of cases: fields between bars, the first one its ID.
type vector struct {
	line   int
	fields []string
}

// readVectors reads every line that has the number of fields. The error tells
// of all that have not.
func readVectors(r io.Reader, fields int) ([]vector, error) {
	var (
		vectors  []vector
		problems []error
	)
	lines := bufio.NewScanner(r)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		v := vector{number, strings.Split(line, "|")}
		for i := range v.fields {
			v.fields[i] = strings.TrimSpace(v.fields[i])
		}
		switch {
		case len(v.fields) != fields:
			problems = append(problems, fmt.Errorf("%d: want %d fields, got %d", number, fields, len(v.fields)))
		case v.fields[0] == "":
			problems = append(problems, fmt.Errorf("%d: the case has no ID", number))
		default:
			vectors = append(vectors, v)
		}
	}
	if err := lines.Err(); err != nil {
		problems = append(problems, err)
	}
	if len(vectors) == 0 {
		problems = append(problems, errors.New("no case"))
	}
	return vectors, errors.Join(problems...)
}

// failures gives what is wrong with a file of cases, with the place of each.
func failures(r io.Reader, name string, fields int, check func([]string) error) []string {
	var found []string
	vectors, err := readVectors(r, fields)
	if err != nil {
		for problem := range strings.SplitSeq(err.Error(), "\n") {
			found = append(found, name+":"+problem)
		}
	}
	for _, v := range vectors {
		if err := check(v.fields); err != nil {
			found = append(found, fmt.Sprintf("%s:%d: %s: %v", name, v.line, v.fields[0], err))
		}
	}
	return found
}

// runVectors checks the project's own file and the one that the flag names.
func runVectors(t *testing.T, own string, fields int, check func([]string) error) {
	t.Helper()
	run := func(name, path string) {
		t.Run(name, func(t *testing.T) {
			file, err := os.Open(path)
			require.NoError(t, err)
			defer file.Close()
			for _, failure := range failures(file, name, fields, check) {
				t.Error(failure)
			}
		})
	}
	run("testdata/"+own, filepath.Join("testdata", own))
	if *vectorsFile == "" {
		return
	}
	path := *vectorsFile
	if !filepath.IsAbs(path) {
		path = filepath.Join("..", path) // tests run in their package's folder
	}
	run(*vectorsFile, path)
}

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
