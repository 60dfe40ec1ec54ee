package policytest_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestSamplesVaryTraits: each trait is true, false and unknown while the other one is out
// of the way, and a trait more does not double the samples.
func TestSamplesVaryTraits(t *testing.T) {
	minor := with(keep("r", retention.Years(10)), func(r *retention.Rule) { r.When = "minor" })
	open := with(from(keep("s", retention.Years(2)), opened), func(r *retention.Rule) { r.Unless = "public" })
	b := book(t, minor, open)
	seen := map[string]bool{}
	for r := range policytest.Samples(b) {
		minor, known := r.Traits.Has("minor")
		public, knownToo := r.Traits.Has("public")
		seen[fmt.Sprintf("minor %v %v, public %v %v, events %v", minor, known, public, knownToo, r.Events.Len() == 2)] = true
	}
	for _, traits := range []string{
		"minor true true, public true true", "minor false true, public true true", "minor false false, public true true",
		"minor false true, public false true", "minor false true, public false false", "minor true true, public false true",
	} {
		assert.True(t, seen[traits+", events true"], traits)
	}
	count := func(traits int) (n int) {
		var rules []retention.Rule
		for i := range traits {
			rules = append(rules, with(keep(fmt.Sprint("r", i), retention.Years(1+i)), func(r *retention.Rule) { r.When = retention.Trait(fmt.Sprint("t", i)) }))
		}
		for range policytest.Samples(book(t, rules...)) {
			n++
		}
		return n
	}
	assert.LessOrEqual(t, count(32), 5*count(8))
}

// TestSamplesOfStandIns: the event of the rule stood for is there, missing and on an
// unknown day, each beside the event of the one that stands in.
func TestSamplesOfStandIns(t *testing.T) {
	born := with(from(keep("born", retention.Years(120)), opened), func(r *retention.Rule) { r.InsteadOf = "died" })
	seen := map[string]bool{}
	for r := range policytest.Samples(book(t, keep("died", retention.Years(12)), born)) {
		days := map[retention.Trigger]string{closed: "missing", opened: "missing"}
		for e := range r.Events.All() {
			if days[e.Trigger] = "there"; e.On.IsZero() {
				days[e.Trigger] = "undated"
			}
		}
		seen[days[closed]+" "+days[opened]] = true
	}
	for _, stoodFor := range []string{"there", "missing", "undated"} {
		for _, standIn := range []string{"there", "missing"} {
			assert.True(t, seen[stoodFor+" "+standIn], "%s %s", stoodFor, standIn)
		}
	}
}
