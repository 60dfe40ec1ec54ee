package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/jackc/pgx/v5"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// kind is a kind of records that is made up: of a real class, with its event on one
// of the days before the register's.
type kind struct {
	share   int // of a thousand
	class   retention.Class
	trigger retention.Trigger
	oldest  int // days
	has     int // of a hundred, how many have the event at all
}

const year = 365

var kinds = []kind{
	{300, finland.KelaCallRecording, finland.Call, year + 45, 100},
	{200, finland.IncomesCallRecording, finland.Call, 200, 100},
	{120, estonia.Benefit, estonia.RightEnded, 11 * year, 60},
	{100, estonia.PensionBase, estonia.Death, 78 * year, 20},
	{80, estonia.Log, estonia.Logged, 6 * year, 100},
	{30, estonia.ChildDisabilityDecision, estonia.DecisionEnds, 62 * year, 100},
	{20, estonia.GeneralData, estonia.Death, 10 * year, 20}, // without rules here
	{60, finland.AccountingVoucher, finland.Accounted, 8 * year, 100},
	{20, finland.AccountingBook, finland.Accounted, 12 * year, 100},
	{40, estonia.AccountingDocument, estonia.Accounted, 9 * year, 100},
	{15, ukraine.PersonalRecord, ukraine.RelationEnded, 30, 30}, // four triggers: no plan
	{10, archivalFile, ukraine.FileClosed, 8 * year, 90},        // appraised
	{5, "archive.box", "closed", 20 * year, 100},                // no book knows it
}

// sample is a made-up record.
type sample struct {
	entry
	amount int
}

// makeSample makes the next record. The same seed gives the same records.
func makeSample(random *rand.Rand, id int64, on calendar.Date) sample {
	at := random.IntN(1000)
	k := kinds[0]
	for _, k = range kinds {
		if at -= k.share; at < 0 {
			break
		}
	}
	s := sample{entry: entry{id: id, class: k.class}, amount: random.IntN(1000)}
	before := func(most int) calendar.Date { return on.AddDays(-random.IntN(most)) }
	one := func(of int) bool { return random.IntN(of) == 0 }
	happened := random.IntN(100) < k.has
	if happened && !one(200) { // or it should be there and is not
		s.happens(k.trigger, before(k.oldest), one(200))
	}
	if one(300) { // once more, where there should be one or where the last one counts
		s.happens(k.trigger, before(k.oldest), false)
	}
	if k.class == archivalFile && one(2) {
		s.happens(retention.AppraisedDelete, before(30), false)
	}
	if k.class == ukraine.PersonalRecord && one(10) {
		s.happens(ukraine.CourtOrdered, before(30), false)
	}
	if one(50) {
		h := policy.Hold{ID: "H1", Reason: "a lawsuit", Placed: before(300)}
		if one(2) {
			h.Released = on.AddDays(random.IntN(60) - 30)
		}
		s.holds = append(s.holds, h)
	}
	if one(100) {
		s.demands = append(s.demands, demandOf(random, before(40)))
	}
	if one(2000) {
		const none = policy.Access + 1
		s.demands = append(s.demands, policy.Demand{ID: "D2", Kind: none, State: policy.Received, Received: on})
		s.problem = errors.New("its word is none")
	}
	return s
}

func (s *sample) happens(trigger retention.Trigger, day calendar.Date, undated bool) {
	if undated {
		day = calendar.Date{}
	}
	s.events = append(s.events, retention.Event{Trigger: trigger, On: day})
}

func demandOf(random *rand.Rand, received calendar.Date) policy.Demand {
	due, err := eu.DataSubjectRequest().Due(received, calendar.Finland())
	if err != nil { // the calendar ends before; then nobody knows
		due = reply.Deadline{}
	}
	return policy.Demand{
		ID: "D1", Received: received, Reply: due,
		Kind:  policy.Erasure + policy.DemandKind(random.IntN(5)),
		State: policy.Received + policy.DemandState(random.IntN(3)),
	}
}

// generate makes the tables in an empty database and fills them with made-up records.
func (s *sweep) generate(ctx context.Context, records int, seed uint64) error {
	if err := s.create(ctx); err != nil {
		return err
	}
	s.screen.begin("made", records)
	defer s.screen.end()
	random := rand.New(rand.NewPCG(seed, 0))
	const most = 10_000
	for made := 0; made < records; {
		n := min(most, records-made)
		samples := make([]sample, n)
		for i := range samples {
			samples[i] = makeSample(random, int64(made+i+1), s.on)
		}
		if err := s.do(ctx, func(tx pgx.Tx) error { return store(ctx, tx, samples) }); err != nil {
			return err
		}
		made += n
		s.screen.add(n)
	}
	if err := s.do(ctx, func(tx pgx.Tx) error { return follow(ctx, tx, plan.For(s.book, s.on)) }); err != nil {
		return err
	}
	_, err := s.pool.Exec(ctx, "ANALYZE record, event, hold, demand")
	return err
}

// store writes records with the keys they have.
func store(ctx context.Context, tx pgx.Tx, samples []sample) error {
	var records, events, holds, demands [][]any
	for _, s := range samples {
		records = append(records, []any{s.id, string(s.class), fmt.Sprintf("person %d", s.id), s.amount})
		for _, e := range s.events {
			events = append(events, []any{s.id, string(e.Trigger), toDay(e.On)})
		}
		for _, h := range s.holds {
			holds = append(holds, []any{s.id, h.ID, h.Reason, toDay(h.Placed), toDay(h.Released)})
		}
		for _, d := range s.demands {
			demands = append(demands, []any{s.id, d.ID, d.Kind.String(), d.State.String(), toDay(d.Received), toDay(d.Reply.Safe), toDay(d.Reply.Latest)})
		}
	}
	for _, table := range [...]struct {
		name    string
		columns []string
		rows    [][]any
	}{
		{"record", []string{"id", "class", "person", "amount"}, records},
		{"event", []string{"record", "kind", "day"}, events},
		{"hold", []string{"record", "id", "reason", "placed", "released"}, holds},
		{"demand", []string{"record", "id", "kind", "state", "received", "safe", "latest"}, demands},
	} {
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{table.name}, table.columns, pgx.CopyFromRows(table.rows)); err != nil {
			return err
		}
	}
	_, err := tx.Exec(ctx, "SELECT setval(pg_get_serial_sequence('record', 'id'), (SELECT max(id) FROM record))")
	return err
}
