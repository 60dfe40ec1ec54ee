package policy

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Action is a set of dispositions; see [retention.Action]. The zero Action asks
// for nothing and is never permitted.
type Action = retention.Action

// What may be asked for.
const (
	Delete    = retention.Delete    // destroy the record, so that it cannot be restored
	Anonymise = retention.Anonymise // cut it irreversibly from the person
	Transfer  = retention.Transfer  // hand it over to another body
)

// Request asks whether something may be done with a record on a day.
//
// The zero Request asks for nothing, on no day: it is undetermined.
type Request struct {
	Action Action           // what is to be done; a set asks for all of it
	Record retention.Record // what is known of the record
	On     calendar.Date    // the day, in the zone of the law: calendar.DateIn(now, zone)
	Holds  Holds            // what is known of its holds; zero: not looked up
	// Demands are what persons demand about it; zero: nothing. A host that
	// takes in demands passes all of them, so that none is overlooked.
	Demands Demands
}

// problem returns what makes a request impossible to decide before any rule is
// looked at.
func (r *Request) problem() Reason {
	switch {
	case r.On.IsZero():
		return ReasonNoDay
	case r.Action == 0:
		return ReasonNoAction
	case !r.Action.IsValid():
		return ReasonUnknownAction
	case r.Record.Class == "":
		return ReasonNoClass
	default:
		return ReasonNoDecision
	}
}
