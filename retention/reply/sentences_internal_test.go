package reply

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// Each constant has its sentence, each sentence its constant, in every language.
func TestOurSentences(t *testing.T) {
	keys := []string{"status", "left", "since", "duty.extended"}
	for _, code := range Constants(t, "StepCode") {
		keys = append(keys, "step."+code)
	}
	for _, code := range Constants(t, "TaskCode") {
		keys = append(keys, "task."+code)
	}
	for _, phase := range phaseWords.All {
		keys = append(keys, "phase."+phase)
	}
	for _, kind := range kindWords.All {
		keys = append(keys, "kind."+cmp.Or(kind, "none"))
	}
	require.NoError(t, sentences.Check(keys...))
}

// What a host writes into its window is not read as a placeholder.
func TestWordsAreNotFilled(t *testing.T) {
	step := calendar.Step{Code: StepWindow, Args: values{"duty": calendar.Names{English: "answer by {date}"}, "from": calendar.MustParseDate("2026-12-24")}}
	assert.Equal(t, "To do: answer by {date}. Start: Thursday 24 December 2026.", step.In(calendar.English))
}

// Each HourStart has a step.
func TestHourStartsAreSteps(t *testing.T) {
	assert.Len(t, hourStarts, 3)
	for _, code := range hourStarts {
		assert.NotEmpty(t, code.Sentence(calendar.English))
	}
}

// Constants returns the texts of the constants of a type, as the source has them.
func Constants(t testing.TB, of string) (texts []string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(source, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == of {
				if value, ok := spec.Values[0].(*ast.BasicLit); ok {
					text, err := strconv.Unquote(value.Value)
					require.NoError(t, err)
					texts = append(texts, text)
				}
			}
			return true
		})
	}
	require.NotEmpty(t, texts)
	return texts
}
