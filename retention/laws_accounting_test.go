package retention_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func bothAccounts(t *testing.T, month time.Month, on int) (fi, ee *retention.Rulebook) {
	t.Helper()
	fi, err := finland.Accounting(month, on)
	require.NoError(t, err)
	ee, err = estonia.Accounting(month, on)
	require.NoError(t, err)
	return fi, ee
}

// The Accounting Act 1336/1997 ch. 2 s. 10: ten years from the end of the fiscal
// year for books, six from the end of the calendar year in which it ended for
// vouchers. RPS § 12: seven years from the end of the fiscal year.
func TestAccounting(t *testing.T) {
	for _, row := range []struct {
		why              string
		month            time.Month
		on               int
		recorded         string
		books, vouchers  string // of Finland
		document, longer string // of Estonia: a document, and an obligation that ended on the day
	}{
		{"the calendar year", time.December, 31, "2020-03-31", "2030-12-31", "2026-12-31", "2027-12-31", "2027-03-31"},
		{"its first day", time.December, 31, "2020-01-01", "2030-12-31", "2026-12-31", "2027-12-31", "2027-01-01"},
		{"its last day", time.December, 31, "2020-12-31", "2030-12-31", "2026-12-31", "2027-12-31", "2027-12-31"},
		{"a year to June", time.June, 30, "2025-09-10", "2036-06-30", "2032-12-31", "2033-06-30", "2032-09-10"},
		{"the first day of a year to June", time.June, 30, "2025-07-01", "2036-06-30", "2032-12-31", "2033-06-30", "2032-07-01"},
		{"the last day of a year to June", time.June, 30, "2026-06-30", "2036-06-30", "2032-12-31", "2033-06-30", "2033-06-30"},
		{"the day after", time.June, 30, "2026-07-01", "2037-06-30", "2033-12-31", "2034-06-30", "2033-07-01"},
		{"the last of February, in a leap year", time.February, 29, "2024-02-29", "2034-02-28", "2030-12-31", "2031-02-28", "2031-02-28"},
		{"the last of February, the day after", time.February, 29, "2024-03-01", "2035-02-28", "2031-12-31", "2032-02-28", "2031-03-01"},
		{"the last of February, in a common year", time.February, 29, "2025-02-28", "2035-02-28", "2031-12-31", "2032-02-28", "2032-02-28"},
		{"28 February is not the last of a leap year", time.February, 28, "2024-02-29", "2035-02-28", "2031-12-31", "2032-02-28", "2031-02-28"},
	} {
		t.Run(row.why, func(t *testing.T) {
			fi, ee := bothAccounts(t, row.month, row.on)
			merged, err := retention.Merge("accounts", fi, ee)
			require.NoError(t, err)
			for _, kept := range []struct {
				book  *retention.Rulebook
				class retention.Class
				event retention.Trigger
				last  string
			}{
				{fi, finland.AccountingBook, finland.Accounted, row.books},
				{fi, finland.AccountingVoucher, finland.Accounted, row.vouchers},
				{ee, estonia.AccountingDocument, estonia.Accounted, row.document},
				{ee, estonia.AccountingObligation, estonia.ObligationEnded, row.longer},
			} {
				r := retention.Record{ID: "1", Class: kept.class, Events: retention.EventsOf(at(kept.event, row.recorded))}
				for _, b := range []*retention.Rulebook{kept.book, merged} {
					assert.Equal(t, "in force; until "+kept.last+"; delete, anonymise", tell(b.Assess(r, day(kept.last))), kept.class)
					assert.Equal(t, "in force; until "+kept.last+"; delete, anonymise; ground", tell(b.Assess(r, day(kept.last).AddDays(1))), kept.class)
				}
			}
		})
	}
}

func TestAccountingIsComplete(t *testing.T) {
	fi, ee := bothAccounts(t, time.December, 31)
	for prefix, b := range map[string]*retention.Rulebook{"fi.accounting.": fi, "ee.accounting.": ee} {
		d := b.Definition()
		assert.Len(t, d.Rules, 2)
		assert.NotEmpty(t, d.Version)
		assert.Equal(t, day("2026-11-22"), d.CheckedThrough)
		for _, r := range d.Rules {
			assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
			assert.Equal(t, r.ID, string(r.Class))
			assert.True(t, strings.HasPrefix(string(r.Trigger), prefix), r.Trigger)
			assert.Equal(t, retention.AtLeast, r.Bound)
			assert.Equal(t, del|anonymise, r.Then)
			assert.NotEmpty(t, r.Basis.Citation)
			assert.Equal(t, day("2026-11-22"), r.Basis.Checked)
			assert.Contains(t, r.Basis.Doubt, "open at both ends")
			assert.Equal(t, r.Trigger == estonia.ObligationEnded, r.Absent == retention.Awaited, r.ID)
		}
	}
}

