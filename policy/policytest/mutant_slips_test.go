package policytest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestMutantsOfVersionsRelationsAndAllowance: what is no field of one rule, or says
// something only beside another rule.
func TestMutantsOfVersionsRelationsAndAllowance(t *testing.T) {
	versions := []retention.Rule{version(keep("r", retention.Years(10)), "", "2024-01-01"), version(keep("r", retention.Years(6)), "2024-01-01", "")}
	reaching := slices.Clone(versions)
	reaching[1] = retroactive(reaching[1])
	floor, ceiling := keep("floor", retention.Years(10)), from(limit("ceiling", retention.Years(3)), opened)
	yields := []retention.Relation{{Yields: "ceiling", To: "floor", Basis: norm("Test Act s. 8")}}
	due := []retention.Rule{exactly("r", retention.Years(1))}
	for name, row := range map[string]struct {
		book *retention.Rulebook
		want []string
	}{
		"forgets older records": {book(t, reaching...), []string{"r (law from 1 January 2024): retroactive false instead of true"}},
		"reaches older records": {book(t, versions...), []string{"r (law from 1 January 2024): retroactive true instead of false"}},
		"a relation": {defined(t, retention.Definition{ID: "test", Rules: []retention.Rule{floor, ceiling}, Relations: yields}), []string{
			"floor: left out", "ceiling: left out", "ceiling: yielding to floor left out", "ceiling: yielding to floor reversed", "ceiling: period 2 years instead of 3 years"}},
		"an allowance": {defined(t, retention.Definition{ID: "test", Rules: due, Allowance: retention.Days(30)}), []string{
			"test: allowance 29 days instead of 30 days", "test: allowance 31 days instead of 30 days", "test: allowance no period instead of 30 days"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Subset(t, mutants(row.book), row.want)
			cases := pasted(t, failures(func(t testing.TB) { policytest.CheckMutants(t, row.book) })[1:])
			assert.Empty(t, failures(func(t testing.TB) { policytest.CheckMutants(t, row.book, cases...) }))
		})
	}
	assert.NotContains(t, strings.Join(mutants(book(t, due...)), "\n"), "allowance")
	assert.NotContains(t, strings.Join(mutants(book(t, due...)), "\n"), "retroactive", "of one version it changes nothing")
}

// TestSlipsOfConditions: what decides whether a rule binds can be left out, turned or
// taken from the rule beside it; only what changes a decision is a slip.
func TestSlipsOfConditions(t *testing.T) {
	child := with(keep("child", retention.Years(10)), func(r *retention.Rule) { r.When = "minor" })
	other := with(keep("other", retention.Years(2)), func(r *retention.Rule) { r.Unless = "minor" })
	sample := with(keep("sample", retention.Years(50)), func(r *retention.Rule) { r.When = "sample" })
	complaint := with(from(keep("complaint", retention.Years(5)), "complained"), func(r *retention.Rule) { r.Absent = retention.NotBinding })
	born := with(from(keep("born", retention.Years(120)), opened), func(r *retention.Rule) { r.InsteadOf = "died" })
	for name, row := range map[string]struct {
		rules []retention.Rule
		rule  string
		slips []string // those about conditions
	}{
		"when":                          {[]retention.Rule{child}, "child", []string{"trait none instead of when minor", "trait unless minor instead of when minor"}},
		"unless":                        {[]retention.Rule{child, other}, "other", []string{"trait none instead of unless minor", "trait when minor instead of unless minor"}},
		"beside another trait":          {[]retention.Rule{child, sample}, "child", []string{"trait none instead of when minor", "trait unless minor instead of when minor", "trait when sample instead of when minor"}},
		"not binding":                   {[]retention.Rule{keep("r", retention.Years(2)), complaint}, "complaint", []string{"absent gap instead of not binding", "absent awaited instead of not binding"}},
		"instead of":                    {[]retention.Rule{from(keep("died", retention.Years(12)), "died"), born}, "born", []string{"instead of none instead of died"}},
		"a norm for which another is":   {[]retention.Rule{from(keep("died", retention.Years(12)), "died"), born}, "died", nil},
		"without a trait or a stand-in": {[]retention.Rule{keep("r", retention.Years(2))}, "r", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var slips []string
			for _, m := range policytest.Mutants(book(t, row.rules...)) {
				about := strings.HasPrefix(m.Slip, "trait ") || strings.HasPrefix(m.Slip, "instead of ") || strings.HasSuffix(m.Slip, "of not binding")
				if m.Rule == row.rule && about {
					slips = append(slips, m.Slip)
				}
			}
			assert.Equal(t, row.slips, slips)
		})
	}
	assert.NotContains(t, strings.Join(mutants(book(t, from(keep("died", retention.Years(12)), "died"), born)), "\n"), "died: left out", "another rule stands for it, so the book would not load")
}

