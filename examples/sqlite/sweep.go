package main

import (
	"database/sql"

	"github.com/keepuntil/keepuntil/calendar"
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
// Whenever it is killed, a batch has happened or has not: what is due is on the
// list or gone, what is gone is in the audit once, and the next run goes on from
// there. A list that was left from another day or by other rules is harmless,
// because its permits fit no longer.
type sweep struct {
	*register
	book   *retention.Rulebook
	rules  policy.Policy
	on     calendar.Date
	batch  int  // records in a transaction
	all    bool // decide also what the pre-filter leaves out
	aside  map[int64]bool
	impact impact
	screen progress
	at     func(point string) error // a test may stop here; nil: nobody does
}

// newSweep prepares a sweep of a register by a rulebook.
func newSweep(r *register, book *retention.Rulebook, on calendar.Date) *sweep {
	return &sweep{register: r, book: book, rules: policy.FromRulebook(book), on: on, batch: 500, aside: map[int64]bool{}}
}

// item is a place on the list of work.
type item struct {
	record           int64
	again, confirmed bool
	permit           sql.NullString
}

// rounds is how often a run plans what was stale. What is left is for the next run.
const rounds = 3

// run sweeps.
func (s *sweep) run() error {
	if err := s.collect(); err != nil {
		return err
	}
	if err := s.work(); err != nil || !s.all {
		return err
	}
	return s.rest()
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
			if _, err := tx.Exec("INSERT OR IGNORE INTO work (record) SELECT id FROM record WHERE "+where.SQL, where.Args...); err != nil {
				return err
			}
		}
		return s.reach("collecting")
	})
}

// plan decides what is on the list. What may and should go gets a permit.
func (s *sweep) plan(tx *sql.Tx, list []item, entries []entry) error {
	permit, err := tx.Prepare("UPDATE work SET permit = ? WHERE record = ?")
	if err != nil {
		return err
	}
	unlist, err := tx.Prepare("DELETE FROM work WHERE record = ?")
	if err != nil {
		return err
	}
	return pair(list, entries, func(i item, e *entry) error {
		if granted, ok := s.permit(e, i); ok {
			return run(permit, granted.String(), i.record)
		}
		return run(unlist, i.record)
	})
}

// permit decides about a record and gives the permit if it is to go.
func (s *sweep) permit(e *entry, i item) (permit policy.Permit, ok bool) {
	if e == nil { // somebody else has removed it
		return permit, false
	}
	if e.problem != nil {
		s.impact.unreadable(e)
		return permit, false
	}
	d := s.rules.Decide(e.request(policy.Delete, s.on))
	action := choose(d.Allowed())
	if !wanted(d, i.confirmed) || action == 0 {
		s.impact.keeps(d, i.again)
		return permit, false
	}
	permit, err := policy.Grant(s.rules, e.request(action, s.on))
	if err != nil { // it has just been permitted
		e.isBad(err)
		s.impact.unreadable(e)
	}
	return permit, err == nil
}

// wanted says whether a sweep disposes of a record by itself: of what is due. What
// is only free stays until somebody asks, as by confirming what a backup has brought
// back.
func wanted(d policy.Decision, confirmed bool) bool {
	return d.Outcome() == policy.MustDispose || confirmed && d.Outcome() == policy.MayDispose
}

// choose gives what is done with a record where the rules leave a choice: less
// remains after deleting. Handing over is no work for a sweep: once another body has
// it and the event is recorded, the record may be deleted.
func choose(allowed policy.Action) policy.Action {
	for _, action := range [...]policy.Action{policy.Delete, policy.Anonymise} {
		if action.Within(allowed) {
			return action
		}
	}
	return 0
}

// pair gives with each place on the list the record, or nil if it is gone. Both
// are in the order of the keys.
func pair(list []item, entries []entry, do func(item, *entry) error) error {
	for _, i := range list {
		var found *entry
		for len(entries) > 0 && entries[0].id < i.record { // set aside
			entries = entries[1:]
		}
		if len(entries) > 0 && entries[0].id == i.record {
			found, entries = &entries[0], entries[1:]
		}
		if err := do(i, found); err != nil {
			return err
		}
	}
	return nil
}

// reach tells a test where the sweep is.
func (s *sweep) reach(point string) error {
	if s.at == nil {
		return nil
	}
	return s.at(point)
}
