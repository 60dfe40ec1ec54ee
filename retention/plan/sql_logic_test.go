package plan_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
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
	text := p.SQL
	for column := range row {
		for _, d := range dialects { // what is not logic is a word of its own
			text = strings.ReplaceAll(text, d.day(column), "READABLE "+d.quoted(column))
			text = strings.ReplaceAll(text, strings.ReplaceAll(d.ofHas, "%", d.quoted(column)), "HAS "+d.quoted(column))
			text = strings.ReplaceAll(text, strings.ReplaceAll(d.ofLacks, "%", d.quoted(column)), "LACKS "+d.quoted(column))
			text = strings.ReplaceAll(text, d.exact(column), d.quoted(column))
			text = strings.ReplaceAll(text, d.own(column), d.quoted(column))
		}
	}
	e := &evaluation{t: t, tokens: sqlToken.FindAllString(text, -1), args: p.Args, row: row, after: after}
	got := e.either()
	require.Empty(t, e.tokens, "the whole text was read")
	require.Len(t, p.Args, e.used, "and every parameter is in it")
	return got
}

// dialect says how a database writes what the plan takes from it.
type dialect struct {
	quote string
	// With % for the column: whether it has a day, that it is there, its letters.
	ofDay, ofClass, ofLetters string
	ofHas, ofLacks            string // whether the record has a trait, and is known not to
}

func (d dialect) quoted(column string) string {
	return d.quote + strings.ReplaceAll(column, ".", d.quote+"."+d.quote) + d.quote
}

func (d dialect) day(column string) string {
	return strings.ReplaceAll(d.ofDay, "%", d.quoted(column))
}

func (d dialect) exact(column string) string {
	return strings.ReplaceAll(d.ofLetters, "%", d.quoted(column))
}

func (d dialect) own(column string) string {
	return strings.ReplaceAll(d.ofClass, "%", d.quoted(column))
}

var (
	sqlite = dialect{"`",
		"typeof(%) = 'text' AND % > '0001-01-01' AND date(%) IS % COLLATE BINARY",
		"%", "% COLLATE BINARY", "typeof(%) = 'integer' AND % = 1", "typeof(%) = 'integer' AND % = 0"}
	postgres = dialect{`"`,
		`CASE WHEN % > '0001-01-01' THEN (to_jsonb(%) #>> '{}') COLLATE "C" ~ ` +
			`'^([0-9]{4}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)` +
			`|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$' ELSE false END`,
		"CAST(% AS pg_catalog.text)", `(to_jsonb(%) #>> '{}') COLLATE "C"`, "% IS TRUE", "% IS FALSE"}
	dialects = [...]dialect{sqlite, postgres}
)

var sqlToken = regexp.MustCompile("([\"`])[^\"`]*[\"`](?:\\.[\"`][^\"`]*[\"`])*|\\$?[A-Za-z0-9_]+|[<>]=|[=?(),]|\\S")

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
	if e.take("CASE") {
		got, chosen := no, false
		for e.take("WHEN") {
			when := e.either()
			require.True(e.t, e.take("THEN"))
			if then := e.either(); when == yes && !chosen {
				got, chosen = then, true
			}
		}
		require.True(e.t, e.take("ELSE"))
		if otherwise := e.either(); !chosen {
			got = otherwise
		}
		require.True(e.t, e.take("END"))
		return got
	}
	if e.take("NOT") {
		return yes - e.one()
	}
	if e.take("READABLE") {
		text, _ := e.value().(string)
		on, err := calendar.ParseDate(text)
		return truthOf(err == nil && on.After(firstDay))
	}
	for word, wanted := range map[string]bool{"HAS": true, "LACKS": false} {
		if e.take(word) {
			return truthOf(e.value() == wanted)
		}
	}
	left := e.value()
	switch {
	case e.take("IS", "NOT", "NULL"):
		return truthOf(left != nil)
	case e.take("IS", "NULL"):
		return truthOf(left == nil)
	case e.take("IN", "("):
		return e.in(left)
	case e.take("NOT", "IN", "("):
		return yes - e.in(left)
	default:
		operator := e.next()
		return compared(left, operator, e.value())
	}
}

func (e *evaluation) in(left any) truth {
	got := no
	for {
		got = max(got, compared(left, "=", e.value()))
		if e.take(")") {
			return got
		}
		require.True(e.t, e.take(","))
	}
}

func (e *evaluation) value() any {
	token := e.next()
	switch token[0] {
	case '"', '`':
		value, known := e.row[strings.NewReplacer(`"`, "", "`", "").Replace(token)]
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
