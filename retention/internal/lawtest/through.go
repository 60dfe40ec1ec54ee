package lawtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Through is a book and the day through which its law was read.
type Through struct {
	Book *retention.Rulebook
	Day  string
}

// ReadThrough checks that every book of the package under test says through which day
// its law was read, and that it is the day given. The books are by the names of the
// functions that return them; one that is left out fails.
func ReadThrough(t testing.TB, books map[string]Through) {
	t.Helper()
	var names []string
	for name, b := range books {
		names = append(names, name)
		d := b.Book.Definition()
		assert.False(t, d.CheckedThrough.IsZero(), "%s: CheckedLaw means nothing for it", name)
		assert.Equal(t, Day(b.Day), d.CheckedThrough, name)
		var read calendar.Date // the last day on which anything of it was read
		for _, source := range d.Sources {
			read = calendar.Latest(read, source.Checked)
		}
		for _, r := range d.Rules {
			read = calendar.Latest(read, r.Basis.Checked)
			assert.Equal(t, d.CheckedThrough, b.Book.CheckedThrough(r.Class), r.ID)
		}
		assert.True(t, d.CheckedThrough.OnOrBefore(read), "%s: nobody has read it as late as that", name)
	}
	assert.ElementsMatch(t, booksOf(t), names)
}

// booksOf lists the exported functions of the package under test that return a book.
func booksOf(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var names []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, decl := range source.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.IsExported() && f.Type.Results != nil &&
				slices.ContainsFunc(f.Type.Results.List, returnsBook) {
				names = append(names, f.Name.Name)
			}
		}
	}
	return names
}

func returnsBook(result *ast.Field) bool {
	pointer, ok := result.Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	named, ok := pointer.X.(*ast.SelectorExpr)
	return ok && named.Sel.Name == "Rulebook"
}
