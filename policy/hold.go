package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Hold blocks the disposal of a record: a lawsuit, an inquiry, an audit. It
// blocks every action until the day of its release, also before the day on
// which it was placed, and it never lapses by itself.
//
// The zero Hold is in force for ever.
type Hold struct {
	ID       string          // the host's name for it
	Reason   string          // for people
	Basis    calendar.Source // the norm or the order
	Placed   calendar.Date   // for people; it does not weaken the hold
	Released calendar.Date   // the first day on which it no longer blocks; zero: not released
}

// blocks says whether the hold is in force on a day.
func (h Hold) blocks(on calendar.Date) bool {
	released := h.Released == on || h.Released.Before(on)
	return !released || on.IsZero()
}

// Holds is what is known of the holds on a record. It is immutable.
//
// The zero Holds were not looked up: every decision is undetermined.
type Holds struct {
	lookedUp bool
	list     []Hold
	err      error
}

// NoHolds says that holds were looked up and that there are none.
func NoHolds() Holds { return Holds{lookedUp: true} }

// HoldsOf gives the holds that were found. None given means that none were
// looked up; to say that there are none, use [NoHolds].
func HoldsOf(holds ...Hold) Holds {
	return Holds{lookedUp: len(holds) > 0, list: slices.Clone(holds)}
}

// HoldsFrom takes the result of the host's look-up as it is:
//
//	policy.HoldsFrom(db.Holds(id))
//
// With an error the holds were not looked up; it is kept like that of
// [Unknown]. Without one the list is what was
// found, and an empty one means that there are none.
func HoldsFrom(list []Hold, err error) Holds {
	if err != nil {
		return Holds{err: err}
	}
	return Holds{lookedUp: true, list: slices.Clone(list)}
}

// block says whether one of the holds is in force on a day.
func (h Holds) block(on calendar.Date) bool {
	for i := range h.list {
		if h.list[i].blocks(on) {
			return true
		}
	}
	return false
}
