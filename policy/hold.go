package policy

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// Hold blocks the disposal of a record: a lawsuit, an inquiry, an audit. It
// blocks every action until the day of its release, even before the day on
// which it was placed, and it never lapses by itself.
//
// Several holds may have one ID, as when one is placed anew; each of them blocks. A hold
// that was released before it was placed contradicts itself, and nobody can decide by
// it: the record is undetermined. One that was placed and released on the same day does
// not.
//
// The zero Hold is in force for ever.
type Hold struct {
	ID string `json:"id"` // the host's name for it
	// Kind says to programs and logs what it is, in a word of the host's: "lawsuit",
	// "inquiry", "audit", "access_request". It has small letters, digits and underscores,
	// 40 at most, and begins with a letter; anything else is kept and never shown, so that
	// no name gets into a log.
	Kind     string          `json:"kind,omitzero"`
	Reason   string          `json:"why"`               // for people
	Scope    string          `json:"scope,omitzero"`    // what it covers, for people; it blocks this record, whatever it says
	Basis    calendar.Source `json:"basis,omitzero"`    // the norm or the order
	Placed   calendar.Date   `json:"placed,omitzero"`   // for people; it neither weakens the hold nor renews a release
	Released calendar.Date   `json:"released,omitzero"` // the first day on which it no longer blocks; zero: not released
}

// blocks reports whether the hold is in force on a day.
func (h Hold) blocks(on calendar.Date) bool {
	released := h.Released.OnOrBefore(on)
	return !released
}

// contradictory reports whether the hold was released before it was placed.
func (h Hold) contradictory() bool { return h.Released.Before(h.Placed) }

// outlasts reports whether the hold is in force when another one no longer is.
func (h Hold) outlasts(other Hold) bool {
	return !other.Released.IsZero() && h.blocks(other.Released)
}

// Holds is what is known of the holds on a record. It is immutable.
//
// The zero Holds were not looked up: every decision is undetermined.
type Holds struct{ hidden[holdsFound] }

// holdsFound is a look-up of holds, with what a decision asks of it: it is the same for
// every day, and there can be many.
type holdsFound struct {
	lookUp[Hold]
	problem  Reason // why nobody can decide by them; ReasonNoDecision: they are clear
	sentinel bool   // a day of one of them reads as none
	longest  Hold   // the one that blocks longest, if there are any
}

func found(list []Hold, err error) Holds {
	f := holdsFound{lookUp: looked(list, err)}
	if err != nil {
		f.problem = ReasonHoldsLookUpFailed
	}
	for i, h := range f.list {
		if h.contradictory() {
			f.problem = ReasonHoldContradictory
		}
		f.sentinel = f.sentinel || isSentinel(h.Placed) || isSentinel(h.Released)
		if i == 0 || h.outlasts(f.longest) {
			f.longest = h
		}
	}
	return Holds{hide(&f)}
}

// block reports whether one of the holds is in force on a day.
func (f *holdsFound) block(on calendar.Date) bool { return len(f.list) > 0 && f.longest.blocks(on) }

var noHolds = found(nil, nil)

// NoHolds says that holds were looked up and that there are none.
func NoHolds() Holds { return noHolds }

// HoldsOf returns the holds that were found. None given means that none were
// looked up; to say that there are none, use [NoHolds].
func HoldsOf(holds ...Hold) Holds {
	if len(holds) == 0 {
		return Holds{}
	}
	return found(holds, nil)
}

// HoldsFrom takes the result of the host's look-up as it is:
//
//	policy.HoldsFrom(db.Holds(id))
//
// With an error the holds were not looked up; it is kept like that of
// [Unknown]. Without one the list is what was found, and an empty one means that
// there are none.
func HoldsFrom(list []Hold, err error) Holds {
	if len(list) == 0 && err == nil {
		return noHolds
	}
	return found(list, err)
}

// listed returns the holds that are known.
func (h Holds) listed() []Hold {
	if f := h.shown(); f != nil {
		return f.list
	}
	return nil
}

// Format writes how many holds there are, whatever the verb: their reasons must
// not get into a log with a request that somebody prints.
func (h Holds) Format(s fmt.State, _ rune) {
	size := "not looked up"
	if f := h.shown(); f != nil {
		size = f.size()
	}
	fmt.Fprintf(s, "holds: %s", size)
}
