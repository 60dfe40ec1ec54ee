package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// visit adds the mutants of one node.
func (w *walk) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		w.swap(n, n.OpPos, n.Op)
		if n.Op == token.LAND || n.Op == token.LOR {
			w.negate(n.X)
			w.negate(n.Y)
		}
	case *ast.IncDecStmt:
		w.swap(n, n.TokPos, n.Tok)
	case *ast.AssignStmt:
		w.swap(n, n.TokPos, n.Tok)
		if n.Tok != token.DEFINE {
			w.drop(n)
		}
	case *ast.BranchStmt:
		w.swap(n, n.TokPos, n.Tok)
	case *ast.ExprStmt, *ast.DeferStmt:
		w.drop(n)
	case *ast.IfStmt:
		w.negate(n.Cond)
	case *ast.CaseClause: // holds conditions only if the switch has no tag
		if within, ok := w.above(2).(*ast.SwitchStmt); ok && within.Tag == nil {
			for _, condition := range n.List {
				w.negate(condition)
			}
		}
	case *ast.BasicLit:
		if v, err := strconv.Atoi(n.Value); err == nil {
			w.replace(n, strconv.Itoa(v+1))
			w.replace(n, strconv.Itoa(v-1))
		}
	case *ast.Ident:
		if n.Name == "true" || n.Name == "false" {
			w.replace(n, "!"+n.Name)
		}
	case *ast.CallExpr:
		w.includeDay(n)
	case *ast.ReturnStmt:
		w.returnZero(n)
	}
}

// swap replaces an operator, or the word of a branch: by the neighbour at the boundary,
// the contrary, or the opposite.
func (w *walk) swap(n ast.Node, at token.Pos, operator token.Token) {
	others := map[token.Token]string{
		token.LSS: "<= >=", token.LEQ: "< >", token.GTR: ">= <=", token.GEQ: "> <", token.EQL: "!=", token.NEQ: "==",
		token.LAND: "||", token.LOR: "&&", token.AND: "|", token.OR: "&", token.AND_ASSIGN: "|=", token.OR_ASSIGN: "&=",
		token.ADD: "-", token.SUB: "+", token.MUL: "/", token.QUO: "*", token.REM: "*",
		token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+=", token.INC: "--", token.DEC: "++",
		token.BREAK: "continue", token.CONTINUE: "break",
	}
	code, start := w.code(n), int(at-n.Pos())
	for other := range strings.FieldsSeq(others[operator]) {
		w.replace(n, code[:start]+other+code[start+len(operator.String()):])
	}
}

// negate replaces a condition by its contrary, unless another mutant does: swap changes
// the operator of a comparison, && and || have their operands negated, and visit negates
// true and false.
func (w *walk) negate(n ast.Expr) {
	n = ast.Unparen(n)
	_, binary := n.(*ast.BinaryExpr)
	if code := w.code(n); !binary && code != "true" && code != "false" {
		w.replace(n, "!"+code)
	}
}

// drop leaves a statement out. It stays in the text, so that what it names counts
// as used and the mutant compiles. The head of an if or a for has no place for that.
func (w *walk) drop(n ast.Node) {
	switch w.above(1).(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		w.replace(n, "if false { "+w.code(n)+" }")
	}
}

// includeDay lets the day itself count too where dates are compared, which is done by
// methods, so that there is no operator to swap.
func (w *walk) includeDay(n *ast.CallExpr) {
	method, ok := n.Fun.(*ast.SelectorExpr)
	if ok && len(n.Args) == 1 && (method.Sel.Name == "After" || method.Sel.Name == "Before") {
		w.replace(n, fmt.Sprintf("(%s == %s || %s)", w.code(method.X), w.code(n.Args[0]), w.code(n)))
	}
}

// returnZero returns the zero value, or the other bool, for each result by itself.
func (w *walk) returnZero(n *ast.ReturnStmt) {
	results := w.signature().Results
	if results == nil || results.NumFields() != len(n.Results) {
		return // a bare return, or the results of one call
	}
	var types []string
	for _, field := range results.List {
		types = append(types, slices.Repeat([]string{w.code(field.Type)}, max(1, len(field.Names)))...)
	}
	for i, value := range n.Results {
		if code := w.code(value); types[i] == "bool" {
			w.negate(value)
		} else if !slices.Contains([]string{"nil", "0", `""`, types[i] + "{}"}, code) {
			// The value is computed all the same, so that what it names is used.
			w.replace(value, fmt.Sprintf("func() (zero %s) { _ = %s; return }()", types[i], code))
		}
	}
}
