package retention_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// assessed is a row: the rules, what happened, the day, and the whole
// assessment in words. Rules are also tried in reverse order.
type assessed struct {
	why       string
	rules     []retention.Rule
	allowance retention.Period
	events    []retention.Event
	on        string
	want      string
}

func checkAssessed(t *testing.T, rows []assessed) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.why, func(t *testing.T) {
			d := definition(row.rules...)
			d.Allowance = row.allowance
			assert.Equal(t, row.want, tell(load(t, d).Assess(record(row.events...), day(row.on))))
			slices.Reverse(d.Rules)
			slices.Reverse(row.events)
			assert.Equal(t, row.want, tell(load(t, d).Assess(record(row.events...), day(row.on))), "in reverse order")
		})
	}
}

func rules(r ...retention.Rule) []retention.Rule { return r }

func happened(e ...retention.Event) []retention.Event { return e }

// changed returns a rule with something more said.
func changed(r retention.Rule, change func(*retention.Rule)) retention.Rule {
	change(&r)
	return r
}

func awaited(r *retention.Rule)  { r.Absent = retention.Awaited }
func onClosed(r *retention.Rule) { r.Trigger = closed }

func alive(from, until string) func(*retention.Rule) {
	return func(r *retention.Rule) { r.From, r.Until = day(from), day(until) }
}

func then(a retention.Action) func(*retention.Rule) {
	return func(r *retention.Rule) { r.Then = a }
}

func TestAssessStanding(t *testing.T) {
	d := definition(changed(floor(retention.Years(1)), alive("2020-01-01", "2021-01-01")))
	d.Classes = []retention.ClassInfo{{Class: "test.other", RulesFrom: "the plan"}}
	b := load(t, d)
	events := retention.EventsOf(at(sent, "2019-06-30"))
	for _, row := range []struct {
		why   string
		class retention.Class
		on    string
		want  string
	}{
		{"unknown class", "test.unknown", "2020-06-30", "class unknown; nothing"},
		{"no class", "", "2020-06-30", "class unknown; nothing"},
		{"no day", letter, "", "class unknown; nothing"},
		{"rules elsewhere", "test.other", "2020-06-30", "rules elsewhere; nothing"},
		{"before", letter, "2019-12-31", "not in force; delete, anonymise, transfer"},
		{"first day", letter, "2020-01-01", "in force; until 2020-06-30; delete"},
		{"last day", letter, "2020-12-31", "in force; until 2020-06-30; delete; ground"},
		{"after", letter, "2021-01-01", "not in force; until 2020-06-30; delete; ground"},
	} {
		t.Run(row.why, func(t *testing.T) {
			assert.Equal(t, row.want, tell(b.Assess(retention.Record{Class: row.class, Events: events}, day(row.on))))
		})
	}
}

