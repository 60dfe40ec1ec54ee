package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// said returns cases in words.
func said(cases []plan.Case) string {
	var words []string
	for _, k := range cases {
		words = append(words, k.String())
	}
	return strings.Join(words, "; ")
}

// The rules of real schedules, as what is compared on 29 February 2024.
func TestWhatIsCompared(t *testing.T) {
	changed := func(r retention.Rule, id string, t retention.Trigger, change func(*retention.Rule)) retention.Rule {
		r.ID, r.Trigger = id, t
		change(&r)
		return r
	}
	as := func(r retention.Rule, id string, t retention.Trigger) retention.Rule {
		return changed(r, id, t, func(*retention.Rule) {})
	}
	absent := func(r retention.Rule, id string, t retention.Trigger, a retention.Absent) retention.Rule {
		return changed(r, id, t, func(r *retention.Rule) { r.Absent = a })
	}
	yields := func(rules []retention.Rule, pairs ...string) retention.Definition {
		d := definition(rules...)
		for i := 0; i < len(pairs); i += 2 {
			d.Relations = append(d.Relations, retention.Relation{Yields: pairs[i], To: pairs[i+1], Basis: calendar.Source{Citation: "Act 1/2000 s. 2"}})
		}
		return d
	}
	for _, row := range []struct {
		name                    string
		book                    retention.Definition
		due, disposable, review string // empty: the same as due, or none
		wider                   string
	}{
		{name: "twelve years from death, or 120 from birth where no death is known",
			book: yields([]retention.Rule{absent(exactly(retention.Years(12)), "death", "death", retention.Awaited),
				changed(exactly(retention.Years(120)), "birth", "birth", func(r *retention.Rule) { r.InsteadOf = "death" })}),
			due: "death through 2012-02-28; no death, birth through 1904-02-28"},
		{name: "a child's file 120 years from birth, others ten from closing",
			book: yields([]retention.Rule{changed(exactly(retention.Years(120)), "child", "birth", func(r *retention.Rule) { r.When = "child" }),
				changed(exactly(retention.Years(10)), "other", closed, func(r *retention.Rule) { r.Unless = "child" })}),
			due: "birth through 1904-02-28, child; closed through 2014-02-28, no child"},
		{name: "as long as needed, at most ten years",
			book: yields([]retention.Rule{absent(ceiling(retention.Immediately()), "need", retention.NeedEnded, retention.Awaited), as(ceiling(retention.Years(10)), "most", sent)}),
			due:  "sent through 2014-03-01; need.ended through 2024-02-29", disposable: "sent through 2024-02-29; need.ended through 2024-02-29"},
		{name: "only if somebody complained",
			book: yields([]retention.Rule{as(exactly(retention.Years(1)), "year", sent), absent(floor(retention.Years(5)), "complaint", "complaint", retention.NotBinding)}),
			due:  "sent through 2023-02-28, complaint through 2019-02-28 or no complaint", disposable: "sent through 2023-02-28, complaint through 2019-02-28 or no complaint"},
		{name: "longer by decision, but not beyond ten years",
			book: yields([]retention.Rule{as(ceiling(retention.Years(2)), "two", sent), absent(floor(retention.Immediately()), "extended", "extended", retention.NotBinding), as(ceiling(retention.Years(10)), "ten", sent)},
				"two", "extended"),
			due: "sent through 2022-03-01, extended through 2024-02-28 or no extended", disposable: "extended through 2024-02-28; sent through 2024-02-29, no extended"},
		{name: "until identified, at most fifty years",
			book: yields([]retention.Rule{absent(floor(retention.Years(1)), "identified", "identified", retention.Awaited), as(ceiling(retention.Years(50)), "most", sent)}, "identified", "most"),
			due:  "sent through 1974-03-01", disposable: "sent through 1974-03-01; identified through 2023-02-28",
			wider: "a rule yields to another one, and which of their days comes first differs from record to record"},
		{name: "a body must decide first",
			book: yields([]retention.Rule{changed(exactly(retention.Years(1)), "rule", sent, func(r *retention.Rule) { r.Appraise, r.Then = true, retention.Delete|retention.Transfer })}),
			due: "sent through 2023-02-28, appraised.transfer on a known day or appraised.transfer unknown, no appraised.keep, appraised.again through 2024-02-29; " +
				"sent through 2023-02-28, appraised.transfer from 2024-03-01, no appraised.keep, no appraised.again; " +
				"sent through 2023-02-28, appraised.delete on a known day or appraised.delete unknown, no appraised.transfer, no appraised.keep, appraised.again through 2024-02-29 or no appraised.again; " +
				"sent through 2023-02-28, appraised.delete from 2024-03-01 or no appraised.delete, appraised.transfer through 2024-02-29 or appraised.transfer unknown, no appraised.keep, no appraised.again",
			review: "?", wider: "a decision of a body counts only from the day on which it had to look again"},
		{name: "delete and transfer",
			book: yields([]retention.Rule{as(floor(retention.Years(1)), "delete", sent), changed(floor(retention.Years(2)), "transfer", sent, func(r *retention.Rule) { r.Then = retention.Transfer })}),
			due:  "none", disposable: "sent through 2022-02-28, disposition.transferred through 2024-02-29 or disposition.transferred unknown",
			review: "sent through 2022-02-28, disposition.transferred from 2024-03-01 or no disposition.transferred or disposition.transferred unknown",
			wider:  "a transfer on an unknown day does not say whether there was another one"},
		{name: "the earliest and the latest",
			book: yields([]retention.Rule{changed(floor(retention.Years(1)), "first", sent, func(r *retention.Rule) { r.Pick = retention.Earliest }), changed(floor(retention.Years(2)), "last", sent, func(r *retention.Rule) { r.Pick = retention.Latest })}),
			due:  "none", disposable: "sent through 2022-02-28", wider: "its rules pick different events of sent"},
		{name: "the only and the latest: if there are two, the day is unknown",
			book: yields([]retention.Rule{as(floor(retention.Years(1)), "only", sent), changed(floor(retention.Years(2)), "last", sent, func(r *retention.Rule) { r.Pick = retention.Latest })}),
			due:  "none", disposable: "sent through 2022-02-28"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := plan.For(load(t, row.book), day(planDay)).Class(letter)
			require.NoError(t, err)
			if row.due == "none" {
				row.due = ""
			} else if row.disposable == "" {
				row.disposable = row.due
			}
			assert.Equal(t, row.due, said(c.Due()))
			assert.Equal(t, row.disposable, said(c.Disposable()))
			if row.review != "?" {
				assert.Equal(t, row.review, said(c.Review()))
			} else {
				assert.NotEmpty(t, c.Review())
			}
			assert.Equal(t, row.wider, c.Wider)
		})
	}
}

