package reply

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// Kind is what happened to a request. The zero Kind is none and is refused.
type Kind uint8

const (
	// Received: the request came in, even on a weekend.
	Received Kind = iota + 1
	// Registered: the body registered it. Only windows that start on the
	// registration take it. Until then every day on which it may be registered
	// counts as a start. A registration that is late is the body's own fault: it
	// moves the latest day only, and nothing once that day is past.
	Registered
	// Paused: the body asked for something without which it cannot answer, such
	// as proof of identity. What was left of the period on that day is left on the
	// day of resumption, in calendar days or in working days as it is counted; the
	// law's roll to a working day comes once, at the end.
	Paused
	// Resumed: what it asked for came in.
	Resumed
	// Extended: the requester was told that the longer period is used, and why.
	Extended
	// PartlyAnswered: a part of the answer was given; the rest stays due.
	PartlyAnswered
	// Answered: the answer was given.
	Answered
	// Refused: the requester was told that nothing is done, and why.
	Refused
)

var kindWords = calendar.Words{Type: "reply.Kind",
	All: []string{"", "received", "registered", "paused", "resumed", "extended", "partly_answered", "answered", "refused"}}

// String returns the kind's code: "received", "partly_answered".
func (k Kind) String() string { return cmp.Or(kindWords.Of(uint8(k)), "nothing") }

// In returns the kind in a language.
func (k Kind) In(l calendar.Language) string {
	return cmp.Or(sentences.Find(l, "kind."+cmp.Or(kindWords.Of(uint8(k)), "none")), k.String())
}

// MarshalText returns the code, so that JSON carries it. The zero Kind is an empty
// text; an unknown one is [calendar.ErrSyntax].
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Marshal(uint8(k)) }

// UnmarshalText reads what MarshalText wrote, so that events can be stored; another
// text is [calendar.ErrSyntax].
func (k *Kind) UnmarshalText(code []byte) error { return kindWords.Unmarshal(code, (*uint8)(k)) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (k *Kind) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("reply.Kind", data, k) }

// Value returns the code for a database; see [calendar.WriteSQL].
func (k Kind) Value() (driver.Value, error) { return calendar.WriteSQL(k) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (k *Kind) Scan(src any) error { return calendar.ReadSQL("reply.Kind", src, k) }

// Event is something that happened to a request on a day. The zero Event is
// nothing and is refused.
//
// A pause has no effect unless a law stops the period. If it is the window's own
// norm, [Window.Pause], both days move. If it is a law that the host names as
// Basis, the latest day moves and the safe day does not.
type Event struct {
	Kind  Kind            `json:"kind"`
	On    calendar.Date   `json:"on"`
	Basis calendar.Source `json:"basis,omitzero"` // of a pause: the law by which the period stops; zero: none but that of the window
}

// Format writes the kind, whatever the verb: the day must not get into a log with an
// event that somebody prints.
func (e Event) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Kind) }

// LogValue returns the kind for a log, without the day.
func (e Event) LogValue() slog.Value { return slog.StringValue(e.Kind.String()) }
