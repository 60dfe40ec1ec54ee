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
	d, err := sample.Verify(s.rules, r, i.permit.String, s.on)
	if err != nil || !wanted(d, i.confirmed) {
		s.impact.stale++
		return do.takeBack.run(1, i.record)
	}
	action := d.Request().Action
	s.impact.count(d, action.String(), "")
	if err := do.unlist.run(1, i.record); err != nil || s.dry {
		return err
	}
	if err := s.audit(do, i, d); err != nil {
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
	return do.end.says(0, i.record, r.Class, i.permit, sample.Disposed, sample.AuditRow)
}

type disposal struct {
	auditing
	unlist, takeBack statement
	keep, remove     statement // of what is anonymised, and of all
	ended            statement // of audit rows
	end              statement
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
		// What a trigger undoes afterwards, the statement still counts: is anything left of
		// the record, or its audit row not as it was written?
		&do.end: `SELECT EXISTS (SELECT 1 FROM record WHERE id = ?1) + EXISTS (SELECT 1 FROM event WHERE record = ?1)
			+ EXISTS (SELECT 1 FROM hold WHERE record = ?1) + EXISTS (SELECT 1 FROM demand WHERE record = ?1)
			+ EXISTS (SELECT 1 FROM audit WHERE id = ?1) + (?2 <> ?5 AND NOT EXISTS (
				SELECT 1 FROM audit a JOIN record r USING (id) JOIN event e ON e.record = a.id
				WHERE a.id = (SELECT last FROM audit_key) AND a.record = ?1 AND a.class = ?2 AND a.permit = ?3
				AND e.kind = ?4 AND e.day = a.day AND r.class = ?5))`,
	})
	return do, err
}
