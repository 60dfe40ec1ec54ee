package retention

import "github.com/keepuntil/keepuntil/calendar"

// Plain data comes back as JSON, all of it or not at all.

type eventFields Event // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (e Event) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.Event", eventFields(e))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (e *Event) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Event", data, (*eventFields)(e))
}

type recordFields Record // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (r Record) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.Record", recordFields(r))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (r *Record) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Record", data, (*recordFields)(r))
}

type ruleFields Rule // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (r Rule) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.Rule", ruleFields(r))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (r *Rule) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Rule", data, (*ruleFields)(r))
}

type relationFields Relation // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (r Relation) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.Relation", relationFields(r))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (r *Relation) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Relation", data, (*relationFields)(r))
}

type classInfoFields ClassInfo // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (c ClassInfo) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.ClassInfo", classInfoFields(c))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (c *ClassInfo) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.ClassInfo", data, (*classInfoFields)(c))
}

type definitionFields Definition // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (d Definition) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.Definition", definitionFields(d))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (d *Definition) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Definition", data, (*definitionFields)(d))
}
