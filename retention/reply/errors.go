package reply

import (
	"errors"
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Sentinels to branch on with errors.Is; the types below say the rest.
var (
	// ErrDate: a day is missing.
	ErrDate = errors.New("no date")
	// ErrRange: the result lies outside the years 1 to 9999.
	ErrRange = errors.New("outside the years 1 to 9999")
	// ErrCalendar: the calendar is missing or that of another country.
	ErrCalendar = errors.New("not the calendar for this law")
	// ErrComputation: the zero Computation, or one that does not exist.
	ErrComputation = errors.New("no law on time limits is named")
	// ErrNotInForce: the norm was not law on that day.
	ErrNotInForce = errors.New("not in force")
	// ErrUnchecked: a strict window does not say that its norm was looked up for that day.
	ErrUnchecked = errors.New("not looked up as far as that day")
	// ErrZone: the time zone is missing.
	ErrZone = errors.New("no time zone")
	// ErrSequence: events that cannot follow each other.
	ErrSequence = errors.New("impossible sequence")
	// ErrNotAllowed: the law does not allow it, or no longer.
	ErrNotAllowed = errors.New("not allowed")
	// ErrNotReceived: on that day the request had not come in yet, or never did.
	ErrNotReceived = errors.New("not received")
)

// LimitError is why a time limit could not be computed. Its zero value names
// no law and unwraps to nothing.
type LimitError struct {
	Law    string           // the computation or the window
	Event  calendar.Date    // the day counted from
	Period retention.Period // zero for an [HourWindow]
	At     time.Time        // the instant from which an [HourWindow] counts, in place of Event
	Hours  int              // of an [HourWindow]
	Err    error            // the cause: a sentinel above or an error of package calendar
	Help   string           // what would help; empty if the cause says it
}

// Error returns the law, the period, the cause and what would help, without the day of
// the event.
func (e *LimitError) Error() string {
	what := e.Period.String()
	if e.Hours != 0 || !e.At.IsZero() {
		what = fmt.Sprintf("%d hours", e.Hours)
	}
	text := fmt.Sprintf("reply: %s: %s: %v", e.Law, what, e.Err)
	if e.Help != "" {
		text += "; " + e.Help
	}
	return calendar.Plain(text)
}

// Unwrap returns the cause.
func (e *LimitError) Unwrap() error { return e.Err }

// EventError is what is wrong with an event. Its zero value is about no event
// and unwraps to nothing.
type EventError struct {
	Index   int // the place of the event among those given, from 0 on
	Event   Event
	Problem string
	Help    string
	Err     error // a sentinel above, or the error of the window
}

// Error returns the event, the problem and what would help, without days.
func (e *EventError) Error() string {
	return calendar.Plain(fmt.Sprintf("reply: event %d, %v: %v: %s; %s", e.Index+1, e.Event.Kind, e.Err, e.Problem, e.Help))
}

// Unwrap returns the cause.
func (e *EventError) Unwrap() error { return e.Err }
