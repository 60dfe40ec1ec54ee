package main

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/plan"
)

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
	maker := sample.NewMaker(seed, s.on)
	const most = 10_000
	for from := 1; from <= records; from += most {
		err := s.write(func(tx *sql.Tx) error {
			insert, err := prepareInsert(tx)
			for key := from; key <= min(from+most-1, records) && err == nil; key++ {
				one, amount := maker.Record(int64(key))
				err = insert.add(int64(key), &one, amount)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

type insert struct{ record, event, hold, demand statement }

func prepareInsert(tx *sql.Tx) (in insert, err error) {
	err = prepare(tx, statements{
		&in.record: "INSERT INTO record (id, class, person, amount) VALUES (?, ?, ?, ?)",
		&in.event:  "INSERT INTO event (record, kind, day) VALUES (?, ?, ?)",
		&in.hold:   "INSERT INTO hold (record, id, reason, placed, released) VALUES (?, ?, ?, ?, ?)",
		&in.demand: "INSERT INTO demand (record, id, kind, state, received, safe, latest) VALUES (?, ?, ?, ?, ?, ?, ?)",
	})
	return in, err
}

// add writes a record. The zero day is NULL.
func (in *insert) add(key int64, r *sample.Record, amount int) error {
	err := in.record.run(1, key, r.Class, fmt.Sprintf("person %d", key), amount)
	for _, e := range r.Events {
		day := any(e.On)
		if r.Problem != nil {
			day = "31.12.2019"
		}
		err = errors.Join(err, in.event.run(1, key, e.Trigger, day))
	}
	for _, h := range r.Holds {
		err = errors.Join(err, in.hold.run(1, key, h.ID, h.Reason, h.Placed, h.Released))
	}
	for _, d := range r.Demands {
		err = errors.Join(err, in.demand.run(1, key, d.ID, d.Kind.String(), d.State.String(), d.Received, d.Reply.Safe, d.Reply.Latest))
	}
	return err
}
