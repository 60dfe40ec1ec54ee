package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// Each field of a rule that the plan follows from tells classes apart that are otherwise
// alike.
func TestClassesThatAreAlmostAlike(t *testing.T) {
	rule := func() retention.Rule {
		r := exactly(retention.Years(2))
		r.When = "child"
		return r
	}
	for name, change := range map[string]func(*retention.Rule){
		"nothing":  func(*retention.Rule) {},
		"when":     func(r *retention.Rule) { r.When = "public" },
		"unless":   func(r *retention.Rule) { r.When, r.Unless = "", "child" },
		"trigger":  func(r *retention.Rule) { r.Trigger = closed },
		"absent":   func(r *retention.Rule) { r.Absent = retention.Awaited },
		"pick":     func(r *retention.Rule) { r.Pick = retention.Latest },
		"cut-off":  func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() },
		"period":   func(r *retention.Rule) { r.Period = retention.Years(3) },
		"bound":    func(r *retention.Rule) { r.Bound = retention.AtMost },
		"then":     func(r *retention.Rule) { r.Then = retention.Anonymise },
		"appraise": func(r *retention.Rule) { r.Appraise = true },
		"from":     func(r *retention.Rule) { r.From = day(planDay).AddDays(1) },
		"until":    func(r *retention.Rule) { r.Until = day(planDay) },
	} {
		t.Run(name, func(t *testing.T) {
			second := rule()
			second.Class = "test.second"
			change(&second)
			both := plan.For(book(t, rule(), second), day(planDay))
			alone := plan.For(book(t, second), day(planDay))
			got, err := both.Class("test.second")
			require.NoError(t, err)
			want, err := alone.Class("test.second")
			require.NoError(t, err)
			assert.Equal(t, want, got)
			assert.Equal(t, want.Cases(), got.Cases())
			assert.Equal(t, retention.Class("test.second"), got.Class)
		})
	}
}

// So do the allowances of the books that were merged, relations and stand-ins.
func TestClassesWithOtherAllowances(t *testing.T) {
	yields := func(class retention.Class, allowance retention.Period, related bool) *retention.Rulebook {
		keep, ask := counting(floor(retention.Years(5)), closed), exactly(retention.Years(1))
		keep.ID, ask.ID = string(class)+".keep", string(class)+".go"
		keep.Class, ask.Class = class, class
		d := definition(keep, ask)
		d.ID, d.Allowance = string(class), allowance
		if related {
			d.Relations = []retention.Relation{{Yields: keep.ID, To: ask.ID, Basis: d.Rules[0].Basis}}
		}
		return load(t, d)
	}
	books := []*retention.Rulebook{yields("a", retention.Period{}, false), yields("b", retention.Months(6), true), yields("c", retention.Years(3), true)}
	merged, err := retention.Merge("all", books...)
	require.NoError(t, err)
	p := plan.For(merged, day(planDay))
	for i, name := range []retention.Class{"a", "b", "c"} {
		got, err := p.Class(name)
		require.NoError(t, err)
		want, err := plan.For(books[i], day(planDay)).Class(name)
		require.NoError(t, err)
		assert.Equal(t, want, got, name)
	}
	a, _ := p.Class("a")
	b, _ := p.Class("b")
	c, _ := p.Class("c")
	assert.NotEqual(t, said(a.Due()), said(b.Due()))
	assert.NotEqual(t, said(b.Cases()), said(c.Cases()))
}
