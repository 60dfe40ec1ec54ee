package calendar

import "database/sql/driver"

// Language is one of the languages of this module. The zero Language is English.
type Language uint8

// The languages.
const (
	English Language = iota
	Finnish
	Swedish
	Estonian
	Ukrainian
)

var languages = [...]string{English: "en", Finnish: "fi", Swedish: "sv", Estonian: "et", Ukrainian: "uk"}

var languageWords = Words{"calendar.Language", languages[:]}

// String returns the code of ISO 639-1: "en", "fi", "sv", "et", "uk".
func (l Language) String() string { return languageWords.Of(uint8(l)) }

// MarshalText returns the code; an unknown language is [ErrSyntax].
func (l Language) MarshalText() ([]byte, error) { return languageWords.Marshal(uint8(l)) }

// UnmarshalText reads a code; an unknown one is [ErrSyntax].
func (l *Language) UnmarshalText(code []byte) error {
	return languageWords.Unmarshal(code, (*uint8)(l))
}

// UnmarshalJSON reads the code from a JSON string; see [ReadJSON].
func (l *Language) UnmarshalJSON(data []byte) error { return ReadJSON("calendar.Language", data, l) }

// Value returns the code for a database; see [WriteSQL].
func (l Language) Value() (driver.Value, error) { return WriteSQL(l) }

// Scan reads the code from a database; see [ReadSQL].
func (l *Language) Scan(src any) error { return ReadSQL("calendar.Language", src, l) }
