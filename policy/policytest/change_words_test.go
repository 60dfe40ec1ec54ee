package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestChangedWords: whatever is changed in one rule shows in what the samples decide, and
// the name of the change says what it was.
func TestChangedWords(t *testing.T) {
	two, late := keep("r", retention.Years(2)), from(keep("s", retention.Years(9)), opened)
	for name, row := range map[string]struct {
		was    retention.Rule
		change func(*retention.Rule)
		want   string // of the name of a change
	}{
		"trigger":    {two, func(r *retention.Rule) { r.Trigger = "died" }, "trigger died instead of closed"},
		"awaited":    {two, func(r *retention.Rule) { r.Absent = retention.Awaited }, "absent awaited instead of gap"},
		"no gap":     {two, func(r *retention.Rule) { r.Absent = retention.NotBinding }, "absent not binding instead of gap"},
		"a gap":      {with(two, func(r *retention.Rule) { r.Absent = retention.NotBinding }), func(r *retention.Rule) { r.Absent = retention.Gap }, "absent gap instead of not binding"},
		"when":       {two, func(r *retention.Rule) { r.When = "minor" }, "trait when minor instead of none"},
		"unless":     {with(two, func(r *retention.Rule) { r.When = "minor" }), func(r *retention.Rule) { r.When, r.Unless = "", "minor" }, "trait unless minor instead of when minor"},
		"instead of": {two, func(r *retention.Rule) { r.InsteadOf = "s" }, "instead of s instead of none"},
		"pick":       {two, func(r *retention.Rule) { r.Pick = retention.Latest }, "pick latest instead of only"},
		"appraisal":  {two, func(r *retention.Rule) { r.Appraise = true }, "appraisal true instead of false"},
	} {
		t.Run(name, func(t *testing.T) {
			was, is := book(t, row.was, late), book(t, with(row.was, row.change), late)
			var names string
			for _, c := range policytest.Changes(was, is, policytest.Samples(was, is)) {
				names += c.Name() + "\n"
			}
			assert.Contains(t, names, row.want)
			assert.Empty(t, policytest.Changes(was, was, policytest.Samples(was, is)))
		})
	}
}
