package retention

import "github.com/keepuntil/keepuntil/calendar"

// ClassInfo says of a class what does not depend on a period. The zero ClassInfo
// names no class.
type ClassInfo struct {
	Class Class `json:"class"`
	// Title is what people call the class. Zero: it is shown by its ID, and nothing is
	// declared; see [Definition].
	Title calendar.Names `json:"title,omitzero"`
	// RulesFrom says where the rules of a known class come from if they are not in
	// this book: the host brings them in a book of its own and merges it. Until then
	// records of the class are undetermined.
	RulesFrom string `json:"rules_from,omitzero"`
	// NoErasure is the norm by which no demand of a person leads to erasure
	// (GDPR art. 17(3)), not even one that follows an objection or a withdrawn
	// consent. The objection or the withdrawal itself is not refused by it.
	NoErasure calendar.Source `json:"no_erasure,omitzero"`
	Note      string          `json:"note,omitempty"` // a remark of the author, which nothing is decided or explained by
}

// TriggerInfo declares a trigger. The zero TriggerInfo declares none.
type TriggerInfo struct {
	Trigger Trigger `json:"trigger"`
	// Title is what people call the event, a noun as in "the person's death", "henkilön
	// kuolema". In a language without one the event is shown by its ID.
	Title calendar.Names `json:"title,omitzero"`
	// Start is the phrase by which a period counts from the event, which a title cannot be
	// in most languages: "from the person's death", "henkilön kuolemasta". In a language
	// without one it is made of the title, or else of the ID.
	Start calendar.Names `json:"start,omitzero"`
	Note  string         `json:"note,omitempty"` // a remark of the author
}

// TraitInfo declares a trait. The zero TraitInfo declares none.
type TraitInfo struct {
	Trait Trait `json:"trait"`
	// Title is what people call the trait, a noun that can follow "records with", as in "a
	// client under 18". In a language without one the trait is shown by its ID.
	Title calendar.Names `json:"title,omitzero"`
	Note  string         `json:"note,omitempty"` // a remark of the author
}

// Definition is what a rulebook is made of: plain data that a lawyer can
// review. A class has at most 64 rules, the versions of a norm counted, and 4,032
// relations, one in each direction for each pair of them. Its texts, those of its sources
// too, are one line each without anything that is not seen: see [calendar.Plain]. A
// no-break space after § is such a thing, and so is a soft hyphen; both come along when a
// citation is copied. The zero Definition has no ID and does not load.
//
// A definition can declare its words, so that a slip in one does not load: if it has
// Triggers, each trigger of a rule must be among them, or be one of those that every book
// knows; if it has Traits, each trait; and if one of its Classes has a Title, each class.
// What is declared and used by no rule is known all the same.
type Definition struct {
	ID        string            `json:"id"`                 // "ee.skais"
	Version   string            `json:"version,omitzero"`   // the host's or the author's mark for this state of the book
	Note      string            `json:"note,omitempty"`     // a remark of the author, which nothing is decided or explained by
	Sources   []calendar.Source `json:"sources,omitempty"`  // what was read, and notes that are not rules
	Classes   []ClassInfo       `json:"classes,omitempty"`  // classes without rules here, or with a NoErasure; others follow from the rules
	Triggers  []TriggerInfo     `json:"triggers,omitempty"` // the events that it declares; none: any is allowed
	Traits    []TraitInfo       `json:"traits,omitempty"`   // the traits that it declares; none: any is allowed
	Rules     []Rule            `json:"rules,omitempty"`
	Relations []Relation        `json:"relations,omitempty"`
	// Allowance is how long disposal may take after the end of an Exactly period.
	// None: it is done on the next day.
	Allowance Period `json:"allowance,omitzero"`
	// Complaints is where a person can complain about how a record is treated: the
	// authority, and the norm. Zero: not said.
	Complaints calendar.Source `json:"complaints,omitzero"`
	// CheckedThrough is the last day for which the law of the book was read;
	// results for later days say so. Zero: not said.
	CheckedThrough calendar.Date `json:"checked_through,omitzero"`
}
