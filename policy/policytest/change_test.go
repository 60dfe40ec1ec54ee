package policytest_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// recordsOf returns a record for each line of facts.
func recordsOf(t testing.TB, lines ...string) []retention.Record {
	t.Helper()
	var records []retention.Record
	for _, line := range lines {
		records = append(records, asked(t, line+" on=2026-11-22").Record)
	}
	return records
}

// changed returns two versions of a floor, the second from 2027 on.
func changed(was, is retention.Period) []retention.Rule {
	return []retention.Rule{version(keep("r", was), "", "2027-01-01"), version(keep("r", is), "2027-01-01", "")}
}

// TestChanges: the first days were computed by hand.
func TestChanges(t *testing.T) {
	four, two := keep("r", retention.Years(4)), keep("r", retention.Years(2))
	shortened, reaching := changed(retention.Years(4), retention.Years(2)), changed(retention.Years(4), retention.Years(2))
	reaching[1] = retroactive(reaching[1])
	late := from(keep("s", retention.Years(3)), opened)
	other := keep("n", retention.Years(1))
	other.Class = "test.new"
	old, recent, coming := "test.file closed=2024-06-01", "test.file closed=2025-03-01", "test.file closed=2027-03-01"
	for name, row := range map[string]struct {
		was, is []retention.Rule
		records []string
		want    []string
	}{
		"nothing": {[]retention.Rule{four}, []retention.Rule{four}, []string{old, recent, coming, "test.file", "test.file closed=?"}, nil},
		// Older records keep their four years; that of 2027 has two.
		"shortened": {[]retention.Rule{four}, shortened, []string{old, recent, coming},
			[]string{"test.file: disposed of sooner: r (added: at least 2 years from closed; then delete; law from 1 January 2027) (1 of the records; the first, closed=2027-03-01, on 2 March 2029)"}},
		// Two years reach that of March 2025, which ends after the change.
		"shortened, retroactive": {[]retention.Rule{four}, reaching, []string{recent, coming},
			[]string{"test.file: disposed of sooner: r (added: at least 2 years from closed; then delete; law from 1 January 2027; reaches older records) (2 of the records; the first, closed=2025-03-01, on 2 March 2027)"}},
		// That of June 2024 has had its two years when the change comes.
		"shortened, retroactive, on the day of the change": {[]retention.Rule{four}, reaching, []string{old},
			[]string{"test.file: disposed of sooner: r (added: at least 2 years from closed; then delete; law from 1 January 2027; reaches older records) (1 of the records; the first, closed=2024-06-01, on 1 January 2027)"}},
		// On 2027-03-02 it would have been free, and is kept through 2029-03-01.
		"lengthened": {[]retention.Rule{two}, changed(retention.Years(2), retention.Years(4)), []string{recent, coming},
			[]string{"test.file: kept longer: r (added: at least 4 years from closed; then delete; law from 1 January 2027) (2 of the records; the first, closed=2025-03-01, on 2 March 2027)"}},
		// It was free since 2026-06-02, and is kept again when the change comes.
		"lengthened, for what is free": {[]retention.Rule{two}, changed(retention.Years(2), retention.Years(4)), []string{old},
			[]string{"test.file: kept longer: r (added: at least 4 years from closed; then delete; law from 1 January 2027) (1 of the records; the first, closed=2024-06-01, on 1 January 2027)"}},
		"a rule dropped": {[]retention.Rule{two, late}, []retention.Rule{two}, []string{"test.file closed=2025-03-01 opened=2025-03-01", "test.file closed=2025-03-01"},
			[]string{"test.file: disposed of sooner: r (2 years), s (left out) (2 of the records; the first, closed=2025-03-01 opened=2025-03-01, on 2 March 2027)"}},
		"the last rule dropped": {[]retention.Rule{two, other}, []retention.Rule{other}, []string{recent},
			[]string{"test.file: kept longer: r (left out) (1 of the records; the first, closed=2025-03-01, on 2 March 2027)"}},
		"a class new": {[]retention.Rule{two}, []retention.Rule{two, other}, []string{recent, "test.new closed=2025-03-01"},
			[]string{"test.new: disposed of sooner: n (added: at least 1 year from closed; then delete) (1 of the records; the first, closed=2025-03-01, on 2 March 2026)"}},
		"another disposition": {[]retention.Rule{two}, []retention.Rule{with(two, func(r *retention.Rule) { r.Then = retention.Anonymise })}, []string{recent},
			[]string{"test.file: disposed of sooner: r (2 years, then anonymise instead of delete) (1 of the records; the first, closed=2025-03-01, on 2 March 2027)"}},
		// A ceiling of a year: disposal is possible from the event's day on.
		"a floor that becomes a ceiling": {[]retention.Rule{two}, []retention.Rule{limit("r", retention.Years(1))}, []string{recent},
			[]string{"test.file: disposed of sooner: r (1 year, bound at most instead of at least) (1 of the records; the first, closed=2025-03-01, on 1 March 2025)",
				// What could wait for two years is due at once by then.
				"test.file: due sooner: r (1 year, bound at most instead of at least) (1 of the records; the first, closed=2025-03-01, on 2 March 2027)"}},
		// A ceiling is due on the day before its end.
		"a ceiling lowered": {[]retention.Rule{limit("r", retention.Years(9))}, []retention.Rule{limit("r", retention.Years(1))}, []string{recent},
			[]string{"test.file: due sooner: r (1 year) (1 of the records; the first, closed=2025-03-01, on 28 February 2026)"}},
		"a ceiling raised": {[]retention.Rule{limit("r", retention.Years(1))}, []retention.Rule{limit("r", retention.Years(9))}, []string{recent},
			[]string{"test.file: due later: r (9 years) (1 of the records; the first, closed=2025-03-01, on 28 February 2026)"}},
	} {
		t.Run(name, func(t *testing.T) {
			was, is := book(t, row.was...), book(t, row.is...)
			records := recordsOf(t, row.records...)
			var got, names []string
			for _, c := range policytest.Changes(was, is, slices.Values(records)) {
				got, names = append(got, c.String()), append(names, c.Name())
			}
			assert.Equal(t, row.want, got)

			// Each must be acknowledged by its name, and nothing else.
			check := func(acknowledged ...string) []string {
				return failures(func(t testing.TB) { policytest.CheckChanges(t, was, is, slices.Values(records), acknowledged...) })
			}
			assert.Empty(t, check(names...))
			assert.Len(t, check(append(names, "test.file: kept longer: nobody")...), 1)
			if len(names) > 0 {
				assert.Len(t, check(), 1)
				assert.Len(t, check(names[0]+"."), 2, "a name that is not quite right")
			}
		})
	}
}

