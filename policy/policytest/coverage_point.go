package policytest

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Point is what a case can exercise: a side of a boundary of a rule, or another place
// at which the rule shows what it says.
//
// The zero Point is of no rule.
type Point struct {
	Rule string
	From calendar.Date // of a norm in several versions, from when this one is law
	Side Side
}

// String returns the point in words: "h.file: last protected day".
func (p Point) String() string {
	return fmt.Sprintf("%s: %v", ruleName(calendar.Plain(p.Rule), p.From), p.Side)
}

// ruleName names a rule, with the day from which it is law, if that is said.
func ruleName(id string, from calendar.Date) string {
	if from.IsZero() {
		return id
	}
	return fmt.Sprintf("%s (law from %s)", id, inWords(from))
}

// Side is one side of one kind of boundary. The zero Side is none.
type Side uint8

const (
	LastProtectedDay Side = iota + 1 // of a floor
	FirstFreeDay                     // after it
	KeptForEver                      // by a floor that never ends
	DayBeforeDue                     // before a ceiling asks for disposal
	FirstDayDue                      // of a ceiling
	LastLawfulDay                    // on which the record may still be held
	FirstOverdueDay                  // after it
	StartUnknown                     // an event that must have happened is missing, or its day is
	EventAwaited                     // the event has not happened yet
	AppraisalOpen                    // a body must decide first
	AppraisalMade                    // a body has decided
	TraitUnknown                     // whether the record has the trait by which the rule binds it is not known
	Unbound                          // the rule is law and does not bind the record: by its trait, because its event has not happened, or because another rule stands in its place
)

var sideWords = calendar.Words{Type: "policytest.Side", All: []string{"no side", "last protected day", "first free day", "kept for ever",
	"day before it is due", "first day due", "last lawful day", "first overdue day",
	"start unknown", "event awaited", "appraisal open", "appraisal made", "trait unknown", "does not bind"}}

// String returns the side in words.
func (s Side) String() string { return sideWords.Of(uint8(s)) }

// MarshalText returns the words. An unknown value is [calendar.ErrSyntax].
func (s Side) MarshalText() ([]byte, error) { return sideWords.Marshal(uint8(s)) }

// UnmarshalText reads the words; others are [calendar.ErrSyntax].
func (s *Side) UnmarshalText(text []byte) error { return sideWords.Unmarshal(text, (*uint8)(s)) }

// UnmarshalJSON reads the words from a JSON string; see [calendar.ReadJSON].
func (s *Side) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("policytest.Side", data, s) }

// Value returns the words for a database; see [calendar.WriteSQL].
func (s Side) Value() (driver.Value, error) { return calendar.WriteSQL(s) }

// Scan reads the words from a database; see [calendar.ReadSQL].
func (s *Side) Scan(src any) error { return calendar.ReadSQL("policytest.Side", src, s) }

// pointsOf returns what a request exercises of the rules of its record's class.
func pointsOf(b *retention.Rulebook, r policy.Request) []Point {
	var found []Point
	for _, e := range b.Effects(r.Record, r.On) {
		on := func(day calendar.Date, side Side) {
			if !day.IsZero() && day == r.On {
				found = append(found, Point{e.Rule.ID, e.Rule.From, side})
			}
		}
		last, _ := e.RetainUntil.Date()
		on(last, LastProtectedDay)
		on(last.AddDays(1), FirstFreeDay)
		on(e.DueFrom.AddDays(-1), DayBeforeDue)
		on(e.DueFrom, FirstDayDue)
		on(e.DisposeBy, LastLawfulDay)
		on(e.DisposeBy.AddDays(1), FirstOverdueDay)
		switch {
		case e.MissingTrait != "":
			on(r.On, TraitUnknown)
		case e.Start == retention.StartUnknown:
			on(r.On, StartUnknown)
		case e.Start == retention.StartAwaited:
			on(r.On, EventAwaited)
		case e.RetainUntil.IsNever():
			on(r.On, KeptForEver)
		case e.Rule.Appraise && e.RetainUntil.Protects(r.On):
		case e.Rule.Appraise && decided(r):
			on(r.On, AppraisalMade)
		case e.Rule.Appraise:
			on(r.On, AppraisalOpen)
		}
	}
	for _, e := range b.Unbound(r.Record, r.On) {
		found = append(found, Point{e.Rule.ID, e.Rule.From, Unbound})
	}
	return found
}

// exercised returns what a request exercises, each by the words of which a case must expect
// one for that. next is the day of the next change as a case expects it; empty: none.
func exercised(b *retention.Rulebook, r policy.Request, d policy.Decision, next string) map[Point]words {
	points := map[Point]words{}
	for _, p := range pointsOf(b, r) {
		points[p] = wordsCounted
	}
	until, by := d.RetainUntil(), d.DisposeBy()
	begins, _ := calendar.ParseDate(next) // "never" is no day
	for _, e := range b.Effects(r.Record, r.On) {
		both := func(word words, sides ...Side) {
			for _, side := range sides {
				points[Point{e.Rule.ID, e.Rule.From, side}] |= word
			}
		}
		last, dated := e.RetainUntil.Date()
		if dated && e.RetainUntil == until {
			both(wordUntil, LastProtectedDay, FirstFreeDay)
			if e.DueFrom == last.AddDays(1) {
				both(wordUntil, DayBeforeDue)
			}
		}
		if !e.DisposeBy.IsZero() && by == retention.EndOn(e.DisposeBy) {
			both(wordBy, LastLawfulDay, FirstOverdueDay)
			if d.Overdue() > 0 {
				both(wordOverdue, LastLawfulDay, FirstOverdueDay)
			}
		}
		if begins.IsZero() {
			continue
		}
		if dated && last.AddDays(1) == begins {
			both(wordNext, LastProtectedDay, FirstFreeDay)
		}
		if e.DueFrom == begins {
			both(wordNext, DayBeforeDue, FirstDayDue)
		}
		if !e.DisposeBy.IsZero() && e.DisposeBy.AddDays(1) == begins {
			both(wordNext, LastLawfulDay, FirstOverdueDay)
		}
	}
	return points
}

// comparePoints orders points by their rules, versions and sides.
func comparePoints(a, b Point) int {
	return cmp.Or(cmp.Compare(a.Rule, b.Rule), a.From.Compare(b.From), cmp.Compare(a.Side, b.Side))
}

// decided reports whether a body has decided by the day of a request. A decision to
// keep a record for ever counts on any day; another one only if it was not made before the
// day on which the body must look again.
func decided(r policy.Request) bool {
	var again calendar.Date
	known, made := true, false
	for event := range r.Record.Events.All() {
		if event.Trigger == retention.AppraisedAgain {
			again = calendar.Latest(again, event.On)
			known = known && !event.On.IsZero()
		}
	}
	for event := range r.Record.Events.All() {
		switch event.Trigger {
		case retention.AppraisedKeep:
			return true
		case retention.AppraisedDelete, retention.AppraisedTransfer:
			made = made || known && event.On.OnOrBefore(r.On) && (again.IsZero() || event.On.OnOrAfter(again))
		}
	}
	return made
}
