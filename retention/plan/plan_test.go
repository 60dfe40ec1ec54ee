package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

const planDay = "2024-02-29"

// planned returns the plan of the test class.
func planned(t testing.TB, on string, rules ...retention.Rule) plan.Class {
	t.Helper()
	c, err := plan.For(book(t, rules...), day(on)).Class(letter)
	require.NoError(t, err)
	return c
}

func counting(r retention.Rule, t retention.Trigger) retention.Rule {
	r.Trigger = t
	return r
}

// A plan of nothing knows nothing.
func TestPlansThatKnowNoClass(t *testing.T) {
	var none *retention.Rulebook
	for name, p := range map[string]*plan.Plan{
		"no book":      plan.For(none, day(planDay)),
		"zero book":    plan.For(&retention.Rulebook{}, day(planDay)),
		"no day":       plan.For(book(t, floor(retention.Years(1))), calendar.Date{}),
		"zero plan":    {},
		"nil plan":     nil,
		"another book": plan.For(book(t, retention.Rule{Class: "test.other", Bound: retention.AtLeast, Period: retention.Years(1)}), day(planDay)),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := p.Class(letter)
			assert.EqualError(t, err, "plan: test.letter: cannot be planned: the rulebook does not know the class, or the plan has no day; correct the class of the record, or the book")
			assert.Empty(t, p.Unplanned())
			assert.Empty(t, candidates(p, record(at(sent, "1999-01-01"))))
			_, err = p.Columns(letter)
			assert.ErrorIs(t, err, plan.ErrNotPlannable)
		})
	}
	assert.Equal(t, day(planDay), plan.For(none, day(planDay)).Day())
	assert.True(t, (*plan.Plan)(nil).Day().IsZero())
}

// Missing is the state without the event; in none of them may a record go.
func TestMissing(t *testing.T) {
	awaited := func(r retention.Rule) retention.Rule {
		r.Absent = retention.Awaited
		return r
	}
	for _, row := range []struct {
		rule retention.Rule
		want retention.State
	}{
		{floor(retention.Years(1)), retention.FloorUnknown},
		{awaited(floor(retention.Years(1))), retention.FloorAwaited},
		{ceiling(retention.Years(1)), retention.CeilingUnknown},
		{awaited(ceiling(retention.Years(1))), retention.NoGround},
		{exactly(retention.Immediately()), retention.FloorUnknown},
	} {
		c := planned(t, planDay, row.rule)
		assert.Equal(t, row.want, missing(c))
		assert.False(t, missing(c).Disposable())
	}
}

func TestAt(t *testing.T) {
	c := planned(t, planDay, ceiling(retention.Years(1)))
	assert.Equal(t, retention.CeilingUnknown, on(c, calendar.Date{}).State)
	assert.Equal(t, plan.Case{}, plan.Class{}.At(record(at(sent, planDay))), "the zero Class")
	assert.Equal(t, plan.Case{}, c.At(retention.Record{Class: "test.other"}))
	for _, s := range spans(c) {
		for _, day := range []calendar.Date{s.From, s.Through} {
			assert.Equal(t, span{State: s.State, Allowed: s.Allowed, Overdue: s.Overdue}, on(c, day))
		}
	}
	through := func(from, through string) [][2]calendar.Date {
		return [][2]calendar.Date{{day(from), day(through)}}
	}
	assert.Equal(t, through("0001-01-01", planDay), ranges(c.Disposable()), "joined")
	assert.Equal(t, through("0001-01-01", "2023-03-01"), ranges(c.Due()))
	assert.Empty(t, planned(t, planDay, floor(retention.Permanently())).Disposable())
	assert.Empty(t, planned(t, planDay, floor(retention.Years(1))).Due(), "a floor asks for nothing")
	first := planned(t, "0001-01-01", ceiling(retention.Years(1)))
	assert.Equal(t, through("0001-01-01", "0001-01-01"), ranges(first.Disposable()), "on the first day of all")
	last := planned(t, "9999-12-31", ceiling(retention.Years(1)))
	assert.Equal(t, through("0001-01-01", "9999-12-31"), ranges(last.Disposable()), "on the last one")
}

// A host that changes what it was given does not change the plan.
func TestAPlanCannotBeChanged(t *testing.T) {
	both := []retention.Rule{floor(retention.Years(1)), counting(floor(retention.Years(1)), closed)}
	for _, rules := range [][]retention.Rule{both[:1], both} {
		p := plan.For(book(t, rules...), day(planDay))
		c, err := p.Class(letter)
		require.NoError(t, err)
		want := c.Disposable()
		c.Disposable()[0].Facts[0].Through = lastDay
		c.Events[sent] = retention.Latest
		p.Classes()[0].Cases()[0].Facts[0].Through = lastDay
		again, _ := p.Class(letter)
		assert.Equal(t, want, again.Disposable())
		assert.Equal(t, retention.Only, again.Events[sent])
		assert.Empty(t, candidates(p, record(at(sent, planDay))))
	}
}
