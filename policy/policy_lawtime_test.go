package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// The law of the design's worked examples: a floor of 10 years that becomes one
// of 6 years on 1 January 2027.
func shortened() (old, young retention.Rule) {
	return version(keep("term", retention.Years(10)), "", "2027-01-01"), version(keep("term", retention.Years(6)), "2027-01-01", "")
}

// E10: without Retroactive a record of 2020 keeps to 2030, one of 2027 to 2033.
func TestE10ShortenedFloor(t *testing.T) {
	old, young := shortened()
	p := rules(t, old, young)
	timeline(t, p, record(happened(closed, "2020-06-01")),
		decided{"2026-06-02", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"},
		decided{"2027-01-01", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"},
		decided{"2030-06-01", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"},
		decided{"2030-06-02", "may_dispose delete; keep through 2030-06-01, dispose by none; overdue 0", "free"})
	timeline(t, p, record(happened(closed, "2024-06-01")), // E10's own file
		decided{"2034-06-01", "keep nothing; keep through 2034-06-01, dispose by none; overdue 0", "retained"},
		decided{"2034-06-02", "may_dispose delete; keep through 2034-06-01, dispose by none; overdue 0", "free"})
	timeline(t, p, record(happened(closed, "2026-12-31")), // the last record of the old law
		decided{"2036-12-31", "keep nothing; keep through 2036-12-31, dispose by none; overdue 0", "retained"},
		decided{"2037-01-01", "may_dispose delete; keep through 2036-12-31, dispose by none; overdue 0", "free"})
	timeline(t, p, record(happened(closed, "2027-01-01")), // the first one of the new
		decided{"2033-01-01", "keep nothing; keep through 2033-01-01, dispose by none; overdue 0", "retained"},
		decided{"2033-01-02", "may_dispose delete; keep through 2033-01-01, dispose by none; overdue 0", "free"})
}

// With a source that says so it reaches older records, from its first day on.
func TestE10RetroactivelyShortenedFloor(t *testing.T) {
	old, young := shortened()
	p := rules(t, old, retroactive(young))
	timeline(t, p, record(happened(closed, "2020-06-01")),
		decided{"2026-12-31", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"},
		decided{"2027-01-01", "may_dispose delete; keep through 2026-06-01, dispose by none; overdue 0", "free"})
	timeline(t, p, record(happened(closed, "2024-06-01")),
		decided{"2026-12-31", "keep nothing; keep through 2034-06-01, dispose by none; overdue 0", "retained"},
		decided{"2030-06-01", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"},
		decided{"2030-06-02", "may_dispose delete; keep through 2030-06-01, dispose by none; overdue 0", "free"})
	next, ok := p.Decide(erase(record(happened(closed, "2020-06-01")), "2024-01-01")).NextChange()
	assert.True(t, ok)
	assert.Equal(t, day("2027-01-01"), next, "the law's own day is foretold")
}

// A lengthened floor reaches every record for which it is law.
func TestLengthenedFloor(t *testing.T) {
	p := rules(t, version(keep("term", retention.Years(6)), "", "2027-01-01"), version(keep("term", retention.Years(10)), "2027-01-01", ""))
	timeline(t, p, record(happened(closed, "2020-06-01")),
		decided{"2026-06-01", "keep nothing; keep through 2026-06-01, dispose by none; overdue 0", "retained"},
		decided{"2026-06-02", "may_dispose delete; keep through 2026-06-01, dispose by none; overdue 0", "free"},
		decided{"2026-12-31", "may_dispose delete; keep through 2026-06-01, dispose by none; overdue 0", "free"},
		decided{"2027-01-01", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"})
	next, ok := p.Decide(erase(record(happened(closed, "2020-06-01")), "2026-06-02")).NextChange()
	assert.True(t, ok)
	assert.Equal(t, day("2027-01-01"), next)
}

// Of a repealed norm what may be done is said by its last version.
func TestRepealedNormsLastWord(t *testing.T) {
	p := rules(t,
		then(version(keep("term", retention.Years(10)), "", "2022-01-01"), policy.Anonymise),
		then(version(keep("term", retention.Years(6)), "2022-01-01", "2024-01-01"), policy.Delete|policy.Transfer),
		awaiting(limit("other", retention.Years(1)), opened)) // something is still law
	timeline(t, rules(t, version(keep("term", retention.Years(10)), "", "2022-01-01")), record(happened(closed, "2020-06-01")),
		decided{"2031-01-01", "undetermined nothing; keep through 2030-06-01, dispose by unknown; overdue 0", "not_in_force"})
	timeline(t, p, record(happened(closed, "2020-06-01")),
		decided{"2030-06-01", "keep nothing; keep through 2030-06-01, dispose by none; overdue 0", "retained"},
		decided{"2030-06-02", "may_dispose delete, transfer; keep through 2030-06-01, dispose by none; overdue 0", "free"})
}

// A law in force for two months, like § 17¹ of the statute of the social
// protection information system (11.05.2020 to 15.07.2020).
func TestLawOfTwoMonths(t *testing.T) {
	p := rules(t, version(keep("emergency", retention.Years(5)), "2020-05-11", "2020-07-16"), awaiting(limit("other", retention.Years(1)), opened))
	const kept = "keep nothing; keep through 2025-05-10, dispose by none; overdue 0"
	timeline(t, p, record(happened(closed, "2020-05-10")), // it binds as law of the days after the event
		decided{"2020-05-10", "keep nothing; keep through none, dispose by none; overdue 0", "no_ground"},
		decided{"2020-05-11", kept, "retained"},
		decided{"2020-07-16", kept, "retained"},
		decided{"2025-05-10", kept, "retained"},
		decided{"2025-05-11", "may_dispose delete; keep through 2025-05-10, dispose by none; overdue 0", "free"})
	timeline(t, p, record(happened(closed, "2020-07-15")), // its last day
		decided{"2025-07-15", "keep nothing; keep through 2025-07-15, dispose by none; overdue 0", "retained"},
		decided{"2025-07-16", "may_dispose delete; keep through 2025-07-15, dispose by none; overdue 0", "free"})
	timeline(t, p, record(happened(closed, "2020-07-16")),
		decided{"2021-01-01", "keep nothing; keep through none, dispose by none; overdue 0", "no_ground"})
	sources := ""
	for _, s := range estonia.SocialProtection().Definition().Sources {
		sources += s.Citation + "\n"
	}
	assert.Contains(t, sources, "§ 17¹", "the real one sets no period; it is named as a source")
}

// A ceiling in versions is due by the law of the day: never before it was law,
// and one that was due already stays due.
func TestCeilingInVersions(t *testing.T) {
	limits := func(first, second retention.Period) policy.Policy {
		return rules(t, version(limit("term", first), "", "2027-01-01"), version(limit("term", second), "2027-01-01", ""))
	}
	file := record(happened(closed, "2020-06-01"))
	for _, row := range []struct {
		name          string
		first, second retention.Period
		rows          []decided
	}{
		{"shortened, and past under the new law: due on its first day", retention.Years(10), retention.Years(2), []decided{
			{"2026-12-31", "may_dispose delete; keep through none, dispose by 2030-06-01; overdue 0", "free"},
			{"2027-01-01", "must_dispose delete; keep through none, dispose by 2027-01-01; overdue 0", "due"},
			{"2027-01-02", "must_dispose delete; keep through none, dispose by 2027-01-01; overdue 1", "due"}}},
		{"shortened, and not yet past", retention.Years(10), retention.Years(8), []decided{
			{"2027-01-01", "may_dispose delete; keep through none, dispose by 2028-06-01; overdue 0", "free"},
			{"2028-05-30", "may_dispose delete; keep through none, dispose by 2028-06-01; overdue 0", "free"},
			{"2028-05-31", "must_dispose delete; keep through none, dispose by 2028-06-01; overdue 0", "due"}}},
		{"overdue before the new law, which is shorter: not reset", retention.Years(3), retention.Years(2), []decided{
			{"2026-12-31", "must_dispose delete; keep through none, dispose by 2023-06-01; overdue 1309", "due"},
			{"2027-01-01", "must_dispose delete; keep through none, dispose by 2023-06-01; overdue 1310", "due"}}},
		{"overdue before the new law, which allows longer", retention.Years(3), retention.Years(9), []decided{
			{"2026-12-31", "must_dispose delete; keep through none, dispose by 2023-06-01; overdue 1309", "due"},
			{"2027-01-01", "may_dispose delete; keep through none, dispose by 2029-06-01; overdue 0", "free"},
			{"2029-05-31", "must_dispose delete; keep through none, dispose by 2029-06-01; overdue 0", "due"}}},
	} {
		t.Run(row.name, func(t *testing.T) { timeline(t, limits(row.first, row.second), file, row.rows...) })
	}
}

// Exactly in versions: the floor keeps what the old law kept, and disposal is due
// from the day after it.
func TestExactlyInVersions(t *testing.T) {
	file := record(happened(closed, "2020-06-01"))
	old, young := version(exactly("term", retention.Years(10)), "", "2027-01-01"), version(exactly("term", retention.Years(6)), "2027-01-01", "")
	timeline(t, rules(t, old, young), file,
		decided{"2027-01-01", "keep nothing; keep through 2030-06-01, dispose by 2030-06-02; overdue 0", "retained"},
		decided{"2030-06-01", "keep nothing; keep through 2030-06-01, dispose by 2030-06-02; overdue 0", "retained"},
		decided{"2030-06-02", "must_dispose delete; keep through 2030-06-01, dispose by 2030-06-02; overdue 0", "due"})
	timeline(t, rules(t, old, retroactive(young)), file, // past under the new law, and due on its first day
		decided{"2026-12-31", "keep nothing; keep through 2030-06-01, dispose by 2030-06-02; overdue 0", "retained"},
		decided{"2027-01-01", "must_dispose delete; keep through 2026-06-01, dispose by 2027-01-01; overdue 0", "due"},
		decided{"2027-01-02", "must_dispose delete; keep through 2026-06-01, dispose by 2027-01-01; overdue 1", "due"})
	longer := rules(t, version(exactly("term", retention.Years(3)), "", "2027-01-01"), version(exactly("term", retention.Years(4)), "2027-01-01", ""))
	timeline(t, longer, file, // due under the old law from 2023-06-02, and under the new one not put off to 2027
		decided{"2026-12-31", "must_dispose delete; keep through 2023-06-01, dispose by 2023-06-02; overdue 1308", "due"},
		decided{"2027-01-01", "must_dispose delete; keep through 2024-06-01, dispose by 2024-06-02; overdue 943", "due"})
}

// E7 with a relation: the ceiling yields, and the record is kept and then
// disposed of without a review.
func TestE7WithARelation(t *testing.T) {
	claims, privacy := from(keep("claims", retention.Years(2)), opened), limit("privacy", retention.Months(6))
	file := record(happened(closed, "2024-01-10"), happened(opened, "2024-01-10"))
	p := relating(t, yielding("privacy", "claims"), claims, privacy)
	timeline(t, p, file,
		decided{"2024-07-11", "keep nothing; keep through 2026-01-10, dispose by 2026-01-11; overdue 0", "retained"},
		decided{"2026-01-10", "keep nothing; keep through 2026-01-10, dispose by 2026-01-11; overdue 0", "retained"},
		decided{"2026-01-11", "must_dispose delete; keep through 2026-01-10, dispose by 2026-01-11; overdue 0", "due"},
		decided{"2026-01-12", "must_dispose delete; keep through 2026-01-10, dispose by 2026-01-11; overdue 1", "due"})
	// Where they do not conflict the ceiling stands as it is.
	timeline(t, p, record(happened(closed, "2025-12-01"), happened(opened, "2024-01-10")),
		decided{"2026-01-10", "keep nothing; keep through 2026-01-10, dispose by 2026-06-01; overdue 0", "retained"},
		decided{"2026-01-11", "may_dispose delete; keep through 2026-01-10, dispose by 2026-06-01; overdue 0", "free"},
		decided{"2026-05-31", "must_dispose delete; keep through 2026-01-10, dispose by 2026-06-01; overdue 0", "due"})
	// The floor yields instead: it ends on the day before disposal is due.
	p = relating(t, yielding("claims", "privacy"), claims, privacy)
	timeline(t, p, file,
		decided{"2024-07-08", "keep nothing; keep through 2024-07-08, dispose by 2024-07-10; overdue 0", "retained"},
		decided{"2024-07-09", "must_dispose delete; keep through 2024-07-08, dispose by 2024-07-10; overdue 0", "due"},
		decided{"2024-07-11", "must_dispose delete; keep through 2024-07-08, dispose by 2024-07-10; overdue 1", "due"})
	// A yielding floor that is unknown or awaited still keeps, until disposal is due:
	// whatever its start is, it ends no later.
	timeline(t, p, record(happened(closed, "2024-01-10")),
		decided{"2024-07-08", "undetermined nothing; keep through unknown, dispose by 2024-07-10; overdue 0", "start_unknown"},
		decided{"2024-07-09", "must_dispose delete; keep through 2024-07-08, dispose by 2024-07-10; overdue 0", "due"})
	timeline(t, relating(t, yielding("claims", "privacy"), awaiting(claims, opened), privacy), record(happened(closed, "2024-01-10")),
		decided{"2024-07-08", "keep nothing; keep through unknown, dispose by 2024-07-10; overdue 0", "awaited"},
		decided{"2024-07-09", "must_dispose delete; keep through 2024-07-08, dispose by 2024-07-10; overdue 0", "due"},
		decided{"2024-07-11", "must_dispose delete; keep through 2024-07-08, dispose by 2024-07-10; overdue 1", "due"})
}

// Exactly that yields to a floor keeps its allowance; in a chain, what is yielded
// to is settled first.
func TestRelationsInAChain(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "chain", Allowance: retention.Days(30),
		Rules: []retention.Rule{exactly("call", retention.Years(1)), from(keep("complaint", retention.Years(5)), complaint), limit("privacy", retention.Years(3))},
		Relations: []retention.Relation{ // in the order in which they are not settled
			{Yields: "call", To: "complaint", Basis: norm("Test Act s. 8")},
			{Yields: "complaint", To: "privacy", Basis: norm("Test Act s. 7")}}})
	require.NoError(t, err)
	timeline(t, policy.FromRulebook(b), record(happened(closed, "2020-03-02"), happened(complaint, "2020-06-01")),
		decided{"2023-02-28", "keep nothing; keep through 2023-02-28, dispose by 2023-03-02; overdue 0", "retained"},
		decided{"2023-03-01", "must_dispose delete; keep through 2023-02-28, dispose by 2023-03-02; overdue 0", "due"},
		decided{"2023-03-03", "must_dispose delete; keep through 2023-02-28, dispose by 2023-03-02; overdue 1", "due"})
	d := policy.FromRulebook(b).Decide(erase(record(happened(closed, "2020-03-02"), happened(complaint, "2020-06-01")), "2023-01-01"))
	assert.Contains(t, d.Explain().String(), "call: exactly 1 year from closed; event on 2 March 2020; retain until 2 March 2021; due from 1 March 2023, last lawful day 31 March 2023;", "the allowance of 30 days after 2023-03-01")
}
