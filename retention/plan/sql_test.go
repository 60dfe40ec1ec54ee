package plan_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

var sqlTable = plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on", closed: "f.closed", opened: ""}}

const opened retention.Trigger = "opened" // has no column

// sqlPlan returns a plan of a class on letters and one on files and, if asked for, of
// a class of which every record must be decided.
func sqlPlan(t testing.TB, each bool) *plan.Plan {
	t.Helper()
	return plan.For(sqlBook(t, each), day(planDay))
}

func sqlBook(t testing.TB, each bool) *retention.Rulebook {
	t.Helper()
	file := counting(ceiling(retention.Years(1)), closed)
	file.Class = "test.file"
	rules := []retention.Rule{exactly(retention.Years(1)), file}
	if each {
		hidden := counting(floor(retention.Years(1)), opened)
		hidden.Class = "test.hidden"
		rules = append(rules, hidden)
	}
	return book(t, rules...)
}

func TestWhere(t *testing.T) {
	numbered := sqlTable
	numbered.Numbered, numbered.After = true, 2
	two, names := layered(t)
	layers := plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on"}}
	overdue := func(c plan.Class) []plan.Case { return c.Cases()[:1] }
	kept := func(c plan.Class) []plan.Case { // the last days
		return slices.DeleteFunc(c.Cases(), func(k plan.Case) bool { return k.Facts[0].Through != lastDay })
	}
	sentOn, closedOn := sqlite.day("sent_on"), sqlite.day("f.closed")
	both := "((`class` = ? AND " + closedOn + ") OR (`class` = ? AND " + sentOn + "))"
	for _, row := range []struct {
		name   string
		plan   *plan.Plan
		table  plan.Table
		wanted func(plan.Class) []plan.Case
		sql    string
		args   []any
	}{
		{"SQLite", sqlPlan(t, false), sqlTable, plan.Class.Disposable,
			"(`class` IS NOT NULL AND ((`class` = ? AND `f`.`closed` <= ?) OR (`class` = ? AND `sent_on` <= ?)) AND " + both + ")",
			[]any{"test.file", "2024-02-29", "test.letter", "2023-02-28", "test.file", "test.letter"}},
		{"PostgreSQL, after two others", sqlPlan(t, true), numbered, plan.Class.Due,
			`(CAST("class" AS pg_catalog.text) IS NOT NULL AND (("class" = $3 AND "f"."closed" <= $4) OR ("class" = $5 AND "sent_on" <= $6) OR "class" = $7)` +
				` AND (("class" = $8 AND ` + postgres.day("f.closed") + `) OR ("class" = $9 AND ` + postgres.day("sent_on") + `) OR "class" = $10))`,
			[]any{"test.file", "2023-03-01", "test.letter", "2023-02-28", "test.hidden", "test.file", "test.letter", "test.hidden"}},
		{"what was chosen by the host", sqlPlan(t, false), sqlTable, overdue,
			"(`class` IS NOT NULL AND ((`class` = ? AND `f`.`closed` <= ?) OR (`class` = ? AND `sent_on` <= ?)) AND " + both + ")",
			[]any{"test.file", "2023-02-28", "test.letter", "2023-02-27", "test.file", "test.letter"}},
		{"the last range has no end", sqlPlan(t, false), sqlTable, kept,
			"(`class` IS NOT NULL AND ((`class` = ? AND `f`.`closed` >= ?) OR (`class` = ? AND `sent_on` >= ?)) AND " + both + ")",
			[]any{"test.file", "2024-03-01", "test.letter", "2023-03-01", "test.file", "test.letter"}},
		{"two ranges and three", two, layers, func(c plan.Class) []plan.Case {
			if c.Class != names[0] {
				return nil
			}
			return c.Disposable()
		},
			"(`class` IS NOT NULL AND ((`class` = ? AND `sent_on` <= ?) OR (`class` = ? AND `sent_on` >= ? AND `sent_on` <= ?)) AND (" + sentOn + "))",
			[]any{"two", "2004-02-28", "two", "2010-01-01", "2024-02-27"}},
		{"all days", plan.For(book(t, floor(retention.Permanently())), day(planDay)), layers, kept,
			"(`class` IS NOT NULL AND (`class` = ?) AND (" + sentOn + "))", []any{"test.letter"}},
		{"nothing is free", plan.For(book(t, floor(retention.Permanently())), day(planDay)), layers, plan.Class.Disposable, "(`class` IS NOT NULL AND 1 = 0)", nil},
		{"no class", &plan.Plan{}, layers, plan.Class.Disposable, "(`class` IS NOT NULL AND 1 = 0)", nil},
		{"no plan", nil, numbered, plan.Class.Disposable, `(CAST("class" AS pg_catalog.text) IS NOT NULL AND 1 = 0)`, nil},
		{"a class whose rules are in another book", plan.For(elsewhere(t), day(planDay)), layers, plan.Class.Disposable, "(`class` IS NOT NULL AND 1 = 0)", nil},
		{"a range without a day selects nothing", sqlPlan(t, false), sqlTable, func(plan.Class) []plan.Case {
			return []plan.Case{{Facts: []plan.Fact{{}}}, {Facts: []plan.Fact{{Trigger: sent, From: day(planDay)}}}, {Facts: []plan.Fact{{Trigger: sent, Through: day(planDay)}}}}
		}, "(`class` IS NOT NULL AND 1 = 0)", nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := row.plan.Where(row.table, row.wanted)
			require.NoError(t, err)
			assert.Equal(t, plan.Condition{SQL: row.sql, Args: row.args}, got)
		})
	}
}

