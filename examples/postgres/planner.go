package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// plan decides the candidates, class by class. One planner does it at a time: whoever comes
// second finds on the list what the first one has put there, and adds nothing.
func (s *sweep) plan(ctx context.Context, client *river.Client[pgx.Tx]) error {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	// A lock of the session: if the planner dies, the server lets it go.
	const planning = 0x6b656570
	err = s.await(ctx, func() (over bool, state string, err error) {
		err = conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", planning).Scan(&over)
		return over, "another sweep is planning", err
	})
	if err != nil {
		return err
	}
	defer func() { _, _ = conn.Exec(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", planning) }()
	err = s.do(ctx, func(tx pgx.Tx) error {
		// What is not on the list is decided again, and so counted again.
		_, err := tx.Exec(ctx, "DELETE FROM impact WHERE day = $1 AND what = 'kept'", s.on)
		return errors.Join(err, s.takeOver(ctx, tx), s.giveUp(ctx, tx))
	})
	if err != nil {
		return err
	}
	return s.pages(ctx, func(tx pgx.Tx, class retention.Class, keys []int64, records map[int64]*sample.Record) error {
		list, counts := s.permits(keys, records)
		if err := s.enlist(ctx, tx, client, class, list, 1, counts); err != nil {
			return err
		}
		return errors.Join(save(ctx, tx, s.on, counts), s.reach("planning"))
	})
}

// tryOut is a sweep that changes nothing: the same decisions, permits and counts, in
// a session that cannot write, without locks.
func (s *sweep) tryOut(ctx context.Context) error {
	return s.pages(ctx, func(_ pgx.Tx, class retention.Class, keys []int64, records map[int64]*sample.Record) error {
		list, counts := s.permits(keys, records)
		for _, i := range list {
			counts[i.count]++
		}
		s.impact.Add(counts)
		s.impact.Add(s.judge(class, list, records, rounds).counts)
		return nil
	})
}

// pages reads the candidates, class by class and batch by batch, each in a
// transaction of its own. They are not locked: if they change, their permits do
// not fit.
func (s *sweep) pages(ctx context.Context, do func(pgx.Tx, retention.Class, []int64, map[int64]*sample.Record) error) error {
	var classes []retention.Class
	var where plan.Condition
	err := s.do(ctx, func(tx pgx.Tx) (err error) {
		if where, err = s.candidates(ctx, tx, 3); err != nil {
			return err
		}
		classes, err = column[retention.Class](ctx, tx, "SELECT DISTINCT class FROM record ORDER BY class")
		return err
	})
	if err != nil {
		return err
	}
	chosen := "SELECT id FROM record WHERE class = $1 AND id > $2 AND " + where.SQL
	if s.snapshot == nil {
		chosen += " AND NOT EXISTS (SELECT FROM work WHERE work.record = record.id)"
	}
	chosen += " ORDER BY id LIMIT $3"
	for _, class := range classes {
		for after := int64(0); after < math.MaxInt64; {
			err := s.do(ctx, func(tx pgx.Tx) error {
				keys, err := column[int64](ctx, tx, chosen, append([]any{class, after, s.batch}, where.Args...)...)
				if err != nil {
					return err
				}
				after = math.MaxInt64
				if len(keys) == s.batch {
					after = keys[len(keys)-1]
				}
				records, err := read(ctx, tx, keys, notLocked)
				if err != nil {
					return err
				}
				// One may have gone, or become of another class, since the keys were read.
				keys = slices.DeleteFunc(keys, func(key int64) bool { return records[key] == nil || records[key].Class != class })
				return do(tx, class, keys, records)
			})
			if err != nil {
				return fmt.Errorf("planning %s: %w; nothing of this batch has happened, run it again", class, err)
			}
		}
	}
	return nil
}
