package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Case is a record on a day, and what is expected of the decision about it.
//
// The zero Case asks about no class on no day and expects nothing, so it fails.
type Case struct {
	At           string // where it is written, for messages; [Parse] names file and line
	Note         string // the citation, or why it is a case, for messages
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

// Want is what a case expects, in the words in which a decision prints it. An
// empty field is not compared; the zero Want expects nothing.
type Want struct {
	Outcome string // "keep", "may_dispose"; see policy.Outcome
	Because string // the code of the reason: "retained"; see policy.Reason
	Allowed string // "delete, anonymise"; "nothing"
	Until   string // RetainUntil: "2028-03-01", "never", "unknown", "unknown, not before 2028-03-01", "none"
	By      string // DisposeBy, in the same words
	Overdue string // days: "0", "41"
	Rules   string // the IDs of the operative rules, in order: "a.1, b.2"
	Missing string // the triggers whose day is missing, in order
	Traits  string // the traits of which it is missing whether the record has them, in order
	Next    string // NextChange: "2028-03-02"; "never"
}

// expectation is one thing that a case can expect: the word before its value in a
// text of cases, the expected words, and those of a decision.
type expectation struct {
	key  string
	want func(*Want) *string
	got  func(policy.Decision) string
}

var expectations = [...]expectation{
	{"outcome", func(w *Want) *string { return &w.Outcome }, func(d policy.Decision) string { return d.Outcome().String() }},
	{"because", func(w *Want) *string { return &w.Because }, func(d policy.Decision) string { return d.Reason().String() }},
	{"allowed", func(w *Want) *string { return &w.Allowed }, func(d policy.Decision) string { return d.Allowed().String() }},
	{"until", func(w *Want) *string { return &w.Until }, func(d policy.Decision) string { return d.RetainUntil().String() }},
	{"by", func(w *Want) *string { return &w.By }, func(d policy.Decision) string { return d.DisposeBy().String() }},
	{"overdue", func(w *Want) *string { return &w.Overdue }, func(d policy.Decision) string { return strconv.Itoa(d.Overdue()) }},
	{"rules", func(w *Want) *string { return &w.Rules }, operative},
	{"missing", func(w *Want) *string { return &w.Missing }, func(d policy.Decision) string { return list(d.Missing()) }},
	{"traits", func(w *Want) *string { return &w.Traits }, func(d policy.Decision) string { return list(d.MissingTraits()) }},
	{"next", func(w *Want) *string { return &w.Next }, nextChange},
}

func operative(d policy.Decision) string {
	var ids []string
	for _, r := range d.Operative() {
		ids = append(ids, r.ID)
	}
	return list(slices.Compact(ids))
}

func nextChange(d policy.Decision) string {
	if day, ok := d.NextChange(); ok {
		return day.String()
	}
	return "never"
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
// nothing, would test nothing; they fail too.
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
// the steps by which the policy decided.
func (c Case) Check(p policy.Policy) error {
	if c.Want == (Want{}) {
		return fmt.Errorf("%s\n\tnothing is expected, so nothing is tested; write what the decision must be after ->, as in: -> keep until=2028-03-01", c.title())
	}
	if p == nil {
		return fmt.Errorf("%s\n\tthere is no policy; make one with policy.FromRulebook", c.title())
	}
	d := p.Decide(c.Request())
	differences := c.differences(d)
	if len(differences) == 0 {
		return nil
	}
	const indented = "\n\t  "
	steps := strings.TrimRight(d.Explain().String(), "\n")
	return errors.New(c.title() + "\n\tthe policy does not decide as the case expects; correct the rule, or the case:" +
		indented + strings.Join(differences, indented) +
		"\n\tit decides by these steps:" +
		indented + strings.ReplaceAll(steps, "\n", indented))
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

// hasClasses fails the test over a book without classes, and for each case that names
// a class or an event which the book does not know: such a case is undetermined, and
// could be expected to be. It reports whether the book has classes.
func hasClasses(t testing.TB, b *retention.Rulebook, cases []Case) bool {
	t.Helper()
	if len(classes(b)) == 0 {
		t.Errorf("policytest: the rulebook has no rule that a case could exercise; write rules, or merge the book that has them")
		return false
	}
	for _, c := range cases {
		if problem := c.misnamed(b); problem != "" {
			t.Errorf("policytest: %s\n\t%s; correct the name", c.title(), problem)
		}
	}
	return true
}

// misnamed names a class, an event or a trait that a book does not know, or nothing.
func (c Case) misnamed(b *retention.Rulebook) string {
	if problem := unknownClass(b, c.Class); problem != "" {
		return problem
	}
	rules := rulesBy(b)[c.Class]
	if strange := policy.FromRulebook(b).Decide(c.Request()).Unrecognised(); len(strange) > 0 {
		return fmt.Sprintf("no rule of the class %s knows the event %s; its rules know %s", c.Class, calendar.Plain(list(strange)), list(triggersOf(rules)))
	}
	asked := traitsAsked(rules)
	var strange []retention.Trait
	for trait := range retention.TraitsOf(c.Traits).All() {
		if !slices.Contains(asked, trait) {
			strange = append(strange, trait)
		}
	}
	if len(strange) == 0 || len(rules) == 0 { // without rules, those of another book may ask for it
		return ""
	}
	return fmt.Sprintf("no rule of the class %s asks for the trait %s; its rules ask for %s", c.Class, calendar.Plain(list(strange)), list(asked))
}
