package main

import (
	"database/sql"
	"fmt"
	"math"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// tryOut is a sweep of a register that is opened for reading: the same steps with
// the same decisions and permits, on a list of work of its own, and nothing goes.
// Then it decides what the pre-filter has left out, so that the impact is that of
// the whole register and a fault of the pre-filter is seen.
func (s *sweep) tryOut() error {
	s.all = true
	return s.run()
}

// rest decides what the pre-filter has left out and tells if anything of it is due.
func (s *sweep) rest() error {
	total := 0
	if err := s.db.QueryRow("SELECT count(*) FROM record").Scan(&total); err != nil {
		return err
	}
	s.screen.begin("looked at", total)
	defer s.screen.end()
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
	return s.pages(others, args, func(e *entry) bool {
		s.screen.add(1)
		if e.problem != nil {
			s.impact.unreadable(e)
			return true
		}
		d := s.rules.Decide(e.request(policy.Delete, s.on))
		s.impact.keeps(d, false)
		if wanted(d, false) && choose(d.Allowed()) != 0 {
			s.impact.missed++
		}
		return true
	})
}

// pages reads the records under a condition, page by page, each in a transaction
// of its own, until yield says that it is enough.
func (r *register) pages(where string, args []any, yield func(*entry) bool) error {
	const most = 1000
	for from := int64(math.MinInt64); ; {
		var entries []entry
		err := r.write(func(tx *sql.Tx) (err error) {
			chosen := "SELECT id FROM record WHERE id >= ? AND " + where + " ORDER BY id LIMIT ?"
			args := append(append([]any{from}, args...), most)
			entries, err = read(tx, chosen, args...)
			return err
		})
		if err != nil {
			return err
		}
		for i := range entries {
			if !yield(&entries[i]) {
				return nil
			}
		}
		if len(entries) < most || entries[len(entries)-1].id == math.MaxInt64 {
			return nil
		}
		from = entries[len(entries)-1].id + 1
	}
}

// one gives a record; nil if there is none.
func (r *register) one(id int64) (*entry, error) {
	var found *entry
	err := r.pages("id = ?", []any{id}, func(e *entry) bool {
		found = e
		return false
	})
	if found == nil && err == nil {
		err = fmt.Errorf("there is no record %d", id)
	}
	return found, err
}
