package retention

import "github.com/keepuntil/keepuntil/calendar"

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
	ID       string          // the norm's stable name: "ee.skais.20.1"
	Class    Class           // the records it binds
	Trigger  Trigger         // the event that starts the period
	Absent   Absent          // what it means that a record has no such event; zero: Gap
	Pick     Pick            // which of several events; zero: Only
	Cutoff   Cutoff          // where counting starts; zero: AtEvent
	Period   Period          // in days, weeks, months or years, Immediately or Permanently
	Bound    Bound           // floor, ceiling or both
	Then     Action          // what may be done afterwards; empty only with Permanently or Appraise
	Appraise bool            // a body must decide first
	Basis    calendar.Source // where it is written; required
	From     calendar.Date   // the first day on which the norm is in force; zero: open
	Until    calendar.Date   // the first day on which it no longer is; zero: open
	// Retroactive is the norm by which a new version also ends the floor of
	// older records that an earlier version sets. Without it a shortened or
	// repealed floor keeps binding the records that it has bound.
	Retroactive calendar.Source
}

// inForceOn says whether the norm is law on a day.
func (r *Rule) inForceOn(d calendar.Date) bool {
	return d.Within(r.From, r.Until)
}

// Bound says what a period bounds. The zero Bound is not said; no rule loads
// with it.
type Bound uint8

const (
	// AtLeast is a floor: the record must be kept through the period's end.
	AtLeast Bound = iota + 1
	// AtMost is a ceiling: the record must be gone by the period's end, and
	// may go from the event's day on. Disposal is due one day before the end,
	// so that the stricter reading of "at most" is met too; the end itself is
	// the last lawful day.
	AtMost
	// Exactly is both: the record is kept through the period's end, and
	// disposed of on the next day or within the rulebook's allowance.
	Exactly
)

// String gives "at least", "at most" or "exactly".
func (b Bound) String() string {
	if int(b) >= len(boundWords) {
		return boundWords[0]
	}
	return boundWords[b]
}

var boundWords = [...]string{"no bound", "at least", "at most", "exactly"}

// hasFloor and hasCeiling say which of the two a bound has.
func (b Bound) hasFloor() bool   { return b == AtLeast || b == Exactly }
func (b Bound) hasCeiling() bool { return b == AtMost || b == Exactly }

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
	// NotBinding: the rule binds only records that have it. It is not supported
	// yet, and no rule loads with it: give the records with a complaint a class
	// of their own, or place a hold.
	NotBinding
)

var absentWords = words{"Absent", []string{"gap", "awaited", "not binding"}}

// String returns "gap", "awaited" or "not binding".
func (a Absent) String() string { return absentWords.of(uint8(a)) }

// MarshalText returns the words of [Absent.String]. An unknown value is
// [ErrWord].
func (a Absent) MarshalText() ([]byte, error) { return absentWords.marshal(uint8(a)) }

// UnmarshalText reads the words; others are [ErrWord].
func (a *Absent) UnmarshalText(text []byte) error { return absentWords.unmarshal(text, (*uint8)(a)) }

// Pick says which of several events of the trigger starts the period. An event
// on an unknown day makes the start unknown, also beside others with a day.
// The zero Pick is [Only].
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

// String gives "only", "earliest" or "latest".
func (p Pick) String() string {
	if int(p) >= len(pickWords) {
		return "no pick"
	}
	return pickWords[p]
}

var pickWords = [...]string{"only", "earliest", "latest"}

// ClassInfo says of a class what does not depend on a period. The zero
// ClassInfo names no class.
type ClassInfo struct {
	Class Class
	// RulesFrom says where the rules of a known class must come from that are
	// not in this book: the host brings them in a book of its own and merges
	// it. Until then records of the class are undetermined.
	RulesFrom string
	// NoErasure is the norm by which no demand of a person leads to erasure
	// (GDPR art. 17(3)), also none that follows an objection or a withdrawn
	// consent. The objection or the withdrawal itself is not refused by it.
	NoErasure calendar.Source
}

// Definition is what a rulebook is made of: plain data that a lawyer can
// review. The zero Definition has no ID and does not load.
type Definition struct {
	ID        string            // "ee.skais"
	Version   string            // the host's or the author's mark for this state of the book
	Sources   []calendar.Source // what was read, and notes that are no rules
	Classes   []ClassInfo       // classes without rules here, or with a NoErasure; others follow from the rules
	Rules     []Rule
	Relations []Relation
	// Allowance is how long after the end of an Exactly period disposal may
	// take. None: it is done on the next day.
	Allowance Period
	// Complaints is how a person can complain about how a record is treated: the
	// authority, and the norm. Zero: not said.
	Complaints calendar.Source
	// CheckedThrough is the last day for which the law of the book was read;
	// results for later days say so. Zero: not said.
	CheckedThrough calendar.Date
}
