package retention

import (
	"database/sql/driver"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// endFields is an End as JSON.
type endFields struct {
	Kind    string        `json:"kind"`
	Day     calendar.Date `json:"day,omitzero"`
	AtLeast calendar.Date `json:"at_least,omitzero"`
}

func (e End) fields() endFields {
	f := endFields{Kind: endKinds[e.kind]}
	f.Day, _ = e.Date()
	f.AtLeast, _ = e.AtLeast()
	return f
}

// MarshalJSON returns an object with the kind of the end, "none", "day", "never" or
// "unknown", and the day that belongs to it, if any: "day", or "at_least" of an unknown
// end.
func (e End) MarshalJSON() ([]byte, error) { return calendar.WriteJSON("retention.End", e.fields()) }

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON]. A kind without
// its day, or with a day that does not belong to it, is [calendar.ErrSyntax].
func (e *End) UnmarshalJSON(data []byte) error {
	var f endFields
	if err := calendar.ReadJSON("retention.End", data, &f); err != nil {
		return err
	}
	read := End{kind: endKind(max(0, slices.Index(endKinds[:], f.Kind))), on: calendar.Latest(f.Day, f.AtLeast)}
	if read.kind == endsOn && read.on.IsZero() || read.fields() != f {
		return wrongEnd()
	}
	*e = read
	return nil
}

// MarshalText returns the end in words, as [End.String] does.
func (e End) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what MarshalText writes; every other text is [calendar.ErrSyntax].
func (e *End) UnmarshalText(text []byte) error {
	words := string(text)
	day, _ := calendar.ParseDate(words[max(0, len(words)-len("2026-11-21")):])
	for _, read := range [...]End{{}, Never(), UnknownEnd(calendar.Date{}), UnknownEnd(day), EndOn(day)} {
		if read.String() == words {
			*e = read
			return nil
		}
	}
	return wrongEnd()
}

func wrongEnd() error {
	kinds := strings.Join(endKinds[:], ", ")
	return &calendar.FormError{Type: "retention.End", Problem: "it is none of " + kinds + ", with the day that belongs to it",
		Help: "write it as it was written", Err: calendar.ErrSyntax}
}

// Value returns the words of [End.String] for a database; see [calendar.WriteSQL].
func (e End) Value() (driver.Value, error) { return calendar.WriteSQL(e) }

// Scan reads these words from a database; see [calendar.ReadSQL]. NULL is no end, not
// even none.
func (e *End) Scan(src any) error { return calendar.ReadSQL("retention.End", src, e) }
