package policy

// Outcome describes a record on a day. They are ordered: the earlier one
// prevails where policies are joined.
//
// The zero Outcome is [Undetermined].
type Outcome uint8

const (
	// Undetermined: it cannot be said; data or rules must be mended first.
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

var outcomeWords = [...]string{"undetermined", "held", "keep", "review", "may_dispose", "must_dispose"}

// String gives the word that JSON has: "undetermined", "held", "keep",
// "review", "may_dispose", "must_dispose".
func (o Outcome) String() string {
	if int(o) >= len(outcomeWords) {
		return outcomeWords[Undetermined]
	}
	return outcomeWords[o]
}

// MarshalText gives the word of [Outcome.String].
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// disposes says whether disposal is possible under the outcome.
func (o Outcome) disposes() bool { return o == MayDispose || o == MustDispose }
