package lawtest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Vectors checks every case of the package's own file in testdata, and of the file
// that the flag of the test names, if it names one. A relative path counts from root,
// the way from the package to the module's root.
func Vectors(t *testing.T, own, named, root string, fields int, check func([]string) error) {
	t.Helper()
	paths := []string{filepath.Join("testdata", own)}
	if named != "" && !filepath.IsAbs(named) {
		named = filepath.Join(root, named) // tests run in their package's folder
	}
	if named != "" {
		paths = append(paths, named)
	}
	for _, path := range paths {
		t.Run(path, func(t *testing.T) {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			for _, failure := range Failures(string(text), path, fields, check) {
				t.Error(failure)
			}
		})
	}
}

// Failures returns what is wrong with the text of a file of cases, with the place of
// each. A case is a line with so many fields between bars, the first one its ID; a line
// that begins with # is a comment.
func Failures(text, name string, fields int, check func([]string) error) (found []string) {
	fail := func(number int, format string, args ...any) {
		found = append(found, fmt.Sprintf("%s:%d: ", name, number)+fmt.Sprintf(format, args...))
	}
	cases := 0
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		got := strings.Split(line, "|")
		for i := range got {
			got[i] = strings.TrimSpace(got[i])
		}
		cases++
		if len(got) != fields {
			fail(i+1, "want %d fields, got %d", fields, len(got))
		} else if got[0] == "" {
			fail(i+1, "the case has no ID")
		} else if err := check(got); err != nil {
			fail(i+1, "%s: %v", got[0], err)
		}
	}
	if cases == 0 {
		fail(1, "no case")
	}
	return found
}
