package plan

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// ErrNotPlannable: there are no rules by which the records of a class could be compared, or
// they compare more than [Columns] have, the days of one event.
var ErrNotPlannable = errors.New("cannot be planned")

// Error is why a class has no plan, or none for columns. It is [ErrNotPlannable]. Its
// zero value names no class.
type Error struct {
	Class   retention.Class
	Problem string // and what would help
}

// Error returns the class, the problem and what would help.
func (e *Error) Error() string {
	return calendar.Plain(fmt.Sprintf("plan: %s: %v: %s", e.Class, ErrNotPlannable, e.Problem))
}

// Unwrap returns [ErrNotPlannable].
func (e *Error) Unwrap() error { return ErrNotPlannable }
