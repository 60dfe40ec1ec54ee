package main

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// host is a service that keeps records.
type host struct {
	db    *sql.DB
	book  *retention.Rulebook
	rules policy.Policy
	zone  *time.Location
	now   func() time.Time
}

// today returns the day in the zone of the law.
func (h *host) today() calendar.Date { return calendar.DateIn(h.now(), h.zone) }

// dispose deletes a record if the check permits it. All of it is one transaction: it
// locks, reads, asks, deletes and audits. Whoever places a hold meanwhile is heard, or
// waits for its end and learns that the record is gone.
//
// The check is [policy.Check] where a person asks for this record, and [policy.CheckDue]
// where a job disposes of what must go.
func (h *host) dispose(ctx context.Context, id string, check func(policy.Policy, policy.Request) error) error {
	err := h.transact(ctx, false, func(tx *sql.Tx) error {
		request, err := h.request(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := check(h.rules, request); err != nil {
			return err
		}
		permit, err := policy.Grant(h.rules, request) // its text ties the audit to the facts, without naming them
		if err != nil {
			return err
		}
		if err := changeOne(ctx, tx, "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)", id, request.Record.Class,
			request.Action.String(), request.On, h.rules.Decide(request).String(), permit.String()); err != nil {
			return err
		}
		if err := changeOne(ctx, tx, "DELETE FROM record WHERE id = ?", id); err != nil { // its events and holds go with it
			return err
		}
		var undone bool // by a trigger, after it was counted
		err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM record WHERE id = ?) OR NOT EXISTS (SELECT 1 FROM audit WHERE record = ? AND permit = ?)", id, id, permit.String()).Scan(&undone)
		if undone {
			err = errors.New("a trigger has undone the disposal or its audit")
		}
		return err
	})
	level := slog.LevelInfo
	if statusOf(err) > http.StatusConflict { // somebody must look at it
		level = slog.LevelError
	}
	// The error of the policy names rules, and no days. Why a look-up failed stands beside
	// it, in the words of the database.
	attributes := []any{"record", id, "error", err}
	if denied := new(policy.DeniedError); errors.As(err, &denied) && len(denied.Causes()) > 0 {
		attributes = append(attributes, "causes", errors.Join(denied.Causes()...))
	}
	slog.Log(ctx, level, "disposal", attributes...)
	return err
}

// sweep disposes of what must go, each record in a transaction of its own. A large
// register plans first, and asks only about candidates; see examples/sqlite.
func (h *host) sweep(ctx context.Context) (gone, failed int, err error) {
	var ids []string
	err = h.transact(ctx, true, func(tx *sql.Tx) (err error) {
		ids, err = list(ctx, tx, "SELECT id FROM record", func(row *sql.Rows, id *string) error { return row.Scan(id) })
		return err
	})
	for _, id := range ids {
		switch err := h.dispose(ctx, id, policy.CheckDue); {
		case err == nil:
			gone++
		case errors.Is(err, errLookUp): // it concerns all; do not wait for each
			return gone, failed, err
		case !errors.Is(err, policy.ErrDenied):
			failed++
		}
	}
	return gone, failed, err
}

// why returns the decision about a record, with the steps that lead to it. It permits
// nothing: what disposes of the record decides anew.
func (h *host) why(ctx context.Context, id string) (decision policy.Decision, err error) {
	err = h.transact(ctx, true, func(tx *sql.Tx) error {
		request, err := h.request(ctx, tx, id)
		decision = h.rules.Decide(request)
		return err
	})
	return decision, err
}