func TestAssessBounds(t *testing.T) {
	year, once, ever := retention.Years(1), retention.Immediately(), retention.Permanently()
	call := happened(at(sent, "2026-01-31"))
	late := happened(at(sent, "9999-06-30"))
	checkAssessed(t, []assessed{
		{"at least, on its last day", rules(floor(year)), retention.Period{}, call, "2027-01-31", "in force; until 2027-01-31; delete"},
		{"at least, on the day after", rules(floor(year)), retention.Period{}, call, "2027-02-01", "in force; until 2027-01-31; delete; ground"},
		{"at most, before its event", rules(ceiling(year)), retention.Period{}, call, "2026-01-30", "in force; due 2027-01-30; by 2027-01-31; delete"},
		{"at most, on its event", rules(ceiling(year)), retention.Period{}, call, "2026-01-31", "in force; due 2027-01-30; by 2027-01-31; delete; ground"},
		{"exactly, on its last day", rules(exactly(year)), retention.Period{}, call, "2027-01-31", "in force; until 2027-01-31; due 2027-02-01; by 2027-02-01; delete"},
		{"exactly, on the day after", rules(exactly(year)), retention.Period{}, call, "2027-02-01", "in force; until 2027-01-31; due 2027-02-01; by 2027-02-01; delete; ground"},
		{"exactly, with an allowance", rules(exactly(year)), retention.Days(30), call, "2027-02-01", "in force; until 2027-01-31; due 2027-02-01; by 2027-03-03; delete; ground"},
		{"exactly, with an allowance of a month", rules(exactly(year)), retention.Months(1), happened(at(sent, "2026-01-30")), "2027-01-31", "in force; until 2027-01-30; due 2027-01-31; by 2027-02-28; delete; ground"},
		{"no allowance for the others", rules(ceiling(year)), retention.Days(30), call, "2026-01-31", "in force; due 2027-01-30; by 2027-01-31; delete; ground"},

		{"at least, at once", rules(floor(once)), retention.Period{}, call, "2026-01-31", "in force; until 2026-01-31; delete"},
		{"at most, at once: never due before its event", rules(ceiling(once)), retention.Period{}, call, "2026-01-31", "in force; due 2026-01-31; by 2026-01-31; delete; ground"},
		{"at most one day: due on its event", rules(ceiling(retention.Days(1))), retention.Period{}, call, "2026-01-31", "in force; due 2026-01-31; by 2026-02-01; delete; ground"},
		{"exactly at once", rules(exactly(once)), retention.Period{}, call, "2026-02-01", "in force; until 2026-01-31; due 2026-02-01; by 2026-02-01; delete; ground"},

		{"at least for ever", rules(floor(ever)), retention.Period{}, call, "2150-01-01", "in force; until never; nothing"},
		{"at most past the end says nothing", rules(ceiling(retention.Years(9998))), retention.Period{}, call, "2150-01-01", "in force; delete; ground"},
		{"exactly past the end", rules(exactly(retention.Years(9998))), retention.Period{}, call, "2150-01-01", "in force; until never; delete"},

		{"at least past 9999", rules(floor(year)), retention.Period{}, late, "9999-12-31", "in force; until never; delete"},
		{"at most past 9999", rules(ceiling(year)), retention.Period{}, late, "9999-12-31", "in force; delete; ground"},
		{"exactly past 9999", rules(exactly(year)), retention.Period{}, late, "9999-12-31", "in force; until never; delete"},
		{"exactly through the last day", rules(exactly(year)), retention.Period{}, happened(at(sent, "9998-12-31")), "9999-12-31", "in force; until 9999-12-31; delete"},
		{"an allowance past 9999", rules(exactly(year)), retention.Years(1), happened(at(sent, "9998-12-30")), "9999-12-31", "in force; until 9999-12-30; due 9999-12-31; delete; ground"},
		{"a cut-off past 9999", rules(changed(floor(once), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.March, 31) })), retention.Period{}, late, "9999-12-31", "in force; until never; delete"},
		{"a ceiling's cut-off past 9999", rules(changed(ceiling(once), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.March, 31) })), retention.Period{}, late, "9999-12-31", "in force; delete; ground"},

		{"a floor's cut-off", rules(changed(floor(year), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })), retention.Period{}, call, "2027-12-31", "in force; until 2027-12-31; delete"},
		{"a ceiling's ground is its event, not its cut-off", rules(changed(ceiling(year), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })), retention.Period{}, call, "2026-01-31", "in force; due 2027-12-30; by 2027-12-31; delete; ground"},
		{"at once from the cut-off: never due before it", rules(changed(ceiling(once), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })), retention.Period{}, call, "2026-01-31", "in force; due 2026-12-31; by 2026-12-31; delete; ground"},
		{"an event to come is computed and no ground", rules(exactly(year)), retention.Period{}, call, "2020-01-01", "in force; until 2027-01-31; due 2027-02-01; by 2027-02-01; delete"},
	})
}

