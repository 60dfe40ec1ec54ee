package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// entry is all that the register holds of a record and that a decision needs.
type entry struct {
	id      int64
	class   retention.Class
	events  []retention.Event
	holds   []policy.Hold
	demands []policy.Demand
	problem error // it cannot be read, and so nobody decides about it
}

// request is what the policy is asked about the record.
func (e *entry) request(action policy.Action, on calendar.Date) policy.Request {
	return policy.Request{
		Action:  action,
		Record:  retention.Record{ID: strconv.FormatInt(e.id, 10), Class: e.class, Events: retention.EventsOf(e.events...)},
		On:      on,
		Holds:   policy.HoldsFrom(e.holds, nil),
		Demands: policy.DemandsOf(e.demands...),
	}
}

// How records are locked before they are read.
const (
	notLocked = ""
	// FOR UPDATE and not SKIP LOCKED: a record that somebody else has locked must be
	// waited for. If it were skipped, it would be left out of its batch because a
	// clerk was looking at it. To hand out the jobs River skips locked rows: there
	// another worker's job is none of ours.
	locked = " FOR UPDATE"
)

// read reads records with their events, holds and demands. The first statement locks
// them, in the order of their keys, so that two who lock several wait for each other
// in a row and not in a ring. A record that cannot be read has a problem; it does
// not hide the others. An error of the database is another thing: then nothing was
// read.
func read(ctx context.Context, tx pgx.Tx, keys []int64, lock string) (map[int64]*entry, error) {
	entries := make(map[int64]*entry, len(keys))
	of := []any{keys}
	err := rows(ctx, tx, "SELECT id, class FROM record WHERE id = ANY($1) ORDER BY id"+lock, of, func(row pgx.Rows) error {
		var e entry
		err := row.Scan(&e.id, &e.class)
		entries[e.id] = &e
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, part := range [...]struct {
		query string
		take  func(pgx.Rows, map[int64]*entry) error
	}{
		{"SELECT record, kind, day FROM event WHERE record = ANY($1)", takeEvent},
		{"SELECT record, id, reason, placed, released FROM hold WHERE record = ANY($1)", takeHold},
		{"SELECT record, id, kind, state, received, safe, latest FROM demand WHERE record = ANY($1)", takeDemand},
	} {
		err := rows(ctx, tx, part.query, of, func(row pgx.Rows) error { return part.take(row, entries) })
		if err != nil {
			return nil, err
		}
	}
	return entries, nil
}

// with finds the entry of a part; a record that came after the first statement is
// none of those that were asked for.
func with(entries map[int64]*entry, record int64, days []pgtype.Date, take func(*entry, []calendar.Date)) {
	e := entries[record]
	if e == nil {
		return
	}
	read := make([]calendar.Date, len(days))
	for i, d := range days {
		day, err := fromDay(d)
		if err != nil {
			e.problem = err
		}
		read[i] = day
	}
	take(e, read)
}

func takeEvent(row pgx.Rows, entries map[int64]*entry) error {
	var record int64
	var kind retention.Trigger
	var days [1]pgtype.Date
	err := row.Scan(&record, &kind, &days[0])
	with(entries, record, days[:], func(e *entry, d []calendar.Date) {
		e.events = append(e.events, retention.Event{Trigger: kind, On: d[0]})
	})
	return err
}

func takeHold(row pgx.Rows, entries map[int64]*entry) error {
	var record int64
	var h policy.Hold
	var days [2]pgtype.Date
	err := row.Scan(&record, &h.ID, &h.Reason, &days[0], &days[1])
	with(entries, record, days[:], func(e *entry, d []calendar.Date) {
		h.Placed, h.Released = d[0], d[1]
		e.holds = append(e.holds, h)
	})
	return err
}

func takeDemand(row pgx.Rows, entries map[int64]*entry) error {
	var record int64
	var id, kind, state string
	var days [3]pgtype.Date
	err := row.Scan(&record, &id, &kind, &state, &days[0], &days[1], &days[2])
	with(entries, record, days[:], func(e *entry, d []calendar.Date) {
		e.demands = append(e.demands, policy.Demand{
			ID:       id,
			Kind:     word(e, kind, id, policy.Erasure, policy.Objection, policy.Withdrawal, policy.Restriction, policy.Access),
			State:    word(e, state, id, policy.Received, policy.Accepted, policy.Closed),
			Received: d[0],
			Reply:    reply.Deadline{Safe: d[1], Latest: d[2]},
		})
	})
	return err
}

// word gives the constant that has a word. The text is not repeated: it could be
// anything, and problems go into logs.
func word[T fmt.Stringer](e *entry, text, demand string, constants ...T) T {
	for _, constant := range constants {
		if constant.String() == text {
			return constant
		}
	}
	var none T
	e.problem = fmt.Errorf("demand %q has a word that nobody knows; write one as %v", demand, constants[0])
	return none
}
