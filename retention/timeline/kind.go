package timeline

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Kind is what a [Lane] shows: a stretch of days, which has a colour and a pattern, or a day,
// which has a sign. The zero Kind is [Unknown].
type Kind uint8

// The kinds of stretches. Where one begins or ends on a known day, the picture says what that
// day is: the last day of Protected is the last protected day, the first day of Due is the
// one from which disposal is due and its last day the last lawful day of holding.
const (
	Unknown     Kind = iota // nobody knows what holds
	Protected               // the record must be kept
	Unprotected             // no rule asks that it be kept, and none that it go
	Due                     // its disposal is due
	Overdue                 // the last lawful day has passed
	Review                  // rules conflict: a person must decide
	Held                    // a hold bars disposal
	Requested               // a person's request waits for its answer
)

// The kinds of days.
const (
	Event   Kind = iota + Requested + 1 // something happened
	Cutoff                              // the period counts from here
	Decides                             // a body must decide
	Mark                                // any other day
)

var kinds = calendar.Words{Type: "timeline.Kind", All: []string{"unknown", "protected", "unprotected", "due", "overdue",
	"review", "held", "requested", "event", "cutoff", "decides", "mark"}}

// String returns the word for programs: "protected", "due", "event".
func (k Kind) String() string { return kinds.Of(uint8(k)) }

// In returns what the kind means in a language, as the legend of a picture says it.
func (k Kind) In(l calendar.Language) string { return sentences.Find(l, "kind."+k.known().String()) }

// known returns the kind, and the zero one for an unknown value.
func (k Kind) known() Kind {
	if int(k) >= len(kinds.All) {
		return Unknown
	}
	return k
}

// MarshalText returns the word. An unknown value is [calendar.ErrSyntax].
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(uint8(k)) }

// UnmarshalText reads the word; another text is [calendar.ErrSyntax].
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Unmarshal(text, (*uint8)(k)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (k *Kind) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("timeline.Kind", data, k) }

// Value returns the word for a database; see [calendar.WriteSQL].
func (k Kind) Value() (driver.Value, error) { return calendar.WriteSQL(k) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (k *Kind) Scan(src any) error { return calendar.ReadSQL("timeline.Kind", src, k) }
