package main

import (
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"

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

// sample is a made-up record, with its days as they stand in the register.
type sample struct {
	entry
	days   []sql.NullString // of its events
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
	if one(2000) && len(s.days) > 0 {
		s.days[0] = sql.NullString{String: "31.12.2019", Valid: true}
		s.problem = errors.New("its day is none")
	}
	return s
}

func (s *sample) happens(trigger retention.Trigger, day calendar.Date, undated bool) {
	text := sql.NullString{String: day.String(), Valid: !undated}
	if undated {
		day = calendar.Date{}
	}
	s.events = append(s.events, retention.Event{Trigger: trigger, On: day})
	s.days = append(s.days, text)
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

// generate fills an empty register with made-up records.
func (s *sweep) generate(records int, seed uint64) error {
	var some bool
	if err := s.db.QueryRow("SELECT EXISTS (SELECT 1 FROM record)").Scan(&some); err != nil {
		return err
	}
	if some {
		return errors.New("it has records already; give -db the name of a new file")
	}
	if err := s.follow(plan.For(s.book, s.on)); err != nil { // then every record is in step from the first
		return err
	}
	s.screen.begin("made", records)
	defer s.screen.end()
	random := rand.New(rand.NewPCG(seed, 0))
	const most = 10_000
	for made := 0; made < records; {
		n := min(most, records-made)
		err := s.write(func(tx *sql.Tx) error {
			insert, err := prepareSamples(tx)
			for i := 0; i < n && err == nil; i++ {
				one := makeSample(random, int64(made+i+1), s.on)
				err = insert.sample(&one)
			}
			return err
		})
		if err != nil {
			return err
		}
		made += n
		s.screen.add(n)
	}
	return nil
}

// inserter is the statements that write a record.
type inserter struct{ record, event, hold, demand *sql.Stmt }

func prepareSamples(tx *sql.Tx) (in inserter, err error) {
	for _, s := range [...]struct {
		statement **sql.Stmt
		text      string
	}{
		{&in.record, "INSERT INTO record (id, class, person, amount) VALUES (?, ?, ?, ?)"},
		{&in.event, "INSERT INTO event (record, kind, day) VALUES (?, ?, ?)"},
		{&in.hold, "INSERT INTO hold (record, id, reason, placed, released) VALUES (?, ?, ?, ?, ?)"},
		{&in.demand, "INSERT INTO demand (record, id, kind, state, received, safe, latest) VALUES (?, ?, ?, ?, ?, ?, ?)"},
	} {
		if *s.statement, err = tx.Prepare(s.text); err != nil {
			return in, err
		}
	}
	return in, nil
}

func (in *inserter) sample(s *sample) error {
	if err := run(in.record, s.id, string(s.class), fmt.Sprintf("person %d", s.id), s.amount); err != nil {
		return err
	}
	for i, event := range s.events {
		if err := run(in.event, s.id, string(event.Trigger), s.days[i]); err != nil {
			return err
		}
	}
	for _, h := range s.holds {
		if err := run(in.hold, s.id, h.ID, h.Reason, orNull(h.Placed), orNull(h.Released)); err != nil {
			return err
		}
	}
	for _, d := range s.demands {
		if err := run(in.demand, s.id, d.ID, d.Kind.String(), d.State.String(), orNull(d.Received), orNull(d.Reply.Safe), orNull(d.Reply.Latest)); err != nil {
			return err
		}
	}
	return nil
}

// orNull gives the text of a day for the register.
func orNull(d calendar.Date) sql.NullString {
	return sql.NullString{String: d.String(), Valid: d != calendar.Date{}}
}
