package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

var sqlTable = plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on", closed: "f.closed"}}

// sqlPlan returns a plan of a class on letters and one on files and, if asked for, of
// a class of which every record must be decided.
func sqlPlan(t testing.TB, each bool) *plan.Plan {
	t.Helper()
	file := counting(ceiling(retention.Years(1)), closed)
	file.Class = "test.file"
	rules := []retention.Rule{exactly(retention.Years(1)), file}
	if each {
		appraised := floor(retention.Years(1))
		appraised.Class, appraised.Appraise = "test.appraised", true
		rules = append(rules, appraised)
	}
	return plan.For(book(t, rules...), day(planDay))
}

func TestWhere(t *testing.T) {
	numbered := sqlTable
	numbered.Numbered, numbered.After = true, 2
	two, names := layered(t)
	layers := plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on"}}
	overdue := func(c plan.Class) []plan.Range { return c.Ranges[:1] }
	kept := func(c plan.Class) []plan.Range { return c.Ranges[len(c.Ranges)-1:] }
	for _, row := range []struct {
		name   string
		plan   *plan.Plan
		table  plan.Table
		wanted func(plan.Class) []plan.Range
		sql    string
		args   []any
	}{
		{"SQLite", sqlPlan(t, false), sqlTable, plan.Class.Disposable,
			`("class" IS NOT NULL AND (("class" = ? AND "f"."closed" IS NOT NULL AND "f"."closed" <= ?) OR ("class" = ? AND "sent_on" IS NOT NULL AND "sent_on" <= ?)))`,
			[]any{"test.file", "2024-02-29", "test.letter", "2023-02-28"}},
		{"PostgreSQL, after two others", sqlPlan(t, true), numbered, plan.Class.Due,
			`("class" IS NOT NULL AND (("class" = $3 AND "f"."closed" IS NOT NULL AND "f"."closed" <= $4) OR ("class" = $5 AND "sent_on" IS NOT NULL AND "sent_on" <= $6) OR "class" = $7))`,
			[]any{"test.file", "2023-03-01", "test.letter", "2023-02-28", "test.appraised"}},
		{"what was chosen by the host", sqlPlan(t, false), sqlTable, overdue,
			`("class" IS NOT NULL AND (("class" = ? AND "f"."closed" IS NOT NULL AND "f"."closed" <= ?) OR ("class" = ? AND "sent_on" IS NOT NULL AND "sent_on" <= ?)))`,
			[]any{"test.file", "2023-02-28", "test.letter", "2023-02-27"}},
		{"the last range has no end", sqlPlan(t, false), sqlTable, kept,
			`("class" IS NOT NULL AND (("class" = ? AND "f"."closed" IS NOT NULL AND "f"."closed" >= ?) OR ("class" = ? AND "sent_on" IS NOT NULL AND "sent_on" >= ?)))`,
			[]any{"test.file", "2024-03-01", "test.letter", "2023-03-01"}},
		{"two ranges and three", two, layers, func(c plan.Class) []plan.Range {
			if c.Class != names[0] {
				return nil
			}
			return c.Disposable()
		},
			`("class" IS NOT NULL AND (("class" = ? AND "sent_on" IS NOT NULL AND "sent_on" <= ?) OR ("class" = ? AND "sent_on" IS NOT NULL AND "sent_on" >= ? AND "sent_on" <= ?)))`,
			[]any{"two", "2004-02-28", "two", "2010-01-01", "2024-02-27"}},
		{"all days", plan.For(book(t, floor(retention.Permanently())), day(planDay)), layers, kept,
			`("class" IS NOT NULL AND (("class" = ? AND "sent_on" IS NOT NULL)))`, []any{"test.letter"}},
		{"nothing is free", plan.For(book(t, floor(retention.Permanently())), day(planDay)), layers, plan.Class.Disposable, `(1 = 0)`, nil},
		{"no class", &plan.Plan{}, layers, plan.Class.Disposable, `(1 = 0)`, nil},
		{"a range without a day selects nothing", sqlPlan(t, false), sqlTable, func(plan.Class) []plan.Range {
			return []plan.Range{{}, {From: day(planDay)}, {Through: day(planDay)}}
		}, `(1 = 0)`, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := row.plan.Where(row.table, row.wanted)
			require.NoError(t, err)
			assert.Equal(t, plan.Condition{SQL: row.sql, Args: row.args}, got)
		})
	}
}

func TestWhereRefuses(t *testing.T) {
	p := sqlPlan(t, true)
	for _, name := range []string{"", "a b", `a"b`, "a;b", "a-b", "1a", ".a", "a.", "a..b", "ä", "a\n"} {
		refused := func(problem string, table plan.Table) {
			got, err := p.Where(table, plan.Class.Disposable)
			assert.ErrorContains(t, err, problem, "%q", name)
			assert.Equal(t, plan.Condition{}, got)
		}
		refused("the class", plan.Table{Class: name, Events: sqlTable.Events})
		refused("sent", plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: name, closed: "closed"}})
	}
	_, err := p.Where(plan.Table{Class: "a b", Events: map[retention.Trigger]string{sent: "c-d"}}, plan.Class.Disposable)
	assert.EqualError(t, err, `plan: the class: "a b" is not a plain name of a column; use letters, digits and underscores
plan: test.file: no column for the day of "closed"; name it in Events
plan: sent: "c-d" is not a plain name of a column; use letters, digits and underscores`)
	_, err = p.Where(plan.Table{}, plan.Class.Disposable)
	assert.ErrorContains(t, err, "the class", "the zero Table")
	_, err = (&plan.Plan{}).Where(plan.Table{}, plan.Class.Disposable)
	assert.Error(t, err, "even of a plan without classes")
	_, err = p.Where(sqlTable, nil)
	assert.EqualError(t, err, "plan: no ranges are wanted; pass Class.Disposable or Class.Due")
}

// The condition selects the rows that the plan says, and is never NULL, so that a
// host can write NOT before it. [evaluate] is SQL's logic of three values.
func TestWhereIsThePlanAndNeverNull(t *testing.T) {
	layers, _ := layered(t)
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on"}}
	plans := map[*plan.Plan]plan.Table{layers: table, sqlPlan(t, true): sqlTable}
	for p, table := range plans {
		where, err := p.Where(table, plan.Class.Disposable)
		require.NoError(t, err)
		numbered := table
		numbered.Numbered, numbered.After = true, 3
		other, err := p.Where(numbered, plan.Class.Disposable)
		require.NoError(t, err)
		days := []calendar.Date{{}, firstDay, lastDay}
		classes := []retention.Class{"", "test.unknown"}
		classes = append(classes, p.Unplanned()...)
		for _, c := range p.Classes() {
			classes = append(classes, c.Class)
			for _, s := range c.Ranges {
				days = append(days, s.From, s.Through)
			}
		}
		for _, class := range classes {
			for _, on := range days {
				row := map[string]any{"class": string(class), "sent_on": on.String(), "f.closed": on.String()}
				if class == "" {
					row["class"] = nil
				}
				if on.IsZero() {
					row["sent_on"], row["f.closed"] = nil, nil
				}
				want := yes
				if c, err := p.Class(class); err == nil {
					want = truthOf(c.At(on).State.Disposable())
				} else if class == "" || class == "test.unknown" {
					want = no
				}
				assert.Equal(t, want, evaluate(t, where, row, 0), "%s %v", class, row)
				assert.Equal(t, want, evaluate(t, other, row, 3), "%s %v", class, row)
			}
		}
	}
}
