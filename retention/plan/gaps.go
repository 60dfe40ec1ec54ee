package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/retention"
)

// Gaps returns the condition that selects the rows that [Plan.Where] cannot find and a
// person must see, because nobody can decide about them as they are:
//
//   - the class is NULL, blank or otherwise unknown to the book, if only by a single
//     letter, or its rules are not in the book;
//   - a day on which it depends is unreadable, as [Table] says, or NULL although the
//     event must have happened;
//   - a trait is NULL or unreadable that decides whether a rule binds the record;
//   - no rule is in force on the day of the plan that binds the record;
//   - a column of the table has a day of an event that no rule of the class knows and that
//     could be meant for one of them; see [retention.Rulebook.Unrecognised].
//
// An event that has not happened yet, as a death, is no gap. A plan without classes, as
// of no book or for no day, selects every row. Every row that is selected neither here
// nor by Where with [Class.Disposable] or [Class.Review] is kept by its rules on the day
// of the plan. Of a class that is not exact, Gaps can select some rows more, and some that
// Where selects too; so it does of one whose records have events that no rule knows.
//
// A row is a gap until its data or the rules are corrected, so give them to a person, and
// not to the sweep. The database looks at every row; an index on the class and the day
// spares it the other columns. The errors are those of [Plan.Where].
func (p *Plan) Gaps(t Table) (Condition, error) {
	s, err := p.write(t)
	if err != nil {
		return Condition{}, err
	}
	var shapes grouped[string]
	parts, strange := map[string][][]asked{}, map[string][]string{}
	var none []retention.Class
	for _, c := range p.Classes() {
		if s.hides(&c) {
			none = append(none, c.Class)
			continue
		}
		cases, every := s.lists(&c, c.undecided())
		columns := p.strangeColumns(&t, &c)
		switch {
		case every:
		case len(cases) == 0 && len(columns) == 0:
			none = append(none, c.Class)
		default:
			key := fmt.Sprint(cases, columns)
			parts[key], strange[key] = cases, columns
			shapes.add(key, c.Class)
		}
	}
	var cases []string
	when := func(classes []retention.Class, gap func() string) {
		among := fmt.Sprintf("WHEN %s IN (%s) THEN ", fmt.Sprintf(s.exact, s.quoted(s.Class)), s.list(classes))
		cases = append(cases, among+gap()+" ")
	}
	for _, key := range shapes.keys {
		when(shapes.classes[key], func() string {
			var gaps []string
			if len(parts[key]) > 0 {
				gaps = append(gaps, s.either(parts[key]))
			}
			for _, column := range strange[key] {
				gaps = append(gaps, s.quoted(column)+" IS NOT NULL")
			}
			return anyOf(gaps)
		})
	}
	if len(none) > 0 {
		when(none, func() string { return "1 = 0" })
	}
	if len(cases) == 0 {
		return Condition{SQL: fmt.Sprintf("(%s IS NULL OR 1 = 1)", s.class())}, nil
	}
	return Condition{"(CASE " + strings.Join(cases, "") + "ELSE 1 = 1 END)", s.args}, nil
}

// strangeColumns returns the columns with the days of events that no rule of a class knows
// and that could be meant for one of them, in order. One that its own events are in says of
// a row of the class nothing about those of others.
func (p *Plan) strangeColumns(t *Table, c *Class) (columns []string) {
	own := map[string]bool{"": true}
	for i := range c.axes {
		column, _ := t.column(&c.axes[i])
		own[column] = true
	}
	var events []retention.Event
	for trigger, column := range t.Events {
		if !own[column] {
			events = append(events, retention.Event{Trigger: trigger})
		}
	}
	for _, trigger := range p.book.Unrecognised(retention.Record{Class: c.Class, Events: retention.EventsOf(events...)}) {
		if p.couldBeMeant(trigger, c) && !slices.Contains(columns, t.Events[trigger]) {
			columns = append(columns, t.Events[trigger])
		}
	}
	return columns
}

// couldBeMeant reports whether an event that no rule of a class knows could be meant for one
// that binds a record, whatever its traits are.
func (p *Plan) couldBeMeant(trigger retention.Trigger, c *Class) bool {
	alone := retention.Record{Class: c.Class, Events: retention.EventsOf(retention.Event{Trigger: trigger})}
	all, none := map[retention.Trait]bool{}, map[retention.Trait]bool{}
	for _, trait := range c.Traits {
		all[trait], none[trait] = true, false
	}
	for _, traits := range [...]map[retention.Trait]bool{nil, all, none} {
		alone.Traits = retention.TraitsOf(traits)
		if slices.ContainsFunc(p.book.Effects(alone, p.day), func(e retention.Effect) bool { return e.Unrecognised != "" }) {
			return true
		}
	}
	return false
}
