package reply

import (
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// An error is its text, whatever the verb and wherever it stands, alone, in a slice or in
// a log of JSON: its fields have what must not get into a log. None is read back.

// Format writes the text of the error.
func (e *LimitError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error.
func (e *LimitError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// MarshalJSON returns an object with the text of the error.
func (e *LimitError) MarshalJSON() ([]byte, error) { return errorJSON(e) }

// UnmarshalJSON returns [calendar.ErrForm].
func (*LimitError) UnmarshalJSON([]byte) error { return errorRead("LimitError") }

// Format writes the text of the error.
func (e *EventError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error.
func (e *EventError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// MarshalJSON returns an object with the text of the error.
func (e *EventError) MarshalJSON() ([]byte, error) { return errorJSON(e) }

// UnmarshalJSON returns [calendar.ErrForm].
func (*EventError) UnmarshalJSON([]byte) error { return errorRead("EventError") }

func errorJSON(err error) ([]byte, error) {
	return json.Marshal(map[string]string{"error": err.Error()})
}

func errorRead(typ string) error {
	return calendar.NoForm("reply."+typ, "JSON that is read", "keep the code that belongs to it")
}
