package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func declaring(d retention.Definition, triggers ...retention.Trigger) retention.Definition {
	for _, t := range triggers {
		d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: t})
	}
	return d
}

// A record with one event that its rules know, and another one. What the rules are asked
// is whether a floor of five years from the closing is over.
func TestEventsThatNoRuleKnows(t *testing.T) {
	const known, unknown = "in force; until 2025-01-31; delete; ground", "in force; until unknown; delete; floor unknown"
	plain := definition(changed(floor(retention.Years(5)), onClosed))
	declared := declaring(plain, closed, "boxed")
	merged := func(words retention.Definition) retention.Definition {
		b, err := retention.Merge("merged", load(t, plain), load(t, words))
		require.NoError(t, err)
		return b.Definition()
	}
	for _, row := range []struct {
		why   string
		d     retention.Definition
		event retention.Trigger
		want  string
	}{
		{"a slip", plain, "clsoed", unknown},
		{"a capital", plain, "Closed", unknown},
		{"another alphabet", plain, "сlosed", unknown},
		{"a digit for a letter", plain, "c1osed", unknown},
		{"a blank too many", plain, "closed ", unknown},
		{"a letter too many", plain, "clossed", unknown},
		{"another word", plain, "boxed", known},
		{"another word, much like it", plain, "disclosed", known},
		{"a slip, beside words that are declared", declared, "clsoed", unknown},
		{"another word that is declared", declared, "boxed", known},
		{"a slip of another word that is declared", declared, "boxd", unknown},
		{"a word that is not declared", declared, "sealed", unknown},
		{"a slip of an appraisal", plain, "appraised.kep", unknown},
		{"another form of it", plain, "appraised.kept", unknown},
		{"a slip of a transfer", plain, "disposition.transfered", unknown},
		{"a transfer", declared, retention.Transferred, "in force; until 2025-01-31; delete; ground"},
		{"a decision", declared, retention.AppraisedDelete, "in force; until 2025-01-31; delete; ground"},
		{"a word of a book without rules for the class", merged(declaring(retention.Definition{ID: "words"}, "boxed")), "boxed", known},
		{"no word of either", merged(declaring(retention.Definition{ID: "words"}, "boxed")), "sealed", unknown},
	} {
		r := record(at(closed, "2020-01-31"), at(row.event, "2021-05-05"))
		b := load(t, row.d)
		a := b.Assess(r, day("2026-01-01"))
		assert.Equal(t, row.want, tell(a), row.why)
		if row.want == unknown {
			effects := b.Effects(r, day("2026-01-01"))
			require.Len(t, effects, 1)
			assert.Equal(t, row.event, effects[0].Unrecognised, row.why)
			assert.Equal(t, []retention.Trigger{row.event}, b.Unrecognised(r), row.why)
		}
	}
}

// Only the rule for which the event could be meant does not know its start.
func TestAMistakenEventConcernsTheRulesOfItsTrigger(t *testing.T) {
	const appealed = retention.Trigger("appealed")
	b := book(t, changed(floor(retention.Years(5)), onClosed), changed(floor(retention.Years(1)), func(r *retention.Rule) {
		r.Trigger, r.Absent = appealed, retention.NotBinding
	}))
	on := day("2030-01-01")
	closedRecord := record(at(closed, "2020-01-31"))
	assert.Equal(t, "in force; until 2025-01-31; delete; ground", tell(b.Assess(closedRecord, on)), "nobody has appealed")
	mistaken := record(at(closed, "2020-01-31"), at("apealed", "2029-06-30"))
	assert.Equal(t, "in force; until unknown, not before 2025-01-31; delete; floor unknown; ground", tell(b.Assess(mistaken, on)), "somebody perhaps has")
	effects := b.Effects(mistaken, on)
	require.Len(t, effects, 2)
	assert.Equal(t, [...]retention.Trigger{"", "apealed"}, [...]retention.Trigger{effects[0].Unrecognised, effects[1].Unrecognised})
	assert.Equal(t, [...]retention.Start{retention.StartKnown, retention.StartUnknown}, [...]retention.Start{effects[0].Start, effects[1].Start})
	assert.Empty(t, b.Unbound(mistaken, on))
}

// Where an event could be meant for the rule for which another one stands in, neither is
// sure; with the event itself, or without any, one of them is.
func TestAMistakenEventLeavesOpenWhichRuleStandsIn(t *testing.T) {
	const born, died = retention.Trigger("birth"), retention.Trigger("decease")
	b := book(t,
		changed(floor(retention.Years(12)), func(r *retention.Rule) { r.Trigger = died }),
		changed(floor(retention.Years(120)), func(r *retention.Rule) { r.Trigger, r.InsteadOf = born, "rule-1" }))
	for _, row := range []struct {
		event, want string
	}{
		{"decease", "in force; until 2012-01-31; delete; ground"},
		{"deceased", "in force; until unknown; delete; floor unknown"},
		{"", "in force; until 2020-05-01; delete; ground"},
	} {
		events := []retention.Event{at(born, "1900-05-01")}
		if row.event != "" {
			events = append(events, at(retention.Trigger(row.event), "2000-01-31"))
		}
		assert.Equal(t, row.want, tell(b.Assess(record(events...), day("2030-01-01"))), row.event)
	}
}

func TestUnrecognisedNamesEachOnce(t *testing.T) {
	b := load(t, declaring(definition(changed(floor(retention.Years(5)), onClosed)), closed, "boxed"))
	r := record(at("sealed", "2020-01-01"), at("sealed", "2021-01-01"), at("boxed", "2021-01-01"), at(closed, ""), at("archived", ""))
	assert.Equal(t, []retention.Trigger{"archived", "sealed"}, b.Unrecognised(r))
	assert.Nil(t, b.Unrecognised(retention.Record{Class: "test.unknown", Events: r.Events}))
	var none *retention.Rulebook
	assert.Nil(t, none.Unrecognised(r))
}

// A class with many triggers knows all of them.
func TestManyTriggersAreRecognised(t *testing.T) {
	var rules []retention.Rule
	var events []retention.Event
	for i := range 20 {
		trigger := retention.Trigger("event " + string(rune('a'+i)))
		rules = append(rules, changed(floor(retention.Years(1)), func(r *retention.Rule) { r.Trigger = trigger }))
		events = append(events, at(trigger, "2020-01-31"))
	}
	b := book(t, rules...)
	assert.Nil(t, b.Unrecognised(record(events...)))
	assert.Equal(t, "in force; until 2021-01-31; delete; ground", tell(b.Assess(record(events...), day("2022-01-01"))))
	assert.Equal(t, []retention.Trigger{"event z"}, b.Unrecognised(record(append(events, at("event z", "2020-01-31"))...)))
}

// What no rule knows and nothing follows from costs no allocations.
func TestNoAllocationsForEventsOfNoRule(t *testing.T) {
	b := book(t, changed(floor(retention.Years(5)), onClosed))
	r, on := record(at(closed, "2020-01-31"), at("boxed", "2021-05-05")), day("2026-01-01")
	var a retention.Assessment
	assert.Zero(t, testing.AllocsPerRun(100, func() { b.AssessInto(&a, &r, on) }))
	assert.Equal(t, retention.EndOn(calendar.MustParseDate("2025-01-31")), a.RetainUntil)
}
