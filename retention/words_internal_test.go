package retention

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// Whatever this package can say has its sentence, and each sentence is said, in every
// language.
func TestOurSentences(t *testing.T) {
	keys := phrases(t)
	add := func(kind string, words ...string) {
		for _, word := range words {
			keys = append(keys, kind+"."+strings.ReplaceAll(word, " ", "_"))
		}
	}
	add("bound", boundWords.All...)
	add("absent", absentWords.All...)
	add("pick", pickWords.All...)
	add("state", stateWords.All...)
	add("action", append(strings.Split(actionWords.All[everyAction], "+"), actionWords.All[0], "unknown")...)
	for kind, word := range endKinds {
		if endKind(kind) != endsOn { // which is the day alone
			add("end", word)
		}
	}
	for bound := Bound(0); bound <= Exactly; bound++ {
		for _, period := range []Period{{}, Immediately(), Permanently(), Years(1)} {
			keys = append(keys, (*Rulebook)(nil).Terms(Rule{Bound: bound, Period: period}).Code.String())
		}
	}
	for _, trigger := range everyBooks {
		add("trigger", string(trigger), string(trigger)+".start")
	}
	add("finding", constants(t, "FindingCode")...)
	add("twins", constants(t, "twinKind")...)
	add("cited", constants(t, "citedIn")...)
	add("address", constants(t, "noAddress")...)
	add("name", constants(t, "oddName")...)
	require.NoError(t, sentences.Check(keys...))
}

// A word of which there is no sentence is shown as it is.
func TestWordsWithoutASentence(t *testing.T) {
	for l := calendar.English; l <= calendar.Ukrainian+1; l++ {
		assert.Equal(t, "Bound(9)", inWords(l, "bound", "Bound(9)"))
		assert.Equal(t, "at least", inWords(l, "other", "at least"))
		assert.Empty(t, inWords(l, "bound", ""))
	}
}

// phrases returns the keys of sentences that stand in the source.
func phrases(t *testing.T) (keys []string) {
	t.Helper()
	key := regexp.MustCompile(`^(text|cutoff|period|start|terms)\.[a-z_-]+$`)
	eachNode(t, func(n ast.Node) {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if text, err := strconv.Unquote(literal.Value); assert.NoError(t, err) && key.MatchString(text) {
				keys = append(keys, text)
			}
		}
	})
	require.NotEmpty(t, keys)
	return keys
}

// constants returns the texts of the constants of a type, as the source has them.
func constants(t *testing.T, of string) (texts []string) {
	t.Helper()
	eachNode(t, func(n ast.Node) {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return
		}
		if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == of {
			if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
				text, err := strconv.Unquote(literal.Value)
				require.NoError(t, err)
				texts = append(texts, text)
			}
		}
	})
	require.NotEmpty(t, texts, of)
	return texts
}

// eachNode looks at the source of this package, but for its tests.
func eachNode(t *testing.T, look func(ast.Node)) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(source, func(n ast.Node) bool {
			look(n)
			return true
		})
	}
}
