package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

func days(from, through string, s retention.State, allowed retention.Action, overdue bool) span {
	return span{From: day(from), Through: day(through), State: s, Allowed: allowed, Overdue: overdue}
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
		want  []span
	}{
		{"a floor of a year: free from the day after its end", []retention.Rule{floor(retention.Years(1))}, []span{
			days("0001-01-01", "2023-02-28", retention.Free, del, false), days("2023-03-01", end, retention.Protected, 0, false)}},
		{"a ceiling of a year: due a day early, overdue after its end", []retention.Rule{ceiling(retention.Years(1))}, []span{
			days("0001-01-01", "2023-02-28", retention.Due, del, true), days("2023-03-01", "2023-03-01", retention.Due, del, false),
			days("2023-03-02", planDay, retention.Free, del, false), days("2024-03-01", end, retention.NoGround, 0, false)}},
		{"exactly a year", []retention.Rule{exactly(retention.Years(1))}, []span{
			days("0001-01-01", "2023-02-27", retention.Due, del, true), days("2023-02-28", "2023-02-28", retention.Due, del, false),
			days("2023-03-01", end, retention.Protected, 0, false)}},
		{"for ever", []retention.Rule{floor(retention.Permanently())}, []span{days("0001-01-01", end, retention.Protected, 0, false)}},
		{"a ceiling on its first day as law: nothing is overdue", []retention.Rule{lived(ceiling(retention.Years(1)), planDay, "")}, []span{
			days("0001-01-01", "2023-03-01", retention.Due, del, false), days("2023-03-02", planDay, retention.Free, del, false),
			days("2024-03-01", end, retention.NoGround, 0, false)}},
		{"a rule that is not law yet", []retention.Rule{lived(floor(retention.Years(1)), "2024-03-01", "")}, []span{
			days("0001-01-01", end, retention.NotInForce, 0, false)}},
		{"a repealed floor binds the events before its end", []retention.Rule{floor(retention.Days(1)), lived(floor(retention.Years(20)), "", "2010-01-01")}, []span{
			days("0001-01-01", "2004-02-28", retention.Free, del, false), days("2004-02-29", "2009-12-31", retention.Protected, 0, false),
			days("2010-01-01", "2024-02-27", retention.Free, del, false), days("2024-02-28", end, retention.Protected, 0, false)}},
		{"a floor that ends after a ceiling", []retention.Rule{lived(floor(retention.Days(40)), "2000-01-01", ""), ceiling(retention.Days(30))}, []span{
			days("0001-01-01", "2024-01-19", retention.Due, del, true), days("2024-01-20", "2024-01-29", retention.InConflict, 0, true),
			days("2024-01-30", "2024-01-31", retention.InConflict, 0, false), days("2024-02-01", end, retention.Protected, 0, false)}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := planned(t, planDay, row.rules...)
			assert.Equal(t, row.want, spans(c))
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
	for _, s := range spans(c) {
		states[s.State]++
	}
	assert.GreaterOrEqual(t, states[retention.InConflict], 3, "%+v", spans(c))
}
