package retention

import "github.com/keepuntil/keepuntil/calendar"

// What follows has no way back, or none at all: it is made by this package, and made
// anew when it is needed again.

// MarshalJSON returns [calendar.ErrForm].
func (Rulebook) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("retention.Rulebook", "JSON", "write its Definition")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Rulebook) UnmarshalJSON([]byte) error {
	return calendar.NoForm("retention.Rulebook", "JSON", "read a Definition, and call NewRulebook")
}

// MarshalJSON returns [calendar.ErrForm].
func (Assessment) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("retention.Assessment", "JSON", "write the decision of package policy")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Assessment) UnmarshalJSON([]byte) error {
	return calendar.NoForm("retention.Assessment", "JSON", "assess the record again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Effect) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("retention.Effect", "JSON", "write the explanation of package policy")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Effect) UnmarshalJSON([]byte) error {
	return calendar.NoForm("retention.Effect", "JSON", "ask for the effects again")
}

// MarshalJSON returns the code, the sentence in English, the rules, and the record of a
// conflict with its day: it is made up.
func (f Finding) MarshalJSON() ([]byte, error) {
	record := &f.Record
	if f.Record.Class == "" {
		record = nil
	}
	return calendar.WriteJSON("retention.Finding", struct {
		Code   FindingCode    `json:"code"`
		Text   string         `json:"text"`
		Rules  []string       `json:"rules"`
		Args   map[string]any `json:"args,omitempty"`
		Record *Record        `json:"record,omitempty"`
		On     calendar.Date  `json:"on,omitzero"`
	}{f.Code, f.In(calendar.English), append([]string{}, f.Rules...), f.Args, record, f.On})
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Finding) UnmarshalJSON([]byte) error {
	return calendar.NoForm("retention.Finding", "JSON that is read", "lint the book again")
}
