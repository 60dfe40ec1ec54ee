package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// prefilter is the condition that selects the records which the rules may allow to
// dispose of: the rulebook, compiled for the day and compared by PostgreSQL.
//
//	class = $3 AND starts <= $4 OR …
//
// For that a host keeps one column in step, starts: the day of the event from
// which the rules of the record's class count. Three things change it, and schema.sql
// takes care of each by a trigger of the database, so that no writer can forget it:
// the events of a record, its class, and what the rules of the class count from. The
// last is in the table start, which [follow] compares with the plan.
//
// It may select too much, since each candidate is decided again, twice. It must not
// select too little: a record would be kept too long and nobody would know.
func prefilter(p *plan.Plan, after int) (plan.Condition, error) {
	columns := map[retention.Trigger]string{}
	for _, class := range p.Classes() {
		columns[class.Trigger] = "starts"
	}
	return p.Where(plan.Table{Class: "class", Events: columns, Numbered: true, After: after}, plan.Class.Disposable)
}

// gaps selects the records of which no day or no rule is known: not because they could
// go, but because somebody must be told, and so every run decides them. An event that
// has not happened yet, such as a death, is no gap.
func gaps(p *plan.Plan, after int) plan.Condition {
	needed, known := []string{}, []string{}
	for _, class := range p.Classes() {
		known = append(known, string(class.Class))
		if class.Missing == retention.FloorUnknown || class.Missing == retention.CeilingUnknown {
			needed = append(needed, string(class.Class))
		}
	}
	for _, class := range p.Unplanned() {
		known = append(known, string(class))
	}
	return plan.Condition{
		SQL:  fmt.Sprintf("(unclear OR starts IS NULL AND class = ANY($%d) OR class <> ALL($%d))", after+1, after+2),
		Args: []any{needed, known},
	}
}

// candidates gives the condition of what is decided. The host's own placeholders
// stand before it. A dry run cannot bring the column in step: if another rulebook is
// tried, every record is a candidate.
func (s *sweep) candidates(ctx context.Context, tx pgx.Tx, before int) (plan.Condition, error) {
	p := plan.For(s.book, s.on)
	if s.snapshot != nil {
		if known, err := recorded(ctx, tx); err != nil || !slices.Equal(known, starts(p)) {
			return plan.Condition{SQL: "true"}, err
		}
	} else if err := follow(ctx, tx, p); err != nil {
		return plan.Condition{}, err
	}
	where, err := prefilter(p, before)
	if err != nil {
		return plan.Condition{}, err
	}
	more := gaps(p, before+len(where.Args))
	return plan.Condition{
		SQL:  "(" + where.SQL + " OR " + more.SQL + ")",
		Args: append(where.Args, more.Args...),
	}, nil
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

// recorded gives them as the column was computed. The order is that of bytes, as in
// Go, and not that of the server's language.
func recorded(ctx context.Context, tx pgx.Tx) ([]origin, error) {
	var list []origin
	err := rows(ctx, tx, `SELECT class, kind, pick FROM start ORDER BY class COLLATE "C"`, nil, func(row pgx.Rows) error {
		var s origin
		err := row.Scan(&s.class, &s.kind, &s.pick)
		list = append(list, s)
		return err
	})
	return list, err
}

// follow brings the column of starts in step with the plan: what a class counts
// from may have changed with the rulebook. Only then the table is locked, also
// against who reads it: a clerk who has computed a day by the old entries, and has
// not committed, is waited for, or the record would be seen by neither.
func follow(ctx context.Context, tx pgx.Tx, p *plan.Plan) error {
	after := starts(p)
	before, err := recorded(ctx, tx)
	if err != nil || slices.Equal(before, after) {
		return err
	}
	if _, err := tx.Exec(ctx, "LOCK TABLE start IN ACCESS EXCLUSIVE MODE"); err != nil {
		return err
	}
	if before, err = recorded(ctx, tx); err != nil {
		return err
	}
	change := func(statement string, list, other []origin) error {
		for _, s := range list {
			if slices.Contains(other, s) {
				continue
			}
			if _, err := tx.Exec(ctx, statement, s.class, s.kind, s.pick); err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, "UPDATE record SET class = class WHERE class = $1", s.class); err != nil {
				return err
			}
		}
		return nil
	}
	if err := change("DELETE FROM start WHERE class = $1 AND kind = $2 AND pick = $3", before, after); err != nil {
		return err
	}
	return change("INSERT INTO start (class, kind, pick) VALUES ($1, $2, $3)", after, before)
}
