package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

const (
	toDelete   = retention.AppraisedDelete
	toTransfer = retention.AppraisedTransfer
	toKeep     = retention.AppraisedKeep
	moved      = retention.Transferred
)

// A file that was closed on 1 January 2024 and is free after five days, if a
// body decides so. It looks at the file on 10 and 11 January.
func TestReviewUntilOneBodyHasDecidedOnce(t *testing.T) {
	p := rules(t, then(appraise(keep("k", retention.Days(5))), policy.Delete|policy.Transfer))
	const open, deletes, transfers, both = "review nothing", "may_dispose delete", "may_dispose transfer", "may_dispose delete, transfer"
	for name, row := range map[string]struct {
		events     []retention.Event
		on10, on11 string
	}{
		"nobody has decided":             {nil, open, open},
		"to delete":                      {[]retention.Event{happened(toDelete, "2024-01-11")}, open, deletes},
		"long before":                    {[]retention.Event{happened(toDelete, "2023-01-11")}, deletes, deletes},
		"to transfer":                    {[]retention.Event{happened(toTransfer, "2024-01-11")}, open, transfers},
		"and transferred the same day":   {[]retention.Event{happened(toTransfer, "2024-01-11"), happened(moved, "2024-01-11")}, open, both},
		"transferred the day after":      {[]retention.Event{happened(toTransfer, "2024-01-10"), happened(moved, "2024-01-11")}, transfers, both},
		"transferred tomorrow":           {[]retention.Event{happened(toTransfer, "2024-01-10"), happened(moved, "2024-01-12")}, transfers, transfers},
		"transferred on an unknown day":  {[]retention.Event{happened(toTransfer, "2024-01-10"), happened(moved, "")}, transfers, transfers},
		"only transferred":               {[]retention.Event{happened(moved, "2024-01-10")}, open, open},
		"deletion decided, transferred":  {[]retention.Event{happened(toDelete, "2024-01-10"), happened(moved, "2024-01-10")}, deletes, deletes},
		"two answers":                    {[]retention.Event{happened(toDelete, "2024-01-10"), happened(toTransfer, "2024-01-11")}, deletes, open},
		"two answers, the other first":   {[]retention.Event{happened(toTransfer, "2024-01-10"), happened(toDelete, "2024-01-11")}, transfers, open},
		"transferred, and two answers":   {[]retention.Event{happened(toTransfer, "2024-01-10"), happened(moved, "2024-01-10"), happened(toDelete, "2024-01-11")}, both, open},
		"the same answer on two days":    {[]retention.Event{happened(toDelete, "2024-01-10"), happened(toDelete, "2024-01-11")}, deletes, deletes},
		"the same answer, once undated":  {[]retention.Event{happened(toDelete, ""), happened(toDelete, "2024-01-11")}, open, deletes},
		"an undated answer":              {[]retention.Event{happened(toDelete, "")}, open, open},
		"undated, to transfer":           {[]retention.Event{happened(toTransfer, "")}, open, open},
		"undated, against a dated one":   {[]retention.Event{happened(toTransfer, ""), happened(toDelete, "2024-01-10")}, open, open},
		"dated, against an undated one":  {[]retention.Event{happened(toDelete, ""), happened(toTransfer, "2024-01-10")}, open, open},
		"two undated answers":            {[]retention.Event{happened(toDelete, ""), happened(toTransfer, "")}, open, open},
		"an answer to come":              {[]retention.Event{happened(toDelete, "2024-01-12")}, open, open},
		"another answer to come":         {[]retention.Event{happened(toDelete, "2024-01-10"), happened(toTransfer, "2024-01-12")}, deletes, deletes},
		"all three":                      {[]retention.Event{happened(toDelete, "2024-01-10"), happened(toTransfer, "2024-01-10"), happened(toKeep, "2024-01-10")}, open, open},
		"an event of another name":       {[]retention.Event{happened("appraised", "2024-01-10"), happened("appraised.", "2024-01-10")}, open, open},
		"closed again, and nobody knows": {[]retention.Event{happened(toDelete, "2024-01-10"), happened(closed, "")}, "undetermined nothing", "undetermined nothing"},
	} {
		t.Run(name, func(t *testing.T) {
			r := record(append(row.events, happened(closed, "2024-01-01"))...)
			for on, want := range map[string]string{"2024-01-10": row.on10, "2024-01-11": row.on11} {
				ask := erase(r, on)
				d := p.Decide(ask)
				assert.Equal(t, want, d.Outcome().String()+" "+d.Allowed().String(), on)
				for a := policy.Delete; a <= everyAction; a++ {
					ask.Action = a
					assert.Equal(t, d.Permits(a), policy.Check(p, ask) == nil, "%v on %s", a, on)
				}
			}
			early := p.Decide(erase(r, "2024-01-06"))
			assert.False(t, early.Permits(policy.Delete) || early.Permits(policy.Transfer), "no answer shortens the floor")
		})
	}
}

