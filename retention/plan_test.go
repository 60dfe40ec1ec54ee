package retention_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

const planDay = "2024-02-29"

// planned gives the plan of the test class.
func planned(t testing.TB, on string, rules ...retention.Rule) retention.ClassPlan {
	t.Helper()
	c, err := book(t, rules...).On(day(on)).Of(letter)
	require.NoError(t, err)
	return c
}

func counting(r retention.Rule, t retention.Trigger) retention.Rule {
	r.Trigger = t
	return r
}

func stretch(from, through string, s retention.State, allowed retention.Action, overdue bool) retention.Stretch {
	return retention.Stretch{From: day(from), Through: day(through), State: s, Allowed: allowed, Overdue: overdue}
}

func TestStretches(t *testing.T) {
	const end = "9999-12-31"
	const del = retention.Delete
	lived := func(r retention.Rule, from, until string) retention.Rule {
		r.From, r.Until = day(from), day(until)
		return r
	}
	for _, row := range []struct {
		name  string
		rules []retention.Rule
		want  []retention.Stretch
	}{
		{"a floor of a year: free from the day after its end", []retention.Rule{floor(retention.Years(1))}, []retention.Stretch{
			stretch("0001-01-01", "2023-02-28", retention.Free, del, false), stretch("2023-03-01", end, retention.Protected, 0, false)}},
		{"a ceiling of a year: due a day early, overdue after its end", []retention.Rule{ceiling(retention.Years(1))}, []retention.Stretch{
			stretch("0001-01-01", "2023-02-28", retention.Due, del, true), stretch("2023-03-01", "2023-03-01", retention.Due, del, false),
			stretch("2023-03-02", planDay, retention.Free, del, false), stretch("2024-03-01", end, retention.NoGround, 0, false)}},
		{"exactly a year", []retention.Rule{exactly(retention.Years(1))}, []retention.Stretch{
			stretch("0001-01-01", "2023-02-27", retention.Due, del, true), stretch("2023-02-28", "2023-02-28", retention.Due, del, false),
			stretch("2023-03-01", end, retention.Protected, 0, false)}},
		{"for ever", []retention.Rule{floor(retention.Permanently())}, []retention.Stretch{stretch("0001-01-01", end, retention.Protected, 0, false)}},
		{"a ceiling on its first day as law: nothing is overdue", []retention.Rule{lived(ceiling(retention.Years(1)), planDay, "")}, []retention.Stretch{
			stretch("0001-01-01", "2023-03-01", retention.Due, del, false), stretch("2023-03-02", planDay, retention.Free, del, false),
			stretch("2024-03-01", end, retention.NoGround, 0, false)}},
		{"a rule that is not law yet", []retention.Rule{lived(floor(retention.Years(1)), "2024-03-01", "")}, []retention.Stretch{
			stretch("0001-01-01", end, retention.NotInForce, 0, false)}},
		{"a repealed floor binds the events before its end", []retention.Rule{floor(retention.Days(1)), lived(floor(retention.Years(20)), "", "2010-01-01")}, []retention.Stretch{
			stretch("0001-01-01", "2004-02-28", retention.Free, del, false), stretch("2004-02-29", "2009-12-31", retention.Protected, 0, false),
			stretch("2010-01-01", "2024-02-27", retention.Free, del, false), stretch("2024-02-28", end, retention.Protected, 0, false)}},
		{"a floor that ends after a ceiling", []retention.Rule{lived(floor(retention.Days(40)), "2000-01-01", ""), ceiling(retention.Days(30))}, []retention.Stretch{
			stretch("0001-01-01", "2024-01-19", retention.Due, del, true), stretch("2024-01-20", "2024-01-29", retention.InConflict, 0, true),
			stretch("2024-01-30", "2024-01-31", retention.InConflict, 0, false), stretch("2024-02-01", end, retention.Protected, 0, false)}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := planned(t, planDay, row.rules...)
			assert.Equal(t, row.want, c.Stretches)
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
	c, err := b.On(on).Of(letter)
	require.NoError(t, err)
	states := map[retention.State]int{}
	for event := on.AddDays(-500); event != on.AddDays(3); event = event.AddDays(1) {
		assert.Empty(t, disagrees(b, c, event, on))
	}
	for _, s := range c.Stretches {
		states[s.State]++
	}
	assert.GreaterOrEqual(t, states[retention.InConflict], 3, "%+v", c.Stretches)
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
			p := load(t, row.book).On(day(planDay))
			c, err := p.Of(letter)
			assert.Equal(t, retention.ClassPlan{}, c)
			assert.ErrorIs(t, err, retention.ErrNotPlannable)
			var why *retention.PlanError
			require.True(t, errors.As(err, &why))
			assert.Equal(t, retention.PlanError{Class: letter, Problem: row.problem}, *why)
			assert.EqualError(t, err, "retention: plan: test.letter: cannot be expressed by cut-off days: "+row.problem+"; decide each record of the class")
			assert.Equal(t, []retention.Class{letter}, p.Unplanned())
			assert.Empty(t, p.Classes())
			_, err = p.Bulk(letter)
			assert.ErrorIs(t, err, retention.ErrNotPlannable)
		})
	}
}

