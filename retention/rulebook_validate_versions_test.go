package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// twice is the problem of two versions that are law on one day.
func twice(where, on string) string {
	return "retention: " + where + ": two versions are law on " + on + "; end the first with Until on the day on which the second is in force, or give each norm an ID of its own"
}

// norm returns the rule "norm" a life: it is one of its versions.
func norm(r retention.Rule, from, until string) retention.Rule {
	r.ID, r.From, r.Until = "norm", day(from), day(until)
	return r
}

// Rules with one ID are versions of one norm: their lives do not overlap, and
// they have one class and one bound.
func TestVersionProblems(t *testing.T) {
	year := floor(retention.Years(1))
	classless := changed(year, func(r *retention.Rule) { r.Class = "test.other" })
	const elsewhere = `norm: its versions are of the classes "test.letter" and "test.other"; give each norm an ID of its own`
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  []string
	}{
		{"one after the other", rules(norm(year, "", "2020-01-01"), norm(year, "2020-01-01", "")), nil},
		{"a gap of a day", rules(norm(year, "", "2020-01-01"), norm(year, "2020-01-02", "")), nil},
		{"an overlap of a day", rules(norm(year, "", "2020-01-02"), norm(year, "2020-01-01", "")), []string{twice("test: rules[1] norm", "2020-01-01")}},
		{"three, with a gap", rules(norm(year, "2019-01-01", "2020-01-01"), norm(year, "2020-01-01", "2021-01-01"), norm(year, "2025-01-01", "2026-01-01")), nil},
		{"the first does not end", rules(norm(year, "2019-01-01", ""), norm(year, "2020-01-01", "")), []string{twice("test: rules[1] norm", "2020-01-01")}},
		{"one within the other", rules(norm(year, "2019-01-01", "2030-01-01"), norm(year, "2020-01-01", "2021-01-01")), []string{twice("test: rules[1] norm", "2020-01-01")}},
		{"two within a third", rules(norm(year, "2019-01-01", "2030-01-01"), norm(year, "2020-01-01", "2021-01-01"), norm(year, "2022-01-01", "2023-01-01")),
			[]string{twice("test: rules[1] norm", "2020-01-01"), twice("test: rules[2] norm", "2022-01-01")}},
		{"both begin on one day", rules(norm(year, "2019-01-01", "2020-01-01"), norm(year, "2019-01-01", "2021-01-01")), []string{twice("test: rules[1] norm", "2019-01-01")}},
		{"both begin with time and end", rules(norm(year, "", "2020-01-01"), norm(year, "", "2018-01-01")), []string{twice("test: rules[1] norm", "2017-12-31")}},
		{"both begin with time, one ends", rules(norm(year, "", ""), norm(year, "", "2018-01-01")), []string{twice("test: rules[1] norm", "2017-12-31")}},
		{"both are law at all times", rules(norm(year, "", ""), norm(floor(retention.Years(2)), "", "")), []string{twice("test: rules[1] norm", "every day")}},
		{"two norms may overlap", rules(norm(year, "", "2020-01-02"), floor(retention.Years(2))), nil},

		{"another class", rules(norm(year, "", "2020-01-01"), norm(classless, "2020-01-01", "")), []string{"retention: test: rules[1] " + elsewhere}},
		{"another class, one ID", rules(norm(year, "", ""), norm(classless, "", "")), []string{"retention: test: rules[1] " + elsewhere}},
		{"another bound", rules(norm(year, "", "2020-01-01"), norm(exactly(retention.Years(1)), "2020-01-01", "")),
			[]string{`retention: test: rules[1] norm: its versions are "at least" and "exactly"; give each norm an ID of its own`}},
		{"a version that is never law", rules(norm(year, "", "2020-01-01"), norm(year, "2021-01-01", "2020-06-30")),
			[]string{"retention: test: rules[1] norm: in force from 2021-01-01 until 2020-06-30; Until is the first day after the norm's life"}},
		{"all at once", rules(norm(year, "2019-01-01", "2020-01-02"), norm(ceiling(retention.WorkingDays(1)), "2020-01-01", "2021-01-01"), norm(classless, "2021-01-01", "")),
			[]string{
				"retention: test: rules[1] norm: a period of 1 working day; retention periods are in calendar days; working days are for time limits",
				`retention: test: rules[1] norm: its versions are "at least" and "at most"; give each norm an ID of its own`,
				"retention: test: rules[2] " + elsewhere,
			}},
	} {
		t.Run(row.why, func(t *testing.T) {
			d := definition(row.rules...)
			_, err := retention.NewRulebook(d)
			assert.Equal(t, row.want, problemsOf(t, err))
			for i, j := 0, len(d.Rules)-1; i < j; i, j = i+1, j-1 {
				d.Rules[i], d.Rules[j] = d.Rules[j], d.Rules[i]
			}
			_, err = retention.NewRulebook(d)
			assert.Len(t, problemsOf(t, err), len(row.want), "in reverse order")
		})
	}
}

// The versions of a norm can stand in two books: the host adds the law to come.
func TestMergeVersions(t *testing.T) {
	now := load(t, definition(norm(floor(retention.Years(10)), "", "2027-01-01")))
	later := load(t, definition(norm(floor(retention.Years(6)), "2027-01-01", "")))
	merged, err := retention.Merge("merged", later, now)
	require.NoError(t, err)
	r := record(at(sent, "2020-03-15"))
	assert.Equal(t, retention.EndOn(day("2030-03-15")), merged.Assess(r, day("2027-01-01")).RetainUntil)

	sooner := load(t, definition(norm(floor(retention.Years(6)), "2026-12-31", "")))
	_, err = retention.Merge("merged", now, sooner)
	assert.Equal(t, []string{twice("merged: rules[1] norm", "2026-12-31")}, problemsOf(t, err))
}

// A version that reaches back must cite by which norm; anything less would end a
// protection in silence.
func TestRetroactiveByNoNorm(t *testing.T) {
	for _, source := range []calendar.Source{{Citation: "  "}, {URL: "https://example.org"}, {Doubt: "is it?"}} {
		d := definition(
			changed(floor(retention.Years(10)), alive("", "2022-01-01")),
			changed(changed(floor(retention.Years(1)), alive("2022-01-01", "")), func(r *retention.Rule) { r.Retroactive = source }),
		)
		d.Rules[1].ID = d.Rules[0].ID
		_, err := retention.NewRulebook(d)
		require.ErrorIs(t, err, retention.ErrDefinition)
		assert.ErrorContains(t, err, "retroactive by no norm; cite in Retroactive the norm that reaches back, or leave it out")
	}
}
