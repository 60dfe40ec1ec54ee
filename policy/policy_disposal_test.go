package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestStep5TheLastProtectedDay(t *testing.T) {
	timeline(t, rules(t, keep("k", retention.Days(5))), record(happened(closed, "2024-01-01")),
		decided{"2023-12-31", "keep nothing; keep through 2024-01-06, dispose by none; overdue 0", "retained"}, // the event is a day to come
		decided{"2024-01-05", "keep nothing; keep through 2024-01-06, dispose by none; overdue 0", "retained"},
		decided{"2024-01-06", "keep nothing; keep through 2024-01-06, dispose by none; overdue 0", "retained"},
		decided{"2024-01-07", "may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0", "free"})
	timeline(t, rules(t, keep("k", retention.Immediately())), record(happened(closed, "2024-01-01")),
		decided{"2024-01-01", "keep nothing; keep through 2024-01-01, dispose by none; overdue 0", "retained"},
		decided{"2024-01-02", "may_dispose delete; keep through 2024-01-01, dispose by none; overdue 0", "free"})
	timeline(t, rules(t, keep("k", retention.Permanently())), record(happened(closed, "2024-01-01")),
		decided{"9999-12-31", "keep nothing; keep through never, dispose by none; overdue 0", "retained"})
	timeline(t, rules(t, keep("k", retention.Years(9000))), record(happened(closed, "2024-01-01")), // past the year 9999
		decided{"9999-12-31", "keep nothing; keep through never, dispose by none; overdue 0", "retained"})
}

func TestStep5AppraisedToKeepIsForEver(t *testing.T) {
	for _, on := range []string{"", "2024-01-05", "2031-01-01"} { // dated or not, also a day to come
		timeline(t, rules(t, keep("k", retention.Days(5))), record(happened(closed, "2024-01-01"), happened(retention.AppraisedKeep, on)),
			decided{"2030-01-01", "keep nothing; keep through never, dispose by none; overdue 0", "appraised_to_keep"})
	}
}

// E7: a ceiling of 6 months against a floor of 2 years, with no relation.
func TestStep5Conflict(t *testing.T) {
	recruitment := rules(t, from(keep("claims", retention.Years(2)), opened), limit("privacy", retention.Months(6)))
	timeline(t, recruitment, record(happened(closed, "2024-01-10"), happened(opened, "2024-01-10")),
		decided{"2024-01-09", "keep nothing; keep through 2026-01-10, dispose by 2024-07-10; overdue 0", "retained"},
		decided{"2024-07-08", "keep nothing; keep through 2026-01-10, dispose by 2024-07-10; overdue 0", "retained"},
		decided{"2024-07-09", "review nothing; keep through 2026-01-10, dispose by 2024-07-10; overdue 0", "conflict"},
		decided{"2024-07-10", "review nothing; keep through 2026-01-10, dispose by 2024-07-10; overdue 0", "conflict"},
		decided{"2024-07-11", "review nothing; keep through 2026-01-10, dispose by 2024-07-10; overdue 1", "conflict"},
		decided{"2026-01-10", "review nothing; keep through 2026-01-10, dispose by 2024-07-10; overdue 549", "conflict"},
		decided{"2026-01-11", "must_dispose delete; keep through 2026-01-10, dispose by 2024-07-10; overdue 550", "due"})
}