// To keep is for ever, whenever it was decided.
func TestABodyKeepsForEver(t *testing.T) {
	p := rules(t, appraise(keep("k", retention.Days(5))))
	for name, on := range map[string]string{"dated": "2024-01-03", "undated": "", "on a day to come": "2031-01-01"} {
		r := record(happened(closed, "2024-01-01"), happened(toKeep, on), happened(moved, "2024-01-08"))
		timeline(t, p, r,
			decided{"2024-01-06", "keep nothing; keep through never, dispose by none; overdue 0", "appraised_to_keep"},
			decided{"9999-12-31", "keep nothing; keep through never, dispose by none; overdue 0", "appraised_to_keep"})
		_, changes := p.Decide(erase(r, "2024-01-06")).NextChange()
		assert.False(t, changes, name)
		twice := record(happened(closed, "2024-01-01"), happened(toKeep, on), happened(toKeep, "2024-01-04"))
		assert.Equal(t, "appraised_to_keep", p.Decide(erase(twice, "2030-01-01")).Reason().String(), "the same answer twice")
	}
}

// A record whose rules ask nobody: an answer changes nothing and is flagged; to
// keep is obeyed.
func TestAnAnswerThatNobodyAskedFor(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)), limit("l", retention.Days(9)))
	file := happened(closed, "2024-01-01")
	for _, on := range []string{"2024-01-06", "2024-01-07", "2024-01-09", "2024-01-11"} {
		plain := p.Decide(erase(record(file), on))
		assert.NotContains(t, plain.Flags(), policy.FlagAppraisalUnasked)
		for _, answer := range []retention.Event{happened(toDelete, "2024-01-02"), happened(toTransfer, "2024-01-02"), happened(toDelete, ""), happened(toTransfer, "2031-01-01")} {
			d := p.Decide(erase(record(file, answer), on))
			assert.Equal(t, facts(plain), facts(d), "%s, %v", on, answer)
			assert.Equal(t, plain.Reason().String(), d.Reason().String())
			assert.Equal(t, append([]policy.Flag{policy.FlagAppraisalUnasked}, plain.Flags()...), d.Flags(), "and no other flag")
			assert.Empty(t, d.Unrecognised())
		}
		kept := p.Decide(erase(record(file, happened(toKeep, "2024-01-02")), on))
		assert.NotContains(t, kept.Flags(), policy.FlagAppraisalUnasked)
		assert.True(t, kept.RetainUntil().IsNever())
		assert.Zero(t, kept.Allowed())
	}
	asked := rules(t, appraise(keep("k", retention.Days(5)))).Decide(erase(record(file, happened(toDelete, "2024-01-02")), "2024-01-09"))
	assert.NotContains(t, asked.Flags(), policy.FlagAppraisalUnasked)
}

// Regulation no 12 of 5.3.2019, § 23: when the system is closed, its data are
// appraised and handed over to the archive, or destroyed. The rule is the host's.
func TestEstoniasClosedSystem(t *testing.T) {
	const systemClosed retention.Trigger = "ee.system-closed"
	p := rules(t, with(awaiting(appraise(keep("ee.skais.23", retention.Immediately())), systemClosed), func(r *retention.Rule) { r.Then = 0 }))
	timeline(t, p, record(), decided{"2040-01-01", "keep nothing; keep through unknown, dispose by none; overdue 0", "awaited"})
	const until = "; keep through 2030-06-30, dispose by none; overdue 0"
	shut := happened(systemClosed, "2030-06-30")
	timeline(t, p, record(shut, happened(toTransfer, "2030-07-10"), happened(moved, "2030-08-01")),
		decided{"2030-06-30", "keep nothing" + until, "retained"},
		decided{"2030-07-09", "review nothing" + until, "appraisal_open"},
		decided{"2030-07-10", "may_dispose transfer" + until, "free"},
		decided{"2030-07-31", "may_dispose transfer" + until, "free"},
		decided{"2030-08-01", "may_dispose delete, transfer" + until, "free"})
	timeline(t, p, record(shut, happened(toDelete, "2030-07-10")),
		decided{"2030-07-10", "may_dispose delete" + until, "free"})
}

