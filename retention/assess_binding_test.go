package retention_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

const born retention.Trigger = "born"

func when(trait retention.Trait) func(*retention.Rule) {
	return func(r *retention.Rule) { r.When = trait }
}

func unless(trait retention.Trait) func(*retention.Rule) {
	return func(r *retention.Rule) { r.Unless = trait }
}

func instead(of string) func(*retention.Rule) { return func(r *retention.Rule) { r.InsteadOf = of } }

func notBinding(r *retention.Rule) { r.Absent = retention.NotBinding }

func onBorn(r *retention.Rule) { r.Trigger = born }

// made returns a rule with more said.
func made(r retention.Rule, changes ...func(*retention.Rule)) retention.Rule {
	for _, change := range changes {
		change(&r)
	}
	return r
}

// traits reads "child, !sample": the record has the first and not the second.
func traits(words string) retention.Traits {
	known := map[retention.Trait]bool{}
	for _, word := range strings.Fields(strings.ReplaceAll(words, ",", " ")) {
		trait, not := strings.CutPrefix(word, "!")
		known[retention.Trait(trait)] = !not
	}
	return retention.TraitsOf(known)
}

type bound struct {
	why    string
	rules  []retention.Rule
	traits string
	events []retention.Event
	on     string
	want   string
}

func checkBound(t *testing.T, rows []bound) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.why, func(t *testing.T) {
			d := definition(row.rules...)
			r := record(row.events...)
			r.Traits = traits(row.traits)
			assert.Equal(t, row.want, tell(load(t, d).Assess(r, day(row.on))))
			slices.Reverse(d.Rules)
			assert.Equal(t, row.want, tell(load(t, d).Assess(r, day(row.on))), "in reverse order")
		})
	}
}

