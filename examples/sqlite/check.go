package main

import (
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"

	sqlite3 "modernc.org/sqlite/lib"
)

// elements lists what a schema consists of, with the text of what has one: a register may
// have more, such as columns and triggers of the host's.
const elements = `
	SELECT CASE WHEN m.type IN ('table', 'view') THEN '' ELSE 'table ' || m.tbl_name || ', ' END || m.type || ' ' || m.name,
		CASE m.type WHEN 'table' THEN '' ELSE m.sql END
	FROM main.sqlite_schema m WHERE m.sql IS NOT NULL
	UNION ALL SELECT 'table ' || m.name || ', column ' || c.name, c.type || c."notnull" || c.pk
	FROM main.sqlite_schema m JOIN pragma_table_xinfo(m.name, 'main') c WHERE m.type = 'table'
	UNION ALL SELECT 'table ' || m.name || ', foreign key ' || f."from", f."table" || f.on_delete
	FROM main.sqlite_schema m JOIN pragma_foreign_key_list(m.name, 'main') f WHERE m.type = 'table'`

// check compares the tables with schema.sql, if they have changed since it last did. So a
// table that is missing is an error of the run and not one of each record.
func (r *register) check(tx *sql.Tx) error {
	var state int
	if err := tx.QueryRow("PRAGMA main.schema_version").Scan(&state); err != nil || state == r.checked {
		return err
	}
	found, err := elementsOf(tx)
	if err != nil {
		return err
	}
	expected, err := expected()
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(expected)) {
		switch text, here := found[name]; {
		case !here:
			return fmt.Errorf("the register has no %s; it is not as in schema.sql, and this program cannot use it; restore a backup", name)
		case text != expected[name]:
			return fmt.Errorf("the %s of the register is not as in schema.sql, and this program cannot use it; restore a backup", name)
		}
	}
	r.checked = state
	return nil
}

// expected makes an empty register and looks.
func expected() (found map[string]string, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, tx.Rollback()) }()
	if _, err := tx.Exec(schema); err != nil {
		return nil, err
	}
	return elementsOf(tx)
}

func elementsOf(tx *sql.Tx) (map[string]string, error) {
	found := map[string]string{}
	return found, rows(tx, elements, nil, func(row *sql.Rows) error {
		var name, text string
		err := row.Scan(&name, &text)
		found[name] = text
		return err
	})
}

// helpful adds to an error of SQLite what would help.
func helpful(err error) error {
	advice := map[int]string{
		sqlite3.SQLITE_READONLY: "it cannot be written to: let this user write the file and its folder, or look at it with -dry-run",
		sqlite3.SQLITE_PERM:     "let this user read and write the file and its folder",
		sqlite3.SQLITE_CANTOPEN: "let this user read and write the file, and its folder, in which SQLite keeps -wal and -shm, even to read",
		sqlite3.SQLITE_BUSY:     "another program has kept it locked for as long as -wait; end that one, or wait longer",
		sqlite3.SQLITE_LOCKED:   "another program has kept it locked for as long as -wait; end that one, or wait longer",
		sqlite3.SQLITE_NOTADB:   "give -db the name of a register; -generate makes one",
		sqlite3.SQLITE_FULL:     "make room on the disk",
		sqlite3.SQLITE_CORRUPT:  "the file is damaged; restore a backup, as the README says",
		sqlite3.SQLITE_IOERR:    "look at the disk",
	}[code(err)]
	if advice == "" {
		return err
	}
	return fmt.Errorf("%w; %s", err, advice)
}
