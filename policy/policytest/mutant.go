package policytest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Mutant is a rulebook with one slip in it, as an author could make it.
//
// The zero Mutant is no slip.
type Mutant struct {
	Rule    string        // the ID of the rule with the slip; of the book, if it is no rule's
	Slip    string        // what was changed: "period 6 years instead of 5 years"
	from    calendar.Date // of a norm in several versions, from when this one is law
	classes []retention.Class
	book    *retention.Rulebook
	kin     *[2]*kin       // the rules that the slip concerns, without and with it; nil: all
	example policy.Request // that shows it
}

// String names the rule and the slip.
func (m Mutant) String() string { return ruleName(m.Rule, m.from) + ": " + m.Slip }

// Mutants returns the rulebook with each slip that can be made in it: a period one unit
// longer or shorter, another cut-off, floor for ceiling, another trigger of the class,
// a rule left out with its relations, a day more or less in its life, a version that
// reaches older records or does not, another pick, another meaning of an event that is
// absent, a trait that is not asked for, is asked for the other way round, or is another
// one, a rule that no longer stands in for another one, another disposition, an appraisal
// that is asked for or is not, a relation left out or reversed, and the book's allowance
// one unit longer or shorter or none. Those that do not load are left out, because the
// author would notice, and so are those that decide all of [Requests] alike, because they
// change nothing.
func Mutants(b *retention.Rulebook) []Mutant {
	d, parts := b.Definition(), partsOf(b)
	kinOfRule := map[string]*sameKin{}
	for _, class := range classes(b) {
		if part := parts[class]; part != nil {
			for _, s := range kinIn(part) {
				for _, r := range s.kin.rules {
					kinOfRule[r.ID] = s
				}
			}
		}
	}
	var list []Mutant
	add := func(m Mutant, slip string, s *sameKin, change func(*retention.Definition)) {
		m.Slip = slip
		if m, shows := s.mutant(b, m, change); shows {
			list = append(list, m)
		}
	}
	for _, r := range d.Rules {
		s := kinOfRule[r.ID]
		of := Mutant{Rule: r.ID, from: r.From, classes: []retention.Class{r.Class}}
		add(of, "left out", s, func(d *retention.Definition) { leaveOut(d, slices.Index(d.Rules, r)) })
		eachSlip(r, s.part.Rules, func(slip string, changed retention.Rule) {
			add(of, slip, s, func(d *retention.Definition) { d.Rules[slices.Index(d.Rules, r)] = changed })
		})
	}
	for _, r := range d.Relations {
		s := kinOfRule[r.Yields]
		of := Mutant{Rule: r.Yields, classes: []retention.Class{s.kin.class}}
		at := func(d *retention.Definition) int { return slices.Index(d.Relations, r) }
		add(of, "yielding to "+r.To+" left out", s, func(d *retention.Definition) { d.Relations = slices.Delete(d.Relations, at(d), at(d)+1) })
		add(of, "yielding to "+r.To+" reversed", s, func(d *retention.Definition) {
			reversed := &d.Relations[at(d)]
			reversed.Yields, reversed.To = r.To, r.Yields
		})
	}
	if d.Allowance == (retention.Period{}) {
		return list
	}
	for _, other := range append(nearby(d.Allowance), retention.Period{}) {
		m := Mutant{Rule: d.ID, Slip: fmt.Sprintf("allowance %v instead of %v", other, d.Allowance), classes: classes(b)}
		slipped := d
		slipped.Allowance = other
		var err error
		if m.book, err = retention.NewRulebook(slipped); err != nil {
			continue
		}
		var shows bool
		if m.example, shows = m.shownBy(b); shows {
			list = append(list, m)
		}
	}
	return list
}

// partsOf returns what a book says of each class by itself: a slip in a rule shows in no
// other one.
func partsOf(b *retention.Rulebook) map[retention.Class]*retention.Definition {
	d := b.Definition()
	parts := map[retention.Class]*retention.Definition{}
	for class, rules := range rulesBy(b) {
		parts[class] = &retention.Definition{ID: d.ID, Version: d.Version, Rules: rules, Allowance: d.Allowance, Complaints: d.Complaints, CheckedThrough: d.CheckedThrough}
	}
	for _, info := range d.Classes {
		if part := parts[info.Class]; part != nil {
			part.Classes = append(part.Classes, info)
		}
	}
	classOf := classesOfRules(d.Rules)
	for _, r := range d.Relations {
		part := parts[classOf[r.Yields]]
		part.Relations = append(part.Relations, r)
	}
	return parts
}

// classesOfRules returns the class of each rule, by its ID.
func classesOfRules(rules []retention.Rule) map[string]retention.Class {
	classOf := make(map[string]retention.Class, len(rules))
	for _, r := range rules {
		classOf[r.ID] = r.Class
	}
	return classOf
}

// leaveOut takes a rule out, and with the last version of a norm its relations.
func leaveOut(d *retention.Definition, i int) {
	id := d.Rules[i].ID
	d.Rules = slices.Delete(d.Rules, i, i+1)
	if !slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.ID == id }) {
		d.Relations = slices.DeleteFunc(d.Relations, func(r retention.Relation) bool { return r.Yields == id || r.To == id })
	}
}

// followsElse reports whether something else follows for the record.
func followsElse(was, is policy.Decision) bool {
	return was.Outcome() != is.Outcome() || was.Allowed() != is.Allowed()
}

// showsElse reports whether a case written by this package would expect something else.
// What is quick to say is compared first.
func showsElse(was, is policy.Decision) bool {
	return followsElse(was, is) || was.RetainUntil() != is.RetainUntil() || was.DisposeBy() != is.DisposeBy() || wanted(was) != wanted(is)
}

// CheckMutants fails the test for the mutants of a rulebook that the cases do not
// notice, with a case that would. What that case expects is what the rulebook decides
// today: review it before you paste it. A case that fails without any slip notices
// nothing. It also fails without cases, for a book without classes, and for a case that
// names a class or an event that the book does not know.
func CheckMutants(t testing.TB, b *retention.Rulebook, cases ...Case) {
	t.Helper()
	if !hasClasses(t, b, cases) {
		return
	}
	if len(cases) == 0 {
		t.Errorf("policytest: there are no cases; write at least one")
	}
	d := b.Definition()
	for _, r := range d.Rules {
		if r.Bound.HasFloor() && r.Bound.HasCeiling() && b.Allowance(r) != d.Allowance {
			t.Errorf("policytest: the rulebook was merged, and %s has the allowance of the book that it came from, which no mutant could have; check that book before it is merged", r.ID)
			return
		}
	}
	right := policy.FromRulebook(b)
	notices := map[retention.Class][]passing{} // the cases of a class
	for _, c := range cases {
		if c.Check(right) == nil {
			notices[c.Class] = append(notices[c.Class], passing{c, c.Request()})
		}
	}
	var missed []string // the cases that are missing, and of each the mutants
	mutants := map[string][]string{}
	for _, m := range Mutants(b) {
		if m.noticedBy(b, notices) {
			continue
		}
		missing := caseFor(m.example, right.Decide(m.example))
		missing.Note = "review what is expected"
		line := missing.String()
		if mutants[line] == nil {
			missed = append(missed, line)
		}
		mutants[line] = append(mutants[line], m.String())
	}
	for _, line := range missed {
		t.Errorf("policytest: no case would notice a slip in the rulebook:\n\t%s\nadd one that does, such as this one, if the law says what it expects:\n%s",
			strings.Join(mutants[line], "\n\t"), line)
	}
}
