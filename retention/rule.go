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
	// Retroactive is the norm by which a new version also ends the floor that an
	// earlier one sets for older records. Without it a shortened or repealed floor
	// keeps binding the records that it has bound.
	Retroactive calendar.Source
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
	// NotBinding: the rule binds only records that have the event. It is not
	// supported yet, and no rule loads with it: give the records with a complaint
	// a class of their own, or place a hold.
	NotBinding
)

var absentWords = calendar.Words{Type: "retention.Absent", All: []string{"gap", "awaited", "not binding"}}

// String returns "gap", "awaited" or "not binding".
func (a Absent) String() string { return absentWords.Of(uint8(a)) }

// MarshalText returns the words of [Absent.String]. An unknown value is [calendar.ErrSyntax].
func (a Absent) MarshalText() ([]byte, error) { return absentWords.Marshal(uint8(a)) }

// UnmarshalText reads the words; others are [calendar.ErrSyntax].
func (a *Absent) UnmarshalText(text []byte) error { return absentWords.Unmarshal(text, (*uint8)(a)) }

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

// MarshalText returns the words of [Pick.String]. An unknown value is [calendar.ErrSyntax].
func (p Pick) MarshalText() ([]byte, error) { return pickWords.Marshal(uint8(p)) }

// UnmarshalText reads the words; others are [calendar.ErrSyntax].
func (p *Pick) UnmarshalText(text []byte) error { return pickWords.Unmarshal(text, (*uint8)(p)) }
