package sweep

import (
	"errors"
	"fmt"
)

// Sentinels to branch on with errors.Is. The calendar of [Schedule.OnWorkingDays]
// adds calendar.ErrCoverage, for days that it does not cover.
var (
	// ErrSpec: the line cannot be read, or it can never run.
	ErrSpec = errors.New("no schedule")
	// ErrNoRun: there is no such run. The schedule or the instant is zero, or the
	// search left the years 1 to 9999.
	ErrNoRun = errors.New("no run")
	// ErrNoRulebook: there is no rulebook whose ceilings could be checked.
	ErrNoRulebook = errors.New("no rulebook")
)

func noRun(subject, help string) error {
	return fmt.Errorf("sweep: %s: %w; %s", subject, ErrNoRun, help)
}
