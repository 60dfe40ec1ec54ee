package main

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/keepuntil/keepuntil/examples/sample"
)

func (r *register) export(w io.Writer) error {
	return r.write(func(tx *sql.Tx) error {
		lines := json.NewEncoder(w)
		return rows(tx, "SELECT "+auditColumns+" FROM audit ORDER BY id DESC", nil, func(row *sql.Rows) error {
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
	const back = "FROM audit a JOIN record r ON r.id = a.record AND r.class = a.class"
	if err := runAll(tx, "SELECT count(*) FROM work", "DELETE FROM work"); err != nil {
		return err
	}
	if err := runAll(tx, "SELECT count(DISTINCT r.id) "+back, "INSERT INTO work (record, again) SELECT DISTINCT r.id, 1 "+back); err != nil {
		return err
	}
	for _, id := range confirmed {
		if err := runOnce(tx, 1, "UPDATE work SET confirmed = 1 WHERE record = ?", id); err != nil {
			return fmt.Errorf("-confirm: record %d has not come back; nothing has happened: %w", id, err)
		}
	}
	return nil
}

// takeIn adds the rows of a trail that the register does not have. It can be done
// twice. A dry run takes it into a TEMP table.
func (s *sweep) takeIn(tx *sql.Tx, trail io.Reader) error {
	if s.dry {
		_, err := tx.Exec("CREATE TEMP TABLE audit AS SELECT * FROM main.audit; CREATE UNIQUE INDEX temp.audit_nth ON audit (record, nth)")
		if err != nil {
			return err
		}
	}
	write, err := prepareAudit(tx)
	if err != nil {
		return err
	}
	lines := bufio.NewReaderSize(trail, longest)
	for number := 1; ; number++ {
		a, err := readLine(lines)
		switch {
		case err == io.EOF:
			return s.giveLaterKeys(tx)
		case err != nil:
			return fmt.Errorf("line %d of the trail: %w; give a file that -export wrote", number, err)
		}
		if err := s.takeLine(tx, write, &a); err != nil {
			return fmt.Errorf("line %d of the trail: %w", number, err)
		}
	}
}

// longest is how long a line of a trail may be, in bytes. Its steps name each rule.
const longest = 1 << 20

func readLine(lines *bufio.Reader) (a auditLine, err error) {
	text, length, _, err := sample.ReadLine(lines)
	switch {
	case err != nil:
		return a, err
	case length > len(text):
		return a, fmt.Errorf("it has %d bytes", length)
	default:
		return a, sample.ReadJSON(text, &a)
	}
}

// takeLine adds a row, unless the register has it. It is found by the key of what is gone
// and by which disposal of that it was; its own key is given anew.
func (s *sweep) takeLine(tx *sql.Tx, write auditing, a *auditLine) error {
	if a.Record < 1 || a.Nth < 1 || a.Nth > math.MaxInt32 || a.Class == "" || a.Day.IsZero() {
		return errors.New("it says of no record that it went, or when; give a file that -export wrote")
	}
	known, err := count(tx, "SELECT count(*) FROM audit WHERE record = ? AND nth = ?", a.Record, a.Nth)
	if err != nil {
		return err
	}
	same, err := count(tx, "SELECT count(*) FROM audit WHERE ("+auditColumns+") = (?, ?, ?, ?, ?, ?, ?, ?, ?)", a.fields()...)
	switch {
	case err != nil || same > 0:
		return err
	case known > 0:
		return fmt.Errorf("the register has another row for disposal %d of record %d; give the trail of this register", a.Nth, a.Record)
	case s.dry:
		return write.trail.run(1, a.fields()...)
	default:
		return write.write(a)
	}
}

// giveLaterKeys has the register give keys behind those of the trail to new records:
// the trail would speak of them.
func (s *sweep) giveLaterKeys(tx *sql.Tx) error {
	if s.dry {
		return nil
	}
	_, err := tx.Exec("UPDATE sqlite_sequence SET seq = max(seq, (SELECT coalesce(max(record), 0) FROM audit)) WHERE name = 'record'")
	return err
}
