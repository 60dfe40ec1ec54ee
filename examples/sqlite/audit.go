package main

import (
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// audit writes who went, why and by which permit, in the transaction in which it
// goes. The row has codes and rule IDs, and no day of the record's events. It is
// a record itself, of the class [sample.AuditRow]; at the end of its own period the same
// sweep disposes of it, and only counts that. The permit has digests of the facts: keep
// the trail as confidential as the register, see [policy.Permit].
func (s *sweep) audit(do disposal, i item, d policy.Decision) error {
	request := d.Request()
	if request.Record.Class == sample.AuditRow {
		return run(do.ended, s.on)
	}
	row, err := do.newRow.Exec(sample.AuditRow)
	if err != nil {
		return err
	}
	id, err := row.LastInsertId()
	if err != nil {
		return err
	}
	if err := run(do.happened, id, sample.Disposed, s.on); err != nil {
		return err
	}
	return run(do.trail, id, i.record, i.record, request.Record.Class, request.Action.String(), s.on, d.Reason().String(), sample.RuleIDs(d), sample.Steps(d), i.permit)
}
