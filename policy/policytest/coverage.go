package policytest

import (
	"cmp"
	"fmt"
	"maps"
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
	Missing []Point
	// Cases would exercise what is missing; the note of each names its points. What a
	// case expects is what the rulebook decides today: a person must review it before
	// it joins the cases.
	Cases  []Case
	Silent []retention.Class // classes that no rule ever determines, and that do not say where their rules are
	// Uncounted lists the cases that would exercise something that is missing, but
	// show nothing of it, each with the reason.
	Uncounted []string
}

// Cover measures cases. A case counts if it passes by the rules, is not held, so that
// the rules decide, and expects the outcome, a day or the days by which the record is
// overdue.
func Cover(b *retention.Rulebook, cases ...Case) Coverage {
	seen := map[Point]bool{}
	p := policy.FromRulebook(b)
	for _, c := range cases {
		if c.worthless(p) == "" {
			for _, point := range pointsOf(b, c.Request()) {
				seen[point] = true
			}
		}
	}
	possible, silent := map[Point]Case{}, []retention.Class(nil)
	parts := partsOf(b)
	for _, class := range classes(b) {
		determined := false
		for _, k := range kinIn(parts[class]) {
			for r := range k.everyRequest() {
				for _, point := range pointsOf(k.book, r) {
					if _, known := possible[point]; !known {
						possible[point] = caseFor(r, p.Decide(r))
					}
				}
				for i := 0; i < len(k.beside) && !determined; i++ {
					determined = p.Decide(with(r, k.beside[i])).Outcome() != policy.Undetermined
				}
			}
		}
		if info, _ := b.Info(class); !determined && info.RulesFrom == "" {
			silent = append(silent, class)
		}
	}
	var cover Coverage
	inOrder := func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), a.From.Compare(b.From), cmp.Compare(a.Side, b.Side))
	}
	for _, point := range slices.SortedFunc(maps.Keys(possible), inOrder) {
		if seen[point] {
			cover.Seen = append(cover.Seen, point)
			continue
		}
		cover.Missing = append(cover.Missing, point)
	}
	cover.Cases = casesFor(cover.Missing, possible)
	cover.Silent = silent
	for _, c := range cases {
		if slices.ContainsFunc(pointsOf(b, c.Request()), func(point Point) bool { return !seen[point] }) {
			cover.Uncounted = append(cover.Uncounted, c.title()+"\n\t"+c.worthless(p))
		}
	}
	return cover
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

// Percent returns the share of the points that cases have exercised.
func (c Coverage) Percent() float64 {
	all := max(1, len(c.Seen)+len(c.Missing))
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
	for _, missing := range c.Cases {
		fmt.Fprintln(&b, missing)
	}
	return b.String()
}

// casesFor returns the cases that exercise points, once each even if they exercise
// several; the note names these.
func casesFor(missing []Point, possible map[Point]Case) []Case {
	var cases []Case
	var last []Point          // of each case, the one noted last
	index := map[string]int{} // of each case, by its line
	for _, point := range missing {
		c := possible[point]
		i, known := index[c.String()]
		if !known {
			index[c.String()] = len(cases)
			c.Note = point.String()
			cases, last = append(cases, c), append(last, point)
			continue
		}
		more := point.String()
		if last[i].Rule == point.Rule && last[i].From == point.From {
			more = point.Side.String()
		}
		last[i] = point
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
	if !hasClasses(t, b, cases) {
		return
	}
	c := Cover(b, cases...)
	elsewhere := len(c.Seen)+len(c.Missing) == 0 // the rules
	if c.Percent() < least && !elsewhere || len(c.Silent) > 0 {
		t.Errorf("policytest: at least %v %% are wanted, and every class must be determined: %v", least, c)
	}
}
