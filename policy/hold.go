package policy

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Hold blocks the disposal of a record: a lawsuit, an inquiry, an audit. It
// blocks every action until the day of its release, even before the day on
// which it was placed, and it never lapses by itself.
//
// The zero Hold is in force for ever.
type Hold struct {
	ID       string          // the host's name for it
	Reason   string          // for people
	Scope    string          // what it covers, for people; it blocks this record, whatever it says
	Basis    calendar.Source // the norm or the order
	Placed   calendar.Date   // for people; it neither weakens the hold nor renews a release
	Released calendar.Date   // the first day on which it no longer blocks; zero: not released
}

// blocks reports whether the hold is in force on a day.
func (h Hold) blocks(on calendar.Date) bool {
	released := h.Released.OnOrBefore(on)
	return !released
}

// Holds is what is known of the holds on a record. It is immutable.
//
// The zero Holds were not looked up: every decision is undetermined.
type Holds struct {
	found *lookUp[Hold] // nil: not looked up
}

var noneFound = &lookUp[Hold]{}

// NoHolds says that holds were looked up and that there are none.
func NoHolds() Holds { return Holds{noneFound} }

// HoldsOf returns the holds that were found. None given means that none were
// looked up; to say that there are none, use [NoHolds].
func HoldsOf(holds ...Hold) Holds { return Holds{looked(holds, nil, nil)} }

// HoldsFrom takes the result of the host's look-up as it is:
//
//	policy.HoldsFrom(db.Holds(id))
//
// With an error the holds were not looked up; it is kept like that of
// [Unknown]. Without one the list is what was found, and an empty one means that
// there are none.
func HoldsFrom(list []Hold, err error) Holds { return Holds{looked(list, err, noneFound)} }

// Format writes how many holds there are, whatever the verb: their reasons must
// not get into a log with a request that somebody prints.
func (h Holds) Format(s fmt.State, _ rune) {
	if h.found == nil {
		fmt.Fprint(s, "holds: not looked up")
		return
	}
	fmt.Fprintf(s, "holds: %s", h.found.size())
}

// block reports whether one of the holds is in force on a day.
func (h Holds) block(on calendar.Date) bool {
	return slices.ContainsFunc(h.found.listed(), func(one Hold) bool { return one.blocks(on) })
}