// E1 and E2 of the field: a body under both laws gives its vouchers a class of its
// own with the rules of both books; the later end holds.
func TestOneVoucherUnderTwoLaws(t *testing.T) {
	const voucher, recorded = retention.Class("host.voucher"), retention.Trigger("host.recorded")
	for _, row := range []struct {
		why              string
		month            time.Month
		on               int
		recorded, fi, ee string
	}{
		{"the calendar year", time.December, 31, "2020-03-31", "2026-12-31", "2027-12-31"},
		{"a broken fiscal year", time.June, 30, "2025-09-10", "2032-12-31", "2033-06-30"},
	} {
		t.Run(row.why, func(t *testing.T) {
			fi, ee := bothAccounts(t, row.month, row.on)
			host := retention.Definition{ID: "host"}
			for _, r := range append(fi.Definition().Rules[1:], ee.Definition().Rules[:1]...) {
				r.ID, r.Class, r.Trigger = "host."+r.ID, voucher, recorded
				host.Rules = append(host.Rules, r)
			}
			all, err := retention.Merge("all", fi, ee, load(t, host))
			require.NoError(t, err)
			r := retention.Record{ID: "1", Class: voucher, Events: retention.EventsOf(at(recorded, row.recorded))}
			spans := all.Effects(r, day(row.fi))
			require.Len(t, spans, 2, "both are valid")
			assert.Equal(t, row.fi, spans[0].RetainUntil.String())
			assert.Equal(t, row.ee, spans[1].RetainUntil.String())
			assert.Equal(t, retention.EndOn(day(row.ee)), all.Assess(r, day(row.fi)).RetainUntil, "the later one holds")
			assert.Empty(t, all.Lint(day("2026-11-22"))[len(doubtsOf(all)):], "doubts, and nothing else")
		})
	}
}

