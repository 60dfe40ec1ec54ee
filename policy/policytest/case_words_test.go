package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestEveryNameCanBeWritten: whatever loads as a name can be written and read back, and
// only what needs quotation marks has them.
func TestEveryNameCanBeWritten(t *testing.T) {
	for name, inMarks := range map[string]bool{
		"hospital.file": false, "§4(1)": false, "a/b-c:d": false, "päätös": false, "архів": false,
		"00 00 01 02": true, "a#b": true, "a->b": true, `say "so"`: true, `"said"`: true, "(no class)": true, `c:\d`: false, "a=b": true,
	} {
		t.Run(name, func(t *testing.T) {
			c := policytest.Case{At: "cases.txt:1", Class: retention.Class(name), On: day("2026-11-22"),
				Events: []retention.Event{{Trigger: retention.Trigger(name), On: day("2020-01-31")}, {Trigger: retention.Trigger(name)}},
				Traits: map[retention.Trait]bool{retention.Trait(name): true, "minor": false},
				Holds:  []policy.Hold{{ID: name}, {ID: name, Released: day("2026-11-23")}},
				Want:   policytest.Want{Outcome: "keep", Rules: name + ", other", Missing: name, Traits: name}}
			require.Equal(t, []policytest.Case{c}, parsed(t, c.String()))
			if !inMarks {
				assert.NotContains(t, c.String(), `"`)
			}
			b := defined(t, retention.Definition{ID: name, Rules: []retention.Rule{with(from(keep(name, retention.Years(1)), retention.Trigger(name)), func(r *retention.Rule) {
				r.Class, r.When = retention.Class(name), retention.Trait(name)
			})}})
			proposal := withoutReview(policytest.Propose(b))
			require.NotEmpty(t, proposal)
			policytest.CheckCases(t, policy.FromRulebook(b), parsed(t, proposal[0].String())...)
		})
	}
}

// A name that stands for something else where it stands is in quotation marks there.
func TestNamesThatMeanSomethingElse(t *testing.T) {
	for id, line := range map[string]string{
		"?": `test.file hold="?" on=2026-11-22 -> keep`, "a..b": `test.file hold="a..b" on=2026-11-22 -> keep`, "": `test.file hold="" on=2026-11-22 -> keep`,
	} {
		c := policytest.Case{At: "cases.txt:1", Class: file, On: day("2026-11-22"), Holds: []policy.Hold{{ID: id}}, Want: policytest.Want{Outcome: "keep"}}
		assert.Equal(t, line, c.String())
		assert.Equal(t, []policytest.Case{c}, parsed(t, line))
	}
	for rules, written := range map[string]string{"a,b": `"a,b"`, "a, b+": "a,b+", "unknown, not before s. 4": `unknown,"not before s. 4"`, "7+": "7+", "a, ": `a,""`} {
		c := policytest.Case{At: "cases.txt:1", Class: file, On: day("2026-11-22"), Want: policytest.Want{Outcome: "keep", Rules: rules}}
		assert.Equal(t, "test.file on=2026-11-22 -> keep rules="+written, c.String())
		assert.Equal(t, []policytest.Case{c}, parsed(t, c.String()))
	}
}