func TestAssessPick(t *testing.T) {
	picked := func(p retention.Pick) []retention.Rule {
		return rules(changed(exactly(retention.Years(1)), func(r *retention.Rule) { r.Pick = p }))
	}
	one := happened(at(sent, "2026-01-31"))
	two := happened(at(sent, "2026-01-31"), at(sent, "2026-03-15"))
	same := happened(at(sent, "2026-01-31"), at(sent, "2026-01-31"))
	undated := happened(at(sent, "2026-01-31"), at(sent, ""))
	none := happened(at(closed, "2026-01-31"))
	const (
		first   = "in force; until 2027-01-31; due 2027-02-01; by 2027-02-01; delete"
		last    = "in force; until 2027-03-15; due 2027-03-16; by 2027-03-16; delete"
		unknown = "in force; until unknown; by unknown; delete, anonymise, transfer; floor unknown"
	)
	checkAssessed(t, []assessed{
		{"only, one", picked(retention.Only), retention.Period{}, one, "2026-06-30", first},
		{"only, two days", picked(retention.Only), retention.Period{}, two, "2026-06-30", unknown},
		{"only, one day twice", picked(retention.Only), retention.Period{}, same, "2026-06-30", first},
		{"only, one without a day", picked(retention.Only), retention.Period{}, undated, "2026-06-30", unknown},
		{"only, none", picked(retention.Only), retention.Period{}, none, "2026-06-30", unknown},
		{"earliest, one", picked(retention.Earliest), retention.Period{}, one, "2026-06-30", first},
		{"earliest, two days", picked(retention.Earliest), retention.Period{}, two, "2026-06-30", first},
		{"earliest, one without a day", picked(retention.Earliest), retention.Period{}, undated, "2026-06-30", unknown},
		{"earliest, none", picked(retention.Earliest), retention.Period{}, none, "2026-06-30", unknown},
		{"latest, one", picked(retention.Latest), retention.Period{}, one, "2026-06-30", first},
		{"latest, two days", picked(retention.Latest), retention.Period{}, two, "2026-06-30", last},
		{"latest, one without a day", picked(retention.Latest), retention.Period{}, undated, "2026-06-30", unknown},
		{"latest, none", picked(retention.Latest), retention.Period{}, none, "2026-06-30", unknown},
		{"latest, one to come", picked(retention.Latest), retention.Period{}, two, "2026-02-01", last},
	})
}

func TestAssessUnknownAndAwaited(t *testing.T) {
	year, five := retention.Years(1), retention.Years(5)
	none := happened()
	call := happened(at(sent, "2020-01-01"))
	undated := happened(at(sent, ""))
	checkAssessed(t, []assessed{
		{"a floor's event is missing", rules(floor(year)), retention.Period{}, none, "2026-06-30", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"a floor's event is awaited", rules(changed(floor(year), awaited)), retention.Period{}, none, "2026-06-30", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"an awaited event happened on an unknown day", rules(changed(floor(year), awaited)), retention.Period{}, undated, "2026-06-30", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"an awaited event has two days", rules(changed(floor(year), awaited)), retention.Period{}, happened(at(sent, "2020-01-01"), at(sent, "2020-01-02")), "2026-06-30", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"a ceiling's event is missing", rules(ceiling(year)), retention.Period{}, none, "2026-06-30", "in force; by unknown; delete, anonymise, transfer; ceiling unknown"},
		{"a ceiling's event is awaited", rules(changed(ceiling(year), awaited)), retention.Period{}, none, "2026-06-30", "in force; delete, anonymise, transfer"},
		{"exactly, its event is awaited", rules(changed(exactly(year), awaited)), retention.Period{}, none, "2026-06-30", "in force; until unknown; delete, anonymise, transfer; floor awaited"},

		{"the known part beside an unknown floor", rules(floor(year), changed(floor(five), onClosed)), retention.Period{}, call, "2020-06-30",
			"in force; until unknown, not before 2021-01-01; delete; floor unknown"},
		{"the known part beside an awaited floor", rules(floor(year), changed(changed(floor(five), onClosed), awaited)), retention.Period{}, call, "2022-06-30",
			"in force; until unknown, not before 2021-01-01; delete; floor awaited; ground"},
		{"for ever beside an unknown floor", rules(floor(retention.Permanently()), changed(floor(five), onClosed)), retention.Period{}, call, "2020-06-30",
			"in force; until never; nothing; floor unknown"},
		{"an unknown ceiling beside a known one", rules(ceiling(year), changed(ceiling(five), onClosed)), retention.Period{}, call, "2020-06-30",
			"in force; due 2020-12-31; by 2021-01-01; delete; ceiling unknown; ground"},
		{"an unknown ceiling beside a floor", rules(floor(year), changed(ceiling(five), onClosed)), retention.Period{}, call, "2020-06-30",
			"in force; until 2021-01-01; by unknown; delete; ceiling unknown"},
		{"an unknown floor and a known ceiling", rules(ceiling(year), changed(floor(five), onClosed)), retention.Period{}, call, "2020-06-30",
			"in force; until unknown; due 2020-12-31; by 2021-01-01; delete; floor unknown; ground"},
		{"a ceiling that conflicts with the known part", rules(ceiling(year), changed(floor(five), onClosed), changed(floor(five), func(r *retention.Rule) { r.Trigger = "read" })),
			retention.Period{}, happened(at(sent, "2020-01-01"), at(closed, "2020-01-01")), "2020-06-30",
			"in force; until unknown, not before 2025-01-01; due 2020-12-31; by 2021-01-01; review 2020-12-31; delete; floor unknown; ground"},
	})
}

