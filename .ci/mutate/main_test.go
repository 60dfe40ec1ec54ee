package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tiny is a package of functions: the tests of the first notice everything, the short
// tests of the second only run it, a mutant of the next two does not compile, and the
// last is run by no test.
var tiny = map[string]string{
	"go.mod": "module example.org/tiny\n\ngo 1.25\n",
	"tiny.go": `package tiny

func Adult(age int) bool {
	return age >= 18
}

func Next(n int) int {
	return n + 1
}

func Greet(name string) string { return "Hello " + name }

func Loop() {
loop:
	for {
		break loop
	}
}

func Unused() bool { return true }
`,
	"tiny_test.go": `package tiny

import "testing"

func TestAdult(t *testing.T) {
	if Adult(17) || !Adult(18) {
		t.Fail()
	}
}

func TestNext(t *testing.T) {
	if n := Next(1); !testing.Short() && n != 2 {
		t.Fail()
	}
}

func TestLoop(t *testing.T) { Loop() }

func TestGreet(t *testing.T) {
	if Greet("you") != "Hello you" {
		t.Fail()
	}
}
`,
}

// more is a test of the package that another one holds.
const more = `package more_test

import (
	"testing"

	tiny "example.org/tiny"
)

func TestNext(t *testing.T) {
	if tiny.Next(1) != 2 {
		t.Fail()
	}
}
`

// enter makes a module of files and changes to its folder. It returns the folder in which
// temporary files are made until the test ends.
func enter(t *testing.T, files map[string]string) (scratch string) {
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOWORK", "off")
	scratch = t.TempDir()
	t.Setenv("TMPDIR", scratch)
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	return scratch
}

func TestMutate(t *testing.T) {
	scratch := enter(t, tiny)
	run := func(o options) string {
		o.pkg, o.workers, o.timeout = ".", 2, time.Minute
		mutants, err := measure(t.Context(), o)
		require.NoError(t, err)
		var out strings.Builder
		report(&out, o.pkg, mutants, 1234*time.Millisecond)
		return out.String()
	}
	assert.Equal(t, `survived  tiny.go:8: n + 1 -> func() (zero int) { _ = n + 1; return }()
survived  tiny.go:8: n + 1 -> n - 1
survived  tiny.go:8: 1 -> 2
survived  tiny.go:8: 1 -> 0
.: of 9 mutants 5 killed, 0 timed out, 4 survived; 2 more did not compile; score 55.6 %; 1s
`, run(options{}))
	assert.Equal(t, ".: of 9 mutants 9 killed, 0 timed out, 0 survived; 2 more did not compile; score 100.0 %; 1s\n", run(options{full: true, files: "tiny.go"}))
	require.NoError(t, os.Mkdir("more", 0o755))
	require.NoError(t, os.WriteFile("more/more_test.go", []byte(more), 0o600))
	assert.Equal(t, ".: of 9 mutants 9 killed, 0 timed out, 0 survived; 2 more did not compile; score 100.0 %; 1s\n", run(options{tests: "./more"}), "the tests of another package are asked too")
	require.NoError(t, os.RemoveAll("more"))

	for folder, want := range map[string]int{".": len(tiny), scratch: 0} {
		left, err := os.ReadDir(folder)
		require.NoError(t, err)
		assert.Len(t, left, want, "nothing is left behind")
	}
}

func TestReportOfWhatTimedOut(t *testing.T) {
	var out strings.Builder
	report(&out, "./p", []*mutant{{file: "p.go", line: 3, before: "i++", after: "i--", outcome: timedOut}}, time.Second)
	assert.Equal(t, "timed out p.go:3: i++ -> i--\n./p: of 1 mutants 0 killed, 1 timed out, 0 survived; 0 more did not compile; score 100.0 %; 1s\n", out.String())
}

func TestErrors(t *testing.T) {
	for _, row := range []struct {
		name, test string
		o          options
		want       string
	}{
		{"two packages", "", options{pkg: "./..."}, "./... does not name one package"},
		{"no package", "", options{pkg: "./none"}, "go list: exit status 1"},
		{"no file", "", options{pkg: ".", files: "none.go"}, "none.go: no such file"},
		{"failing tests", "func TestF(t *testing.T) { t.Fail() }", options{pkg: "."}, "the tests fail without a mutant"},
	} {
		t.Run(row.name, func(t *testing.T) {
			scratch := enter(t, map[string]string{
				"go.mod":        tiny["go.mod"],
				"f.go":          "package f",
				"f_test.go":     "package f\n\nimport \"testing\"\n\nvar _ testing.T\n\n" + row.test,
				"other/main.go": "package other",
			})
			_, err := measure(t.Context(), row.o)
			assert.ErrorContains(t, err, row.want)
			left, err := os.ReadDir(scratch)
			require.NoError(t, err)
			assert.Empty(t, left)
		})
	}
}