// elsewhere is a book that knows a class whose rules another one has.
func elsewhere(t testing.TB) *retention.Rulebook {
	t.Helper()
	d := retention.Definition{ID: "test", Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the host"}}}
	return load(t, d)
}

func TestTablesThatAreRefused(t *testing.T) {
	p := sqlPlan(t, true)
	for name, write := range map[string]func(*plan.Plan, plan.Table) (plan.Condition, error){
		"Where": func(p *plan.Plan, table plan.Table) (plan.Condition, error) {
			return p.Where(table, plan.Class.Disposable)
		},
		"Gaps": (*plan.Plan).Gaps,
	} {
		t.Run(name, func(t *testing.T) {
			refused := func(problem string, table plan.Table) {
				got, err := write(p, table)
				assert.EqualError(t, err, problem)
				assert.Equal(t, plan.Condition{}, got)
			}
			refused(`plan: the class: "a b" is no name of a column; use letters, digits and underscores
plan: test.file: no column for the day of "closed"; write it in Events; an empty name selects every record of the class
plan: test.hidden: no column for the day of "opened"; write it in Events; an empty name selects every record of the class
plan: sent: "c-d" is no name of a column; use letters, digits and underscores`,
				plan.Table{Class: "a b", Events: map[retention.Trigger]string{sent: "c-d"}})
			for _, after := range []int{-1, math.MinInt, 65536, math.MaxInt} {
				table := sqlTable
				table.After, table.Numbered = after, after > 0
				refused(fmt.Sprintf("plan: After: %d placeholders cannot stand before; give from 0 to 65535", after), table)
			}
			for _, p := range []*plan.Plan{p, {}, nil} { // even of a plan without classes
				_, err := write(p, plan.Table{})
				assert.ErrorContains(t, err, `plan: the class: "" is no name`, "the zero Table")
			}
		})
	}
	_, err := p.Where(sqlTable, nil)
	assert.EqualError(t, err, "plan: no cases are wanted; pass Class.Due, Class.Disposable or Class.Review")
}

// A trait has a column too, unless every record is to be decided, and two things that a
// class compares cannot stand in one.
func TestTablesOfTraits(t *testing.T) {
	child := counting(floor(retention.Years(1)), closed)
	child.When = "child"
	p := plan.For(book(t, floor(retention.Years(1)), child), day(planDay))
	events := map[retention.Trigger]string{sent: "sent_on", closed: "closed_on"}
	for _, row := range []struct {
		table  plan.Table
		refuse string // empty: it is not refused
		where  string
	}{
		{plan.Table{Class: "class", Events: events}, `plan: test.letter: no column for the trait "child"; write it in Traits; an empty name selects every record of the class`, ""},
		{plan.Table{Class: "class", Events: events, Traits: map[retention.Trait]string{"child": "a-b"}}, `plan: child: "a-b" is no name of a column; use letters, digits and underscores`, ""},
		{plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "on", closed: "on"}, Traits: map[retention.Trait]string{"child": ""}}, `plan: test.letter: two things are compared in the column "on"; give each its own`, ""},
		{plan.Table{Class: "class", Events: events, Traits: map[retention.Trait]string{"child": ""}}, "", "(`class` IS NOT NULL AND (`class` = ?))"},
		{plan.Table{Class: "class", Events: events, Traits: map[retention.Trait]string{"child": "child"}}, "", "(`class` IS NOT NULL AND ((`class` = ? AND `sent_on` <= ?)) AND ((`class` = ? AND (`sent_on` <= ? AND (" + sqlite.day("sent_on") + "))" +
			" AND (((`closed_on` <= ? AND (" + sqlite.day("closed_on") + ")) AND ((typeof(`child`) = 'integer' AND `child` = 1) OR (typeof(`child`) = 'integer' AND `child` = 0)))" +
			" OR ((typeof(`child`) = 'integer' AND `child` = 0))))))"},
	} {
		where, err := p.Where(row.table, plan.Class.Disposable)
		if row.refuse != "" {
			assert.EqualError(t, err, row.refuse)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, row.where, where.SQL)
	}
}

