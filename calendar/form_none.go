package calendar

// What follows has no way back, or none at all: it is made by this package, and made
// anew when it is needed again.

// MarshalJSON returns [ErrForm]: a calendar is its law, and the host's own days.
func (Calendar) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.Calendar", "JSON", "keep its country and the days that you closed or opened")
}

// UnmarshalJSON returns [ErrForm].
func (*Calendar) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Calendar", "JSON", "call Finland, Estonia or Ukraine")
}

// MarshalJSON returns [ErrForm].
func (UkraineOption) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.UkraineOption", "JSON", "keep which options you pass")
}

// UnmarshalJSON returns [ErrForm].
func (*UkraineOption) UnmarshalJSON([]byte) error {
	return NoForm("calendar.UkraineOption", "JSON", "call the function of the option")
}

// MarshalJSON returns [ErrForm].
func (Words) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.Words", "JSON", "keep the word of a value")
}

// UnmarshalJSON returns [ErrForm].
func (*Words) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Words", "JSON", "read the word of a value")
}

// MarshalJSON returns [ErrForm].
func (*Sentences) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.Sentences", "JSON", "keep their files")
}

// UnmarshalJSON returns [ErrForm].
func (*Sentences) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Sentences", "JSON", "call NewSentences")
}

// UnmarshalJSON returns [ErrForm]: what explains makes its steps anew.
func (*Step) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Step", "JSON that is read", "ask for the explanation again")
}
