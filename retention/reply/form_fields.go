package reply

import "github.com/keepuntil/keepuntil/calendar"

// Plain data comes back as JSON, all of it or not at all.

type eventFields Event // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (e Event) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("reply.Event", eventFields(e))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (e *Event) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.Event", data, (*eventFields)(e))
}

type limitFields Limit // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (l Limit) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("reply.Limit", limitFields(l))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (l *Limit) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.Limit", data, (*limitFields)(l))
}

type deadlineFields Deadline // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (d Deadline) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("reply.Deadline", deadlineFields(d))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (d *Deadline) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.Deadline", data, (*deadlineFields)(d))
}

type statusFields Status // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (s Status) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("reply.Status", statusFields(s))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (s *Status) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.Status", data, (*statusFields)(s))
}

type taskFields Task // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (t Task) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("reply.Task", taskFields(t))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (t *Task) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.Task", data, (*taskFields)(t))
}
