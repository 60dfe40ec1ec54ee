package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// sum is what remains of a batch besides the audit.
type sum struct {
	class           retention.Class
	records, amount int64 // of those anonymised
	day             calendar.Date
	ended           int64 // audit rows whose own time is over
}

// remove removes records; their events, holds and demands go with them. Of anonymised
// ones sums remain: no row of its own, which could be matched with the audit.
func (s *sweep) remove(ctx context.Context, tx pgx.Tx, gone []disposal) (left sum, err error) {
	left.day = s.on
	for _, action := range [...]policy.Action{policy.Delete, policy.Anonymise} {
		var keys []int64
		for _, d := range gone {
			left.class = d.class()
			if d.action() == action {
				keys = append(keys, d.record)
			}
		}
		var records, amount, stayed int64
		err := tx.QueryRow(ctx, `WITH gone AS (DELETE FROM record WHERE id = ANY($1) RETURNING amount)
			SELECT count(*), coalesce(sum(amount), 0) FROM gone`, keys).Scan(&records, &amount)
		if err != nil {
			return left, err
		}
		// A trigger can stop what goes with a record, and the foreign keys do not notice.
		err = tx.QueryRow(ctx, `SELECT (SELECT count(*) FROM record WHERE id = ANY($1)) + (SELECT count(*) FROM event WHERE record = ANY($1)) +
			(SELECT count(*) FROM hold WHERE record = ANY($1)) + (SELECT count(*) FROM demand WHERE record = ANY($1)) +
			(SELECT count(*) FROM audit WHERE id = ANY($1))`, keys).Scan(&stayed)
		if err != nil {
			return left, err
		}
		if records != int64(len(keys)) || stayed > 0 {
			return left, fmt.Errorf("%d records were removed instead of %d, and %d rows of them stayed; look for triggers and rules: %w", records, len(keys), stayed, errHopeless)
		}
		if action == policy.Anonymise {
			left.records, left.amount = records, amount
		} else if left.class == sample.AuditRow {
			left.ended = records
		}
	}
	return left, nil
}

func (left sum) save(ctx context.Context, tx pgx.Tx) error {
	if left.records > 0 {
		return execute(ctx, tx, 1, `INSERT INTO remains AS r VALUES ($1, $2, $3)
			ON CONFLICT (class) DO UPDATE SET records = r.records + excluded.records, amount = r.amount + excluded.amount`,
			left.class, left.records, left.amount)
	}
	if left.ended > 0 {
		return execute(ctx, tx, 1, `INSERT INTO audit_ended AS a VALUES ($1, $2)
			ON CONFLICT (day) DO UPDATE SET records = a.records + excluded.records`, left.day, left.ended)
	}
	return nil
}

// audit writes who went, why and by which permit, in the transaction in which it
// goes. A row has codes and rule IDs, and no day of the record's events. It is
// a record itself, of the class [sample.AuditRow]; at the end of its own period the same
// sweep disposes of it, and only counts that. The permit has digests of the facts: keep
// the trail as confidential as the register, see [policy.Permit].
func (s *sweep) audit(ctx context.Context, tx pgx.Tx, gone []disposal) error {
	gone = slices.DeleteFunc(slices.Clone(gone), func(d disposal) bool { return d.class() == sample.AuditRow })
	if len(gone) == 0 {
		return nil
	}
	ids, err := column[int64](ctx, tx, "INSERT INTO record (class) SELECT $1 FROM generate_series(1, $2) RETURNING id", sample.AuditRow, len(gone))
	if err != nil {
		return err
	}
	// As many as are gone, or else one of the two statements has left some out.
	if err := execute(ctx, tx, len(gone), "INSERT INTO event (record, kind, day) SELECT unnest($1::bigint[]), $2, $3", ids, sample.Disposed, s.on); err != nil {
		return err
	}
	var rows []map[string]any
	for i, d := range gone {
		rows = append(rows, map[string]any{
			"id": ids[i], "record": d.record, "class": d.class(), "action": d.action().String(), "day": s.on,
			"code": d.decision.Reason(), "rules": sample.RuleIDs(d.decision), "steps": sample.Steps(d.decision), "permit": d.permit,
		})
	}
	if err := execute(ctx, tx, len(gone), "INSERT INTO audit SELECT * FROM json_populate_recordset(NULL::audit, $1)", rows); err != nil {
		return err
	}
	// A trigger can write something else, or undo a row after it was counted.
	return execute(ctx, tx, len(gone), "SELECT FROM audit a JOIN json_populate_recordset(NULL::audit, $1) wanted ON wanted.id = a.id AND wanted = a", rows)
}
