package main

import (
	"context"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

// What becomes of records. A dry run and a real one count in the same places of the
// code; a batch saves its tally in its transaction. Of those that were planned each is
// afterwards disposed of, stale or failed, unless it is still on the list:
//
//	planned = disposed + stale + failed + on the list
//
// Kept are those without a permit, from the planning or after theirs was stale.
const (
	planned = "planned"  // a permit was given
	gone    = "disposed" // or would be
	kept    = "kept"
	stale   = "stale"  // the permit no longer fitted
	failed  = "failed" // nobody came to the end of the batch
)

// unreadable is why a record about which nobody can decide is kept.
const unreadable = "unreadable"

func count(r *sample.Record, rules, what, why string) sample.Count {
	return sample.Count{Class: r.Class, Rules: rules, What: what, Why: why}
}

func save(ctx context.Context, tx pgx.Tx, on calendar.Date, t sample.Tally) error {
	var rows []map[string]any
	for c, n := range t {
		rows = append(rows, map[string]any{"day": on, "class": c.Class, "rules": c.Rules, "what": c.What, "why": c.Why, "records": n})
	}
	_, err := tx.Exec(ctx, "INSERT INTO impact SELECT * FROM json_populate_recordset(NULL::impact, $1)", rows)
	return err
}

// tallied reads what all workers have counted for a day, and how many records are
// still on the list.
func (r *register) tallied(ctx context.Context, on calendar.Date) (t sample.Tally, left int, err error) {
	t = sample.Tally{}
	err = r.do(ctx, func(tx pgx.Tx) error {
		query := "SELECT class, rules, what, why, sum(records)::bigint FROM impact WHERE day = $1 GROUP BY class, rules, what, why"
		err := rows(ctx, tx, query, []any{on}, func(row pgx.Rows) error {
			var c sample.Count
			n := 0
			err := row.Scan(&c.Class, &c.Rules, &c.What, &c.Why, &n)
			t[c] += n
			return err
		})
		if err != nil {
			return err
		}
		return tx.QueryRow(ctx, "SELECT count(*) FROM work").Scan(&left)
	})
	return t, left, err
}
