package policy

// Outcome describes a record on a day. They are ordered: the earlier one
// prevails where policies are joined.
//
// The zero Outcome is [Undetermined].
type Outcome uint8

const (
	// Undetermined: it cannot be said; data or rules must be fixed first.
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

var outcomes = [...]string{"undetermined", "held", "keep", "review", "may_dispose", "must_dispose"}

// String returns the word that JSON has: "undetermined", "held", "keep",
// "review", "may_dispose", "must_dispose". An unknown Outcome is undetermined.
func (o Outcome) String() string {
	if int(o) >= len(outcomes) {
		return outcomes[Undetermined]
	}
	return outcomes[o]
}

// MarshalText returns the word of [Outcome.String].
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads these words; others are [calendar.ErrSyntax].
func (o *Outcome) UnmarshalText(text []byte) (err error) {
	*o, err = constantOf(through(Undetermined, MustDispose), text)
	return err
}

// Disposes reports whether disposal is possible under the outcome: whether it is
// [MayDispose] or [MustDispose].
func (o Outcome) Disposes() bool { return o == MayDispose || o == MustDispose }
