package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// A version whose period is far from that of the one before it.
func TestLintFindsFarVersions(t *testing.T) {
	days, weeks, months, years := retention.Days, retention.Weeks, retention.Months, retention.Years
	for _, row := range []struct {
		before, after retention.Period
		far           bool
	}{
		{years(10), months(10), true}, {months(6), years(6), true}, {days(30), months(30), true}, {days(14), weeks(14), true}, {weeks(4), months(4), true},
		{years(1), years(6), true}, {years(12), years(2), true}, {years(75), years(12), true},
		{years(10), years(2), false}, {years(75), years(50), false}, {years(50), years(10), false}, {years(1), months(18), false}, {months(12), years(1), false},
		{years(10), retention.Permanently(), false}, {retention.Immediately(), years(10), false}, {years(5), years(5), false}, {days(365), years(1), false},
	} {
		b := book(t, norm(changed(floor(row.before), then(del)), "", "2024-01-01"), norm(floor(row.after), "2024-01-01", ""))
		assert.Len(t, found(b, retention.FindingFarPeriod), map[bool]int{true: 1}[row.far], "%v, %v", row.before, row.after)
	}
}

// A period that is far from all others of the book.
func TestLintFindsFarPeriods(t *testing.T) {
	days, weeks, months, years := retention.Days, retention.Weeks, retention.Months, retention.Years
	least, most := retention.AtLeast, retention.AtMost
	others := []retention.Period{years(10), years(5), years(10), years(6), years(10), years(30), years(5)}
	unit := func(period, of string) string {
		return "rule-8 has " + period + ", and " + of + "; is the unit right?"
	}
	for _, row := range []struct {
		why   string
		bound retention.Bound
		p     retention.Period
		want  string
	}{
		{"the number of others in months", least, months(10), unit("10 months", "rule-1 has 10 years")},
		{"of a ceiling", most, months(10), unit("10 months", "rule-1 has 10 years")},
		{"months that no other has in years", least, months(9), ""},
		{"a half year, as people say", least, months(6), ""},
		{"the number of others in days", least, days(10), unit("10 days", "rule-1 has 10 years")},
		{"in weeks", least, weeks(5), unit("5 weeks", "rule-2 has 5 years")},
		{"a ceiling in days", most, days(10), ""},
		{"a fortnight", least, days(14), ""},
		{"thirty days", least, days(30), ""},
		{"far below all others", least, months(3), "rule-8 has 3 months, and each of the 7 others of test with its bound more than ten times that; is the unit right?"},
		{"a ceiling that is far below the floors", most, months(3), ""},
		{"not so far", least, years(1), ""},
		{"a life and more", least, years(120), ""},
		{"two hundred years", least, years(200), ""},
		{"more", least, years(201), "rule-8 has 201 years, longer than anybody keeps records that are not kept permanently; is the unit right?"},
		{"days taken for years", most, years(1095), "rule-8 has 1095 years, longer than anybody keeps records that are not kept permanently; is the unit right?"},
		{"permanently", least, retention.Permanently(), ""},
		{"at once", least, retention.Immediately(), ""},
	} {
		var list []retention.Rule
		for i, p := range append(others, row.p) {
			r := retention.Rule{Bound: least, Period: p, Class: retention.Class(rune('a' + i))}
			if i == len(others) {
				r.Bound = row.bound
			}
			list = append(list, r)
		}
		var want []string
		if row.want != "" {
			want = []string{row.want}
		}
		assert.Equal(t, want, says(book(t, list...), retention.FindingFarPeriod), row.why)
	}
	assert.Empty(t, says(book(t, floor(years(10)), changed(floor(months(10)), onClosed)), retention.FindingFarPeriod), "too few to tell")
	past := book(t, floor(years(9000)))
	assert.Empty(t, says(past, retention.FindingFarPeriod), "that it keeps for ever is said already")
	assert.NotEmpty(t, says(past, retention.FindingEndless))
}
