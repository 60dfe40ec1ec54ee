package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// found returns the findings of a code.
func found(b *retention.Rulebook, code retention.FindingCode) []retention.Finding {
	var list []retention.Finding
	for _, f := range b.Lint(day("2026-11-21")) {
		if f.Code == code {
			list = append(list, f)
		}
	}
	return list
}

// underReview reports whether the norms conflict over a record on a day, so that a
// person must decide.
func underReview(b *retention.Rulebook, r retention.Record, on calendar.Date) bool {
	a := b.Assess(r, on)
	last, dated := a.RetainUntil.Date()
	kept := a.RetainUntil.IsNever() || dated && (on == last || on.Before(last))
	return kept && (a.ReviewFrom == on || a.ReviewFrom.Before(on))
}

// firstReview looks at every day of 120 years.
func firstReview(b *retention.Rulebook, r retention.Record) calendar.Date {
	for on := day("1950-01-01"); on.Before(day("2070-01-01")); on = on.AddDays(1) {
		if underReview(b, r, on) {
			return on
		}
	}
	return calendar.Date{}
}

func eventsOf(r retention.Record) (words []string) {
	for e := range r.Events.All() {
		words = append(words, string(e.Trigger)+" "+e.On.String())
	}
	return words
}

// Rules that allow nothing in common.
func TestLintFindsNothingInCommon(t *testing.T) {
	year := floor(retention.Years(1))
	moved := changed(year, then(transfer))
	body := changed(year, func(r *retention.Rule) { r.Appraise, r.Then = true, transfer })
	for _, row := range []struct {
		why    string
		rules  []retention.Rule
		events []string
		on     string
	}{
		{"delete here, transfer there", rules(year, moved), []string{"sent 2000-01-01"}, "2001-01-02"},
		{"of two events", rules(year, changed(moved, onClosed)), []string{"closed 2000-01-01", "sent 2000-01-01"}, "2001-01-02"},
		{"two ceilings", rules(ceiling(retention.Years(1)), changed(changed(ceiling(retention.Years(2)), onClosed), then(anonymise))), []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-01-01"},
		{"something in common", rules(year, changed(moved, then(del|transfer))), nil, ""},
		{"the longer one counts", rules(year, changed(floor(retention.Years(3)), then(anonymise))), []string{"sent 2000-01-01"}, "2003-01-02"},
		{"for ever", rules(year, floor(retention.Permanently())), nil, ""},
		{"a body decides", rules(year, body), nil, ""},
		{"from the first day of the second one", rules(year, changed(moved, alive("2020-06-30", ""))), []string{"sent 2020-06-30"}, "2021-07-01"},
		{"one after the other: the floor still binds", rules(changed(year, alive("", "2020-01-01")), changed(moved, alive("2020-01-01", ""))), []string{"sent 2019-12-31"}, "2021-01-01"},
		{"one after the other: the ceiling does not", rules(changed(ceiling(retention.Years(1)), alive("", "2020-01-01")), changed(moved, alive("2020-01-01", ""))), nil, ""},
		{"versions: the one in force counts", rules(norm(year, "", "2020-01-01"), norm(moved, "2020-01-01", ""), year), []string{"sent 2020-01-01"}, "2021-01-02"},
		{"versions: none that is in force differs", rules(norm(moved, "", "2020-01-01"), norm(year, "2020-01-01", ""), changed(year, alive("2020-01-01", ""))), nil, ""},
		{"another class", rules(year, changed(moved, func(r *retention.Rule) { r.Class = "test.other" })), nil, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			b := book(t, row.rules...)
			findings := found(b, retention.FindingNothingInCommon)
			if row.events == nil {
				assert.Empty(t, findings)
				return
			}
			require.Len(t, findings, 1, "each pair once")
			f := findings[0]
			assert.Equal(t, row.events, eventsOf(f.Record))
			assert.Equal(t, day(row.on), f.On, "%v", f.On)
			assert.Equal(t, retention.Action(0), b.Assess(f.Record, f.On).Allowed)
			assert.True(t, b.Assess(f.Record, f.On).Ground)
			assert.Contains(t, f.String(), "a record bound by both waits for a person")
		})
	}
	f := found(book(t, year, moved), retention.FindingNothingInCommon)[0]
	assert.Equal(t, "nothing_in_common: rule-1 allows delete and rule-2 allows transfer; a record bound by both waits for a person", f.String())
	assert.Equal(t, []string{"rule-1", "rule-2"}, f.Rules)
}

