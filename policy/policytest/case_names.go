package policytest

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// hasClasses fails the test over a book without classes, and for each case that names
// a class or an event which the book does not know: such a case is undetermined, and
// could be expected to be. It reports whether the book has classes.
func hasClasses(t testing.TB, b *retention.Rulebook, cases []Case) bool {
	t.Helper()
	if len(classes(b)) == 0 {
		t.Errorf("policytest: the rulebook has no rule that a case could exercise; write rules, or merge the book that has them")
		return false
	}
	for _, c := range cases {
		if problem := c.misnamed(b); problem != "" {
			t.Errorf("policytest: %s\n\t%s; correct the name", c.title(), problem)
		}
	}
	return true
}

// misnamed names a class or an event that a book does not know, or nothing.
func (c Case) misnamed(b *retention.Rulebook) string {
	if problem := unknownClass(b, c.Class); problem != "" {
		return problem
	}
	strange := policy.FromRulebook(b).Decide(c.Request()).Unrecognised()
	if len(strange) == 0 {
		return ""
	}
	return fmt.Sprintf("no rule of the class %s knows the event %s; its rules know %s", c.Class, list(strange), list(triggersOf(rulesOf(b, c.Class))))
}
