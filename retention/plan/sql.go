package plan

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Table is how a host's table names what a plan compares. The days are dates, or
// texts as in 2026-11-22. Names are plain: letters, digits and underscores, with
// points between a table and a column. They are written in quotes, so that a word
// of SQL can be one; SQLite takes a quoted name that it does not know for a text
// unless a table stands before it, so name the table too: "records.Class".
//
// The zero Table has no columns; a plan refuses it.
type Table struct {
	Class    string                       // the column of the class
	Events   map[retention.Trigger]string // for each trigger the column of its event's day; NULL: not known
	Numbered bool                         // placeholders are $1, $2 … (PostgreSQL) and not ? (SQLite)
	After    int                          // with Numbered, how many placeholders stand before in the statement
}

// Condition is a condition for a WHERE clause, with its parameters in their order.
// It is never NULL. The zero Condition is no SQL.
type Condition struct {
	SQL  string
	Args []any // texts
}

// Where returns the condition that selects the candidates of the plan from a table:
// of classes with a plan the rows whose day lies in a wanted range, mostly
// [Class.Disposable] or [Class.Due]; of classes without one all rows, because each
// must be decided. A row whose day is NULL is selected only of the latter, and a row
// whose class is NULL or unknown never.
//
// The error joins every name that is not plain and every trigger without a column.
func (p *Plan) Where(t Table, wanted func(Class) []Range) (Condition, error) {
	if wanted == nil {
		return Condition{}, errors.New("plan: no ranges are wanted; pass Class.Disposable or Class.Due")
	}
	var problems []error
	check := func(what, name string) {
		if !plainName().MatchString(name) {
			problems = append(problems, fmt.Errorf("plan: %s: %q is not a plain name of a column; use letters, digits and underscores", what, name))
		}
	}
	check("the class", t.Class)
	// The classes that are compared with the same range stand in one list.
	var ranges []columnRange
	classes := map[columnRange][]retention.Class{}
	for _, c := range p.Classes() {
		name, ok := t.Events[c.Trigger]
		if !ok {
			problems = append(problems, fmt.Errorf("plan: %s: no column for the day of %q; name it in Events", c.Class, c.Trigger))
			continue
		}
		check(string(c.Trigger), name)
		for _, r := range wanted(c) {
			if r.From.IsZero() || r.Through.IsZero() {
				continue // the zero Range has no day
			}
			days := columnRange{name, r.From, r.Through}
			if len(classes[days]) == 0 {
				ranges = append(ranges, days)
			}
			classes[days] = append(classes[days], c.Class)
		}
	}
	if len(problems) > 0 {
		return Condition{}, errors.Join(problems...)
	}
	t.Class = quoted(t.Class)
	s := sqlText{Table: t}
	var choices []string
	for _, days := range ranges {
		choices = append(choices, fmt.Sprintf("(%s AND %s)", s.isOneOf(classes[days]), s.within(days)))
	}
	if each := p.Unplanned(); len(each) > 0 {
		choices = append(choices, s.isOneOf(each))
	}
	if len(choices) == 0 {
		return Condition{SQL: "(1 = 0)"}, nil
	}
	return Condition{fmt.Sprintf("(%s IS NOT NULL AND (%s))", s.Class, anyOf(choices)), s.args}, nil
}

// columnRange is a range of days in a column.
type columnRange struct {
	column        string
	from, through calendar.Date
}

// anyOf joins conditions so that the statement does not get deeper than engines
// allow, however many there are.
func anyOf(conditions []string) string {
	if len(conditions) <= 8 {
		return strings.Join(conditions, " OR ")
	}
	half := len(conditions) / 2
	return "(" + anyOf(conditions[:half]) + ") OR (" + anyOf(conditions[half:]) + ")"
}

var plainName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$`)
})

// quoted writes a plain name so that it can be a word of SQL too.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, ".", `"."`) + `"` }

// sqlText collects the parameters.
type sqlText struct {
	Table
	args []any
}

// arg adds a parameter and returns its placeholder.
func (s *sqlText) arg(value string) string {
	s.args = append(s.args, value)
	if !s.Numbered {
		return "?"
	}
	return fmt.Sprintf("$%d", s.After+len(s.args))
}

// isOneOf compares the class.
func (s *sqlText) isOneOf(classes []retention.Class) string {
	var args []string
	for _, c := range classes {
		args = append(args, s.arg(string(c)))
	}
	if len(args) == 1 {
		return s.Class + " = " + args[0]
	}
	return fmt.Sprintf("%s IN (%s)", s.Class, strings.Join(args, ", "))
}

// within compares a column with a range of days. The first and the last day of all
// are no limits.
func (s *sqlText) within(days columnRange) string {
	column := quoted(days.column)
	conditions := []string{column + " IS NOT NULL"}
	if !days.from.AddDays(-1).IsZero() {
		conditions = append(conditions, column+" >= "+s.arg(days.from.String()))
	}
	if !days.through.AddDays(1).IsZero() {
		conditions = append(conditions, column+" <= "+s.arg(days.through.String()))
	}
	return strings.Join(conditions, " AND ")
}