// A rule that never makes a difference beside another one.
func TestLintFindsUnreachableRules(t *testing.T) {
	years := retention.Years
	one, five := floor(years(1)), floor(years(5))
	commission := func(r *retention.Rule) { r.Appraise, r.Then = true, 0 }
	child := func(r *retention.Rule) { r.When = "child" }
	insteadOf := func(id string) func(*retention.Rule) { return func(r *retention.Rule) { r.InsteadOf = id } }
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  []string
	}{
		{"the shorter floor", rules(one, five), []string{"rule-1"}},
		{"the shorter floor, given last", rules(five, one), []string{"rule-2"}},
		{"the later ceiling", rules(ceiling(years(1)), ceiling(years(5))), []string{"rule-2"}},
		{"a floor beside for ever", rules(floor(retention.Permanently()), one), []string{"rule-2"}},
		{"a ceiling that never comes", rules(ceiling(years(1)), changed(ceiling(retention.Years(9998)), then(del))), []string{"rule-2"}},
		{"both alike", rules(one, one), nil},
		{"alike in other words", rules(one, floor(retention.Months(12))), nil},
		{"months and days", rules(floor(retention.Months(1)), floor(retention.Days(400))), nil},
		{"two of exactly", rules(changed(exactly(years(1)), alive("2020-01-01", "")), changed(exactly(years(5)), alive("2020-01-01", ""))), nil},
		{"a body must decide on the shorter one, and may delete", rules(changed(one, func(r *retention.Rule) { r.Appraise, r.Then = true, del }), five), nil},
		{"a floor and a ceiling", rules(one, ceiling(years(5))), nil},
		{"another event", rules(one, changed(five, onClosed)), nil},
		{"an awaited event", rules(one, changed(five, awaited)), nil},
		{"the longer one of children alone", rules(one, changed(five, child)), nil},
		{"the shorter one of children alone", rules(changed(one, child), five), []string{"rule-1"}},
		{"both of children", rules(changed(one, child), changed(five, child)), []string{"rule-1"}},
		{"children and others", rules(changed(one, child), changed(five, func(r *retention.Rule) { r.Unless = "child" })), nil},
		{"another stands in for the longer one", rules(one, five, changed(changed(ceiling(years(9)), onClosed), insteadOf("rule-2"))), nil},
		{"another stands in for the shorter one", rules(one, five, changed(changed(ceiling(years(9)), onClosed), insteadOf("rule-1"))), nil},
		{"the longer one stands in", rules(one, changed(five, insteadOf("rule-3")), changed(ceiling(years(9)), onClosed)), nil},
		{"another pick", rules(one, changed(five, func(r *retention.Rule) { r.Pick = retention.Latest })), nil},
		{"another cut-off", rules(one, changed(five, func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })), nil},
		{"it allows less", rules(changed(one, then(del)), changed(five, then(del|anonymise))), nil},
		{"it allows more", rules(changed(one, then(del|anonymise)), changed(five, then(del))), []string{"rule-1"}},
		{"a body must decide", rules(changed(one, commission), five), nil},
		{"a body must decide on the longer one, and may choose what the shorter one does not allow", rules(one, changed(five, commission)), nil},
		{"a body must decide on the longer one, and the shorter one allows all", rules(changed(one, then(del|transfer)), changed(five, commission)), []string{"rule-1"}},
		{"law for longer", rules(one, changed(five, alive("2020-01-01", ""))), nil},
		{"law for longer, at the end", rules(one, changed(five, alive("", "2020-01-01"))), nil},
		{"law within the life of the longer one", rules(changed(one, alive("2020-01-01", "2021-01-01")), changed(five, alive("2020-01-01", "2021-01-01"))), []string{"rule-1"}},
		{"law a day before", rules(changed(one, alive("2019-12-31", "2021-01-01")), changed(five, alive("2020-01-01", "2021-01-01"))), nil},
		{"law a day after", rules(changed(one, alive("2020-01-01", "2021-01-02")), changed(five, alive("2020-01-01", "2021-01-01"))), nil},
		{"a longer floor that a later version ends", rules(norm(five, "", "2027-01-01"), norm(changed(floor(retention.Months(1)), retroactively), "2027-01-01", ""), changed(one, alive("", "2027-01-01"))), nil},
		{"a version beside a shorter norm", rules(norm(one, "", "2027-01-01"), norm(one, "2027-01-01", ""), five), nil},
		{"past the year 9999 from everywhere", rules(floor(years(9998)), floor(years(9000))), nil},
	} {
		var ids []string
		for _, f := range found(book(t, row.rules...), retention.FindingUnreachable) {
			ids = append(ids, f.Rules...)
			assert.Contains(t, f.String(), f.Rules[0]+" makes no difference beside ", row.why)
			assert.Equal(t, retention.Record{}, f.Record)
		}
		assert.Equal(t, row.want, ids, row.why)
	}

	d := definition(one, five, ceiling(years(2)))
	d.Relations = related(yields("2", "3"))
	assert.Empty(t, found(load(t, d), retention.FindingUnreachable), "the longer floor yields to a ceiling")
}