// TestChangesBothWays: for one record sooner, for another one longer.
func TestChangesBothWays(t *testing.T) {
	was := book(t, keep("r", retention.Years(2)), from(keep("s", retention.Years(2)), opened))
	is := book(t, keep("r", retention.Years(1)), from(keep("s", retention.Years(3)), opened))
	records := recordsOf(t, "test.file closed=2025-03-01 opened=2020-01-01", "test.file closed=2022-01-01 opened=2022-01-01")
	var got []string
	for _, c := range policytest.Changes(was, is, slices.Values(records)) {
		assert.Equal(t, 1, c.Records)
		got = append(got, c.Name()+" "+c.Day.String())
	}
	// The first was kept through 2027-03-01 and is now free from 2026-03-02; the
	// second was free from 2024-01-02 and is now kept through 2025-01-01.
	assert.Equal(t, []string{"test.file: disposed of sooner: r (1 year) 2026-03-02", "test.file: kept longer: s (3 years), r (period 1 year instead of 2 years) 2024-01-02"}, got)
}

// TestNamesHaveASize: who acknowledges that ten years become five has not acknowledged
// five days, another cut-off or another allowance.
func TestNamesHaveASize(t *testing.T) {
	was := book(t, keep("r", retention.Years(10)))
	endOfYear := with(keep("r", retention.Years(5)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })
	acknowledged := "test.file: disposed of sooner: r (5 years)"
	for name, rule := range map[string]retention.Rule{
		acknowledged: keep("r", retention.Years(5)),
		"test.file: disposed of sooner: r (5 days)":                                keep("r", retention.Days(5)),
		"test.file: disposed of sooner: r (5 years from end of the calendar year)": endOfYear,
	} {
		is := book(t, rule)
		changes := policytest.Changes(was, is, slices.Values(recordsOf(t, "test.file closed=2020-06-01")))
		require.Len(t, changes, 1)
		assert.Equal(t, name, changes[0].Name())
		got := failures(func(t testing.TB) { policytest.CheckChanges(t, was, is, policytest.Samples(was, is), acknowledged) })
		assert.Equal(t, name == acknowledged, len(got) == 0, name)
	}
}

