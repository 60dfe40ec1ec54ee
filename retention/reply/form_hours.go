package reply

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

var hourStartWords = calendar.Words{Type: "reply.HourStart", All: []string{"instant", "next_hour", "next_day"}}

// String returns the code: "instant", "next_hour" or "next_day".
func (s HourStart) String() string { return hourStartWords.Of(uint8(s)) }

// MarshalText returns the code. An unknown value is [calendar.ErrSyntax].
func (s HourStart) MarshalText() ([]byte, error) { return hourStartWords.Marshal(uint8(s)) }

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (s *HourStart) UnmarshalText(code []byte) error {
	return hourStartWords.Unmarshal(code, (*uint8)(s))
}

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (s *HourStart) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.HourStart", data, s)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (s HourStart) Value() (driver.Value, error) { return calendar.WriteSQL(s) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (s *HourStart) Scan(src any) error { return calendar.ReadSQL("reply.HourStart", src, s) }
