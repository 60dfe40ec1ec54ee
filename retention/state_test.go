package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
		{"the rule is repealed", []retention.Rule{until(ceiling(nine), day("2024-01-05"))}, []retention.Event{letterSent}, "2024-01-05", retention.Free, retention.NoRule},
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
				a := b.Assess(r, on)
				seen[a.State(on)] = true
				return a.State(on)
			}
			assert.Equal(t, row.before, stateOn(day(row.on).AddDays(-1)), "on the day before")
			assert.Equal(t, row.now, stateOn(day(row.on)))
			a := b.Assess(r, day(row.on))
			assert.Equal(t, retention.NoRule, a.State(calendar.Date{}), "on no day")
		})
	}
	assert.Len(t, seen, 12, "all of them: %v", seen)

	elsewhere := load(t, retention.Definition{ID: "e", Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the plan"}}})
	for _, b := range []*retention.Rulebook{nil, new(retention.Rulebook), elsewhere} {
		a := b.Assess(record(letterSent), day("2024-01-07"))
		assert.Equal(t, retention.NoRule, a.State(day("2024-01-07")))
	}
	assert.Equal(t, retention.NoRule, new(retention.Assessment).State(day("2024-01-07")))
}

// The state says what the fields of an assessment say, for all of them together.
func TestStateAgreesWithTheAssessment(t *testing.T) {
	on := day("2024-01-07")
	type fields = retention.Assessment
	come := func(d calendar.Date) bool { return d == on || d.Before(on) }
	// In the order in which they are asked.
	applies := []func(a fields) bool{
		retention.NoRule:          func(a fields) bool { return a.Standing != retention.InForce },
		retention.FloorUnknown:    func(a fields) bool { return a.FloorUnknown },
		retention.FloorAwaited:    func(a fields) bool { return a.FloorAwaited },
		retention.InConflict:      func(a fields) bool { return a.RetainUntil.Protects(on) && come(a.ReviewFrom) },
		retention.KeptForEver:     func(a fields) bool { return a.RetainUntil.Protects(on) && a.AppraisedToKeep },
		retention.Protected:       func(a fields) bool { return a.RetainUntil.Protects(on) },
		retention.CeilingUnknown:  func(a fields) bool { return !a.Ground && a.CeilingUnknown },
		retention.NoGround:        func(a fields) bool { return !a.Ground },
		retention.AppraisalOpen:   func(a fields) bool { return a.AppraisalOpen },
		retention.NothingInCommon: func(a fields) bool { return a.Allowed == 0 },
		retention.Due:             func(a fields) bool { return come(a.DueFrom) },
		retention.Free:            func(fields) bool { return true },
	}
	ends := []retention.End{{}, retention.EndOn(on.AddDays(-1)), retention.EndOn(on), retention.EndOn(on.AddDays(1)), retention.Never(), retention.UnknownEnd(on.AddDays(-9))}
	days := []calendar.Date{{}, on.AddDays(-1), on, on.AddDays(1)}
	seen := map[retention.State]int{}
	for bits := range 1 << 7 {
		bit := func(n int) bool { return bits>>n&1 == 1 }
		for standing := retention.ClassUnknown; standing <= retention.InForce; standing++ {
			for _, until := range ends {
				for _, review := range days {
					for _, due := range days {
						a := retention.Assessment{Standing: standing, RetainUntil: until, ReviewFrom: review, DueFrom: due,
							FloorUnknown: bit(0), FloorAwaited: bit(1), CeilingUnknown: bit(2), Ground: bit(3), AppraisalOpen: bit(4), AppraisedToKeep: bit(5)}
						if bit(6) {
							a.Allowed = retention.Anonymise
						}
						want := retention.NoRule
						for !applies[want](a) {
							want++
						}
						got := a.State(on)
						require.Equal(t, want, got, "%+v", a)
						require.Equal(t, got == retention.Due || got == retention.Free, got.Disposable())
						if got.Disposable() {
							require.True(t, a.Ground && a.Allowed != 0 && !a.RetainUntil.Protects(on))
						}
						seen[got]++
					}
				}
			}
		}
	}
	assert.Len(t, seen, len(applies), "%v", seen)
}

func TestStatesInWords(t *testing.T) {
	var words []string
	for s := retention.NoRule; s <= retention.Free; s++ {
		words = append(words, s.String())
	}
	assert.Equal(t, []string{"no rule", "floor unknown", "floor awaited", "in conflict", "kept for ever", "protected",
		"ceiling unknown", "no ground", "appraisal open", "nothing in common", "due", "free"}, words)
	assert.Equal(t, "no rule", retention.State(12).String())
	assert.False(t, retention.State(12).Disposable())
	assert.False(t, retention.State(255).Disposable())
}
