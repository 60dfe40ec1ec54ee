package retention

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// lintSteps returns the findings of a class and how often the search measured or
// decided.
func lintSteps(t *testing.T, d Definition) (findings, steps int) {
	t.Helper()
	d.ID = "test"
	b, err := NewRulebook(d)
	require.NoError(t, err)
	for _, name := range b.classNames() {
		s := newLintSearch(b.known().classes[name])
		findings += len(s.lint(calendar.Date{}))
		steps += s.steps
	}
	return findings, steps
}

func lintRule(i int, trigger string, bound Bound) Rule {
	return Rule{ID: fmt.Sprint("rule-", i), Class: "test", Trigger: Trigger(trigger), Period: Years(1 + i), Bound: bound, Then: Delete,
		Basis: calendar.Source{Citation: "Act 1/2000"}}
}

// Looking at a pair takes a number of steps that does not grow with the class, if the
// law never changes.
func TestLintTakesFewStepsForAPair(t *testing.T) {
	for n := 8; n <= rulesPerClass; n *= 2 {
		var plain, related, chain Definition
		for i := range n {
			own := fmt.Sprint("event-", i)
			plain.Rules = append(plain.Rules, lintRule(i, own, Exactly))
			related.Rules = append(related.Rules, lintRule(i, own, Bound(1+i%2)))
			for j := 0; i%2 == 1 && j < i; j += 2 {
				related.Relations = append(related.Relations, Relation{Yields: fmt.Sprint("rule-", i), To: fmt.Sprint("rule-", j), Basis: calendar.Source{Citation: "Act 2/2000"}})
			}
			if i > 0 {
				chain.Relations = append(chain.Relations, Relation{Yields: fmt.Sprint("rule-", i), To: fmt.Sprint("rule-", i-1), Basis: calendar.Source{Citation: "Act 2/2000"}})
			}
		}
		chain.Rules = related.Rules
		findings, steps := lintSteps(t, plain)
		assert.Equal(t, n*(n-1), findings)
		assert.LessOrEqual(t, steps, 10*findings)
		_, steps = lintSteps(t, related)
		assert.LessOrEqual(t, steps, 13*n*n/4)
		findings, steps = lintSteps(t, chain)
		assert.Positive(t, findings)
		assert.LessOrEqual(t, steps, 13*n*n/4)
	}
}

// Classes have nothing to do with each other.
func TestLintTakesAsManyStepsForEachClass(t *testing.T) {
	var d Definition
	for i := range 200 {
		floor, ceiling := lintRule(2*i, "opened", AtLeast), lintRule(2*i+1, "closed", AtMost)
		floor.Class, floor.Period = Class(fmt.Sprint("class-", i)), Years(1)
		ceiling.Class, ceiling.Period = floor.Class, Years(1)
		d.Rules = append(d.Rules, floor, ceiling)
	}
	findings, steps := lintSteps(t, d)
	assert.Equal(t, 200, findings)
	assert.LessOrEqual(t, steps, 10*200)
}
