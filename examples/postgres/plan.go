package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// candidates returns the condition of what is decided: what is due, what a person
// demands something about, and the gaps; unclear are those that a column of dates cannot
// show. The host's own placeholders stand before it. A dry run cannot bring the column
// of starts in step: if another rulebook is tried, every record is a candidate.
func (s *sweep) candidates(ctx context.Context, tx pgx.Tx, before int) (plan.Condition, error) {
	p := plan.For(s.book, s.on)
	if s.snapshot != nil {
		if known, err := recorded(ctx, tx); err != nil || !slices.Equal(known, sample.Origins(p)) {
			return plan.Condition{SQL: "true"}, err
		}
	} else if err := follow(ctx, tx, p); err != nil {
		return plan.Condition{}, err
	}
	table := sample.Starts(p)
	table.Numbered, table.After = true, before
	due, err := p.Where(table, plan.Class.Due)
	if err != nil {
		return plan.Condition{}, err
	}
	table.After += len(due.Args)
	gaps, err := p.Gaps(table)
	return plan.Condition{
		SQL:  fmt.Sprintf("(%s OR %s OR unclear OR %s)", due.SQL, sample.Demanded, gaps.SQL),
		Args: slices.Concat(due.Args, gaps.Args),
	}, err
}

// recorded returns what the column of starts was computed from. The order is that of
// bytes, as in Go, and not that of the server's language.
func recorded(ctx context.Context, tx pgx.Tx) ([]sample.Origin, error) {
	return collect(ctx, tx, pgx.RowToStructByPos[sample.Origin], `SELECT class, kind, pick FROM start ORDER BY class COLLATE "C"`)
}

// follow brings the column of starts in step with the plan: what a class counts from
// may have changed with the rulebook. Only then is the table locked, even against
// readers: a clerk who has computed a day by the old entries, and has not committed,
// is waited for, or the record would be seen by neither.
func follow(ctx context.Context, tx pgx.Tx, p *plan.Plan) error {
	after := sample.Origins(p)
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
	change := func(statement string, list, other []sample.Origin) error {
		for _, o := range list {
			if slices.Contains(other, o) {
				continue
			}
			if _, err := tx.Exec(ctx, statement, o.Class, o.Kind, o.Pick); err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, "UPDATE record SET class = class WHERE class = $1", o.Class); err != nil {
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