// What an unreachable rule adds is nothing, on any day. That a shorter floor has
// ended is a ground, which makes no difference while the longer one keeps.
func TestUnreachableRulesMakeNoDifference(t *testing.T) {
	for _, pair := range [][]retention.Rule{
		{floor(retention.Years(1)), floor(retention.Years(5))},
		{ceiling(retention.Years(5)), ceiling(retention.Years(1))},
		{changed(floor(retention.Years(1)), alive("2000-01-01", "2002-01-01")), floor(retention.Years(5))},
		{changed(ceiling(retention.Years(2)), alive("2001-01-01", "2004-01-01")), changed(ceiling(retention.Years(1)), alive("2001-01-01", "2004-01-01"))},
	} {
		both, alone := book(t, pair...), book(t, pair[1])
		require.Equal(t, []string{"rule-1"}, found(both, retention.FindingUnreachable)[0].Rules)
		for _, events := range [][]retention.Event{{at(sent, "2000-06-30")}, {at(sent, "2001-12-31")}, {at(sent, "")}, nil} {
			for on := day("1999-01-01"); on.Before(day("2007-01-01")); on = on.AddDays(1) {
				want, got := alone.Assess(record(events...), on), both.Assess(record(events...), on)
				if last, dated := want.RetainUntil.Date(); dated && on.Before(last.AddDays(1)) {
					got.Ground = want.Ground
				}
				require.Equal(t, tell(want), tell(got), "%v", on)
			}
		}
	}
}

// Law that was not read up to the day, on both sides of its checked life.
func TestLintFindsUncheckedLaw(t *testing.T) {
	d := definition(floor(retention.Years(1)))
	b := load(t, d)
	assert.Empty(t, found(b, retention.FindingUnchecked), "not said how far it was read")
	d.CheckedThrough = day("2026-11-20")
	b = load(t, d)
	assert.Empty(t, b.Lint(day("2026-11-20")))
	assert.Empty(t, b.Lint(calendar.Date{}))
	findings := b.Lint(day("2026-11-21"))
	assert.Equal(t, []retention.Finding{{Code: retention.FindingUnchecked, Rules: []string{"rule-1"}, On: day("2026-11-21"),
		Args: map[string]any{"rule": "rule-1", "book": "test", "through": day("2026-11-20")}}}, findings)
	assert.Equal(t, "unchecked: rule-1: the law of test was read up to and including 20 November 2026", findings[0].String())
}

