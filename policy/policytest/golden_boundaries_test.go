package policytest_test

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
)

// mostLines is how long a table may be that a person is to review.
const mostLines = 300

// The tables of the days that matter were compared with the law; they change only
// when somebody has reviewed the change.
func TestBoundariesOfOwnBooks(t *testing.T) {
	expected := map[string]bool{}
	for _, own := range ownBooks(t) {
		expected[own.name+".txt"] = true
		for name, text := range boundaryFiles(own) {
			require.False(t, expected[name], "%s: two tables have one name", name)
			expected[name] = true
			t.Run(name, func(t *testing.T) { golden(t, filepath.Join(booksDir, name), text) })
		}
	}
	found, err := os.ReadDir(booksDir)
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
		return map[string]string{own.name + ".boundaries.txt": whole}
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
			files[fmt.Sprintf("%s.boundaries.%s%s.txt", own.name, name, partNumber(i))] = part
		}
	}
	if len(elsewhere) > 0 {
		files[own.name+".boundaries.rules-elsewhere.txt"] = tablesOf(own.book, elsewhere)
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
