// Package vectors reads files of cases, a line each with its fields between bars,
// for the tests that take further cases from outside.
package vectors

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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

// Failures returns what is wrong with a file of cases, with the place of each.
func Failures(r io.Reader, name string, fields int, check func([]string) error) []string {
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

// Run checks every case of the package's own file in testdata, and of the file that
// the flag of the test names, if it names one. A relative path counts from root,
// the way from the package to the module's root.
func Run(t *testing.T, own, named, root string, fields int, check func([]string) error) {
	t.Helper()
	run := func(name, path string) {
		t.Run(name, func(t *testing.T) {
			file, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			for _, failure := range Failures(file, name, fields, check) {
				t.Error(failure)
			}
		})
	}
	run("testdata/"+own, filepath.Join("testdata", own))
	if named == "" {
		return
	}
	path := named
	if !filepath.IsAbs(path) {
		path = filepath.Join(root, path) // tests run in their package's folder
	}
	run(named, path)
}
