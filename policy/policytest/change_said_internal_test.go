package policytest

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// TestEverySlipIsToldApart: each slip of the pen has a name of its own, without any record
// that shows it, so that who acknowledges one has not acknowledged another one.
func TestEverySlipIsToldApart(t *testing.T) {
	rule := func(id string, trigger retention.Trigger, bound retention.Bound, years int) retention.Rule {
		return retention.Rule{ID: id, Class: "test.file", Trigger: trigger, Bound: bound, Period: retention.Years(years), Then: retention.Delete, Basis: calendar.Source{Citation: "s. 1"}}
	}
	change := calendar.MustParseDate("2020-01-01")
	before, after := rule("v", "closed", retention.AtLeast, 4), rule("v", "closed", retention.AtLeast, 2)
	before.Until, after.From = change, change
	stands, awaited := rule("i", "born", retention.AtLeast, 90), rule("c", "opened", retention.AtMost, 7)
	stands.InsteadOf, awaited.Absent, awaited.When = "d", retention.Awaited, "minor"
	d := retention.Definition{ID: "test", Allowance: retention.Days(30), Rules: []retention.Rule{
		before, after, rule("e", "read", retention.Exactly, 1), rule("d", "died", retention.AtLeast, 9), stands, awaited}}
	was, err := retention.NewRulebook(d)
	require.NoError(t, err)
	told := map[string]string{}
	for i, r := range d.Rules {
		eachSlip(r, d.Rules, func(slip string, changed retention.Rule) {
			slipped := d
			slipped.Rules = slices.Clone(d.Rules)
			slipped.Rules[i] = changed
			is, err := retention.NewRulebook(slipped)
			if err != nil {
				return
			}
			var names []string
			for _, c := range Changes(was, is, nil) {
				names = append(names, c.Name())
			}
			require.NotEmpty(t, names, "%s: %s", r.ID, slip)
			all := strings.Join(names, "\n")
			assert.Empty(t, told[all], "%s: %s is told as %q", r.ID, slip, all)
			told[all] = r.ID + ": " + slip
		})
	}
	assert.Greater(t, len(told), 60)
}
