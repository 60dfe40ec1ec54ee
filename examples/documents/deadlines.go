package main

import (
	"slices"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// deadlines returns what somebody must do: answer a request that came in ten days ago, review
// the holds in a month, and dispose of the records that become due within a year. Each is
// told of five working days before, and one.
func (e *edition) deadlines() ([]agenda.Entry, error) {
	entries, err := e.followed()
	if err != nil {
		return nil, err
	}
	var requests []policy.Request
	for _, one := range e.register(e.on) {
		requests = append(requests, one.request(e.on))
		if one.hold != (policy.Hold{}) {
			entries = append(entries, agenda.Hold(one.record.ID, one.hold, e.on.AddMonths(1)))
		}
	}
	for task := range policy.Upcoming(policy.FromRulebook(e.book), slices.Values(requests), e.on.AddMonths(12)) {
		entries = append(entries, agenda.Record(task.Decision.Request().Record.ID, task))
	}
	for i := range entries {
		entries[i].Reminders, err = reply.Deadline{Safe: entries[i].Day}.Reminders(e.calendar, 5, 1)
		if err != nil {
			return nil, err
		}
	}
	return entries, nil
}

// followed returns what must happen next to the request.
func (e *edition) followed() ([]agenda.Entry, error) {
	request, err := reply.Follow(e.window, e.calendar, reply.Event{Kind: reply.Received, On: e.on.AddDays(-10)})
	if err != nil {
		return nil, err
	}
	return agenda.Followed("R-17", request, e.on)
}