// Where selects the rows that the plan says; Gaps those that nobody can decide; what
// neither selects is kept. None is ever NULL, so that a host can write NOT before it.
// [evaluate] is SQL's logic of three values.
func TestEveryRowIsSelectedOrKept(t *testing.T) {
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on"}}
	awaited := floor(retention.Years(1))
	awaited.Absent = retention.Awaited
	later := floor(retention.Years(1))
	later.From = day("2030-01-01")
	for name, row := range map[string]struct {
		book  *retention.Rulebook
		table plan.Table
	}{
		"layers":       {layersOf(t), table},
		"two columns":  {sqlBook(t, false), sqlTable},
		"without plan": {sqlBook(t, true), sqlTable},
		"awaited":      {book(t, awaited), table},
		"not in force": {book(t, later), table},
		"elsewhere":    {elsewhere(t), table},
		"no rules":     {nil, table},
	} {
		t.Run(name, func(t *testing.T) {
			checkRows(t, row.book, plan.For(row.book, day(planDay)), row.table)
		})
	}
	t.Run("no day", func(t *testing.T) { checkRows(t, nil, plan.For(layersOf(t), calendar.Date{}), table) })
	t.Run("zero plan", func(t *testing.T) { checkRows(t, nil, &plan.Plan{}, table) })
	t.Run("nil plan", func(t *testing.T) { checkRows(t, nil, nil, table) })
}

