package main

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"

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

// export writes the audit trail, one row a line.
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
// here again goes on the list of work.
//
// It goes by a decision and not because the trail says so. The backup may have been
// restored just because the disposal was a mistake, and then the facts or the rules
// that were mended must be able to stop it. So each is decided by the facts that are
// here now, and:
//
//   - what may be disposed of is disposed of again, also if it is only free: that
//     it had to go was decided once, from a fact such as a demand that the backup
//     may not have;
//   - what must be kept, is held, or is undetermined stays and is told by name: the
//     backup lacks the event that had made it free, or keeping it is what was wanted.
//     A person enters what is missing, and does it again.
//
// Holds, demands and events that came after the backup are lost with it, also about
// records that the trail does not name. Enter them before anything is swept, and do
// all this before new records get keys.
func (s *sweep) reapply(trail io.Reader) error {
	if err := s.write(func(tx *sql.Tx) error { return takeIn(tx, trail) }); err != nil {
		return err
	}
	err := s.write(func(tx *sql.Tx) error {
		// A record of another class under the key is another record.
		return rows(tx, `SELECT r.id, r.class, a.class FROM audit a JOIN record r ON r.id = a.record WHERE r.class <> a.class`, nil, func(row *sql.Rows) error {
			var id int64
			var now, then string
			err := row.Scan(&id, &now, &then)
			s.impact.kept++
			s.impact.tell(fmt.Sprintf("record %d (%s): the audit names this key for a record of %s; it stays", id, now, then))
			return err
		})
	})
	if err != nil {
		return err
	}
	err = s.write(func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO work (record, again) SELECT DISTINCT r.id, 1 FROM audit a JOIN record r ON r.id = a.record AND r.class = a.class WHERE true
			ON CONFLICT DO UPDATE SET again = 1`)
		return err
	})
	if err != nil {
		return err
	}
	return s.work()
}

// takeIn adds the rows of a trail that the register does not have. It can be done
// twice.
func takeIn(tx *sql.Tx, trail io.Reader) error {
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
		known := false
		if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM audit WHERE record = ? AND nth = ?)", a.Record, a.Nth).Scan(&known); err != nil {
			return err
		}
		if known {
			continue
		}
		for _, s := range [...]struct {
			text string
			args []any
		}{
			{"INSERT INTO record (id, class) VALUES (?, ?)", []any{a.Audit, string(auditRow)}},
			{"INSERT INTO event (record, kind, day) VALUES (?, ?, ?)", []any{a.Audit, string(disposed), a.Day}},
			{"INSERT INTO audit (" + auditColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", a.fields()},
		} {
			if _, err := tx.Exec(s.text, s.args...); err != nil {
				return fmt.Errorf("line %d of the trail: %w; take it in before new records get keys", number, err)
			}
		}
	}
}
