package schedule

import "slices"

// word is an event or a trait that a book declares.
type word struct {
	Name  line
	Start string
	Note  string
}

// Words returns the tables of the words that the book declares.
func (d *document) Words() (tables []wordTable) {
	noted := func(words []word) bool {
		return slices.ContainsFunc(words, func(w word) bool { return w.Note != "" })
	}
	if len(d.Events) > 0 {
		tables = append(tables, wordTable{d, d.Say("part.events"), d.Say("caption.events"), d.Column("trigger"), true, noted(d.Events), d.Events})
	}
	if len(d.Traits) > 0 {
		tables = append(tables, wordTable{d, d.Say("part.traits"), d.Say("caption.traits"), d.Column("trait"), false, noted(d.Traits), d.Traits})
	}
	return tables
}

// wordTable is a table of events or of traits.
type wordTable struct {
	Document *document

	Title, Caption, Column string

	Start bool // it says how a period starts
	Note  bool // there are notes
	Words []word
}
