package retention

import (
	"database/sql/driver"
	"strings"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// Classes, triggers and traits are words of the host. They leave and come back as they are, or
// not at all: one that has lost a character is another class.

// MarshalText returns the name; one that is not UTF-8, or has lost a character, is
// [calendar.ErrSyntax].
func (c Class) MarshalText() ([]byte, error) { return nameText("retention.Class", string(c)) }

// UnmarshalText reads a name; see [Class.MarshalText].
func (c *Class) UnmarshalText(text []byte) error {
	return readName("retention.Class", text, (*string)(c))
}

// UnmarshalJSON reads the name from a JSON string; see [calendar.ReadJSON].
func (c *Class) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Class", data, c)
}

// Value returns the name for a database; see [calendar.WriteSQL].
func (c Class) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the name from a database; see [calendar.ReadSQL].
func (c *Class) Scan(src any) error { return calendar.ReadSQL("retention.Class", src, c) }

// MarshalText returns the name; one that is not UTF-8, or has lost a character, is
// [calendar.ErrSyntax].
func (t Trigger) MarshalText() ([]byte, error) { return nameText("retention.Trigger", string(t)) }

// UnmarshalText reads a name; see [Trigger.MarshalText].
func (t *Trigger) UnmarshalText(text []byte) error {
	return readName("retention.Trigger", text, (*string)(t))
}

// UnmarshalJSON reads the name from a JSON string; see [calendar.ReadJSON].
func (t *Trigger) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Trigger", data, t)
}

// Value returns the name for a database; see [calendar.WriteSQL].
func (t Trigger) Value() (driver.Value, error) { return calendar.WriteSQL(t) }

// Scan reads the name from a database; see [calendar.ReadSQL].
func (t *Trigger) Scan(src any) error { return calendar.ReadSQL("retention.Trigger", src, t) }

// MarshalText returns the name; one that is not UTF-8, or has lost a character, is
// [calendar.ErrSyntax].
func (t Trait) MarshalText() ([]byte, error) { return nameText("retention.Trait", string(t)) }

// UnmarshalText reads a name; see [Trait.MarshalText].
func (t *Trait) UnmarshalText(text []byte) error {
	return readName("retention.Trait", text, (*string)(t))
}

// UnmarshalJSON reads the name from a JSON string; see [calendar.ReadJSON].
func (t *Trait) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Trait", data, t)
}

// Value returns the name for a database; see [calendar.WriteSQL].
func (t Trait) Value() (driver.Value, error) { return calendar.WriteSQL(t) }

// Scan reads the name from a database; see [calendar.ReadSQL].
func (t *Trait) Scan(src any) error { return calendar.ReadSQL("retention.Trait", src, t) }

func nameText(typ, name string) ([]byte, error) {
	if !utf8.ValidString(name) || strings.ContainsRune(name, utf8.RuneError) {
		return nil, &calendar.FormError{Type: typ, Problem: "a name that has lost a character, or is not UTF-8", Help: "write it as it was", Err: calendar.ErrSyntax}
	}
	return []byte(name), nil
}

func readName(typ string, text []byte, into *string) error {
	name, err := nameText(typ, string(text))
	if err == nil {
		*into = string(name)
	}
	return err
}
