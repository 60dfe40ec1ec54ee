package nopath_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
)

// FuzzNoPath shows something only if most of its cases load, if many requests are
// permitted, and if every bar stands alone in some.

// noPathBars are all reasons of the reference.
var noPathBars = []string{"", "action-not-allowed", "appraisal-open", "appraised-to-keep", "appraised-twice", "class-unknown", "demand-unclear",
	"demands-not-looked-up", "floor-not-ended", "floor-start-awaited", "floor-start-unknown", "guard-abstain", "guard-checked-law", "guard-nil",
	"guard-no-book", "guard-refuse", "guard-stale", "guard-unknown", "held", "held-by-demand", "hold-contradictory", "holds-not-looked-up", "law-unread",
	"look-again-later", "look-again-open", "look-again-unknown", "mistaken",
	"no-class", "no-day", "no-ground", "no-known-action", "no-rule-binds", "not-in-force", "sentinel-day", "undeclared"}

func TestNoPathIsNotVacuous(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(6, 2026))
	tried, loaded, permitted, yielded, some := 10_000, 0, 0, 0, 0
	seen := map[string]int{}
	for range tried {
		bytes := make([]byte, 60+random.IntN(160))
		for i := range bytes {
			bytes[i] = byte(random.IntN(256))
		}
		c := decodeNoPath(bytes)
		p, err := c.policy.load()
		if err != nil {
			continue
		}
		loaded++
		assert.Empty(t, c.wrong(p))
		bar := c.policy.bars(c.first)
		seen[bar]++
		refused := policy.Check(p, c.first.request())
		if refused == nil {
			permitted++
			if c.policy.relates() {
				yielded++
			}
			if c.policy.leavesSomeOut(c.first) {
				some++
			}
		}
		// Without relations the reference is exact: what it does not bar is
		// permitted, so that it names every reason and not merely some.
		if !c.policy.relates() && bar == "" {
			assert.NoError(t, refused, "%+v %s", c.first, c.policy.text())
		}
	}
	t.Logf("of %d cases %d load and %d are permitted, %d of them with relations, %d where some do not bind; %v", tried, loaded, permitted, yielded, some, seen)
	assert.Greater(t, loaded, tried*80/100, "most cases must load")
	assert.Greater(t, permitted, loaded*11/100, "many requests must be permitted")
	assert.Greater(t, yielded, 50, "even where rules yield")
	assert.Greater(t, some, 50, "even where rules do not bind, by traits, by events, or because others stand in")
	for _, bar := range noPathBars {
		assert.Greater(t, seen[bar], 4, "the bar %q must be met", bar)
	}
}

// leavesSomeOut reports whether some rules of the record's class bind it, and some do not.
func (w writtenPolicy) leavesSomeOut(q asked) bool {
	if w.book != nil {
		written, binding := 0, 0
		for _, r := range w.book.rules {
			if r.Class == q.class {
				written++
			}
		}
		for _, n := range w.book.normsOf(q) {
			binding += len(n)
		}
		if binding > 0 && binding < written {
			return true
		}
	}
	return slices.ContainsFunc(w.parts, func(part writtenPolicy) bool { return part.leavesSomeOut(q) })
}

// relates reports whether a rule yields to another one.
func (w writtenPolicy) relates() bool {
	return w.book != nil && len(w.book.relations) > 0 || slices.ContainsFunc(w.parts, writtenPolicy.relates)
}
