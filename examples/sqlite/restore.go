package main

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention"
)

// auditLine is an audit row in a file. The file is kept apart from the backups of the
// register, and is what remains if an old one of those must be restored.
type auditLine struct {
	Audit  int64           `json:"audit"`
	Record int64           `json:"record"`
	Nth    int             `json:"nth"`
	Class  retention.Class `json:"class"`
	Action string          `json:"action"`
	Day    string          `json:"day"`
	Code   string          `json:"code"`
	Rules  string          `json:"rules"`
	Steps  string          `json:"steps"`
	Permit string          `json:"permit"`
}

const auditColumns = "id, record, nth, class, action, day, code, rules, steps, permit"

func (a *auditLine) fields() []any {
	return []any{&a.Audit, &a.Record, &a.Nth, &a.Class, &a.Action, &a.Day, &a.Code, &a.Rules, &a.Steps, &a.Permit}
}

func (r *register) export(w io.Writer) error {
	return r.write(func(tx *sql.Tx) error {
		lines := json.NewEncoder(w)
		return rows(tx, "SELECT "+auditColumns+" FROM audit ORDER BY id", nil, func(row *sql.Rows) error {
			var a auditLine
			if err := row.Scan(a.fields()...); err != nil {
				return err
			}
			return lines.Encode(a)
		})
	})
}

// reapply brings a register that was restored from an old backup in step with the
// audit trail that was kept: the trail is taken in, and what it says is gone and is
// here again goes on the list of work. What stood on the list in the backup is struck
// off: this is no sweep.
//
// It goes by a decision and not because the trail says so. The backup may have been
// restored just because the disposal was a mistake, and then the facts or the rules
// that were corrected must be able to stop it. What is due goes again; what is only
// free goes if a person confirms it by its key; all else stays, and is named.
func (s *sweep) reapply(trail io.Reader, confirmed ...int64) error {
	s.impact.every = true
	err := s.write(func(tx *sql.Tx) error {
		if err := s.takeIn(tx, trail); err != nil {
			return err
		}
		if err := s.tellOthers(tx); err != nil {
			return err
		}
		return relist(tx, confirmed)
	})
	if err != nil {
		return err
	}
	return s.work()
}

// tellOthers reports keys of the trail that have a record of another class: that is
// another record.
func (s *sweep) tellOthers(tx *sql.Tx) error {
	return rows(tx, `SELECT DISTINCT r.id, r.class, a.class FROM audit a JOIN record r ON r.id = a.record WHERE r.class <> a.class ORDER BY r.id`, nil, func(row *sql.Rows) error {
		var id int64
		var now, then string
		err := row.Scan(&id, &now, &then)
		s.impact.name(fmt.Sprintf("record %d (%s): the audit names this key for a record of %s; it stays", id, now, then))
		return err
	})
}

// relist puts on the list what is to go again, and nothing else.
func relist(tx *sql.Tx, confirmed []int64) error {
	_, err := tx.Exec(`DELETE FROM work;
		INSERT INTO work (record, again) SELECT DISTINCT r.id, 1 FROM audit a JOIN record r ON r.id = a.record AND r.class = a.class`)
	if err != nil {
		return err
	}
	for _, id := range confirmed {
		result, err := tx.Exec("UPDATE work SET confirmed = 1 WHERE record = ?", id)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n != 1 {
			return errors.Join(err, fmt.Errorf("-confirm: record %d has not come back; nothing has happened", id))
		}
	}
	return nil
}

// takeIn adds the rows of a trail that the register does not have. It can be done
// twice. A dry run takes it into a TEMP table.
func (s *sweep) takeIn(tx *sql.Tx, trail io.Reader) error {
	if s.dry {
		_, err := tx.Exec(`CREATE TEMP TABLE audit (id INTEGER PRIMARY KEY, record, nth, class, action, day, code, rules, steps, permit, UNIQUE (record, nth));
			INSERT INTO temp.audit SELECT ` + auditColumns + " FROM main.audit")
		if err != nil {
			return err
		}
	}
	lines := json.NewDecoder(bufio.NewReader(trail))
	lines.DisallowUnknownFields()
	for number := 1; ; number++ {
		var a auditLine
		switch err := lines.Decode(&a); {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("line %d of the trail: %w; give a file that -export wrote", number, err)
		}
		if err := s.takeLine(tx, &a); err != nil {
			return fmt.Errorf("line %d of the trail: %w; take it in before new records get keys", number, err)
		}
	}
}

func (s *sweep) takeLine(tx *sql.Tx, a *auditLine) error {
	var known, used bool
	err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM audit WHERE record = ? AND nth = ?), EXISTS (SELECT 1 FROM record WHERE id = ?)", a.Record, a.Nth, a.Audit).Scan(&known, &used)
	switch {
	case err != nil || known:
		return err
	case used:
		return fmt.Errorf("the key %d of the audit row is in use", a.Audit)
	case a.Audit < 1 || a.Record < 1:
		return errors.New("no such keys are given")
	}
	if !s.dry {
		if _, err := tx.Exec("INSERT INTO record (id, class) VALUES (?, ?)", a.Audit, sample.AuditRow); err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO event (record, kind, day) VALUES (?, ?, ?)", a.Audit, sample.Disposed, a.Day); err != nil {
			return err
		}
	}
	_, err = tx.Exec("INSERT INTO audit ("+auditColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", a.fields()...)
	return err
}