func TestLintFindsDoubts(t *testing.T) {
	doubtful := norm(floor(retention.Years(5)), "", "2020-01-01")
	doubtful.Basis = calendar.Source{Citation: "Act 1/2000 s. 1", Doubt: "not read"}
	later := norm(changed(floor(retention.Years(1)), retroactively), "2020-01-01", "")
	later.Retroactive.Doubt = "inferred"
	d := definition(doubtful, later, changed(ceiling(retention.Years(1)), onClosed))
	d.CheckedThrough = day("2026-11-21")
	d.Relations = []retention.Relation{{Yields: "rule-3", To: "norm", Basis: calendar.Source{Citation: "Act 1/2000 s. 7", Doubt: "disputed"}}}
	findings := load(t, d).Lint(day("2026-11-21"))
	assert.Equal(t, []retention.Finding{
		{Code: retention.FindingDoubt, Rules: []string{"norm"}, Args: map[string]any{"rule": "norm", "doubt": "not read"}},
		{Code: retention.FindingDoubt, Rules: []string{"norm"}, Args: map[string]any{"rule": "norm", "doubt": "inferred", "retroactive": true}},
		{Code: retention.FindingDoubt, Rules: []string{"rule-3", "norm"}, Args: map[string]any{"rule": "rule-3", "other": "norm", "doubt": "disputed"}},
	}, findings)
	for i, want := range []string{"norm: not read", "norm: retroactive: inferred", "rule-3 yields to norm: disputed"} {
		assert.Equal(t, want, findings[i].In(calendar.English))
		assert.Equal(t, "doubt: "+want, findings[i].String())
	}
}

func TestNoFindings(t *testing.T) {
	var none *retention.Rulebook
	assert.Empty(t, none.Lint(day("2026-11-21")))
	assert.Empty(t, (&retention.Rulebook{}).Lint(day("2026-11-21")))
	assert.Equal(t, ": ", retention.Finding{}.String())
}

// The real books: every rule carries its doubt, some were read through a day that
// has passed, one counts from the last of several awaited events, and no two conflict.
func TestLintOfTheRealBooks(t *testing.T) {
	books := realBooks()
	fi, err := finland.Accounting(12, 31)
	require.NoError(t, err)
	ee, err := estonia.Accounting(6, 30)
	require.NoError(t, err)
	term, err := ukraine.ArchivalTerm("ua.host.order", "21", retention.Years(5))
	require.NoError(t, err)
	all, err := retention.Merge("all", append(books, fi, ee, term)...)
	require.NoError(t, err)

	var unchecked, doubts, awaited []string
	for _, f := range all.Lint(day("2026-11-30")) {
		switch f.Code {
		case retention.FindingUnchecked:
			unchecked = append(unchecked, f.Rules...)
		case retention.FindingDoubt:
			doubts = append(doubts, f.Rules...)
		case retention.FindingAwaitedLatest:
			awaited = append(awaited, f.Rules...)
		default:
			assert.Fail(t, "unexpected", f.String())
		}
	}
	assert.Equal(t, []string{
		"ee.accounting.document", "ee.accounting.obligation",
		"ee.skais.20.2", "ee.skais.20.4", "ee.skais.20.5", "ee.skais.20.6-1", "ee.skais.20.3", "ee.skais.20.6", "ee.skais.20.1", "ee.skais.20.1.contract",
		"fi.accounting.book", "fi.accounting.voucher", "fi.incomes.recordings", "fi.kela.calls.9",
		"ua.order.consent", "ua.578.21.ua.host.order", "ua.2297.15.term", "ua.2297.15.relation", "ua.2297.15.ombudsman", "ua.2297.15.court", "ua.2297.15.3",
	}, unchecked)
	assert.Equal(t, []string{"ua.order.consent"}, awaited, "of processing that ends and begins again, the end of the first counts meanwhile")
	assert.Len(t, doubts, len(all.Definition().Rules), "every rule")
}
