package lawtest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestVectorReader(t *testing.T) {
	var cases [][]string
	check := func(fields []string) error { cases = append(cases, fields); return nil }
	assert.Empty(t, lawtest.Failures("# a | comment | line\n\n A1 |  x | y \r\nA2|x|\n", "some.txt", 3, check))
	assert.Equal(t, [][]string{{"A1", "x", "y"}, {"A2", "x", ""}}, cases)
	failing := func([]string) error { return assert.AnError }
	assert.Equal(t, []string{"some.txt:3: A1: " + assert.AnError.Error()}, lawtest.Failures("# x\n\nA1 | x | y\n", "some.txt", 3, failing))
}

func TestVectorReaderRefuses(t *testing.T) {
	for _, row := range []struct {
		why, file, want string
		cases           int // that could be read all the same
	}{
		{"an empty file", "", "1: no case", 0},
		{"a file of comments", "# A1 | x | y\n\n", "1: no case", 0},
		{"a field too few", "A1 | x | y\nA2 | x", "2: want 3 fields, got 2", 1},
		{"a field too many", "A1 | x | y | z\nA2 | x | y", "1: want 3 fields, got 4", 1},
		{"a line without bars", "some words", "1: want 3 fields, got 1", 0},
		{"no ID", " | x | y\nA2 | x | y", "1: the case has no ID", 1},
		{"a long line", "A1 | x | y\n" + strings.Repeat("x", 1<<17), "2: want 3 fields, got 1", 1},
	} {
		t.Run(row.why, func(t *testing.T) {
			cases := 0
			got := lawtest.Failures(row.file, "some.txt", 3, func([]string) error { cases++; return nil })
			assert.Equal(t, []string{"some.txt:" + row.want}, got)
			assert.Equal(t, row.cases, cases)
		})
	}
}
