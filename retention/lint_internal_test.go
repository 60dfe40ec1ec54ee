package retention

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

// How often Lint computes what norms make of a record does not grow faster than the
// pairs of a class, even where each rule yields to the next one, or every floor to
// every ceiling.
func TestLintLooksAFewTimesAtAPair(t *testing.T) {
	source := calendar.Source{Citation: "x"}
	rule := func(i int, b Bound) Rule {
		return Rule{ID: fmt.Sprint(i), Class: "c", Trigger: Trigger(fmt.Sprint("t", i)), Bound: b, Period: Years(1 + i%7), Then: Delete, Basis: source}
	}
	for name, make := range map[string]func(n int) (d Definition){
		"unrelated": func(n int) (d Definition) {
			for i := range n {
				d.Rules = append(d.Rules, rule(i, AtLeast+Bound(i%2)))
			}
			return d
		},
		"a chain": func(n int) (d Definition) {
			for i := range n {
				d.Rules = append(d.Rules, rule(i, Exactly))
				if i > 0 {
					d.Relations = append(d.Relations, Relation{Yields: fmt.Sprint(i - 1), To: fmt.Sprint(i), Basis: source})
				}
			}
			return d
		},
		"each to each": func(n int) (d Definition) {
			for i := range n {
				d.Rules = append(d.Rules, rule(i, AtLeast+Bound(i%2)))
				for j := 1; j < n && i%2 == 0; j += 2 {
					d.Relations = append(d.Relations, Relation{Yields: fmt.Sprint(i), To: fmt.Sprint(j), Basis: source})
				}
			}
			return d
		},
		"traits": func(n int) (d Definition) {
			for i := range n {
				r := rule(i, AtLeast+Bound(i%3))
				if r.When = Trait(fmt.Sprint("trait-", i)); i%2 == 0 {
					r.When, r.Unless = "", Trait(fmt.Sprint("trait-", (i+5)%n))
				}
				d.Rules = append(d.Rules, r)
			}
			return d
		},
		"only with their events": func(n int) (d Definition) {
			for i := range n {
				r := rule(i, AtLeast+Bound(i%3))
				r.Absent = NotBinding
				d.Rules = append(d.Rules, r)
			}
			return d
		},
		"each in place of one": func(n int) (d Definition) {
			for i := range n {
				r := rule(i, AtLeast+Bound(i%3))
				if i > 0 {
					r.InsteadOf = "0"
				}
				d.Rules = append(d.Rules, r)
			}
			return d
		},
		"each in place of the next": func(n int) (d Definition) {
			for i := range n {
				r := rule(i, AtLeast+Bound(i%3))
				if i > 0 {
					r.InsteadOf = fmt.Sprint(i - 1)
				}
				d.Rules = append(d.Rules, r)
			}
			return d
		},
		"versions": func(n int) (d Definition) {
			for i := range n {
				r := rule(i%2, AtLeast+Bound(i%2))
				r.From, r.Until = sampleStart.AddDays(100*(i/2)), sampleStart.AddDays(100*(i/2)+100)
				d.Rules = append(d.Rules, r)
			}
			return d
		},
	} {
		sizes := []int{8, 16, 32, 64}
		if testing.Short() {
			sizes = sizes[:3]
		}
		for _, n := range sizes {
			d := make(n)
			d.ID = "b"
			b, err := NewRulebook(d)
			assert.NoError(t, err)
			s := newLintSearch(b.known().classes["c"])
			s.lint(sampleStart)
			assert.LessOrEqual(t, s.steps, 20*n*n, "%s of %d rules", name, n)
		}
	}
}
