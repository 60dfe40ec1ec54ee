package law_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// mostLines is how long a table may be that a person is to review.
const mostLines = 300

const boundariesDir = "testdata/boundaries"

// tabled reports whether the days that matter of a book stand in tables for review. Those of
// the five systems do, and those whose days depend on the host. Of the other acts they would
// be ten thousand lines which nobody reads; there the cases pin them.
func tabled(name string) bool {
	for _, prefix := range []string{"fi.kela.", "fi.incomes", "fi.accounting.", "ee.skais", "ee.accounting.", "ua.personal-data", "ua.archival"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// The tables of the days that matter were compared with the law; they change only
// when somebody has reviewed the change.
func TestBoundariesOfOwnBooks(t *testing.T) {
	tables := map[string]bool{}
	for _, own := range ownBooks(t) {
		if !tabled(own.name) {
			continue
		}
		for name, text := range boundaryFiles(own) {
			require.False(t, tables[name], "%s: two tables have one name", name)
			tables[name] = true
			t.Run(name, func(t *testing.T) { lawtest.Golden(t, filepath.Join(boundariesDir, name), text) })
		}
	}
	onlyThese(t, boundariesDir, tables)
}

// Every text of cases is that of a book.
func TestCasesAreOfBooks(t *testing.T) {
	texts := map[string]bool{}
	for _, own := range ownBooks(t) {
		texts[own.name+".txt"] = true
	}
	onlyThese(t, casesDir, texts)
}

func onlyThese(t *testing.T, dir string, expected map[string]bool) {
	t.Helper()
	found, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, file := range found {
		assert.True(t, expected[file.Name()], "%s is of no book; remove it", file.Name())
	}
	assert.Len(t, found, len(expected))
}

// boundaryFiles returns the tables of a book by the names of their files: all in one,
// or each class in its own if that would be too long to review. The classes whose
// rules are elsewhere have a row each and stand together.
func boundaryFiles(own ownBook) map[string]string {
	classes := classesOf(own.book)
	whole := tablesOf(own.book, classes)
	if linesIn(whole) <= mostLines {
		return map[string]string{own.name + ".txt": whole}
	}
	files := map[string]string{}
	var elsewhere []retention.Class
	for _, class := range classes {
		if info, _ := own.book.Info(class); info.RulesFrom != "" {
			elsewhere = append(elsewhere, class)
			continue
		}
		name := string(class[strings.LastIndex(string(class), ".")+1:])
		for i, part := range partsOf(tablesOf(own.book, []retention.Class{class})) {
			files[fmt.Sprintf("%s.%s%s.txt", own.name, name, partNumber(i))] = part
		}
	}
	if len(elsewhere) > 0 {
		files[own.name+".rules-elsewhere.txt"] = tablesOf(own.book, elsewhere)
	}
	return files
}

// partNumber numbers the second and later parts of a table.
func partNumber(i int) string {
	if i == 0 {
		return ""
	}
	return fmt.Sprintf(".%d", i+1)
}

// tablesOf returns the tables of classes, each with its class before it.
func tablesOf(b *retention.Rulebook, classes []retention.Class) string {
	var all strings.Builder
	for i, class := range classes {
		if i > 0 {
			all.WriteString("\n")
		}
		fmt.Fprintf(&all, "%s\n\n%s", class, policytest.Boundaries(b, class))
	}
	return all.String()
}

// partsOf cuts a table that is too long, each time before a record, and repeats
// its head.
func partsOf(table string) []string {
	rest, head := strings.SplitAfter(table, "\n"), ""
	for !strings.HasPrefix(rest[0], "events ") {
		head, rest = head+rest[0], rest[1:]
	}
	head, rest = head+rest[0], rest[1:]
	var parts []string
	part := head
	for len(rest) > 0 {
		record, length := rest[0], 1
		for length < len(rest) && strings.HasPrefix(rest[length], `"`) {
			record += rest[length]
			length++
		}
		if linesIn(part)+length > mostLines {
			parts = append(parts, part)
			part = head
		}
		part, rest = part+record, rest[length:]
	}
	return append(parts, part)
}

func linesIn(text string) int { return strings.Count(text, "\n") }
