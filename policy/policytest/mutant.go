package policytest

import (
	"cmp"
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
	Rule     string        // the ID of the rule with the slip; of the book, if it is no rule's
	Slip     string        // what was changed: "period 6 years instead of 5 years"
	from     calendar.Date // of a norm in several versions, from when this one is law
	relation bool          // the slip is in a relation
	book     *retention.Rulebook
	kin      *sameKin                    // the rules that the slip concerns; nil: all
	slipped  *kin                        // the same with it
	moved    bool                        // it counts from other events, or asks for other traits
	change   func(*retention.Definition) // the slip
	made     bool                        // the book is made with it, if it loads; see classBook
	example  policy.Request              // that shows it
}

// String names the rule and the slip.
func (m Mutant) String() string { return m.about()[0] + ": " + m.Slip }

func (m Mutant) about() [2]string { return [...]string{ruleName(m.Rule, m.from), m.Slip} }

// Mutants returns the rulebook with each slip that can be made in it: a period one unit
// longer or shorter, or of the same number of months instead of years, another cut-off, floor for ceiling, another trigger of the class,
// a rule left out with its relations, a day more or less in its life, and no first or last day of it, a version that
// reaches older records or does not, another pick, another meaning of an event that is
// absent, a trait that is not asked for, is asked for the other way round, or is another
// one, a rule that no longer stands in for another one, another disposition, an appraisal
// that is asked for or is not, a relation left out or reversed, and the book's allowance
// one unit longer or shorter or none. Those that do not load are left out, because the
// author would notice, and so are those that decide all of [Requests] alike, because they
// change nothing.
func Mutants(b *retention.Rulebook) []Mutant {
	var list []Mutant
	shown := func(m Mutant) {
		var shows bool
		if m.example, shows = m.shownBy(b); shows {
			m.classBook()
			list = append(list, m.named())
		}
	}
	parts := partsOf(b)
	for _, class := range classes(b) {
		for _, s := range kinIn(parts[class]) {
			mutantsOf(s, shown)
			s.forget()
		}
	}
	for _, m := range allowanceMutants(b) {
		shown(m)
	}
	sortMutants(b, list)
	return list
}

// named is the mutant without what only the search for it needs.
func (m Mutant) named() Mutant {
	m.kin, m.slipped, m.change = nil, nil, nil
	return m
}

// sortMutants puts mutants in the order of the rules of a book, and of its relations.
func sortMutants(b *retention.Rulebook, list []Mutant) {
	d := b.Definition()
	type place struct {
		rule      string
		from      calendar.Date
		relations bool
	}
	order := map[place]int{{rule: d.ID}: len(d.Rules) + len(d.Relations)}
	for i, r := range d.Rules {
		order[place{r.ID, r.From, false}] = i
	}
	for i, r := range d.Relations {
		order[place{rule: r.Yields, relations: true}] = len(d.Rules) + i
	}
	slices.SortStableFunc(list, func(a, b Mutant) int {
		return cmp.Compare(order[place{a.Rule, a.from, a.relation}], order[place{b.Rule, b.from, b.relation}])
	})
}

// mutantsOf makes each slip in the rules of a kin that loads and by which they say
// something else.
func mutantsOf(s *sameKin, hand func(Mutant)) {
	add := func(m Mutant, slip string, change func(*retention.Definition)) {
		if m.Slip = slip; s.slip(&m, change) {
			hand(m)
		}
	}
	for _, r := range s.of.Rules {
		if !s.concerns(r.ID) {
			continue
		}
		of := Mutant{Rule: r.ID, from: r.From}
		add(of, "left out", func(d *retention.Definition) { leaveOut(d, slices.Index(d.Rules, r)) })
		eachSlip(r, s.part.Rules, func(slip string, changed retention.Rule) {
			add(of, slip, func(d *retention.Definition) { d.Rules[slices.Index(d.Rules, r)] = changed })
		})
	}
	for _, r := range s.of.Relations {
		if !s.concerns(r.Yields) {
			continue
		}
		of := Mutant{Rule: r.Yields, relation: true}
		at := func(d *retention.Definition) int { return slices.Index(d.Relations, r) }
		add(of, "yielding to "+r.To+" left out", func(d *retention.Definition) { d.Relations = slices.Delete(d.Relations, at(d), at(d)+1) })
		add(of, "yielding to "+r.To+" reversed", func(d *retention.Definition) {
			reversed := &d.Relations[at(d)]
			reversed.Yields, reversed.To = r.To, r.Yields
		})
	}
}

// allowanceMutants makes each slip in the allowance of a book.
func allowanceMutants(b *retention.Rulebook) (list []Mutant) {
	d := b.Definition()
	if d.Allowance == (retention.Period{}) {
		return nil
	}
	for _, other := range append(nearby(d.Allowance), retention.Period{}) {
		m := Mutant{Rule: d.ID, Slip: fmt.Sprintf("allowance %v instead of %v", other, d.Allowance)}
		slipped := d
		slipped.Allowance = other
		var err error
		if m.book, err = retention.NewRulebook(slipped); err == nil {
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
		parts[class] = &retention.Definition{ID: d.ID, Version: d.Version, Rules: rules, Triggers: d.Triggers, Traits: d.Traits, Allowance: d.Allowance, Complaints: d.Complaints, CheckedThrough: d.CheckedThrough}
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
// notice, with the cases of [Propose], which would. A case that fails without any slip
// notices nothing. It also fails without cases, for a book without classes, and for a case that
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
	found := lacking(b, cases)
	if len(found.mutants) == 0 {
		return
	}
	slips := make([]string, len(found.mutants))
	for i, m := range found.mutants {
		slips[i] = "\n\t" + m.String()
	}
	t.Errorf("policytest: no case would notice a slip in the rulebook:%s\n%s", strings.Join(slips, ""), proposed(found.proposal))
}
