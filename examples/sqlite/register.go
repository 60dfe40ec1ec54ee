package main

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	_ "modernc.org/sqlite" // the driver: SQLite in Go, without C
)

//go:embed schema.sql
var schema string

const schemaVersion = 3

// register is an open database. It has one connection: SQLite has one writer at a
// time anyway, and what a sweep does is a sequence.
type register struct {
	db      *sql.DB
	dry     bool // it cannot be written
	checked int  // the state of its schema that is as this program expects
}

type access int

const (
	reading access = iota // for dry runs too
	writing
	creating
)

// open opens a register. It waits so long for others who write, and at the end for those
// who read.
//
//   - WAL: readers do not wait for writers, nor writers for readers.
//   - busy_timeout: a writer waits for the other one instead of failing.
//   - BEGIN IMMEDIATE: a transaction that will write takes the one lock before it
//     reads. So nothing can change between what it reads and what it does.
//   - secure_delete: what is deleted is overwritten with zeros, even inside the file.
//
// For reading the file is opened read-only: that a dry run changes nothing does
// not rest on this program but on SQLite.
func open(file string, how access, wait time.Duration) (*register, error) {
	timeout := fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds())
	options := url.Values{"_pragma": {timeout}, "mode": {"ro"}}
	if how != reading {
		options = url.Values{
			"_pragma": {timeout, "journal_mode(WAL)", "foreign_keys(1)", "secure_delete(1)"},
			"_txlock": {"immediate"},
			"mode":    {"rw"},
		}
	}
	if how == creating {
		options.Set("mode", "rwc")
	}
	switch info, err := os.Stat(file); {
	case err != nil && how != creating:
		return nil, fmt.Errorf("%w; make a register with -generate", err)
	case err == nil && !info.Mode().IsRegular(): // a pipe would be waited for
		return nil, fmt.Errorf("%s: it is a folder, or no file; give -db the name of a register", file)
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: file, RawQuery: options.Encode()}).String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	r := &register{db: db, dry: how == reading}
	if err := r.prepare(how); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", file, err), db.Close())
	}
	return r, nil
}

// prepare makes the tables, or checks that they are those of this program.
func (r *register) prepare(how access) error {
	var version, tables int
	if err := r.db.QueryRow("SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version").Scan(&version, &tables); err != nil {
		return err
	}
	switch {
	case version == 0 && tables == 0 && how == creating:
		if _, err := r.db.Exec("BEGIN IMMEDIATE;" + schema + "COMMIT"); err != nil {
			return err
		}
	case version == 0 && tables == 0:
		return errors.New("it is empty; make a register with -generate")
	case version != schemaVersion:
		return fmt.Errorf("its tables have version %d and not %d; this program cannot use it", version, schemaVersion)
	}
	if r.dry {
		// A dry run has a list of work of its own. TEMP tables are found before
		// those of the file, so that the statements are the same.
		_, err := r.db.Exec("CREATE TEMP TABLE work (record INTEGER PRIMARY KEY, again INTEGER NOT NULL DEFAULT 0, confirmed INTEGER NOT NULL DEFAULT 0, permit TEXT)")
		if err != nil {
			return err
		}
	}
	return r.write(func(*sql.Tx) error { return nil }) // can it be written, and are all tables there?
}

// errNotEmptied is returned if others read or write at the end.
var errNotEmptied = errors.New("somebody else is using the register, so the WAL could not be emptied: what was deleted may still stand in the files; run it again when nobody reads")

// close empties the WAL into the file, because what was deleted still stands in it,
// and closes. That it cannot is no error of SQLite's but the first column of a row.
func (r *register) close() error {
	if r.dry {
		return r.db.Close()
	}
	var busy bool
	err := r.db.QueryRow("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, new(int), new(int))
	if err == nil && busy {
		err = errNotEmptied
	}
	return errors.Join(err, r.db.Close())
}

// write does something in one transaction, or nothing of it. If somebody has changed the
// tables, they are checked first.
func (r *register) write(do func(*sql.Tx) error) error {
	tx, err := r.db.Begin()
	if err != nil {
		return err
	}
	err = r.check(tx)
	if err == nil {
		err = do(tx)
	}
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return sorted(tx.Commit()) // if it fails, the driver rolls back
}