func checkRows(t *testing.T, b *retention.Rulebook, p *plan.Plan, table plan.Table) {
	t.Helper()
	numbered := table
	numbered.Numbered, numbered.After = true, 3
	var where, gaps [2]plan.Condition
	for i, table := range []plan.Table{table, numbered} {
		var err error
		where[i], err = p.Where(table, plan.Class.Disposable)
		require.NoError(t, err)
		gaps[i], err = p.Gaps(table)
		require.NoError(t, err)
	}
	days := []any{nil, "", "2020-02-30", "2020-02-29T00:00:00", "0001-01-01", "0001-01-02", lastDay.String()}
	classes := []any{nil, "", " ", "test.unknown", "Test.Letter", "test.letter "}
	for _, c := range p.Unplanned() {
		classes = append(classes, string(c))
	}
	for _, c := range p.Classes() {
		classes = append(classes, string(c.Class))
		for _, s := range spans(c) {
			days = append(days, s.From.String(), s.Through.String())
		}
	}
	met := map[string]int{}
	for _, class := range classes {
		for _, text := range days {
			wantWhere, wantGap := expectedOf(b, p, class, text)
			cells := map[string]any{"class": class, "sent_on": text, "f.closed": text}
			for i, after := range []int{0, 3} {
				require.Equal(t, truthOf(wantWhere), evaluate(t, where[i], cells, after), "%v", cells)
				require.Equal(t, truthOf(wantGap), evaluate(t, gaps[i], cells, after), "%v", cells)
			}
			require.False(t, wantWhere && wantGap)
			met[fmt.Sprint(wantWhere, wantGap)]++
		}
	}
	assert.NotZero(t, met["false true"])
}

// expectedOf says by the single decision what must become of a row with a day of the
// event that the rules of its class count from.
func expectedOf(b *retention.Rulebook, p *plan.Plan, class, text any) (where, gap bool) {
	name, _ := class.(string)
	r := retention.Record{Class: retention.Class(name)}
	undecided := []retention.State{retention.ClassUnknown, retention.RulesElsewhere, retention.NotInForce, retention.FloorUnknown, retention.CeilingUnknown}
	c, err := p.Class(r.Class)
	if err != nil || trigger(c) == opened { // nobody can decide, or each must be decided
		return err == nil, err != nil
	}
	if s, ok := text.(string); ok {
		on, err := calendar.ParseDate(s)
		if err != nil || on == firstDay {
			return false, true
		}
		r.Events = retention.EventsOf(retention.Event{Trigger: trigger(c), On: on})
	}
	state := b.Assess(r, p.Day()).State
	return state.Disposable(), slices.Contains(undecided, state)
}

// A row with an event that no rule of its class knows and that could be meant for one of
// them is a gap: the single decision does not know when the period starts.
func TestGapsOfEventsThatNoRuleKnows(t *testing.T) {
	const boxed = retention.Trigger("boxed")
	d := book(t, floor(retention.Years(1))).Definition()
	d.Triggers = []retention.TriggerInfo{{Trigger: sent}}
	declares, err := retention.NewRulebook(d)
	require.NoError(t, err)
	d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: boxed})
	both, err := retention.NewRulebook(d)
	require.NoError(t, err)
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on", boxed: "boxed_on"}}
	for name, row := range map[string]struct {
		book *retention.Rulebook
		gap  bool
	}{"declared": {both, false}, "not declared": {declares, true}, "nothing declared": {book(t, floor(retention.Years(1))), false}} {
		gaps, err := plan.For(row.book, day(planDay)).Gaps(table)
		require.NoError(t, err)
		for _, boxedOn := range []any{nil, "2020-01-01"} {
			cells := map[string]any{"class": string(letter), "sent_on": "2010-01-31", "boxed_on": boxedOn}
			events := []retention.Event{{Trigger: sent, On: day("2010-01-31")}}
			if boxedOn != nil {
				events = append(events, retention.Event{Trigger: boxed, On: day("2020-01-01")})
			}
			r := retention.Record{Class: letter, Events: retention.EventsOf(events...)}
			gap := row.book.Assess(r, day(planDay)).State == retention.FloorUnknown
			assert.Equal(t, row.gap && boxedOn != nil, gap, name)
			assert.Equal(t, truthOf(gap), evaluate(t, gaps, cells, 0), "%s %v", name, cells)
		}
	}
	table.Events[boxed] = "a b"
	_, err = plan.For(declares, day(planDay)).Gaps(table)
	assert.ErrorContains(t, err, `plan: an event that no rule of test.letter knows: "a b" is no name of a column`)
}
