package plan_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/plan"
)

// truth is a value of SQL's logic: AND is the least of two, OR the greatest.
type truth int

const (
	no truth = iota
	null
	yes
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

// evaluate returns the truth of a condition for a row, whose columns are texts or
// NULL (nil). It leaves out the numbered parameters that stand before.
func evaluate(t *testing.T, p plan.Condition, row map[string]any, after int) truth {
	t.Helper()
	e := &evaluation{t: t, tokens: sqlToken.FindAllString(p.SQL, -1), args: p.Args, row: row, after: after}
	got := e.either()
	require.Empty(t, e.tokens, "the whole text was read")
	require.Len(t, p.Args, e.used, "and every parameter is in it")
	return got
}

var sqlToken = regexp.MustCompile(`"[^"]*"(?:\."[^"]*")*|\$?[A-Za-z0-9]+|[<>]=|[=?(),]`)

type evaluation struct {
	t           *testing.T
	tokens      []string
	args        []any
	row         map[string]any
	used, after int
}

func (e *evaluation) next() string {
	require.NotEmpty(e.t, e.tokens)
	token := e.tokens[0]
	e.tokens = e.tokens[1:]
	return token
}

func (e *evaluation) take(words ...string) bool {
	if len(e.tokens) < len(words) || !slices.Equal(e.tokens[:len(words)], words) {
		return false
	}
	e.tokens = e.tokens[len(words):]
	return true
}

func (e *evaluation) either() truth {
	got := e.all()
	for e.take("OR") {
		got = max(got, e.all())
	}
	return got
}

func (e *evaluation) all() truth {
	got := e.one()
	for e.take("AND") {
		got = min(got, e.one())
	}
	return got
}

func (e *evaluation) one() truth {
	if e.take("(") {
		got := e.either()
		require.True(e.t, e.take(")"))
		return got
	}
	left := e.value()
	switch {
	case e.take("IS", "NOT", "NULL"):
		return truthOf(left != nil)
	case e.take("IN", "("):
		got := no
		for {
			got = max(got, compared(left, "=", e.value()))
			if e.take(")") {
				return got
			}
			require.True(e.t, e.take(","))
		}
	default:
		operator := e.next()
		return compared(left, operator, e.value())
	}
}

func (e *evaluation) value() any {
	token := e.next()
	switch token[0] {
	case '"':
		value, known := e.row[strings.ReplaceAll(token, `"`, "")]
		require.True(e.t, known, "%s is a column", token)
		return value
	case '$':
		n, err := strconv.Atoi(token[1:])
		require.NoError(e.t, err)
		require.Equal(e.t, e.used+1+e.after, n, "parameters stand in order")
	case '?':
	default:
		return token
	}
	e.used++
	return e.args[e.used-1]
}

// compared compares two texts; with NULL the answer is NULL.
func compared(left any, operator string, right any) truth {
	a, known := left.(string)
	b, also := right.(string)
	switch {
	case !known || !also:
		return null
	case operator == "<=":
		return truthOf(a <= b)
	case operator == ">=":
		return truthOf(a >= b)
	default:
		return truthOf(operator == "=" && a == b)
	}
}
