package main

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// generate makes the tables in an empty database and fills them with made-up records.
func (s *sweep) generate(ctx context.Context, records int, seed uint64) error {
	if err := s.create(ctx); err != nil {
		return err
	}
	maker := sample.NewMaker(seed, s.on)
	const most = 10_000
	for from := 1; from <= records; from += most {
		var some made
		for key := from; key <= min(from+most-1, records); key++ {
			r, amount := maker.Record(int64(key))
			some.add(int64(key), &r, amount)
		}
		if err := s.do(ctx, func(tx pgx.Tx) error { return some.store(ctx, tx) }); err != nil {
			return err
		}
	}
	if err := s.do(ctx, func(tx pgx.Tx) error { return follow(ctx, tx, plan.For(s.book, s.on)) }); err != nil {
		return err
	}
	_, err := s.pool.Exec(ctx, "ANALYZE record, event, hold, demand")
	return err
}

type made struct{ records, events, holds, demands [][]any }

func (m *made) add(key int64, r *sample.Record, amount int) {
	m.records = append(m.records, []any{key, string(r.Class), fmt.Sprintf("person %d", key), amount})
	for _, e := range r.Events {
		m.events = append(m.events, []any{key, string(e.Trigger), e.On})
	}
	for _, h := range r.Holds {
		m.holds = append(m.holds, []any{key, h.ID, h.Reason, h.Placed, h.Released})
	}
	for _, d := range r.Demands {
		m.demands = append(m.demands, []any{key, d.ID, d.Kind.String(), d.State.String(), d.Received, d.Reply.Safe, d.Reply.Latest})
	}
	if r.Problem != nil {
		m.demands = append(m.demands, []any{key, "unreadable", "a wish", "received", nil, nil, nil})
	}
}

func (m *made) store(ctx context.Context, tx pgx.Tx) error {
	for _, table := range [...]struct {
		name    string
		columns []string
		rows    [][]any
	}{
		{"record", []string{"id", "class", "person", "amount"}, m.records},
		{"event", []string{"record", "kind", "day"}, m.events},
		{"hold", []string{"record", "id", "reason", "placed", "released"}, m.holds},
		{"demand", []string{"record", "id", "kind", "state", "received", "safe", "latest"}, m.demands},
	} {
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{table.name}, table.columns, pgx.CopyFromRows(table.rows)); err != nil {
			return err
		}
	}
	_, err := tx.Exec(ctx, "SELECT setval(pg_get_serial_sequence('record', 'id'), (SELECT max(id) FROM record))")
	return err
}
