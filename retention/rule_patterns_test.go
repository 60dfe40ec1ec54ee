package retention_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The page PATTERNS.md shows lines of Go and says what they decide. Both stand in examples
// that run, so that a page that differs from them fails here.

// pattern is a part of the page: its lines of Go and the rest.
type pattern struct {
	heading string
	blocks  []string
	text    string
}

func TestThePageOfPatternsSaysWhatTheExamplesSay(t *testing.T) {
	page, examples := readPage(t), patternExamples(t)
	shown := map[string]bool{}
	for _, p := range patterns(page) {
		days := ""
		for _, block := range p.blocks {
			name, found := exampleOf(block, examples)
			assert.True(t, found, "%s: no example has these lines:\n%s", p.heading, block)
			shown[name] = true
			days += examples[name]
		}
		for _, day := range regexp.MustCompile(`\d{4}-\d{2}-\d{2}`).FindAllString(p.text, -1) {
			assert.Contains(t, days, day, "%s: the example does not know the day", p.heading)
		}
		if len(p.blocks) > 0 {
			for _, part := range []string{"- *Decided:*", "- *Norm:*", "- *Not so:*"} {
				assert.Contains(t, p.text, part, p.heading)
			}
		}
	}
	for name := range examples {
		assert.True(t, shown[name], "%s is not on the page", name)
	}
	assert.Greater(t, len(shown), 30)
}

func TestThePageOfPatternsLeadsToEachPattern(t *testing.T) {
	page := readPage(t)
	anchors := map[string]bool{}
	for _, p := range patterns(page) {
		anchors[strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(p.heading, ",", "")), " ", "-")] = false
	}
	for _, link := range regexp.MustCompile(`\]\(#([^)]*)\)`).FindAllStringSubmatch(page, -1) {
		assert.Contains(t, anchors, link[1], "the page leads nowhere")
		anchors[link[1]] = true
	}
	for anchor, linked := range anchors {
		assert.True(t, linked, "%s is not in the table", anchor)
	}
}

// TestALineThatDiffersIsFound: a page test that finds everything tests nothing.
func TestALineThatDiffersIsFound(t *testing.T) {
	examples := patternExamples(t)
	blocks := 0
	for _, p := range patterns(readPage(t)) {
		for _, block := range p.blocks {
			blocks++
			for _, change := range [][2]string{{"Trigger:", "Trigger :="}, {"retention.", "retained."}, {"Bound: retention.", "Bound: "}, {"}", "} "}} {
				_, found := exampleOf(strings.Replace(block, change[0], change[1], 1), examples)
				assert.Equal(t, change[1] == "} ", found, "%s: %q for %q", p.heading, change[1], change[0]) // blanks do not matter
			}
		}
	}
	assert.Greater(t, blocks, 30)
}

func readPage(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("PATTERNS.md")
	require.NoError(t, err)
	return string(page)
}

// patterns divides the page at its headings of the third order.
func patterns(page string) (list []pattern) {
	for _, part := range strings.Split(page, "\n### ")[1:] {
		part, _, _ = strings.Cut(part, "\n## ")
		var p pattern
		p.heading, part, _ = strings.Cut(part, "\n")
		for i, piece := range strings.Split(part, "```") {
			if block, isGo := strings.CutPrefix(piece, "go\n"); i%2 == 1 && isGo {
				p.blocks = append(p.blocks, block)
			} else {
				p.text += piece
			}
		}
		list = append(list, p)
	}
	return list
}

// patternExamples returns the source of the examples of Rule that show lines of a
// schedule, with what they print and without blanks, by their names.
func patternExamples(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("example_rule_*_test.go")
	require.NoError(t, err)
	found := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		positions := token.NewFileSet()
		source, err := parser.ParseFile(positions, file, text, parser.ParseComments)
		require.NoError(t, err)
		for _, decl := range source.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "ExampleRule_") {
				found[f.Name.Name] = squeeze(string(text[positions.Position(f.Pos()).Offset:positions.Position(f.End()).Offset]))
			}
		}
	}
	return found
}

// exampleOf returns the name of the first example that has some lines, whatever the blanks.
func exampleOf(block string, examples map[string]string) (name string, found bool) {
	block = squeeze(block)
	for candidate, source := range examples {
		if strings.Contains(source, block) && (!found || candidate < name) {
			name, found = candidate, true
		}
	}
	return name, found
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
