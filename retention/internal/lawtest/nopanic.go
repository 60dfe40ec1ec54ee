package lawtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// NoPanic calls every exported function and method of the package under test with
// every combination of the zero value and the samples for each of its parameters, the
// receiver included, and checks that none panics. The functions are by their names; one
// that is left out fails, and so does a type with methods that has no sample.
func NoPanic(t *testing.T, functions map[string]any, samples ...any) {
	t.Helper()
	byType := map[reflect.Type][]reflect.Value{}
	own := map[string]reflect.Type{}
	for _, sample := range samples {
		v := reflect.ValueOf(sample)
		byType[v.Type()] = append(byType[v.Type()], v)
		own[v.Type().Name()] = v.Type()
	}
	names, methods := declared(t)
	for _, name := range names {
		require.Contains(t, functions, name, "a new function")
		called := call(t, name, reflect.ValueOf(functions[name]), byType)
		assert.Positive(t, called, name)
	}
	for _, name := range methods {
		receiver, method, _ := strings.Cut(name, ".")
		require.Contains(t, own, receiver, "a new type with methods")
		if method == "Format" { // only package fmt has what it takes, and hides a panic
			for _, v := range values(reflect.PointerTo(own[receiver]), true, byType) {
				text := fmt.Sprintf("%v %+v %#v %s %d", v.Interface(), v.Elem().Interface(), v.Interface(), v.Interface(), v.Interface())
				assert.NotContains(t, text, "PANIC=", name)
			}
			continue
		}
		pointer := reflect.PointerTo(own[receiver])
		m, known := pointer.MethodByName(method)
		require.True(t, known, name)
		if _, byValue := own[receiver].MethodByName(method); byValue {
			m, _ = own[receiver].MethodByName(method)
		}
		assert.Positive(t, call(t, name, m.Func, byType), name)
	}
}

// call calls a function with all combinations, and returns how many there were.
func call(t *testing.T, name string, f reflect.Value, byType map[reflect.Type][]reflect.Value) (called int) {
	t.Helper()
	var options [][]reflect.Value
	for i := range f.Type().NumIn() {
		options = append(options, values(f.Type().In(i), i == 0, byType))
	}
	var try func(args []reflect.Value)
	try = func(args []reflect.Value) {
		if len(args) < len(options) {
			for _, option := range options[len(args)] {
				try(append(slices.Clone(args), option))
			}
			return
		}
		called++
		defer func() {
			if problem := recover(); problem != nil {
				var shown []string
				for _, arg := range args {
					shown = append(shown, fmt.Sprintf("%#v", arg))
				}
				t.Errorf("%s(%s) panics: %v", name, strings.Join(shown, ", "), problem)
			}
		}()
		if f.Type().IsVariadic() {
			f.CallSlice(args)
		} else {
			f.Call(args)
		}
	}
	try(nil)
	return called
}

// values returns what a parameter can be: its zero value and the samples. A pointer to a
// type with samples, which is a receiver, points at each of them.
func values(of reflect.Type, first bool, byType map[reflect.Type][]reflect.Value) []reflect.Value {
	list := append([]reflect.Value{reflect.Zero(of)}, byType[of]...)
	switch {
	case first && of.Kind() == reflect.Pointer && byType[of.Elem()] != nil:
		list = nil
		for _, sample := range append([]reflect.Value{reflect.Zero(of.Elem())}, byType[of.Elem()]...) {
			pointer := reflect.New(of.Elem())
			pointer.Elem().Set(sample)
			list = append(list, pointer)
		}
	case of.Kind() == reflect.Slice:
		for _, sample := range append([]reflect.Value{reflect.Zero(of.Elem())}, byType[of.Elem()]...) {
			list = append(list, reflect.Append(reflect.Zero(of), sample))
		}
	}
	return list
}

// declared lists the exported functions of the package under test, and the exported
// methods of its exported types, as in Window.Due.
func declared(t *testing.T) (functions, methods []string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, decl := range source.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() {
				continue
			}
			if f.Recv == nil {
				functions = append(functions, f.Name.Name)
				continue
			}
			receiver := f.Recv.List[0].Type
			if star, ok := receiver.(*ast.StarExpr); ok {
				receiver = star.X
			}
			if name, ok := receiver.(*ast.Ident); ok && name.IsExported() {
				methods = append(methods, name.Name+"."+f.Name.Name)
			}
		}
	}
	return functions, methods
}
