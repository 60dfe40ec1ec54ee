package retention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// All that is wrong with stand-ins and traits is told at once, by its place.
func TestStandInsThatDoNotLoad(t *testing.T) {
	year := retention.Years(1)
	d := definition(
		made(floor(year), instead("rule-9")),
		made(floor(year), instead("rule-2")),
		made(floor(year), instead("rule-4")),
		made(floor(year), instead("rule-5")),
		made(floor(year), instead("rule-3")),
		made(floor(year), instead("rule-3")), // leads to the circle and is not of it
		made(floor(year), instead("rule-8")),
		made(floor(year), func(r *retention.Rule) { r.Class = "test.other" }),
		made(floor(year), when("child"), unless("adult")),
		made(floor(year), when(" ")),
		made(floor(year), unless("\n")),
		made(floor(year), instead("\x1b")),
	)
	d.Rules[8].ID, d.Rules[8].InsteadOf = "rule-10", ""
	_, err := retention.NewRulebook(d)
	require.ErrorIs(t, err, retention.ErrDefinition)
	assert.ElementsMatch(t, []string{
		`retention: test: rules[0] rule-1: stands in for "rule-9", and no rule has that ID; write "rule-2" if that is meant; to relate rules of two books, write both in one definition`,
		`retention: test: rules[1] rule-2: stands in for itself; name another rule`,
		`retention: test: rules[2] rule-3: stands in for "rule-4", which leads back to it; leave out one InsteadOf of the circle`,
		`retention: test: rules[3] rule-4: stands in for "rule-5", which leads back to it; leave out one InsteadOf of the circle`,
		`retention: test: rules[4] rule-5: stands in for "rule-3", which leads back to it; leave out one InsteadOf of the circle`,
		`retention: test: rules[6] rule-7: stands in for "rule-8", which binds another class; name a rule of its class`,
		`retention: test: rules[8] rule-10: binds records with "child" and those without "adult"; ask for one trait; where both decide, name what they make together as a trait`,
		`retention: test: rules[9] rule-10: a trait without a name; name the trait, or leave When and Unless empty`,
		`retention: test: rules[10] rule-11: a trait without a name; name the trait, or leave When and Unless empty`,
		`retention: test: rules[11] rule-12: stands in for "\x1b", and no rule has that ID; correct the ID; to relate rules of two books, write both in one definition`,
		`retention: test: rules[11] rule-12: instead of "\x1b" has a control character, such as a tab or a new line; write a blank, and all on one line`,
		`retention: test: rules[9] rule-10: two versions are law on every day; end the first with Until on the day on which the second is in force, or give each norm an ID of its own`,
	}, problemsOf(t, err))
}

// What leads from one circle to another one leads back to none. Only versions of a norm can
// stand in for two.
func TestBetweenTwoCirclesOfStandIns(t *testing.T) {
	year := retention.Years(1)
	d := definition(
		made(floor(year), instead("rule-2"), func(r *retention.Rule) { r.Until = day("2020-01-01") }),
		made(floor(year), instead("rule-1")),
		made(floor(year), instead("rule-4")), // the way between them
		made(floor(year), instead("rule-5")),
		made(floor(year), instead("rule-4")),
		made(floor(year), instead("rule-3"), func(r *retention.Rule) { r.From = day("2020-01-01") }),
	)
	d.Rules[5].ID = "rule-1"
	_, err := retention.NewRulebook(d)
	assert.ElementsMatch(t, []string{
		`retention: test: rules[0] rule-1: stands in for "rule-2", which leads back to it; leave out one InsteadOf of the circle`,
		`retention: test: rules[1] rule-2: stands in for "rule-1", which leads back to it; leave out one InsteadOf of the circle`,
		`retention: test: rules[3] rule-4: stands in for "rule-5", which leads back to it; leave out one InsteadOf of the circle`,
		`retention: test: rules[4] rule-5: stands in for "rule-4", which leads back to it; leave out one InsteadOf of the circle`,
	}, problemsOf(t, err))
}

// A long row of stand-ins is no circle, and a class with as many as it can have loads.
func TestARowOfStandIns(t *testing.T) {
	var row []retention.Rule
	for i := range 64 {
		r := made(floor(retention.Years(1)), func(r *retention.Rule) { r.Trigger = retention.Trigger(fmt.Sprint("event-", i)) })
		if i > 0 {
			r.InsteadOf = fmt.Sprint("rule-", i)
		}
		row = append(row, r)
	}
	b := book(t, row...)
	a := b.Assess(record(at("event-63", "2020-01-01")), day("2021-01-02"))
	assert.Equal(t, retention.Free, a.State)
	a = b.Assess(record(at("event-0", "2020-01-01"), at("event-1", "")), day("2021-01-02"))
	assert.Equal(t, retention.FloorUnknown, a.State, "a rule looks only at the one that it stands in for, and the last finds that one without an event")
	row[0].InsteadOf = "rule-64"
	_, err := retention.NewRulebook(definition(row...))
	assert.Len(t, problemsOf(t, err), 64)
}

// A floor and a ceiling that conflict for every record that both bind load if there are
// others.
func TestConflictsOfSomeRecordsLoad(t *testing.T) {
	long, short := floor(retention.Years(9)), ceiling(retention.Years(1))
	_, err := retention.NewRulebook(definition(long, short))
	require.ErrorIs(t, err, retention.ErrDefinition)
	for _, change := range []func(*retention.Rule){when("child"), unless("child"), notBinding} {
		book(t, made(long, change), short)
		book(t, long, made(short, change))
	}
	book(t, long, short, made(floor(retention.Years(1)), onClosed, instead("rule-1")))
	book(t, made(long, instead("rule-3")), short, made(floor(retention.Years(1)), onClosed))
}

// Permanently is no ceiling.
func TestACeilingThatNeverComesDoesNotLoad(t *testing.T) {
	for _, r := range rules(ceiling(retention.Permanently()), exactly(retention.Permanently())) {
		_, err := retention.NewRulebook(definition(made(r, then(del))))
		assert.Equal(t, []string{fmt.Sprintf("retention: test: rules[0] rule-1: %v permanently; a ceiling that never comes is none; say AtLeast, or give a period", r.Bound)}, problemsOf(t, err))
	}
}
