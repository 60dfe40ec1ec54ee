package main

import (
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// upcoming prints how many records are due or become due in the next days, by class
// and rule. It decides every record, because one that is protected today can be
// due before the last of these days; a record with a hold is on it if the release
// is recorded.
func (s *sweep) upcoming(days int, w io.Writer) error {
	through := s.on.AddDays(days)
	var failed error
	counts := policy.CountTasks(policy.Upcoming(s.rules, s.requests(&failed), through))
	if failed != nil {
		return failed
	}
	fmt.Fprintf(w, "Due on %v, or from then through %v\n\n", s.on, through)
	table := [][]string{{"records", "overdue", "first", "last", "class: rules"}}
	for _, c := range counts {
		table = append(table, []string{strconv.Itoa(c.Records), strconv.Itoa(c.Overdue), c.First.String(), c.Last.String(),
			fmt.Sprintf("%s: %s", c.Class, strings.Join(c.Rules, " "))})
	}
	if _, err := io.WriteString(w, sample.Align(table, 0, 1)); err != nil {
		return err
	}
	return s.impact.printBad(w)
}

// requests asks about every record that can be read; the others are reported.
func (s *sweep) requests(failed *error) iter.Seq[policy.Request] {
	return func(yield func(policy.Request) bool) {
		*failed = s.pages("1 = 1", nil, func(r *sample.Record) bool {
			if r.Problem != nil {
				s.impact.unreadable(r)
				return true
			}
			return yield(r.Request(policy.Delete, s.on))
		})
	}
}

// explain prints the steps of the decision about one record, with days: for a
// person who may see them.
func (s *sweep) explain(key int64, w io.Writer) error {
	r, err := s.one(key)
	if err != nil {
		return err
	}
	for i, step := range s.rules.Decide(r.Request(policy.Delete, s.on)).Explain().Steps {
		if _, err := fmt.Fprintf(w, "%d. %s\n", i+1, step.String()); err != nil {
			return err
		}
	}
	return nil
}
