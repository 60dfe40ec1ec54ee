package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	sqlite3 "modernc.org/sqlite/lib"
)

// backup writes a copy of the register as it is at one moment, even while others
// write. A plain copy of the file is none: what was written last stands in the WAL.
//
// The copy is a file by itself, without the pages of what was deleted. It does not
// replace a file, least of all the register.
func (r *register) backup(name string) error {
	if _, err := os.Lstat(name); err == nil {
		return fmt.Errorf("%s: there is such a file; give the name of a new one", name)
	}
	return whole(name, func(file *os.File) error {
		_, err := r.db.Exec("VACUUM INTO ?", file.Name()) // it takes an empty file
		return err
	})
}

// whole writes a file whole or not at all, so that a run that is killed does not
// leave half a trail or backup in the place of a whole one.
func whole(name string, write func(*os.File) error) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".half-*")
	if err != nil {
		return err
	}
	err = errors.Join(write(file), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}

// intact has SQLite check the whole file of a register, and opens it only for
// reading: what is damaged must not be written to.
//
// A backup that was copied over a register is damaged if a -wal of that register
// was left beside it, as after a kill: SQLite replays it on the copy.
func intact(name string, wait time.Duration) (err error) {
	defer func() {
		if is := code(err); is == sqlite3.SQLITE_CORRUPT || is == sqlite3.SQLITE_NOTADB || errors.Is(err, errDamaged) {
			err = fmt.Errorf("%w; if a backup was copied here, remove %[2]s-wal and %[2]s-shm and then copy it again", err, name)
		}
	}()
	r, err := open(name, reading, wait)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.close()) }()
	var found string
	if err := r.db.QueryRow("PRAGMA integrity_check(1)").Scan(&found); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if found != "ok" {
		return fmt.Errorf("%s: %w: %s", name, errDamaged, found)
	}
	return nil
}

var errDamaged = errors.New("the file is damaged")

// isRegister reports whether a file is that of the register, or one that SQLite keeps
// beside it.
func isRegister(db, name string) bool {
	other, err := os.Stat(name)
	for _, beside := range [...]string{"", "-wal", "-shm", "-journal"} {
		file, missing := os.Stat(db + beside)
		if err == nil && missing == nil && os.SameFile(file, other) {
			return true
		}
	}
	return false
}
