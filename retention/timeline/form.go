package timeline

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// A picture is drawn anew from the rules or the decision; its own form is the SVG.

// MarshalJSON returns [calendar.ErrForm].
func (Picture) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("timeline.Picture", "JSON", "write its SVG")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Picture) UnmarshalJSON([]byte) error {
	return calendar.NoForm("timeline.Picture", "JSON", "draw it again")
}

// Format writes what it is, whatever the verb: it has days of a record.
func (Picture) Format(s fmt.State, _ rune) { fmt.Fprint(s, "a picture") }

// MarshalJSON returns [calendar.ErrForm].
func (Lane) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("timeline.Lane", "JSON", "write the SVG of its picture")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Lane) UnmarshalJSON([]byte) error {
	return calendar.NoForm("timeline.Lane", "JSON", "draw it again")
}

// Format writes what it is, whatever the verb: it has days of a record.
func (Lane) Format(s fmt.State, _ rune) { fmt.Fprint(s, "a lane of a picture") }
