package policytest_test

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// schedule returns a book of so many classes with so many rules each: each on an event of
// its own, or all on one.
func schedule(t testing.TB, classes, rulesEach int, events string) *retention.Rulebook {
	t.Helper()
	d := retention.Definition{ID: "schedule"}
	for i := range classes {
		for j := range rulesEach {
			r := from(keep(fmt.Sprintf("r%d.%d", i, j), retention.Months(12*(1+i%10)+j)), "closed")
			r.Class = retention.Class(fmt.Sprint("class-", i))
			if events == "each" {
				r.Trigger = retention.Trigger(fmt.Sprint("event-", j))
			}
			d.Rules = append(d.Rules, r)
		}
	}
	return defined(t, d)
}

// BenchmarkBookOf400Rules: coverage and mutants of a book of 400 rules together, with the
// cases that are proposed for it.
func BenchmarkBookOf400Rules(b *testing.B) {
	for _, events := range [...]string{"each", "one"} {
		for _, shape := range [...][2]int{{400, 1}, {200, 2}, {100, 4}, {50, 8}, {25, 16}, {12, 32}, {6, 64}} {
			b.Run(fmt.Sprintf("%d classes of %d, %s event", shape[0], shape[1], events), func(b *testing.B) {
				book := schedule(b, shape[0], shape[1], events)
				cases := withoutReview(policytest.Propose(book))
				for b.Loop() {
					policytest.CheckCoverage(&quiet{}, book, 100, cases...)
					policytest.CheckMutants(&quiet{}, book, cases...)
				}
			})
		}
	}
}
