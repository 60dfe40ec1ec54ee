package calendar

import (
	"slices"
	"strings"
)

// Source is a citation: where a norm, a holiday or a reading is written, when that
// was last looked up, and what is not confirmed about it.
//
// The zero Source cites nothing; a rule without a citation does not load.
type Source struct {
	Citation string `json:"citation"`          // the act and the article, as a lawyer cites them; complete by itself
	Article  string `json:"article,omitempty"` // the article alone, "§ 20(1)"; empty: the citation has none, or is of several acts
	URL      string `json:"url,omitempty"`     // where it can be read; empty if no address is known
	Checked  Date   `json:"checked,omitzero"`  // the day on which the source was last read; zero: not said
	Doubt    string `json:"doubt,omitempty"`   // what is inferred or unconfirmed, shown to users; empty: nothing
}

// At returns the source for one article of an act: "Act 1/2026" at "§ 20(1)" is "Act
// 1/2026 § 20(1)". What stands after a colon is about the article and not part of
// it: "§ 20(1): the longer period". With an empty article it is the act itself. The
// doubts are about the article and come before that about the act.
func (s Source) At(article string, doubts ...string) Source {
	if article != "" {
		s.Citation += " " + article
		s.Article, _, _ = strings.Cut(article, ":")
	}
	if s.Doubt != "" {
		doubts = append(slices.Clip(doubts), s.Doubt)
	}
	s.Doubt = strings.Join(doubts, "; ")
	return s
}
