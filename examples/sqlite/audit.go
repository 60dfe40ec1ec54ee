package main

import (
	"database/sql"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// auditLine is an audit row, in the register and as a line of a file. The file is kept
// apart from the backups of the register, and is what remains if an old one of those
// must be restored.
type auditLine struct {
	Record int64           `json:"record"`
	Nth    int             `json:"nth"` // 0: the next one
	Class  retention.Class `json:"class"`
	Action string          `json:"action"`
	Day    calendar.Date   `json:"day"`
	Code   string          `json:"code"`
	Rules  string          `json:"rules"`
	Steps  string          `json:"steps"`
	Permit string          `json:"permit"`
}

const auditColumns = "record, nth, class, action, day, code, rules, steps, permit"

func (a *auditLine) fields() []any {
	return []any{&a.Record, &a.Nth, &a.Class, &a.Action, &a.Day, &a.Code, &a.Rules, &a.Steps, &a.Permit}
}

// audit writes who went, why and by which permit, in the transaction in which it
// goes. The row has codes and rule IDs, and no day of the record's events. It is
// a record itself, of the class [sample.AuditRow]; at the end of its own period the same
// sweep disposes of it, and only counts that. The permit has digests of the facts: keep
// the trail as confidential as the register, see [policy.Permit].
func (s *sweep) audit(do disposal, i item, d policy.Decision) (written *auditLine, err error) {
	request := d.Request()
	if request.Record.Class == sample.AuditRow {
		return nil, do.ended.run(1, s.on)
	}
	written = &auditLine{Record: i.record, Class: request.Record.Class, Action: request.Action.String(), Day: s.on,
		Code: d.Reason().String(), Rules: sample.RuleIDs(d), Steps: sample.Steps(d), Permit: i.permit.String}
	return written, do.write(written)
}

// auditing writes audit rows.
type auditing struct{ key, row, event, trail, stands statement }

func prepareAudit(tx *sql.Tx) (write auditing, err error) {
	const last = "(SELECT last FROM audit_key)"
	err = prepare(tx, statements{
		&write.key:   "UPDATE audit_key SET last = last - 1",
		&write.row:   "INSERT INTO record (id, class) VALUES (" + last + ", ?)",
		&write.event: "INSERT INTO event (record, kind, day) VALUES (" + last + ", ?, ?)",
		&write.trail: "INSERT INTO audit (id, " + auditColumns + ") VALUES (" + last + `, ?1,
			CASE ?2 WHEN 0 THEN (SELECT coalesce(max(nth), 0) + 1 FROM audit WHERE record = ?1) ELSE ?2 END, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
		&write.stands: `SELECT count(*) FROM audit a JOIN record r USING (id) JOIN event e ON e.record = a.id WHERE a.id = ` + last + `
			AND (a.record, a.class, a.action, a.day, a.code, a.rules, a.steps, a.permit) = (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9) AND ?2 IN (0, a.nth)
			AND e.kind = ?10 AND e.day = a.day AND r.class = ?11`,
	})
	return write, err
}

func (w auditing) write(a *auditLine) error {
	if err := w.key.run(1); err != nil {
		return err
	}
	if err := w.row.run(1, sample.AuditRow); err != nil {
		return err
	}
	if err := w.event.run(1, sample.Disposed, a.Day); err != nil {
		return err
	}
	return w.trail.run(1, a.fields()...)
}
