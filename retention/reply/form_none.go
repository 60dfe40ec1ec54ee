package reply

import "github.com/keepuntil/keepuntil/calendar"

// What follows has no way back, or none at all. A window is the law, which is code: a
// window that was stored would not change with it.

// MarshalJSON returns [calendar.ErrForm].
func (Window) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("reply.Window", "JSON", "keep its ID")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Window) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.Window", "JSON", "find its ID in the catalogue of the country")
}

// MarshalJSON returns [calendar.ErrForm].
func (Reading) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("reply.Reading", "JSON", "keep the ID of its window")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Reading) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.Reading", "JSON", "find the window")
}

// MarshalJSON returns [calendar.ErrForm].
func (Extension) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("reply.Extension", "JSON", "keep the ID of its window")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Extension) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.Extension", "JSON", "find the window")
}

// MarshalJSON returns [calendar.ErrForm].
func (HourWindow) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("reply.HourWindow", "JSON", "keep its ID")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*HourWindow) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.HourWindow", "JSON", "find its ID in the catalogue of the country")
}

// MarshalJSON returns [calendar.ErrForm].
func (HourReading) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("reply.HourReading", "JSON", "keep the ID of its window")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*HourReading) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.HourReading", "JSON", "find the window")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*HourDeadline) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.HourDeadline", "JSON that is read", "ask for the deadline again")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Explanation) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.Explanation", "JSON that is read", "ask for the explanation again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Request) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("reply.Request", "JSON", "keep its events and the ID of its window")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Request) UnmarshalJSON([]byte) error {
	return calendar.NoForm("reply.Request", "JSON", "read the events, and call Follow")
}
