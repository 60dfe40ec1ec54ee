package main

import (
	"database/sql"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/keepuntil/keepuntil/examples/sample"
)

type item struct {
	record           int64
	again, confirmed bool
	permit           sql.NullString
}

// doing is what is done with a batch from the list, in a transaction. What is on the
// list and not among the records is gone.
type doing func(tx *sql.Tx, list []item, records map[int64]*sample.Record) error

// each does something with the places on the list under a condition, batch by batch. If
// the database refuses a batch because of a record in it, the records of the batch are
// taken one by one: that one is set aside and reported, and the others go on.
func (s *sweep) each(what, condition string, do doing) error {
	for from := int64(math.MinInt64); ; {
		list, err := s.take(what, condition, from, math.MaxInt64, s.batch, do)
		if len(list) > 0 && ofARecord(err) {
			err = s.oneByOne(list, what, condition, do)
		}
		if err != nil {
			return fmt.Errorf("what is being %s: %w; nothing of this batch has happened, run it again", what, err)
		}
		if err := s.reach("a batch " + what); err != nil {
			return err
		}
		if len(list) < s.batch || list[len(list)-1].record == math.MaxInt64 {
			return nil
		}
		from = list[len(list)-1].record + 1
	}
}

func (s *sweep) oneByOne(list []item, what, condition string, do doing) error {
	for _, i := range list {
		_, err := s.take(what, condition, i.record, i.record, 1, do)
		if ofARecord(err) {
			s.aside[i.record] = true
			s.impact.setAside(i.record, err)
		} else if err != nil {
			return err
		}
	}
	return nil
}

// take does it with the first places on the list from one key through another. It
// returns them all, even those that were set aside before.
func (s *sweep) take(what, condition string, from, through int64, most int, do doing) (list []item, err error) {
	counted := s.impact.clone() // a batch that is rolled back counts nothing
	err = s.write(func(tx *sql.Tx) (err error) {
		list, err = listed(tx, condition, from, through, most)
		if err != nil || len(list) == 0 {
			return err
		}
		last := list[len(list)-1].record
		_, records, err := read(tx, "SELECT record FROM work WHERE record BETWEEN ? AND ? AND "+condition, from, last)
		if err != nil {
			return err
		}
		others := slices.DeleteFunc(slices.Clone(list), func(i item) bool { return s.aside[i.record] })
		return errors.Join(do(tx, others, records), s.reach(what))
	})
	if err != nil {
		s.impact = counted
	}
	return list, err
}

func listed(tx *sql.Tx, condition string, from, through int64, most int) ([]item, error) {
	var list []item
	query := "SELECT record, again, confirmed, permit FROM work WHERE record BETWEEN ? AND ? AND " + condition + " ORDER BY record LIMIT ?"
	err := rows(tx, query, []any{from, through, most}, func(row *sql.Rows) error {
		var i item
		err := row.Scan(&i.record, &i.again, &i.confirmed, &i.permit)
		list = append(list, i)
		return err
	})
	return list, err
}