// A plan of nothing knows nothing.
func TestPlansThatKnowNoClass(t *testing.T) {
	var none *retention.Rulebook
	for name, p := range map[string]*retention.Plan{
		"no book":      none.On(day(planDay)),
		"zero book":    (&retention.Rulebook{}).On(day(planDay)),
		"no day":       book(t, floor(retention.Years(1))).On(calendar.Date{}),
		"zero plan":    {},
		"another book": book(t, retention.Rule{Class: "test.other", Bound: retention.AtLeast, Period: retention.Years(1)}).On(day(planDay)),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := p.Of(letter)
			assert.EqualError(t, err, "retention: plan: test.letter: cannot be expressed by cut-off days: the rulebook does not know the class, or the plan has no day; decide each record of the class")
			assert.Empty(t, p.Unplanned())
			assert.Empty(t, candidates(p, record(at(sent, "1999-01-01"))))
		})
	}
	assert.Equal(t, day(planDay), none.On(day(planDay)).Day())
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
		assert.Equal(t, row.want, c.Missing)
		assert.False(t, c.Missing.Disposable())
	}
}

func TestAtAndRanges(t *testing.T) {
	c := planned(t, planDay, ceiling(retention.Years(1)))
	assert.Equal(t, retention.Stretch{}, c.At(calendar.Date{}), "no date lies nowhere")
	assert.Equal(t, retention.Stretch{}, retention.ClassPlan{}.At(day(planDay)))
	for _, s := range c.Stretches {
		assert.Equal(t, s, c.At(s.From))
		assert.Equal(t, s, c.At(s.Through))
	}
	assert.Equal(t, []retention.Stretch{{From: day("0001-01-01"), Through: day(planDay)}}, c.Disposable(), "joined")
	assert.Equal(t, []retention.Stretch{{From: day("0001-01-01"), Through: day("2023-03-01")}}, c.Due())
	assert.Empty(t, planned(t, planDay, floor(retention.Permanently())).Disposable())
	assert.Empty(t, planned(t, planDay, floor(retention.Years(1))).Due(), "a floor asks for nothing")
	first := planned(t, "0001-01-01", ceiling(retention.Years(1)))
	assert.Equal(t, []retention.Stretch{{From: day("0001-01-01"), Through: day("0001-01-01")}}, first.Disposable(), "on the first day of all")
	last := planned(t, "9999-12-31", ceiling(retention.Years(1)))
	assert.Equal(t, []retention.Stretch{{From: day("0001-01-01"), Through: day("9999-12-31")}}, last.Disposable(), "on the last one")
}

// A host that changes what it was given does not change the plan.
func TestAPlanCannotBeChanged(t *testing.T) {
	p := book(t, floor(retention.Years(1))).On(day(planDay))
	c, err := p.Of(letter)
	require.NoError(t, err)
	want := c.Stretches[1].State
	c.Stretches[1].State = retention.Due
	p.Classes()[0].Stretches[1].State = retention.Due
	again, _ := p.Of(letter)
	assert.Equal(t, want, again.Stretches[1].State)
	assert.Empty(t, candidates(p, record(at(sent, planDay))))
}
