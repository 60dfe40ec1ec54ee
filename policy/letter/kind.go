package letter

import (
	"cmp"
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Kind is what a letter is about. The zero Kind is unknown: such a letter says nothing.
type Kind uint8

const (
	// Refused: nothing is done, or not yet; see [Refuse].
	Refused Kind = iota + 1
	// Done: what was asked for is done; see [Fulfil].
	Done
	// PartlyDone: a part of it is done; see [FulfilPartly].
	PartlyDone
	// Restricted: the processing is restricted; see [Restrict].
	Restricted
	// RestrictionLifted: the restriction will be lifted; see [Lift].
	RestrictionLifted
	// Extended: the answer takes longer, by the period that the norm allows; see [Extend].
	Extended
	// Deferred: what was asked for is given later, in Ukraine; see [Defer].
	Deferred
	// Forwarded: the request was sent on to the body that can answer it; see [Forward].
	Forwarded
	// Kept: until when the data are kept; see [Keep].
	Kept
)

var kinds = calendar.Words{Type: "letter.Kind",
	All: []string{"unknown", "refused", "done", "partly_done", "restricted", "restriction_lifted", "extended", "deferred", "forwarded", "kept"}}

// String returns the code: "refused", "partly_done".
func (k Kind) String() string { return kinds.Of(uint8(k)) }

// In returns the line of subject of such a letter, for its head: "We need more time
// for your request".
func (k Kind) In(l calendar.Language) string {
	return cmp.Or(sentences.Find(l, "kind."+k.String()), k.String())
}

// MarshalText returns the code. An unknown value is [calendar.ErrSyntax].
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(uint8(k)) }

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (k *Kind) UnmarshalText(code []byte) error { return kinds.Unmarshal(code, (*uint8)(k)) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (k *Kind) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("letter.Kind", data, k) }

// Value returns the code for a database; see [calendar.WriteSQL].
func (k Kind) Value() (driver.Value, error) { return calendar.WriteSQL(k) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (k *Kind) Scan(src any) error { return calendar.ReadSQL("letter.Kind", src, k) }
