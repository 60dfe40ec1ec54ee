package retention_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// problemsOf returns the texts of all problems, and sees to their type.
func problemsOf(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	require.ErrorIs(t, err, retention.ErrDefinition)
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok, "%T does not hold several problems", err)
	var texts []string
	for _, problem := range joined.Unwrap() {
		var definitionErr *retention.DefinitionError
		require.ErrorAs(t, problem, &definitionErr)
		require.ErrorIs(t, problem, retention.ErrDefinition)
		texts = append(texts, problem.Error())
	}
	assert.Equal(t, strings.Join(texts, "\n"), err.Error())
	return texts
}

func TestDefinitionProblems(t *testing.T) {
	for _, row := range []struct {
		why    string
		change func(*retention.Definition)
		want   string
	}{
		{"no ID", func(d *retention.Definition) { d.ID = "" }, "retention: the book has no ID; give it a stable name"},
		{"an allowance in working days", func(d *retention.Definition) { d.Allowance = retention.WorkingDays(5) },
			"retention: test: the allowance is 5 working days; give it in days, weeks, months or years"},
		{"an allowance backwards", func(d *retention.Definition) { d.Allowance = retention.Days(-5) },
			"retention: test: the allowance is -5 days; give it in days, weeks, months or years"},
		{"an allowance at once", func(d *retention.Definition) { d.Allowance = retention.Immediately() },
			"retention: test: the allowance is immediately; give it in days, weeks, months or years"},
		{"an allowance without end", func(d *retention.Definition) { d.Allowance = retention.Permanently() },
			"retention: test: the allowance is permanently; give it in days, weeks, months or years"},
		{"two rules of one ID", func(d *retention.Definition) { d.Rules[1].ID = "rule-1" },
			`retention: test: rules[1] rule-1: its versions are "at least" and "at most"; give each norm an ID of its own`},
		{"a rule twice", func(d *retention.Definition) { d.Rules[1] = d.Rules[0] }, twice("test: rules[1] rule-1", "every day")},
		{"a class without a name", func(d *retention.Definition) { d.Classes = []retention.ClassInfo{{RulesFrom: "the plan"}} },
			"retention: test: classes[0]: no name; name the class, with the country and the system first"},
		{"a class without rules", func(d *retention.Definition) { d.Classes = []retention.ClassInfo{{Class: "test.other"}} },
			`retention: test: classes[0]: class "test.other" has no rules; add a rule, or say in RulesFrom where the host finds them`},
		{"a class that only refuses erasure", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "test.other", NoErasure: d.Rules[0].Basis}}
		}, `retention: test: classes[0]: class "test.other" has no rules; add a rule, or say in RulesFrom where the host finds them`},
		{"no citation against erasure", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: letter, NoErasure: calendar.Source{URL: "https://example.org"}}}
		}, `retention: test: classes[0]: class "test.letter" refuses erasure without a citation; cite the norm`},
		{"two norms against erasure", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: letter, NoErasure: calendar.Source{Citation: "a"}}, {Class: letter, NoErasure: calendar.Source{Citation: "b"}}}
		}, `retention: test: classes[1]: class "test.letter" refuses erasure by two norms; cite both in one source`},
		{"a rule without ID", func(d *retention.Definition) { d.Rules[0].ID = "" }, "retention: test: rules[0]: no ID; name the norm"},
		{"a rule without class", func(d *retention.Definition) { d.Rules[0].Class = "" }, "retention: test: rules[0] rule-1: no class; name the class of records that the rule binds"},
		{"a rule without trigger", func(d *retention.Definition) { d.Rules[0].Trigger = "" }, "retention: test: rules[0] rule-1: no trigger; name the event that starts the period"},
		{"an unknown pick", func(d *retention.Definition) { d.Rules[0].Pick = 3 }, "retention: test: rules[0] rule-1: Pick(3); choose Only, Earliest or Latest"},
		{"an impossible cut-off", func(d *retention.Definition) { d.Rules[0].Cutoff = retention.EndOfFiscalYear(time.April, 31) },
			"retention: test: rules[0] rule-1: impossible cut-off; give the last day of the fiscal year as a month and a day that exist"},
		{"no period", func(d *retention.Definition) { d.Rules[0].Period = retention.Period{} },
			"retention: test: rules[0] rule-1: no period; give a number of days, weeks, months or years; for 0 of them write Immediately, for ever Permanently"},
		{"working days", func(d *retention.Definition) { d.Rules[0].Period = retention.WorkingDays(10) },
			"retention: test: rules[0] rule-1: a period of 10 working days; retention periods are in calendar days; working days are for time limits"},
		{"working days backwards", func(d *retention.Definition) { d.Rules[0].Period = retention.WorkingDays(-10) },
			"retention: test: rules[0] rule-1: a period of -10 working days; retention periods are in calendar days; working days are for time limits"},
		{"backwards", func(d *retention.Definition) { d.Rules[0].Period = retention.Months(-1) },
			"retention: test: rules[0] rule-1: a period of -1 month; retention periods run forward"},
		{"no bound", func(d *retention.Definition) { d.Rules[0].Bound = 0 }, "retention: test: rules[0] rule-1: no bound; choose AtLeast, AtMost or Exactly"},
		{"an unknown bound", func(d *retention.Definition) { d.Rules[0].Bound = 4 }, "retention: test: rules[0] rule-1: Bound(4); choose AtLeast, AtMost or Exactly"},
		{"an unknown action", func(d *retention.Definition) { d.Rules[0].Then = del | 8 },
			"retention: test: rules[0] rule-1: then delete, an unknown action; choose among Delete, Anonymise and Transfer"},
		{"nothing afterwards", func(d *retention.Definition) { d.Rules[0].Then = 0 },
			"retention: test: rules[0] rule-1: nothing may be done afterwards; say what in Then, or set Appraise"},
		{"no citation", func(d *retention.Definition) {
			d.Rules[0].Basis = calendar.Source{URL: "https://example.org", Doubt: "all of it"}
		},
			"retention: test: rules[0] rule-1: no citation; cite the norm in Basis"},
		{"a life without days", func(d *retention.Definition) {
			d.Rules[0].From, d.Rules[0].Until = day("2020-01-01"), day("2020-01-01")
		},
			"retention: test: rules[0] rule-1: in force from 2020-01-01 until 2020-01-01; Until is the first day after the norm's life"},
		{"a life backwards", func(d *retention.Definition) {
			d.Rules[0].From, d.Rules[0].Until = day("2020-01-02"), day("2020-01-01")
		},
			"retention: test: rules[0] rule-1: in force from 2020-01-02 until 2020-01-01; Until is the first day after the norm's life"},
		{"a life before the first day", func(d *retention.Definition) { d.Rules[0].Until = day("0001-01-01") },
			"retention: test: rules[0] rule-1: in force from no date until 0001-01-01; Until is the first day after the norm's life"},
		{"a ceiling before the floor", func(d *retention.Definition) { d.Rules[1].Trigger = sent },
			"retention: test: rules[0] rule-1: keeps every record longer than rule-2 allows; correct one of the two periods"},
	} {
		t.Run(row.why, func(t *testing.T) {
			d := definition(floor(retention.Years(5)), retention.Rule{Bound: retention.AtMost, Period: retention.Years(2), Trigger: closed})
			row.change(&d)
			b, err := retention.NewRulebook(d)
			assert.Equal(t, []string{row.want}, problemsOf(t, err))
			assert.Nil(t, b)
		})
	}
}

