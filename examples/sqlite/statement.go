package main

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// refused is an error of one record: a constraint or a trigger of the host's does not
// let the program do something with it. That a statement cannot be prepared is none, nor
// is an error of reading: then the register is not what the program expects.
type refused struct{ error }

func (r refused) Unwrap() error { return r.error }

// ofARecord reports whether an error is that of one record. A missing table, a full disk,
// a lock or a damaged file concerns all.
func ofARecord(err error) bool { return errors.As(err, new(refused)) }

// sorted says which of the two an error of a statement is.
func sorted(err error) error {
	switch code(err) {
	case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG:
		return refused{err}
	default:
		return err
	}
}

// code is what SQLite calls an error. Zero: it is none of SQLite.
func code(err error) int {
	var of *sqlite.Error
	if !errors.As(err, &of) {
		return 0
	}
	return of.Code() & 0xff
}

// statement is one that was prepared, and the words that it begins with.
type statement struct {
	*sql.Stmt
	words string
}

type statements map[*statement]string

func prepare(tx *sql.Tx, list statements) (err error) {
	for s, text := range list {
		s.words = strings.Join(strings.Fields(text)[:3], " ")
		if s.Stmt, err = tx.Prepare(text); err != nil {
			return fmt.Errorf("%s: %w", s.words, err)
		}
	}
	return nil
}

// run runs a statement that changes so many rows. A trigger can make the database pass
// over a row without an error.
func (s statement) run(want int64, args ...any) error {
	result, err := s.Exec(args...)
	if err != nil {
		return sorted(err)
	}
	n, err := result.RowsAffected()
	if err == nil && n != want {
		err = refused{fmt.Errorf("%s: %d rows were changed instead of %d; look for a trigger", s.words, n, want)}
	}
	return err
}

// says runs a query for a number, which must be this one.
func (s statement) says(want int64, args ...any) error {
	var n int64
	err := s.QueryRow(args...).Scan(&n)
	if err == nil && n != want {
		err = refused{fmt.Errorf("%s: %d instead of %d; a trigger has changed what was written", s.words, n, want)}
	}
	return err
}

// runOnce runs a statement once that changes so many rows.
func runOnce(tx *sql.Tx, want int64, query string, args ...any) error {
	var s statement
	if err := prepare(tx, statements{&s: query}); err != nil {
		return err
	}
	return errors.Join(s.run(want, args...), s.Close())
}

// runAll runs a statement once that changes as many rows as are counted before.
func runAll(tx *sql.Tx, counted, query string, args ...any) error {
	all, err := count(tx, counted, args...)
	if err != nil {
		return err
	}
	return runOnce(tx, all, query, args...)
}

func count(tx *sql.Tx, query string, args ...any) (n int64, err error) {
	err = tx.QueryRow(query, args...).Scan(&n)
	return n, err
}
