package sample

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Record is all that a host knows of a record and that a decision needs: a surrogate
// key, a class and days, and nothing about the person.
//
// Holds that are nil were not looked up, which leaves the record undetermined; a list
// without holds says that there are none. The zero Record has no class, and no rule
// permits anything.
type Record struct {
	ID      string
	Class   retention.Class
	Events  []retention.Event
	Traits  retention.Traits
	Holds   []policy.Hold
	Demands []policy.Demand
	Ask     policy.Action // what its line asks for; zero: nothing
	Problem error         // why it cannot be read: nobody decides about it
}

// Request returns what the policy is asked about the record.
func (r *Record) Request(action policy.Action, on calendar.Date) policy.Request {
	request := policy.Request{
		Action:  action,
		Record:  retention.Record{ID: r.ID, Class: r.Class, Events: retention.EventsOf(r.Events...), Traits: r.Traits},
		On:      on,
		Demands: policy.DemandsOf(r.Demands...),
	}
	if r.Holds != nil {
		request.Holds = policy.HoldsFrom(r.Holds, nil)
	}
	return request
}

// Happened adds an event; the zero day is an unknown one.
func (r *Record) Happened(trigger retention.Trigger, on calendar.Date) {
	r.Events = append(r.Events, retention.Event{Trigger: trigger, On: on})
}
