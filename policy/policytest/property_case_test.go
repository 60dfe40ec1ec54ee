package policytest_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// strangeParts are what names are made of here: what a line gives a meaning to, and what
// schedules have in their numbers.
var strangeParts = []string{"§ 20(1)", "00 00 01 02", "file#2", "a,b", "->", "-", ">", "=", ".", "..", "?", `"`, `\`, `\"`, "'", "#", "+", ":", ",", ", ", " ", "  ",
	"справа № ї-7", "й", "e\u0301", "päätös", "名", "x", "on", "On", "on_", "ask", "asks", "hold", "holds", "demand", "demnad", "true", "none", "never", "“", "«",
	"unknown", "unknown, not before ", "2028-03-01", "(no class)", "keep", "until=", "\\n", "\\u00a0", "/", "%s", "\ufeff", "\u00a0", "\n", "\t"}

// strangeName returns one that loads in a rulebook.
func strangeName(t testing.TB, r *rand.Rand) string {
	for {
		var name strings.Builder
		for range 1 + r.IntN(4) {
			name.WriteString(strangeParts[r.IntN(len(strangeParts))])
		}
		if loads(name.String()) {
			return name.String()
		}
	}
}

// loads reports whether a rulebook can have a name for everything.
func loads(name string) bool {
	rule := from(keep(name, retention.Years(1)), retention.Trigger(name))
	rule.Class, rule.When = retention.Class(name), retention.Trait(name)
	_, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: []retention.Rule{rule}})
	return err == nil
}

// TestWhatLoadsIsReadBack: everything in a case that a line has words for, with whatever
// names load in a rulebook.
func TestWhatLoadsIsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 4))
	for range 3000 {
		c := strangeCase(t, r)
		again, err := policytest.Parse("cases.txt", c.String())
		require.NoError(t, err, "%s", c)
		require.Equal(t, []policytest.Case{c}, again, "%s", c)
		require.Equal(t, c.String(), again[0].String())
		require.Equal(t, 1, len(strings.Split(c.String(), "\n")))
	}
}

func strangeCase(t testing.TB, r *rand.Rand) policytest.Case {
	name := func() string { return strangeName(t, r) }
	one := func(words ...string) string { return words[r.IntN(len(words))] }
	someDay := func() calendar.Date { return day("2020-01-31").AddDays(r.IntN(4000)) }
	joined := func() string {
		names := []string{"none", name(), name() + ", " + name(), name() + ", " + name() + ", " + name()}
		return one(append(names, "")...)
	}
	c := policytest.Case{At: "cases.txt:1", Class: retention.Class(name()), On: someDay()}
	for range r.IntN(3) {
		c.Events = append(c.Events, retention.Event{Trigger: retention.Trigger(name()), On: someDay()}, retention.Event{Trigger: retention.Trigger(name())})
	}
	for range r.IntN(3) {
		if c.Traits == nil {
			c.Traits = map[retention.Trait]bool{}
		}
		c.Traits[retention.Trait(name())] = r.IntN(2) == 0
	}
	for range r.IntN(3) {
		c.Holds = append(c.Holds, policy.Hold{ID: name()}, policy.Hold{ID: name(), Released: someDay()})
	}
	c.HoldsUnknown = r.IntN(4) == 0
	for i := range r.IntN(3) {
		d := policy.Demand{ID: one("D1", "D2")[:1] + string(rune('1'+i)), Kind: policy.DemandKind(1 + r.IntN(5)), State: policy.DemandState(1 + r.IntN(3)), Received: someDay()}
		if r.IntN(2) == 0 {
			safe := someDay()
			d.Reply = reply.Deadline{Safe: safe, Latest: safe}
		}
		c.Demands = append(c.Demands, d)
	}
	c.Ask = policy.Action(r.IntN(8))
	end := func() string {
		return one("", "none", "never", "unknown", someDay().String(), "unknown, not before "+someDay().String())
	}
	c.Want = policytest.Want{
		Outcome: one("", "undetermined", "held", "keep", "review", "may_dispose", "must_dispose"), Because: one("", policy.Reason(r.IntN(42)).String()),
		Allowed: one("", policy.Action(r.IntN(8)).String()), Until: end(), By: end(), Overdue: one("", "0", "41"),
		Rules: joined(), Missing: joined(), Traits: joined(), Next: one("", "never", someDay().String()),
	}
	if c.Want == (policytest.Want{}) {
		c.Want.Outcome = "keep"
	}
	c.Note = strings.TrimSpace(one("", "s. 4 # cf. s. 5", `# "a" -> b`, name()+" # "+name()))
	return c
}

// What a note has that would end its line, or begins it, is lost, and nothing else.
func TestNotesStayOnTheirLine(t *testing.T) {
	for note, want := range map[string]string{"a\nb\r\nc": "a b c", " # a # b\t": "# a # b", "\n": "", "\ufeffa": "a", "a\u00a0b\tc": "a\u00a0b\tc", `"`: `"`} {
		c := policytest.Case{At: "cases.txt:1", Note: note, Class: file, On: day("2026-11-22"), Want: policytest.Want{Outcome: "keep"}}
		again := parsed(t, c.String())
		c.Note = want
		assert.Equal(t, []policytest.Case{c}, again, "%q", note)
	}
}
