package policytest

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// TestProblemsOf: a line for each problem, however they are joined, and as much of its
// place as is known.
func TestProblemsOf(t *testing.T) {
	err := errors.Join(
		&retention.DefinitionError{Book: "hospital", Place: "rules[3]", Rule: "h.file", Line: 12, Column: 18, Problem: "no citation", Help: "cite the norm in Basis"},
		fmt.Errorf("the file: %w", &retention.DefinitionError{Place: "classes[0]", Line: 3, Problem: "no name", Help: "name the class"}),
		fmt.Errorf("twice: %w", fmt.Errorf("wrapped: %w", errors.Join(io.EOF, &retention.DefinitionError{Line: 4, Column: 1, Problem: "no list", Help: "write one"}))),
		errors.Join(&retention.DefinitionError{Book: "hospital", Problem: "the book has no ID", Help: "give it a stable name"}, io.ErrUnexpectedEOF),
		&retention.DefinitionError{Rule: "a\nb", Line: 1, Column: 1, Problem: "two\nlines", Help: "write one"},
	)
	assert.Equal(t, []string{
		"rules.json:12:18: rules[3] h.file: no citation; cite the norm in Basis",
		"rules.json:3: classes[0]: no name; name the class",
		"rules.json: EOF",
		"rules.json:4:1: no list; write one",
		"rules.json: the book has no ID; give it a stable name",
		"rules.json: unexpected EOF",
		`rules.json:1:1: a\nb: two\nlines; write one`,
	}, problemsOf("rules.json", err))
}
