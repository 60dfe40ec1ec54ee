package main

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// dispose disposes of what has a permit, in the transaction that has just read it:
// BEGIN IMMEDIATE keeps other writers out from before the reading until the commit.
// A permit that does not fit, because of a hold, a demand, another day of an event,
// other rules or another day, is taken back, and the record is planned anew.
func (s *sweep) dispose(tx *sql.Tx, list []item, records map[int64]*sample.Record) error {
	do, err := prepareDisposal(tx)
	if err != nil {
		return err
	}
	for _, i := range list {
		if err := s.disposeOf(do, i, records[i.record]); err != nil {
			return err
		}
	}
	return nil
}

func (s *sweep) disposeOf(do disposal, i item, r *sample.Record) error {
	if r == nil { // somebody else has removed it; the audit is theirs
		return run(do.unlist, i.record)
	}
	d, err := sample.Verify(s.rules, r, i.permit.String, s.on)
	if err != nil || !wanted(d, i.confirmed) {
		s.impact.stale++
		return run(do.takeBack, i.record)
	}
	action := d.Request().Action
	s.impact.count(d, action.String(), "")
	if err := run(do.unlist, i.record); err != nil || s.dry {
		return err
	}
	if err := s.audit(do, i, d); err != nil {
		return err
	}
	if err := s.reach("an audit row"); err != nil {
		return err
	}
	return do.erase(i.record, action)
}

type disposal struct {
	unlist, takeBack        *sql.Stmt
	keep, remove            *sql.Stmt // of what is anonymised, and of all
	newRow, happened, trail *sql.Stmt // of the audit
	ended                   *sql.Stmt
}

func prepareDisposal(tx *sql.Tx) (do disposal, err error) {
	err = prepare(tx, statements{
		&do.unlist:   "DELETE FROM work WHERE record = ?",
		&do.takeBack: "UPDATE work SET permit = NULL WHERE record = ?",
		&do.keep: `INSERT INTO remains SELECT class, 1, amount FROM record WHERE id = ?
			ON CONFLICT DO UPDATE SET records = records + 1, amount = amount + excluded.amount`,
		&do.remove:   "DELETE FROM record WHERE id = ?", // its events, holds and demands go with it
		&do.newRow:   "INSERT INTO record (class) VALUES (?)",
		&do.happened: "INSERT INTO event (record, kind, day) VALUES (?, ?, ?)",
		&do.trail: `INSERT INTO audit (id, record, nth, class, action, day, code, rules, steps, permit)
			VALUES (?, ?, (SELECT coalesce(max(nth), 0) + 1 FROM audit WHERE record = ?), ?, ?, ?, ?, ?, ?, ?)`,
		&do.ended: "INSERT INTO audit_ended VALUES (?, 1) ON CONFLICT DO UPDATE SET records = records + 1",
	})
	return do, err
}

// errNotRemoved: the database took the statement and passed over the record, as a
// trigger can make it do.
var errNotRemoved = errors.New("it was not removed")

// erase removes a record. Of an anonymised one a sum remains: no row of its own,
// which could be matched with the audit.
func (do *disposal) erase(record int64, action policy.Action) error {
	if action == policy.Anonymise {
		if err := run(do.keep, record); err != nil {
			return err
		}
	}
	result, err := do.remove.Exec(record)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return errors.Join(err, fmt.Errorf("%w: %d rows were removed instead of one", errNotRemoved, n))
	}
	return nil
}