// TestSlipsOfThePen: what only a case can tell, a case is asked for: the slips that were
// made on purpose in a book of versions, a relation, an appraisal, a trait and a stand-in,
// and of which neither loading nor Lint spoke.
func TestSlipsOfThePen(t *testing.T) {
	floor := version(keep("floor", retention.Years(10)), "", "2024-01-01")
	shorter := retroactive(version(keep("floor", retention.Years(6)), "2024-01-01", ""))
	ceiling := from(limit("ceiling", retention.Years(3)), opened)
	child := with(from(keep("child", retention.Years(20)), "born"), func(r *retention.Rule) { r.When, r.Cutoff = "minor", retention.EndOfYear() })
	died := awaiting(keep("died", retention.Years(12)), "died")
	stand := with(from(keep("stand", retention.Years(120)), "born"), func(r *retention.Rule) { r.InsteadOf = "died" })
	b := defined(t, retention.Definition{ID: "test", Rules: []retention.Rule{floor, shorter, ceiling, child, died, stand},
		Relations: []retention.Relation{{Yields: "ceiling", To: "floor", Basis: norm("Test Act s. 8")}}})
	found := mutants(b)
	for slip, name := range map[string]string{
		"off by a year":                   "floor: period 9 years instead of 10 years",
		"months for years":                "floor: period 10 months instead of 10 years",
		"awaited what must have happened": "ceiling: absent awaited instead of gap",
		"binds without its event":         "child: absent not binding instead of gap",
		"floor for ceiling":               "child: bound at most instead of at least",
		"the trigger of a class mate":     "ceiling: trigger closed instead of opened",
		"another trigger in one version":  "floor (law from 1 January 2024): trigger opened instead of closed",
		"From was lost":                   "floor (law from 1 January 2024): left out",
		"Until was lost":                  "floor: left out",
		"from a day too late":             "floor (law from 1 January 2024): in force from 2 January 2024 instead of 1 January 2024",
		"another cut-off":                 "child: cut-off event instead of end of the calendar year",
		"another disposition":             "ceiling: then anonymise instead of delete",
		"when for unless":                 "child: trait unless minor instead of when minor",
		"the stand-in stands for nothing": "stand: instead of none instead of died",
		"the relation was lost":           "ceiling: yielding to floor left out",
	} {
		assert.Contains(t, found, name, slip)
	}
	alone := book(t, version(keep("r", retention.Years(10)), "2020-01-01", "2024-01-01"))
	assert.Subset(t, mutants(alone), []string{"r (law from 1 January 2020): in force always instead of from 1 January 2020", "r (law from 1 January 2020): in force for ever instead of until 1 January 2024"}, "an open life")
	assert.Empty(t, failures(func(t testing.TB) {
		policytest.CheckMutants(t, b, withoutReview(policytest.Propose(b))...)
		policytest.CheckMutants(t, alone, withoutReview(policytest.Propose(alone))...)
	}))
}
