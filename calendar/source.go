package calendar

// Source is a citation: where a norm, a holiday or a reading is written, when
// that was last looked up, and what is not confirmed about it. It is the one
// citation type of this module.
//
// The zero Source cites nothing; a rule without a citation does not load.
type Source struct {
	Citation string `json:"citation"`         // the act and its article, as a lawyer cites it
	URL      string `json:"url,omitempty"`    // where it can be read; empty if no address is known
	Checked  Date   `json:"checked,omitzero"` // the day on which the source was last read; zero: not said
	Doubt    string `json:"doubt,omitempty"`  // what is inferred or unconfirmed; shown to users; empty: nothing
}
