package policytest_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestMutants: which slips a book can have. Those are no slips that decide alike:
// what is kept for ever is not disposed of in any way, and has no cut-off.
func TestMutants(t *testing.T) {
	cutoffs := []string{"cut-off end of the calendar year instead of event", "cut-off end of the fiscal year 03-31 instead of event"}
	picks := []string{"pick earliest instead of only", "pick latest instead of only"}
	thens := []string{"appraisal true instead of false", "then anonymise instead of delete", "then transfer instead of delete"}
	yearsOf := func(was string, other ...string) (slips []string) {
		for _, is := range other {
			slips = append(slips, "period "+is+" instead of "+was)
		}
		return slips
	}
	bounds := func(was string) (slips []string) {
		for _, is := range []string{"at least", "at most", "exactly"} {
			if is != was {
				slips = append(slips, "bound "+is+" instead of "+was)
			}
		}
		return slips
	}
	for name, row := range map[string]struct {
		rule retention.Rule
		want [][]string
	}{
		"years":           {exactly("r", retention.Years(2)), [][]string{yearsOf("2 years", "1 year", "3 years", "2 months"), cutoffs, bounds("exactly"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"one year":        {keep("r", retention.Years(1)), [][]string{yearsOf("1 year", "11 months", "2 years", "1 month"), cutoffs, bounds("at least"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"one month":       {limit("r", retention.Months(1)), [][]string{yearsOf("1 month", "27 days", "2 months", "1 year"), cutoffs, bounds("at most"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"one week":        {limit("r", retention.Weeks(1)), [][]string{yearsOf("1 week", "6 days", "2 weeks", "1 month"), cutoffs, bounds("at most"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"one day":         {keep("r", retention.Days(1)), [][]string{yearsOf("1 day", "immediately", "2 days", "1 month"), cutoffs, bounds("at least"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"immediately":     {limit("r", retention.Immediately()), [][]string{yearsOf("immediately", "1 day", "1 year"), cutoffs, bounds("at most"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"permanently":     {keep("r", retention.Permanently()), [][]string{yearsOf("permanently", "1 day", "1 year"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}}},
		"awaited":         {awaiting(keep("r", retention.Years(2)), closed), [][]string{yearsOf("2 years", "1 year", "3 years", "2 months"), cutoffs, bounds("at least"), picks, {"absent gap instead of awaited", "absent not binding instead of awaited"}, thens}},
		"end of the year": {with(keep("r", retention.Years(2)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), [][]string{yearsOf("2 years", "1 year", "3 years", "2 months"), {"cut-off event instead of end of the calendar year", "cut-off end of the fiscal year 03-31 instead of end of the calendar year"}, bounds("at least"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"fiscal year": {with(keep("r", retention.Years(2)), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.March, 31) }),
			[][]string{yearsOf("2 years", "1 year", "3 years", "2 months"), {"cut-off event instead of end of the fiscal year 03-31", "cut-off end of the calendar year instead of end of the fiscal year 03-31"}, bounds("at least"), picks, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"the latest": {with(keep("r", retention.Years(2)), func(r *retention.Rule) { r.Pick = retention.Latest }),
			[][]string{yearsOf("2 years", "1 year", "3 years", "2 months"), cutoffs, bounds("at least"), {"pick only instead of latest", "pick earliest instead of latest"}, {"absent awaited instead of gap", "absent not binding instead of gap"}, thens}},
		"appraised": {appraise(keep("r", retention.Years(2))),
			[][]string{yearsOf("2 years", "1 year", "3 years", "2 months"), cutoffs, bounds("at least"), picks, {"absent awaited instead of gap", "absent not binding instead of gap", "appraisal false instead of true"}, thens[1:]}},
	} {
		t.Run(name, func(t *testing.T) {
			var want []string
			for _, slip := range append([]string{"left out"}, slices.Concat(row.want...)...) {
				want = append(want, "r: "+slip)
			}
			assert.Equal(t, want, mutants(book(t, row.rule)))
		})
	}
}

// TestMutantsOfTwoRules: the trigger of the other rule; and of a norm in two
// versions, the day of the change. An earlier day would overlap, and so would
// another bound, and the author notices when the book is loaded.
func TestMutantsOfTwoRules(t *testing.T) {
	two := mutants(book(t, keep("r", retention.Years(2)), from(limit("s", retention.Years(9)), opened)))
	assert.Contains(t, two, "r: trigger opened instead of closed")
	assert.Contains(t, two, "s: trigger closed instead of opened")
	other := from(limit("s", retention.Years(9)), opened)
	other.Class = "test.other"
	assert.NotContains(t, strings.Join(mutants(book(t, keep("r", retention.Years(2)), other)), "\n"), "trigger", "that of another class is no slip of the pen")

	versions := mutants(book(t, version(keep("r", retention.Years(4)), "2000-01-01", "2022-01-01"), version(keep("r", retention.Years(2)), "2022-01-01", "2040-01-01")))
	var days []string
	for _, m := range versions {
		assert.NotContains(t, m, "bound")
		if strings.Contains(m, "in force") {
			days = append(days, m)
		}
	}
	assert.Equal(t, []string{
		"r (law from 1 January 2000): in force from 31 December 1999 instead of 1 January 2000",
		"r (law from 1 January 2000): in force until 31 December 2021 instead of 1 January 2022",
		"r (law from 1 January 2000): in force from 2 January 2000 instead of 1 January 2000",
		"r (law from 1 January 2000): in force always instead of from 1 January 2000",
		"r (law from 1 January 2022): in force until 31 December 2039 instead of 1 January 2040",
		"r (law from 1 January 2022): in force from 2 January 2022 instead of 1 January 2022",
		"r (law from 1 January 2022): in force until 2 January 2040 instead of 1 January 2040",
		"r (law from 1 January 2022): in force for ever instead of until 1 January 2040",
	}, days)
}

// TestPastedCasesNoticeEveryMutant: what is printed as missing is enough, even for
// a book of two classes.
func TestPastedCasesNoticeEveryMutant(t *testing.T) {
	books := map[string]*retention.Rulebook{}
	for name, row := range smallBooks() {
		books[name] = book(t, row.rules...)
	}
	other := awaiting(exactly("o", retention.Months(6)), opened)
	other.Class = "test.other"
	books["two classes"] = book(t, keep("r", retention.Years(2)), other)
	for name, b := range books {
		t.Run(name, func(t *testing.T) {
			messages := failures(func(t testing.TB) { policytest.CheckMutants(t, b) })
			require.Equal(t, "policytest: there are no cases; write at least one", messages[0])
			all := policytest.Mutants(b)
			require.Len(t, slipsIn(messages), len(all), "without cases every slip goes unnoticed")
			for _, m := range all {
				assert.Contains(t, slipsIn(messages), m.String())
			}
			cases := pasted(t, messages[1:])
			lines := map[string]bool{}
			for _, c := range cases {
				assert.False(t, lines[c.String()], "one case is printed twice: %v", c)
				lines[c.String()] = true
			}
			assert.Empty(t, failures(func(t testing.TB) {
				policytest.CheckMutants(t, b, cases...)
				policytest.CheckCases(t, policy.FromRulebook(b), cases...)
			}))
		})
	}
}

// TestEachCaseIsNeeded: without any one of these cases exactly those slips go
// unnoticed that only it can show.
func TestEachCaseIsNeeded(t *testing.T) {
	b := book(t, keep("r", retention.Years(2)))
	rows := []struct {
		line  string
		slips []string
	}{
		{"test.file closed=2021-05-12 on=2023-05-12 -> keep", []string{"period 1 year instead of 2 years", "period 2 months instead of 2 years"}},
		{"test.file closed=2021-05-12 on=2023-05-13 -> may_dispose allowed=delete", []string{
			"period 3 years instead of 2 years", "cut-off end of the calendar year instead of event", "cut-off end of the fiscal year 03-31 instead of event",
			"bound exactly instead of at least", "appraisal true instead of false", "then anonymise instead of delete", "then transfer instead of delete"}},
		{"test.file on=2023-05-13 -> undetermined missing=closed", []string{"absent awaited instead of gap", "absent not binding instead of gap"}},
		{"test.file closed=2021-05-12 closed=2021-05-13 on=2021-06-01 -> undetermined", []string{"pick earliest instead of only", "pick latest instead of only"}},
	}
	var cases []policytest.Case
	for _, row := range rows {
		cases = append(cases, parsed(t, row.line)...)
	}
	require.Empty(t, failures(func(t testing.TB) { policytest.CheckMutants(t, b, cases...) }))
	for i, row := range rows {
		rest := slices.Delete(slices.Clone(cases), i, i+1)
		var slips []string
		for _, slip := range slipsIn(failures(func(t testing.TB) { policytest.CheckMutants(t, b, rest...) })) {
			slips = append(slips, strings.TrimPrefix(slip, "r: "))
		}
		assert.ElementsMatch(t, row.slips, slips, row.line)
	}
	for why, useless := range map[string]policytest.Want{"expects nothing": {}, "fails without any slip": {Outcome: "held"}} {
		c := cases[0]
		c.Want = useless
		assert.Len(t, failures(func(t testing.TB) { policytest.CheckMutants(t, b, append(cases[1:4:4], c)...) }), 1, why)
	}
}

// TestCheckMutantsOfNothing: no cases, no book, and a book whose rules have
// allowances of the books that it was merged of.
func TestCheckMutantsOfNothing(t *testing.T) {
	one := parsed(t, "test.file closed=2021-05-12 on=2021-06-01 -> keep")
	elsewhere := defined(t, retention.Definition{ID: "test", Classes: []retention.ClassInfo{{Class: file, RulesFrom: "the host's plan"}}})
	late := defined(t, retention.Definition{ID: "late", Rules: []retention.Rule{exactly("r", retention.Years(1))}, Allowance: retention.Days(30)})
	merged, err := retention.Merge("all", late, defined(t, retention.Definition{ID: "none", Classes: []retention.ClassInfo{{Class: "test.plan", RulesFrom: "the host's plan"}}}))
	require.NoError(t, err)
	check := func(b *retention.Rulebook, cases ...policytest.Case) []string {
		return failures(func(t testing.TB) { policytest.CheckMutants(t, b, cases...) })
	}
	assert.Empty(t, check(elsewhere, one...))
	reviewed(t, "mutants-of-nothing", slices.Concat(check(elsewhere), check(book(t), one...), check(nil), check(merged, one...))...)
}

// pasted reads the cases that messages propose, as somebody leaves them who has reviewed
// them.
func pasted(t testing.TB, messages []string) []policytest.Case {
	t.Helper()
	var text strings.Builder
	for _, m := range messages {
		_, lines, _ := strings.Cut(m, "compared it with the law:\n")
		text.WriteString(lines + "\n")
	}
	return withoutReview(parsed(t, text.String()))
}

// slipsIn returns the slips that messages name.
func slipsIn(messages []string) (slips []string) {
	for _, m := range messages {
		for line := range strings.Lines(m) {
			if slip, ok := strings.CutPrefix(line, "\t"); ok {
				slips = append(slips, strings.TrimSuffix(slip, "\n"))
			}
		}
	}
	return slips
}

func mutants(b *retention.Rulebook) []string {
	var list []string
	for _, m := range policytest.Mutants(b) {
		list = append(list, m.String())
	}
	return list
}
