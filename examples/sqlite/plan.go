package main

import (
	"database/sql"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// prefilter is the condition that selects the records which the rules may allow to
// dispose of. It is the rulebook, compiled for the day and compared by SQLite:
//
//	class = 'fi.kela.call-recording' AND starts <= '2025-11-21' OR …
//
// For that a host keeps one column in step, starts: the day of the event from
// which the rules of the record's class count. Three things change it, and schema.sql
// takes care of each by a trigger of the database, so that no writer can forget it:
// the events of a record, its class, and what the rules of the class count from. The
// last is in the table start, which [register.follow] compares with the plan.
//
// A pre-filter may select too much, since each candidate is decided again. If it
// selected too little, a record would be kept too long and nobody would know; the
// dry run therefore decides the others too and says if there is one.
func prefilter(p *plan.Plan) (plan.Condition, error) {
	columns := map[retention.Trigger]string{}
	for _, class := range p.Classes() {
		columns[class.Trigger] = "starts"
	}
	return p.Where(plan.Table{Class: "class", Events: columns}, plan.Class.Disposable)
}

// gaps select the records of which no day or no rule is known: not because they could
// go, but because somebody must be told, and so every run decides them. An event that
// has not happened yet, such as a death, is no gap.
func gaps(p *plan.Plan) []plan.Condition {
	var needed, known []any
	for _, class := range p.Classes() {
		known = append(known, string(class.Class))
		if class.Missing == retention.FloorUnknown || class.Missing == retention.CeilingUnknown {
			needed = append(needed, string(class.Class))
		}
	}
	for _, class := range p.Unplanned() {
		known = append(known, string(class))
	}
	places := func(args []any) string { return strings.TrimSuffix(strings.Repeat("?, ", len(args)), ", ") }
	return []plan.Condition{
		{SQL: "starts IS ''"},
		{SQL: "starts IS NULL AND class IN (" + places(needed) + ")", Args: needed},
		{SQL: "class NOT IN (" + places(known) + ")", Args: known},
	}
}

// origin is what the rules of a class count from.
type origin struct{ class, kind, pick string }

// starts gives them by the plan, in the order of the classes.
func starts(p *plan.Plan) []origin {
	var list []origin
	for _, class := range p.Classes() {
		list = append(list, origin{string(class.Class), string(class.Trigger), class.Pick.String()})
	}
	return list
}

// recorded gives them as the column was computed.
func recorded(tx *sql.Tx) ([]origin, error) {
	var list []origin
	err := rows(tx, "SELECT class, kind, pick FROM start ORDER BY class", nil, func(row *sql.Rows) error {
		var s origin
		err := row.Scan(&s.class, &s.kind, &s.pick)
		list = append(list, s)
		return err
	})
	return list, err
}

// follow brings the column of starts in step with the plan: what a class counts
// from may have changed with the rulebook. Each class is a transaction of its own, so
// that others who write wait for one class and not for the register; if it is cut
// off, the next run goes on.
func (r *register) follow(p *plan.Plan) error {
	var before []origin
	err := r.write(func(tx *sql.Tx) (err error) {
		before, err = recorded(tx)
		return err
	})
	if err != nil {
		return err
	}
	after := starts(p)
	var classes []string // whose origin is another now
	for _, o := range before {
		if !slices.Contains(after, o) {
			classes = append(classes, o.class)
		}
	}
	for _, o := range after {
		if !slices.Contains(before, o) && !slices.Contains(classes, o.class) {
			classes = append(classes, o.class)
		}
	}
	for _, class := range classes {
		if err := r.write(func(tx *sql.Tx) error { return followClass(tx, class, after) }); err != nil {
			return err
		}
	}
	return nil
}

func followClass(tx *sql.Tx, class string, after []origin) error {
	if _, err := tx.Exec("DELETE FROM start WHERE class = ?", class); err != nil {
		return err
	}
	for _, o := range after {
		if o.class == class {
			if _, err := tx.Exec("INSERT INTO start (class, kind, pick) VALUES (?, ?, ?)", o.class, o.kind, o.pick); err != nil {
				return err
			}
		}
	}
	_, err := tx.Exec("UPDATE record SET class = class WHERE class = ?", class) // the trigger does the rest
	return err
}

// candidates gives the conditions of what is decided, for the register as it is: the
// pre-filter, and the gaps. Each is a statement of its own, because SQLite then
// finds most of them in an index. If the column of starts is not in step, as when a
// dry run tries another rulebook, every record is a candidate.
func candidates(tx *sql.Tx, p *plan.Plan) ([]plan.Condition, error) {
	if known, err := recorded(tx); err != nil || !slices.Equal(known, starts(p)) {
		return []plan.Condition{{SQL: "1 = 1"}}, err
	}
	where, err := prefilter(p)
	return append([]plan.Condition{where}, gaps(p)...), err
}