func TestDefinitionsThatLoad(t *testing.T) {
	for _, row := range []struct {
		why  string
		rule retention.Rule
	}{
		{"permanently needs nothing afterwards", floor(retention.Permanently())},
		{"an appraisal needs nothing afterwards", retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), Appraise: true}},
		{"immediately", ceiling(retention.Immediately())},
		{"an open start", retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), Until: day("2020-01-01")}},
		{"an open end", retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), From: day("2020-01-01")}},
		{"a life of one day", retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), From: day("2020-01-01"), Until: day("2020-01-02")}},
		{"a doubt", retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), Basis: calendar.Source{Citation: "x", Doubt: "y"}}},
	} {
		t.Run(row.why, func(t *testing.T) {
			_, err := retention.NewRulebook(definition(row.rule))
			assert.NoError(t, err)
		})
	}
	_, err := retention.NewRulebook(retention.Definition{ID: "a book of nothing"})
	assert.NoError(t, err)
	_, err = retention.NewRulebook(retention.Definition{ID: "test", Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the plan"}, {Class: letter}}})
	assert.NoError(t, err, "one of the two says where the rules are")
}

func TestEveryProblemAtOnce(t *testing.T) {
	_, err := retention.NewRulebook(retention.Definition{
		Allowance: retention.Days(-1),
		Classes:   []retention.ClassInfo{{}, {Class: "a"}},
		Rules:     []retention.Rule{{}, {ID: "r", Period: retention.Days(-1), From: day("2020-01-01"), Until: day("2019-01-01")}},
		Relations: []retention.Relation{{}},
	})
	assert.Equal(t, []string{
		"retention: the book has no ID; give it a stable name",
		"retention: the allowance is -1 day; give it in days, weeks, months or years",
		"retention: rules[0]: no ID; name the norm",
		"retention: rules[0]: no class; name the class of records that the rule binds",
		"retention: rules[0]: no trigger; name the event that starts the period",
		"retention: rules[0]: no period; give a number of days, weeks, months or years; for 0 of them write Immediately, for ever Permanently",
		"retention: rules[0]: no bound; choose AtLeast, AtMost or Exactly",
		"retention: rules[0]: nothing may be done afterwards; say what in Then, or set Appraise",
		"retention: rules[0]: no citation; cite the norm in Basis",
		"retention: rules[1] r: no class; name the class of records that the rule binds",
		"retention: rules[1] r: no trigger; name the event that starts the period",
		"retention: rules[1] r: a period of -1 day; retention periods run forward",
		"retention: rules[1] r: no bound; choose AtLeast, AtMost or Exactly",
		"retention: rules[1] r: nothing may be done afterwards; say what in Then, or set Appraise",
		"retention: rules[1] r: no citation; cite the norm in Basis",
		"retention: rules[1] r: in force from 2020-01-01 until 2019-01-01; Until is the first day after the norm's life",
		`retention: relations[0]: yields to "" by no norm; cite the norm in the relation's Basis`,
		"retention: relations[0]: yields to itself; name two rules",
		"retention: classes[0]: no name; name the class, with the country and the system first",
		`retention: classes[1]: class "a" has no rules; add a rule, or say in RulesFrom where the host finds them`,
	}, problemsOf(t, err))
}

// A program finds the rule, the class and the relation by their places, even if
// they have no names.
func TestProblemsNameTheirPlace(t *testing.T) {
	d := definition(floor(retention.Years(5)))
	d.Rules = append(d.Rules, retention.Rule{})
	d.Classes = []retention.ClassInfo{{Class: letter}, {}}
	d.Relations = []retention.Relation{{Yields: "rule-1", To: "rule-1"}}
	_, err := retention.NewRulebook(d)
	places := map[string]int{}
	for _, problem := range err.(interface{ Unwrap() []error }).Unwrap() {
		var e *retention.DefinitionError
		require.ErrorAs(t, problem, &e)
		places[e.Place+" "+e.Rule]++
		assert.Contains(t, e.Error(), "retention: test: "+e.Place)
	}
	assert.Equal(t, map[string]int{"rules[1] ": 7, "classes[1] ": 1, "relations[0] rule-1": 2}, places)

	_, err = retention.NewRulebook(retention.Definition{Allowance: retention.Days(-1)})
	assert.Equal(t, []string{"retention: the book has no ID; give it a stable name", "retention: the allowance is -1 day; give it in days, weeks, months or years"}, problemsOf(t, err))
}

func TestZeroDefinitionError(t *testing.T) {
	var e retention.DefinitionError
	assert.ErrorIs(t, &e, retention.ErrDefinition)
	assert.Equal(t, "retention: ; ", e.Error())
	assert.Equal(t, retention.ErrDefinition, errors.Unwrap(&e))
}

func TestRulesPerClass(t *testing.T) {
	many := func(n int, class retention.Class) []retention.Rule {
		rules := make([]retention.Rule, n)
		for i := range rules {
			rules[i] = complete(floor(retention.Years(i+1)), fmt.Sprintf("%s.%d", class, i))
			rules[i].Class = class
		}
		return rules
	}
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: append(many(64, "a"), many(64, "b")...)})
	require.NoError(t, err)
	r := retention.Record{Class: "a", Events: retention.EventsOf(at(sent, "2020-01-01"))}
	assert.Equal(t, retention.EndOn(day("2084-01-01")), b.Assess(r, day("2021-01-01")).RetainUntil)

	_, err = retention.NewRulebook(retention.Definition{ID: "test", Rules: append(many(65, "a"), many(66, "b")...)})
	assert.Equal(t, []string{
		`retention: test: class "a" has 65 rules; divide it; a class has at most 64`,
		`retention: test: class "b" has 66 rules; divide it; a class has at most 64`,
	}, problemsOf(t, err))
}

