package policy_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// accounting returns the policies of the Finnish (1336/1997 ch. 2 s. 10) and the
// Estonian (RPS § 12) books for a fiscal year.
func accounting(t *testing.T, month time.Month, lastDay int) (fi, ee policy.Policy) {
	t.Helper()
	finnish, err := finland.Accounting(month, lastDay)
	require.NoError(t, err)
	estonian, err := estonia.Accounting(month, lastDay)
	require.NoError(t, err)
	return policy.FromRulebook(finnish), policy.FromRulebook(estonian)
}

// through returns the rows of a floor: its last day and the day after.
func through(last string) []decided {
	const either = "delete, anonymise"
	return []decided{
		{last, "keep nothing; keep through " + last + ", dispose by none; overdue 0", "retained"},
		{day(last).AddDays(1).String(), "may_dispose " + either + "; keep through " + last + ", dispose by none; overdue 0", "free"},
	}
}

func TestAccountingBooks(t *testing.T) {
	for _, row := range []struct {
		name     string
		month    time.Month
		day      int
		recorded string
		voucher  string // FI, 6 years from the end of the year in which the fiscal year ended
		book     string // FI, 10 years from the fiscal year's end
		document string // EE, 7 years from the fiscal year's end
	}{
		{"E1, the calendar year", time.December, 31, "2020-03-31", "2026-12-31", "2030-12-31", "2027-12-31"},
		{"its last day", time.December, 31, "2020-12-31", "2026-12-31", "2030-12-31", "2027-12-31"},
		{"the first day of the next one", time.December, 31, "2021-01-01", "2027-12-31", "2031-12-31", "2028-12-31"},
		{"E2, July to June", time.June, 30, "2025-09-10", "2032-12-31", "2036-06-30", "2033-06-30"},
		{"its last day", time.June, 30, "2026-06-30", "2032-12-31", "2036-06-30", "2033-06-30"},
		{"the first day of the next one", time.June, 30, "2026-07-01", "2033-12-31", "2037-06-30", "2034-06-30"},
		{"the end of February", time.February, 29, "2023-05-01", "2030-12-31", "2034-02-28", "2031-02-28"},
	} {
		t.Run(row.name, func(t *testing.T) {
			fi, ee := accounting(t, row.month, row.day)
			timeline(t, fi, of(finland.AccountingVoucher, happened(finland.Accounted, row.recorded)), through(row.voucher)...)
			timeline(t, fi, of(finland.AccountingBook, happened(finland.Accounted, row.recorded)), through(row.book)...)
			timeline(t, ee, of(estonia.AccountingDocument, happened(estonia.Accounted, row.recorded)), through(row.document)...)
		})
	}
	_, ee := accounting(t, time.December, 31)
	timeline(t, ee, of(estonia.AccountingObligation, happened(estonia.ObligationEnded, "2020-02-29")), through("2027-02-28")...)
	timeline(t, ee, of(estonia.AccountingObligation), decided{"2027-02-28", "keep nothing; keep through unknown, dispose by none; overdue 0", "awaited"})
	timeline(t, ee, of(estonia.AccountingDocument), decided{"2027-02-28", "undetermined nothing; keep through unknown, dispose by none; overdue 0", "start_unknown"})
	for _, build := range []func(time.Month, int) (*retention.Rulebook, error){finland.Accounting, estonia.Accounting} {
		_, err := build(time.April, 31)
		assert.ErrorIs(t, err, retention.ErrDefinition)
	}
}

// E1: a voucher of a body that is subject to both: one class with two rules, in a
// book of the host's own.
func TestE1UnderTheRealRules(t *testing.T) {
	var both []retention.Rule
	fi, err := finland.Accounting(time.December, 31)
	require.NoError(t, err)
	ee, err := estonia.Accounting(time.December, 31)
	require.NoError(t, err)
	for _, r := range append(fi.Definition().Rules, ee.Definition().Rules...) {
		if r.ID == "fi.accounting.voucher" || r.ID == "ee.accounting.document" {
			r.Class, r.Trigger = file, closed
			both = append(both, r)
		}
	}
	require.Len(t, both, 2)
	p, voucher := rules(t, both...), record(happened(closed, "2020-03-31"))
	timeline(t, p, voucher,
		decided{"2026-12-31", "keep nothing; keep through 2027-12-31, dispose by none; overdue 0", "retained"},
		decided{"2027-01-01", "keep nothing; keep through 2027-12-31, dispose by none; overdue 0", "retained"})
	timeline(t, p, voucher, through("2027-12-31")...)
	d := p.Decide(erase(voucher, "2027-12-31"))
	assert.Equal(t, []string{"ee.accounting.document"}, ids(d.Operative()))
	assert.Equal(t, []string{"fi.accounting.voucher", "ee.accounting.document"}, ids(d.Binding()))
	assert.Equal(t, []policy.Flag{policy.FlagUnconfirmed}, d.Flags())
}

