package main

import (
	"database/sql"

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
		return do.unlist.run(1, i.record)
	}
	d, err := sample.Verify(s.rules, r, i.permit.String, s.on, i.check())
	if err != nil {
		s.impact.stale++
		return do.takeBack.run(1, i.record)
	}
	action := d.Request().Action
	s.impact.count(d, action.String(), "")
	if err := do.unlist.run(1, i.record); err != nil || s.dry {
		return err
	}
	written, err := s.audit(do, i, d)
	if err != nil {
		return err
	}
	if err := s.reach("an audit row"); err != nil {
		return err
	}
	if action == policy.Anonymise { // a sum remains; a row of its own could be matched with the audit
		if err := do.keep.run(1, i.record); err != nil {
			return err
		}
	}
	if err := do.remove.run(1, i.record); err != nil {
		return err
	}
	// What a trigger undoes afterwards, the statements still count.
	if written != nil {
		if err := do.stands.says(1, append(written.fields(), sample.Disposed, sample.AuditRow)...); err != nil {
			return err
		}
	}
	return do.left.says(0, i.record)
}

type disposal struct {
	auditing
	unlist, takeBack statement
	keep, remove     statement // of what is anonymised, and of all
	ended            statement // of audit rows
	left             statement // of the record
}

func prepareDisposal(tx *sql.Tx) (do disposal, err error) {
	if do.auditing, err = prepareAudit(tx); err != nil {
		return do, err
	}
	err = prepare(tx, statements{
		&do.unlist:   "DELETE FROM work WHERE record = ?",
		&do.takeBack: "UPDATE work SET permit = NULL WHERE record = ?",
		&do.keep: `INSERT INTO remains SELECT class, 1, amount FROM record WHERE id = ?
			ON CONFLICT DO UPDATE SET records = records + 1, amount = amount + excluded.amount`,
		&do.remove: "DELETE FROM record WHERE id = ?", // its events, holds and demands go with it
		&do.ended:  "INSERT INTO audit_ended VALUES (?, 1) ON CONFLICT DO UPDATE SET records = records + 1",
		&do.left: `SELECT EXISTS (SELECT 1 FROM record WHERE id = ?1) + EXISTS (SELECT 1 FROM event WHERE record = ?1)
			+ EXISTS (SELECT 1 FROM hold WHERE record = ?1) + EXISTS (SELECT 1 FROM demand WHERE record = ?1)
			+ EXISTS (SELECT 1 FROM audit WHERE id = ?1)`,
	})
	return do, err
}
