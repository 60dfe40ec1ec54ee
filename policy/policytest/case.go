package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Case is a record on a day, and what is expected of the decision about it. Its String is
// a line for [Parse].
//
// The zero Case asks about no class on no day and expects nothing, so it fails.
type Case struct {
	At           string // where it is written, for messages; [Parse] names file and line
	Note         string // the citation, or why it is a case, for messages; as long as it has the words "review what is expected", the case fails
	Class        retention.Class
	Events       []retention.Event
	Traits       map[retention.Trait]bool // whether the record has it; one that is not named is unknown
	Holds        []policy.Hold            // none: looked up, and there are none
	HoldsUnknown bool                     // the holds were not looked up
	Demands      []policy.Demand
	Ask          policy.Action // none: delete. Only a host's guard can decide differently by it
	On           calendar.Date
	Want         Want
}

func list[T ~string](words []T) string {
	var all []string
	for _, w := range words {
		all = append(all, string(w))
	}
	return cmp.Or(strings.Join(all, ", "), "none")
}

// mostNamed is how many names a message lists: there can be many messages, and many
// names.
const mostNamed = 20

// few lists names, and says how many more there are.
func few[T ~string](names []T) string {
	if more := len(names) - mostNamed; more > 0 {
		return fmt.Sprintf("%s and %d more", list(names[:mostNamed]), more)
	}
	return list(names)
}

// Request returns what the case asks a policy.
func (c Case) Request() policy.Request {
	r := request(retention.Record{ID: "case", Class: c.Class, Events: retention.EventsOf(c.Events...), Traits: retention.TraitsOf(c.Traits)}, c.On)
	r.Action = cmp.Or(c.Ask, r.Action)
	r.Holds, r.Demands = policy.HoldsFrom(c.Holds, nil), policy.DemandsFrom(c.Demands, nil)
	if c.HoldsUnknown {
		r.Holds = policy.Holds{}
	}
	return r
}

// request asks for the deletion of a record without holds.
func request(record retention.Record, on calendar.Date) policy.Request {
	return policy.Request{Action: policy.Delete, Record: record, On: on, Holds: policy.NoHolds()}
}

// CheckCases checks every case and fails the test with what was expected, what came,
// and the steps of the decision. A list without cases, and a case that expects
// nothing, would test nothing; they fail too, and so do a case that expects what no
// decision says and one that nobody has reviewed: see [Case.Check].
func CheckCases(t testing.TB, p policy.Policy, cases ...Case) {
	t.Helper()
	if len(cases) == 0 {
		t.Errorf("policytest: there are no cases; write at least one")
	}
	for _, c := range cases {
		if err := c.Check(p); err != nil {
			t.Errorf("%v", err)
		}
	}
}

// Check asks a policy and compares. The error names everything that differs and
// the steps by which the policy decided. A case whose note still has the words "review
// what is expected", with which this package proposes cases, fails whatever is decided.
func (c Case) Check(p policy.Policy) error {
	var text strings.Builder
	part := func(what string, lines ...string) {
		text.WriteString("\n\t" + what)
		for _, line := range lines {
			text.WriteString("\n\t  " + strings.ReplaceAll(line, "\n", "\n\t  "))
		}
	}
	if c.isProposal() {
		part(errToReview.Error())
	}
	impossible := c.Want.check()
	switch {
	case c.Want == (Want{}):
		part("nothing is expected, so nothing is tested; write what the decision must be after ->, as in: -> keep until=2028-03-01")
	case len(impossible) > 0:
		part("no decision says what the case expects; correct the case:", impossible...)
	case p == nil:
		part("there is no policy; make one with policy.FromRulebook")
	default:
		d := p.Decide(c.Request())
		if differences := c.differences(d); len(differences) > 0 {
			part("the policy does not decide as the case expects; correct the rule, or the case:", differences...)
			part("it decides by these steps:", strings.TrimRight(d.Explain().String(), "\n"))
		}
	}
	if text.Len() == 0 {
		return nil
	}
	return errors.New(c.title() + text.String())
}

// differences lists where a decision differs from what is expected.
func (c Case) differences(d policy.Decision) []string {
	var lines []string
	for _, e := range expectations {
		want := *e.want(&c.Want)
		if want == "" { // what is not expected is not computed
			continue
		}
		if got := e.got(d); want != got {
			lines = append(lines, calendar.Plain(fmt.Sprintf("%s: expected %s, got %s", e.key, want, got)))
		}
	}
	return lines
}

// fails reports whether a decision differs from what is expected.
func (c Case) fails(d policy.Decision) bool {
	return slices.ContainsFunc(expectations[:], func(e expectation) bool {
		want := *e.want(&c.Want)
		return want != "" && want != e.got(d)
	})
}

// title names the case in messages, on one line.
func (c Case) title() string { return calendar.Plain(cmp.Or(c.At, "case") + ": " + c.String()) }