// E11: order 578/5 p. 2.10, five years, appraised by experts: from 1 January of the
// next year, so through a 31 December, never free before a decision, and never late.
func TestUkrainesArchivalTerm(t *testing.T) {
	b, err := ukraine.ArchivalTerm("ua.test.correspondence", "22", retention.Years(5))
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	shut := happened(ukraine.FileClosed, "2020-05-05")
	const days = "; keep through 2025-12-31, dispose by none; overdue 0"
	timeline(t, p, of("ua.test.correspondence", shut),
		decided{"2025-12-31", "keep nothing" + days, "retained"},
		decided{"2026-01-01", "review nothing" + days, "appraisal_open"},
		decided{"2026-01-02", "review nothing" + days, "appraisal_open"})
	timeline(t, p, of("ua.test.correspondence", shut, happened(retention.AppraisedDelete, "2026-02-01")),
		decided{"2025-12-31", "keep nothing" + days, "retained"},
		decided{"2026-01-31", "review nothing" + days, "appraisal_open"},
		decided{"2026-02-01", "may_dispose delete" + days, "free"})
	timeline(t, p, of("ua.test.correspondence", shut, happened(retention.AppraisedTransfer, "2026-02-01"), happened(retention.Transferred, "2026-03-01")),
		decided{"2026-02-01", "may_dispose transfer" + days, "free"},
		decided{"2026-02-28", "may_dispose transfer" + days, "free"},
		decided{"2026-03-01", "may_dispose delete, transfer" + days, "free"})
	timeline(t, p, of("ua.test.correspondence", shut, happened(retention.AppraisedKeep, "2026-02-01")),
		decided{"2026-01-01", "keep nothing; keep through never, dispose by none; overdue 0", "appraised_to_keep"})
	timeline(t, p, of("ua.test.correspondence", happened(ukraine.FileClosed, "2020-12-31")),
		decided{"2025-12-31", "keep nothing" + days, "retained"})
	timeline(t, p, of("ua.test.correspondence", happened(ukraine.FileClosed, "2021-01-01")),
		decided{"2026-12-31", "keep nothing; keep through 2026-12-31, dispose by none; overdue 0", "retained"})
	timeline(t, p, of("ua.test.correspondence"),
		decided{"2012-12-31", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
		decided{"2013-01-01", "keep nothing; keep through unknown, dispose by none; overdue 0", "awaited"})
	for name, row := range map[string]struct {
		class   retention.Class
		article string
		term    retention.Period
	}{
		"no class": {"", "22", retention.Years(5)}, "no article": {"ua.x", "", retention.Years(5)}, "no term": {"ua.x", "22", retention.Period{}},
	} {
		_, err := ukraine.ArchivalTerm(row.class, row.article, row.term)
		assert.ErrorIs(t, err, retention.ErrDefinition, name)
	}
}

// E3 with a real rule: what is not known is named, with a bound.
func TestE3WithARealRule(t *testing.T) {
	d := policy.FromRulebook(estonia.SocialProtection()).Decide(erase(of(estonia.Benefit), "2022-02-28"))
	assert.Equal(t, "keep nothing; keep through unknown, dispose by none; overdue 0", facts(d))
	assert.Equal(t, []retention.Trigger{estonia.RightEnded}, d.Awaiting())
	assert.Equal(t, "unknown, not before 2032-02-28", d.IfToday().String(), "not before D + 10 years")
}

// E6 with a real rule: a hold over the six months of a recording.
func TestE6WithARealRule(t *testing.T) {
	p := policy.FromRulebook(finland.IncomesRegister())
	r := erase(of(finland.IncomesCallRecording, happened(finland.Call, "2025-09-01")), "2026-04-01")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Placed: day("2026-02-20"), Released: day("2026-05-10")})
	const days = "; keep through none, dispose by 2026-03-01; overdue "
	for _, row := range []struct{ on, want string }{
		{"2026-02-28", "held nothing" + days + "0"},
		{"2026-03-01", "held nothing" + days + "0"},
		{"2026-04-01", "held nothing" + days + "31"},
		{"2026-05-09", "held nothing" + days + "69"},
		{"2026-05-10", "must_dispose delete, anonymise" + days + "70"}, // the clock is not restarted
	} {
		r.On = day(row.on)
		assert.Equal(t, row.want, facts(p.Decide(r)), row.on)
	}
	r.On = day("2026-04-01")
	d := p.Decide(r)
	assert.Contains(t, d.Flags(), policy.FlagHoldOverCeiling)
	assert.Equal(t, "must_dispose delete, anonymise"+days+"31", facts(d.OnRelease()))
	next, _ := d.NextChange()
	assert.Equal(t, day("2026-05-10"), next)
}
