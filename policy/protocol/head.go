package protocol

import "github.com/keepuntil/keepuntil/calendar"

// Head is what stands above the entries. A text of a person's or of the host's is shown on
// one line, as [calendar.Plain] does. What is empty and the form asks for is a blank line, to
// be filled in by hand. The zero Head heads no protocol.
type Head struct {
	Form Form `json:"form,omitzero"`
	// Grouped: entries that are alike in class, index, rules, year and in what became of
	// them stand in one row, with their number. Those with a note stand alone. It changes
	// only how the protocol is shown.
	Grouped      bool          `json:"grouped,omitzero"`
	Organisation string        `json:"organisation"` // required
	Number       string        `json:"number"`       // the organisation's own; required
	Day          calendar.Date `json:"day"`          // on which it was drawn up and decided for; required
	Place        string        `json:"place,omitzero"`
	Fonds        string        `json:"fonds,omitzero"`  // the fonds or the register from which the records are
	Ground       string        `json:"ground,omitzero"` // on which it rests besides the rules: an appraisal decision, a list of retention periods
	By           string        `json:"by,omitzero"`     // who drew it up
	Post         string        `json:"post,omitzero"`   // of that person
	System       string        `json:"system,omitzero"` // the program in which the records are
}

func (h *Head) check(p *problems) {
	switch {
	case h.Form != h.Form.known():
		p.add("", "the form is unknown", "use a constant")
	case h.Form == Ukrainian && blank(h.Ground):
		p.add("", "the act has no ground", "name the list by which the terms are set")
	}
	p.required("", "organisation", h.Organisation)
	p.required("", "number", h.Number)
	if h.Day.IsZero() {
		p.add("", "it has no day", "say on which day it was drawn up")
	}
	p.texts("", h.Organisation, h.Number, h.Place, h.Fonds, h.Ground, h.By, h.Post, h.System)
}
