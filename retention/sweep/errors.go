package sweep

import (
	"errors"
	"fmt"
)

// Sentinels to branch on with errors.Is. Another one comes from the calendar
// of [Schedule.OnWorkingDays]: calendar.ErrCoverage, for days that it does not
// know.
var (
	// ErrSpec: the line cannot be read, or it can never run.
	ErrSpec = errors.New("no schedule")
	// ErrNoRun: there is no run to tell. The schedule or the instant is zero,
	// or the search left the years 1 to 9999.
	ErrNoRun = errors.New("no run")
	// ErrNoRulebook: there is no rulebook whose ceilings could be looked at.
	ErrNoRulebook = errors.New("no rulebook")
)

// SpecError says why a line is no [Schedule]. It is [ErrSpec]. Its zero value
// tells of an empty line and no problem.
type SpecError struct {
	Spec    string // the line as it was given
	Problem string // what is wrong with it
	Help    string // what would help
}

// Error tells the line, the problem and what would help.
func (e *SpecError) Error() string {
	return fmt.Sprintf("sweep: %q: %s; %s", e.Spec, e.Problem, e.Help)
}

// Unwrap gives [ErrSpec].
func (e *SpecError) Unwrap() error { return ErrSpec }

func noRun(subject, help string) error {
	return fmt.Errorf("sweep: %s: %w; %s", subject, ErrNoRun, help)
}
