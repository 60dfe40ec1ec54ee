package clock

import (
	"errors"
	"fmt"
)

// Sentinels to branch on with errors.Is; [EventError] says the rest.
var (
	// ErrSequence: events that cannot follow each other.
	ErrSequence = errors.New("impossible sequence")
	// ErrNotAllowed: the law does not allow it, or no longer.
	ErrNotAllowed = errors.New("not allowed")
	// ErrDate: an event, or the question, has no day.
	ErrDate = errors.New("no date")
	// ErrPhase: a text is not the name of a phase.
	ErrPhase = errors.New("no phase")
	// ErrNotReceived: on that day the request had not come in yet, or never did.
	ErrNotReceived = errors.New("not received")
)

// EventError says what is wrong with an event. Its zero value is about no event
// and unwraps to nothing.
type EventError struct {
	Index   int // of the event among those given, from 0 on
	Event   Event
	Problem string
	Help    string
	Err     error // a sentinel above, or the error of the window
}

// Error tells the event, the problem and what would help.
func (e *EventError) Error() string {
	return fmt.Sprintf("clock: event %d, %v on %v: %v: %s; %s", e.Index+1, e.Event.Kind, e.Event.On, e.Err, e.Problem, e.Help)
}

// Unwrap gives the cause.
func (e *EventError) Unwrap() error { return e.Err }
