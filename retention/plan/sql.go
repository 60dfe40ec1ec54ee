package plan

import (
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Table is how a host's table names what a plan compares, and which database has it.
// What is written for one of the two is an error of the other.
//
// A name is of letters, of any script, digits and underscores, with points between a
// table and a column. It is written in quotes, exactly as it is here, so that a word
// of SQL can be one and a name that the table does not have is an error of the
// database. PostgreSQL therefore tells capitals apart.
//
// A day is a column of type date, or a text exactly as 2026-11-22, of a day that
// exists, from 0001-01-02 through 9999-12-31. Anything else that is not NULL is
// unreadable, on both databases: an instant, even at midnight, since it is another day
// in another zone; a text with a time or without a day of the month; a number;
// infinity; and the first day of the year 1, which programs write for no time at all.
//
// NULL says that the event has not happened, or that nobody knows its day. Where the
// event is awaited, as a death, only the first is meant: if it has happened and its day
// is not known, write what is unreadable, such as an empty text.
//
// The zero Table has no columns; a plan refuses it.
type Table struct {
	Class    string                       // the column of the class
	Events   map[retention.Trigger]string // for each trigger the column of its event's day
	Numbered bool                         // the database is PostgreSQL, with $1, $2 …; otherwise it is SQLite, with ?
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
// [Class.Due] or [Class.Disposable]; of classes without one all rows, because each
// must be decided. It selects no row whose class is unknown or has no rules in the
// book, and of classes with a plan none whose day is NULL or unreadable: a person
// finds them with [Plan.Gaps].
//
// The error joins every name that is none and every trigger without a column.
func (p *Plan) Where(t Table, wanted func(Class) []Range) (Condition, error) {
	if wanted == nil {
		return Condition{}, errors.New("plan: no ranges are wanted; pass Class.Due or Class.Disposable")
	}
	s, err := p.write(t)
	if err != nil {
		return Condition{}, err
	}
	selected := s.within(p.Classes(), wanted, p.decidable())
	if selected == "" {
		selected = "1 = 0"
	}
	return Condition{fmt.Sprintf("(%s IS NOT NULL AND %s)", s.class(), selected), s.args}, nil
}

// sqlText writes conditions about a table, and collects the parameters.
type sqlText struct {
	Table
	dialect
	args []any
}

// mostPlaceholders is how many PostgreSQL takes.
const mostPlaceholders = 65535

// write begins a condition. The error joins all that is wrong with the table.
func (p *Plan) write(t Table) (*sqlText, error) {
	var problems []error
	check := func(what, name string) {
		if !isName(name) {
			problems = append(problems, fmt.Errorf("plan: %s: %q is no name of a column; use letters, digits and underscores", what, name))
		}
	}
	if t.After < 0 || t.After > mostPlaceholders {
		problems = append(problems, fmt.Errorf("plan: After: %d placeholders cannot stand before; give from 0 to %d", t.After, mostPlaceholders))
	}
	check("the class", t.Class)
	for _, c := range p.Classes() {
		if name, ok := t.Events[c.Trigger]; ok {
			check(string(c.Trigger), name)
		} else {
			problems = append(problems, fmt.Errorf("plan: %s: no column for the day of %q; name it in Events", c.Class, c.Trigger))
		}
	}
	s := &sqlText{Table: t, dialect: sqlite}
	if t.Numbered {
		s.dialect = postgres
	}
	return s, errors.Join(problems...)
}

// class returns the column of the class, so that the statement is an error of the
// other database.
func (s *sqlText) class() string { return fmt.Sprintf(s.own, s.quoted(s.Class)) }

// day returns the column of the day of a class.
func (s *sqlText) day(c Class) string { return s.quoted(s.Events[c.Trigger]) }

// columnRange is a range of days in a column.
type columnRange struct {
	column        string
	from, through calendar.Date
}

// within selects rows of classes whose day lies in a wanted range, and all rows of
// others; empty: nothing is wanted. Whether a day can be read is asked apart from the
// ranges: SQLite looks the rows up in an index for a row of ORs, if these are simple.
func (s *sqlText) within(classes []Class, wanted func(Class) []Range, others []retention.Class) string {
	var ranges grouped[columnRange] // classes that are compared with the same range stand in one list
	var columns grouped[string]
	for _, c := range classes {
		some := false
		for _, r := range wanted(c) {
			if !r.From.IsZero() && !r.Through.IsZero() { // the zero Range has no day
				ranges.add(columnRange{s.day(c), r.From, r.Through}, c.Class)
				some = true
			}
		}
		if some {
			columns.add(s.day(c), c.Class)
		}
	}
	var chosen, legible []string
	for _, days := range ranges.keys {
		chosen = append(chosen, s.compared(days, ranges.classes[days]))
	}
	if len(others) > 0 {
		chosen = append(chosen, s.isOneOf(others))
	}
	for _, column := range columns.keys {
		condition := s.readable(column)
		if len(columns.keys) > 1 || len(others) > 0 {
			condition = fmt.Sprintf("(%s AND %s)", s.isOneOf(columns.classes[column]), condition)
		}
		legible = append(legible, condition)
	}
	switch {
	case len(chosen) == 0:
		return ""
	case len(legible) == 0:
		return "(" + anyOf(chosen) + ")"
	case len(others) > 0:
		legible = append(legible, s.isOneOf(others))
	}
	return fmt.Sprintf("(%s) AND (%s)", anyOf(chosen), anyOf(legible))
}

// compared compares the class, and the day with a range. The first and the last day of
// all are no limits.
func (s *sqlText) compared(days columnRange, classes []retention.Class) string {
	conditions := []string{s.isOneOf(classes)}
	if !days.from.AddDays(-1).IsZero() {
		conditions = append(conditions, days.column+" >= "+s.arg(days.from.String()))
	}
	if !days.through.AddDays(1).IsZero() {
		conditions = append(conditions, days.column+" <= "+s.arg(days.through.String()))
	}
	if len(conditions) == 1 {
		return conditions[0]
	}
	return "(" + strings.Join(conditions, " AND ") + ")"
}

// isOneOf compares the class.
func (s *sqlText) isOneOf(classes []retention.Class) string {
	column := s.quoted(s.Class)
	if len(classes) == 1 {
		return column + " = " + s.arg(string(classes[0]))
	}
	return fmt.Sprintf("%s IN (%s)", column, s.list(classes))
}

func (s *sqlText) list(classes []retention.Class) string {
	var args []string
	for _, c := range classes {
		args = append(args, s.arg(string(c)))
	}
	return strings.Join(args, ", ")
}

// arg adds a parameter and returns its placeholder.
func (s *sqlText) arg(value string) string {
	s.args = append(s.args, value)
	if !s.Numbered {
		return "?"
	}
	return fmt.Sprintf("$%d", s.After+len(s.args))
}

// grouped are classes by what they have in common, in the order in which it came.
type grouped[K comparable] struct {
	keys    []K
	classes map[K][]retention.Class
}

func (g *grouped[K]) add(key K, class retention.Class) {
	if g.classes == nil {
		g.classes = map[K][]retention.Class{}
	}
	if len(g.classes[key]) == 0 {
		g.keys = append(g.keys, key)
	}
	g.classes[key] = append(g.classes[key], class)
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