// A class of too many events and traits is selected by the floors that bind all of its
// records, and one without such a floor wholly.
func TestClassesThatAreTooMuchWork(t *testing.T) {
	var rules []retention.Rule
	for i := range 12 {
		r := exactly(retention.Years(1 + i))
		r.Trigger, r.Absent = retention.Trigger(fmt.Sprint("event-", i)), retention.NotBinding
		if i > 2 {
			r.When = retention.Trait(fmt.Sprint("trait-", i))
		}
		rules = append(rules, r)
	}
	keep := floor(retention.Years(3))
	gap := counting(keep, closed)
	appraised := counting(floor(retention.Years(30)), closed)
	appraised.Appraise = true
	const wider = "its combinations would be too much work: only the floors are compared that bind every record"
	for _, row := range []struct {
		name                    string
		rules                   []retention.Rule
		due, disposable, review string
		gaps                    bool
	}{
		{"no floor binds all", rules, "all records", "all records", "", false},
		{"two floors do", slices.Concat(rules, []retention.Rule{keep, gap}), "sent through 2021-02-28, closed through 2021-02-28", "sent through 2021-02-28, closed through 2021-02-28", "", true},
		{"the longer of two counts", slices.Concat(rules, []retention.Rule{keep, floor(retention.Years(1)), gap, appraised}), "sent through 2021-02-28, closed through 1994-02-28", "sent through 2021-02-28, closed through 1994-02-28", "sent through 2021-02-28, closed through 1994-02-28", true},
		{"one never ends", slices.Concat(rules, []retention.Rule{floor(retention.Permanently())}), "", "", "", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := book(t, row.rules...)
			p := plan.For(b, day(planDay))
			c, err := p.Class(letter)
			require.NoError(t, err)
			assert.Equal(t, wider, c.Wider)
			assert.Equal(t, row.due, said(c.Due()))
			assert.Equal(t, row.disposable, said(c.Disposable()))
			assert.Equal(t, row.review, said(c.Review()))
			assert.Nil(t, c.Cases())
			assert.Equal(t, plan.Case{}, c.At(record()))
			table, columns := casesTable(c, false)
			gaps, err := p.Gaps(table)
			require.NoError(t, err)
			for _, column := range columns { // each can be what nobody knows
				assert.Equal(t, row.gaps, strings.Contains(gaps.SQL, "`"+column+"`"), column)
			}
		})
	}
}
