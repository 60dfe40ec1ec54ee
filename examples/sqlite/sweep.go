package main

import (
	"database/sql"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// sweep disposes of what is due on a day. It goes through a list of work in the
// database, in batches of one transaction each:
//
//  1. collect: the pre-filter puts the candidates on the list.
//  2. plan: each is decided. What is due gets a permit; the rest goes off the list.
//  3. dispose: each with a permit is read and decided anew, and goes, together with
//     its place on the list, against an audit row. If anything has changed it loses
//     the permit instead, and is planned anew.
//
// Whenever it is killed, a batch has happened or has not: what is due is on the list
// or gone, what is gone is in the audit once, and the next run goes on from there. A
// list that was left from another day or by other rules is harmless, because its
// permits no longer fit.
type sweep struct {
	*register
	book   *retention.Rulebook
	rules  policy.Policy
	on     calendar.Date
	batch  int  // records in a transaction
	all    bool // decide what the pre-filter leaves out too
	aside  map[int64]bool
	impact impact
	at     func(point string) error // a test may stop here; nil: nobody does
}

func newSweep(r *register, book *retention.Rulebook, on calendar.Date) *sweep {
	return &sweep{register: r, book: book, rules: policy.FromRulebook(book), on: on, batch: 500, all: r.dry, aside: map[int64]bool{}}
}

// rounds is how often a run plans what was stale. What is left is for the next run.
const rounds = 3

// run sweeps. Of a register that is opened for reading it is a dry run: the same steps
// with the same decisions and permits, on a list of work of its own, and nothing goes.
func (s *sweep) run() error {
	if err := s.collect(); err != nil {
		return err
	}
	if err := s.work(); err != nil || !s.all {
		return err
	}
	return s.rest()
}

// collect puts the candidates on the list, beside what an earlier run has left there.
func (s *sweep) collect() error {
	p := plan.For(s.book, s.on)
	if !s.dry {
		if err := s.follow(p); err != nil {
			return err
		}
	}
	return s.write(func(tx *sql.Tx) error {
		list, err := candidates(tx, p)
		if err != nil {
			return err
		}
		for _, where := range list {
			if err := s.list(tx, where); err != nil {
				return err
			}
		}
		return s.reach("collecting")
	})
}

// list puts what a condition selects on the list. What the database keeps from it, as a
// trigger can, is reported.
func (s *sweep) list(tx *sql.Tx, where plan.Condition) error {
	missing := "SELECT id FROM record WHERE (" + where.SQL + ") AND id NOT IN (SELECT record FROM work)"
	if _, err := tx.Exec("INSERT INTO work (record) "+missing, where.Args...); err != nil {
		return err
	}
	return rows(tx, missing, where.Args, func(row *sql.Rows) error {
		var key int64
		err := row.Scan(&key)
		s.impact.name(fmt.Sprintf("record %d: the database does not put it on the list of work; look for a trigger", key))
		return err
	})
}

// work goes through the list until nothing on it is to be planned.
func (s *sweep) work() error {
	for range rounds {
		if err := s.each("planned", "permit IS NULL", s.plan); err != nil {
			return err
		}
		if err := s.reach("all planned"); err != nil {
			return err
		}
		stale := s.impact.stale
		if err := s.each("disposed of", "permit IS NOT NULL", s.dispose); err != nil {
			return err
		}
		if s.impact.stale == stale {
			break
		}
	}
	return nil
}

// rest decides what the pre-filter has left out, so that the impact is that of the
// whole register, and a fault of the pre-filter is seen.
func (s *sweep) rest() error {
	others := "1 = 1"
	var args []any
	err := s.write(func(tx *sql.Tx) error {
		list, err := candidates(tx, plan.For(s.book, s.on))
		for _, where := range list {
			others += " AND (" + where.SQL + ") IS NOT TRUE"
			args = append(args, where.Args...)
		}
		return err
	})
	if err != nil {
		return err
	}
	return s.pages(others, args, func(r *sample.Record) bool {
		if r.Problem != nil {
			s.impact.unreadable(r)
			return true
		}
		d := s.rules.Decide(r.Request(policy.Delete, s.on))
		s.impact.keeps(d, false)
		if action := sample.Choose(d.Allowed()); action != 0 && policy.CheckDue(s.rules, r.Request(action, s.on)) == nil {
			s.impact.missed++
		}
		return true
	})
}

// plan decides what is on the list. What may and should go gets a permit.
func (s *sweep) plan(tx *sql.Tx, list []item, records map[int64]*sample.Record) error {
	var grant, unlist, stands statement
	if err := prepare(tx, statements{
		&grant:  "UPDATE work SET permit = ? WHERE record = ?",
		&unlist: "DELETE FROM work WHERE record = ?",
		&stands: "SELECT count(*) FROM work WHERE record = ? AND permit = ?",
	}); err != nil {
		return err
	}
	for _, i := range list {
		err := error(nil)
		if permit, ok := s.permit(i, records[i.record]); ok {
			if err = grant.run(1, permit.String(), i.record); err == nil { // a trigger can undo it
				err = stands.says(1, i.record, permit.String())
			}
		} else {
			err = unlist.run(1, i.record)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// permit decides about a record and returns the permit if it is to go.
func (s *sweep) permit(i item, r *sample.Record) (permit policy.Permit, ok bool) {
	if r == nil { // somebody else has removed it
		return permit, false
	}
	if r.Problem != nil {
		s.impact.unreadable(r)
		return permit, false
	}
	d := s.rules.Decide(r.Request(policy.Delete, s.on))
	action := sample.Choose(d.Allowed())
	if action == 0 || i.check()(s.rules, r.Request(action, s.on)) != nil {
		s.impact.keeps(d, i.again)
		return permit, false
	}
	permit, err := policy.Grant(s.rules, r.Request(action, s.on))
	if err != nil { // it has just been permitted
		r.Problem = err
		s.impact.unreadable(r)
	}
	return permit, err == nil
}

// check returns what is asked about a record. A sweep disposes by itself of what is due;
// what is only free stays until somebody asks, as by confirming what a backup has brought
// back.
func (i item) check() func(policy.Policy, policy.Request) error {
	if i.confirmed {
		return policy.Check
	}
	return policy.CheckDue
}

// reach lets a test know where the sweep is.
func (s *sweep) reach(point string) error {
	if s.at == nil {
		return nil
	}
	return s.at(point)
}
