package retention_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/stretchr/testify/assert"
)

// C = max(e, min(C of the preceding version, From)), and so for the day on which
// it is due: no ceiling is due before it was law, and a new version does not put
// off one that is overdue.
func TestCeilingVersions(t *testing.T) {
	years, none := retention.Years, retention.Period{}
	from := func(first, second retention.Rule) []retention.Rule {
		return rules(norm(first, "", "2027-01-01"), norm(second, "2027-01-01", ""))
	}
	shorter, longer, again := from(ceiling(years(10)), ceiling(years(5))), from(ceiling(years(5)), ceiling(years(10))), from(ceiling(years(5)), ceiling(years(5)))
	checkAssessed(t, []assessed{
		{"introduced: nothing before", rules(norm(ceiling(years(5)), "2027-01-01", ""), lasting()), none, happened(at(sent, "2010-01-01"), longPast), "2026-12-31", "in force; until 2000-01-02; delete, anonymise; ground"},
		{"introduced: due and lawful on its first day", rules(norm(ceiling(years(5)), "2027-01-01", "")), none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},

		{"shortened, before", shorter, none, happened(at(sent, "2020-01-01")), "2026-12-31", "in force; due 2029-12-31; by 2030-01-01; delete; ground"},
		{"shortened: due and lawful on the first day of the new one", shorter, none, happened(at(sent, "2020-01-01")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"shortened, and due later", shorter, none, happened(at(sent, "2024-06-30")), "2027-01-01", "in force; due 2029-06-29; by 2029-06-30; delete; ground"},
		{"shortened: due on the first day, lawful a day longer", shorter, none, happened(at(sent, "2022-01-02")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-02; delete; ground"},
		{"shortened: it was overdue, and stays so", shorter, none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2019-12-31; by 2020-01-01; delete; ground"},

		{"lengthened, before", longer, none, happened(at(sent, "2020-01-01")), "2026-12-31", "in force; due 2024-12-31; by 2025-01-01; delete; ground"},
		{"lengthened: the new end", longer, none, happened(at(sent, "2020-01-01")), "2027-01-01", "in force; due 2029-12-31; by 2030-01-01; delete; ground"},
		{"lengthened, and overdue under both", longer, none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2019-12-31; by 2020-01-01; delete; ground"},

		{"enacted again: overdue as before", again, none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2014-12-31; by 2015-01-01; delete; ground"},
		{"enacted again on the last lawful day", again, none, happened(at(sent, "2022-01-01")), "2027-01-01", "in force; due 2026-12-31; by 2027-01-01; delete; ground"},
		{"enacted again on the due day", again, none, happened(at(sent, "2022-01-02")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-02; delete; ground"},
		{"enacted three times", rules(norm(ceiling(years(5)), "", "2018-01-01"), norm(ceiling(years(4)), "2018-01-01", "2027-01-01"), norm(ceiling(years(3)), "2027-01-01", "")), none, happened(at(sent, "2010-01-01")), "2027-01-01",
			"in force; due 2014-12-31; by 2015-01-01; delete; ground"},
		{"introduced, and enacted again", rules(norm(ceiling(years(5)), "2018-01-01", "2027-01-01"), norm(ceiling(years(3)), "2027-01-01", "")), none, happened(at(sent, "2010-01-01")), "2027-01-01",
			"in force; due 2018-01-01; by 2018-01-01; delete; ground"},

		{"from never", from(ceiling(retention.Years(9998)), changed(ceiling(years(5)), then(del))), none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"to never", from(ceiling(years(5)), changed(ceiling(retention.Years(9998)), then(del))), none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; delete; ground"},
		{"an event to come", shorter, none, happened(at(sent, "2030-01-01")), "2027-01-01", "in force; due 2034-12-31; by 2035-01-01; delete"},
		{"no event", shorter, none, happened(), "2027-01-01", "in force; by unknown; delete, anonymise, transfer; ceiling unknown"},
		{"an awaited event", from(changed(ceiling(years(10)), awaited), changed(ceiling(years(5)), awaited)), none, happened(), "2027-01-01", "in force; delete, anonymise, transfer"},
		{"repealed", rules(norm(ceiling(years(5)), "", "2020-01-01"), norm(ceiling(years(5)), "2020-01-01", "2027-01-01"), lasting()), none, happened(at(sent, "2010-01-01"), longPast), "2027-01-01",
			"in force; until 2000-01-02; delete, anonymise; ground"},
		{"retroactive says nothing of a ceiling", from(ceiling(years(5)), changed(ceiling(years(10)), retroactively)), none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2019-12-31; by 2020-01-01; delete; ground"},
	})
}

func TestCeilingVersionsThatCountDifferently(t *testing.T) {
	year, none := ceiling(retention.Years(1)), retention.Period{}
	triggers := rules(norm(year, "", "2027-01-01"), norm(changed(year, onClosed), "2027-01-01", ""))
	latest := rules(norm(year, "", "2027-01-01"), norm(changed(year, func(r *retention.Rule) { r.Pick = retention.Latest }), "2027-01-01", ""))
	yearEnd := rules(norm(year, "", "2027-01-01"), norm(changed(year, func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), "2027-01-01", ""))
	checkAssessed(t, []assessed{
		{"overdue from another event", triggers, none, happened(at(sent, "2010-01-01"), at(closed, "2026-06-30")), "2027-01-01", "in force; due 2027-06-29; by 2027-06-30; delete; ground"},
		{"overdue from both events", triggers, none, happened(at(sent, "2010-01-01"), at(closed, "2012-06-30")), "2027-01-01", "in force; due 2013-06-29; by 2013-06-30; delete; ground"},
		{"overdue from the later event alone", triggers, none, happened(at(sent, "2026-06-30"), at(closed, "2012-06-30")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"the earlier event is missing", triggers, none, happened(at(closed, "2012-06-30")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"the later event is missing", triggers, none, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; by unknown; delete, anonymise, transfer; ceiling unknown"},
		{"two days were a contradiction", latest, none, happened(at(sent, "2010-01-01"), at(sent, "2012-01-01")), "2026-12-31", "in force; by unknown; delete, anonymise, transfer; ceiling unknown"},
		{"and are none now", latest, none, happened(at(sent, "2010-01-01"), at(sent, "2012-01-01")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"overdue before the year's end", yearEnd, none, happened(at(sent, "2024-06-30")), "2027-01-01", "in force; due 2025-12-30; by 2025-12-31; delete; ground"},
		{"due only at the year's end", yearEnd, none, happened(at(sent, "2026-06-30")), "2027-01-01", "in force; due 2027-12-30; by 2027-12-31; delete; ground"},
	})
}

// The formula of the design asks what the preceding version would say, even where
// it had ended before.
func TestCeilingWithAGap(t *testing.T) {
	year, none := ceiling(retention.Years(5)), retention.Period{}
	gap := rules(norm(year, "2000-01-01", "2010-01-01"), norm(year, "2020-01-01", ""), lasting())
	old := happened(at(sent, "2001-01-01"), longPast)
	checkAssessed(t, []assessed{
		{"before the gap", gap, none, old, "2009-12-31", "in force; until 2000-01-02; due 2005-12-31; by 2006-01-01; delete; ground"},
		{"in the gap", gap, none, old, "2010-01-01", "in force; until 2000-01-02; delete, anonymise; ground"},
		{"after the gap: overdue as before", gap, none, old, "2020-01-01", "in force; until 2000-01-02; due 2005-12-31; by 2006-01-01; delete; ground"},
		{"past the gap", gap, none, happened(at(sent, "2018-01-01"), longPast), "2020-01-01", "in force; until 2000-01-02; due 2022-12-31; by 2023-01-01; delete; ground"},
	})
}

// R is the latest end of the versions that count, F = max(R+1, min(F of the
// preceding version, From)), C = F and the allowance.
func TestExactlyVersions(t *testing.T) {
	years, month, none := retention.Years, retention.Days(30), retention.Period{}
	from := func(first, second retention.Rule) []retention.Rule {
		return rules(norm(first, "", "2027-01-01"), norm(second, "2027-01-01", ""))
	}
	shorter := from(exactly(years(10)), exactly(years(6)))
	back := from(exactly(years(10)), changed(exactly(years(6)), retroactively))
	longer := from(exactly(years(6)), exactly(years(10)))
	of := func(on string) []retention.Event { return happened(at(sent, on)) }
	checkAssessed(t, []assessed{
		{"shortened: the old end holds", shorter, none, of("2018-03-15"), "2027-01-01", "in force; until 2028-03-15; due 2028-03-16; by 2028-03-16; delete"},
		{"shortened: with the allowance", shorter, month, of("2018-03-15"), "2027-01-01", "in force; until 2028-03-15; due 2028-03-16; by 2028-04-15; delete"},
		{"shortened: overdue as before", shorter, month, of("2015-03-15"), "2027-01-01", "in force; until 2025-03-15; due 2025-03-16; by 2025-04-15; delete; ground"},
		{"shortened: of the new law", shorter, month, of("2027-03-15"), "2028-01-01", "in force; until 2033-03-15; due 2033-03-16; by 2033-04-15; delete"},
		{"retroactive, before", back, month, of("2018-03-15"), "2026-12-31", "in force; until 2028-03-15; due 2028-03-16; by 2028-04-15; delete"},
		{"retroactive: due from the first day, and the allowance", back, month, of("2018-03-15"), "2027-01-01", "in force; until 2024-03-15; due 2027-01-01; by 2027-01-31; delete; ground"},
		{"retroactive: due later", back, month, of("2021-03-15"), "2027-01-01", "in force; until 2027-03-15; due 2027-03-16; by 2027-04-15; delete"},
		{"retroactive: due on the first day under both", back, month, of("2016-12-31"), "2027-01-01", "in force; until 2022-12-31; due 2027-01-01; by 2027-01-31; delete; ground"},
		{"retroactive: due on the day before already", back, month, of("2016-12-30"), "2027-01-01", "in force; until 2022-12-30; due 2026-12-31; by 2027-01-30; delete; ground"},
		{"retroactive: overdue as before", back, month, of("2010-03-15"), "2027-01-01", "in force; until 2016-03-15; due 2020-03-16; by 2020-04-15; delete; ground"},
		{"lengthened: overdue, and kept again", longer, month, of("2018-03-15"), "2027-01-01", "in force; until 2028-03-15; due 2028-03-16; by 2028-04-15; delete"},
		{"lengthened: overdue from the later end", longer, month, of("2015-03-15"), "2027-01-01", "in force; until 2025-03-15; due 2025-03-16; by 2025-04-15; delete; ground"},
		{"the preceding version was introduced late", rules(norm(exactly(years(3)), "2020-01-01", "2027-01-01"), norm(exactly(years(2)), "2027-01-01", "")), month, of("2010-03-15"), "2027-01-01",
			"in force; until 2013-03-15; due 2020-01-01; by 2020-01-31; delete; ground"},
		{"repealed: the floor stays", rules(norm(exactly(years(10)), "", "2020-01-01"), norm(exactly(years(6)), "2020-01-01", "2027-01-01"), lasting()), month, happened(at(sent, "2019-12-31"), longPast), "2027-01-01",
			"in force; until 2029-12-31; delete; ground"},
		{"after a gap: overdue as before", rules(norm(exactly(years(3)), "", "2020-01-01"), norm(exactly(years(2)), "2027-01-01", "")), month, of("2010-03-15"), "2027-01-01",
			"in force; until 2013-03-15; due 2013-03-16; by 2013-04-15; delete; ground"},
		{"of the gap: never due before it was law", rules(norm(exactly(years(3)), "", "2020-01-01"), norm(exactly(years(2)), "2027-01-01", "")), none, of("2024-03-15"), "2027-01-01",
			"in force; until 2026-03-15; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"never, and then six years", from(exactly(retention.Years(9998)), exactly(years(6))), month, of("2018-03-15"), "2027-01-01", "in force; until never; delete"},
		{"never, and then six years, retroactively", from(exactly(retention.Years(9998)), changed(exactly(years(6)), retroactively)), month, of("2018-03-15"), "2027-01-01", "in force; until 2024-03-15; due 2027-01-01; by 2027-01-31; delete; ground"},
		{"no event", shorter, month, happened(), "2027-01-01", "in force; until unknown; by unknown; delete, anonymise, transfer; floor unknown"},
		{"an awaited event", from(changed(exactly(years(10)), awaited), changed(exactly(years(6)), awaited)), month, happened(), "2027-01-01", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"an event to come", shorter, month, of("2030-03-15"), "2027-01-01", "in force; until 2036-03-15; due 2036-03-16; by 2036-04-15; delete"},
	})
}

// Within one norm nothing conflicts: the ceiling of a version follows the floors of
// all, even of those that count from another event.
func TestWithinOneNormNothingConflicts(t *testing.T) {
	years := retention.Years
	first, second := norm(exactly(years(10)), "", "2027-01-01"), norm(changed(exactly(years(1)), onClosed), "2027-01-01", "")
	month := retention.Days(30)
	checkAssessed(t, []assessed{
		{"the first version keeps longer", rules(first, second), month, happened(at(sent, "2020-03-15"), at(closed, "2021-06-30")), "2027-01-01", "in force; until 2030-03-15; due 2030-03-16; by 2030-04-15; delete"},
		{"the second one does", rules(first, second), month, happened(at(sent, "2010-03-15"), at(closed, "2029-06-30")), "2027-01-01", "in force; until 2030-06-30; due 2030-07-01; by 2030-07-31; delete"},
		{"the first one's event is missing", rules(first, second), month, happened(at(closed, "2021-06-30")), "2027-01-01", "in force; until unknown, not before 2022-06-30; due 2027-01-01; by 2027-01-31; delete; floor unknown; ground"},
		{"the second one's event is missing", rules(first, second), month, happened(at(sent, "2020-03-15")), "2027-01-01", "in force; until unknown, not before 2030-03-15; by unknown; delete, anonymise, transfer; floor unknown"},
	})
}

// A ceiling that never fell due while it was law is asked for anew by the version
// after a gap, and not from a day on which there was no law.
func TestACeilingAfterAGap(t *testing.T) {
	d := definition(
		changed(ceiling(retention.Years(15)), alive("", "2010-01-01")),
		changed(ceiling(retention.Years(1)), alive("2020-01-01", "")),
	)
	d.Rules[1].ID = d.Rules[0].ID
	a := load(t, d).Assess(record(at(sent, "2000-01-01")), day("2020-01-01"))
	assert.Equal(t, retention.EndOn(day("2020-01-01")), a.DisposeBy)
	assert.Equal(t, day("2020-01-01"), a.DueFrom)
}
