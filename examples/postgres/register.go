package main

import (
	"cmp"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed schema.sql
var schema string

type register struct {
	pool     *pgxpool.Pool
	snapshot pgx.Tx // of a dry run: the one transaction in which all is read; nil: there is none
}

// open opens a register. For a dry run the server is asked for a session that
// cannot write: that nothing changes does not rest on this program but on PostgreSQL.
func open(ctx context.Context, db string, workers int, dry bool) (*register, error) {
	config, err := pgxpool.ParseConfig(db)
	if err != nil {
		return nil, err
	}
	const ofRiver = 6 // it listens, elects, fetches, completes, and keeps the jobs in order
	config.MaxConns = int32(workers + ofRiver)
	params := config.ConnConfig.RuntimeParams
	params["application_name"] = "keepuntil"
	params["datestyle"] = "ISO" // a database can have another one, and days are read as texts
	// Nobody is waited for without an end, and nobody waits so for us.
	params["lock_timeout"] = cmp.Or(params["lock_timeout"], "1min")
	params["idle_in_transaction_session_timeout"] = cmp.Or(params["idle_in_transaction_session_timeout"], "5min")
	if dry {
		params["default_transaction_read_only"] = "on"
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	r := &register{pool: pool}
	if dry {
		// Repeatable read: all figures are of one moment, though workers go on.
		r.snapshot, err = pool.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
		if err != nil {
			pool.Close()
			return nil, err
		}
	}
	return r, nil
}

func (r *register) close() {
	if r.snapshot != nil {
		// Nothing was written, so that it does not matter how it ends.
		_ = r.snapshot.Rollback(context.Background())
	}
	r.pool.Close()
}

func (r *register) create(ctx context.Context) error {
	var some bool
	if err := r.pool.QueryRow(ctx, "SELECT to_regclass('record') IS NOT NULL").Scan(&some); err != nil {
		return err
	}
	if some {
		return errors.New("it has a table of records already; give -db an empty database")
	}
	migrator, err := rivermigrate.New(riverpgxv5.New(r.pool), nil)
	if err != nil {
		return err
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return err
	}
	return r.do(ctx, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, schema)
		return err
	})
}

// do does something in one transaction, or nothing of it.
//
// The isolation is READ COMMITTED, and is asked for, because a server can have
// another one as its default. Under it each statement sees what was committed before
// it began. The worker's first statement locks and may wait for a clerk; those
// after it see what the clerk has committed meanwhile. Under REPEATABLE READ they
// would see the register as it was before the wait, without the clerk's new hold,
// because a row that was only locked is no conflict; TestRepeatableReadMissesTheHold
// shows it. Then only the cascade to a row that the transaction cannot see would
// fail and undo the batch, and without the cascade nothing would.
func (r *register) do(ctx context.Context, what func(pgx.Tx) error) error {
	if r.snapshot != nil {
		return what(r.snapshot)
	}
	return pgx.BeginTxFunc(ctx, r.pool, pgx.TxOptions{IsoLevel: pgx.ReadCommitted}, what)
}

// execute executes a statement that must change so many rows. A trigger or a rule of the
// database can leave some out without an error; then nothing of the transaction may stay.
func execute(ctx context.Context, tx pgx.Tx, rows int, statement string, args ...any) error {
	result, err := tx.Exec(ctx, statement, args...)
	if err == nil && result.RowsAffected() != int64(rows) {
		verb, _, _ := strings.Cut(result.String(), " ")
		err = fmt.Errorf("%s: %d rows changed instead of %d; look for triggers and rules: %w", verb, result.RowsAffected(), rows, errHopeless)
	}
	return err
}

// errHopeless says that nothing changes if the same is tried again.
var errHopeless = errors.New("it is not tried again")

// hopeless reports whether an error is one, or a table, a column or a right is missing.
func hopeless(err error) bool {
	return errors.Is(err, errHopeless) || strings.HasPrefix(sqlState(err), "42")
}

// waitedTooLong reports whether the server ended a statement that waited too long.
func waitedTooLong(err error) bool { return slices.Contains([]string{"55P03", "57014"}, sqlState(err)) }

// sqlState returns the code of an error of the server; empty: it is none.
func sqlState(err error) string {
	if problem := (*pgconn.PgError)(nil); errors.As(err, &problem) {
		return problem.Code
	}
	return ""
}
