package calendar

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// Sentinels to branch on with errors.Is; the types below say the rest.
var (
	// ErrSyntax: the text, the JSON or the database value is not written as a value of
	// the type is.
	ErrSyntax = errors.New("not recognised")
	// ErrForm: the type has no such form.
	ErrForm = errors.New("no such form")
	// ErrRange: there is no such day, or none in the years 1 to 9999.
	ErrRange = errors.New("no such day")
	// ErrCoverage: the calendar knows nothing about that day.
	ErrCoverage = errors.New("outside the calendar")
	// ErrOrder: the last day of a span comes before its first.
	ErrOrder = errors.New("ends before it begins")
	// ErrReason: days were to be closed or opened without a reason, or with one that
	// cannot be shown on one line.
	ErrReason = errors.New("no usable reason")
	// ErrFull: there are more reasons than a calendar holds, about 32,000.
	ErrFull = errors.New("too many reasons")
)

// DateError says why an input is not a [Date], a span of days, or a code: it is
// [ErrSyntax], [ErrRange] or [ErrOrder]. Its zero value is about an empty input
// and unwraps to nothing.
type DateError struct {
	Input string // as given
	Err   error  // ErrSyntax, ErrRange or ErrOrder
	Help  string // what would help
}

// Error returns the problem and what would help. Of the input it shows the form, with 0
// for each digit and a for each letter: the day could be that of a person's birth, and
// the text their number.
func (e *DateError) Error() string {
	if e.Input == "" {
		return fmt.Sprintf("calendar: %v; %s", e.Err, e.Help)
	}
	return fmt.Sprintf("calendar: a text like %q: %v; %s", masked(e.Input), e.Err, e.Help)
}

// masked returns the form of a text, cut where it is long.
func masked(text string) string {
	mask := func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '0'
		case r > unicode.MaxASCII, unicode.IsLetter(r):
			return 'a'
		default:
			return r
		}
	}
	const most = 40
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return strings.Map(mask, text)
}

// Unwrap returns the sentinel.
func (e *DateError) Unwrap() error { return e.Err }

// CoverageError says which day a [Calendar] was asked about and which days it
// covers. It is [ErrCoverage]. Its zero value is about no calendar and no date.
type CoverageError struct {
	Calendar      string // the country of the calendar; empty for a nil or zero one
	Date          Date   // the day asked about, or counted from
	WorkingDays   int    // how many were to be counted from it; 0: the question was about the day itself
	From, Through Date   // the coverage, both days included; zero for a nil or zero calendar
}

// Error returns the coverage and what would help, without the day.
func (e *CoverageError) Error() string {
	if e.Calendar == "" {
		return "calendar: no calendar: nothing is known about any day; pass the calendar of a country"
	}
	if e.WorkingDays != 0 {
		return fmt.Sprintf("calendar: %s: counting %d working days leads outside %v to %v; choose a day or a number that stays inside",
			Plain(e.Calendar), e.WorkingDays, e.From, e.Through)
	}
	return fmt.Sprintf("calendar: %s: the day lies outside %v to %v; choose a day inside", Plain(e.Calendar), e.From, e.Through)
}

// Unwrap returns [ErrCoverage].
func (e *CoverageError) Unwrap() error { return ErrCoverage }
