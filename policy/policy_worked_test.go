package policy_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Exactly a year from the call and at least 5 years from the complaint: a
// conflict for most records.
func TestCallAgainstComplaint(t *testing.T) {
	p := rules(t, exactly("call", retention.Years(1)), from(keep("complaint", retention.Years(5)), complaint))
	timeline(t, p, record(happened(closed, "2020-03-02"), happened(complaint, "2020-06-01")),
		decided{"2021-03-02", "keep nothing; keep through 2025-06-01, dispose by 2021-03-03; overdue 0", "retained"},
		decided{"2021-03-03", "review nothing; keep through 2025-06-01, dispose by 2021-03-03; overdue 0", "conflict"},
		decided{"2021-03-04", "review nothing; keep through 2025-06-01, dispose by 2021-03-03; overdue 1", "conflict"},
		decided{"2025-06-01", "review nothing; keep through 2025-06-01, dispose by 2021-03-03; overdue 1551", "conflict"},
		decided{"2025-06-02", "must_dispose delete; keep through 2025-06-01, dispose by 2021-03-03; overdue 1552", "due"})
	// Only a complaint of long ago does not conflict.
	timeline(t, p, record(happened(closed, "2020-03-02"), happened(complaint, "2015-06-01")),
		decided{"2021-03-02", "keep nothing; keep through 2021-03-02, dispose by 2021-03-03; overdue 0", "retained"},
		decided{"2021-03-03", "must_dispose delete; keep through 2021-03-02, dispose by 2021-03-03; overdue 0", "due"})
}

// Permanently and a ceiling on another trigger: kept, then reviewed for ever,
// and overdue is shown.
func TestPermanentlyAgainstCeiling(t *testing.T) {
	p := rules(t, keep("for-ever", retention.Permanently()), from(limit("ceiling", retention.Years(1)), opened))
	timeline(t, p, record(happened(closed, "2020-01-01"), happened(opened, "2021-05-05")),
		decided{"2022-05-03", "keep nothing; keep through never, dispose by 2022-05-05; overdue 0", "retained"},
		decided{"2022-05-04", "review nothing; keep through never, dispose by 2022-05-05; overdue 0", "conflict"},
		decided{"2022-05-06", "review nothing; keep through never, dispose by 2022-05-05; overdue 1", "conflict"},
		decided{"9999-12-31", "review nothing; keep through never, dispose by 2022-05-05; overdue 2913779", "conflict"})
}

// A ceiling introduced in 2027 for an event of 2010: due and lawful through
// its first day, overdue from the day after.
func TestCeilingIntroducedLater(t *testing.T) {
	p := rules(t, with(limit("new", retention.Years(2)), func(r *retention.Rule) { r.From = day("2027-01-01") }))
	timeline(t, p, record(happened(closed, "2010-06-01")),
		decided{"2026-12-31", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
		decided{"2027-01-01", "must_dispose delete; keep through none, dispose by 2027-01-01; overdue 0", "due"},
		decided{"2027-01-02", "must_dispose delete; keep through none, dispose by 2027-01-01; overdue 1", "due"})
}

// E1: a voucher under a Finnish and an Estonian floor; the longer one holds.
func TestE1TwoFloors(t *testing.T) {
	finnish := with(keep("fi", retention.Years(6)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYearOfFiscalYear(time.December, 31) })
	estonian := with(keep("ee", retention.Years(7)), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.December, 31) })
	voucher := record(happened(closed, "2020-03-31"))
	timeline(t, rules(t, finnish), voucher,
		decided{"2026-12-31", "keep nothing; keep through 2026-12-31, dispose by none; overdue 0", "retained"},
		decided{"2027-01-01", "may_dispose delete; keep through 2026-12-31, dispose by none; overdue 0", "free"})
	both := rules(t, finnish, estonian)
	timeline(t, both, voucher,
		decided{"2027-01-01", "keep nothing; keep through 2027-12-31, dispose by none; overdue 0", "retained"},
		decided{"2027-12-31", "keep nothing; keep through 2027-12-31, dispose by none; overdue 0", "retained"},
		decided{"2028-01-01", "may_dispose delete; keep through 2027-12-31, dispose by none; overdue 0", "free"})
	assert.Equal(t, []string{"ee"}, ids(both.Decide(erase(voucher, "2027-12-31")).Operative()))
}

