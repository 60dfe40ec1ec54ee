package retention_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// plausible is a book as somebody writes it from a schedule: the norms are made up, and
// everything else is meant.
type plausible struct {
	what      string
	rules     []retention.Rule
	relations []retention.Relation
}

func (p plausible) definition() retention.Definition {
	d := retention.Definition{ID: "city.plan", Version: "2026", CheckedThrough: day("2026-11-28")}
	for i, r := range p.rules {
		if r.Bound == retention.Exactly {
			d.Allowance = retention.Days(30)
		}
		r = complete(r, fmt.Sprintf("city.plan.%d", i+1))
		if r.Class == letter {
			r.Class = "city.plan.file"
		}
		if r.Basis.Citation == "Act 1/2000 s. 1" {
			r.Basis = calendar.Source{Citation: fmt.Sprintf("The city's plan, line %d", 1+i/3), URL: "https://www.finlex.fi/fi/laki/ajantasa/2019/20190906"}
		}
		d.Rules = append(d.Rules, r)
	}
	for _, r := range p.relations {
		r.Basis.Citation = "The city's plan, note 1"
		d.Relations = append(d.Relations, r)
	}
	return d
}

// The patterns of the page PATTERNS.md and of the examples, each as a book.
func plausibleBooks() []plausible {
	years, months, days, now, forEver := retention.Years, retention.Months, retention.Days, retention.Immediately(), retention.Permanently()
	on := func(trigger retention.Trigger, r retention.Rule, changes ...func(*retention.Rule)) retention.Rule {
		r.Trigger = trigger
		for _, change := range changes {
			change(&r)
		}
		return r
	}
	class := func(name retention.Class) func(*retention.Rule) { return func(r *retention.Rule) { r.Class = name } }
	cutoff := func(c retention.Cutoff) func(*retention.Rule) { return func(r *retention.Rule) { r.Cutoff = c } }
	latest := func(r *retention.Rule) { r.Pick = retention.Latest }
	ifAny := func(r *retention.Rule) { r.Absent = retention.NotBinding }
	when := func(t retention.Trait) func(*retention.Rule) { return func(r *retention.Rule) { r.When = t } }
	without := func(t retention.Trait) func(*retention.Rule) { return func(r *retention.Rule) { r.Unless = t } }
	instead := func(id string) func(*retention.Rule) { return func(r *retention.Rule) { r.InsteadOf = id } }
	appraised := func(r *retention.Rule) { r.Appraise, r.Then = true, 0 }
	return []plausible{
		{what: "from an event", rules: rules(on("operation", floor(years(5))))},
		{what: "from the end of a year", rules: rules(
			on("removed", floor(years(5)), cutoff(retention.EndOfYear())),
			on("booked", floor(years(10)), cutoff(retention.EndOfFiscalYear(time.June, 30))),
			on("booked", floor(years(6)), cutoff(retention.EndOfYearOfFiscalYear(time.June, 30))))},
		{what: "validity and ten years", rules: rules(on("contract.ended", floor(years(10)), awaited))},
		{what: "eighteen months", rules: rules(on("made", floor(months(18))))},
		{what: "at once", rules: rules(on("analysed", floor(now), awaited))},
		{what: "a calendar day", rules: rules(on("kept.until", floor(now)))},
		{what: "destroyed after seven years", rules: rules(on("booked", exactly(years(7)), cutoff(retention.EndOfFiscalYear(time.December, 31))))},
		{what: "permanently", rules: rules(on("made", floor(forEver)))},
		{what: "handed to an archive", rules: rules(on(retention.NeedEnded, floor(now), awaited, then(transfer)), on("closed", floor(years(20)), then(transfer)))},
		{what: "until replaced", rules: rules(on("replaced", floor(years(1)), awaited))},
		{what: "until identified, at most 50 years", rules: rules(on("identified", floor(now), awaited, named("until")), on("registered", ceiling(years(50)), named("most"))),
			relations: []retention.Relation{{Yields: "until", To: "most"}}},
		{what: "while needed, at most 30 years", rules: rules(on(retention.NeedEnded, ceiling(now), awaited), on("confirmed", ceiling(years(30))))},
		{what: "or, if longer", rules: rules(on("activity.ended", floor(now), awaited), on("decided", floor(years(5))))},
		{what: "whichever comes first", rules: rules(on("entered", ceiling(years(20))), on("decided", ceiling(years(20)), awaited), on("validity.ended", ceiling(years(20)), awaited))},
		{what: "but at most", rules: rules(on("taken", exactly(years(20)), named("taken")), on("death", ceiling(years(12)), awaited, named("death"))),
			relations: []retention.Relation{{Yields: "taken", To: "death"}}},
		{what: "from death, or from birth", rules: rules(
			on("death", exactly(years(12)), awaited, without("died-under-18"), named("death")),
			on("birth", exactly(years(120)), instead("death")),
			on("birth", exactly(years(120)), when("died-under-18")))},
		{what: "longer by decision", rules: rules(
			on("relation.ended", exactly(years(5)), awaited, named("first")),
			on("extended.to", floor(now), ifAny, latest, named("longer")),
			on("relation.ended", ceiling(years(10)), awaited, named("most"))),
			relations: []retention.Relation{{Yields: "first", To: "longer"}, {Yields: "longer", To: "most"}}},
		{what: "may be kept over ten years, not over twenty", rules: rules(
			on("entered", ceiling(years(10)), named("ten")), on("justified-until", floor(now), ifAny, latest, named("longer")), on("entered", ceiling(years(20)), named("twenty"))),
			relations: []retention.Relation{{Yields: "ten", To: "longer"}, {Yields: "longer", To: "twenty"}}},
		{what: "a child's file", rules: rules(on("birth", exactly(years(120)), when("child")), on("closed", exactly(years(10)), without("child")))},
		{what: "a sample", rules: rules(on("closed", floor(forEver), when("sample")), on("closed", floor(years(15)), without("sample")))},
		{what: "several kinds", rules: rules(on("transferred", floor(years(5)), when("up-to-1-year")), on("transferred", floor(years(10)), when("up-to-5-years")), on("transferred", floor(years(20)), when("over-5-years")))},
		{what: "only if it happened", rules: rules(on("worked", floor(years(2)), cutoff(retention.EndOfYear())), on("employment.ended", floor(years(2)), ifAny))},
		{what: "the law became shorter, twice", rules: rules(
			on("contract.ended", norm(floor(years(75)), "", "2001-01-07"), awaited),
			on("contract.ended", norm(floor(years(50)), "2001-01-07", "2009-07-01"), awaited),
			on("contract.ended", norm(floor(years(10)), "2009-07-01", ""), awaited))},
		{what: "and reaches back", rules: rules(on("closed", norm(floor(years(20)), "", "2024-01-01")), on("closed", changed(norm(floor(years(12)), "2024-01-01", ""), retroactively)))},
		{what: "only newer records", rules: rules(on("confirmed", floor(years(30)), without("before-2019-03-15")))},
		{what: "not before", rules: rules(on("transferred", exactly(years(10)), named("ten")), on("time-barred", floor(years(1)), named("barred"))),
			relations: []retention.Relation{{Yields: "ten", To: "barred"}}},
		{what: "a body decides", rules: rules(on("closed", floor(years(5)), appraised))},
		{what: "it starts over", rules: rules(on("entry", ceiling(years(10)), latest))},
		{what: "two entries", rules: rules(on("fiscal.year.ended", floor(years(6)), cutoff(retention.EndOfYear())), on("transaction", floor(years(5))))},
		{what: "a hospital", rules: rules(
			on("discharged", floor(years(12)), class("city.plan.patient")), on("death", exactly(years(12)), awaited, class("city.plan.patient-register")),
			on("taken", floor(years(20)), class("city.plan.image")), on("recorded", ceiling(months(1)), class("city.plan.camera")),
			on("logged", exactly(years(12)), class("city.plan.log")), on("ordered", floor(years(2)), class("city.plan.prescription")),
			on("sampled", floor(days(30)), class("city.plan.sample")), on("sampled", floor(years(1)), class("city.plan.tissue")))},
		{what: "staff", rules: rules(
			on("employment.ended", floor(years(10)), awaited, class("city.plan.contract")), on("hired", ceiling(months(6)), class("city.plan.applicant")),
			on("paid", floor(years(10)), cutoff(retention.EndOfYear()), class("city.plan.payroll")), on("employment.ended", floor(years(75)), awaited, class("city.plan.pension")),
			on("leave", floor(years(2)), cutoff(retention.EndOfYear()), class("city.plan.leave")), on("worked", floor(years(2)), cutoff(retention.EndOfYear()), class("city.plan.hours")),
			on("accident", floor(years(30)), class("city.plan.accident")), on("reviewed", ceiling(years(3)), class("city.plan.review")))},
		{what: "accounts", rules: rules(
			on("booked", floor(years(10)), cutoff(retention.EndOfFiscalYear(time.December, 31)), class("city.plan.book")),
			on("booked", floor(years(6)), cutoff(retention.EndOfYear()), class("city.plan.voucher")),
			on("invoiced", floor(years(6)), cutoff(retention.EndOfYear()), class("city.plan.invoice")),
			on("obligation.ended", floor(years(7)), awaited, class("city.plan.obligation")),
			on("property.sold", floor(years(13)), awaited, class("city.plan.property")))},
		{what: "a web shop", rules: rules(
			on("ordered", floor(years(6)), class("city.plan.order")), on("visited", ceiling(days(30)), class("city.plan.visit")),
			on("consent.given", floor(years(2)), latest, class("city.plan.consent")), on("asked", ceiling(years(1)), class("city.plan.chat")),
			on("logged.in", ceiling(months(3)), latest, class("city.plan.login")), on("account.closed", exactly(days(14)), awaited, class("city.plan.account")))},
	}
}

