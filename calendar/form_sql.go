package calendar

import (
	"database/sql/driver"
	"encoding"
	"fmt"
)

// WriteSQL returns the text of a value for a database, and NULL for an empty one: what
// the method Value of every type of this module with a text form returns.
func WriteSQL(value encoding.TextMarshaler) (driver.Value, error) {
	text, err := value.MarshalText()
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return string(text), nil
}

// ReadSQL reads what [WriteSQL] returns: what the method Scan of these types does. An
// empty text and whatever is no text, such as a number, is [ErrSyntax], and so is NULL
// if no value of the type is written so. On an error the value stays as it was.
func ReadSQL(typ string, src any, into encoding.TextUnmarshaler) error {
	var text []byte
	switch src := src.(type) {
	case nil:
		if into.UnmarshalText(nil) != nil {
			return notRead(typ, "NULL", "store its text")
		}
		return nil
	case string:
		text = []byte(src)
	case []byte:
		text = src
	default:
		return notRead(typ, fmt.Sprintf("a value of type %T", src), "read a column of text")
	}
	if len(text) == 0 {
		return notRead(typ, "an empty text", "store its text, or NULL")
	}
	return into.UnmarshalText(text)
}
