package main

import (
	"context"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

// What becomes of records. A dry run and a real one count in the same places of the
// code; a batch saves its tally in its transaction. Of those that were planned each is
// afterwards disposed of, stale or failed, unless it is still on the list of the day:
//
//	planned = disposed + stale + failed + listed
//
// Kept are those without a permit, from the planning or after theirs was stale.
const (
	planned = "planned"  // a permit was given
	gone    = "disposed" // or would be
	kept    = "kept"
	stale   = "stale"  // the permit no longer fitted
	failed  = "failed" // nobody came to the end of the batch, or somebody else kept the record locked
	left    = "listed" // still on the list, of this day or of another one
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
	return execute(ctx, tx, len(rows), "INSERT INTO impact SELECT * FROM json_populate_recordset(NULL::impact, $1)", rows)
}

// tallied reads what all workers have counted for the day, and what is still on the list.
// What is on that of another day is not counted, and only named.
func (s *sweep) tallied(ctx context.Context) (sample.Tally, error) {
	t := sample.Tally{}
	err := s.do(ctx, func(tx pgx.Tx) error {
		const query = `SELECT class, rules, what, why, sum(records)::bigint FROM impact WHERE day = $1 GROUP BY class, rules, what, why
			UNION ALL
			SELECT coalesce(class, 'removed'), '', 'listed', 'on the list of ' || day, count(*) FROM work LEFT JOIN record ON id = record GROUP BY class, day`
		return rows(ctx, tx, query, []any{s.on}, func(row pgx.Rows) error {
			var c sample.Count
			n := 0
			err := row.Scan(&c.Class, &c.Rules, &c.What, &c.Why, &n)
			t[c] += n
			return err
		})
	})
	return t, err
}
