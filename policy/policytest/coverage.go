package policytest

import (
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
	Silent  []retention.Class // classes that no rule ever determines, and that do not say where their rules are
	// Uncounted lists the cases that would exercise something that is missing, but
	// show nothing of it, each with the reason.
	Uncounted []string
}

// Cover measures cases. A case counts if it passes by the rules, is not held, so that
// the rules decide, and expects the outcome, a day or the days by which the record is
// overdue. It exercises the side of a boundary on which it lies, and both sides of one that
// it expects: until=2028-03-01 is the last protected day and the first free one after it,
// by=2028-03-01 the last lawful day and the first overdue one, and next= what begins on
// that day and ended on the day before. Whoever moves such a boundary by a day makes that
// case fail.
func Cover(b *retention.Rulebook, cases ...Case) Coverage {
	p := policy.FromRulebook(b)
	seen := seenBy(b, cases)
	possible, silent := map[Point]bool{}, []retention.Class(nil)
	parts := partsOf(b)
	for _, class := range classes(b) {
		determined := false
		for _, k := range kinIn(parts[class]) {
			for r := range k.everyRequest() {
				for _, point := range pointsOf(k.book, r) {
					if k.concerns(point.Rule) {
						possible[point] = true
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
	cover := Coverage{Silent: silent}
	for _, point := range slices.SortedFunc(maps.Keys(possible), comparePoints) {
		if seen[point] {
			cover.Seen = append(cover.Seen, point)
			continue
		}
		cover.Missing = append(cover.Missing, point)
	}
	for _, c := range cases {
		if slices.ContainsFunc(pointsOf(b, c.Request()), func(point Point) bool { return !seen[point] }) {
			cover.Uncounted = append(cover.Uncounted, c.title()+"\n\t"+c.worthless(p))
		}
	}
	return cover
}

// seenBy returns what cases exercise.
func seenBy(b *retention.Rulebook, cases []Case) map[Point]bool {
	seen := map[Point]bool{}
	p := policy.FromRulebook(b)
	for _, c := range cases {
		if c.worthless(p) != "" {
			continue
		}
		r := c.Request()
		expected := wordsIn(&c.Want)
		for point, by := range exercised(b, r, p.Decide(r), c.Want.Next) {
			seen[point] = seen[point] || by&expected != 0
		}
	}
	return seen
}

// worthless returns why a case shows nothing of the rules; empty: it does.
func (c Case) worthless(p policy.Policy) string {
	switch {
	case c.Want.Outcome == "" && c.Want.Until == "" && c.Want.By == "" && c.Want.Overdue == "":
		return "it expects no outcome, until, by or overdue"
	case c.isProposal():
		return "nobody has reviewed what it expects"
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

// String reports the share, and what is missing.
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
		b.WriteString("these are missing:\n")
	}
	for _, missing := range c.Missing {
		fmt.Fprintf(&b, "\t%v\n", missing)
	}
	return b.String()
}

// CheckCoverage fails the test if cases exercise less than a share of the points, in
// per cent, if the book never determines one of its classes, or if a case names a
// class or an event that the book does not know. The message has the cases of [Propose]. A
// book whose rules are all elsewhere has nothing to exercise.
func CheckCoverage(t testing.TB, b *retention.Rulebook, least float64, cases ...Case) {
	t.Helper()
	if !hasClasses(t, b, cases) {
		return
	}
	c := Cover(b, asReviewed(cases)...)
	elsewhere := len(c.Seen)+len(c.Missing) == 0 // the rules
	if c.Percent() < least && !elsewhere || len(c.Silent) > 0 {
		t.Errorf("policytest: at least %v %% are wanted, and every class must be determined: %v%s", least, c, proposed(Propose(b, cases...)))
	}
}
