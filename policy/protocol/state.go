package protocol

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// State is how far an entry has come. The zero State is [Proposed].
type State uint8

const (
	// Proposed: the rules permitted the disposal, and nobody has approved it.
	Proposed State = iota
	// NotApproved: it was proposed, and the approval leaves it out.
	NotApproved
	// Approved: it may be disposed of, if the rules still permit it on that day.
	Approved
	// Done: the host reports that it was disposed of, under a permit of that day.
	Done
	// NotFound: it was not where it should be.
	NotFound
	// Failed: it was tried and did not succeed, or could not be known to be permitted. It can be
	// reported again.
	Failed
	// Held: a hold was in force when it was to be disposed of.
	Held
	// Denied: the rules permitted it no longer, for another reason than a hold.
	Denied
	// Changed: what was known of the record is not what was approved. It has to be
	// proposed anew.
	Changed
	// Withdrawn: the host took it back.
	Withdrawn
)

var states = calendar.Words{Type: "protocol.State", All: []string{"proposed", "not_approved", "approved", "done", "not_found", "failed", "held", "denied", "changed", "withdrawn"}}

// known returns the state, and Proposed for an unknown value.
func (s State) known() State {
	if int(s) >= len(states.All) {
		return Proposed
	}
	return s
}

// String returns the word that JSON has: "proposed", "not_approved", "approved", "done",
// "not_found", "failed", "held", "denied", "changed" or "withdrawn". An unknown State is
// proposed.
func (s State) String() string { return states.Of(uint8(s.known())) }

// In returns the state in a language.
func (s State) In(l calendar.Language) string { return sentences.Find(l, "state."+s.String()) }

// IsException reports whether the entry was approved and, by what was last reported, not
// disposed of: NotFound, Failed, Held, Denied, Changed or Withdrawn.
func (s State) IsException() bool { return s.known() >= NotFound }

// MarshalText returns the word of [State.String]. An unknown value is [calendar.ErrSyntax].
func (s State) MarshalText() ([]byte, error) { return states.Marshal(uint8(s)) }

// UnmarshalText reads these words; others are [calendar.ErrSyntax].
func (s *State) UnmarshalText(text []byte) error { return states.Unmarshal(text, (*uint8)(s)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (s *State) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("protocol.State", data, s)
}

// Value returns the word for a database; see [calendar.WriteSQL].
func (s State) Value() (driver.Value, error) { return calendar.WriteSQL(s) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (s *State) Scan(src any) error { return calendar.ReadSQL("protocol.State", src, s) }
