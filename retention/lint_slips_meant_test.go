package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// What is next to a slip in that book and is meant is not told: few false alarms, or nobody
// reads the true ones.
func TestLintDoesNotTellWhatIsMeant(t *testing.T) {
	years := retention.Years
	with := func(i int, change func(*retention.Rule)) func(*retention.Definition) { return townRule(i, change) }
	period := func(i int, p retention.Period) func(*retention.Definition) {
		return with(i, func(r *retention.Rule) { r.Period = p })
	}
	another := func(i int, change func(*retention.Rule)) func(*retention.Definition) {
		return func(d *retention.Definition) {
			r := d.Rules[i]
			change(&r)
			d.Rules = append(d.Rules, r)
		}
	}
	for _, row := range []struct {
		why   string
		meant func(*retention.Definition)
	}{
		{"a class below the prefix", with(4, func(r *retention.Rule) { r.Class = "fi.kunta.accounts.voucher" })},
		{"a class that is the prefix", with(4, func(r *retention.Rule) { r.Class = "fi.kunta" })},
		{"a number at the end of a class", with(4, func(r *retention.Rule) { r.Class = "fi.kunta.voucher.2" })},
		{"an article in an ID", with(4, func(r *retention.Rule) { r.ID = "fi.kunta.10-2:1" })},
		{"a dash between words", with(9, func(r *retention.Rule) { r.Trigger = "call - recorded" })},
		{"a class in Ukrainian", with(4, func(r *retention.Rule) { r.Class = "fi.kunta.рахунок" })},
		{"a letter of a list", with(4, func(r *retention.Rule) { r.Class = "fi.kunta.16.а" })},
		{"a trigger of the country", with(9, func(r *retention.Rule) { r.Trigger = "päätös.annettu" })},
		{"a shorter floor below the ceiling", period(7, years(3))},
		{"a floor as long as the ceiling", period(7, years(4))},
		{"a version five times as long", period(1, years(2))},
		{"six months", period(9, retention.Months(6))},
		{"a month", period(9, retention.Months(1))},
		{"months that no other rule has in years", period(9, retention.Months(9))},
		{"fourteen days", period(9, retention.Days(14))},
		{"120 years", period(10, years(120))},
		{"permanently", with(10, func(r *retention.Rule) { r.Period, r.Then = retention.Permanently(), 0 })},
		{"at once", period(7, retention.Immediately())},
		{"an allowance of a year", func(d *retention.Definition) { d.Allowance = years(1) }},
		{"no allowance", func(d *retention.Definition) { d.Allowance = retention.Period{} }},
		{"a norm that ended before another one began", func(d *retention.Definition) {
			d.Rules[3].Until = day("2021-01-01")
			another(3, func(r *retention.Rule) {
				r.ID, r.From, r.Until = "fi.kunta.customer.appeal", day("2022-01-01"), calendar.Date{}
				r.Basis.Citation, r.Basis.Article = "Appeals Act 1/2021 § 4", "§ 4"
			})(d)
			d.Relations = append(d.Relations, retention.Relation{Yields: "fi.kunta.customer.limit", To: "fi.kunta.customer.appeal", Basis: d.Relations[0].Basis})
		}},
		{"one after the other, of other events", func(d *retention.Definition) {
			d.Rules[10].Until = day("2021-01-01")
			another(10, func(r *retention.Rule) {
				r.ID, r.Trigger, r.From, r.Until = "fi.kunta.permit.lapse", "permit.withdrawn", day("2021-01-01"), calendar.Date{}
				r.Basis.Citation, r.Basis.Article = "Town Act 12/2018 § 21", "§ 21"
			})(d)
		}},
		{"a sentence for two kinds of records", func(d *retention.Definition) {
			another(6, func(r *retention.Rule) {
				r.ID, r.When, r.Period, r.Then = "fi.kunta.minutes.board", "board", years(20), del
			})(d)
			d.Rules[6].Unless = "board"
		}},
		{"a sentence with two events", another(6, func(r *retention.Rule) { r.ID, r.Trigger, r.Period = "fi.kunta.minutes.signed", "signed", years(20) })},
		{"a sentence for two classes, with two cut-offs", another(4, func(r *retention.Rule) {
			r.ID, r.Class, r.Period, r.Cutoff = "fi.kunta.receipt", "fi.kunta.receipt", years(10), retention.EndOfFiscalYear(12, 31)
		})},
		{"a list that is cited as a whole", func(d *retention.Definition) {
			for i := range d.Rules {
				d.Rules[i].Basis = calendar.Source{Citation: "The town's plan, annex"}
			}
			d.Rules[4].Cutoff = d.Rules[5].Cutoff
		}},
		{"an open first version", with(0, func(r *retention.Rule) { r.From = calendar.Date{} })},
		{"most are open", func(d *retention.Definition) {
			for _, i := range []int{2, 3, 4, 5, 6, 8, 9, 10} {
				d.Rules[i].From = calendar.Date{}
			}
		}},
		{"old law", with(4, func(r *retention.Rule) { r.From = day("1734-01-01") })},
		{"law that is to end", with(4, func(r *retention.Rule) { r.Until = day("2080-01-01") })},
		{"the number of an act", with(4, func(r *retention.Rule) { r.Basis = calendar.Source{Citation: "1336/1997"} })},
		{"what was read is in Sources", func(d *retention.Definition) {
			d.CheckedThrough, d.Sources[0].Checked = calendar.Date{}, day("2026-11-20")
		}},
		{"each source was read", func(d *retention.Definition) {
			d.CheckedThrough = calendar.Date{}
			for i := range d.Rules {
				d.Rules[i].Basis.Checked = day("2026-11-20")
			}
		}},
		{"read today, by a clock that is ahead", func(d *retention.Definition) { d.CheckedThrough = day("2026-11-30") }},
		{"read before it was law", with(4, func(r *retention.Rule) { r.From, r.Basis.Checked = day("2028-01-01"), day("2026-11-20") })},
		{"Awaited in another class", with(7, func(r *retention.Rule) {
			r.ID, r.Trigger, r.Class = "fi.kunta.other", "customer.left", "fi.kunta.other"
		})},
		{"two NotBinding beside a floor", func(d *retention.Definition) {
			another(10, func(r *retention.Rule) {
				r.ID, r.Trigger, r.Absent, r.Basis.Citation, r.Basis.Article = "fi.kunta.permit.appealed", "permit.appealed", retention.NotBinding, "Town Act 12/2018 § 12", "§ 12"
			})(d)
		}},
		{"a class without rules", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "fi.kunta.building", RulesFrom: "the building code"}}
		}},
	} {
		d := town()
		row.meant(&d)
		assert.Empty(t, lintOf(t, d), row.why)
	}
}