func TestAssessFold(t *testing.T) {
	years := retention.Years
	call := happened(at(sent, "2020-01-01"))
	both := happened(at(sent, "2020-01-01"), at(closed, "2021-06-30"))
	checkAssessed(t, []assessed{
		{"the latest floor", rules(floor(years(2)), floor(years(5)), floor(years(3))), retention.Period{}, call, "2024-01-01", "in force; until 2025-01-01; delete; ground"},
		{"the earliest ceiling", rules(ceiling(years(2)), ceiling(years(1)), ceiling(years(3))), retention.Period{}, call, "2020-06-30", "in force; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"the earliest day of each: due and by of different rules", rules(exactly(years(1)), changed(ceiling(retention.Days(187)), onClosed)), retention.Days(30), both, "2020-06-30",
			"in force; until 2021-01-01; due 2021-01-02; by 2021-02-01; delete"},
		{"a floor that ends before the ceiling", rules(floor(years(1)), ceiling(years(2))), retention.Period{}, call, "2020-06-30", "in force; until 2021-01-01; due 2021-12-31; by 2022-01-01; delete; ground"},
		{"a ceiling of the floor's own length moves behind it", rules(floor(years(2)), ceiling(years(2))), retention.Period{}, call, "2020-06-30", "in force; until 2022-01-01; due 2022-01-02; by 2022-01-02; delete; ground"},
		{"a floor that reaches into the last day moves both days", rules(exactly(years(1)), changed(floor(retention.Days(186)), onClosed)), retention.Period{}, both, "2020-06-30",
			"in force; until 2022-01-02; due 2021-01-02; by 2021-01-02; review 2021-01-02; delete"},
		{"a longer floor within the allowance moves the due day only", rules(exactly(years(1)), changed(floor(retention.Days(190)), onClosed)), years(2), both, "2020-06-30",
			"in force; until 2022-01-06; due 2022-01-07; by 2023-01-02; delete"},
		{"a longer floor up to the allowance's end", rules(exactly(years(1)), changed(floor(retention.Days(551)), onClosed)), years(2), both, "2020-06-30",
			"in force; until 2023-01-02; due 2023-01-03; by 2023-01-03; delete"},
		{"a floor up to the day before the last of the years", rules(changed(floor(years(7979)), onClosed), exactly(years(7978))), years(20), happened(at(sent, "2020-12-31"), at(closed, "2020-12-30")), "2020-06-30",
			"in force; until 9999-12-30; due 9999-12-31; delete"},
		{"a floor up to the last day of the years", rules(changed(floor(years(7979)), onClosed), exactly(years(7978))), years(20), happened(at(sent, "2020-12-31"), at(closed, "2020-12-31")), "2020-06-30",
			"in force; until 9999-12-31; delete"},
		{"a floor past the last day of the years", rules(changed(floor(years(7979)), onClosed), exactly(years(7978))), years(20), happened(at(sent, "2020-12-31"), at(closed, "2021-01-01")), "2020-06-30",
			"in force; until never; delete"},

		// Worked in the design: a year from the call, five from the complaint.
		{"a conflict", rules(exactly(years(1)), changed(floor(years(5)), onClosed)), retention.Period{}, both, "2020-06-30",
			"in force; until 2026-06-30; due 2021-01-02; by 2021-01-02; review 2021-01-02; delete"},
		{"a conflict with at most: from its due day", rules(ceiling(years(1)), changed(floor(years(5)), onClosed)), retention.Period{}, both, "2020-06-30",
			"in force; until 2026-06-30; due 2020-12-31; by 2021-01-01; review 2020-12-31; delete; ground"},
		{"a conflict with some ceilings", rules(ceiling(years(1)), ceiling(years(8)), changed(floor(years(5)), onClosed)), retention.Period{}, both, "2020-06-30",
			"in force; until 2026-06-30; due 2020-12-31; by 2021-01-01; review 2020-12-31; delete; ground"},
		{"the first of two conflicts", rules(ceiling(years(3)), ceiling(years(2)), changed(floor(years(5)), onClosed)), retention.Period{}, both, "2020-06-30",
			"in force; until 2026-06-30; due 2021-12-31; by 2022-01-01; review 2021-12-31; delete; ground"},
		{"review from the ceiling that conflicts, not from one that is due earlier", rules(exactly(years(1)), ceiling(years(2)), changed(floor(years(5)), onClosed)), years(8), both, "2020-06-30",
			"in force; until 2026-06-30; due 2021-01-02; by 2022-01-01; review 2021-12-31; delete; ground"},
		{"for ever and a ceiling of another event", rules(floor(retention.Permanently()), changed(ceiling(years(1)), onClosed)), retention.Period{}, both, "2022-07-01",
			"in force; until never; due 2022-06-29; by 2022-06-30; review 2022-06-29; nothing; ground"},
		{"review from a ceiling that ends, not from one without a last day", rules(exactly(years(1)), ceiling(years(5)), changed(floor(retention.Permanently()), onClosed)), years(9998), both, "2020-06-30",
			"in force; until never; due 2021-01-02; by 2025-01-01; review 2024-12-31; nothing; ground"},
		{"for ever and a ceiling that never comes", rules(floor(retention.Permanently()), changed(changed(ceiling(retention.Years(9998)), onClosed), then(del))), retention.Period{}, both, "2022-07-01",
			"in force; until never; nothing; ground"},
	})
}