// TestChangesOfABook: what stands beside the rules. Free is a file of 2025-03-01 from
// 2026-03-02 on, its last lawful day if nothing is allowed.
func TestChangesOfABook(t *testing.T) {
	one, longer := retention.Days(1), retention.Years(3)
	due := func(allowance retention.Period) retention.Definition {
		return retention.Definition{ID: "test", Rules: []retention.Rule{exactly("r", retention.Years(1))}, Allowance: allowance}
	}
	free := func(exempt bool) retention.Definition {
		d := retention.Definition{ID: "test", Rules: []retention.Rule{keep("r", retention.Years(1))}}
		if exempt {
			d.Classes = []retention.ClassInfo{{Class: file, NoErasure: norm("Test Act s. 7")}}
		}
		return d
	}
	both := free(true)
	both.Rules = []retention.Rule{keep("r", retention.Years(2))}
	for name, row := range map[string]struct {
		was, is retention.Definition
		want    []string
	}{
		"an allowance added":    {due(retention.Period{}), due(longer), []string{"test.file: overdue later: r (1 year, allowance 3 years) 2026-03-03"}},
		"an allowance taken":    {due(longer), due(retention.Period{}), []string{"test.file: overdue sooner: r (1 year, allowance none instead of 3 years) 2026-03-03"}},
		"an allowance shorter":  {due(longer), due(one), []string{"test.file: overdue sooner: r (1 year, allowance 1 day) 2026-03-04"}},
		"the same":              {due(one), due(one), nil},
		"erasure refused":       {free(false), free(true), []string{"test.file: not erased on demand: r (1 year) 2026-03-02"}},
		"erasure granted":       {free(true), free(false), []string{"test.file: erased on demand: r (1 year) 2026-03-02"}},
		"erasure refused still": {free(true), free(true), nil},
		"refused, and kept longer": {free(false), both, []string{
			"test.file: kept longer: r (2 years) 2026-03-02", "test.file: not erased on demand: r (2 years) 2027-03-02"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, c := range policytest.Changes(defined(t, row.was), defined(t, row.is), slices.Values(recordsOf(t, "test.file closed=2025-03-01"))) {
				got = append(got, c.Name()+" "+c.Day.String())
			}
			assert.Equal(t, row.want, got)
		})
	}
}

// TestChangesOfNothing: no record, and records that neither book knows, show nothing,
// which must not look like a success.
func TestChangesOfNothing(t *testing.T) {
	b := book(t, keep("r", retention.Years(2)))
	check := func(records iter.Seq[retention.Record]) []string {
		return failures(func(t testing.TB) { policytest.CheckChanges(t, b, b, records) })
	}
	none, strange := slices.Values([]retention.Record(nil)), recordsOf(t, "test.flie closed=2020-01-01", "test.flie", "test.file", "other")
	assert.Equal(t, check(nil), check(none))
	reviewed(t, "changes-of-nothing", slices.Concat(check(none), check(slices.Values(strange)), failures(func(t testing.TB) {
		policytest.CheckChanges(t, nil, nil, nil)
	}))...)
	assert.Empty(t, policytest.Changes(nil, nil, nil))
	assert.Empty(t, policytest.Changes(b, b, nil))
}

// TestSamples: the samples of several books show what a change can do.
func TestSamples(t *testing.T) {
	one, other := book(t, keep("r", retention.Years(2))), keep("n", retention.Years(1))
	other.Class = "test.new"
	both := book(t, keep("r", retention.Years(2)), other)
	classes := map[retention.Class]int{}
	for r := range policytest.Samples(one, both) {
		classes[r.Class]++
	}
	require.NotZero(t, classes["test.new"])
	assert.Equal(t, 2*classes["test.new"], classes[file], "of each book")
	for r := range policytest.Samples(one, both) {
		assert.Equal(t, file, r.Class, "a reader can stop after the first")
		break
	}
	for r := range policytest.Requests(both) {
		assert.Equal(t, file, r.Record.Class)
		break
	}
	changes := policytest.Changes(one, both, policytest.Samples(one, both))
	require.Len(t, changes, 1)
	assert.Equal(t, "test.new: disposed of sooner: n (added: at least 1 year from closed; then delete)", changes[0].Name())
	assert.Empty(t, policytest.Changes(one, one, policytest.Samples(one)))
	assert.Empty(t, policytest.Changes(nil, nil, policytest.Samples(nil, nil)))
}
