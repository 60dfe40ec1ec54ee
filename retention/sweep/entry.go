package sweep

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// onEntry looks at the day on which a version enters into force. The youngest of
// the records that its period has passed by then shows it: if one is due on that
// day and not before, by an earlier version, it is this one. The norm is asked in
// all its versions, without the other rules of the class.
func (c *check) onEntry(r retention.Rule, own ceiling, t stretch) (Late, error) {
	event := own.firstEvent(r.From).AddDays(-1)
	if event.IsZero() {
		return Late{}, nil
	}
	norm := retention.Definition{ID: c.definition.ID, Allowance: own.allowance}
	for _, version := range c.definition.Rules {
		if version.ID == r.ID {
			norm.Rules = append(norm.Rules, version)
		}
	}
	book, err := retention.NewRulebook(norm)
	if err != nil {
		return Late{}, err
	}
	for _, span := range book.Effects(recordOf(norm.Rules, r.Class, event), r.From) {
		if span.Rule == r && span.DueFrom == r.From && !span.DisposeBy.IsZero() {
			run := t.runFrom(r.From)
			return Late{Rule: r, Event: event, DueFrom: r.From, DisposeBy: span.DisposeBy, Run: run, Days: run.Sub(span.DisposeBy), OnEntry: true}, nil
		}
	}
	return Late{}, nil
}

// recordOf gives a record of which all events that its rules know were on a day.
func recordOf(rules []retention.Rule, class retention.Class, on calendar.Date) retention.Record {
	var events []retention.Event
	for _, rule := range rules {
		if rule.Class == class {
			events = append(events, retention.Event{Trigger: rule.Trigger, On: on})
		}
	}
	return retention.Record{Class: class, Events: retention.EventsOf(events...)}
}
