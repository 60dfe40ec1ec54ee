package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// smallBooks has a book for each kind of rule, and the sides of its boundaries
// that some record can show.
func smallBooks() map[string]struct {
	rules  []retention.Rule
	points []string
} {

	floor := []string{"r: last protected day", "r: first free day", "r: start unknown"}
	ceiling := []string{"r: day before it is due", "r: first day due", "r: last lawful day", "r: first overdue day", "r: start unknown"}
	both := append(floor[:2:2], ceiling...)
	return map[string]struct {
		rules  []retention.Rule
		points []string
	}{
		"at least":           {[]retention.Rule{keep("r", retention.Years(2))}, floor},
		"at most":            {[]retention.Rule{limit("r", retention.Years(2))}, ceiling},
		"exactly":            {[]retention.Rule{exactly("r", retention.Years(2))}, both},
		"permanently":        {[]retention.Rule{keep("r", retention.Permanently())}, []string{"r: kept for ever", "r: start unknown"}},
		"immediately":        {[]retention.Rule{limit("r", retention.Immediately())}, ceiling},
		"awaited":            {[]retention.Rule{awaiting(keep("r", retention.Years(2)), closed)}, append(floor[:3:3], "r: event awaited")},
		"appraised":          {[]retention.Rule{appraise(keep("r", retention.Years(2)))}, append(floor[:3:3], "r: appraisal open", "r: appraisal made")},
		"at most, appraised": {[]retention.Rule{appraise(limit("r", retention.Years(2)))}, append(ceiling[:5:5], "r: appraisal open", "r: appraisal made")},
		"versions": {[]retention.Rule{version(keep("r", retention.Years(4)), "", "2022-01-01"), version(keep("r", retention.Years(2)), "2022-01-01", "")},
			append(floor[:3:3], "r (law from 1 January 2022): last protected day", "r (law from 1 January 2022): first free day", "r (law from 1 January 2022): start unknown")},
		"two rules": {[]retention.Rule{keep("r", retention.Years(2)), from(limit("s", retention.Years(9)), opened)},
			append(floor[:3:3], "s: day before it is due", "s: first day due", "s: last lawful day", "s: first overdue day", "s: start unknown")},
	}
}

// TestSmallBooksHaveEveryBound: what a bound has for sides is written down for each.
func TestSmallBooksHaveEveryBound(t *testing.T) {
	for _, bound := range everyBound() {
		row, ok := smallBooks()[bound.String()]
		if assert.True(t, ok, "no small book is about the bound %v", bound) {
			assert.Equal(t, bound, row.rules[0].Bound)
		}
	}
}

// TestCover: without cases every point is missing, in order; with the cases that
// are printed none is, and what they expect is what the rules say.
func TestCover(t *testing.T) {
	for name, row := range smallBooks() {
		t.Run(name, func(t *testing.T) {
			b := book(t, row.rules...)
			none := policytest.Cover(b)
			assert.Empty(t, none.Seen)
			assert.Zero(t, none.Percent())
			var missing []string
			for _, m := range none.Missing {
				missing = append(missing, m.String())
			}
			assert.Equal(t, row.points, missing)

			cases := withoutReview(policytest.Propose(b))
			all := policytest.Cover(b, cases...)
			assert.Empty(t, all.Missing)
			assert.Len(t, all.Seen, len(row.points))
			assert.Equal(t, 100.0, all.Percent())
			assert.Empty(t, failures(func(t testing.TB) {
				policytest.CheckCoverage(t, b, 100, cases...)
				policytest.CheckCases(t, policy.FromRulebook(b), cases...)
			}))
		})
	}
}

