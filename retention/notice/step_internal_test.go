package notice

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// codes returns the constants of StepCode, as they stand in the source.
func codes(t *testing.T) (list []StepCode) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "step.go", nil, 0)
	require.NoError(t, err)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, is := n.(*ast.ValueSpec)
		if !is || !strings.HasPrefix(spec.Names[0].Name, "Step") {
			return true
		}
		text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		require.NoError(t, err)
		list = append(list, StepCode(text))
		return true
	})
	return list
}

// Each code, each column and each answer has its sentence in every language, and nothing
// else has one.
func TestOurSentences(t *testing.T) {
	keys := []string{"title", "page.title", "page.holds", "page.none", "record.title", "record.missing", "number.not_counted"}
	for _, c := range codes(t) {
		keys = append(keys, "step."+c.String())
	}
	for _, c := range columns() {
		keys = append(keys, "column."+c.key)
	}
	for _, a := range []adherence{adheres, adheresNot, notAnswered} {
		keys = append(keys, "adherence."+string(a))
	}
	for _, why := range []timing{inTime, late, noLimit, notLookedAt, notKnown} {
		keys = append(keys, "runs."+string(why))
	}
	require.NoError(t, sentences.Check(keys...))
}

func TestEachCodeHasItsPlace(t *testing.T) {
	seen := map[int]int{}
	for _, c := range codes(t) {
		seen[c.part()]++
	}
	assert.Equal(t, map[int]int{partLead: 3, partScope: 4, partPeriod: 4, partMore: 11, partTogether: 12}, seen)
	assert.Equal(t, partNone, StepCode("").part())
}