// A pair of rules that conflicts for every record is an error. The reference is
// slow and obvious: it assesses a record of every day of 400 years.
func TestAlwaysConflict(t *testing.T) {
	days, weeks, months, years := retention.Days, retention.Weeks, retention.Months, retention.Years
	with := func(r retention.Rule, change func(*retention.Rule)) retention.Rule {
		change(&r)
		return r
	}
	yearEnd := func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }
	for _, row := range []struct {
		why       string
		a, b      retention.Rule
		allowance retention.Period
		want      bool
	}{
		{"the ceiling is later", floor(years(2)), ceiling(years(3)), retention.Period{}, false},
		{"both on one day", floor(years(2)), ceiling(years(2)), retention.Period{}, false},
		{"years, the floor is later", floor(years(3)), ceiling(years(2)), retention.Period{}, true},
		{"years and months alike", floor(years(1)), ceiling(months(12)), retention.Period{}, false},
		{"years and months", floor(years(1)), ceiling(months(11)), retention.Period{}, true},
		{"days", floor(days(11)), ceiling(days(10)), retention.Period{}, true},
		{"weeks and days alike", floor(weeks(2)), ceiling(days(14)), retention.Period{}, false},
		{"weeks and days", floor(weeks(2)), ceiling(days(13)), retention.Period{}, true},

		{"a month and 27 days", floor(months(1)), ceiling(days(27)), retention.Period{}, true},
		{"a month and 28 days: February", floor(months(1)), ceiling(days(28)), retention.Period{}, false},
		{"31 days and a month: January", floor(days(31)), ceiling(months(1)), retention.Period{}, false},
		{"32 days and a month", floor(days(32)), ceiling(months(1)), retention.Period{}, true},
		{"a year and 364 days", floor(years(1)), ceiling(days(364)), retention.Period{}, true},
		{"a year and 365 days: common years", floor(years(1)), ceiling(days(365)), retention.Period{}, false},
		{"366 days and a year: leap years", floor(days(366)), ceiling(years(1)), retention.Period{}, false},
		{"367 days and a year", floor(days(367)), ceiling(years(1)), retention.Period{}, true},
		{"62 days and two months", floor(days(62)), ceiling(months(2)), retention.Period{}, false},
		{"63 days and two months", floor(days(63)), ceiling(months(2)), retention.Period{}, true},

		{"a year and 365 days from the year's end", with(floor(years(1)), yearEnd), with(ceiling(days(365)), yearEnd), retention.Period{}, false},
		{"a month and 30 days from the year's end", with(floor(months(1)), yearEnd), with(ceiling(days(30)), yearEnd), retention.Period{}, true},
		{"a month and 31 days from the year's end", with(floor(months(1)), yearEnd), with(ceiling(days(31)), yearEnd), retention.Period{}, false},

		{"exactly beside its own length", exactly(years(1)), floor(years(1)), retention.Period{}, false},
		{"exactly beside a longer floor", exactly(years(1)), floor(years(2)), retention.Period{}, true},
		{"exactly beside a shorter floor", exactly(years(2)), floor(years(1)), retention.Period{}, false},
		{"exactly beside a floor of a day more", exactly(days(10)), floor(days(11)), retention.Period{}, false},
		{"exactly beside a floor of two days more", exactly(days(10)), floor(days(12)), retention.Period{}, true},
		{"exactly beside a shorter ceiling", exactly(years(2)), ceiling(years(1)), retention.Period{}, true},
		{"exactly beside a longer ceiling", exactly(years(1)), ceiling(years(2)), retention.Period{}, false},
		{"two of exactly", exactly(years(1)), exactly(years(2)), retention.Period{}, true},
		{"two of exactly, alike", exactly(years(1)), exactly(months(12)), retention.Period{}, false},

		{"the allowance reaches the floor", exactly(years(1)), floor(years(2)), years(1), false},
		{"the allowance reaches the floor's last day but one", exactly(days(10)), floor(days(20)), days(8), true},
		{"the allowance reaches the floor's last day", exactly(days(10)), floor(days(20)), days(9), false},
		{"the allowance reaches some floors", exactly(years(1)), floor(years(2)), days(364), false},
		{"the allowance reaches some floors, not those of a leap year", exactly(years(4)), floor(years(5)), days(364), false},
		{"the allowance reaches no floor", exactly(years(1)), floor(years(2)), days(363), true},
		{"no allowance for at most", ceiling(years(1)), floor(years(2)), years(5), true},
		{"the allowance has no end", exactly(years(1)), floor(retention.Permanently()), years(9998), false},

		{"for ever beside a ceiling", floor(retention.Permanently()), ceiling(years(10)), retention.Period{}, true},
		{"for ever beside a ceiling of days", floor(retention.Permanently()), ceiling(days(10)), retention.Period{}, true},
		{"for ever beside at once", floor(retention.Permanently()), ceiling(retention.Immediately()), retention.Period{}, true},
		{"at once beside a floor", ceiling(retention.Immediately()), floor(days(1)), retention.Period{}, true},
		{"exactly at once beside a day", exactly(retention.Immediately()), floor(days(1)), retention.Period{}, false},
		{"a floor at once", ceiling(retention.Immediately()), floor(retention.Immediately()), retention.Period{}, false},
		{"a ceiling that never comes", ceiling(retention.Years(9998)), floor(years(10)), retention.Period{}, false},
		{"two floors", floor(years(1)), floor(years(2)), retention.Period{}, false},
		{"two ceilings", ceiling(years(1)), ceiling(years(2)), retention.Period{}, false},
	} {
		t.Run(row.why, func(t *testing.T) {
			for _, rules := range [][]retention.Rule{{row.a, row.b}, {row.b, row.a}} {
				d := definition(rules...)
				d.Allowance = row.allowance
				_, err := retention.NewRulebook(d)
				assert.Equal(t, row.want, errors.Is(err, retention.ErrDefinition), "%v", err)
			}
			// Where the two stand in different classes, each can be asked alone.
			d := definition(row.a, row.b)
			d.Rules[1].Class = "test.b"
			d.Allowance = row.allowance
			b := load(t, d)
			assert.Equal(t, row.want, conflictsOnEveryDay(b, letter, "test.b") || conflictsOnEveryDay(b, "test.b", letter))
		})
	}
}

