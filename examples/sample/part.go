package sample

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Part is a table of a register that says something about its records: their events,
// holds or demands. The zero Part is no table.
type Part struct {
	Table   string
	Columns string // beside record, which is the key of the record
	width   int    // how many these are
	take    func(r *Record, texts []*string)
}

// Parts returns the tables beside that of the records.
func Parts() []Part {
	return []Part{
		{"event", "kind, CAST(day AS text)", 2, func(r *Record, t []*string) {
			r.Happened(retention.Trigger(*t[0]), r.day(t[1], "event", *t[0]))
		}},
		{"hold", "id, reason, CAST(placed AS text), CAST(released AS text)", 4, func(r *Record, t []*string) {
			r.Holds = append(r.Holds, policy.Hold{ID: *t[0], Reason: *t[1], Placed: r.day(t[2], "hold", *t[0]), Released: r.day(t[3], "hold", *t[0])})
		}},
		{"demand", "id, kind, state, CAST(received AS text), CAST(safe AS text), CAST(latest AS text)", 6, func(r *Record, t []*string) {
			d := policy.Demand{ID: *t[0], Received: r.day(t[3], "demand", *t[0])}
			if errors.Join(d.Kind.UnmarshalText([]byte(*t[1])), d.State.UnmarshalText([]byte(*t[2]))) != nil {
				r.fail(fmt.Errorf("demand %q has a word that is none; write one such as %v", d.ID, policy.Erasure))
			}
			d.Reply = reply.Deadline{Safe: r.day(t[4], "demand", d.ID), Latest: r.day(t[5], "demand", d.ID)}
			r.Demands = append(r.Demands, d)
		}},
	}
}

// Read adds a row, of the key of a record and the columns, to that record if it is
// among them. What a row says wrongly is the problem of its record, and does not hide
// the others; an error is one of the database. Only days may be NULL.
func (p Part) Read(scan func(...any) error, records map[int64]*Record) error {
	var key int64
	texts, into := make([]*string, p.width), []any{&key}
	for i := range texts {
		into = append(into, &texts[i])
	}
	err := scan(into...)
	if r := records[key]; err == nil && r != nil {
		p.take(r, texts)
	}
	return err
}

// day reads a day; NULL is an unknown one. The text of what is no day is not repeated:
// it could be anything, and problems go into logs.
func (r *Record) day(text *string, what, which string) calendar.Date {
	if text == nil {
		return calendar.Date{}
	}
	var day calendar.Date
	if err := day.Scan(*text); err != nil { // as a database has it: 0001-01-01 is no day there
		r.fail(fmt.Errorf("%s %q has a day that is none; write it as in 2026-11-22, or NULL", what, which))
	}
	return day
}

// fail keeps the first problem.
func (r *Record) fail(problem error) {
	if r.Problem == nil {
		r.Problem = problem
	}
}
