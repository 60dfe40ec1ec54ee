package retention_test

import (
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A floor and a ceiling that can conflict: the smallest record, and the first day
// on which it waits for a person.
func TestLintFindsConflicts(t *testing.T) {
	years, months, days := retention.Years, retention.Months, retention.Days
	yearEnd := func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }
	for _, row := range []struct {
		why    string
		rules  []retention.Rule
		events []string // of the smallest record; none: there is no conflict
		on     string
	}{
		{"one event: a month is not always 31 days", rules(floor(days(31)), ceiling(months(1))), []string{"sent 2000-01-31"}, "2000-02-28"},
		{"one event: the ceiling is later", rules(floor(days(30)), ceiling(days(30))), nil, ""},
		{"one event: a year is not always 365 days", rules(floor(years(1)), ceiling(days(365))), []string{"sent 2000-01-01"}, "2000-12-30"},
		{"one event: 365 days are never more than a year", rules(floor(days(365)), ceiling(years(1))), nil, ""},
		{"two events on one day", rules(changed(floor(years(5)), onClosed), ceiling(years(1))), []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"two events, the second one later", rules(changed(floor(years(1)), onClosed), ceiling(years(1))), []string{"closed 2000-01-02", "sent 2000-01-01"}, "2000-12-31"},
		{"two events, the second one much later", rules(changed(floor(years(1)), onClosed), ceiling(years(10))), []string{"closed 2009-01-02", "sent 2000-01-01"}, "2009-12-31"},
		{"for ever", rules(changed(floor(retention.Permanently()), onClosed), ceiling(years(1))), []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"a ceiling that never comes", rules(changed(floor(years(1)), onClosed), changed(ceiling(retention.Years(9998)), then(del))), nil, ""},
		{"two events, two hundred years apart at the most", rules(changed(floor(years(1)), onClosed), ceiling(years(300))), nil, ""},
		{"exactly", rules(changed(floor(years(1)), onClosed), exactly(years(1))), []string{"closed 2000-01-03", "sent 2000-01-01"}, "2001-01-02"},
		{"a life that begins", rules(changed(floor(years(5)), onClosed), changed(ceiling(years(1)), alive("2020-03-01", ""))), []string{"closed 2020-03-01", "sent 2020-03-01"}, "2021-02-28"},
		{"a ceiling that ended: an event in time for it", rules(changed(floor(years(9)), onClosed), changed(ceiling(years(5)), alive("", "2020-01-01"))), []string{"closed 2011-01-01", "sent 2011-01-01"}, "2015-12-31"},
		{"a ceiling of two months", rules(changed(floor(years(9)), onClosed), changed(ceiling(years(5)), alive("2020-05-11", "2020-07-16"))), []string{"closed 2011-07-17", "sent 2011-07-17"}, "2020-05-11"},
		{"a floor repealed before the ceiling was law still binds", rules(changed(floor(years(10)), alive("", "2020-01-01")), changed(ceiling(years(1)), alive("2022-01-01", ""))), []string{"sent 2016-01-01"}, "2022-01-01"},
		{"two events, and the floor must have its own in time", rules(changed(changed(floor(years(2)), onClosed), alive("", "2020-01-01")), ceiling(years(5))), []string{"closed 2019-12-30", "sent 2016-12-29"}, "2021-12-28"},
		{"a floor repealed just before the ceiling was law", rules(changed(floor(days(10)), alive("", "2023-12-21")), changed(ceiling(days(1)), alive("2023-12-24", ""))), []string{"sent 2023-12-20"}, "2023-12-24"},
		{"from the year's end: the first day that is late enough", rules(changed(changed(floor(years(1)), onClosed), yearEnd), changed(ceiling(years(10)), alive("2020-12-30", ""))), []string{"closed 2029-01-01", "sent 2020-12-30"}, "2030-12-29"},
		{"a floor that was law for days, and must end when it was", rules(changed(changed(floor(days(2)), onClosed), alive("2024-01-03", "2024-01-07")), changed(changed(ceiling(retention.Immediately()), yearEnd), alive("2023-12-20", ""))), []string{"closed 2024-01-01", "sent 2023-01-06"}, "2024-01-03"},
		{"a floor that came after the ceiling had ended", rules(changed(floor(years(10)), alive("2020-01-01", "")), changed(ceiling(years(1)), alive("", "2020-01-01"))), nil, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			for _, list := range [][]retention.Rule{row.rules, {row.rules[1], row.rules[0]}} {
				b := book(t, list...)
				findings := found(b, retention.FindingConflict)
				if row.events == nil {
					assert.Empty(t, findings)
					continue
				}
				require.Len(t, findings, 1)
				f := findings[0]
				assert.Equal(t, row.events, eventsOf(f.Record))
				assert.Equal(t, day(row.on), f.On, "%v", f.On)
				assert.Equal(t, firstReview(b, f.Record), f.On, "the first day of all")
				assert.Equal(t, letter, f.Record.Class)
				assert.Empty(t, f.Record.ID)
				floorAt := slices.IndexFunc(list, func(r retention.Rule) bool { return r.Bound == retention.AtLeast })
				assert.Equal(t, []string{[]string{"rule-1", "rule-2"}[floorAt], []string{"rule-2", "rule-1"}[floorAt]}, f.Rules, "the floor first")
				assert.Equal(t, f.Rules[0]+" keeps a record longer than "+f.Rules[1]+" allows; no relation says which yields, so a person must decide", f.In(calendar.English))
				assert.Equal(t, "conflict: "+f.In(calendar.English), f.String())
			}
		})
	}
}

