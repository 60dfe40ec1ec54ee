package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// check reads the cases of a book, and says which of them do not hold or, if all do, what
// none of them would notice. For a service the same is a test; see rules_test.go of the
// example custompolicy.
func check(a *author, b *retention.Rulebook, files []string) error {
	if len(files) == 0 {
		fmt.Fprintf(a.out, "%v\nno cases were checked; name files of cases after the book\n", b)
		return nil
	}
	var cases []policytest.Case
	for _, name := range files {
		text, err := a.read(name)
		if err != nil {
			return err
		}
		cases = append(cases, a.cases(name, string(text))...)
	}
	rules := policy.FromRulebook(b)
	for _, c := range cases {
		if err := c.Check(rules); err != nil {
			a.say(err.Error())
			for _, r := range rules.Decide(c.Request()).Operative() {
				line, _ := retention.Locate(a.file, fmt.Sprintf("rules[%d]", slices.Index(b.Definition().Rules, r)))
				fmt.Fprintf(a.err, "\tdecided by %s:%d: %s\n", a.name, line, r.ID)
			}
		}
	}
	t := &asTest{author: a}
	if a.problems > 0 {
		policytest.CheckCoverage(t, b, 0, cases...) // only which names there are not
		return nil                                  // what else is missing would be proposed from a book that may be wrong
	}
	if policytest.CheckCoverage(t, b, 100, cases...); a.problems == 0 { // both propose the same cases
		policytest.CheckMutants(t, b, cases...)
	}
	if a.problems == 0 {
		fmt.Fprintf(a.out, "%v\n%d cases hold, stand on both sides of every boundary, and notice every slip\n", b, len(cases))
	}
	return nil
}

// cases reads cases, and says which lines are none.
func (a *author) cases(name, text string) []policytest.Case {
	cases, err := policytest.Parse(name, text)
	for _, problem := range each(err) {
		a.say(problem.Error())
	}
	return cases
}

// asTest hands to the author what the checks of package policytest report. They ask
// nothing else of a test.
type asTest struct {
	testing.TB
	author *author
}

func (t *asTest) Helper() {}

func (t *asTest) Errorf(format string, args ...any) {
	t.author.say(strings.Replace(fmt.Sprintf(format, args...), "policytest: ", t.author.name+": ", 1))
}

// explain says what is decided about a record, and by which steps. The facts are those of
// a line of cases; if that expects something, it says whether it is so.
func explain(a *author, b *retention.Rulebook, facts []string) error {
	line, expects := facts[0], strings.Contains(facts[0], "->")
	if !expects {
		line += " -> undetermined" // which nobody compares
	}
	rules, cases := policy.FromRulebook(b), a.cases("facts", line)
	for _, c := range cases {
		fmt.Fprint(a.out, rules.Decide(c.Request()).Explain().In(a.language))
		if err := c.Check(rules); expects && err != nil {
			a.say(err.Error())
		}
	}
	if doubt := a.language.Doubt(); doubt != "" && len(cases) > 0 {
		fmt.Fprintf(a.out, "\n%s\n", doubt)
	}
	return nil
}

// boundaries writes the days that matter for a class, or for each that has rules, for a
// lawyer to review.
func boundaries(a *author, b *retention.Rulebook, only []string) error {
	var classes []retention.Class
	for _, r := range b.Definition().Rules {
		classes = append(classes, r.Class)
	}
	slices.Sort(classes)
	if len(only) > 0 {
		classes = []retention.Class{retention.Class(only[0])}
	}
	for _, class := range slices.Compact(classes) {
		table := policytest.Boundaries(b, class)
		if _, known := b.Info(class); !known {
			a.say(a.name + ": " + strings.TrimSpace(table))
			continue
		}
		fmt.Fprintf(a.out, "%s\n%s\n", class, table)
	}
	return nil
}
