package sweep

import "github.com/keepuntil/keepuntil/retention"

// onEntry looks at the day on which a version enters into force, the first day of
// the years that are tried. The youngest of the records whose period has passed by
// then shows it: if it is due on that day and not before, by an earlier version, it
// is this one. The norm is asked in all its versions, without the other rules of the
// class.
func (c *check) onEntry(r retention.Rule, own ceiling) (Late, error) {
	event := own.firstEvent(r).AddDays(-1)
	if event.IsZero() {
		return Late{}, nil
	}
	norm := retention.Definition{ID: "norm", Rules: c.versions[r.ID], Allowance: own.allowance}
	var events []retention.Event
	for _, version := range norm.Rules {
		events = append(events, retention.Event{Trigger: version.Trigger, On: event})
	}
	book, err := retention.NewRulebook(norm)
	if err != nil {
		return Late{}, err
	}
	record := retention.Record{Class: r.Class, Events: retention.EventsOf(events...)}
	for _, e := range book.Effects(record, r.From) {
		if e.Rule == r && e.DueFrom == r.From && !e.DisposeBy.IsZero() {
			run := own.runs.onOrAfter(r.From)
			return Late{Event: event, DueFrom: r.From, DisposeBy: e.DisposeBy, Run: run, Days: run.Sub(e.DisposeBy), OnEntry: true}, nil
		}
	}
	return Late{}, nil
}