func TestAssessLives(t *testing.T) {
	years := retention.Years
	floor2020 := changed(floor(years(10)), alive("2010-01-01", "2020-01-01"))
	lasting := changed(floor(retention.Days(1)), func(r *retention.Rule) { r.Trigger = closed }) // keeps the class in force
	closed2000 := at(closed, "2000-01-01")
	ceiling2027 := changed(ceiling(years(5)), alive("2027-01-01", ""))
	exactly2027 := changed(exactly(years(5)), alive("2027-01-01", ""))
	checkAssessed(t, []assessed{
		{"a repealed floor binds what happened before", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2019-12-31"), closed2000), "2021-01-01", "in force; until 2029-12-31; delete; ground"},
		{"and not what happened on the day of the repeal", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2020-01-01"), closed2000), "2021-01-01", "in force; until 2000-01-02; delete; ground"},
		{"it binds what happened before it was law", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2005-01-01"), closed2000), "2021-01-01", "in force; until 2015-01-01; delete; ground"},
		{"on the day of the repeal", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2015-01-01"), closed2000), "2020-01-01", "in force; until 2025-01-01; delete; ground"},
		{"on the day before it was law", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2005-01-01"), closed2000), "2009-12-31", "in force; until 2000-01-02; delete; ground"},
		{"on the first day that it is law", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2005-01-01"), closed2000), "2010-01-01", "in force; until 2015-01-01; delete; ground"},
		{"a repealed floor whose event is missing", rules(floor2020, lasting), retention.Period{}, happened(closed2000), "2021-01-01", "in force; until unknown, not before 2000-01-02; delete; floor unknown; ground"},
		{"a floor to come whose event is missing", rules(floor2020, lasting), retention.Period{}, happened(closed2000), "2009-12-31", "in force; until 2000-01-02; delete; ground"},
		{"a repealed floor whose event is awaited", rules(changed(floor2020, awaited), lasting), retention.Period{}, happened(closed2000), "2021-01-01", "in force; until 2000-01-02; delete; ground"},
		{"a floor in force whose event is to come", rules(floor2020, lasting), retention.Period{}, happened(at(sent, "2025-01-01"), closed2000), "2019-12-31", "in force; until 2035-01-01; delete; ground"},
		{"a repealed floor permits what it permitted", rules(changed(floor2020, then(anonymise)), changed(lasting, then(del|anonymise))), retention.Period{}, happened(at(sent, "2015-01-01"), closed2000), "2026-01-01", "in force; until 2025-01-01; anonymise; ground"},
		{"a repealed floor by itself", rules(floor2020), retention.Period{}, happened(at(sent, "2015-01-01")), "2021-01-01", "not in force; until 2025-01-01; delete"},

		{"a ceiling is never due before it was law", rules(ceiling2027), retention.Period{}, happened(at(sent, "2010-01-01")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"a ceiling that ends later than it became law", rules(ceiling2027), retention.Period{}, happened(at(sent, "2022-01-03")), "2027-01-01", "in force; due 2027-01-02; by 2027-01-03; delete; ground"},
		{"a ceiling that is due when it becomes law", rules(ceiling2027), retention.Period{}, happened(at(sent, "2022-01-02")), "2027-01-01", "in force; due 2027-01-01; by 2027-01-02; delete; ground"},
		{"a ceiling to come says nothing", rules(ceiling2027, lasting), retention.Period{}, happened(at(sent, "2010-01-01"), closed2000), "2026-12-31", "in force; until 2000-01-02; delete; ground"},
		{"a repealed ceiling says nothing", rules(changed(ceiling(years(5)), alive("", "2020-01-01")), lasting), retention.Period{}, happened(at(sent, "2010-01-01"), closed2000), "2020-01-01", "in force; until 2000-01-02; delete; ground"},
		{"a ceiling on its last day in force", rules(changed(ceiling(years(5)), alive("", "2020-01-01")), lasting), retention.Period{}, happened(at(sent, "2010-01-01"), closed2000), "2019-12-31", "in force; until 2000-01-02; due 2014-12-31; by 2015-01-01; delete; ground"},
		{"a repealed ceiling is no ground", rules(changed(ceiling(years(5)), alive("", "2020-01-01")), changed(lasting, awaited)), retention.Period{}, happened(at(sent, "2010-01-01")), "2020-01-01", "in force; until unknown; delete, anonymise, transfer; floor awaited"},

		{"exactly, never due before it was law", rules(exactly2027), retention.Days(30), happened(at(sent, "2010-01-01")), "2027-01-01", "in force; until 2015-01-01; due 2027-01-01; by 2027-01-31; delete; ground"},
		{"exactly, due when it becomes law", rules(exactly2027), retention.Days(30), happened(at(sent, "2021-12-31")), "2027-01-01", "in force; until 2026-12-31; due 2027-01-01; by 2027-01-31; delete; ground"},
		{"exactly, due after it becomes law", rules(exactly2027), retention.Days(30), happened(at(sent, "2022-01-01")), "2027-01-01", "in force; until 2027-01-01; due 2027-01-02; by 2027-02-01; delete"},
		{"exactly, repealed: the floor stays", rules(changed(exactly(years(5)), alive("", "2020-01-01")), lasting), retention.Days(30), happened(at(sent, "2018-01-01"), closed2000), "2020-01-01", "in force; until 2023-01-01; delete; ground"},
		{"a trigger before every law", rules(exactly2027), retention.Period{}, happened(at(sent, "0001-01-01")), "2027-01-01", "in force; until 0006-01-01; due 2027-01-01; by 2027-01-01; delete; ground"},
	})
}

// The ceiling of 2027 and an event of 2010: lawful through its first day,
// overdue on the next one.
func TestAssessNewCeilingIsOverdueTheDayAfter(t *testing.T) {
	b := book(t, changed(ceiling(retention.Years(5)), alive("2027-01-01", "")))
	r := record(at(sent, "2010-01-01"))
	for _, on := range []string{"2027-01-01", "2027-01-02", "2040-01-01"} {
		a := b.Assess(r, day(on))
		last, known := a.DisposeBy.Date()
		assert.True(t, known)
		assert.Equal(t, on > "2027-01-01", last.Before(day(on)), on)
		assert.Equal(t, day("2027-01-01"), a.DueFrom)
	}
}

func TestAssessAllowed(t *testing.T) {
	years := retention.Years
	call := happened(at(sent, "2020-01-01"))
	moved := happened(at(sent, "2020-01-01"), at(retention.Transferred, "2021-06-30"))
	const ends = "in force; until 2021-01-01; "
	over := func(actions ...retention.Action) []retention.Rule {
		var all []retention.Rule
		for _, a := range actions {
			all = append(all, changed(floor(years(1)), then(a)))
		}
		return all
	}
	checkAssessed(t, []assessed{
		{"one rule", over(del | anonymise), retention.Period{}, call, "2022-01-01", ends + "delete, anonymise; ground"},
		{"what two rules have in common", over(del|anonymise, anonymise|transfer), retention.Period{}, call, "2022-01-01", ends + "anonymise; ground"},
		{"nothing in common", over(del, transfer), retention.Period{}, call, "2022-01-01", ends + "nothing; ground"},
		{"an awaited rule has no say", append(over(anonymise), changed(changed(ceiling(years(1)), onClosed), awaited)), retention.Period{}, call, "2022-01-01", ends + "anonymise; ground"},
		{"an unknown rule has no say", append(over(anonymise), changed(ceiling(years(1)), onClosed)), retention.Period{}, call, "2022-01-01", ends + "by unknown; anonymise; ceiling unknown; ground"},

		{"transfer", over(transfer), retention.Period{}, call, "2022-01-01", ends + "transfer; ground"},
		{"transferred: delete too", over(transfer), retention.Period{}, moved, "2021-06-30", ends + "delete, transfer; ground"},
		{"to be transferred tomorrow", over(transfer), retention.Period{}, moved, "2021-06-29", ends + "transfer; ground"},
		{"transferred on an unknown day", over(transfer), retention.Period{}, happened(at(sent, "2020-01-01"), at(retention.Transferred, "")), "2022-01-01", ends + "transfer; ground"},
		{"transferred, unknown day beside a known one", over(transfer), retention.Period{}, append(slices.Clone(moved), at(retention.Transferred, "")), "2022-01-01", ends + "delete, transfer; ground"},
		{"transferred, but the rule says anonymise", over(anonymise), retention.Period{}, moved, "2022-01-01", ends + "anonymise; ground"},
		{"delete and transfer agree when transferred", over(del, transfer), retention.Period{}, moved, "2022-01-01", ends + "delete; ground"},
	})
}

func TestAssessAppraisal(t *testing.T) {
	body := func(a retention.Action) []retention.Rule {
		return rules(changed(floor(retention.Years(1)), func(r *retention.Rule) { r.Then, r.Appraise = a, true }))
	}
	call := at(sent, "2020-01-01")
	toDelete, toTransfer, toKeep := at(retention.AppraisedDelete, "2021-06-30"), at(retention.AppraisedTransfer, "2021-06-30"), at(retention.AppraisedKeep, "2021-06-30")
	const ends = "in force; until 2021-01-01; "
	checkAssessed(t, []assessed{
		{"not decided", body(0), retention.Period{}, happened(call), "2022-01-01", ends + "nothing; ground; appraisal open"},
		{"not decided, before the end", body(0), retention.Period{}, happened(call), "2020-06-30", ends + "nothing; appraisal open"},
		{"decided tomorrow", body(0), retention.Period{}, happened(call, toDelete), "2021-06-29", ends + "nothing; ground; appraisal open"},
		{"decided today", body(0), retention.Period{}, happened(call, toDelete), "2021-06-30", ends + "delete; ground"},
		{"decided on an unknown day", body(0), retention.Period{}, happened(call, at(retention.AppraisedDelete, "")), "2022-01-01", ends + "nothing; ground; appraisal open"},
		{"decided twice alike", body(0), retention.Period{}, happened(call, toDelete, at(retention.AppraisedDelete, "2021-07-30")), "2022-01-01", ends + "delete; ground"},
		{"to transfer", body(0), retention.Period{}, happened(call, toTransfer), "2022-01-01", ends + "transfer; ground"},
		{"to transfer, and transferred", body(0), retention.Period{}, happened(call, toTransfer, at(retention.Transferred, "2021-07-30")), "2022-01-01", ends + "delete, transfer; ground"},
		{"to delete, where the rule says so", body(del | anonymise), retention.Period{}, happened(call, toDelete), "2022-01-01", ends + "delete; ground"},
		{"to delete, where the rule says anonymise", body(anonymise), retention.Period{}, happened(call, toDelete), "2022-01-01", ends + "nothing; ground"},
		{"in two ways", body(0), retention.Period{}, happened(call, toDelete, toTransfer), "2022-01-01", ends + "nothing; ground; appraisal open"},
		{"in two ways, one of them tomorrow", body(0), retention.Period{}, happened(call, toDelete, at(retention.AppraisedTransfer, "2022-01-02")), "2022-01-01", ends + "delete; ground"},
		{"in two ways, where no body must decide", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toDelete, toTransfer), "2022-01-01", ends + "delete; ground; appraisal open"},
		{"decided, where no body must decide", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toTransfer), "2022-01-01", ends + "delete; ground"},
		{"two rules, one decision", append(body(0), changed(floor(retention.Years(1)), then(del|transfer))), retention.Period{}, happened(call, toTransfer), "2022-01-01", ends + "transfer; ground"},

		{"an unknown start is appraised too", body(0), retention.Period{}, happened(), "2022-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown; appraisal open"},
		{"an awaited start is not appraised yet", rules(changed(body(0)[0], awaited)), retention.Period{}, happened(), "2022-01-01", "in force; until unknown; delete, anonymise, transfer; floor awaited"},

		{"to keep, where no body must decide", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toKeep), "2022-01-01", "in force; until never; delete; ground; appraised to keep"},
		{"to keep, tomorrow", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toKeep), "2021-01-02", "in force; until never; delete; ground; appraised to keep"},
		{"to keep, on an unknown day", rules(floor(retention.Years(1))), retention.Period{}, happened(call, at(retention.AppraisedKeep, "")), "2022-01-01", "in force; until never; delete; ground; appraised to keep"},
		{"to keep, twice", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toKeep, at(retention.AppraisedKeep, "")), "2022-01-01", "in force; until never; delete; ground; appraised to keep"},
		{"to keep, and to delete", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toKeep, toDelete), "2022-01-01", "in force; until 2021-01-01; delete; ground; appraisal open"},
		{"to delete, and to transfer on an unknown day", rules(floor(retention.Years(1))), retention.Period{}, happened(call, toDelete, at(retention.AppraisedTransfer, "")), "2022-01-01", "in force; until 2021-01-01; delete; ground; appraisal open"},
		{"to keep, on the rule of the body that must decide", rules(changed(exactly(retention.Years(1)), func(r *retention.Rule) { r.Appraise, r.Then = true, 0 })), retention.Period{}, happened(call, toKeep), "2022-01-01", "in force; until never; nothing; ground; appraised to keep"},
		{"to keep, against a ceiling", rules(ceiling(retention.Years(1))), retention.Period{}, happened(call, toKeep), "2020-06-30", "in force; until never; due 2020-12-31; by 2021-01-01; review 2020-12-31; delete; ground; appraised to keep"},
		{"to keep, and an unknown floor", rules(floor(retention.Years(1))), retention.Period{}, happened(toKeep), "2020-06-30", "in force; until never; delete, anonymise, transfer; floor unknown; appraised to keep"},
	})
}

func TestZeroAssessment(t *testing.T) {
	assert.Equal(t, "class unknown; nothing", tell(retention.Assessment{}))
	assert.Equal(t, retention.ClassUnknown, retention.Assessment{}.State)
	assert.Equal(t, calendar.Date{}, retention.Assessment{}.DueFrom)
}
