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
	take    func(scan func(...any) error) (take func(*Record), err error)
}

// Parts returns the tables beside that of the records.
func Parts() []Part {
	return []Part{
		{"event", "kind, CAST(day AS text)", takeEvent},
		{"hold", "id, reason, CAST(placed AS text), CAST(released AS text)", takeHold},
		{"demand", "id, kind, state, CAST(received AS text), CAST(safe AS text), CAST(latest AS text)", takeDemand},
	}
}

// Read adds a row with the key of a record and the columns to that record, if it is
// among them. What a row says wrongly is the problem of its record, and does not hide
// the others; an error is one of the database.
func (p Part) Read(scan func(...any) error, records map[int64]*Record) error {
	var key int64
	take, err := p.take(func(columns ...any) error { return scan(append([]any{&key}, columns...)...) })
	if r := records[key]; err == nil && r != nil {
		take(r)
	}
	return err
}

func takeEvent(scan func(...any) error) (func(*Record), error) {
	var kind retention.Trigger
	var day *string
	err := scan(&kind, &day)
	return func(r *Record) { r.Happened(kind, r.day(day, "event", string(kind))) }, err
}

func takeHold(scan func(...any) error) (func(*Record), error) {
	var h policy.Hold
	var placed, released *string
	err := scan(&h.ID, &h.Reason, &placed, &released)
	return func(r *Record) {
		h.Placed, h.Released = r.day(placed, "hold", h.ID), r.day(released, "hold", h.ID)
		r.Holds = append(r.Holds, h)
	}, err
}

func takeDemand(scan func(...any) error) (func(*Record), error) {
	var d policy.Demand
	var kind, state string
	var received, safe, latest *string
	err := scan(&d.ID, &kind, &state, &received, &safe, &latest)
	return func(r *Record) {
		if errors.Join(d.Kind.UnmarshalText([]byte(kind)), d.State.UnmarshalText([]byte(state))) != nil {
			r.fail(fmt.Errorf("demand %q has a word that is none; write one such as %v", d.ID, policy.Erasure))
		}
		d.Received = r.day(received, "demand", d.ID)
		d.Reply = reply.Deadline{Safe: r.day(safe, "demand", d.ID), Latest: r.day(latest, "demand", d.ID)}
		r.Demands = append(r.Demands, d)
	}, err
}

// day reads a day; NULL is an unknown one. The text of what is no day is not repeated:
// it could be anything, and problems go into logs.
func (r *Record) day(text *string, what, which string) calendar.Date {
	if text == nil {
		return calendar.Date{}
	}
	day, err := calendar.ParseDate(*text)
	if err != nil {
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
