package reply

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Request is a request and what happened to it, in order. It is immutable and
// safe for concurrent use.
//
// The zero Request follows no request: every question is [ErrNotReceived].
type Request struct {
	window   Window
	calendar *calendar.Calendar
	events   []Event
}

// Format writes the window and how many events there are, whatever the verb: their days
// must not get into a log with a request that somebody prints.
func (q Request) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "request: %s, events: %d", nameOf(q.window.ID), len(q.events))
}

// LogValue returns the window and how many events there are.
func (q Request) LogValue() slog.Value {
	return slog.GroupValue(slog.String("window", q.window.ID), slog.Int("events", len(q.events)))
}

// Follow follows a request. The events are given in the order in which they
// happened; the first one is [Received]. For a window that starts with another
// event, such as the collection of data, Received is that event.
//
// Without events the error is [ErrNotReceived]; with more than 1,000 it is an *[EventError] of [ErrSequence]. All other problems are reported at once,
// each as an *[EventError]: an event of no kind, without a day ([ErrDate]), before
// the one that it follows or after the answer ([ErrSequence]); an extension that
// the law does not know, or that was notified too late or twice, a pause after the
// end, a registration that the window does not ask for ([ErrNotAllowed]); and the
// errors of [Window.Due]. An event with a problem is left out when the later ones
// are judged.
func Follow(w Window, c *calendar.Calendar, events ...Event) (Request, error) {
	if len(events) == 0 {
		return Request{}, fmt.Errorf("reply: %s: %w; give the day on which the request came in", nameOf(w.ID), ErrNotReceived)
	}
	if len(events) > mostEvents {
		problem := wrong(ErrSequence, fmt.Sprintf("there are %d events", len(events)), fmt.Sprintf("leave out what moves no day; a request has at most %d", mostEvents))
		problem.Index, problem.Event = mostEvents, events[mostEvents]
		return Request{}, problem
	}
	w.Readings = slices.Clone(w.Readings)
	q := Request{window: w, calendar: c}
	var problems []error
	for i, e := range events {
		if problem := q.check(e, events[:i]); problem != nil {
			problem.Index, problem.Event = i, e
			problems = append(problems, problem)
			continue
		}
		q.events = append(q.events, e)
	}
	if len(problems) > 0 {
		return Request{}, errors.Join(problems...)
	}
	return q, nil
}

// mostEvents is how many events a request can have: each is judged by all before it.
const mostEvents = 1000

// check returns what is wrong with the event that follows those given, or nil. The
// request has those of them that were right.
func (q Request) check(e Event, given []Event) *EventError {
	if problem := q.misplaced(e, happened(given, Received)); problem != nil {
		return problem
	}
	if e.Kind != Received && !happened(q.events, Received) {
		return nil // the receipt was wrong, and that is reported already
	}
	if e.Kind == Paused || e.Kind == Extended {
		before, err := q.follow(q.events, e.On)
		if err != nil {
			return undetermined(err)
		}
		by, help := before.Deadline.Latest, "answer; the request is overdue"
		if e.Kind == Extended && !q.window.Extension.Automatic {
			by, help = before.notice.Latest, "answer; the ordinary period holds"
		}
		if e.On.After(by) {
			return wrong(ErrNotAllowed, "the period for it has ended", help)
		}
	}
	if _, err := q.follow(append(slices.Clone(q.events), e), e.On); err != nil {
		return undetermined(err)
	}
	return nil
}

// misplaced returns what is wrong with an event after those before it, whatever
// the deadline is.
func (q Request) misplaced(e Event, came bool) *EventError {
	switch {
	case e.Kind == 0 || e.Kind > Refused:
		return wrong(ErrSequence, "no kind of event", "use one of the constants of package reply")
	case e.On.IsZero():
		return wrong(ErrDate, "the day is missing", "give the day on which it happened")
	case e.Kind != Received && !came:
		return wrong(ErrSequence, "the request has not come in", "give its receipt first")
	case e.Kind == Received && came:
		return wrong(ErrSequence, "it came in before", "follow each request by itself")
	}
	for _, earlier := range q.events {
		if e.On.Before(earlier.On) {
			return wrong(ErrSequence, fmt.Sprintf("it lies before the event %v", earlier.Kind), "give the events in the order in which they happened")
		}
		if earlier.Kind == Answered || earlier.Kind == Refused {
			return wrong(ErrSequence, "the request was "+earlier.Kind.String()+" before", "follow the new request by itself")
		}
	}
	switch again := happened(q.events, e.Kind); {
	case e.Kind == Registered && !q.window.FromRegistration:
		return wrong(ErrNotAllowed, "the period does not start on a registration", "leave it out")
	case e.Kind == Registered && again:
		return wrong(ErrSequence, "it was registered before", "give the first registration only")
	case e.Kind == Resumed && !paused(q.events):
		return wrong(ErrSequence, "it was not paused", "give the pause first")
	case e.Kind == Paused && paused(q.events):
		return wrong(ErrSequence, "it was paused before", "give the resumption first")
	case e.Kind == Extended && q.window.Extension == (Extension{}):
		return wrong(ErrNotAllowed, q.window.Basis.Citation+" knows no extension", "answer within the ordinary period")
	case e.Kind == Extended && again:
		return wrong(ErrNotAllowed, "it was extended before", "the longer period counts from the start and is given once")
	}
	return nil
}

func wrong(err error, problem, help string) *EventError {
	return &EventError{Err: err, Problem: problem, Help: help}
}

// undetermined is for an event after which there is no deadline.
func undetermined(err error) *EventError {
	return wrong(err, "no deadline follows", "correct the window, the calendar or the day")
}

// happened reports whether there is an event of a kind.
func happened(events []Event, kind Kind) bool {
	return slices.ContainsFunc(events, func(e Event) bool { return e.Kind == kind })
}

// paused reports whether the last pause has not ended.
func paused(events []Event) bool {
	open := false
	for _, e := range events {
		open = (open || e.Kind == Paused) && e.Kind != Resumed
	}
	return open
}
