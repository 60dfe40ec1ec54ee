package plan_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

func days(from, through string, s retention.State, allowed retention.Action, overdue bool) plan.Range {
	return plan.Range{From: day(from), Through: day(through), State: s, Allowed: allowed, Overdue: overdue}
}

func TestRanges(t *testing.T) {
	const end = "9999-12-31"
	const del = retention.Delete
	lived := func(r retention.Rule, from, until string) retention.Rule {
		r.From, r.Until = day(from), day(until)
		return r
	}
	for _, row := range []struct {
		name  string
		rules []retention.Rule
		want  []plan.Range
	}{
		{"a floor of a year: free from the day after its end", []retention.Rule{floor(retention.Years(1))}, []plan.Range{
			days("0001-01-01", "2023-02-28", retention.Free, del, false), days("2023-03-01", end, retention.Protected, 0, false)}},
		{"a ceiling of a year: due a day early, overdue after its end", []retention.Rule{ceiling(retention.Years(1))}, []plan.Range{
			days("0001-01-01", "2023-02-28", retention.Due, del, true), days("2023-03-01", "2023-03-01", retention.Due, del, false),
			days("2023-03-02", planDay, retention.Free, del, false), days("2024-03-01", end, retention.NoGround, 0, false)}},
		{"exactly a year", []retention.Rule{exactly(retention.Years(1))}, []plan.Range{
			days("0001-01-01", "2023-02-27", retention.Due, del, true), days("2023-02-28", "2023-02-28", retention.Due, del, false),
			days("2023-03-01", end, retention.Protected, 0, false)}},
		{"for ever", []retention.Rule{floor(retention.Permanently())}, []plan.Range{days("0001-01-01", end, retention.Protected, 0, false)}},
		{"a ceiling on its first day as law: nothing is overdue", []retention.Rule{lived(ceiling(retention.Years(1)), planDay, "")}, []plan.Range{
			days("0001-01-01", "2023-03-01", retention.Due, del, false), days("2023-03-02", planDay, retention.Free, del, false),
			days("2024-03-01", end, retention.NoGround, 0, false)}},
		{"a rule that is not law yet", []retention.Rule{lived(floor(retention.Years(1)), "2024-03-01", "")}, []plan.Range{
			days("0001-01-01", end, retention.NotInForce, 0, false)}},
		{"a repealed floor binds the events before its end", []retention.Rule{floor(retention.Days(1)), lived(floor(retention.Years(20)), "", "2010-01-01")}, []plan.Range{
			days("0001-01-01", "2004-02-28", retention.Free, del, false), days("2004-02-29", "2009-12-31", retention.Protected, 0, false),
			days("2010-01-01", "2024-02-27", retention.Free, del, false), days("2024-02-28", end, retention.Protected, 0, false)}},
		{"a floor that ends after a ceiling", []retention.Rule{lived(floor(retention.Days(40)), "2000-01-01", ""), ceiling(retention.Days(30))}, []plan.Range{
			days("0001-01-01", "2024-01-19", retention.Due, del, true), days("2024-01-20", "2024-01-29", retention.InConflict, 0, true),
			days("2024-01-30", "2024-01-31", retention.InConflict, 0, false), days("2024-02-01", end, retention.Protected, 0, false)}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := planned(t, planDay, row.rules...)
			assert.Equal(t, row.want, c.Ranges)
			assert.Empty(t, covers(c))
		})
	}
}

// A floor in months and a ceiling in days, with an allowance of a year: of the days
// on which both have ended their order changes with the length of the months.
func TestAPlanFollowsEachCrossing(t *testing.T) {
	d := definition(floor(retention.Months(13)), exactly(retention.Days(1)))
	d.Allowance = retention.Days(394)
	on := day(planDay)
	b := load(t, d)
	c, err := plan.For(b, on).Class(letter)
	require.NoError(t, err)
	states := map[retention.State]int{}
	for event := on.AddDays(-500); event != on.AddDays(3); event = event.AddDays(1) {
		assert.Empty(t, disagrees(b, c, event, on))
	}
	for _, s := range c.Ranges {
		states[s.State]++
	}
	assert.GreaterOrEqual(t, states[retention.InConflict], 3, "%+v", c.Ranges)
}

// What cannot be expressed by days of one event is refused, and says why.
func TestWhatHasNoPlan(t *testing.T) {
	appraised := floor(retention.Years(1))
	appraised.Appraise = true
	latest := floor(retention.Years(1))
	latest.Pick = retention.Latest
	transfer := floor(retention.Years(2))
	transfer.Then = retention.Transfer
	yielding := definition(floor(retention.Years(2)), ceiling(retention.Years(1)))
	yielding.Relations = []retention.Relation{{Yields: "rule-1", To: "rule-2", Basis: calendar.Source{Citation: "Act 1/2000 s. 2"}}}
	elsewhere := retention.Definition{ID: "test", Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the plan of the archive"}}}
	for _, row := range []struct {
		problem string
		book    retention.Definition
	}{
		{"its rules are not in the book: the plan of the archive", elsewhere},
		{"it has several triggers", definition(floor(retention.Years(1)), counting(floor(retention.Years(1)), closed))},
		{"its rules pick different events", definition(floor(retention.Years(1)), latest)},
		{"a body must decide first", definition(floor(retention.Years(1)), appraised)},
		{"its periods count from an appraisal or a transfer", definition(counting(floor(retention.Years(1)), retention.Transferred))},
		{"its periods count from an appraisal or a transfer", definition(counting(floor(retention.Years(1)), retention.AppraisedKeep))},
		{"a rule yields to another one", yielding},
		{"its rules allow nothing in common before a transfer", definition(floor(retention.Years(1)), transfer)},
	} {
		t.Run(row.problem, func(t *testing.T) {
			p := plan.For(load(t, row.book), day(planDay))
			c, err := p.Class(letter)
			assert.Equal(t, plan.Class{}, c)
			assert.ErrorIs(t, err, plan.ErrNotPlannable)
			var why *plan.Error
			require.True(t, errors.As(err, &why))
			assert.Equal(t, plan.Error{Class: letter, Problem: row.problem}, *why)
			assert.EqualError(t, err, "plan: test.letter: cannot be expressed by cut-off days: "+row.problem+"; decide each record of the class")
			assert.Equal(t, []retention.Class{letter}, p.Unplanned())
			assert.Empty(t, p.Classes())
			_, err = p.Columns(letter)
			assert.ErrorIs(t, err, plan.ErrNotPlannable)
		})
	}
}