// TestCoverCountsCases: one by one, by hand.
func TestCoverCountsCases(t *testing.T) {
	b := book(t, exactly("r", retention.Years(1)))
	protected := "test.file closed=2024-02-29 on=2025-02-28 -> keep\n"
	for name, row := range map[string]struct {
		cases string
		seen  []policytest.Side
	}{
		"the last protected day": {protected, []policytest.Side{policytest.LastProtectedDay, policytest.DayBeforeDue}},
		"and the first free one": {protected + "test.file closed=2024-02-29 on=2025-03-01 -> must_dispose",
			[]policytest.Side{policytest.LastProtectedDay, policytest.FirstFreeDay, policytest.DayBeforeDue, policytest.FirstDayDue, policytest.LastLawfulDay}},
		"overdue":               {"test.file closed=2024-02-29 on=2025-03-02 -> overdue=1", []policytest.Side{policytest.LastLawfulDay, policytest.FirstOverdueDay}},
		"overdue, under a hold": {"test.file closed=2024-02-29 hold=H on=2025-03-02 -> held overdue=1", nil},
		"a hold released":       {"test.file closed=2024-02-29 hold=H..2025-03-02 on=2025-03-02 -> must_dispose", []policytest.Side{policytest.FirstOverdueDay}},
		"holds not looked up":   {"test.file closed=2024-02-29 hold=? on=2025-02-28 -> undetermined", nil},
		"a demand that bars":    {"test.file closed=2024-02-29 demand=access:received:2025-01-01 on=2025-03-02 -> held", nil},
		"does not pass":         {"test.file closed=2024-02-29 on=2025-02-28 -> must_dispose", nil},
		"passes only in part":   {"test.file closed=2024-02-29 on=2025-02-28 -> keep until=2025-03-01", nil},
		"expects the reason":    {"test.file closed=2024-02-29 on=2025-02-28 -> because=retained rules=r allowed=nothing next=2025-03-01", nil},
		"expects until":         {"test.file closed=2024-02-29 on=2025-02-28 -> until=2025-02-28", []policytest.Side{policytest.LastProtectedDay, policytest.FirstFreeDay, policytest.DayBeforeDue}},
		"expects by":            {"test.file closed=2024-02-29 on=2025-02-28 -> by=2025-03-01", []policytest.Side{policytest.LastProtectedDay, policytest.DayBeforeDue, policytest.LastLawfulDay, policytest.FirstOverdueDay}},
		"until, on another day": {"test.file closed=2024-02-29 on=2024-06-01 -> until=2025-02-28", []policytest.Side{policytest.LastProtectedDay, policytest.FirstFreeDay, policytest.DayBeforeDue}},
		"next, on another day": {"test.file closed=2024-02-29 on=2024-06-01 -> keep next=2025-03-01",
			[]policytest.Side{policytest.LastProtectedDay, policytest.FirstFreeDay, policytest.DayBeforeDue, policytest.FirstDayDue}},
		"by, on another day": {"test.file closed=2024-02-29 on=2026-06-01 -> by=2025-03-01", []policytest.Side{policytest.LastLawfulDay, policytest.FirstOverdueDay}},
		"overdue for long":   {"test.file closed=2024-02-29 on=2025-03-31 -> overdue=30", []policytest.Side{policytest.LastLawfulDay, policytest.FirstOverdueDay}},
		"no day":             {"test.file on=2025-03-02 -> undetermined", []policytest.Side{policytest.StartUnknown}},
		"another day":        {"test.file closed=2024-02-29 on=2025-02-27 -> keep", nil},
		"another class":      {"other.file closed=2024-02-29 on=2025-02-28 -> undetermined", nil},
	} {
		t.Run(name, func(t *testing.T) {
			c := policytest.Cover(b, parsed(t, row.cases)...)
			var seen []policytest.Side
			for _, p := range c.Seen {
				assert.Equal(t, "r", p.Rule)
				seen = append(seen, p.Side)
			}
			assert.Equal(t, row.seen, seen)
			assert.Len(t, c.Missing, 7-len(row.seen))
			assert.InDelta(t, float64(len(row.seen))*100/7, c.Percent(), 1e-9)
		})
	}
	expectsNothing := policytest.Case{Class: file, Events: []retention.Event{{Trigger: closed, On: day("2024-02-29")}}, On: day("2025-02-28")}
	assert.Empty(t, policytest.Cover(b, expectsNothing).Seen, "a case that expects nothing tests nothing")
}

