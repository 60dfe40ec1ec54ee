package main

import (
	"database/sql"
	"fmt"
	"math"
	"strconv"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// read reads records with their events, holds and demands, all in one transaction, and
// their keys in order. A SELECT of keys says which ones. A record that cannot be read
// has a problem; it does not hide the others. An error of the database is another
// thing: then nothing was read.
func read(tx *sql.Tx, chosen string, args ...any) (keys []int64, records map[int64]*sample.Record, err error) {
	records = map[int64]*sample.Record{}
	err = rows(tx, "SELECT id, class FROM record WHERE id IN ("+chosen+") ORDER BY id", args, func(row *sql.Rows) error {
		var key int64
		r := sample.Record{Holds: []policy.Hold{}} // they are looked up below
		err := row.Scan(&key, &r.Class)
		r.ID = strconv.FormatInt(key, 10)
		keys, records[key] = append(keys, key), &r
		return err
	})
	for _, part := range sample.Parts() {
		if err == nil {
			query := "SELECT record, " + part.Columns + " FROM " + part.Table + " WHERE record IN (" + chosen + ")"
			err = rows(tx, query, args, func(row *sql.Rows) error { return part.Read(row.Scan, records) })
		}
	}
	return keys, records, err
}

func rows(tx *sql.Tx, query string, args []any, take func(*sql.Rows) error) error {
	found, err := tx.Query(query, args...)
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

// pages reads the records under a condition, page by page, each in a transaction of its
// own, until yield says that it is enough.
func (r *register) pages(where string, args []any, yield func(*sample.Record) bool) error {
	const most = 1000
	for from := int64(math.MinInt64); ; {
		var keys []int64
		var records map[int64]*sample.Record
		err := r.write(func(tx *sql.Tx) (err error) {
			chosen := "SELECT id FROM record WHERE id >= ? AND " + where + " ORDER BY id LIMIT ?"
			keys, records, err = read(tx, chosen, append(append([]any{from}, args...), most)...)
			return err
		})
		if err != nil {
			return err
		}
		for _, key := range keys {
			if !yield(records[key]) {
				return nil
			}
		}
		if len(keys) < most || keys[len(keys)-1] == math.MaxInt64 {
			return nil
		}
		from = keys[len(keys)-1] + 1
	}
}

func (r *register) one(key int64) (found *sample.Record, err error) {
	err = r.pages("id = ?", []any{key}, func(one *sample.Record) bool {
		found = one
		return false
	})
	switch {
	case err != nil:
		return nil, err
	case found == nil:
		return nil, fmt.Errorf("there is no record %d", key)
	case found.Problem != nil:
		return nil, fmt.Errorf("record %d: %w", key, found.Problem)
	}
	return found, nil
}