// Nothing smaller does: with fewer events, or with the events closer together,
// nothing conflicts.
func TestLintShowsTheSmallestRecord(t *testing.T) {
	for keep := 1; keep <= 40; keep += 3 {
		for allow := 1; allow <= 40; allow += 3 {
			b := book(t, changed(floor(retention.Days(keep)), onClosed), ceiling(retention.Days(allow)))
			f := found(b, retention.FindingConflict)
			require.Len(t, f, 1)
			gap := max(0, allow-keep+1)
			assert.Equal(t, record(at(sent, "2000-01-01"), retention.Event{Trigger: closed, On: day("2000-01-01").AddDays(gap)}).Events, f[0].Record.Events)
			assert.True(t, underReview(b, f[0].Record, f[0].On))
			assert.False(t, underReview(b, f[0].Record, f[0].On.AddDays(-1)))
			for closer := range gap {
				r := record(at(sent, "2000-01-01"), retention.Event{Trigger: closed, On: day("2000-01-01").AddDays(closer)})
				assert.Equal(t, calendar.Date{}, b.Assess(r, f[0].On).ReviewFrom, "%d and %d days, %d days apart", keep, allow, closer)
			}
		}
	}
}

// Where a relation settles a conflict, there is none, even through versions and
// through a third rule. Each pair of norms is reported once.
func TestLintAndRelations(t *testing.T) {
	years := retention.Years
	find := func(relations []retention.Relation, r ...retention.Rule) [][]string {
		d := definition(r...)
		d.Relations = relations
		b := load(t, d)
		var pairs [][]string
		for _, f := range found(b, retention.FindingConflict) {
			pairs = append(pairs, f.Rules)
			shown := false
			for _, kept := range b.Effects(f.Record, f.On) {
				for _, allowed := range b.Effects(f.Record, f.On) {
					until, _ := kept.RetainUntil.Date()
					shown = shown || kept.Rule.ID == f.Rules[0] && allowed.Rule.ID == f.Rules[1] && allowed.DisposeBy.Before(until)
				}
			}
			assert.True(t, shown, "%v does not show it", eventsOf(f.Record))
		}
		return pairs
	}
	five, eight := changed(floor(years(5)), onClosed), changed(floor(years(8)), func(r *retention.Rule) { r.Trigger = "read" })
	ten, six := norm(floor(years(10)), "", "2027-01-01"), norm(floor(years(6)), "2027-01-01", "")
	assert.Equal(t, [][]string{{"rule-1", "rule-2"}}, find(nil, five, ceiling(years(1))))
	assert.Empty(t, find(related(yields("1", "2")), five, ceiling(years(1))))
	assert.Empty(t, find(related(yields("2", "1")), five, ceiling(years(1))))
	assert.Equal(t, [][]string{{"rule-3", "rule-2"}}, find(related(yields("2", "1")), five, ceiling(years(1)), eight), "the third one is another matter")
	assert.Empty(t, find(related(yields("1", "2")), five, ceiling(years(1)), ceiling(years(2))), "the floor ends before the second ceiling too")
	assert.Equal(t, [][]string{{"rule-1", "rule-3"}}, find(related(yields("1", "2")), five, ceiling(years(1)), changed(ceiling(years(2)), func(r *retention.Rule) { r.Trigger = "read" })), "without the first ceiling's event it does not")
	assert.Empty(t, find(related(yields("2", "1")), floor(years(5)), ceiling(years(1)), floor(years(3))), "the third one ends before the one that is yielded to")
	assert.Empty(t, find(related(yields("1", "2"), yields("2", "3"), yields("3", "4")), ceiling(retention.Months(6)), floor(years(10)), ceiling(years(1)), floor(years(3))), "a chain")
	assert.Equal(t, [][]string{{"norm", "rule-1"}}, find(nil, changed(ceiling(years(1)), onClosed), ten, six), "once for all versions")
	toNorm := yields("1", "")
	toNorm.To = "norm"
	assert.Empty(t, find(related(toNorm), changed(ceiling(years(1)), onClosed), ten, six))
	assert.Empty(t, find(nil, changed(ceiling(years(8)), alive("2027-01-01", "")), ten, changed(six, retroactively)), "the longer version is ended before the ceiling is law")
	assert.Equal(t, [][]string{{"norm", "rule-1"}}, find(nil, changed(ceiling(years(8)), alive("2027-01-01", "")), ten, six), "and here it is not")
	assert.Empty(t, find(nil, norm(exactly(years(10)), "", "2027-01-01"), norm(exactly(years(6)), "2027-01-01", "")), "nor within one norm")
}

