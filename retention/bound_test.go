package retention_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

func TestBound(t *testing.T) {
	for b := range retention.Bound(255) {
		floor, ceiling := b == retention.AtLeast || b == retention.Exactly, b == retention.AtMost || b == retention.Exactly
		assert.Equal(t, floor, b.HasFloor(), b)
		assert.Equal(t, ceiling, b.HasCeiling(), b)
		assert.Equal(t, floor || ceiling, b.IsValid(), b)
	}
}

// Whoever adds a bound says in two files what it does: whether it has a floor and a
// ceiling, and the days of the ceiling. Nothing else compares it.
func TestBoundsAreComparedInTwoFiles(t *testing.T) {
	compared := map[string]bool{}
	require.NoError(t, filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		source, err := parser.ParseFile(token.NewFileSet(), name, text, 0)
		require.NoError(t, err)
		if comparesBounds(source) {
			compared[filepath.ToSlash(name)] = true
		}
		return nil
	}))
	assert.Equal(t, map[string]bool{"../retention/bound.go": true, "../retention/assess_ceiling.go": true}, compared)
}

func TestComparedBoundsAreFound(t *testing.T) {
	for text, want := range map[string]bool{
		"b == AtLeast": true, "retention.Exactly != b": true, "b < AtMost": true, "(AtMost) >= b": true,
		"b.HasFloor()": false, "b == c": false, "b == Latest": false, "(R{Bound: AtMost} == r)": false,
	} {
		source, err := parser.ParseFile(token.NewFileSet(), "", "package p\nvar _ = "+text, 0)
		require.NoError(t, err)
		assert.Equal(t, want, comparesBounds(source), text)
	}
	source, err := parser.ParseFile(token.NewFileSet(), "", "package p\nfunc f() { switch b { case c, retention.AtMost: } }", 0)
	require.NoError(t, err)
	assert.True(t, comparesBounds(source))
}

// comparesBounds reports whether a file compares something with a bound.
func comparesBounds(source *ast.File) (found bool) {
	isBound := func(e ast.Expr) bool {
		if selected, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
			e = selected.Sel
		}
		id, ok := ast.Unparen(e).(*ast.Ident)
		return ok && slices.Contains([]string{"AtLeast", "AtMost", "Exactly"}, id.Name)
	}
	ast.Inspect(source, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			comparison := slices.Contains([]token.Token{token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ}, n.Op)
			found = found || comparison && (isBound(n.X) || isBound(n.Y))
		case *ast.CaseClause:
			found = found || slices.ContainsFunc(n.List, isBound)
		}
		return true
	})
	return found
}
