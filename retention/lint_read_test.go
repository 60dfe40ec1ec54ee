package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Law of which nothing says that somebody has read it.
func TestLintFindsUnreadLaw(t *testing.T) {
	three := func() retention.Definition {
		return definition(floor(retention.Years(1)), changed(floor(retention.Years(1)), onClosed), changed(ceiling(retention.Years(9)), onClosed))
	}
	ofBook := []string{"nothing says when the law of test was read; say the last day for which it was read, as checked through"}
	for _, row := range []struct {
		why    string
		change func(d *retention.Definition)
		want   []string
	}{
		{"nothing", func(*retention.Definition) {}, ofBook},
		{"the book", func(d *retention.Definition) { d.CheckedThrough = day("2026-11-21") }, nil},
		{"one rule", func(d *retention.Definition) { d.Rules[1].Basis.Checked = day("2026-11-21") },
			[]string{"nothing says when the law of rule-1 was read; say the day in its basis, as checked", "nothing says when the law of rule-3 was read; say the day in its basis, as checked"}},
		{"a doubt says how", func(d *retention.Definition) {
			for i := range d.Rules {
				d.Rules[i].Basis.Doubt = "read in a guide"
			}
		}, nil},
		{"the source, by its citation", func(d *retention.Definition) {
			d.Sources = []calendar.Source{{Citation: "Act 1/2000 s. 1", Checked: day("2026-11-21")}}
		}, nil},
		{"another source", func(d *retention.Definition) {
			d.Sources = []calendar.Source{{Citation: "Act 2/2000", Checked: day("2026-11-21")}}
		}, ofBook},
		{"the source, and not when", func(d *retention.Definition) { d.Sources = []calendar.Source{{Citation: "Act 1/2000 s. 1"}} }, ofBook},
	} {
		d := three()
		row.change(&d)
		assert.Equal(t, row.want, says(load(t, d), retention.FindingUnread), row.why)
		for _, f := range load(t, d).Lint(calendar.Date{}) {
			assert.NotEqual(t, retention.FindingUnread, f.Code, "without a day: %s", row.why)
		}
	}
	read := three()
	read.ID, read.CheckedThrough = "read", day("2026-11-21")
	for i := range read.Rules {
		read.Rules[i].ID = "read-" + read.Rules[i].ID
	}
	all, err := retention.Merge("all", load(t, three()), load(t, read))
	require.NoError(t, err)
	assert.Equal(t, ofBook, says(all, retention.FindingUnread), "of each source by itself")
}

// Law that was read after the day.
func TestLintFindsLawReadAhead(t *testing.T) {
	d := definition(floor(retention.Years(1)), changed(floor(retention.Years(1)), onClosed))
	lint := func(through, checked, on string) (lines []string) {
		d.CheckedThrough = day(through)
		d.Rules[0].Basis.Checked, d.Rules[1].Basis.Checked = day(checked), day(checked)
		for _, f := range load(t, d).Lint(day(on)) {
			if f.Code == retention.FindingReadAhead {
				lines = append(lines, f.In(calendar.English))
				assert.Equal(t, []string{"rule-1", "rule-2"}, f.Rules)
				assert.Equal(t, day(on), f.On)
			}
		}
		return lines
	}
	assert.Empty(t, lint("2026-11-28", "2026-11-28", "2026-11-21"), "a week")
	assert.Equal(t, []string{"the law of test is said to have been read up to and including 29 November 2026, a day that has not come yet; correct it"}, lint("2026-11-29", "2026-11-28", "2026-11-21"))
	assert.Equal(t, []string{"the law of test is said to have been read on 21 November 2062, a day that has not come yet; correct it"}, lint("2026-11-21", "2062-11-21", "2026-11-21"))
	assert.Empty(t, lint("2062-11-21", "2062-11-21", ""), "without a day")
}
