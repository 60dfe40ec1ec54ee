package main

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"

	_ "modernc.org/sqlite" // the driver: SQLite in Go, without C

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed schema.sql
var schema string

// open opens the records. BEGIN IMMEDIATE: a transaction that will write takes the one
// lock before it reads, so that nothing can change between what it reads and what it
// does. In PostgreSQL that is SELECT … FOR UPDATE on the record; see examples/postgres.
func open(file string) (*sql.DB, error) {
	options := url.Values{
		"_pragma": {"busy_timeout(5000)", "journal_mode(WAL)", "foreign_keys(1)", "secure_delete(1)"},
		"_txlock": {"immediate"},
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: file, RawQuery: options.Encode()}).String())
	if err != nil {
		return nil, err
	}
	var tables int // none: the file is new; a table that is missing later must not be made anew, without its rows
	if err = db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&tables); err == nil && tables == 0 {
		_, err = db.Exec(schema)
	}
	return db, err
}

// Why nobody knows the answer.
var (
	errLookUp     = errors.New("the look-up failed")
	errUnreadable = errors.New("a row has a day that is none; write it as in 2026-11-22, or NULL") // its text could be anything
)

// request puts together what the policy is asked, all in one transaction. A host that
// takes in demands adds Demands: policy.DemandsFrom(…) in the same way.
func (h *host) request(ctx context.Context, tx *sql.Tx, id string) (policy.Request, error) {
	record := retention.Record{ID: id}
	// A view, or another table of the same name, could lack the holds.
	var ours int
	err := tx.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
		WHERE s.type = 'table' AND s.name IN ('event', 'hold') AND f."table" = 'record'`).Scan(&ours)
	if err != nil || ours != 2 {
		return policy.Request{}, errors.Join(errLookUp, errors.New("the tables are not those of schema.sql"), err)
	}
	if err := tx.QueryRowContext(ctx, "SELECT class FROM record WHERE id = ?", id).Scan(&record.Class); err != nil {
		return policy.Request{}, err
	}
	events, err := list(ctx, tx, "SELECT kind, day FROM event WHERE record = ?", func(row *sql.Rows, e *retention.Event) error {
		return row.Scan(&e.Trigger, &e.On)
	}, id)
	record.Events = retention.EventsOf(events...)
	holds := policy.HoldsFrom(list(ctx, tx, "SELECT id, reason, placed, released FROM hold WHERE record = ?", func(row *sql.Rows, h *policy.Hold) error {
		return row.Scan(&h.ID, &h.Reason, &h.Placed, &h.Released)
	}, id)) // with its error: then nothing is permitted
	return policy.Request{Action: policy.Delete, Record: record, On: h.today(), Holds: holds}, err
}

func list[T any](ctx context.Context, tx *sql.Tx, query string, scan func(*sql.Rows, *T) error, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errLookUp, err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		var one T
		if scan(rows, &one) != nil {
			return nil, errUnreadable
		}
		all = append(all, one)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("%w: %w", errLookUp, err)
	}
	return all, nil
}

// changeOne runs a statement that changes one row. A trigger can make the database pass
// over it without an error.
func changeOne(ctx context.Context, tx *sql.Tx, statement string, args ...any) error {
	result, err := tx.ExecContext(ctx, statement, args...)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return errors.Join(err, fmt.Errorf("%s: %d rows were changed instead of one", statement, n))
	}
	return nil
}

// transact does something in one transaction, or nothing of it. If it only reads, it
// keeps nobody waiting.
func (h *host) transact(ctx context.Context, onlyReads bool, do func(*sql.Tx) error) error {
	tx, err := h.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: onlyReads})
	if err != nil {
		return fmt.Errorf("%w: %w", errLookUp, err) // as when others write for long
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
