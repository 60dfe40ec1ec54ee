package calendar

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

// An error is its text, whatever the verb and wherever it stands, alone, in a slice or in
// a log of JSON: its fields have what must not get into a log. None is read back.

// Format writes the text of the error.
func (e *DateError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error.
func (e *DateError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// MarshalJSON returns an object with the text of the error.
func (e *DateError) MarshalJSON() ([]byte, error) { return errorJSON(e) }

// UnmarshalJSON returns [ErrForm].
func (*DateError) UnmarshalJSON([]byte) error { return errorRead("DateError") }

// Format writes the text of the error.
func (e *CoverageError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error.
func (e *CoverageError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// MarshalJSON returns an object with the text of the error.
func (e *CoverageError) MarshalJSON() ([]byte, error) { return errorJSON(e) }

// UnmarshalJSON returns [ErrForm].
func (*CoverageError) UnmarshalJSON([]byte) error { return errorRead("CoverageError") }

// Format writes the text of the error.
func (e *FormError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error.
func (e *FormError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// MarshalJSON returns an object with the text of the error.
func (e *FormError) MarshalJSON() ([]byte, error) { return errorJSON(e) }

// UnmarshalJSON returns [ErrForm].
func (*FormError) UnmarshalJSON([]byte) error { return errorRead("FormError") }

func errorJSON(err error) ([]byte, error) {
	return json.Marshal(map[string]string{"error": err.Error()})
}

func errorRead(typ string) error {
	return NoForm("calendar."+typ, "JSON that is read", "keep the code that belongs to it")
}
