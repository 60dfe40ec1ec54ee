package retention

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Rule is a sentence of law about how long records of a class are kept:
//
//	{ID: "ee.skais.20.1", Class: PensionBase, Trigger: Death, Absent: Awaited,
//		Period: Years(75), Bound: Exactly, Then: Anonymise, Basis: …}
//
// Several rules with one ID are the versions of one norm: they bind the same
// class with the same bound, and their lives do not overlap. Which version is
// asked depends on the day of the decision and not on that of the event: a death
// in 1950 is governed by a regulation of 2019.
//
// The zero Rule says nothing and does not load.
type Rule struct {
	ID      string  `json:"id"`              // the norm's stable name: "ee.skais.20.1"
	Class   Class   `json:"class"`           // the records it binds
	When    Trait   `json:"when,omitzero"`   // of these only those that have the trait; empty: all
	Unless  Trait   `json:"unless,omitzero"` // of these only those that do not have the trait; empty: all
	Trigger Trigger `json:"trigger"`         // the event that starts the period
	Absent  Absent  `json:"absent,omitzero"` // what it means that a record has no such event; zero: Gap
	// InsteadOf is the ID of a rule of the class for which this one stands in: this one
	// binds while the record has no event of that rule's trigger, and that one binds when
	// it has. It looks at no other rule, also where that one stands in for a third. A rule
	// that does not bind the record for another reason, or is not law on the day, stands in
	// for none, and while that one is not law yet this one binds. It also gives way to a
	// rule that does not bind the record for its trait: where both ask for one, let them ask
	// for the same. Empty: it stands in for none.
	InsteadOf string          `json:"instead_of,omitzero"`
	Pick      Pick            `json:"pick,omitzero"`     // which of several events; zero: Only
	Cutoff    Cutoff          `json:"cutoff"`            // where counting starts; zero: AtEvent
	Period    Period          `json:"period"`            // in days, weeks, months or years, Immediately or Permanently
	Bound     Bound           `json:"bound"`             // floor, ceiling or both
	Then      Action          `json:"then,omitzero"`     // what may be done afterwards; empty only with Permanently or Appraise
	Appraise  bool            `json:"appraise,omitzero"` // a body must decide first
	Basis     calendar.Source `json:"basis"`             // where it is written; required
	From      calendar.Date   `json:"from,omitzero"`     // the first day on which the norm is in force; zero: open
	Until     calendar.Date   `json:"until,omitzero"`    // the first day on which it no longer is; zero: open
	// Retroactive is the norm by which a new version also ends the floor that an
	// earlier one sets for older records. Without it a shortened or repealed floor
	// keeps binding the records that it has bound.
	Retroactive calendar.Source `json:"retroactive,omitzero"`
	Note        string          `json:"note,omitempty"` // a remark of the author, which nothing is decided or explained by
}

// inForceOn reports whether the norm is law on a day.
func (r *Rule) inForceOn(d calendar.Date) bool { return d.Within(r.From, r.Until) }

// endsBy reports whether the norm is no longer law on a day.
func (r *Rule) endsBy(d calendar.Date) bool { return d.OnOrAfter(r.Until) }

func (r *Rule) alwaysInForce() bool { return r.From.IsZero() && r.Until.IsZero() }

// overlap returns a day on which two rules are law, if there is one; no date if they
// are on every day.
func overlap(a, b *Rule) calendar.Date {
	if day := calendar.Latest(a.From, b.From); !day.IsZero() {
		return day
	}
	return calendar.Earliest(a.Until, b.Until).AddDays(-1)
}

// Absent says what it means that a record has no event of the trigger. The zero
// Absent is [Gap].
type Absent uint8

const (
	// Gap: it must have happened, as with the day of a call. The data are
	// incomplete, and the record is undetermined.
	Gap Absent = iota
	// Awaited: it has not happened yet and may, as with a death. A floor then
	// keeps the record, and a ceiling asks for nothing. If it may never happen,
	// as with a complaint, a floor would keep every record for ever.
	Awaited
	// NotBinding: the rule binds only records that have the event, as with a
	// complaint. Beside others it is as if it were not in the class.
	NotBinding
)

var absentWords = calendar.Words{Type: "retention.Absent", All: []string{"gap", "awaited", "not binding"}}

// String returns "gap", "awaited" or "not binding".
func (a Absent) String() string { return absentWords.Of(uint8(a)) }

// In returns in a language what it means that a record has no event of the trigger.
func (a Absent) In(l calendar.Language) string { return inWords(l, "absent", a.String()) }

// MarshalText returns the words of [Absent.String]. An unknown value is [calendar.ErrSyntax].
func (a Absent) MarshalText() ([]byte, error) { return absentWords.Marshal(uint8(a)) }

// UnmarshalText reads the words; others are [calendar.ErrSyntax].
func (a *Absent) UnmarshalText(text []byte) error { return absentWords.Unmarshal(text, (*uint8)(a)) }

// UnmarshalJSON reads the words from a JSON string; see [calendar.ReadJSON].
func (a *Absent) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Absent", data, a)
}

// Value returns the words for a database; see [calendar.WriteSQL].
func (a Absent) Value() (driver.Value, error) { return calendar.WriteSQL(a) }

// Scan reads the words from a database; see [calendar.ReadSQL].
func (a *Absent) Scan(src any) error { return calendar.ReadSQL("retention.Absent", src, a) }

// Pick says which of several events of the trigger starts the period. An event on
// an unknown day makes the start unknown, even beside others with a day. The zero
// Pick is [Only].
type Pick uint8

const (
	// Only: there can be one such event; two different days contradict each
	// other, and the start is unknown.
	Only Pick = iota
	// Earliest: the first of them.
	Earliest
	// Latest: the last of them.
	Latest
)

var pickWords = calendar.Words{Type: "retention.Pick", All: []string{"only", "earliest", "latest"}}

// String returns "only", "earliest" or "latest".
func (p Pick) String() string { return pickWords.Of(uint8(p)) }

// In returns in a language which of several events counts.
func (p Pick) In(l calendar.Language) string { return inWords(l, "pick", p.String()) }

// MarshalText returns the words of [Pick.String]. An unknown value is [calendar.ErrSyntax].
func (p Pick) MarshalText() ([]byte, error) { return pickWords.Marshal(uint8(p)) }

// UnmarshalText reads the words; others are [calendar.ErrSyntax].
func (p *Pick) UnmarshalText(text []byte) error { return pickWords.Unmarshal(text, (*uint8)(p)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (p *Pick) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("retention.Pick", data, p) }

// Value returns the word for a database; see [calendar.WriteSQL].
func (p Pick) Value() (driver.Value, error) { return calendar.WriteSQL(p) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (p *Pick) Scan(src any) error { return calendar.ReadSQL("retention.Pick", src, p) }