// E2: a broken fiscal year, July to June.
func TestE2BrokenFiscalYear(t *testing.T) {
	finnish := with(keep("fi", retention.Years(6)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYearOfFiscalYear(time.June, 30) })
	estonian := with(keep("ee", retention.Years(7)), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.June, 30) })
	voucher := record(happened(closed, "2025-09-10"))
	timeline(t, rules(t, finnish), voucher,
		decided{"2032-12-31", "keep nothing; keep through 2032-12-31, dispose by none; overdue 0", "retained"},
		decided{"2033-01-01", "may_dispose delete; keep through 2032-12-31, dispose by none; overdue 0", "free"})
	timeline(t, rules(t, estonian), voucher,
		decided{"2033-06-30", "keep nothing; keep through 2033-06-30, dispose by none; overdue 0", "retained"},
		decided{"2033-07-01", "may_dispose delete; keep through 2033-06-30, dispose by none; overdue 0", "free"})
}

// E3: no end of the employment is recorded. As a gap in the data it is
// undetermined; as an event that may still come, the file is kept.
func TestE3MissingTrigger(t *testing.T) {
	employed := from(keep("employment", retention.Years(10)), "employment-ended")
	d := rules(t, employed).Decide(erase(record(), "2026-01-01"))
	assert.Equal(t, policy.Undetermined, d.Outcome())
	assert.Equal(t, []retention.Trigger{"employment-ended"}, d.Missing())
	assert.Empty(t, d.Awaiting())

	d = rules(t, awaiting(employed, "employment-ended")).Decide(erase(record(), "2026-01-01"))
	assert.Equal(t, policy.Keep, d.Outcome())
	assert.Equal(t, []retention.Trigger{"employment-ended"}, d.Awaiting())
	assert.Empty(t, d.Missing())
}

// E4: of two decisions one has no end: the last one is unknown.
func TestE4UnknownInsideAMaximum(t *testing.T) {
	last := with(keep("last", retention.Years(1)), func(r *retention.Rule) { r.Pick = retention.Latest })
	p := rules(t, last)
	known, unknown := happened(closed, "2024-05-01"), happened(closed, "")
	assert.Equal(t, policy.MayDispose, p.Decide(erase(record(known), "2030-01-01")).Outcome())
	assert.Equal(t, policy.Undetermined, p.Decide(erase(record(known, unknown), "2030-01-01")).Outcome())
}

// E6: a hold over a ceiling; the days count on under it.
func TestE6HoldOverCeiling(t *testing.T) {
	p := rules(t, limit("log", retention.Months(1)))
	r := erase(record(happened(closed, "2026-02-01")), "2026-04-01")
	hold := policy.Hold{ID: "h", Placed: day("2026-02-20")}
	r.Holds = policy.HoldsOf(hold)
	d := p.Decide(r)
	assert.Equal(t, "held nothing; keep through none, dispose by 2026-03-01; overdue 31", facts(d))
	assert.Equal(t, "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 31", facts(d.OnRelease()))

	hold.Released = day("2026-05-10")
	r.Holds = policy.HoldsOf(hold)
	r.On = day("2026-05-09")
	assert.Equal(t, "held nothing; keep through none, dispose by 2026-03-01; overdue 69", facts(p.Decide(r)))
	r.On = day("2026-05-10")
	assert.Equal(t, "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 70", facts(p.Decide(r)))
}

// E8 and E9: the number rule, clamped to the month's last day, for both
// bounds.
func TestE8E9MonthEnds(t *testing.T) {
	for _, row := range []struct {
		start  string
		period retention.Period
		end    string
	}{
		{"2023-08-31", retention.Months(6), "2024-02-29"},
		{"2024-02-29", retention.Years(1), "2025-02-28"},
		{"2024-02-29", retention.Years(4), "2028-02-29"},
		{"2023-02-28", retention.Years(1), "2024-02-28"},
		{"2096-02-29", retention.Years(4), "2100-02-28"}, // 2100 is no leap year
		{"2024-01-31", retention.Months(1), "2024-02-29"},
		{"2023-01-31", retention.Months(1), "2023-02-28"},
	} {
		file := record(happened(closed, row.start))
		end := day(row.end)
		floor, ceiling := rules(t, keep("k", row.period)), rules(t, limit("l", row.period))
		r := erase(file, row.end)
		assert.Equal(t, policy.Keep, floor.Decide(r).Outcome(), "%v is the last protected day", row.end)
		assert.Zero(t, ceiling.Decide(r).Overdue(), "%v is the last lawful day", row.end)
		r.On = end.AddDays(1)
		assert.Equal(t, policy.MayDispose, floor.Decide(r).Outcome())
		assert.Equal(t, 1, ceiling.Decide(r).Overdue())
	}
}
