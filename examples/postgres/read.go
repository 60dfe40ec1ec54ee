package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// How records are locked before they are read.
const (
	notLocked = ""
	// FOR UPDATE and not SKIP LOCKED: a record that somebody else has locked must be
	// waited for. If it were skipped, it would be left out of its batch because a
	// clerk was looking at it. To hand out the jobs River skips locked rows: there
	// another worker's job is none of ours. What is locked for ever is put off, see
	// [disposer.Work], and left only after it was waited for in each round.
	locked = " FOR UPDATE"
)

// read reads records with their events, holds and demands. The first statement locks
// them, in the order of their keys, so that two who lock several wait for each other
// in a row and not in a ring. A record that cannot be read has a problem; it does
// not hide the others. An error of the database is another thing: then nothing was
// read.
func read(ctx context.Context, tx pgx.Tx, keys []int64, lock string) (map[int64]*sample.Record, error) {
	records := make(map[int64]*sample.Record, len(keys))
	of := []any{keys}
	if err := ours(ctx, tx); err != nil {
		return nil, err
	}
	err := rows(ctx, tx, "SELECT id, class FROM record WHERE id = ANY($1) ORDER BY id"+lock, of, func(row pgx.Rows) error {
		var key int64
		r := sample.Record{Holds: []policy.Hold{}} // they are looked up below
		err := row.Scan(&key, &r.Class)
		r.ID = strconv.FormatInt(key, 10)
		records[key] = &r
		return err
	})
	for _, part := range sample.Parts() {
		if err == nil {
			query := "SELECT record, " + part.Columns + " FROM " + part.Table + " WHERE record = ANY($1)"
			err = rows(ctx, tx, query, of, func(row pgx.Rows) error { return part.Read(row.Scan, records) })
		}
	}
	return records, err
}

// ours refuses a view, or another table of the same name, which could lack the holds. The
// lock keeps nobody from reading and writing, and the tables from being exchanged.
func ours(ctx context.Context, tx pgx.Tx) error {
	if _, err := tx.Exec(ctx, "LOCK TABLE record, event, hold, demand IN ACCESS SHARE MODE"); err != nil {
		return err
	}
	var tables int
	err := tx.QueryRow(ctx, `SELECT count(DISTINCT conrelid) FROM pg_constraint WHERE contype = 'f' AND confrelid = 'record'::regclass
		AND conrelid IN ('event'::regclass, 'hold'::regclass, 'demand'::regclass)`).Scan(&tables)
	if err == nil && tables != 3 {
		err = fmt.Errorf("the tables are not those of schema.sql: %w", errHopeless)
	}
	return err
}

func rows(ctx context.Context, tx pgx.Tx, query string, args []any, take func(pgx.Rows) error) error {
	found, err := tx.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		if err := take(found); err != nil {
			return err
		}
	}
	return found.Err()
}

func column[T any](ctx context.Context, tx pgx.Tx, query string, args ...any) ([]T, error) {
	return collect(ctx, tx, pgx.RowTo[T], query, args...)
}

func collect[T any](ctx context.Context, tx pgx.Tx, take pgx.RowToFunc[T], query string, args ...any) ([]T, error) {
	found, err := tx.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(found, take)
}