// doubtsOf gives the rules that are not confirmed.
func doubtsOf(b *retention.Rulebook) (ids []string) {
	for _, r := range b.Definition().Rules {
		if r.Basis.Doubt != "" {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// A month and a day that no year has.
func TestAccountingOfAnImpossibleYear(t *testing.T) {
	for _, row := range []struct {
		month time.Month
		on    int
	}{{time.April, 31}, {time.February, 30}, {13, 1}, {0, 1}, {time.December, 0}, {time.December, 32}, {-1, -1}} {
		const help = ": impossible cut-off; give the last day of the fiscal year as a month and a day that exist"
		b, err := finland.Accounting(row.month, row.on)
		assert.Nil(t, b)
		assert.Equal(t, []string{"retention: fi.accounting: rules[0] fi.accounting.book" + help, "retention: fi.accounting: rules[1] fi.accounting.voucher" + help}, problemsOf(t, err))
		b, err = estonia.Accounting(row.month, row.on)
		assert.Nil(t, b)
		assert.Equal(t, []string{"retention: ee.accounting: rules[0] ee.accounting.document" + help}, problemsOf(t, err))
	}
}

// Order 578/5 p. 2.10: from 1 January after the year in which the file was closed.
func TestUkraineArchivalTerm(t *testing.T) {
	const file = retention.Class("ua.host.order")
	term := func(p retention.Period) *retention.Rulebook {
		b, err := ukraine.ArchivalTerm(file, "21", p)
		require.NoError(t, err)
		return b
	}
	three, ever := term(retention.Years(3)), term(retention.Permanently())
	closed := func(on string, more ...retention.Event) []retention.Event {
		return append(more, at(ukraine.FileClosed, on))
	}
	decided := func(what retention.Trigger, on string) []retention.Event {
		return closed("2011-06-30", at(what, on))
	}
	for _, row := range []struct {
		why    string
		book   *retention.Rulebook
		events []retention.Event
		on     string
		want   string
	}{
		{"the last protected day", three, closed("2011-06-30"), "2014-12-31", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; nothing; appraisal open"},
		{"the day after: the commission decides", three, closed("2011-06-30"), "2015-01-01", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; nothing; ground; appraisal open"},
		{"closed on the first day of the year", three, closed("2011-01-01"), "2015-01-01", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; nothing; ground; appraisal open"},
		{"closed on the last day of the year", three, closed("2011-12-31"), "2015-01-01", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; nothing; ground; appraisal open"},
		{"closed a day later", three, closed("2012-01-01"), "2015-01-01", "in force; until 2015-12-31; due 2016-01-01; by 2016-01-01; nothing; appraisal open"},
		{"decided, before the end", three, decided(retention.AppraisedDelete, "2014-11-30"), "2014-12-31", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; delete"},
		{"decided, after the end", three, decided(retention.AppraisedDelete, "2014-11-30"), "2015-01-01", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; delete; ground"},
		{"decided tomorrow", three, decided(retention.AppraisedDelete, "2015-01-02"), "2015-01-01", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; nothing; ground; appraisal open"},
		{"to be transferred", three, decided(retention.AppraisedTransfer, "2014-11-30"), "2015-01-01", "in force; until 2014-12-31; due 2015-01-01; by 2015-01-01; transfer; ground"},
		{"to be kept", three, decided(retention.AppraisedKeep, ""), "2015-01-01", "in force; until never; nothing; ground; appraised to keep"},
		{"not closed yet", three, nil, "2015-01-01", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"closed on an unknown day", three, closed(""), "2015-01-01", "in force; until unknown; by unknown; delete, anonymise, transfer; floor unknown; appraisal open"},
		{"before the order", three, closed("2005-06-30"), "2012-12-31", "not in force; delete, anonymise, transfer"},
		{"on its first day: due and lawful", three, closed("2005-06-30"), "2013-01-01", "in force; until 2008-12-31; due 2013-01-01; by 2013-01-01; nothing; ground; appraisal open"},
		{"permanent", ever, closed("2011-06-30"), "2150-01-01", "in force; until never; nothing; appraisal open"},
		{"at once, from the year's end", term(retention.Immediately()), closed("2020-02-29"), "2021-01-01", "in force; until 2020-12-31; due 2021-01-01; by 2021-01-01; nothing; ground; appraisal open"},
	} {
		t.Run(row.why, func(t *testing.T) {
			r := retention.Record{ID: "1", Class: file, Events: retention.EventsOf(row.events...)}
			assert.Equal(t, row.want, tell(row.book.Assess(r, day(row.on))))
		})
	}
	rule := three.Definition().Rules[0]
	assert.Equal(t, "ua.578.21.ua.host.order", rule.ID)
	assert.Contains(t, rule.Basis.Citation, "578/5, list, art. 21")
	assert.NotEmpty(t, rule.Basis.Doubt)
	assert.NotEmpty(t, rule.Basis.URL)
	assert.Equal(t, day("2013-01-01"), rule.From)
}

func TestUkraineArchivalTermRefuses(t *testing.T) {
	for _, row := range []struct {
		why, article string
		class        retention.Class
		term         retention.Period
		want         string
	}{
		{"no article", "", "ua.host.order", retention.Years(3), "retention: ua.archival-term: no article; name the article of the list in order 578/5"},
		{"a blank article", " ", "ua.host.order", retention.Years(3), "retention: ua.archival-term: no article; name the article of the list in order 578/5"},
		{"no class", "21", "", retention.Years(3), "retention: ua.archival-term: rules[0] ua.578.21.: no class; name the class of records that the rule binds"},
		{"no term", "21", "ua.host.order", retention.Period{}, "retention: ua.archival-term: rules[0] ua.578.21.ua.host.order: no period; give a number of days, weeks, months or years, or Immediately or Permanently"},
		{"a term in working days", "21", "ua.host.order", retention.WorkingDays(3), "retention: ua.archival-term: rules[0] ua.578.21.ua.host.order: a period of 3 working days; retention periods are in calendar days; working days are for time limits"},
		{"a term backwards", "21", "ua.host.order", retention.Years(-3), "retention: ua.archival-term: rules[0] ua.578.21.ua.host.order: a period of -3 years; retention periods run forward"},
	} {
		b, err := ukraine.ArchivalTerm(row.class, row.article, row.term)
		assert.Nil(t, b, row.why)
		assert.ErrorIs(t, err, retention.ErrDefinition, row.why)
		assert.EqualError(t, err, row.want, row.why)
	}
}

// All books merge: those of the systems and those that depend on the host.
func TestAccountingAndTermsMergeWithTheSystems(t *testing.T) {
	fi, ee := bothAccounts(t, time.June, 30)
	orders, err := ukraine.ArchivalTerm(ukraine.ArchivalFile, "16", retention.Years(5))
	require.NoError(t, err)
	letters, err := ukraine.ArchivalTerm("ua.host.letter", "23", retention.Years(5))
	require.NoError(t, err)
	all, err := retention.Merge("all", append(realBooks(), fi, ee, orders, letters)...)
	require.NoError(t, err)

	info, known := all.Info(ukraine.ArchivalFile)
	assert.True(t, known)
	assert.Empty(t, info.RulesFrom, "the host has brought them")
	closed := retention.EventsOf(at(ukraine.FileClosed, "2020-03-10"))
	for _, class := range []retention.Class{ukraine.ArchivalFile, "ua.host.letter"} {
		a := all.Assess(retention.Record{ID: "1", Class: class, Events: closed}, day("2026-11-21"))
		assert.Equal(t, "in force; until 2025-12-31; due 2026-01-01; by 2026-01-01; nothing; ground; appraisal open", tell(a))
	}
	voucher := retention.Record{ID: "1", Class: finland.AccountingVoucher, Events: retention.EventsOf(at(finland.Accounted, "2025-09-10"))}
	assert.Equal(t, retention.EndOn(day("2032-12-31")), all.Assess(voucher, day("2026-11-21")).RetainUntil)
	died := skais(estonia.PensionBase, estonia.Death, "2020-06-15")
	assert.Equal(t, retention.EndOn(day("2095-06-15")), all.Assess(died, day("2026-11-21")).RetainUntil)
}

// Two classes under one article of the list are two norms.
func TestUkraineArchivalTermOfTwoClasses(t *testing.T) {
	one, err := ukraine.ArchivalTerm("ua.host.order", "21", retention.Years(3))
	require.NoError(t, err)
	two, err := ukraine.ArchivalTerm("ua.host.copy", "21", retention.Years(3))
	require.NoError(t, err)
	_, err = retention.Merge("both", one, two)
	assert.NoError(t, err)
}
