package plan

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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
// The day is that of the event that [Class] compares, and is unreadable if that is
// unknown.
//
// NULL says that the event has not happened, or that nobody knows its day. Where the
// event is awaited, as a death, or where a rule binds only with it or without it, only
// the first is meant: if it has happened and its day is not known, write what is
// unreadable, such as an empty text.
//
// A trait is a column of type boolean in PostgreSQL, and in SQLite the integer 1 or 0.
// NULL says that it is not known, and so does whatever else stands there.
//
// An event or a trait with the empty name has no column: every record of the classes that
// compare it is then selected, whatever is wanted, and must be decided. What a body has
// decided and a transfer need no column and no name: the selection is then the narrowest
// that is certain without them.
//
// The zero Table has no columns; a plan refuses it.
type Table struct {
	Class    string                       // the column of the class
	Events   map[retention.Trigger]string // for each trigger the column of its event's day
	Traits   map[retention.Trait]string   // for each trait its column
	Numbered bool                         // the database is PostgreSQL, with $1, $2 …; otherwise it is SQLite, with ?
	After    int                          // with Numbered, how many placeholders stand before in the statement
}

// Condition is a condition for a WHERE clause, with its parameters in their order.
// It is never NULL. The zero Condition is no SQL.
type Condition struct {
	SQL  string
	Args []any // texts
}

// Where returns the condition that selects from a table the rows that lie in wanted cases
// of their classes, mostly [Class.Due], [Class.Disposable] or [Class.Review]. It selects
// no row whose class is unknown or has no rules in the book, and a row with a day or a
// trait that is NULL or unreadable only where its case says so: a person finds the others
// with [Plan.Gaps].
//
// The error joins every name that is none and every trigger and trait without a column.
func (p *Plan) Where(t Table, wanted func(Class) []Case) (Condition, error) {
	if wanted == nil {
		return Condition{}, errors.New("plan: no cases are wanted; pass Class.Due, Class.Disposable or Class.Review")
	}
	s, err := p.write(t)
	if err != nil {
		return Condition{}, err
	}
	selected := s.within(p.Classes(), wanted)
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
		columns := map[string]bool{}
		for i := range c.axes {
			a := &c.axes[i]
			name, ok := t.column(a)
			if ok && name != "" && columns[name] {
				problems = append(problems, fmt.Errorf("plan: %s: two things are compared in the column %q; give each its own", c.Class, name))
			}
			columns[name] = true
			switch {
			case ok && name != "":
				check(string(a.trigger)+string(a.trait), name)
			case ok, a.spare:
			case a.trait != "":
				problems = append(problems, fmt.Errorf("plan: %s: no column for the trait %q; write it in Traits; an empty name selects every record of the class", c.Class, a.trait))
			default:
				problems = append(problems, fmt.Errorf("plan: %s: no column for the day of %q; write it in Events; an empty name selects every record of the class", c.Class, a.trigger))
			}
		}
	}
	for _, c := range p.Classes() {
		for _, column := range p.strangeColumns(&t, &c) {
			check("an event that no rule of "+string(c.Class)+" knows", column)
		}
	}
	s := &sqlText{Table: t, dialect: sqlite}
	if t.Numbered {
		s.dialect = postgres
	}
	return s, errors.Join(problems...)
}

// column returns the column of an event or a trait, and whether the table names one.
func (t *Table) column(a *axis) (name string, ok bool) {
	if a.trait != "" {
		name, ok = t.Traits[a.trait]
		return name, ok
	}
	name, ok = t.Events[a.trigger]
	return name, ok
}

// hides reports whether the table has no column for something that the class compares, so
// that each of its records must be decided.
func (t *Table) hides(c *Class) bool {
	return slices.ContainsFunc(c.axes, func(a axis) bool {
		name, _ := t.column(&a)
		return name == "" && !a.spare
	})
}

// class returns the column of the class, so that the statement is an error of the
// other database.
func (s *sqlText) class() string { return fmt.Sprintf(s.own, s.quoted(s.Class)) }

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