// An appraisal is made from its day on; to keep a record for ever, on any day.
func TestCoverOfAppraisals(t *testing.T) {
	b := book(t, appraise(limit("r", retention.Years(2))))
	for line, want := range map[string]policytest.Side{
		"test.file closed=2021-01-01 on=2021-06-01 -> review":                                               policytest.AppraisalOpen,
		"test.file closed=2021-01-01 appraised.delete=2021-06-02 on=2021-06-01 -> review":                   policytest.AppraisalOpen,
		"test.file closed=2021-01-01 appraised.delete=? on=2021-06-01 -> review":                            policytest.AppraisalOpen,
		"test.file closed=2021-01-01 appraised.delete=2021-06-01 on=2021-06-01 -> may_dispose":              policytest.AppraisalMade,
		"test.file closed=2021-01-01 appraised.transfer=2021-05-31 on=2021-06-01 -> review allowed=nothing": policytest.AppraisalMade,
		"test.file closed=2021-01-01 appraised.keep=? on=2021-06-01 -> keep":                                policytest.AppraisalMade,
	} {
		c := parsed(t, line)
		assert.Equal(t, []policytest.Point{{Rule: "r", Side: want}}, policytest.Cover(b, c...).Seen, line)
		assert.Empty(t, failures(func(t testing.TB) { policytest.CheckCases(t, policy.FromRulebook(b), c...) }))
	}
}

func TestCheckCoverage(t *testing.T) {
	b := book(t, exactly("r", retention.Years(1)))
	cases := parsed(t, "test.file closed=2024-02-29 on=2025-02-28 -> keep\n") // two of seven points: 28.57 %
	for least, passes := range map[float64]bool{0: true, 28: true, 28.5: true, 28.6: false, 29: false, 100: false} {
		got := failures(func(t testing.TB) { policytest.CheckCoverage(t, b, least, cases...) })
		assert.Equal(t, passes, len(got) == 0, "%v", least)
	}
	nothing := failures(func(t testing.TB) { policytest.CheckCoverage(t, book(t), 0, cases...) })
	require.Len(t, nothing, 1)
	assert.Equal(t, nothing, failures(func(t testing.TB) { policytest.CheckCoverage(t, nil, 0) }))
}

// TestSilentClass: a class that is never determined fails, unless its rules are
// said to be elsewhere. The norm is law so late that no sample has both events.
func TestSilentClass(t *testing.T) {
	silent := []retention.Rule{version(keep("r", retention.Years(1)), "9999-12-01", ""), version(from(keep("s", retention.Years(1)), opened), "9999-12-01", "")}
	for i := range silent {
		silent[i].Class = "test.silent"
	}
	all := append(silent, keep("t", retention.Years(1)))
	b := book(t, all...)
	assert.Equal(t, []retention.Class{"test.silent"}, policytest.Cover(b).Silent)
	got := failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 0) })
	require.Len(t, got, 1)
	assert.Contains(t, got[0], "no record of class test.silent is ever determined; correct its rules, or say in RulesFrom where they are\n")

	elsewhere := defined(t, retention.Definition{ID: "test", Rules: all[2:], Classes: []retention.ClassInfo{{Class: "test.silent", RulesFrom: "the host's plan"}}})
	assert.Empty(t, policytest.Cover(elsewhere).Silent)
	assert.Empty(t, failures(func(t testing.TB) { policytest.CheckCoverage(t, elsewhere, 0) }))
}

// TestWorthlessCases: each would exercise a point and shows nothing of it; they are
// listed as long as the point is missing.
func TestWorthlessCases(t *testing.T) {
	b := book(t, exactly("r", retention.Years(1)))
	worthless := parsed(t, `test.file closed=2024-02-29 hold=H on=2025-03-02 -> held overdue=1 # a hold
test.file closed=2024-02-29 hold=? on=2025-02-28 -> undetermined
test.file closed=2024-02-29 on=2025-02-28 -> must_dispose
test.file closed=2024-02-29 on=2025-02-28 -> because=retained
test.file closed=2024-02-29 on=2025-02-27 -> because=retained
`)
	assert.Len(t, policytest.Cover(b, worthless...).Uncounted, 4, "the last one exercises nothing")
	reviewed(t, "coverage-worthless", failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 100, worthless...) })...)
	good := parsed(t, "test.file closed=2024-02-29 on=2025-02-28 -> keep")
	assert.Len(t, policytest.Cover(b, append(worthless, good...)...).Uncounted, 1, "only the overdue day is still missing")
	assert.Empty(t, failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 0, worthless...) }))
}
