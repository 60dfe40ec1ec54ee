package policy

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Outcome describes a record on a day. Outcomes are ordered: the earlier one
// prevails where policies are joined.
//
// The zero Outcome is [Undetermined].
type Outcome uint8

const (
	// Undetermined: nobody can say; data or rules must be fixed first.
	Undetermined Outcome = iota
	// Held: a hold blocks every disposal.
	Held
	// Keep: the record must be kept, or there is no ground to dispose of it.
	Keep
	// Review: a person or a body must decide first.
	Review
	// MayDispose: it is free, and nothing asks for its disposal yet.
	MayDispose
	// MustDispose: its disposal is due.
	MustDispose
)

var outcomes = calendar.Words{Type: "policy.Outcome", All: []string{"undetermined", "held", "keep", "review", "may_dispose", "must_dispose"}}

// String returns the word that JSON has: "undetermined", "held", "keep",
// "review", "may_dispose", "must_dispose". An unknown Outcome is undetermined.
func (o Outcome) String() string {
	if int(o) >= len(outcomes.All) {
		o = Undetermined
	}
	return outcomes.Of(uint8(o))
}

// In returns the outcome in a language.
func (o Outcome) In(l calendar.Language) string { return inWords(l, "outcome", o.String()) }

// MarshalText returns the word of [Outcome.String]. An unknown value is [calendar.ErrSyntax].
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(uint8(o)) }

// UnmarshalText reads these words; others are [calendar.ErrSyntax].
func (o *Outcome) UnmarshalText(text []byte) error { return outcomes.Unmarshal(text, (*uint8)(o)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (o *Outcome) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("policy.Outcome", data, o)
}

// Value returns the word for a database; see [calendar.WriteSQL].
func (o Outcome) Value() (driver.Value, error) { return calendar.WriteSQL(o) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (o *Outcome) Scan(src any) error { return calendar.ReadSQL("policy.Outcome", src, o) }

// Disposes reports whether disposal is possible under the outcome: whether it is
// [MayDispose] or [MustDispose].
func (o Outcome) Disposes() bool { return o == MayDispose || o == MustDispose }
