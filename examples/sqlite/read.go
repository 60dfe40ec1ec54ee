package main

import (
	"database/sql"
	"fmt"
	"strconv"

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

// read reads records with their events, holds and demands, in the order of their
// keys, all in one transaction. Which ones says a SELECT of keys. A record that
// cannot be read has a problem; it does not hide the others. An error of the
// database is another thing: then nothing was read.
func read(tx *sql.Tx, chosen string, args ...any) ([]entry, error) {
	var entries []entry
	err := rows(tx, "SELECT id, class FROM record WHERE id IN ("+chosen+") ORDER BY id", args, func(row *sql.Rows) error {
		var e entry
		err := row.Scan(&e.id, &e.class)
		entries = append(entries, e)
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, part := range [...]struct {
		columns, table string
		width          int
		take           func(*entry, []sql.NullString)
	}{
		{"kind, day", "event", 2, takeEvent},
		{"id, reason, placed, released", "hold", 4, takeHold},
		{"id, kind, state, received, safe, latest", "demand", 6, takeDemand},
	} {
		next := entries
		err := rows(tx, "SELECT record, "+part.columns+" FROM "+part.table+" WHERE record IN ("+chosen+") ORDER BY record", args, func(row *sql.Rows) error {
			var record int64
			var texts [6]sql.NullString
			into := [...]any{&record, &texts[0], &texts[1], &texts[2], &texts[3], &texts[4], &texts[5]}
			if err := row.Scan(into[:1+part.width]...); err != nil {
				return err
			}
			for len(next) > 0 && next[0].id < record {
				next = next[1:]
			}
			if len(next) > 0 && next[0].id == record {
				part.take(&next[0], texts[:])
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return entries, nil
}

// rows asks and takes each row.
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

func takeEvent(e *entry, texts []sql.NullString) {
	kind := texts[0].String
	e.events = append(e.events, retention.Event{Trigger: retention.Trigger(kind), On: e.day(texts[1], "event", kind)})
}

func takeHold(e *entry, texts []sql.NullString) {
	id := texts[0].String
	e.holds = append(e.holds, policy.Hold{ID: id, Reason: texts[1].String, Placed: e.day(texts[2], "hold", id), Released: e.day(texts[3], "hold", id)})
}

func takeDemand(e *entry, texts []sql.NullString) {
	id := texts[0].String
	e.demands = append(e.demands, policy.Demand{
		ID:       id,
		Kind:     word(e, texts[1].String, id, policy.Erasure, policy.Objection, policy.Withdrawal, policy.Restriction, policy.Access),
		State:    word(e, texts[2].String, id, policy.Received, policy.Accepted, policy.Closed),
		Received: e.day(texts[3], "demand", id),
		Reply:    reply.Deadline{Safe: e.day(texts[4], "demand", id), Latest: e.day(texts[5], "demand", id)},
	})
}

// day reads a day; NULL is none. What is no day is a problem of the record. The
// text is not repeated: it could be anything, and problems go into logs.
func (e *entry) day(text sql.NullString, what, which string) calendar.Date {
	if !text.Valid {
		return calendar.Date{}
	}
	day, err := calendar.ParseDate(text.String)
	if err != nil {
		e.isBad(fmt.Errorf("%s %q has a day that is none; write it as in 2026-11-22, or NULL", what, which))
	}
	return day
}

// word gives the constant that has a word.
func word[T fmt.Stringer](e *entry, text, demand string, constants ...T) T {
	for _, constant := range constants {
		if constant.String() == text {
			return constant
		}
	}
	var none T
	e.isBad(fmt.Errorf("demand %q has a word that is none; write one such as %v", demand, constants[0]))
	return none
}

// isBad keeps the first problem of a record.
func (e *entry) isBad(problem error) {
	if e.problem == nil {
		e.problem = problem
	}
}
