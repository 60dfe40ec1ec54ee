package plan

import (
	"fmt"
	"strings"
	"unicode"
)

// dialect is how a database writes what the two write differently. Each has something
// in every condition that the other one does not understand: a statement for the wrong
// one must be an error, and must not find nothing.
type dialect struct {
	quote string // around a name
	own   string // of the column of the class: it is what it was, and an error elsewhere
	exact string // of the column of the class, compared letter by letter, whatever the column's collation
	day   string // whether a column has a day that can be read; never NULL
	has   string // whether a column says of a trait that the record has it; never NULL
	lacks string // that it does not have it
}

// sqlite has its names in backticks: one in double quotes that is misspelt would be a
// text. There date reads much that is no day, such as now or a number, and turns 30
// February into a day of March, but always writes a day that exists; so it must return
// what it was given, letter by letter.
var sqlite = dialect{
	quote: "`",
	own:   "%s",
	exact: "%s COLLATE BINARY",
	day:   "typeof(%[1]s) = 'text' AND %[1]s > '0001-01-01' AND date(%[1]s) IS %[1]s COLLATE BINARY",
	has:   "typeof(%[1]s) = 'integer' AND %[1]s = 1",
	lacks: "typeof(%[1]s) = 'integer' AND %[1]s = 0",
}

// postgres casts to a type with a schema before it, and matches regular expressions,
// both of which SQLite cannot parse. to_jsonb writes a day as ISO 8601 does, whatever
// the DateStyle of the session, an instant with its time, and every blank of a text.
//
// A CASE, because the planner takes the half of the rows for it, and next to none for a
// regular expression.
var postgres = dialect{
	quote: `"`,
	own:   "CAST(%s AS pg_catalog.text)",
	exact: `(to_jsonb(%s) #>> '{}') COLLATE "C"`,
	day:   `CASE WHEN %[1]s > '0001-01-01' THEN (to_jsonb(%[1]s) #>> '{}') COLLATE "C" ~ '` + everyDay + `' ELSE false END`,
	has:   "%s IS TRUE", // an error of every type but boolean
	lacks: "%s IS FALSE",
}

// everyDay is a regular expression of the days that exist: of each month, and of 29
// February in leap years. The year 0 is shut out before.
const everyDay = "^([0-9]{4}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)" +
	"|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$"

// readable says whether a column has a day that can be read.
func (d dialect) readable(column string) string { return fmt.Sprintf(d.day, column) }

// says writes a condition about a column.
func says(form, column string) string { return fmt.Sprintf(form, column) }

// quoted writes a name so that it can be a word of SQL too.
func (d dialect) quoted(name string) string {
	return d.quote + strings.ReplaceAll(name, ".", d.quote+"."+d.quote) + d.quote
}

// isName reports whether a text is a name of a column. Not with a regular expression,
// which every program that imports the package would compile at its start.
func isName(text string) bool {
	before := '.' // a part begins
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector): // letters and marks among them
			return false
		case r == '_', unicode.IsLetter(r):
		case unicode.IsDigit(r) && before != '.':
		case unicode.IsMark(r) && (unicode.IsLetter(before) || unicode.IsMark(before)):
		case r == '.' && before != '.':
		default: // a byte that is no UTF-8 too
			return false
		}
		before = r
	}
	return before != '.'
}
