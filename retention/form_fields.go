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

type triggerInfoFields TriggerInfo // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (t TriggerInfo) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.TriggerInfo", triggerInfoFields(t))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (t *TriggerInfo) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.TriggerInfo", data, (*triggerInfoFields)(t))
}

type traitInfoFields TraitInfo // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (t TraitInfo) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("retention.TraitInfo", traitInfoFields(t))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (t *TraitInfo) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.TraitInfo", data, (*traitInfoFields)(t))
}

// MarshalJSON returns the rulebook file of the definition, as people review it. The same
// definition is always the same bytes.
//
// "schema" stands first, then come the fields in their order; what is empty, or what is
// meant without the key, is left out. Each key of the book and of a rule has a line of its
// own, and so has each entry of a list; every other object stands on one line if that has at
// most 100 characters. Lines are indented by two blanks, and the last one ends. What is not
// seen, such as a soft hyphen, is written as an escape, and all else as it is. Package json
// makes one line of that.
//
// The error joins every problem that would keep the file from being read, each a
// *[DefinitionError] with its place: an unknown bound, an impossible cut-off, a text that is
// not UTF-8. It is also [calendar.ErrSyntax].
func (d Definition) MarshalJSON() ([]byte, error) { return writeFile(d) }

// UnmarshalJSON reads a rulebook file; see [ReadDefinition].
func (d *Definition) UnmarshalJSON(file []byte) error {
	read, err := ReadDefinition(file)
	if err == nil {
		*d = read
	}
	return err
}
