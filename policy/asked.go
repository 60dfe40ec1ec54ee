package policy

import (
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// asked is the request of a decision, kept so that package fmt finds no fact of it to
// print; see hidden. The zero asked is the zero Request.
type asked struct {
	action  Action
	on      calendar.Date
	class   retention.Class
	id      slog.Value // it keeps a text behind a pointer without allocating
	events  retention.Events
	traits  retention.Traits
	holds   Holds
	demands Demands
}

func keep(r *Request) asked {
	return asked{r.Action, r.On, r.Record.Class, slog.StringValue(r.Record.ID), r.Record.Events, r.Record.Traits, r.Holds, r.Demands}
}

func (a *asked) record() retention.Record {
	id := ""
	if a.id.Kind() == slog.KindString { // not in the zero asked
		id = a.id.String()
	}
	return retention.Record{ID: id, Class: a.class, Events: a.events, Traits: a.traits}
}

func (a *asked) request() Request {
	return Request{Action: a.action, Record: a.record(), On: a.on, Holds: a.holds, Demands: a.demands}
}

// has reports whether the record has an event of a trigger.
func (a *asked) has(t retention.Trigger) bool {
	for event := range a.events.All() {
		if event.Trigger == t {
			return true
		}
	}
	return false
}

// is reports whether another request asks the same, of the same facts.
func (a *asked) is(other *Request) bool {
	return a.action == other.Action && a.on == other.On && a.class == other.Record.Class &&
		a.holds == other.Holds && a.demands == other.Demands &&
		a.record().ID == other.Record.ID && a.events.Equal(other.Record.Events) && a.traits.Equal(other.Record.Traits)
}
