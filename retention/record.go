package retention

import (
	"cmp"
	"fmt"
	"iter"
	"log/slog"
	"slices"
	"sort"

	"github.com/keepuntil/keepuntil/calendar"
)

// Class is a kind of record that rules bind: "ee.skais.pension-base". Its
// prefix is the country and the system, so that books of several countries can
// be merged.
//
// The zero Class is none: a record without a class is undetermined.
type Class string

// Trigger is a kind of event that starts a retention period: a death, a call,
// the end of a right. The zero Trigger is none; no rule loads with it.
type Trigger string

// Triggers that have a meaning of their own in every rulebook.
const (
	// Transferred: the record has been handed over to another body. It
	// permits deleting a record whose rule says [Transfer].
	Transferred Trigger = "disposition.transferred"
	// AppraisedDelete: the body that must decide has decided to delete.
	AppraisedDelete Trigger = "appraised.delete"
	// AppraisedTransfer: it has decided to transfer.
	AppraisedTransfer Trigger = "appraised.transfer"
	// AppraisedKeep: it has decided to keep, which is for ever.
	AppraisedKeep Trigger = "appraised.keep"
	// AppraisedAgain: it has put its decision off. The day of the event is the one on
	// which it must look again, mostly to come: until then the record is kept, and from
	// then on only what is decided on that day or later counts.
	AppraisedAgain Trigger = "appraised.again"
	// NeedEnded: a person has found that the record is needed no more. It is an event
	// like others, with one name in all books.
	NeedEnded Trigger = "need.ended"
)

// Event says that something happened to a record. A zero On means that it
// happened on an unknown day. The zero Event is of no trigger and starts
// nothing.
type Event struct {
	Trigger Trigger       `json:"trigger"`
	On      calendar.Date `json:"on"`
}

// Format writes the trigger, whatever the verb: the day must not get into a log with an
// event that somebody prints.
func (e Event) Format(s fmt.State, _ rune) { fmt.Fprint(s, calendar.Plain(string(e.Trigger))) }

// LogValue returns the trigger for a log, without the day.
func (e Event) LogValue() slog.Value { return slog.StringValue(string(e.Trigger)) }

// Events is an immutable collection of events; their order and equal
// duplicates do not matter. The zero Events is empty: nothing is known to have
// happened.
type Events struct {
	_ [0]func() // two that hold the same are not ==; see Equal
	// Package fmt passes over Format where a host keeps events in a field that is not
	// exported, and looks behind one pointer, but not behind two.
	list **eventList
}

// eventList is what Events hides. It is never changed.
type eventList struct {
	sorted      []Event // by trigger and day, without duplicates; an unknown day comes first
	disposition bool    // there is an event of an appraisal or a transfer
}

// EventsOf returns the collection of the events.
func EventsOf(events ...Event) Events {
	if len(events) == 0 {
		return Events{}
	}
	sorted := slices.Clone(events)
	slices.SortFunc(sorted, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Trigger, b.Trigger), a.On.Compare(b.On))
	})
	list := &eventList{slices.Compact(sorted), slices.ContainsFunc(sorted, Event.isDisposition)}
	return Events{list: &list}
}

// isDisposition reports whether the event has a meaning of its own in every
// rulebook.
func (e Event) isDisposition() bool {
	switch e.Trigger {
	case Transferred, AppraisedDelete, AppraisedTransfer, AppraisedKeep, AppraisedAgain:
		return true
	default:
		return false
	}
}

// sorted returns the events by trigger and day.
func (e Events) sorted() []Event {
	if e.list == nil {
		return nil
	}
	return (*e.list).sorted
}

// hasDisposition reports whether one of the events has a meaning of its own in every
// rulebook.
func (e Events) hasDisposition() bool { return e.list != nil && (*e.list).disposition }

// Len returns the number of different events.
func (e Events) Len() int { return len(e.sorted()) }

// Equal reports whether two collections hold the same events.
func (e Events) Equal(other Events) bool {
	return e.list == other.list || slices.Equal(e.sorted(), other.sorted())
}

// Format writes how many events there are, whatever the verb: their days must not
// get into a log with a record that somebody prints.
func (e Events) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "events: %d", e.Len()) }

// LogValue returns how many events there are.
func (e Events) LogValue() slog.Value { return slog.IntValue(e.Len()) }

// All returns the events, by trigger and day, an unknown day first.
func (e Events) All() iter.Seq[Event] { return slices.Values(e.sorted()) }

// few is how many events are faster looked through than searched.
const few = 8

// on returns the events of one trigger, by day, an unknown day first.
func (e Events) on(t Trigger) []Event {
	events := e.sorted()
	if len(events) > few {
		from, to := stretch(len(events), func(i int) int { return cmp.Compare(events[i].Trigger, t) })
		return events[from:to]
	}
	from := 0
	for from < len(events) && events[from].Trigger != t {
		from++
	}
	to := from
	for to < len(events) && events[to].Trigger == t {
		to++
	}
	return events[from:to]
}

// stretch returns where, of n things in order, those begin and end that compare as 0:
// those before them compare as less, and those after them as more.
func stretch(n int, compare func(i int) int) (from, to int) {
	from = sort.Search(n, func(i int) bool { return compare(i) >= 0 })
	return from, from + sort.Search(n-from, func(i int) bool { return compare(from+i) > 0 })
}

// happenedBy reports whether there is an event of a trigger on a known day up to
// and including a day.
func (e Events) happenedBy(t Trigger, on calendar.Date) bool {
	events := e.on(t)
	if len(events) > 0 && events[0].On.IsZero() { // there is one such, because equal ones are one
		events = events[1:]
	}
	return len(events) > 0 && events[0].On.OnOrBefore(on)
}

// Record is what the library needs to know of a record: identifiers, days and traits,
// never content. The ID is a surrogate key of the host, not a person's number.
//
// The zero Record has no class and is undetermined.
type Record struct {
	ID     string `json:"id"`
	Class  Class  `json:"class"`
	Events Events `json:"events"`
	Traits Traits `json:"traits,omitzero"` // zero: none is known
}

// Format writes the class and how many events there are, whatever the verb: neither days
// nor the ID, which a host may have made of a person's number, get into a log with a
// record that somebody prints.
func (r Record) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "record: %s, %v", calendar.Plain(string(r.Class)), r.Events)
}

// LogValue returns the class and how many events there are. Log the ID beside it if it
// is one that may be logged.
func (r Record) LogValue() slog.Value {
	return slog.GroupValue(slog.String("class", string(r.Class)), slog.Int("events", r.Events.Len()))
}
