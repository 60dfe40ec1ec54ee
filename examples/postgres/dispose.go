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
		var records, amount int64
		err := tx.QueryRow(ctx, `WITH gone AS (DELETE FROM record WHERE id = ANY($1) RETURNING amount)
			SELECT count(*), coalesce(sum(amount), 0) FROM gone`, keys).Scan(&records, &amount)
		if err != nil {
			return left, err
		}
		if records != int64(len(keys)) {
			return left, fmt.Errorf("%d records were removed instead of %d", records, len(keys))
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
		_, err := tx.Exec(ctx, `INSERT INTO remains AS r VALUES ($1, $2, $3)
			ON CONFLICT (class) DO UPDATE SET records = r.records + excluded.records, amount = r.amount + excluded.amount`,
			left.class, left.records, left.amount)
		return err
	}
	if left.ended > 0 {
		_, err := tx.Exec(ctx, `INSERT INTO audit_ended AS a VALUES ($1, $2)
			ON CONFLICT (day) DO UPDATE SET records = a.records + excluded.records`, left.day, left.ended)
		return err
	}
	return nil
}

// audit writes who went, why and by which permit, in the transaction in which it
// goes. A row has codes and rule IDs, and no day of the record's events. It is
// a record itself, of the class [sample.AuditRow]; at the end of its own period the same
// sweep disposes of it, and only counts that.
//
// The permit has digests of the facts. Days are few, so that who has the rest of
// a record could find a day by trying: keep the trail as confidential as the
// register.
func (s *sweep) audit(ctx context.Context, tx pgx.Tx, gone []disposal) error {
	gone = slices.DeleteFunc(slices.Clone(gone), func(d disposal) bool { return d.class() == sample.AuditRow })
	if len(gone) == 0 {
		return nil
	}
	ids, err := column[int64](ctx, tx, "INSERT INTO record (class) SELECT $1 FROM generate_series(1, $2) RETURNING id", sample.AuditRow, len(gone))
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, "INSERT INTO event (record, kind, day) SELECT unnest($1::bigint[]), $2, $3", ids, sample.Disposed, s.on); err != nil {
		return err
	}
	var records []int64
	var texts [6][]string
	for _, d := range gone {
		records = append(records, d.record)
		for column, text := range [...]string{string(d.class()), d.action().String(), d.decision.Reason().String(), sample.RuleIDs(d.decision), sample.Steps(d.decision), d.permit} {
			texts[column] = append(texts[column], text)
		}
	}
	_, err = tx.Exec(ctx, `INSERT INTO audit (day, id, record, class, action, code, rules, steps, permit)
		SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])`,
		s.on, ids, records, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5])
	return err
}
