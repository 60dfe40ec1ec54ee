package policytest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Coverage is which rules, and which sides of their boundaries, cases have exercised.
// Only what some record can show is counted.
//
// The zero Coverage counts nothing.
type Coverage struct {
	Seen    []Point
	Missing []Uncovered
	Silent  []retention.Class // classes that no rule ever determines, and that do not say where their rules are
	// Uncounted lists the cases that would exercise something that is missing, but
	// show nothing of it, each with the reason.
	Uncounted []string
}

// Uncovered is a point that no case has exercised, and a case that would. What the
// case expects is what the rulebook decides today: a person must review it before it
// joins the cases.
type Uncovered struct {
	Point Point
	Case  Case
}

// Cover measures cases. A case counts if it passes by the rules, is not held, so that
// the rules decide, and expects the outcome, a day or the days by which the record is
// overdue.
func Cover(b *retention.Rulebook, cases ...Case) Coverage {
	seen := map[Point]bool{}
	p := policy.FromRulebook(b)
	for _, c := range cases {
		if c.worthless(p) == "" {
			for p := range points(b, c.Request()) {
				seen[p] = true
			}
		}
	}
	possible := map[Point]policy.Request{}
	for r := range Requests(b) {
		for point := range points(b, r) {
			if _, known := possible[point]; !known {
				possible[point] = r
			}
		}
	}
	var c Coverage
	for point, r := range possible {
		if seen[point] {
			c.Seen = append(c.Seen, point)
			continue
		}
		c.Missing = append(c.Missing, Uncovered{point, caseFor(r, p.Decide(r))})
	}
	slices.SortFunc(c.Seen, comparePoints)
	slices.SortFunc(c.Missing, func(a, b Uncovered) int { return comparePoints(a.Point, b.Point) })
	c.Silent = silent(b, p)
	c.Uncounted = uncounted(b, p, seen, cases)
	return c
}

// uncounted lists the cases that would exercise a point which none has exercised.
func uncounted(b *retention.Rulebook, p policy.Policy, seen map[Point]bool, cases []Case) []string {
	var lines []string
	for _, c := range cases {
		for point := range points(b, c.Request()) {
			if !seen[point] {
				lines = append(lines, c.title()+"\n\t"+c.worthless(p))
				break
			}
		}
	}
	return lines
}

// worthless returns why a case shows nothing of the rules; empty: it does.
func (c Case) worthless(p policy.Policy) string {
	switch {
	case c.Want.Outcome == "" && c.Want.Until == "" && c.Want.By == "" && c.Want.Overdue == "":
		return "it expects no outcome, until, by or overdue"
	case c.HoldsUnknown:
		return "its holds were not looked up, whatever the rules say"
	case p.Decide(c.Request()).Outcome() == policy.Held:
		return "it is held, whatever the rules say"
	case c.Check(p) != nil:
		return "it does not pass by the rules"
	default:
		return ""
	}
}

func comparePoints(a, b Point) int {
	return cmp.Or(cmp.Compare(a.Rule, b.Rule), a.From.Compare(b.From), cmp.Compare(a.Side, b.Side))
}

// silent returns the classes of which every record is undetermined.
func silent(b *retention.Rulebook, p policy.Policy) []retention.Class {
	determined := map[retention.Class]bool{}
	for r := range Requests(b) {
		if p.Decide(r).Outcome() != policy.Undetermined {
			determined[r.Record.Class] = true
		}
	}
	return slices.DeleteFunc(classes(b), func(c retention.Class) bool {
		info, _ := b.Info(c)
		return determined[c] || info.RulesFrom != ""
	})
}

// Percent returns the share of the points that cases have exercised.
func (c Coverage) Percent() float64 {
	all := len(c.Seen) + len(c.Missing)
	if all == 0 {
		return 0
	}
	return 100 * float64(len(c.Seen)) / float64(all)
}

// String reports the share, and what is missing as lines to paste into a text of cases.
func (c Coverage) String() string {
	var b strings.Builder
	// Rounded down, so that 100 % is all of them.
	fmt.Fprintf(&b, "the cases exercise %d of %d points (%d %%), the sides of the rules' boundaries and the places where an event or a decision is missing\n",
		len(c.Seen), len(c.Seen)+len(c.Missing), int(c.Percent()))
	for _, class := range c.Silent {
		fmt.Fprintf(&b, "no record of class %s is ever determined; correct its rules, or say in RulesFrom where they are\n", class)
	}
	if len(c.Uncounted) > 0 {
		b.WriteString("these cases do not count:\n")
	}
	for _, line := range c.Uncounted {
		fmt.Fprintln(&b, line)
	}
	if len(c.Missing) > 0 {
		b.WriteString("these cases are missing; review what they expect before you paste them:\n")
	}
	for _, m := range c.pasteable() {
		fmt.Fprintln(&b, m)
	}
	return b.String()
}

// pasteable returns the missing cases, once each even if they would exercise several
// points.
func (c Coverage) pasteable() []Case {
	var cases []Case
	var last []Point // of each case, the one noted last
	for _, m := range c.Missing {
		i := slices.IndexFunc(cases, func(other Case) bool { return other.line() == m.Case.line() })
		if i < 0 {
			cases = append(cases, m.Case)
			cases[len(cases)-1].Note = m.Point.String()
			last = append(last, m.Point)
			continue
		}
		more := m.Point.String()
		if last[i].Rule == m.Point.Rule && last[i].From == m.Point.From {
			more = m.Point.Side.String()
		}
		last[i] = m.Point
		cases[i].Note += ", " + more
	}
	return cases
}

// CheckCoverage fails the test if cases exercise less than a share of the points, in
// per cent, if the book never determines one of its classes, or if a case names a
// class or an event that the book does not know. The message has the missing cases. A
// book whose rules are all elsewhere has nothing to exercise.
func CheckCoverage(t testing.TB, b *retention.Rulebook, least float64, cases ...Case) {
	t.Helper()
	if !hasClasses(t, b) {
		return
	}
	checkNames(t, b, cases)
	c := Cover(b, cases...)
	switch {
	case len(c.Seen)+len(c.Missing) == 0 && len(c.Silent) == 0: // its rules are elsewhere
	case c.Percent() < least || len(c.Silent) > 0:
		t.Errorf("policytest: at least %v %% are wanted, and every class must be determined: %v", least, c)
	}
}
