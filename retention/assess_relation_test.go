package retention_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// yields relates two rules by their numbers.
func yields(rule, to string) retention.Relation {
	return retention.Relation{Yields: "rule-" + rule, To: "rule-" + to, Basis: calendar.Source{Citation: "Act 1/2000 s. 7"}}
}

// settled is a row like assessed, with relations. They are tried in every order.
type settled struct {
	why       string
	rules     []retention.Rule
	relations []retention.Relation
	allowance retention.Period
	events    []retention.Event
	on        string
	want      string
}

func checkSettled(t *testing.T, rows []settled) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.why, func(t *testing.T) {
			d := definition(row.rules...)
			d.Allowance = row.allowance
			for range row.relations {
				row.relations = append(row.relations[1:], row.relations[0])
				for range 2 {
					d.Relations = slices.Clone(row.relations)
					assert.Equal(t, row.want, tell(load(t, d).Assess(record(row.events...), day(row.on))), "%v", d.Relations)
					slices.Reverse(d.Rules)
					slices.Reverse(row.relations)
				}
			}
		})
	}
}

func related(r ...retention.Relation) []retention.Relation { return r }

func TestRelations(t *testing.T) {
	years, none, month := retention.Years, retention.Period{}, retention.Days(30)
	both := happened(at(sent, "2020-01-01"), at(closed, "2021-06-30"))
	sentOnly := happened(at(sent, "2020-01-01"))
	five := changed(floor(years(5)), onClosed)
	fiveExactly := changed(exactly(years(5)), onClosed)
	first, second := related(yields("1", "2")), related(yields("2", "1"))
	checkSettled(t, []settled{
		{"a ceiling yields to a floor", rules(ceiling(years(1)), five), first, none, both, "2022-01-01", "in force; until 2026-06-30; due 2026-07-01; by 2026-07-01; delete; ground"},
		{"a floor yields to a ceiling", rules(ceiling(years(1)), five), second, none, both, "2020-06-30", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"a ceiling yields to a floor of the same event", rules(ceiling(years(1)), floor(years(5))), first, none, sentOnly, "2020-06-30", "in force; until 2025-01-01; due 2025-01-02; by 2025-01-02; delete; ground"},
		{"a floor yields to a ceiling of the same event", rules(ceiling(years(1)), floor(years(5))), second, none, sentOnly, "2020-12-30", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"a ceiling that ends later does not move", rules(ceiling(years(10)), five), first, none, both, "2022-01-01", "in force; until 2026-06-30; due 2029-12-31; by 2030-01-01; delete; ground"},
		{"a floor that ends earlier does not move", rules(ceiling(years(10)), five), second, none, both, "2022-01-01", "in force; until 2026-06-30; due 2029-12-31; by 2030-01-01; delete; ground"},

		// The boundary: the ceiling is due on 2020-12-31.
		{"a floor through the day before the due day moves nothing", rules(ceiling(years(1)), changed(floor(retention.Days(30)), onClosed)), first, none, happened(sentOnly[0], at(closed, "2020-11-30")), "2020-01-01", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"a floor through the due day moves it", rules(ceiling(years(1)), changed(floor(retention.Days(30)), onClosed)), first, none, happened(sentOnly[0], at(closed, "2020-12-01")), "2020-01-01", "in force; until 2020-12-31; due 2021-01-01; by 2021-01-01; delete; ground"},
		{"a floor through the last lawful day moves both", rules(ceiling(years(1)), changed(floor(retention.Days(30)), onClosed)), first, none, happened(sentOnly[0], at(closed, "2020-12-02")), "2020-01-01", "in force; until 2021-01-01; due 2021-01-02; by 2021-01-02; delete; ground"},
		{"a yielding floor through the day before the due day", rules(ceiling(years(1)), changed(floor(retention.Days(30)), onClosed)), second, none, happened(sentOnly[0], at(closed, "2020-11-30")), "2020-01-01", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"a floor through the due day yields nothing, both can be obeyed", rules(ceiling(years(1)), changed(floor(retention.Days(30)), onClosed)), second, none, happened(sentOnly[0], at(closed, "2020-12-01")), "2020-01-01", "in force; until 2020-12-31; due 2021-01-01; by 2021-01-01; delete; ground"},

		{"exactly yields to a floor, with its allowance", rules(exactly(years(1)), five), first, month, both, "2022-01-01", "in force; until 2026-06-30; due 2026-07-01; by 2026-07-31; delete; ground"},
		{"exactly yields nothing to a floor within its allowance", rules(exactly(years(1)), changed(floor(retention.Days(190)), onClosed)), first, years(2), both, "2022-01-01", "in force; until 2022-01-06; due 2022-01-07; by 2023-01-02; delete; ground"},
		{"a floor yields to exactly", rules(exactly(years(1)), five), second, month, both, "2021-01-01", "in force; until 2021-01-01; due 2021-01-02; by 2021-02-01; delete"},
		{"exactly yields to a ceiling", rules(ceiling(years(1)), fiveExactly), second, none, both, "2020-06-30", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"a ceiling yields to exactly", rules(ceiling(years(1)), fiveExactly), first, none, both, "2020-06-30", "in force; until 2026-06-30; due 2026-07-01; by 2026-07-01; delete; ground"},
		{"exactly yields to a longer exactly", rules(exactly(years(1)), fiveExactly), first, month, both, "2020-06-30", "in force; until 2026-06-30; due 2026-07-01; by 2026-07-31; delete"},
		{"exactly yields to a shorter exactly", rules(exactly(years(1)), fiveExactly), second, month, both, "2020-06-30", "in force; until 2021-01-01; due 2021-01-02; by 2021-02-01; delete"},

		{"another floor is no part of it", rules(ceiling(years(1)), five, changed(floor(years(8)), onClosed)), first, none, both, "2022-01-01", "in force; until 2029-06-30; due 2026-07-01; by 2026-07-01; review 2026-07-01; delete; ground"},
		{"nor is another ceiling", rules(ceiling(years(1)), five, ceiling(years(2))), first, none, both, "2022-01-01", "in force; until 2026-06-30; due 2021-12-31; by 2022-01-01; review 2021-12-31; delete; ground"},
		{"two relations of a ceiling", rules(ceiling(years(1)), five, changed(floor(years(8)), onClosed)), related(yields("1", "2"), yields("1", "3")), none, both, "2022-01-01", "in force; until 2029-06-30; due 2029-07-01; by 2029-07-01; delete; ground"},
		{"two relations of a floor", rules(five, ceiling(years(1)), ceiling(years(2))), related(yields("1", "2"), yields("1", "3")), none, both, "2020-06-30", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
	})
}

// What is not known of the one that is yielded to: an unknown or awaited floor
// keeps, and a ceiling that yields to it waits; a ceiling that is not known ends
// nothing. A floor that yields and is unknown or awaited still keeps.
func TestRelationsOfTheUnknown(t *testing.T) {
	years, none := retention.Years, retention.Period{}
	sentOnly, closedOnly := happened(at(sent, "2020-01-01")), happened(at(closed, "2021-06-30"))
	both := append(slices.Clone(sentOnly), closedOnly...)
	five, ever := changed(floor(years(5)), onClosed), changed(floor(retention.Permanently()), onClosed)
	first, second := related(yields("1", "2")), related(yields("2", "1"))
	checkSettled(t, []settled{
		{"to an unknown floor", rules(ceiling(years(1)), five), first, none, sentOnly, "2022-01-01", "in force; until unknown; by unknown; delete; floor unknown; ground"},
		{"to an awaited floor", rules(ceiling(years(1)), changed(five, awaited)), first, none, sentOnly, "2022-01-01", "in force; until unknown; by unknown; delete; floor awaited; ground"},
		{"exactly, to an awaited floor", rules(exactly(years(1)), changed(five, awaited)), first, none, sentOnly, "2022-01-01", "in force; until unknown, not before 2021-01-01; by unknown; delete; floor awaited; ground"},
		{"to an awaited floor and a known one", rules(ceiling(years(1)), changed(five, awaited), floor(years(3))), related(yields("1", "2"), yields("1", "3")), none, sentOnly, "2022-01-01", "in force; until unknown, not before 2023-01-01; by unknown; delete; floor awaited; ground"},
		{"to a floor for ever", rules(ceiling(years(1)), ever), first, none, both, "2022-01-01", "in force; until never; nothing; ground"},
		{"to a floor for ever and another one", rules(ceiling(years(1)), ever, floor(years(3))), related(yields("1", "2"), yields("1", "3")), none, both, "2022-01-01", "in force; until never; nothing; ground"},
		{"a floor for ever yields", rules(ceiling(years(1)), ever), second, none, both, "2020-06-30", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; nothing; ground"},
		{"an unknown floor yields, and keeps until disposal is due", rules(ceiling(years(1)), five), second, none, sentOnly, "2020-12-30", "in force; until unknown; due 2020-12-31; by 2021-01-01; delete; floor unknown; ground"},
		{"and has ended then", rules(ceiling(years(1)), five), second, none, sentOnly, "2020-12-31", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"an awaited floor yields, and keeps until disposal is due", rules(ceiling(years(1)), changed(five, awaited)), second, none, sentOnly, "2020-12-30", "in force; until unknown; due 2020-12-31; by 2021-01-01; delete; floor awaited; ground"},
		{"and has ended then too", rules(ceiling(years(1)), changed(five, awaited)), second, none, sentOnly, "2020-12-31", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"to an unknown ceiling", rules(ceiling(years(1)), five), second, none, closedOnly, "2022-01-01", "in force; until 2026-06-30; by unknown; delete; ceiling unknown"},
		{"to an awaited ceiling", rules(changed(ceiling(years(1)), awaited), five), second, none, closedOnly, "2022-01-01", "in force; until 2026-06-30; delete"},
		{"to a ceiling that never comes", rules(changed(ceiling(retention.Years(9998)), then(del)), five), second, none, both, "2022-01-01", "in force; until 2026-06-30; delete; ground"},
		{"an unknown ceiling yields", rules(ceiling(years(1)), five), first, none, closedOnly, "2022-01-01", "in force; until 2026-06-30; by unknown; delete; ceiling unknown"},
		{"an awaited ceiling yields", rules(changed(ceiling(years(1)), awaited), five), first, none, closedOnly, "2022-01-01", "in force; until 2026-06-30; delete"},
		{"a ceiling that never comes yields", rules(changed(ceiling(retention.Years(9998)), then(del)), five), first, none, both, "2022-01-01", "in force; until 2026-06-30; delete; ground"},
		{"to a decision to keep nothing yields", rules(ceiling(years(1)), five), first, none, append(slices.Clone(both), at(retention.AppraisedKeep, "")), "2022-01-01", "in force; until never; due 2026-07-01; by 2026-07-01; review 2026-07-01; delete; ground; appraised to keep"},
	})
}

// The rule yielded to is settled first, whatever the order in which the relations
// are given.
func TestRelationsInChains(t *testing.T) {
	years, none := retention.Years, retention.Period{}
	both := happened(at(sent, "2020-01-01"), at(closed, "2021-06-30"))
	checkSettled(t, []settled{
		// The floor ends on 2023-06-28, before the ceiling that it yields to; the
		// first ceiling follows it.
		{"ceiling, floor, ceiling", rules(ceiling(years(1)), changed(floor(years(5)), onClosed), changed(ceiling(years(2)), onClosed)),
			related(yields("1", "2"), yields("2", "3")), none, both, "2022-01-01", "in force; until 2023-06-28; due 2023-06-29; by 2023-06-29; delete; ground"},
		{"floor, ceiling, floor", rules(floor(years(10)), ceiling(years(1)), floor(years(3))),
			related(yields("1", "2"), yields("2", "3")), none, both, "2022-01-01", "in force; until 2023-01-01; due 2023-01-02; by 2023-01-02; delete; ground"},
		{"four", rules(ceiling(retention.Months(6)), floor(years(10)), ceiling(years(1)), floor(years(3))),
			related(yields("1", "2"), yields("2", "3"), yields("3", "4")), none, both, "2022-01-01", "in force; until 2023-01-01; due 2023-01-02; by 2023-01-02; delete; ground"},
		{"a fork", rules(ceiling(years(1)), floor(years(3)), changed(floor(years(5)), onClosed), ceiling(years(2))),
			related(yields("1", "2"), yields("1", "3"), yields("3", "4"), yields("2", "4")), none, both, "2020-06-30", "in force; until 2021-12-30; due 2021-12-31; by 2021-12-31; delete; ground"},
		{"a chain that waits at its end", rules(floor(years(10)), ceiling(years(1)), changed(changed(floor(years(3)), onClosed), awaited)),
			related(yields("1", "2"), yields("2", "3")), none, both[:1:1], "2022-01-01", "in force; until unknown, not before 2030-01-01; by unknown; delete; floor awaited; ground"},
		{"three of exactly", rules(exactly(years(1)), exactly(years(3)), changed(exactly(years(1)), onClosed)),
			related(yields("1", "2"), yields("2", "3")), none, both, "2022-01-01", "in force; until 2022-06-30; due 2022-07-01; by 2022-07-01; delete; ground"},
	})
}

// A relation counts while both norms bind: a floor even after its repeal, a
// ceiling while it is law.
func TestRelationsAndLives(t *testing.T) {
	years, none := retention.Years, retention.Period{}
	both := happened(at(sent, "2020-01-01"), at(closed, "2021-06-30"))
	five := changed(floor(years(5)), onClosed)
	first, second := related(yields("1", "2")), related(yields("2", "1"))
	until := func(s string) func(*retention.Rule) { return alive("", s) }
	from := func(s string) func(*retention.Rule) { return alive(s, "") }
	checkSettled(t, []settled{
		{"to a repealed floor that binds", rules(ceiling(years(1)), changed(five, until("2021-07-01"))), first, none, both, "2022-01-01", "in force; until 2026-06-30; due 2026-07-01; by 2026-07-01; delete; ground"},
		{"to a repealed floor that does not", rules(ceiling(years(1)), changed(five, until("2021-06-30"))), first, none, both, "2022-01-01", "in force; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"to a floor on the day before it is law", rules(ceiling(years(1)), changed(five, from("2022-01-02"))), first, none, both, "2022-01-01", "in force; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"to a floor on its first day", rules(ceiling(years(1)), changed(five, from("2022-01-01"))), first, none, both, "2022-01-01", "in force; until 2026-06-30; due 2026-07-01; by 2026-07-01; delete; ground"},
		{"to a ceiling on its last day", rules(changed(ceiling(years(1)), until("2022-01-02")), five), second, none, both, "2022-01-01", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"to a repealed ceiling", rules(changed(ceiling(years(1)), until("2022-01-01")), five), second, none, both, "2022-01-01", "in force; until 2026-06-30; delete"},
		{"to a ceiling that became law late", rules(changed(ceiling(years(1)), from("2022-01-01")), five), second, none, both, "2022-01-01", "in force; until 2021-12-31; due 2022-01-01; by 2022-01-01; delete; ground"},
		{"a repealed floor yields", rules(ceiling(years(1)), changed(five, until("2021-07-01"))), second, none, both, "2022-01-01", "in force; until 2020-12-30; due 2020-12-31; by 2021-01-01; delete; ground"},
		{"a ceiling that is no longer law yields nothing", rules(changed(ceiling(years(1)), until("2022-01-01")), five), first, none, both, "2022-01-01", "in force; until 2026-06-30; delete"},
	})
}

// Relations join norms, with all their versions.
func TestRelationsBesideVersions(t *testing.T) {
	years, none := retention.Years, retention.Period{}
	old := happened(at(sent, "2020-03-15"))
	toNorm := func(rule string) []retention.Relation {
		r := yields(rule, "")
		r.To = "norm"
		return related(r)
	}
	ofNorm := func(to string) []retention.Relation {
		r := yields("", to)
		r.Yields = "norm"
		return related(r)
	}
	ten, six := norm(floor(years(10)), "", "2027-01-01"), norm(floor(years(6)), "2027-01-01", "")
	tenAtMost, sixAtMost := norm(ceiling(years(10)), "", "2027-01-01"), norm(ceiling(years(6)), "2027-01-01", "")
	checkSettled(t, []settled{
		{"to the longest version", rules(ceiling(years(1)), ten, six), toNorm("1"), none, old, "2027-01-01", "in force; until 2030-03-15; due 2030-03-16; by 2030-03-16; delete; ground"},
		{"to what a retroactive version leaves", rules(ceiling(years(1)), ten, changed(six, retroactively)), toNorm("1"), none, old, "2027-01-01", "in force; until 2026-03-15; due 2026-03-16; by 2026-03-16; delete; ground"},
		{"all versions yield", rules(ceiling(years(1)), ten, six), []retention.Relation{ofNorm("1")[0]}, none, old, "2027-01-01", "in force; until 2021-03-13; due 2021-03-14; by 2021-03-15; delete; ground"},
		{"to the ceiling in force", rules(floor(years(20)), tenAtMost, sixAtMost), toNorm("1"), none, old, "2026-12-31", "in force; until 2030-03-13; due 2030-03-14; by 2030-03-15; delete; ground"},
		{"to the ceiling in force, and no sooner than it is law", rules(floor(years(20)), tenAtMost, sixAtMost), toNorm("1"), none, old, "2027-01-01", "in force; until 2026-12-31; due 2027-01-01; by 2027-01-01; delete; ground"},
		{"the ceiling in force yields", rules(floor(years(20)), tenAtMost, sixAtMost), ofNorm("1"), none, old, "2027-01-01", "in force; until 2040-03-15; due 2040-03-16; by 2040-03-16; delete; ground"},
	})
}

// What a relation did is said of the rules that it moved, and nothing else.
func TestEffectsSayWhatYielded(t *testing.T) {
	years := retention.Years
	d := definition(ceiling(years(1)), changed(floor(years(5)), onClosed), floor(years(3)), floor(retention.Months(3)))
	toFive, toThree, toMonths := yields("1", "2"), yields("1", "3"), yields("1", "4")
	d.Relations = related(toFive, toThree, toMonths)
	r := record(at(sent, "2020-01-01"), at(closed, "2021-06-30"))
	effects := load(t, d).Effects(r, day("2022-01-01"))
	assert.Equal(t, day("2026-07-01"), effects[0].DueFrom)
	assert.Equal(t, day("2026-07-01"), effects[0].DisposeBy)
	assert.ElementsMatch(t, related(toFive, toThree), effects[0].Yielded, "each by itself moves the ceiling")
	for _, s := range effects[1:] {
		assert.Empty(t, s.Yielded, s.Rule.ID)
	}

	d.Relations = related(yields("2", "1"), yields("4", "1"), yields("3", "1"))
	effects = load(t, d).Effects(r, day("2022-01-01"))
	ends := []string{"none", "2020-12-30", "2020-12-30", "2020-04-01"}
	moved := [][]retention.Relation{nil, related(yields("2", "1")), related(yields("3", "1")), nil}
	for i, s := range effects {
		assert.Equal(t, ends[i], s.RetainUntil.String(), s.Rule.ID)
		assert.Equal(t, moved[i], s.Yielded, s.Rule.ID)
	}

	// Of a norm in versions those are shortened that end later.
	d = definition(ceiling(years(7)), norm(floor(years(10)), "", "2027-01-01"), norm(floor(years(6)), "2027-01-01", ""))
	d.Relations = related(retention.Relation{Yields: "norm", To: "rule-1", Basis: d.Rules[0].Basis})
	effects = load(t, d).Effects(record(at(sent, "2020-01-01")), day("2027-01-01"))
	assert.Equal(t, "2026-12-30", effects[1].RetainUntil.String())
	assert.Equal(t, d.Relations, effects[1].Yielded)
	assert.Equal(t, "2026-01-01", effects[2].RetainUntil.String())
	assert.Empty(t, effects[2].Yielded)
}

// At the end of the years: a ceiling that yields to a floor through the last day
// never comes, and an allowance past it has no last day.
func TestRelationsAtTheEndOfTheYears(t *testing.T) {
	years := retention.Years
	none := retention.Period{}
	last := happened(at(sent, "9990-12-31"), at(closed, "9997-12-31"))
	first := related(yields("1", "2"))
	checkSettled(t, []settled{
		{"a floor through the last day", rules(ceiling(years(1)), changed(floor(years(2)), onClosed)), first, none, last, "9999-12-31", "in force; until 9999-12-31; delete; ground"},
		{"exactly, beside a floor through the last day", rules(exactly(years(1)), changed(floor(years(2)), onClosed)), first, retention.Days(1), last, "9999-12-31", "in force; until 9999-12-31; delete; ground"},
		{"an allowance past the last day", rules(exactly(years(1)), changed(floor(years(1)), onClosed), ceiling(years(2))), first, years(5), last, "9996-01-01",
			"in force; until 9998-12-31; due 9992-12-30; by 9992-12-31; review 9992-12-30; delete; ground"},
	})
	// At their beginning nothing is left of a floor that yields to a ceiling due on the
	// first day of all, and a day of one that is due on the second.
	once, atOnce := happened(at(sent, "0001-01-01"), at(closed, "0001-01-01")), retention.Immediately()
	checkSettled(t, []settled{
		{"due on the first day", rules(changed(floor(years(5)), onClosed), ceiling(atOnce)), first, none, once, "0001-01-01", "in force; due 0001-01-01; by 0001-01-01; delete; ground"},
		{"due on the second day", rules(changed(floor(years(5)), onClosed), exactly(atOnce)), first, none, once, "0001-01-01", "in force; until 0001-01-01; due 0001-01-02; by 0001-01-02; delete"},
		{"and another ceiling yields to what is left", rules(changed(floor(years(5)), onClosed), ceiling(atOnce), ceiling(retention.Days(2))), related(yields("1", "2"), yields("3", "1")), none, once, "0001-01-01",
			"in force; due 0001-01-01; by 0001-01-01; delete; ground"},
	})
	d := definition(exactly(years(1)), changed(floor(years(1)), onClosed))
	d.Relations, d.Allowance = first, years(5)
	assert.Equal(t, day("9999-01-01"), load(t, d).Effects(record(last...), day("9996-01-01"))[0].DueFrom)
	assert.Equal(t, calendar.Date{}, load(t, d).Effects(record(last...), day("9996-01-01"))[0].DisposeBy)
}
