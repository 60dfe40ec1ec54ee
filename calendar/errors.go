package calendar

import (
	"errors"
	"fmt"
)

// Sentinels to branch on with errors.Is; the types below say the rest.
var (
	// ErrSyntax: the text, or the database value, does not have the form of a
	// day.
	ErrSyntax = errors.New("not written as a day")
	// ErrRange: the form is right, but there is no such day, or it lies
	// outside the years 1 to 9999.
	ErrRange = errors.New("no such day")
	// ErrCoverage: the calendar knows nothing of that day.
	ErrCoverage = errors.New("outside the calendar")
	// ErrOrder: the last day of a span comes before its first.
	ErrOrder = errors.New("ends before it begins")
	// ErrReason: days were to be closed or opened without a reason.
	ErrReason = errors.New("no reason given")
	// ErrFull: the calendar has no room for another reason; there is room for
	// about 32,000.
	ErrFull = errors.New("too many reasons")
)

// DateError says why an input is no [Date], or no span of days. It is
// [ErrSyntax], [ErrRange] or [ErrOrder].
// Its zero value tells of an empty input and unwraps to nothing.
type DateError struct {
	Input string // as it was given
	Err   error  // ErrSyntax, ErrRange or ErrOrder
	Help  string // what would help
}

// Error tells the input, the problem and what would help.
func (e *DateError) Error() string {
	return fmt.Sprintf("calendar: %q: %v; %s", e.Input, e.Err, e.Help)
}

// Unwrap gives the sentinel.
func (e *DateError) Unwrap() error { return e.Err }

// CoverageError says which day a [Calendar] was asked for and which days it
// covers. It is [ErrCoverage]. In its zero value no calendar was asked and no
// date given.
type CoverageError struct {
	Calendar      string // the country of the calendar; empty for a nil or zero one
	Date          Date   // the day asked for, or the day counted from
	WorkingDays   int    // how many working days were to be counted from it; 0 for a question about the day itself
	From, Through Date   // what is covered, both days included; zero for a nil or zero one
}

// Error tells the day and the coverage.
func (e *CoverageError) Error() string {
	if e.Calendar == "" {
		return fmt.Sprintf("calendar: no calendar: nothing is known of %v; pass the calendar of a country", e.Date)
	}
	if e.WorkingDays != 0 {
		return fmt.Sprintf("calendar: %s: counting %d working days from %v leads outside %v to %v; choose a day or a number that stays inside",
			e.Calendar, e.WorkingDays, e.Date, e.From, e.Through)
	}
	return fmt.Sprintf("calendar: %s: %v lies outside %v to %v; choose a day inside", e.Calendar, e.Date, e.From, e.Through)
}

// Unwrap gives [ErrCoverage].
func (e *CoverageError) Unwrap() error { return ErrCoverage }
