package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// TestParse: what a line says, and how the kit writes it.
func TestParse(t *testing.T) {
	base := func(change func(*policytest.Case)) policytest.Case {
		c := policytest.Case{At: "cases.txt:1", Class: file, On: day("2026-11-22"), Want: policytest.Want{Outcome: "keep"}}
		change(&c)
		return c
	}
	event := func(t retention.Trigger, on string) retention.Event { return retention.Event{Trigger: t, On: day(on)} }
	demand := policy.Demand{ID: "D1", Kind: policy.Erasure, State: policy.Accepted, Received: day("2026-02-01")}
	for name, row := range map[string]struct {
		line    string
		want    policytest.Case
		written string // empty: like the line
	}{
		"the least": {"test.file on=2026-11-22 -> keep", base(func(*policytest.Case) {}), ""},
		"events, in their order": {"test.file opened=2020-01-31 closed=2019-02-28 on=2026-11-22 -> keep",
			base(func(c *policytest.Case) {
				c.Events = []retention.Event{event(opened, "2020-01-31"), event(closed, "2019-02-28")}
			}), ""},
		"an event on an unknown day": {"test.file closed=? on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.Events = []retention.Event{{Trigger: closed}} }), ""},
		"an event twice": {"test.file closed=2019-01-01 closed=2020-01-01 on=2026-11-22 -> keep",
			base(func(c *policytest.Case) {
				c.Events = []retention.Event{event(closed, "2019-01-01"), event(closed, "2020-01-01")}
			}), ""},
		"events named like other words": {`test.file "on"=2019-01-01 "hold"=? "ask"=2019-01-02 "demand"=2019-01-03 on=2026-11-22 -> keep`,
			base(func(c *policytest.Case) {
				c.Events = []retention.Event{event("on", "2019-01-01"), {Trigger: "hold"}, event("ask", "2019-01-02"), event("demand", "2019-01-03")}
			}), ""},
		"an event with quotation marks in its name": {`test.file "\"closed\""=2019-01-01 on=2026-11-22 -> keep`,
			base(func(c *policytest.Case) { c.Events = []retention.Event{event(`"closed"`, "2019-01-01")} }), ""},
		"traits, in the order of their names": {`test.file minor=false "on"=true "of age"=true on=2026-11-22 -> undetermined traits=sample,"sold off"`,
			base(func(c *policytest.Case) {
				c.Traits = map[retention.Trait]bool{"minor": false, "of age": true, "on": true}
				c.Want = policytest.Want{Outcome: "undetermined", Traits: "sample, sold off"}
			}), `test.file minor=false "of age"=true "on"=true on=2026-11-22 -> undetermined traits=sample,"sold off"`},
		"a trait named like an event": {"test.file closed=2019-01-01 closed=true on=2026-11-22 -> keep",
			base(func(c *policytest.Case) {
				c.Events, c.Traits = []retention.Event{event(closed, "2019-01-01")}, map[retention.Trait]bool{"closed": true}
			}), ""},
		"names in quotation marks": {`"00 00 01 02" "closed # -> \"here\""=2019-01-01 hold="H 1"..2027-05-10 hold="?" hold="a..b" on=2026-11-22 -> keep rules="s. 4",s.5,"s,6",7+ missing="tail\u00a0end"  # "s. 4`,
			base(func(c *policytest.Case) {
				c.Class, c.Events = "00 00 01 02", []retention.Event{event(`closed # -> "here"`, "2019-01-01")}
				c.Holds = []policy.Hold{{ID: "H 1", Released: day("2027-05-10")}, {ID: "?"}, {ID: "a..b"}}
				c.Want.Rules, c.Want.Missing, c.Note = "s. 4, s.5, s,6, 7+", "tail\u00a0end", `"s. 4`
			}), ""},
		"quotation marks that are not needed": {`"test.file" "closed"=2019-01-01 on=2026-11-22 -> "keep" until="2028-03-01"`,
			base(func(c *policytest.Case) {
				c.Events, c.Want.Until = []retention.Event{event(closed, "2019-01-01")}, "2028-03-01"
			}), "test.file closed=2019-01-01 on=2026-11-22 -> keep until=2028-03-01"},
		"a hold": {"test.file hold=H1 on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.Holds = []policy.Hold{{ID: "H1"}} }), ""},
		"two holds, one released": {"test.file hold=H1 hold=H2..2027-05-10 on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.Holds = []policy.Hold{{ID: "H1"}, {ID: "H2", Released: day("2027-05-10")}} }), ""},
		"holds not looked up": {"test.file hold=? on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.HoldsUnknown = true }), ""},
		"a demand": {"test.file demand=erasure:accepted:2026-02-01 on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.Demands = []policy.Demand{demand} }), ""},
		"demands, one to be answered": {"test.file demand=erasure:accepted:2026-02-01 demand=withdrawal:closed:2026-02-02:2026-03-02 on=2026-11-22 -> keep",
			base(func(c *policytest.Case) {
				due := reply.Deadline{Safe: day("2026-03-02"), Latest: day("2026-03-02")}
				c.Demands = []policy.Demand{demand, {ID: "D2", Kind: policy.Withdrawal, State: policy.Closed, Received: day("2026-02-02"), Reply: due}}
			}), ""},
		"asked for something else": {"test.file ask=anonymise on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.Ask = policy.Anonymise }), ""},
		"asked for two things": {"test.file ask=delete,transfer on=2026-11-22 -> keep",
			base(func(c *policytest.Case) { c.Ask = policy.Delete | policy.Transfer }), ""},
		"every expectation": {"test.file on=2026-11-22 -> must_dispose because=due allowed=delete,anonymise until=2026-01-01 by=2026-01-02 overdue=324 rules=a.1,b.2 missing=none traits=none next=never",
			base(func(c *policytest.Case) {
				c.Want = policytest.Want{Outcome: "must_dispose", Because: "due", Allowed: "delete, anonymise", Until: "2026-01-01", By: "2026-01-02",
					Overdue: "324", Rules: "a.1, b.2", Missing: "none", Traits: "none", Next: "never"}
			}), ""},
		"expectations in another order": {"test.file on=2026-11-22 -> until=never outcome=review",
			base(func(c *policytest.Case) { c.Want = policytest.Want{Outcome: "review", Until: "never"} }),
			"test.file on=2026-11-22 -> review until=never"},
		"no outcome": {"test.file on=2026-11-22 -> until=2028-03-01+ by=unknown",
			base(func(c *policytest.Case) {
				c.Want = policytest.Want{Until: "unknown, not before 2028-03-01", By: "unknown"}
			}), ""},
		"the day before the events": {"test.file on=2026-11-22 closed=? -> keep",
			base(func(c *policytest.Case) { c.Events = []retention.Event{{Trigger: closed}} }),
			"test.file closed=? on=2026-11-22 -> keep"},
		"tabs and a carriage return": {"\ttest.file\ton=2026-11-22\t->\tkeep\r\n",
			base(func(*policytest.Case) {}), "test.file on=2026-11-22 -> keep"},
		"no blanks at the arrow": {"test.file on=2026-11-22->keep",
			base(func(*policytest.Case) {}), "test.file on=2026-11-22 -> keep"},
		"a note": {"test.file on=2026-11-22 -> keep# Decree s. 4 # cf. s. 5 -> until=never \r\n",
			base(func(c *policytest.Case) { c.Note = "Decree s. 4 # cf. s. 5 -> until=never" }),
			"test.file on=2026-11-22 -> keep  # Decree s. 4 # cf. s. 5 -> until=never"},
		"the mark of an editor": {"\ufefftest.file on=2026-11-22 -> keep",
			base(func(*policytest.Case) {}), "test.file on=2026-11-22 -> keep"},
	} {
		t.Run(name, func(t *testing.T) {
			c := parsed(t, row.line)
			require.Equal(t, []policytest.Case{row.want}, c)
			if row.written == "" {
				row.written = row.line
			}
			assert.Equal(t, row.written, c[0].String())
			assert.Equal(t, c, parsed(t, c[0].String()))
		})
	}
}

// TestParseCountsLines: comments and empty lines count, whatever ends a line.
func TestParseCountsLines(t *testing.T) {
	cases := parsed(t, "# Files\r\n\r\n  # more\ntest.file on=2026-11-22 -> keep\n\t\ntest.file on=2026-11-23 -> held # last")
	require.Len(t, cases, 2)
	assert.Equal(t, "cases.txt:4", cases[0].At)
	assert.Empty(t, cases[0].Note)
	assert.Equal(t, "cases.txt:6", cases[1].At)
	assert.Equal(t, "last", cases[1].Note)
}
