package retention

import (
	"errors"
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// Sentinels to branch on with errors.Is; the types below say the rest.
var (
	// ErrPeriod: the text is no period, or the period cannot be used here.
	ErrPeriod = errors.New("no usable period")
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
	// ErrZone: the time zone is missing.
	ErrZone = errors.New("no time zone")
	// ErrDefinition: a rulebook's definition is wrong.
	ErrDefinition = errors.New("the definition is wrong")
)

// LimitError says why a time limit could not be computed. Its zero value names
// no law and unwraps to nothing.
type LimitError struct {
	Law    string        // the computation or the window
	Event  calendar.Date // the day counted from
	Period Period
	Err    error  // the cause: a sentinel above or an error of package calendar
	Help   string // what would help; empty if the cause says it
}

// Error tells the values and what would help.
func (e *LimitError) Error() string {
	text := fmt.Sprintf("retention: %s: %v from %v: %v", e.Law, e.Period, e.Event, e.Err)
	if e.Help != "" {
		text += "; " + e.Help
	}
	return text
}

// Unwrap gives the cause.
func (e *LimitError) Unwrap() error { return e.Err }

// HourError says why a period in hours could not be computed. Its zero value
// names no window and unwraps to nothing.
type HourError struct {
	Window string    // its ID
	Event  time.Time // the instant counted from
	Hours  int
	Err    error  // the cause: a sentinel above or an error of package calendar
	Help   string // what would help; empty if the cause says it
}

// Error tells the values and what would help.
func (e *HourError) Error() string {
	event := "no instant"
	if !e.Event.IsZero() {
		event = e.Event.Format(time.RFC3339)
	}
	window := e.Window
	if window == "" {
		window = "a window without an ID"
	}
	text := fmt.Sprintf("retention: %s: %d hours from %s: %v", window, e.Hours, event, e.Err)
	if e.Help != "" {
		text += "; " + e.Help
	}
	return text
}

// Unwrap gives the cause.
func (e *HourError) Unwrap() error { return e.Err }

// DefinitionError is one problem of a [Definition]. It is [ErrDefinition].
// Its zero value names no place.
type DefinitionError struct {
	Book    string // the definition's ID
	Rule    string // the rule's ID; empty if the problem is not in one rule
	Problem string
	Help    string
}

// Error tells the place, the problem and what would help.
func (e *DefinitionError) Error() string {
	place := e.Book
	if e.Rule != "" {
		place += ": " + e.Rule
	}
	return fmt.Sprintf("retention: %s: %s; %s", place, e.Problem, e.Help)
}

// Unwrap gives [ErrDefinition].
func (e *DefinitionError) Unwrap() error { return ErrDefinition }
