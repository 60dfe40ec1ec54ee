package policytest_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// manyClasses returns a book of so many classes, and a case for each.
func manyClasses(t *testing.T, n int) (*retention.Rulebook, []policytest.Case) {
	d := retention.Definition{ID: "many", Allowance: retention.Days(3)}
	var cases []policytest.Case
	for i := range n {
		class := retention.Class(fmt.Sprint("class-", i))
		d.Rules = append(d.Rules, retention.Rule{ID: fmt.Sprint("rule-", i), Class: class, Trigger: "closed", Period: retention.Years(1),
			Bound: retention.Exactly, Then: retention.Delete, Basis: calendar.Source{Citation: "Act s. 1"}})
		cases = append(cases, policytest.Case{Class: class, On: calendar.MustParseDate("2026-01-01"), Want: policytest.Want{Outcome: "undetermined"}})
	}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return b, cases
}

// allocated returns how many bytes something allocates, which grows with what it does.
func allocated(what func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	what()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// A slip is made in the rules of its class, tried by the cases of that class, and the
// rules of a class are not looked for among all others: four times as many classes are
// four times the work.
func TestWorkGrowsWithTheClasses(t *testing.T) {
	classes := 20
	if testing.Short() {
		classes = 6
	}
	few, fewCases := manyClasses(t, classes)
	many, manyCases := manyClasses(t, 4*classes)
	for name, work := range map[string]func(b *retention.Rulebook, cases []policytest.Case){
		"Mutants":      func(b *retention.Rulebook, _ []policytest.Case) { policytest.Mutants(b) },
		"Propose":      func(b *retention.Rulebook, _ []policytest.Case) { policytest.Propose(b) },
		"CheckMutants": func(b *retention.Rulebook, cases []policytest.Case) { policytest.CheckMutants(&quiet{}, b, cases...) },
		"CheckCoverage": func(b *retention.Rulebook, cases []policytest.Case) {
			policytest.CheckCoverage(&quiet{}, b, 100, cases...)
		},
		"Requests": func(b *retention.Rulebook, _ []policytest.Case) {
			for range policytest.Requests(b) {
			}
		},
		"Contract": func(b *retention.Rulebook, _ []policytest.Case) {
			_ = policytest.Contract(policy.FromRulebook(b), b)
		},
		"CheckChanges": func(b *retention.Rulebook, _ []policytest.Case) {
			policytest.CheckChanges(&quiet{}, b, b, policytest.Samples(b))
		},
	} {
		once := allocated(func() { work(few, fewCases) })
		assert.LessOrEqual(t, allocated(func() { work(many, manyCases) }), 5*once, name)
	}
}

// A slip is looked for among the rules that it concerns, so as many rules in fewer classes
// are hardly more work: what grows is the class that each of its slips is decided by.
func TestWorkHardlyGrowsWithTheRulesOfAClass(t *testing.T) {
	for _, events := range [...]string{"each", "one"} {
		small, large := schedule(t, 16, 2, events), schedule(t, 2, 16, events)
		for name, work := range map[string]func(b *retention.Rulebook){
			"Mutants": func(b *retention.Rulebook) { policytest.Mutants(b) },
			"Cover":   func(b *retention.Rulebook) { policytest.Cover(b) },
			"Propose": func(b *retention.Rulebook) { policytest.Propose(b) },
		} {
			once := allocated(func() { work(small) })
			assert.LessOrEqual(t, allocated(func() { work(large) }), 5*once, "%s, %s event", name, events)
		}
	}
}

// Rules that stand in for each other in a long chain, or that all yield to one, are looked
// at with those next to them: twice as many are hardly more than twice the work.
func TestWorkGrowsWithTheKin(t *testing.T) {
	basis := norm("Act s. 1")
	for name, joined := range map[string]func(d *retention.Definition, i int){
		"a chain of stand-ins": func(d *retention.Definition, i int) { d.Rules[i].InsteadOf = d.Rules[i-1].ID },
		"many yield to one": func(d *retention.Definition, i int) {
			d.Rules[i].Bound = retention.AtMost
			d.Relations = append(d.Relations, retention.Relation{Yields: d.Rules[i].ID, To: d.Rules[0].ID, Basis: basis})
		},
	} {
		of := func(n int) *retention.Rulebook {
			d := retention.Definition{ID: "test"}
			for i := range n {
				d.Rules = append(d.Rules, from(keep(fmt.Sprint("r", i), retention.Months(24+i)), retention.Trigger(fmt.Sprint("event-", i))))
				if i > 0 {
					joined(&d, i)
				}
			}
			return defined(t, d)
		}
		small, large := of(6), of(12)
		once := allocated(func() { policytest.Propose(small) })
		assert.LessOrEqual(t, allocated(func() { policytest.Propose(large) }), 3*once, name)
	}
}

// What is said about a slip does not depend on the classes beside it.
func TestMutantsOfOneClassAmongMany(t *testing.T) {
	alone, _ := manyClasses(t, 1)
	among, _ := manyClasses(t, 5)
	names := func(b *retention.Rulebook) (list []string) {
		for _, m := range policytest.Mutants(b) {
			if m.Rule == "rule-0" {
				list = append(list, m.String())
			}
		}
		return list
	}
	assert.NotEmpty(t, names(alone))
	assert.Equal(t, names(alone), names(among))
}

// quiet is a test that nobody reads.
type quiet struct{ testing.TB }

func (*quiet) Helper()               {}
func (*quiet) Errorf(string, ...any) {}

// A message names a few classes of many, and a slip is tried once however many rules
// could have led to it.
func TestMessagesNameAFew(t *testing.T) {
	b, _ := manyClasses(t, 25)
	said := policytest.Boundaries(b, "no-class")
	assert.Regexp(t, `^the rulebook does not know the class "no-class"; it knows class-0, .*, class-4 and 5 more\n$`, said)
	d := b.Definition()
	for i := range 3 {
		d.Rules[i].Class, d.Rules[i].Trigger = "class-0", []retention.Trigger{"closed", "opened", "opened"}[i]
	}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	slips := 0
	for _, m := range policytest.Mutants(b) {
		if m.Rule == "rule-0" && m.Slip == "trigger opened instead of closed" {
			slips++
		}
	}
	assert.Equal(t, 1, slips)
}
