package retention_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention"
)

// retroactively returns a version that also reaches older records, and why.
func retroactively(r *retention.Rule) { r.Retroactive.Citation = "Act 2/2026 s. 2" }

// lasting is a rule that keeps the class in force and is long past: its record
// was closed on 1 January 2000.
func lasting() retention.Rule {
	return changed(floor(retention.Days(1)), func(r *retention.Rule) { r.Trigger, r.Then = closed, del|anonymise })
}

var longPast = at(closed, "2000-01-01")

// Worked in the design: ten years become six in 2027. Every version counts that
// was law at some time from the event on.
func TestFloorShortened(t *testing.T) {
	years := retention.Years
	ten, six := norm(floor(years(10)), "", "2027-01-01"), norm(floor(years(6)), "2027-01-01", "")
	plain := rules(ten, six)
	back := rules(ten, changed(six, retroactively))
	old, last, first := happened(at(sent, "2020-03-15")), happened(at(sent, "2026-12-31")), happened(at(sent, "2027-01-01"))
	none := retention.Period{}
	checkAssessed(t, []assessed{
		{"an old record, before", plain, none, old, "2026-12-31", "in force; until 2030-03-15; delete"},
		{"an old record, on the first day", plain, none, old, "2027-01-01", "in force; until 2030-03-15; delete"},
		{"an old record, on its last day", plain, none, old, "2030-03-15", "in force; until 2030-03-15; delete"},
		{"an old record, on the day after", plain, none, old, "2030-03-16", "in force; until 2030-03-15; delete; ground"},
		{"of the last day of ten years", plain, none, last, "2027-01-01", "in force; until 2036-12-31; delete"},
		{"of the first day of six", plain, none, first, "2027-01-01", "in force; until 2033-01-01; delete"},
		{"of the first day of six, on the day before", plain, none, first, "2026-12-31", "in force; until 2037-01-01; delete"},
		{"of 2027", plain, none, happened(at(sent, "2027-03-15")), "2028-01-01", "in force; until 2033-03-15; delete"},

		{"retroactive, before", back, none, old, "2026-12-31", "in force; until 2030-03-15; delete"},
		{"retroactive, on the first day", back, none, old, "2027-01-01", "in force; until 2026-03-15; delete; ground"},
		{"retroactive, of the last day of ten years", back, none, last, "2027-01-01", "in force; until 2032-12-31; delete"},
		{"retroactive, of the first day of six", back, none, first, "2027-01-01", "in force; until 2033-01-01; delete"},

		{"no event", plain, none, happened(), "2027-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"an event on an unknown day", plain, none, happened(at(sent, "")), "2027-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"an awaited event", rules(changed(ten, awaited), changed(six, awaited)), none, happened(), "2027-01-01", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
	})
}

func TestFloorLengthened(t *testing.T) {
	years := retention.Years
	six, ten := norm(floor(years(6)), "", "2027-01-01"), norm(floor(years(10)), "2027-01-01", "")
	old := happened(at(sent, "2020-03-15"))
	none := retention.Period{}
	checkAssessed(t, []assessed{
		{"free on the day before", rules(six, ten), none, old, "2026-12-31", "in force; until 2026-03-15; delete; ground"},
		{"and kept again on the first day", rules(six, ten), none, old, "2027-01-01", "in force; until 2030-03-15; delete"},
		{"past both", rules(six, ten), none, happened(at(sent, "2016-12-31")), "2027-01-01", "in force; until 2026-12-31; delete; ground"},
		{"for ever, and then six years", rules(norm(floor(retention.Permanently()), "", "2027-01-01"), norm(floor(years(6)), "2027-01-01", "")), none, old, "2027-01-01",
			"in force; until never; delete"},
		{"for ever, and then six years, retroactively", rules(norm(floor(retention.Permanently()), "", "2027-01-01"), norm(changed(floor(years(6)), retroactively), "2027-01-01", "")), none, old, "2027-01-01",
			"in force; until 2026-03-15; delete; ground"},
	})
}

// A repealed floor keeps binding what happened before the repeal, until a
// retroactive version ends that. Then and Appraise are those of its last version.
func TestFloorRepealed(t *testing.T) {
	years := retention.Years
	none := retention.Period{}
	first, second := norm(floor(years(10)), "2000-01-01", "2010-01-01"), norm(changed(floor(years(5)), then(anonymise)), "2010-01-01", "2020-01-01")
	repealed := rules(first, second, lasting())
	ended := append(rules(norm(changed(floor(retention.Immediately()), retroactively), "2023-01-01", "")), repealed...)
	const alone = "in force; until 2000-01-02; delete, anonymise; ground"
	checkAssessed(t, []assessed{
		{"what both versions have bound", repealed, none, happened(at(sent, "2009-12-31"), longPast), "2020-01-01", "in force; until 2019-12-31; anonymise; ground"},
		{"what only the second has bound", repealed, none, happened(at(sent, "2010-01-01"), longPast), "2020-01-01", "in force; until 2015-01-01; anonymise; ground"},
		{"of the last day of the second", repealed, none, happened(at(sent, "2019-12-31"), longPast), "2020-01-01", "in force; until 2024-12-31; anonymise; ground"},
		{"of the day of the repeal", repealed, none, happened(at(sent, "2020-01-01"), longPast), "2020-01-01", alone},
		{"of the day of the repeal, while it is to come", repealed, none, happened(at(sent, "2020-01-01"), longPast), "2019-12-31", "in force; until 2025-01-01; anonymise; ground"},
		{"of the time before all versions", repealed, none, happened(at(sent, "1995-06-30"), longPast), "2020-01-01", "in force; until 2005-06-30; anonymise; ground"},
		{"before all versions", repealed, none, happened(at(sent, "1995-06-30"), longPast), "1999-12-31", "in force; until 2000-01-02; delete, anonymise"},
		{"repealed, and its event is missing", repealed, none, happened(longPast), "2020-01-01", "in force; until unknown, not before 2000-01-02; delete, anonymise; floor unknown; ground"},
		{"repealed, and its event is awaited", rules(changed(first, awaited), changed(second, awaited), lasting()), none, happened(longPast), "2020-01-01", alone},
		{"the last version, and no other rule", rules(first, second), none, happened(at(sent, "2019-12-31")), "2020-01-01", "not in force; until 2024-12-31; anonymise"},

		{"not yet ended", ended, none, happened(at(sent, "2019-12-31"), longPast), "2022-12-31", "in force; until 2024-12-31; anonymise; ground"},
		{"ended by a retroactive version", ended, none, happened(at(sent, "2019-12-31"), longPast), "2023-01-01", "in force; until 2019-12-31; delete; ground"},
		{"ended, even for what both have bound", ended, none, happened(at(sent, "2009-12-31"), longPast), "2023-01-01", "in force; until 2009-12-31; delete; ground"},
		{"of the gap, on its own day", ended, none, happened(at(sent, "2021-06-30"), longPast), "2023-01-01", "in force; until 2021-06-30; delete; ground"},

		{"a retroactive version that is repealed itself still counts from itself on",
			rules(first, norm(changed(floor(years(5)), retroactively), "2010-01-01", "2020-01-01"), lasting()), none, happened(at(sent, "2009-12-31"), longPast), "2021-01-01",
			"in force; until 2014-12-31; delete; ground"},
		{"the last of two retroactive versions",
			rules(norm(floor(years(40)), "", "2000-01-01"), norm(changed(floor(years(30)), retroactively), "2000-01-01", "2010-01-01"), norm(changed(floor(years(20)), retroactively), "2010-01-01", "2015-01-01"), norm(floor(years(10)), "2015-01-01", "")),
			none, happened(at(sent, "1999-06-30")), "2021-01-01", "in force; until 2019-06-30; delete; ground"},
		{"a retroactive version to come",
			rules(norm(floor(years(40)), "", "2000-01-01"), norm(changed(floor(years(30)), retroactively), "2000-01-01", "2030-01-01"), norm(changed(floor(years(20)), retroactively), "2030-01-01", "")),
			none, happened(at(sent, "1999-06-30")), "2029-12-31", "in force; until 2029-06-30; delete; ground"},
		{"retroactive from the beginning of time", rules(norm(changed(floor(years(3)), retroactively), "", "2010-01-01"), norm(floor(years(1)), "2010-01-01", "")),
			none, happened(at(sent, "2008-06-30")), "2010-01-01", "in force; until 2011-06-30; delete"},
	})
}

// A gap between two lives: what happened in it is bound by the later one.
func TestFloorWithAGap(t *testing.T) {
	none := retention.Period{}
	gap := rules(norm(floor(retention.Years(10)), "2000-01-01", "2010-01-01"), norm(floor(retention.Years(6)), "2020-01-01", ""), lasting())
	before, within := happened(at(sent, "2009-12-31"), longPast), happened(at(sent, "2010-01-01"), longPast)
	checkAssessed(t, []assessed{
		{"of before, in the gap", gap, none, before, "2015-06-30", "in force; until 2019-12-31; delete; ground"},
		{"of the gap, in the gap", gap, none, within, "2015-06-30", "in force; until 2000-01-02; delete, anonymise; ground"},
		{"of the gap, on its last day", gap, none, within, "2019-12-31", "in force; until 2000-01-02; delete, anonymise; ground"},
		{"of the gap, after it", gap, none, within, "2020-01-01", "in force; until 2016-01-01; delete; ground"},
		{"of before, after it", gap, none, before, "2020-01-01", "in force; until 2019-12-31; delete; ground"},
	})
}

// The versions can count from different events, in different ways.
func TestFloorVersionsThatCountDifferently(t *testing.T) {
	years := retention.Years
	none := retention.Period{}
	one, five := norm(floor(years(10)), "", "2027-01-01"), norm(changed(floor(years(5)), onClosed), "2027-01-01", "")
	triggers := rules(one, five)
	only := norm(floor(years(1)), "", "2027-01-01")
	latest := norm(changed(floor(years(1)), func(r *retention.Rule) { r.Pick = retention.Latest }), "2027-01-01", "")
	yearEnd := norm(changed(floor(years(1)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), "2027-01-01", "")
	twoDays := happened(at(sent, "2026-03-15"), at(sent, "2026-06-30"))
	checkAssessed(t, []assessed{
		{"both have bound the record", triggers, none, happened(at(sent, "2020-01-01"), at(closed, "2028-06-30")), "2029-01-01", "in force; until 2033-06-30; delete"},
		{"and the first one longer", triggers, none, happened(at(sent, "2026-12-31"), at(closed, "2028-06-30")), "2029-01-01", "in force; until 2036-12-31; delete"},
		{"the first one's event was too late", triggers, none, happened(at(sent, "2027-01-01"), at(closed, "2028-06-30")), "2029-01-01", "in force; until 2033-06-30; delete"},
		{"the second one's event is missing", triggers, none, happened(at(sent, "2020-01-01")), "2029-01-01", "in force; until unknown, not before 2030-01-01; delete, anonymise, transfer; floor unknown"},
		{"the second one's event is awaited", rules(one, changed(five, awaited)), none, happened(at(sent, "2020-01-01")), "2029-01-01", "in force; until unknown, not before 2030-01-01; delete, anonymise, transfer; floor awaited"},
		{"the first one's event is missing", triggers, none, happened(at(closed, "2028-06-30")), "2029-01-01", "in force; until unknown, not before 2033-06-30; delete; floor unknown"},
		{"the first one's event was awaited and did not come in time", rules(changed(one, awaited), five), none, happened(at(closed, "2028-06-30")), "2029-01-01", "in force; until 2033-06-30; delete"},
		{"nothing has happened", triggers, none, happened(), "2029-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown"},

		{"two days contradict the first one", rules(only, latest), none, twoDays, "2026-12-31", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"and the second one takes the later day", rules(only, latest), none, twoDays, "2027-01-01", "in force; until unknown, not before 2027-06-30; delete; floor unknown"},
		{"and ends the first one", rules(only, changed(latest, retroactively)), none, twoDays, "2027-01-01", "in force; until 2027-06-30; delete"},

		{"from the event, and then from the year's end", rules(only, yearEnd), none, happened(at(sent, "2026-03-15")), "2026-12-31", "in force; until 2027-03-15; delete"},
		{"from the event, and then from the year's end", rules(only, yearEnd), none, happened(at(sent, "2026-03-15")), "2027-01-01", "in force; until 2027-12-31; delete"},
	})
}

// Then and Appraise come from the version in force.
func TestThenOfTheVersionInForce(t *testing.T) {
	none := retention.Period{}
	commission := func(r *retention.Rule) { r.Appraise, r.Then = true, 0 }
	year := floor(retention.Years(1))
	old := happened(at(sent, "2020-03-15"))
	decided := happened(at(sent, "2020-03-15"), at(retention.AppraisedDelete, "2026-06-30"))
	deleted := rules(norm(year, "", "2027-01-01"), norm(changed(year, then(anonymise)), "2027-01-01", ""))
	asked := rules(norm(changed(year, commission), "", "2027-01-01"), norm(year, "2027-01-01", ""))
	asks := rules(norm(year, "", "2027-01-01"), norm(changed(year, commission), "2027-01-01", ""))
	const ends = "in force; until 2021-03-15; "
	checkAssessed(t, []assessed{
		{"delete, on the last day", deleted, none, old, "2026-12-31", ends + "delete; ground"},
		{"anonymise, on the first", deleted, none, old, "2027-01-01", ends + "anonymise; ground"},
		{"a body must decide", asked, none, old, "2026-12-31", ends + "nothing; ground; appraisal open"},
		{"and must no longer", asked, none, old, "2027-01-01", ends + "delete; ground"},
		{"no body must decide", asks, none, old, "2026-12-31", ends + "delete; ground"},
		{"and now one must", asks, none, old, "2027-01-01", ends + "nothing; ground; appraisal open"},
		{"and has", asks, none, decided, "2027-01-01", ends + "delete; ground"},
		{"a repealed floor asks as its last version did", append(rules(lasting()), asked[0]), none, append(decided[:1:1], longPast), "2027-01-01", ends + "nothing; ground; appraisal open"},
	})
}
