package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// mutant is one small change of a function.
type mutant struct {
	file          string
	line          int
	before, after string
	code          span     // of before
	in            function // whose code it is
	statement     place    // where the innermost statement around the change begins

	number  int // among all mutants of a run, counted from 1
	outcome outcome
}

// span is the part of a file from the offset start up to, but not including, end.
type span struct{ start, end int }

type function struct {
	body    span // without the braces
	results bool // whether it returns any
}

func (m *mutant) String() string {
	change := strings.Join(strings.Fields(m.before+" -> "+m.after), " ")
	return fmt.Sprintf("%s:%d: %s", m.file, m.line, change)
}

// mutantsOf returns the mutants of a file, in the order of its code.
func mutantsOf(name string, text []byte) ([]*mutant, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	w := &walk{text: text, file: set.File(parsed.FileStart)}
	for _, d := range parsed.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		w.in = function{w.span(f.Body), f.Type.Results != nil}
		w.in.body.start++
		w.in.body.end--
		ast.PreorderStack(f.Body, []ast.Node{f}, func(n ast.Node, around []ast.Node) bool {
			w.path = slices.Concat(around, []ast.Node{n})
			w.visit(n)
			return true
		})
	}
	return w.mutants, nil
}

// walk goes through the code of a file and collects its mutants.
type walk struct {
	text    []byte
	file    *token.File
	in      function
	path    []ast.Node // from the function down to the node in which the walk is
	mutants []*mutant
}

func (w *walk) span(n ast.Node) span { return span{w.file.Offset(n.Pos()), w.file.Offset(n.End())} }

func (w *walk) code(n ast.Node) string {
	s := w.span(n)
	return string(w.text[s.start:s.end])
}

// above returns the node the given number of steps above that in which the walk is.
func (w *walk) above(steps int) ast.Node { return w.path[len(w.path)-1-steps] }

// statement returns where the innermost statement begins. The conditions of a switch
// are in no block of a coverage profile, so they count as part of the switch.
func (w *walk) statement() place {
	for _, n := range slices.Backward(w.path) {
		switch n.(type) {
		case *ast.CaseClause, *ast.BlockStmt:
		case ast.Stmt:
			p := w.file.Position(n.Pos())
			return place{p.Line, p.Column}
		}
	}
	return place{}
}

// signature returns the type of the innermost function.
func (w *walk) signature() *ast.FuncType {
	for _, n := range slices.Backward(w.path) {
		switch f := n.(type) {
		case *ast.FuncLit:
			return f.Type
		case *ast.FuncDecl:
			return f.Type
		}
	}
	return nil
}

// replace adds the mutant that has other code instead of a node.
func (w *walk) replace(n ast.Node, after string) {
	w.mutants = append(w.mutants, &mutant{
		file: w.file.Name(), line: w.file.Line(n.Pos()), before: w.code(n), after: after,
		code: w.span(n), in: w.in, statement: w.statement(),
	})
}
