package lawtest

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// At returns an event; an empty day is an unknown one.
func At(trigger retention.Trigger, on string) retention.Event {
	return retention.Event{Trigger: trigger, On: Day(on)}
}

// Record returns a record of a class with events.
func Record(class retention.Class, events ...retention.Event) retention.Record {
	return retention.Record{ID: "1", Class: class, Events: retention.EventsOf(events...)}
}

// Tell returns every field of an assessment in words; of the state only whether
// rules are in force, because the rest follows from the other fields and the day.
func Tell(a retention.Assessment) string {
	words := []string{"in force"}
	if !a.State.RulesInForce() {
		words[0] = strings.ReplaceAll(a.State.String(), "_", " ")
	}
	add := func(shown bool, word string) {
		if shown {
			words = append(words, word)
		}
	}
	add(!a.RetainUntil.IsNone(), "until "+a.RetainUntil.String())
	add(!a.DueFrom.IsZero(), "due "+a.DueFrom.String())
	add(!a.DisposeBy.IsNone(), "by "+a.DisposeBy.String())
	add(!a.ReviewFrom.IsZero(), "review "+a.ReviewFrom.String())
	add(true, a.Allowed.String())
	add(a.FloorUnknown, "floor unknown")
	add(a.FloorAwaited, "floor awaited")
	add(a.CeilingUnknown, "ceiling unknown")
	add(a.Ground, "ground")
	add(a.AppraisalOpen, "appraisal open")
	add(a.AppraisedToKeep, "appraised to keep")
	add(!a.AppraiseAgain.IsZero(), "again "+a.AppraiseAgain.String())
	add(a.AppraisalPutOff, "put off")
	return strings.Join(words, "; ")
}

// Ends checks the days that follow from an event for the records of a class, and
// both sides of the boundary. A row is the norm, the day of the event, the last
// protected day, the first day on which disposal is due, and the last lawful day;
// empty: there is none.
func Ends(t *testing.T, b *retention.Rulebook, class retention.Class, event retention.Trigger, action retention.Action, rows [][5]string) {
	t.Helper()
	for _, row := range rows {
		norm, on, last, due, by := row[0], row[1], row[2], row[3], row[4]
		t.Run(norm+" "+on, func(t *testing.T) {
			r := Record(class, At(event, on))
			a := b.Assess(r, Day("2026-11-21"))
			assert.True(t, a.State.RulesInForce())
			assert.Equal(t, cmp.Or(last, "none"), a.RetainUntil.String())
			assert.Equal(t, cmp.Or(by, "none"), a.DisposeBy.String())
			assert.Equal(t, action, a.Allowed)
			assert.False(t, a.AppraisalOpen)
			assert.Equal(t, Day(due), a.DueFrom, "due from %v", a.DueFrom)

			// The ground comes with the first free day, or with the event of a
			// rule that has no floor, but not before the rule is law.
			ground := Day(on)
			if last != "" {
				ground = Day(last).AddDays(1)
			}
			for _, rule := range b.Definition().Rules {
				if rule.Class == class && rule.Trigger == event {
					ground = calendar.Latest(ground, rule.From)
				}
			}
			assert.False(t, b.Assess(r, ground.AddDays(-1)).Ground, "on the day before %v", ground)
			assert.True(t, b.Assess(r, ground).Ground, "on %v", ground)
		})
	}
}

// Books checks that a country lists all books of its package, each built once, that they
// merge, and that each is complete: each rule has a citation with the day on which it was
// read, the day from which it is law, and actions; each class has rules or says where they
// come from; and what is declared is used.
func Books(t *testing.T, list func() []*retention.Rulebook, country string) {
	books := list()
	var ids []string
	for i, b := range books {
		d := b.Definition()
		ids = append(ids, d.ID)
		t.Run(d.ID, func(t *testing.T) {
			assert.Same(t, b, list()[i], "it is built once")
			complete(t, d, country+".")
		})
	}
	slices.Sort(ids)
	assert.Equal(t, ids, slices.Compact(slices.Clone(ids)), "each has an ID of its own")
	assert.Len(t, books, len(booksOf(t)), "%v are to be listed", booksOf(t))
	_, err := retention.Merge(country, books...)
	require.NoError(t, err)
}

