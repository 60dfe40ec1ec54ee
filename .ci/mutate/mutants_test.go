package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// changes returns what the mutants of some declarations put for what.
func changes(t *testing.T, code string) []string {
	t.Helper()
	mutants, err := mutantsOf("p.go", []byte("package p; "+code))
	require.NoError(t, err)
	var got []string
	for _, m := range mutants {
		got = append(got, m.before+" -> "+m.after)
	}
	return got
}

func TestOperators(t *testing.T) {
	for operator, others := range map[string][]string{
		"<": {"<=", ">="}, "<=": {"<", ">"}, ">": {">=", "<="}, ">=": {">", "<"},
		"==": {"!="}, "!=": {"=="},
		"+": {"-"}, "-": {"+"}, "*": {"/"}, "/": {"*"}, "%": {"*"}, "&": {"|"}, "|": {"&"},
		"^": nil, "&^": nil, "<<": nil, ">>": nil,
	} {
		var want []string
		for _, other := range others {
			want = append(want, "a "+operator+" b -> a "+other+" b")
		}
		assert.Equal(t, want, changes(t, "func f() { _, c := g(a "+operator+" b) }"), operator)
	}
}

func TestMutants(t *testing.T) {
	for _, row := range []struct {
		name, code string
		want       []string
	}{
		{"both sides of and", "func f() { c := a && b }", []string{"a && b -> a || b", "a -> !a", "b -> !b"}},
		{"both sides of or", "func f() { c := (a) || b() }", []string{"(a) || b() -> (a) && b()", "a -> !a", "b() -> !b()"}},
		{"operator in a comment", "func f() { c := a /* < */ < b }", []string{"a /* < */ < b -> a /* < */ <= b", "a /* < */ < b -> a /* < */ >= b"}},
		{"a comparison within and is not negated too", "func f() { c := a == b && d }", []string{"a == b && d -> a == b || d", "d -> !d", "a == b -> a != b"}},
		{"increment", "func f() { a++ }", []string{"a++ -> a--"}},
		{"decrement", "func f() { a-- }", []string{"a-- -> a++"}},
		{"assignment", "func f() { a = b }", []string{"a = b -> if false { a = b }"}},
		{"sum", "func f() { a += b }", []string{"a += b -> a -= b", "a += b -> if false { a += b }"}},
		{"difference", "func f() { a -= b }", []string{"a -= b -> a += b", "a -= b -> if false { a -= b }"}},
		{"bits set", "func f() { a |= b }", []string{"a |= b -> a &= b", "a |= b -> if false { a |= b }"}},
		{"bits kept", "func f() { a &= b }", []string{"a &= b -> a |= b", "a &= b -> if false { a &= b }"}},
		{"declaration", "func f() { a := b; var c = a }", nil},
		{"assignment in a head", "func f() { for a = b; c; d = e { } }", nil},
		{"break", "func f() { for { break } }", []string{"break -> continue"}},
		{"continue", "func f() { for { continue } }", []string{"continue -> break"}},
		{"fallthrough", "func f() { switch a { case b: fallthrough; default: } }", nil},
		{"call", "func f() { g(a) }", []string{"g(a) -> if false { g(a) }"}},
		{"call in a case", "func f() { switch a { case b: g() } }", []string{"g() -> if false { g() }"}},
		{"call in a head", "func f() { for ; ; g() { } }", nil},
		{"deferred call", "func f() { defer g() }", []string{"defer g() -> if false { defer g() }"}},
		{"if", "func f() { if a { } }", []string{"a -> !a"}},
		{"if not", "func f() { if !(a) { } }", []string{"!(a) -> !!(a)"}},
		{"if and", "func f() { if a < b { } }", []string{"a < b -> a <= b", "a < b -> a >= b"}},
		{"switch over conditions", "func f() { switch { case a, b == c: } }", []string{"a -> !a", "b == c -> b != c"}},
		{"switch over a value", "func f() { switch a { case b: } }", nil},
		{"switch over a type", "func f() { switch a.(type) { case b: } }", nil},
		{"number", "func f() { a := 7 }", []string{"7 -> 8", "7 -> 6"}},
		{"other literals", "func f() { a, b, c := 1.5, `1`, '1' }", nil},
		{"true", "func f() { if true { } }", []string{"true -> !true"}},
		{"false", "func f() bool { return false }", []string{"false -> !false"}},
		{"after", "func f() { a := b.After(c) }", []string{"b.After(c) -> (b == c || b.After(c))"}},
		{"before", "func f() { a := b.d.Before(c()) }", []string{"b.d.Before(c()) -> (b.d == c() || b.d.Before(c()))"}},
		{"neither after nor before", "func f() { a := b.Equal(c) || After(c) }", []string{
			"b.Equal(c) || After(c) -> b.Equal(c) && After(c)", "b.Equal(c) -> !b.Equal(c)", "After(c) -> !After(c)",
		}},
		{"after with more than a day", "func f() { a := b.After(c, d) }", nil},
		{"result", "func f() T { return a }", []string{"a -> func() (zero T) { _ = a; return }()"}},
		{"result that is a bool", "func f() bool { return a }", []string{"a -> !a"}},
		{"results with names", "func f() (a, b T, err error) { return c, T{}, d }", []string{
			"c -> func() (zero T) { _ = c; return }()", "d -> func() (zero error) { _ = d; return }()",
		}},
		{"results that are zero", "func f() (T, *T, string, error) { return T{}, nil, ``, nil }", []string{"`` -> func() (zero string) { _ = ``; return }()"}},
		{"results of one call", "func f() (T, error) { return g() }", nil},
		{"bare return", "func f() (a T) { return }", nil},
		{"return of nothing", "func f() { return }", nil},
		{"result of a function literal", "func f() T { g := func() bool { return a } ; return b }", []string{
			"a -> !a", "b -> func() (zero T) { _ = b; return }()",
		}},
		{"method", "func (t T) f() { a++ }", []string{"a++ -> a--"}},
		{"outside functions", "const a = 1 + 2; var b = []bool{true, c < d}; var e = func() { a++ }; func f() { a-- }", []string{"a-- -> a++"}},
		{"head of a function", "func f(a [3]int) [4]int { a-- }", []string{"a-- -> a++"}},
		{"function without a body", "func f(); func g() { a-- }", []string{"a-- -> a++"}},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, changes(t, row.code)) })
	}
}

func TestWhereAMutantIs(t *testing.T) {
	text := "package p\n\nfunc f() (n int) {\n\tswitch {\n\tcase ok:\n\t\tg(func() {\n\t\t\tn--\n\t\t})\n\t}\n\treturn\n}\n"
	mutants, err := mutantsOf("p.go", []byte(text))
	require.NoError(t, err)
	type where struct {
		change    string
		statement place
	}
	var got []where
	for _, m := range mutants {
		got = append(got, where{m.String(), m.statement})
		assert.Equal(t, m.before, text[m.code.start:m.code.end])
		assert.Equal(t, text[29:len(text)-2], text[m.in.body.start:m.in.body.end])
		assert.True(t, m.in.results, "of f, though the literal has none")
	}
	assert.Equal(t, []where{
		{"p.go:5: ok -> !ok", place{4, 2}}, // as the switch
		{"p.go:6: g(func() { n-- }) -> if false { g(func() { n-- }) }", place{6, 3}},
		{"p.go:7: n-- -> n++", place{7, 4}},
	}, got)
}

func TestNoMutantsOfWhatIsNoGo(t *testing.T) {
	_, err := mutantsOf("p.go", []byte("package"))
	assert.ErrorContains(t, err, "p.go:1:8")
}