// The day on which the law changes, where that makes a conflict: the floor yields
// to a ceiling that is repealed, while another ceiling is long past.
func TestLintFindsConflictsOfTheDayOfARepeal(t *testing.T) {
	d := definition(changed(floor(retention.Years(50)), onClosed), changed(ceiling(retention.Years(1)), alive("", "2025-01-01")), ceiling(retention.Years(2)))
	d.Relations = related(yields("1", "2"))
	b := load(t, d)
	findings := found(b, retention.FindingConflict)
	require.Len(t, findings, 1)
	assert.Equal(t, []string{"rule-1", "rule-3"}, findings[0].Rules)
	assert.Equal(t, []string{"closed 2000-01-01", "sent 2000-01-01"}, eventsOf(findings[0].Record))
	assert.Equal(t, day("2025-01-01"), findings[0].On)
	assert.Equal(t, day("2025-01-01"), firstReview(b, findings[0].Record))
}

// The event of a floor that was repealed early must come before that of a ceiling
// that counts only for later events.
func TestLintFindsConflictsOfEventsFarApart(t *testing.T) {
	b := book(t, changed(changed(floor(retention.Permanently()), onClosed), alive("", "2020-01-01")),
		norm(exactly(retention.Years(9998)), "", "2022-01-01"), norm(exactly(retention.Years(1)), "2022-01-01", ""))
	findings := found(b, retention.FindingConflict)
	require.Len(t, findings, 1)
	assert.Equal(t, []string{"closed 2019-12-31", "sent 2022-01-01"}, eventsOf(findings[0].Record))
	assert.Equal(t, day("2023-01-02"), findings[0].On)
	assert.Equal(t, findings[0].On, firstReview(b, findings[0].Record))
}
