package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Each state, on the first day on which a small record is in it and on the day
// before.
func TestEachStateIsReached(t *testing.T) {
	until := func(r retention.Rule, day calendar.Date) retention.Rule {
		r.Until = day
		return r
	}
	awaited := func(r retention.Rule) retention.Rule {
		r.Absent = retention.Awaited
		return r
	}
	appraised := func(r retention.Rule) retention.Rule {
		r.Appraise = true
		return r
	}
	of := func(r retention.Rule, t retention.Trigger, then retention.Action) retention.Rule {
		r.Trigger, r.Then = t, then
		return r
	}
	letterSent := at(sent, "2024-01-01")
	five, nine := retention.Days(5), retention.Days(9)
	seen := map[retention.State]bool{}
	for _, row := range []struct {
		why         string
		rules       []retention.Rule
		events      []retention.Event
		on          string
		before, now retention.State
	}{
		{"the rule is repealed", []retention.Rule{until(ceiling(nine), day("2024-01-05"))}, []retention.Event{letterSent}, "2024-01-05", retention.Free, retention.NotInForce},
		{"two days contradict each other", []retention.Rule{floor(five)}, []retention.Event{letterSent, at(sent, "2024-01-02")}, "2024-02-01", retention.FloorUnknown, retention.FloorUnknown},
		{"the day is not known", []retention.Rule{floor(five), ceiling(nine)}, []retention.Event{at(sent, "")}, "2024-02-01", retention.FloorUnknown, retention.FloorUnknown},
		{"it has not happened yet", []retention.Rule{awaited(floor(five))}, nil, "2024-02-01", retention.FloorAwaited, retention.FloorAwaited},
		{"unknown comes before awaited", []retention.Rule{awaited(floor(five)), of(floor(five), closed, retention.Delete)}, nil, "2024-02-01", retention.FloorUnknown, retention.FloorUnknown},
		{"a ceiling asks while a floor protects", []retention.Rule{of(floor(nine), closed, retention.Delete), ceiling(five)}, []retention.Event{letterSent, at(closed, "2024-01-01")}, "2024-01-05", retention.Protected, retention.InConflict},
		{"and the floor ends", []retention.Rule{of(floor(nine), closed, retention.Delete), ceiling(five)}, []retention.Event{letterSent, at(closed, "2024-01-01")}, "2024-01-11", retention.InConflict, retention.Due},
		{"a body keeps it", []retention.Rule{floor(five)}, []retention.Event{letterSent, at(retention.AppraisedKeep, "")}, "2024-01-07", retention.KeptForEver, retention.KeptForEver},
		{"a body keeps it against a ceiling", []retention.Rule{ceiling(five)}, []retention.Event{letterSent, at(retention.AppraisedKeep, "")}, "2024-01-05", retention.KeptForEver, retention.InConflict},
		{"the floor ends", []retention.Rule{floor(five)}, []retention.Event{letterSent}, "2024-01-07", retention.Protected, retention.Free},
		{"the start of a ceiling is not known", []retention.Rule{ceiling(five)}, nil, "2024-01-07", retention.CeilingUnknown, retention.CeilingUnknown},
		{"until there is a ground", []retention.Rule{ceiling(five), of(ceiling(five), closed, retention.Delete)}, []retention.Event{at(closed, "2024-01-02")}, "2024-01-02", retention.CeilingUnknown, retention.Free},
		{"the event happens", []retention.Rule{ceiling(five)}, []retention.Event{letterSent}, "2024-01-01", retention.NoGround, retention.Free},
		{"a body must decide", []retention.Rule{appraised(floor(five))}, []retention.Event{letterSent}, "2024-01-07", retention.Protected, retention.AppraisalOpen},
		{"it decides", []retention.Rule{appraised(floor(five))}, []retention.Event{letterSent, at(retention.AppraisedDelete, "2024-01-09")}, "2024-01-09", retention.AppraisalOpen, retention.Free},
		{"delete here, transfer there", []retention.Rule{floor(five), of(ceiling(nine), sent, retention.Transfer)}, []retention.Event{letterSent}, "2024-01-07", retention.Protected, retention.NothingInCommon},
		{"and it is transferred", []retention.Rule{floor(five), of(ceiling(nine), sent, retention.Transfer)}, []retention.Event{letterSent, at(retention.Transferred, "2024-01-08")}, "2024-01-08", retention.NothingInCommon, retention.Free},
		{"the ceiling is near", []retention.Rule{ceiling(five)}, []retention.Event{letterSent}, "2024-01-05", retention.Free, retention.Due},
	} {
		t.Run(row.why, func(t *testing.T) {
			b, r := book(t, row.rules...), record(row.events...)
			stateOn := func(on calendar.Date) retention.State {
				state := b.Assess(r, on).State
				seen[state] = true
				return state
			}
			assert.Equal(t, row.before, stateOn(day(row.on).AddDays(-1)), "on the day before")
			assert.Equal(t, row.now, stateOn(day(row.on)))
			assert.Equal(t, retention.ClassUnknown, b.Assess(r, calendar.Date{}).State, "on no day")
		})
	}
	assert.Len(t, seen, 12, "all but those without rules: %v", seen)

	elsewhere := load(t, retention.Definition{ID: "e", Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the plan"}}})
	for _, b := range []*retention.Rulebook{nil, new(retention.Rulebook)} {
		assert.Equal(t, retention.ClassUnknown, b.Assess(record(letterSent), day("2024-01-07")).State)
	}
	assert.Equal(t, retention.RulesElsewhere, elsewhere.Assess(record(letterSent), day("2024-01-07")).State)
	assert.Equal(t, retention.ClassUnknown, retention.Assessment{}.State)
}

func TestStatesOutsideTheList(t *testing.T) {
	for s := range retention.State(255) {
		inForce := s > retention.NoRuleBinds && s <= retention.Free
		assert.Equal(t, inForce, s.RulesInForce(), s)
		assert.Equal(t, s == retention.Due || s == retention.Free, s.Disposable(), s)
	}
	assert.False(t, retention.State(255).RulesInForce() || retention.State(255).Disposable())
}