// Act 703/2023, annex, c 8: files of family law, a child's 120 years from birth, others
// ten from closing.
func TestTraitsDecideWhichRulesBind(t *testing.T) {
	family := rules(made(floor(retention.Years(120)), onBorn, when("child")), made(floor(retention.Years(10)), onClosed, unless("child")))
	both := happened(at(born, "2004-05-06"), at(closed, "2010-03-02"))
	checkBound(t, []bound{
		{"a child's", family, "child", both, "2124-05-06", "in force; until 2124-05-06; delete"},
		{"a child's, the first free day", family, "child", both, "2124-05-07", "in force; until 2124-05-06; delete; ground"},
		{"another one", family, "!child", both, "2020-03-02", "in force; until 2020-03-02; delete"},
		{"another one, the first free day", family, "!child", both, "2020-03-03", "in force; until 2020-03-02; delete; ground"},
		{"nobody knows", family, "", both, "2200-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"another trait is known", family, "sample", both, "2200-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"a child's without a birth", family, "child", both[1:], "2200-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"another one without a birth", family, "!child", both[1:], "2020-03-03", "in force; until 2020-03-02; delete; ground"},
		{"none binds", family[:1], "!child", both, "2200-01-01", "no rule binds; delete, anonymise, transfer"},
		{"an unknown trait beside a floor that has ended", append(family[:1:1], floor(retention.Years(1))), "", append(both, at(sent, "2010-01-01")), "2200-01-01", "in force; until unknown, not before 2011-01-01; delete; floor unknown; ground"},
		{"a ceiling with an unknown trait", rules(made(ceiling(retention.Years(1)), when("child"))), "", happened(at(sent, "2010-01-01")), "2200-01-01", "in force; by unknown; delete, anonymise, transfer; ceiling unknown"},
		{"exactly, with an unknown trait", rules(made(exactly(retention.Years(1)), unless("child"))), "", happened(at(sent, "2010-01-01")), "2200-01-01", "in force; until unknown; by unknown; delete, anonymise, transfer; floor unknown"},
		{"to be appraised, with an unknown trait", rules(ceiling(retention.Years(1)), made(ceiling(retention.Years(9)), when("child"), func(r *retention.Rule) { r.Appraise = true })), "", happened(at(sent, "2010-01-01")), "2200-01-01", "in force; due 2010-12-31; by 2011-01-01; delete; ceiling unknown; ground; appraisal open"},
		{"a repealed floor with a trait", rules(made(floor(retention.Years(10)), when("child"), alive("", "2015-01-01")), floor(retention.Years(1))), "child", happened(at(sent, "2014-12-31")), "2024-12-31", "in force; until 2024-12-31; delete; ground"},
		{"a version of its own for children", rules(norm(made(floor(retention.Years(10)), when("child")), "", "2020-01-01"), norm(floor(retention.Years(2)), "2020-01-01", "")), "!child", happened(at(sent, "2010-01-01")), "2020-01-01", "in force; until 2012-01-01; delete; ground"},
		{"and a child's", rules(norm(made(floor(retention.Years(10)), when("child")), "", "2020-01-01"), norm(floor(retention.Years(2)), "2020-01-01", "")), "child", happened(at(sent, "2010-01-01")), "2020-01-01", "in force; until 2020-01-01; delete"},
		{"its ceiling too", rules(norm(made(exactly(retention.Years(10)), unless("child")), "", "2020-01-01"), norm(exactly(retention.Years(2)), "2020-01-01", "")), "child", happened(at(sent, "2010-01-01")), "2026-01-01", "in force; until 2012-01-01; due 2020-01-01; by 2020-01-01; delete; ground"},
	})
}

// A rule that binds only records with its event is for others as if it were not there.
func TestRulesThatDoNotBind(t *testing.T) {
	complaint := made(floor(retention.Years(5)), onClosed, notBinding)
	year := exactly(retention.Years(1))
	call := happened(at(sent, "2024-02-29"))
	checkBound(t, []bound{
		{"nobody complained", rules(year, complaint), "", call, "2025-03-01", "in force; until 2025-02-28; due 2025-03-01; by 2025-03-01; delete; ground"},
		{"somebody did: the norms conflict", rules(year, complaint), "", append(call, at(closed, "2024-06-30")), "2025-03-01", "in force; until 2029-06-30; due 2025-03-01; by 2025-03-01; review 2025-03-01; delete; ground"},
		{"nobody knows when", rules(year, complaint), "", append(call, at(closed, "")), "2025-03-01", "in force; until unknown, not before 2025-02-28; due 2025-03-01; by 2025-03-01; delete; floor unknown; ground"},
		{"alone", rules(complaint), "", call, "2025-03-01", "no rule binds; delete, anonymise, transfer"},
		{"alone, before it is law", rules(made(complaint, alive("2026-01-01", ""))), "", call, "2025-03-01", "not in force; delete, anonymise, transfer"},
		{"a ceiling without its event is no ground", rules(made(ceiling(retention.Years(1)), onClosed, notBinding), made(ceiling(retention.Years(9)), awaited)), "", nil, "2025-03-01", "in force; delete, anonymise, transfer"},
	})
}

// Act 703/2023, annex, a 2: twelve years from death, or 120 from birth where no death is
// known.
func TestStandIns(t *testing.T) {
	death := made(floor(retention.Years(12)), onClosed, awaited)
	birth := made(floor(retention.Years(120)), onBorn, instead("rule-1"))
	patient := rules(death, birth)
	life := happened(at(born, "1900-05-06"), at(closed, "1980-02-29"))
	checkBound(t, []bound{
		{"dead", patient, "", life, "1992-02-29", "in force; until 1992-02-29; delete"},
		{"dead, the first free day", patient, "", life, "1992-03-01", "in force; until 1992-02-29; delete; ground"},
		{"no death is known", patient, "", life[:1], "2020-05-06", "in force; until 2020-05-06; delete"},
		{"no death is known, the first free day", patient, "", life[:1], "2020-05-07", "in force; until 2020-05-06; delete; ground"},
		{"dead on an unknown day", patient, "", happened(at(born, "1900-05-06"), at(closed, "")), "2020-05-07", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"dead tomorrow, as it is recorded", patient, "", happened(at(born, "1900-05-06"), at(closed, "2020-05-08")), "2020-05-07", "in force; until 2032-05-08; delete"},
		{"nothing is known", patient, "", nil, "2020-05-07", "in force; until unknown; delete, anonymise, transfer; floor unknown"},
		{"the other one has several versions", rules(norm(made(floor(retention.Years(12)), onClosed), "", "1990-01-01"), norm(made(floor(retention.Years(12)), func(r *retention.Rule) { r.Trigger = read }), "1990-01-01", ""),
			made(floor(retention.Years(120)), onBorn, instead("norm"))), "", life, "1992-03-01", "in force; until unknown, not before 1992-02-29; delete, anonymise, transfer; floor unknown; ground"},

		// Who does not bind the record takes nothing away.
		{"it is not law yet", rules(death, made(birth, alive("2026-01-01", ""))), "", life[:1], "2025-12-31", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"and on its first day", rules(death, made(birth, alive("2026-01-01", ""))), "", life[:1], "2026-01-01", "in force; until 2020-05-06; delete; ground"},
		{"it is law no more, and binds older records", rules(death, made(birth, alive("", "2010-01-01"))), "", life[:1], "2020-05-07", "in force; until unknown, not before 2020-05-06; delete; floor awaited; ground"},
		{"a ceiling that is law no more", rules(death, made(ceiling(retention.Years(120)), onBorn, instead("rule-1"), alive("", "2010-01-01"))), "", life[:1], "2020-05-06", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"a later version has ended it", rules(death, made(norm(birth, "", "2010-01-01")), made(norm(floor(retention.Years(1)), "2010-01-01", ""), retroactively)), "", append(life[:1:1], at(sent, "2000-01-01")), "2020-05-07", "in force; until unknown, not before 2001-01-01; delete; floor awaited; ground"},
		{"the other one is not law yet", rules(made(death, alive("2026-01-01", "")), birth), "", life, "2025-12-31", "in force; until 2020-05-06; delete; ground"},
		{"and on its first day", rules(made(death, alive("2026-01-01", "")), birth), "", life, "2026-01-01", "in force; until 1992-02-29; delete; ground"},
		{"a version of the other one is not law yet", rules(norm(made(floor(retention.Years(12)), func(r *retention.Rule) { r.Trigger = read }), "", "2030-01-01"), norm(made(floor(retention.Years(12)), onClosed), "2030-01-01", ""),
			made(floor(retention.Years(120)), onBorn, instead("norm"))), "", life, "2020-05-06", "in force; until 2020-05-06; delete"},
		{"its trait excludes it", rules(death, made(birth, when("child"))), "!child", life[:1], "2020-05-07", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"its trait is not known", rules(death, made(birth, when("child"))), "", life[:1], "2020-05-07", "in force; until unknown; delete, anonymise, transfer; floor unknown; floor awaited"},
		{"its trait fits", rules(death, made(birth, when("child"))), "child", life[:1], "2020-05-07", "in force; until 2020-05-06; delete; ground"},
		{"it has no event either, and is not binding", rules(death, made(birth, notBinding)), "", nil, "2020-05-07", "in force; until unknown; delete, anonymise, transfer; floor awaited"},

		// A stand-in for a stand-in.
		{"a third one", append(patient[:2:2], made(floor(retention.Years(150)), instead("rule-2"))), "", happened(at(sent, "1900-05-06")), "2050-05-06", "in force; until 2050-05-06; delete"},
		{"a third one is not asked", append(patient[:2:2], made(floor(retention.Years(150)), instead("rule-2"))), "", append(life[:1:1], at(sent, "1900-05-06")), "2020-05-07", "in force; until 2020-05-06; delete; ground"},

		// Two for one, and a ceiling for a floor.
		{"two stand in", append(patient[:2:2], made(ceiling(retention.Years(130)), instead("rule-1"), onBorn)), "", life[:1], "2020-05-07", "in force; until 2020-05-06; due 2030-05-05; by 2030-05-06; delete; ground"},
		{"neither does", append(patient[:2:2], made(ceiling(retention.Years(130)), instead("rule-1"), onBorn)), "", life, "1992-03-01", "in force; until 1992-02-29; delete; ground"},
	})
}

// A relation with a rule that does not bind moves nothing.
func TestRelationsOfRulesThatDoNotBind(t *testing.T) {
	d := definition(ceiling(retention.Years(10)), made(floor(retention.Immediately()), onClosed, notBinding, func(r *retention.Rule) { r.Pick = retention.Latest }), ceiling(retention.Years(20)))
	d.Relations = []retention.Relation{yields("1", "2")}
	b := load(t, d)
	for want, events := range map[string][]retention.Event{
		"in force; due 2019-12-31; by 2020-01-01; delete; ground":                                      happened(at(sent, "2010-01-01")),
		"in force; until 2025-06-30; due 2025-07-01; by 2025-07-01; delete; ground":                    happened(at(sent, "2010-01-01"), at(closed, "2023-06-30"), at(closed, "2025-06-30")),
		"in force; until 2031-06-30; due 2029-12-31; by 2030-01-01; review 2029-12-31; delete; ground": happened(at(sent, "2010-01-01"), at(closed, "2031-06-30")),
	} {
		assert.Equal(t, want, tell(b.Assess(record(events...), day("2026-01-01"))))
	}
}

// What does not bind is not among the effects, and is told apart.
func TestUnbound(t *testing.T) {
	b := book(t, made(floor(retention.Years(1)), when("child")), made(floor(retention.Years(2)), onClosed, notBinding), floor(retention.Years(3)), made(floor(retention.Years(4)), notBinding, onBorn, alive("", "2020-01-01")))
	r := record(at(sent, "2020-01-01"))
	ids := func(effects []retention.Effect) (ids []string) {
		for _, e := range effects {
			ids = append(ids, e.Rule.ID)
		}
		return ids
	}
	on := day("2026-01-01")
	assert.Equal(t, []string{"rule-2"}, ids(b.Unbound(r, on)), "whether the first binds is not known, and the last is law no more")
	assert.Equal(t, []string{"rule-1", "rule-3"}, ids(b.Effects(r, on)))
	assert.Equal(t, retention.Trait("child"), b.Effects(r, on)[0].MissingTrait)
	assert.Empty(t, b.Effects(r, on)[1].MissingTrait)
	r.Traits = traits("!child")
	assert.Equal(t, []string{"rule-1", "rule-2"}, ids(b.Unbound(r, on)))
	assert.Equal(t, []string{"rule-3"}, ids(b.Effects(r, on)))
	assert.Equal(t, []string{"rule-1", "rule-2", "rule-4"}, ids(b.Unbound(r, day("2019-12-31"))))
	assert.Empty(t, b.Unbound(r, day("")))
	assert.Empty(t, b.Unbound(retention.Record{Class: "test.other"}, on))
	var none *retention.Rulebook
	assert.Empty(t, none.Unbound(r, on))
}