// C = R is no conflict: the ceiling is met on the day after the floor.
func TestStep5CeilingOnTheFloorsLastDayIsNoConflict(t *testing.T) {
	p := rules(t, keep("floor", retention.Days(5)), limit("ceiling", retention.Days(5)))
	timeline(t, p, record(happened(closed, "2024-01-01")),
		decided{"2024-01-05", "keep nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "retained"},
		decided{"2024-01-06", "keep nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "retained"},
		decided{"2024-01-07", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "due"},
		decided{"2024-01-08", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-07; overdue 1", "due"})
}

// Only the ceilings that end before the floor make the conflict.
func TestStep5ReviewFromTheConflictingCeiling(t *testing.T) {
	p := rules(t, from(keep("floor", retention.Days(20)), opened), limit("conflicts", retention.Days(10)), limit("agrees", retention.Days(30)))
	timeline(t, p, record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")),
		decided{"2024-01-09", "keep nothing; keep through 2024-01-21, dispose by 2024-01-11; overdue 0", "retained"},
		decided{"2024-01-10", "review nothing; keep through 2024-01-21, dispose by 2024-01-11; overdue 0", "conflict"})
}

func TestStep6NoGround(t *testing.T) {
	p := rules(t, with(limit("l", retention.Days(5)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }))
	timeline(t, p, record(happened(closed, "2024-03-01")),
		decided{"2024-02-29", "keep nothing; keep through none, dispose by 2025-01-05; overdue 0", "no_ground"},
		decided{"2024-03-01", "may_dispose delete; keep through none, dispose by 2025-01-05; overdue 0", "free"}, // the event's day, not its cut-off
		decided{"2025-01-03", "may_dispose delete; keep through none, dispose by 2025-01-05; overdue 0", "free"},
		decided{"2025-01-04", "must_dispose delete; keep through none, dispose by 2025-01-05; overdue 0", "due"})

	timeline(t, rules(t, limit("l", retention.Days(5))), record(),
		decided{"2024-01-01", "undetermined nothing; keep through none, dispose by unknown; overdue 0", "ceiling_unknown"})
	timeline(t, rules(t, awaiting(limit("l", retention.Days(5)), closed)), record(),
		decided{"2024-01-01", "keep nothing; keep through none, dispose by none; overdue 0", "no_ground"})
	// A ground from elsewhere does without the unknown ceiling.
	p = rules(t, limit("unknown", retention.Days(5)), from(limit("known", retention.Days(5)), opened))
	timeline(t, p, record(happened(opened, "2024-01-02")),
		decided{"2024-01-01", "undetermined nothing; keep through none, dispose by 2024-01-07; overdue 0", "ceiling_unknown"},
		decided{"2024-01-02", "may_dispose delete; keep through none, dispose by 2024-01-07; overdue 0", "free"})
	p = rules(t, limit("unknown", retention.Days(5)), from(keep("known", retention.Days(5)), opened))
	timeline(t, p, record(happened(opened, "2024-01-02")),
		decided{"2024-01-07", "keep nothing; keep through 2024-01-07, dispose by unknown; overdue 0", "retained"},
		decided{"2024-01-08", "may_dispose delete; keep through 2024-01-07, dispose by unknown; overdue 0", "free"})
}

// E11: an appraisal keeps until a decision exists.
func TestStep7Appraisal(t *testing.T) {
	p := rules(t, then(appraise(keep("k", retention.Days(5))), policy.Delete|policy.Transfer))
	file := happened(closed, "2024-01-01")
	const kept = "; keep through 2024-01-06, dispose by none; overdue 0"
	for name, row := range map[string]struct {
		events []retention.Event
		on     string
		want   string
		code   string
	}{
		"while the floor protects":     {nil, "2024-01-06", "keep nothing", "retained"},
		"open":                         {nil, "2024-01-07", "review nothing", "appraisal_open"},
		"to delete, the day before":    {[]retention.Event{happened(retention.AppraisedDelete, "2024-02-02")}, "2024-02-01", "review nothing", "appraisal_open"},
		"to delete, on the day":        {[]retention.Event{happened(retention.AppraisedDelete, "2024-02-01")}, "2024-02-01", "may_dispose delete", "free"},
		"to delete, undated":           {[]retention.Event{happened(retention.AppraisedDelete, "")}, "2024-02-01", "review nothing", "appraisal_open"},
		"to transfer":                  {[]retention.Event{happened(retention.AppraisedTransfer, "2024-02-01")}, "2024-02-01", "may_dispose transfer", "free"},
		"to transfer, and transferred": {[]retention.Event{happened(retention.AppraisedTransfer, "2024-02-01"), happened(retention.Transferred, "2024-02-01")}, "2024-02-01", "may_dispose delete, transfer", "free"},
		"both":                         {[]retention.Event{happened(retention.AppraisedTransfer, "2024-02-01"), happened(retention.AppraisedDelete, "2024-02-01")}, "2024-02-01", "review nothing", "appraisal_open"},
		"both, one on a day to come":   {[]retention.Event{happened(retention.AppraisedTransfer, "2024-02-02"), happened(retention.AppraisedDelete, "2024-02-01")}, "2024-02-01", "may_dispose delete", "free"},
	} {
		t.Run(name, func(t *testing.T) {
			timeline(t, p, record(append(row.events, file)...), decided{row.on, row.want + kept, row.code})
		})
	}
}

// Two different decisions are for a person to sort out, even if no rule asked
// for one.
func TestStep7ContradictoryAppraisals(t *testing.T) {
	both := record(happened(closed, "2024-01-01"), happened(retention.AppraisedTransfer, "2024-01-02"), happened(retention.AppraisedDelete, "2024-01-02"))
	timeline(t, rules(t, keep("k", retention.Days(5))), both,
		decided{"2024-01-07", "review nothing; keep through 2024-01-06, dispose by none; overdue 0", "appraisal_open"})
}

func TestStep7NothingInCommon(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)), then(exactly("e", retention.Days(5)), policy.Transfer))
	file := happened(closed, "2024-01-01")
	timeline(t, p, record(file),
		decided{"2024-01-06", "keep nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "retained"},
		decided{"2024-01-07", "review nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "nothing_in_common"},
		decided{"2024-01-08", "review nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 1", "nothing_in_common"})
	// Once it is transferred, both allow to delete; from its day on.
	timeline(t, p, record(file, happened(retention.Transferred, "2024-01-09")),
		decided{"2024-01-08", "review nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 1", "nothing_in_common"},
		decided{"2024-01-09", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-07; overdue 2", "due"})
	timeline(t, p, record(file, happened(retention.Transferred, "")),
		decided{"2024-01-09", "review nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 2", "nothing_in_common"})
	// What is allowed is what all allow.
	p = rules(t, then(keep("k", retention.Days(5)), policy.Delete|policy.Anonymise), then(exactly("e", retention.Days(5)), policy.Anonymise|policy.Transfer))
	timeline(t, p, record(file), decided{"2024-01-07", "must_dispose anonymise; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "due"})
}

func TestStep7ComesBeforeADueCeiling(t *testing.T) {
	timeline(t, rules(t, appraise(limit("l", retention.Days(5)))), record(happened(closed, "2024-01-01")),
		decided{"2024-01-08", "review nothing; keep through none, dispose by 2024-01-06; overdue 2", "appraisal_open"})
}

// "At most" in the stricter reading: due a day early, lawful through the end.
func TestStep8AtMost(t *testing.T) {
	timeline(t, rules(t, limit("l", retention.Days(5))), record(happened(closed, "2024-01-01")),
		decided{"2023-12-31", "keep nothing; keep through none, dispose by 2024-01-06; overdue 0", "no_ground"},
		decided{"2024-01-01", "may_dispose delete; keep through none, dispose by 2024-01-06; overdue 0", "free"},
		decided{"2024-01-04", "may_dispose delete; keep through none, dispose by 2024-01-06; overdue 0", "free"},
		decided{"2024-01-05", "must_dispose delete; keep through none, dispose by 2024-01-06; overdue 0", "due"},
		decided{"2024-01-06", "must_dispose delete; keep through none, dispose by 2024-01-06; overdue 0", "due"},
		decided{"2024-01-07", "must_dispose delete; keep through none, dispose by 2024-01-06; overdue 1", "due"})
	timeline(t, rules(t, limit("l", retention.Immediately())), record(happened(closed, "2024-01-01")),
		decided{"2023-12-31", "keep nothing; keep through none, dispose by 2024-01-01; overdue 0", "no_ground"},
		decided{"2024-01-01", "must_dispose delete; keep through none, dispose by 2024-01-01; overdue 0", "due"},
		decided{"2024-01-02", "must_dispose delete; keep through none, dispose by 2024-01-01; overdue 1", "due"})
	timeline(t, rules(t, limit("l", retention.Years(9000))), record(happened(closed, "2024-01-01")), // past the year 9999: no ceiling
		decided{"9999-12-31", "may_dispose delete; keep through none, dispose by none; overdue 0", "free"})
}

func TestStep8Exactly(t *testing.T) {
	file := record(happened(closed, "2024-01-01"))
	timeline(t, rules(t, exactly("e", retention.Days(5))), file,
		decided{"2024-01-06", "keep nothing; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "retained"},
		decided{"2024-01-07", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-07; overdue 0", "due"},
		decided{"2024-01-08", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-07; overdue 1", "due"})
	slow, err := retention.NewRulebook(retention.Definition{ID: "slow", Allowance: retention.Weeks(1), Rules: []retention.Rule{exactly("e", retention.Days(5))}})
	assert.NoError(t, err)
	timeline(t, policy.FromRulebook(slow), file,
		decided{"2024-01-06", "keep nothing; keep through 2024-01-06, dispose by 2024-01-14; overdue 0", "retained"},
		decided{"2024-01-07", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-14; overdue 0", "due"},
		decided{"2024-01-14", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-14; overdue 0", "due"},
		decided{"2024-01-15", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-14; overdue 1", "due"})
}

func TestStep9FreeButNotDue(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)), limit("l", retention.Days(8)))
	timeline(t, p, record(happened(closed, "2024-01-01")),
		decided{"2024-01-06", "keep nothing; keep through 2024-01-06, dispose by 2024-01-09; overdue 0", "retained"},
		decided{"2024-01-07", "may_dispose delete; keep through 2024-01-06, dispose by 2024-01-09; overdue 0", "free"},
		decided{"2024-01-08", "must_dispose delete; keep through 2024-01-06, dispose by 2024-01-09; overdue 0", "due"})
}

// A ceiling that is due early but lawful until after the floor is no part of
// the conflict, and does not start the review.
func TestStep5AllowanceIsNoConflict(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "slow", Allowance: retention.Days(30), Rules: []retention.Rule{
		exactly("agrees", retention.Days(4)), limit("conflicts", retention.Days(10)), from(keep("floor", retention.Days(20)), opened)}})
	assert.NoError(t, err)
	timeline(t, policy.FromRulebook(b), record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")),
		decided{"2024-01-06", "keep nothing; keep through 2024-01-21, dispose by 2024-01-11; overdue 0", "retained"},
		decided{"2024-01-09", "keep nothing; keep through 2024-01-21, dispose by 2024-01-11; overdue 0", "retained"},
		decided{"2024-01-10", "review nothing; keep through 2024-01-21, dispose by 2024-01-11; overdue 0", "conflict"},
		decided{"2024-01-22", "must_dispose delete; keep through 2024-01-21, dispose by 2024-01-11; overdue 11", "due"})
}
