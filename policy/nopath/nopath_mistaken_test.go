package nopath_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// What bars a request because of an event that nobody knows: it could be meant for one that
// the rules know.

var everywhere = []retention.Trigger{retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain}

// slips are slips of the pen in what is known everywhere.
var slips = []retention.Trigger{"appraised.kept", "Appraised.keep", "disposition.transfered", "appraised-again"}

// mistake, last of all, lets books declare their triggers, and adds such slips.
func (r *reader) mistake(w *writtenPolicy, q *asked) {
	if r.seldom(32) {
		q.events = append(q.events, retention.Event{Trigger: oneOf(r, slips...), On: r.nearby()})
	}
	w.declare(r)
}

func (w *writtenPolicy) declare(r *reader) {
	if w.book != nil {
		for i := range w.book.definitions {
			if d := &w.book.definitions[i]; r.seldom(6) {
				for _, t := range []retention.Trigger{"x", "y", "z"} {
					d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: t})
				}
				if r.seldom(2) {
					d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: "foreign"})
				}
			}
		}
	}
	for i := range w.parts {
		w.parts[i].declare(r)
	}
}

// mistaken reports whether there is a slip in what is known everywhere.
func (q asked) mistaken() bool {
	return slices.ContainsFunc(q.events, func(e retention.Event) bool { return slices.Contains(slips, e.Trigger) })
}

// undeclared reports whether there is an event that a book does not know which declares
// those that it knows and has rules for the record.
func (b *writtenBook) undeclared(q asked) bool {
	known, declares := slices.Clone(everywhere), false
	for _, d := range b.definitions {
		rules := slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.Class == q.class })
		declares = declares || rules && len(d.Triggers) > 0
		for _, info := range d.Triggers {
			known = append(known, info.Trigger)
		}
		for _, r := range d.Rules {
			known = append(known, r.Trigger)
		}
	}
	return declares && slices.ContainsFunc(q.events, func(e retention.Event) bool { return !slices.Contains(known, e.Trigger) })
}
