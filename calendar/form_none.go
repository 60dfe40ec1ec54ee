package calendar

// What follows has no way back, or none at all: it is made by this package, and made
// anew when it is needed again.

// MarshalJSON is [ErrForm]: a calendar is its law, and the host's own days.
func (Calendar) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.Calendar", "JSON", "keep its country and the days that you closed or opened")
}

// UnmarshalJSON is [ErrForm].
func (*Calendar) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Calendar", "JSON", "call Finland, Estonia or Ukraine")
}

// MarshalJSON is [ErrForm].
func (UkraineOption) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.UkraineOption", "JSON", "keep which options you pass")
}

// UnmarshalJSON is [ErrForm].
func (*UkraineOption) UnmarshalJSON([]byte) error {
	return NoForm("calendar.UkraineOption", "JSON", "call the function of the option")
}

// MarshalJSON is [ErrForm].
func (Words) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.Words", "JSON", "keep the word of a value")
}

// UnmarshalJSON is [ErrForm].
func (*Words) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Words", "JSON", "read the word of a value")
}

// MarshalJSON is [ErrForm].
func (*Sentences) MarshalJSON() ([]byte, error) {
	return nil, NoForm("calendar.Sentences", "JSON", "keep their files")
}

// UnmarshalJSON is [ErrForm].
func (*Sentences) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Sentences", "JSON", "call NewSentences")
}

// UnmarshalJSON is [ErrForm]: what explains makes its steps anew.
func (*Step) UnmarshalJSON([]byte) error {
	return NoForm("calendar.Step", "JSON that is read", "ask for the explanation again")
}
