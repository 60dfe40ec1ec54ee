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

// Book checks that a book is complete: each rule has a citation, the day on which it
// was read and the day from which it is law, once, and each class has rules or
// says where they come from.
func Book(t testing.TB, b *retention.Rulebook, prefix string, rules, classes int) {
	t.Helper()
	d := b.Definition()
	assert.Len(t, d.Rules, rules)
	assert.True(t, strings.HasPrefix(d.ID, prefix), d.ID)
	assert.NotEmpty(t, d.Version)
	assert.NotEmpty(t, d.Sources)
	for _, s := range append(d.Sources, d.Complaints) {
		cited(t, d.ID, s)
	}
	ids, names := map[string]bool{}, map[retention.Class]bool{}
	for _, r := range d.Rules {
		assert.False(t, ids[r.ID], "%s: once", r.ID)
		ids[r.ID] = true
		names[r.Class] = true
		assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
		cited(t, r.ID, r.Basis)
		assert.NotEmpty(t, r.Basis.Article, r.ID)
		assert.False(t, r.From.IsZero(), "%s: from when is it law", r.ID)
		assert.True(t, r.Then.IsValid(), r.ID)
	}
	assert.Equal(t, len(d.Rules) > 0, len(d.Triggers) > 0, "its triggers are declared")
	for _, info := range d.Triggers {
		assert.NotEmpty(t, info.Title.English, info.Trigger)
		assert.True(t, slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.Trigger == info.Trigger }), info.Trigger)
	}
	for _, info := range d.Classes {
		names[info.Class] = true
		hasRules := slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.Class == info.Class })
		assert.NotEqual(t, hasRules, info.RulesFrom != "", "%s: its rules are here or elsewhere", info.Class)
		assert.NotEmpty(t, info.Title.English, info.Class)
		if info.NoErasure.Citation != "" {
			cited(t, string(info.Class), info.NoErasure)
		}
	}
	assert.Len(t, names, classes)
	for name := range names {
		assert.True(t, strings.HasPrefix(string(name), prefix), name)
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
	assert.Equal(t, Day("2026-11-22"), d.CheckedThrough)
	for _, r := range d.Rules {
		assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
		assert.Equal(t, r.ID, string(r.Class))
		assert.True(t, strings.HasPrefix(string(r.Trigger), prefix), r.Trigger)
		assert.Equal(t, retention.AtLeast, r.Bound)
		assert.Equal(t, either, r.Then)
		Source(t, r.ID, r.Basis)
		assert.NotEmpty(t, r.Basis.Article, r.ID)
		assert.Contains(t, r.Basis.Doubt, "open at both ends")
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