func TestPlausibleBooksHaveNoFinding(t *testing.T) {
	books := plausibleBooks()
	assert.Greater(t, len(books), 30)
	for _, p := range books {
		assert.Empty(t, load(t, p.definition()).Lint(day("2026-11-28")), p.what)
	}
	all := make([]*retention.Rulebook, 0, len(books))
	for i, p := range books {
		d := p.definition()
		d.ID = fmt.Sprintf("city%d.plan", i)
		for j := range d.Rules {
			r := &d.Rules[j]
			r.ID, r.Class = d.ID+":"+r.ID, retention.Class(d.ID)+r.Class[len("city.plan"):]
			if r.InsteadOf != "" {
				r.InsteadOf = d.ID + ":" + r.InsteadOf
			}
		}
		for j := range d.Relations {
			r := &d.Relations[j]
			r.Yields, r.To = d.ID+":"+r.Yields, d.ID+":"+r.To
		}
		all = append(all, load(t, d))
	}
	merged, err := retention.Merge("all", all...)
	assert.NoError(t, err)
	for _, f := range merged.Lint(day("2026-11-28")) {
		if f.Code != retention.FindingNearName { // of different books
			t.Errorf("%v", f)
		}
	}
}

// Nor have our books any other than those of which TestLintOfTheRealBooks tells, each by
// itself.
func TestOurBooksHaveNoSlipsOfAuthors(t *testing.T) {
	fi, ee := bothAccounts(t, time.June, 30)
	term, err := ukraine.ArchivalTerm("ua.host.order", "21", retention.Years(5))
	assert.NoError(t, err)
	for _, b := range append(realBooks(), fi, ee, term) {
		for _, on := range []string{"", "2026-11-29", "2030-01-01"} {
			for _, f := range b.Lint(day(on)) {
				if f.Code != retention.FindingUnchecked && f.Code != retention.FindingDoubt && f.Code != retention.FindingAwaitedLatest {
					t.Errorf("%s: %v", b.Definition().ID, f)
				}
			}
		}
	}
}
