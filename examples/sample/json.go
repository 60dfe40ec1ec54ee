package sample

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// ReadJSON reads the JSON of a line, as strictly as [calendar.ReadJSON], into what a
// pointer to a struct points to. The error is a *[LineError].
func ReadJSON(text []byte, into any) error {
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return &LineError{Empty, "write one record a line"}
	case !utf8.Valid(text):
		return &LineError{NotUTF8, "write the file in UTF-8"}
	}
	err := calendar.ReadJSON("sample.Line", text, into)
	var day *calendar.DateError
	var form *calendar.FormError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &day):
		return &LineError{NoDay, err.Error()}
	case errors.As(err, &form):
		return &LineError{NoRecord, form.Problem + "; " + form.Help}
	default:
		return &LineError{NoRecord, err.Error()}
	}
}
