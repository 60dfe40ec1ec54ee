package plan

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// ErrNotPlannable: what the rules of a class make of a record does not follow
// from one day alone. Decide each of its records.
var ErrNotPlannable = errors.New("cannot be expressed by cut-off days")

// Error is why a class has no plan. It is [ErrNotPlannable]. Its zero value names
// no class.
type Error struct {
	Class   retention.Class
	Problem string
}

// Error returns the class, the problem and what would help.
func (e *Error) Error() string {
	return calendar.Plain(fmt.Sprintf("plan: %s: %v: %s; decide each record of the class", e.Class, ErrNotPlannable, e.Problem))
}

// Unwrap returns [ErrNotPlannable].
func (e *Error) Unwrap() error { return ErrNotPlannable }
