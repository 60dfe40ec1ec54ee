package retention

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Bound says what a period bounds. What else differs by bound follows from
// whether it sets a floor, a ceiling or both.
//
// The zero Bound is none; no rule loads with it.
type Bound uint8

const (
	// AtLeast is a floor: the record must be kept until the period's last day has ended.
	AtLeast Bound = iota + 1
	// AtMost is a ceiling: the record must be gone by the period's end, and
	// may go from the event's day on. Disposal is due one day before the end,
	// so that the stricter reading of "at most" is met too; the end itself is
	// the last lawful day.
	AtMost
	// Exactly is both: the record is kept until the period's last day has ended, and
	// disposed of on the next day or within the rulebook's allowance.
	Exactly
)

var boundWords = calendar.Words{Type: "retention.Bound", All: []string{"no bound", "at least", "at most", "exactly"}}

// String returns "at least", "at most" or "exactly".
func (b Bound) String() string { return boundWords.Of(uint8(b)) }

// In returns the bound in a language.
func (b Bound) In(l calendar.Language) string { return inWords(l, "bound", b.String()) }

// MarshalText returns the words of [Bound.String]. An unknown value is [calendar.ErrSyntax].
func (b Bound) MarshalText() ([]byte, error) { return boundWords.Marshal(uint8(b)) }

// UnmarshalText reads the words; others are [calendar.ErrSyntax].
func (b *Bound) UnmarshalText(text []byte) error { return boundWords.Unmarshal(text, (*uint8)(b)) }

// UnmarshalJSON reads the words from a JSON string; see [calendar.ReadJSON].
func (b *Bound) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Bound", data, b)
}

// Value returns the words for a database; see [calendar.WriteSQL].
func (b Bound) Value() (driver.Value, error) { return calendar.WriteSQL(b) }

// Scan reads the words from a database; see [calendar.ReadSQL].
func (b *Bound) Scan(src any) error { return calendar.ReadSQL("retention.Bound", src, b) }

// IsValid reports whether the bound is one of the constants.
func (b Bound) IsValid() bool { return b.HasFloor() || b.HasCeiling() }

// HasFloor reports whether the bound protects the record to the period's end, that day included.
func (b Bound) HasFloor() bool { return b == AtLeast || b == Exactly }

// HasCeiling reports whether the bound asks for disposal. If it also has a floor,
// disposal follows the floor and may take the rulebook's allowance. If it has not,
// the event itself permits disposal.
func (b Bound) HasCeiling() bool { return b == AtMost || b == Exactly }

// allowance returns how long disposal may take under a bound, of what a book allows.
func (b Bound) allowance(p Period) Period {
	if b.HasFloor() && b.HasCeiling() {
		return p
	}
	return Period{}
}

// meets reports whether one of the two can yield to the other.
func (b Bound) meets(other Bound) bool {
	return b.HasCeiling() && other.HasFloor() || b.HasFloor() && other.HasCeiling()
}