// conflictsOnEveryDay reports whether what one class allows ends before what the
// other one keeps, for every event of 400 years.
func conflictsOnEveryDay(b *retention.Rulebook, keeping, allowing retention.Class) bool {
	for event := day("2000-01-01"); event.Before(day("2400-01-01")); event = event.AddDays(1) {
		events := retention.EventsOf(at(sent, event.String()))
		keeps := b.Assess(retention.Record{Class: keeping, Events: events}, event).RetainUntil
		last, ends := b.Assess(retention.Record{Class: allowing, Events: events}, event).DisposeBy.Date()
		until, dated := keeps.Date()
		if conflict := ends && (keeps.IsNever() || dated && last.Before(until)); !conflict {
			return false
		}
	}
	return true
}

// Rules that need not meet on a record are no error.
func TestNotAlwaysInConflict(t *testing.T) {
	for _, row := range []struct {
		why    string
		change func(*retention.Rule)
	}{
		{"another trigger", func(r *retention.Rule) { r.Trigger = closed }},
		{"another pick", func(r *retention.Rule) { r.Pick = retention.Latest }},
		{"another cut-off", func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }},
		{"another class", func(r *retention.Rule) { r.Class = "test.other" }},
		{"a life that has a start", func(r *retention.Rule) { r.From = day("2020-01-01") }},
		{"a life that has an end", func(r *retention.Rule) { r.Until = day("2020-01-01") }},
	} {
		t.Run(row.why, func(t *testing.T) {
			for changed := range 2 {
				rules := []retention.Rule{floor(retention.Years(5)), ceiling(retention.Years(1))}
				row.change(&rules[changed])
				_, err := retention.NewRulebook(definition(rules...))
				assert.NoError(t, err)
			}
		})
	}
	awaited := ceiling(retention.Years(1))
	awaited.Absent = retention.Awaited
	_, err := retention.NewRulebook(definition(floor(retention.Years(5)), awaited))
	assert.ErrorIs(t, err, retention.ErrDefinition, "to await makes no difference")
}