// complete checks a book.
func complete(t testing.TB, d retention.Definition, prefix string) {
	t.Helper()
	assert.True(t, strings.HasPrefix(d.ID, prefix), d.ID)
	assert.NotEmpty(t, d.Version)
	require.NotEmpty(t, d.Sources)
	assert.NotEmpty(t, d.Complaints.Citation)
	ids := map[string]bool{}
	var read calendar.Date // the last day on which anything of it was read
	for _, s := range append(d.Sources, d.Complaints) {
		cited(t, d.ID, s)
		read = calendar.Latest(read, s.Checked)
	}
	for _, r := range d.Rules {
		version := r.ID + " " + r.From.String()
		assert.False(t, ids[version], "%s: once", version)
		ids[version] = true
		assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
		Source(t, r.ID, r.Basis)
		assert.NotEmpty(t, r.Basis.Article, r.ID)
		assert.False(t, r.From.IsZero(), "%s: from when is it law", r.ID)
		read = calendar.Latest(read, r.Basis.Checked)
	}
	for _, r := range d.Relations {
		Source(t, r.Yields, r.Basis)
	}
	assert.False(t, d.CheckedThrough.IsZero(), "CheckedLaw means nothing for it")
	assert.True(t, d.CheckedThrough.OnOrBefore(read), "nobody has read it as late as %v", d.CheckedThrough)
	assert.Equal(t, len(d.Rules) > 0, len(d.Triggers) > 0, "its triggers are declared")
	for _, info := range d.Triggers {
		assert.True(t, slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.Trigger == info.Trigger }), info.Trigger)
	}
	for _, info := range d.Traits {
		assert.True(t, slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.When == info.Trait || r.Unless == info.Trait }), info.Trait)
	}
	for _, info := range d.Classes {
		assert.True(t, strings.HasPrefix(string(info.Class), prefix), info.Class)
		hasRules := slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.Class == info.Class })
		assert.NotEqual(t, hasRules, info.RulesFrom != "", "%s: its rules are here or elsewhere", info.Class)
		if info.NoErasure.Citation != "" {
			cited(t, string(info.Class), info.NoErasure)
		}
	}
}

// RulesFrom checks that records of the classes are undetermined until the host brings
// rules.
func RulesFrom(t testing.TB, b *retention.Rulebook, event retention.Trigger, classes map[retention.Class]string) {
	t.Helper()
	for _, info := range b.Definition().Classes {
		assert.Equal(t, info.RulesFrom != "", classes[info.Class] != "", info.Class)
	}
	for class, from := range classes {
		info, known := b.Info(class)
		assert.True(t, known, class)
		assert.Contains(t, info.RulesFrom, from, class)
		assert.Equal(t, retention.Assessment{State: retention.RulesElsewhere}, b.Assess(Record(class, At(event, "1950-01-01")), Day("2026-11-21")), class)
	}
}

const either = retention.Delete | retention.Anonymise

// Floor checks the last protected day of a record, and both sides of it. The record
// may then be deleted or anonymised.
func Floor(t testing.TB, b *retention.Rulebook, class retention.Class, event retention.Event, last string) {
	t.Helper()
	until := "in force; until " + last + "; " + either.String()
	assert.Equal(t, until, Tell(b.Assess(Record(class, event), Day(last))), class)
	assert.Equal(t, until+"; ground", Tell(b.Assess(Record(class, event), Day(last).AddDays(1))), class)
}

// Accounts checks that the book of an accounting act is complete, and that there is
// none for a fiscal year that ends on a day that no year has. The fiscal rules are
// those that count from the end of the fiscal year.
func Accounts(t testing.TB, build func(time.Month, int) (*retention.Rulebook, error), prefix string, fiscal ...string) {
	t.Helper()
	b, err := build(time.December, 31)
	require.NoError(t, err)
	d := b.Definition()
	assert.Len(t, d.Rules, 2)
	assert.NotEmpty(t, d.Version)
	assert.False(t, d.CheckedThrough.IsZero())
	for _, r := range d.Rules {
		assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
		assert.Equal(t, r.ID, string(r.Class))
		assert.True(t, strings.HasPrefix(string(r.Trigger), prefix), r.Trigger)
		assert.Equal(t, retention.AtLeast, r.Bound)
		assert.Equal(t, either, r.Then)
		Source(t, r.ID, r.Basis)
		assert.NotEmpty(t, r.Basis.Article, r.ID)
		assert.Equal(t, r.From.IsZero(), strings.Contains(r.Basis.Doubt, "open at both ends"), "%s: from when is it law", r.ID)
	}
	for i, rule := range fiscal {
		fiscal[i] = "retention: " + d.ID + ": " + rule + ": impossible cut-off; give the last day of the fiscal year as a month and a day that exist"
	}
	for _, end := range [][2]int{{4, 31}, {2, 30}, {13, 1}, {0, 1}, {12, 0}, {12, 32}, {-1, -1}} {
		b, err := build(time.Month(end[0]), end[1])
		assert.Nil(t, b)
		require.ErrorIs(t, err, retention.ErrDefinition)
		assert.EqualError(t, err, strings.Join(fiscal, "\n"))
	}
}
