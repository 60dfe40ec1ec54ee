package policy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// StepCodes returns the codes of the constants, for the tests that see that each
// is used.
func StepCodes(t testing.TB) []string { return slices.Sorted(maps.Values(constantsOf(t, "StepCode"))) }

// constantsOf returns the names and the texts of the constants of a string type,
// as they stand in the source.
func constantsOf(t testing.TB, typ string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	files, err := fs.Glob(os.DirFS("."), "*.go")
	require.NoError(t, err)
	for _, file := range files {
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(source, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && spec.Type != nil && len(spec.Values) > 0 {
				id, named := spec.Type.(*ast.Ident)
				literal, constant := spec.Values[0].(*ast.BasicLit)
				if named && constant && id.Name == typ {
					texts[spec.Names[0].Name], err = strconv.Unquote(literal.Value)
					require.NoError(t, err)
				}
			}
			return true
		})
	}
	require.NotEmpty(t, texts)
	return texts
}

// Every constant has a sentence, and every sentence a constant whose name says the
// code.
func TestOurSentences(t *testing.T) {
	var keys []string
	for r := range through(ReasonNoDecision, ReasonDifferentDays) {
		assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, r.String())
		keys = append(keys, "reason."+r.String(), "help."+r.String())
	}
	for typ, kind := range map[string]string{"Flag": "flag", "StepCode": "step"} {
		for name, code := range constantsOf(t, typ) {
			assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, code)
			assert.Equal(t, strings.TrimSuffix(typ, "Code")+strings.ReplaceAll(title(code), "_", ""), name)
			keys = append(keys, kind+"."+code)
		}
	}
	for o := range through(Undetermined, MustDispose) {
		keys = append(keys, "outcome."+o.String())
	}
	for k := range through(Erasure, DemandKind(len(demandKinds)-1)) {
		keys = append(keys, "kind."+k.String())
	}
	for s := range through(Received, Closed) {
		keys = append(keys, "state."+s.String())
	}
	// The zero of a kind or a state has a code of two words, and some sentences have no constant.
	keys = append(keys, "kind.unknown", "state.unknown", "help.unrecognised", "help.not_due", "help.only", "ground", "denied", "refusal", "doubt.checked_through",
		"timeline.outcome", "timeline.together", "timeline.event", "timeline.guard", "timeline.hold", "timeline.demand", "timeline.received", "timeline.latest", "timeline.answered")
	require.NoError(t, sentences.Check(keys...))
	slices.Sort(keys)
	assert.Len(t, slices.Compact(slices.Clone(keys)), len(keys), "each code once")
}

func title(code string) string {
	return regexp.MustCompile(`(^|_)[a-z]`).ReplaceAllStringFunc(code, strings.ToUpper)
}