// E11: Ukraine's "3 years, EPK". The expert commission decides after 31 December of
// the third year, and nothing is overdue while it does not: the term is a minimum.
func TestUkrainesExpertCommission(t *testing.T) {
	const order retention.Class = "ua.host.order"
	b, err := ukraine.ArchivalTerm(order, "21", retention.Years(3))
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	filed := happened(ukraine.FileClosed, "2020-05-20")
	const until = "; keep through 2023-12-31, dispose by none; overdue 0"
	timeline(t, p, of(order, filed),
		decided{"2023-12-31", "keep nothing" + until, "retained"},
		decided{"2024-01-01", "review nothing" + until, "appraisal_open"},
		decided{"2024-01-02", "review nothing" + until, "appraisal_open"},
		decided{"2034-01-01", "review nothing" + until, "appraisal_open"})
	timeline(t, p, of(order, filed, happened(toDelete, "2024-03-01")),
		decided{"2024-02-29", "review nothing" + until, "appraisal_open"},
		decided{"2024-03-01", "may_dispose delete" + until, "free"})
	timeline(t, p, of(order, filed, happened(toTransfer, "2023-11-01"), happened(moved, "2024-01-03")),
		decided{"2023-12-31", "keep nothing" + until, "retained"},
		decided{"2024-01-01", "may_dispose transfer" + until, "free"},
		decided{"2024-01-02", "may_dispose transfer" + until, "free"},
		decided{"2024-01-03", "may_dispose delete, transfer" + until, "free"})
	timeline(t, p, of(order), decided{"2034-01-01", "keep nothing; keep through unknown, dispose by none; overdue 0", "awaited"}) // not closed yet
}

// The National Archives decide which of a Finnish authority's files are archived
// for ever; the others go after ten years. Their rule does not wait for each file.
func TestFinlandsNationalArchives(t *testing.T) {
	plan := with(appraise(exactly("fi.host.plan", retention.Years(10))), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })
	p := rules(t, then(plan, policy.Delete|policy.Transfer))
	file := happened(closed, "2016-03-02")
	const until = "; keep through 2026-12-31, dispose by 2027-01-01; overdue 0"
	timeline(t, p, record(file, happened(toDelete, "2018-05-05")),
		decided{"2026-12-31", "keep nothing" + until, "retained"},
		decided{"2027-01-01", "must_dispose delete" + until, "due"})
	timeline(t, p, record(file), decided{"2027-01-01", "review nothing" + until, "appraisal_open"})
	timeline(t, p, record(file, happened(toTransfer, "2018-05-05")), decided{"2027-01-01", "must_dispose transfer" + until, "due"})
	// Kept for ever against a plan that says exactly ten years: the plan no longer
	// asks for its disposal.
	kept := p.Decide(erase(record(file, happened(toKeep, "2018-05-05")), "2027-01-01"))
	assert.Zero(t, kept.Allowed())
	assert.True(t, kept.RetainUntil().IsNever())
	assert.Equal(t, policy.Keep, kept.Outcome())
}

// That a body has decided to transfer binds although the start of the rule that
// asks for it is not known, or still awaited.
func TestATransferBindsBeforeItsRuleHasStarted(t *testing.T) {
	asking := appraise(then(limit("asking", retention.Years(50)), policy.Delete|policy.Transfer))
	for name, asks := range map[string]retention.Rule{"unknown": from(asking, opened), "awaited": awaiting(asking, opened)} {
		t.Run(name, func(t *testing.T) {
			p := rules(t, keep("k", retention.Days(5)), asks)
			at := func(answers ...retention.Event) policy.Decision {
				return p.Decide(erase(record(append(answers, happened(closed, "2024-01-01"))...), "2024-03-01"))
			}
			transfer, gone := happened(retention.AppraisedTransfer, "2024-02-01"), happened(retention.Transferred, "2024-02-20")
			assert.Equal(t, policy.Review, at(transfer).Outcome())
			assert.Equal(t, "nothing_in_common", code(t, at(transfer)))
			assert.Equal(t, policy.Delete, at(transfer, gone).Allowed(), "once it was handed over")
			assert.Equal(t, policy.Delete, at(happened(retention.AppraisedDelete, "2024-02-01")).Allowed())
		})
	}
}