func TestConflictsAreNamedOnce(t *testing.T) {
	_, err := retention.NewRulebook(definition(exactly(retention.Years(1)), exactly(retention.Years(2)), ceiling(retention.Days(1))))
	texts := problemsOf(t, err)
	slices.Sort(texts)
	assert.Equal(t, []string{
		"retention: test: rules[0] rule-1: keeps every record longer than rule-3 allows; correct one of the two periods",
		"retention: test: rules[1] rule-2: keeps every record longer than rule-1 allows; correct one of the two periods",
		"retention: test: rules[1] rule-2: keeps every record longer than rule-3 allows; correct one of the two periods",
	}, texts)
}

func TestAbsentThatNoRuleCanHave(t *testing.T) {
	for absent, want := range map[retention.Absent]string{
		retention.Absent(3):   "retention: test: rules[0] rule-1: Absent(3); choose Gap, Awaited or NotBinding",
		retention.Absent(255): "retention: test: rules[0] rule-1: Absent(255); choose Gap, Awaited or NotBinding",
	} {
		r := floor(retention.Years(1))
		r.Absent = absent
		_, err := retention.NewRulebook(definition(r))
		require.ErrorIs(t, err, retention.ErrDefinition)
		assert.Equal(t, []string{want}, problemsOf(t, err))
	}
}
