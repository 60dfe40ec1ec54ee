package languages_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
)

// speaks is what is said in a language.
type speaks interface {
	In(calendar.Language) string
}

// sideBySide writes the lines of something in each language, those of one number together.
func sideBySide(out *strings.Builder, what speaks) {
	var said [][]string
	for _, l := range all {
		said = append(said, strings.Split(strings.TrimSuffix(what.In(l), "\n"), "\n"))
	}
	for n := range said[0] {
		for i, l := range all {
			fmt.Fprintf(out, "%v  %s\n", l, said[i][n])
		}
		out.WriteString("\n")
	}
}

// cited is a step with its citation.
type cited struct{ calendar.Step }

func (c cited) In(l calendar.Language) string { return c.Cited(l) }

// A decision, what its refusal says, and why a check fails, in five languages.
func TestDecisions(t *testing.T) {
	var out strings.Builder
	said := map[calendar.Code]bool{}
	decisions := decisions(t)
	require.GreaterOrEqual(t, len(decisions), 40)
	for n, d := range decisions {
		fmt.Fprintf(&out, "=== %d. %s\n\n", n+1, d.name)
		if d.whole != nil {
			for _, step := range d.whole.Explain().Steps {
				said[step.Code] = true
			}
			sideBySide(&out, d.whole.Explain())
			continue
		}
		for _, step := range d.Explain().Steps {
			said[step.Code] = true
		}
		sideBySide(&out, d.Explain())
		for _, refusal := range d.Refusals() {
			sideBySide(&out, refusal)
		}
		if err := (&policy.DeniedError{Action: d.Request().Action, Decision: d.Decision}); !d.Permits(d.Request().Action) {
			sideBySide(&out, err)
		}
	}
	golden(t, "decisions.txt", out.String())
	text, err := os.ReadFile(filepath.Join(root, "policy", "en.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if code, is := strings.CutPrefix(strings.Split(line, " = ")[0], "step."); is {
			assert.True(t, said[policy.StepCode(code)], "no decision has the step %s", code)
		}
	}
}

// The README shows a decision as it is said.
func TestTheREADMEShowsADecision(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	_, below, _ := strings.Cut(string(readme), "\n## In five languages\n")
	_, text, found := strings.Cut(below, "```text\n")
	require.True(t, found)
	text, _, _ = strings.Cut(text, "```")
	day := calendar.MustParseDate
	d := policy.FromRulebook(estonia.SocialProtection()).Decide(policy.Request{Action: policy.Anonymise, On: day("2026-11-22"), Holds: policy.NoHolds(),
		Record: retention.Record{Class: estonia.PensionBase, Events: retention.EventsOf(retention.Event{Trigger: estonia.Death, On: day("1951-11-21")})}})
	said := d.Explain().In(calendar.Swedish)
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), " …")
		assert.Contains(t, "\n"+said, "\n"+line)
	}
}

type decision struct {
	name string
	policy.Decision
	whole *policy.Container
}

func decisions(t *testing.T) (list []decision) {
	on := calendar.MustParseDate("2026-11-22")
	add := func(name string, p policy.Policy, r policy.Request) {
		list = append(list, decision{fmt.Sprintf("%s: %v of %s on %v", name, r.Action, r.Record.Class, r.On), p.Decide(r), nil})
	}
	book, err := sample.Rulebook()
	require.NoError(t, err)
	systems := policy.FromRulebook(book)
	wanted := map[string]bool{}
	for _, id := range strings.Fields(`kela-0001 kela-0003 kela-0005 kela-0007 kela-0008 kela-0014 kela-0020 kela-0021 kela-r-0001 tulo-0005 tulo-0008 tulo-0009 tulo-0016 tulo-0017 tulo-0018
		skais-0001 skais-0003 skais-0004 skais-0007 skais-0012 skais-0022 skais-0025 skais-0026 skais-0030 ua-0001 ua-0004 ua-0011 ua-c-0001 ua-c-0003 ua-f-0001 ua-f-0002`) {
		wanted[id] = true
	}
	file, err := os.Open(filepath.Join(root, "examples", "quickstart", "records.jsonl"))
	require.NoError(t, err)
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if len(lines.Bytes()) == 0 {
			continue
		}
		r, err := sample.Parse(lines.Bytes())
		require.NoError(t, err)
		if !wanted[r.ID] {
			continue
		}
		delete(wanted, r.ID)
		for i := range r.Demands {
			if d := &r.Demands[i]; d.State != policy.Closed && !d.Received.IsZero() {
				d.Reply, err = eu.DataSubjectRequest().Due(d.Received, calendar.Finland())
				require.NoError(t, err)
			}
		}
		add(r.ID, systems, r.Request(r.Ask, on))
	}
	require.Empty(t, wanted, "in records.jsonl")
	return append(list, hosts(t)...)
}

// Decisions by the rules of a host, which has titles for some of its words.
func hosts(t *testing.T) (list []decision) {
	const (
		file   retention.Class   = "city.file"
		closed retention.Trigger = "city.closed"
		asked  retention.Trigger = "complaint"
		child  retention.Trait   = "child"
		secret retention.Trait   = "secret"
	)
	day := calendar.MustParseDate
	act := calendar.Source{Citation: "Act 1/2020 s. 5"}
	rule := func(id string, change func(*retention.Rule)) retention.Rule {
		r := retention.Rule{ID: id, Class: file, Trigger: closed, Bound: retention.AtLeast, Period: retention.Years(5), Then: retention.Delete, Basis: act, From: day("2000-01-01")}
		change(&r)
		return r
	}
	same := func(*retention.Rule) {}
	book := func(relations []retention.Relation, rules ...retention.Rule) policy.Policy {
		b, err := retention.NewRulebook(retention.Definition{ID: "city", Rules: rules, Relations: relations, CheckedThrough: day("2026-06-30"),
			Classes: []retention.ClassInfo{{Class: file, Title: calendar.Names{English: "files of the city", Finnish: "kaupungin asiakirjat", Swedish: "stadens handlingar", Estonian: "linna dokumendid", Ukrainian: "документи міста"}}},
			Triggers: []retention.TriggerInfo{{Trigger: closed,
				Title: calendar.Names{English: "the closing of the file", Finnish: "asian päättäminen", Swedish: "avslutandet av ärendet", Estonian: "asja lõpetamine", Ukrainian: "закриття справи"},
				Start: calendar.Names{Finnish: "asian päättämisestä", Swedish: "från avslutandet av ärendet", Estonian: "asja lõpetamisest", Ukrainian: "з дня закриття справи"}},
				{Trigger: asked}, {Trigger: "death"}},
			Traits: []retention.TraitInfo{{Trait: child, Title: calendar.Names{English: "a child’s file", Finnish: "lapsen asiakirja", Swedish: "ett barns handling", Estonian: "lapse toimik", Ukrainian: "справа дитини"}}, {Trait: secret}},
		})
		require.NoError(t, err)
		return policy.FromRulebook(b)
	}
	request := func(on string, change func(*policy.Request), events ...retention.Event) policy.Request {
		r := policy.Request{Action: policy.Delete, On: day(on), Record: retention.Record{ID: "17", Class: file, Events: retention.EventsOf(events...)}, Holds: policy.NoHolds(), Demands: policy.DemandsOf()}
		if change != nil {
			change(&r)
		}
		return r
	}
	happened := func(trigger retention.Trigger, on string) retention.Event {
		if on == "" {
			return retention.Event{Trigger: trigger}
		}
		return retention.Event{Trigger: trigger, On: day(on)}
	}
	add := func(name string, p policy.Policy, r policy.Request) policy.Decision {
		d := p.Decide(r)
		list = append(list, decision{fmt.Sprintf("%s: %v of %s on %v", name, r.Action, r.Record.Class, r.On), d, nil})
		return d
	}
	keeps := book(nil, rule("city.5", same))

	add("the last protected day", keeps, request("2026-03-01", nil, happened(closed, "2021-03-01")))
	add("the first free day", keeps, request("2026-03-02", nil, happened(closed, "2021-03-01")))
	add("an event without a day", keeps, request("2026-03-02", nil, happened(closed, "")))
	add("an event that no rule knows", keeps, request("2026-03-02", nil, happened("city.opened", "2015-01-01")))
	add("a day that programs write for no day", keeps, request("2026-03-02", nil, happened(closed, "1900-01-01")))
	add("an event to come", keeps, request("2026-03-02", nil, happened(closed, "2026-12-31")))
	add("a trait that is not known", book(nil, rule("city.child", func(r *retention.Rule) { r.When, r.Period = child, retention.Years(120) }), rule("city.other", func(r *retention.Rule) { r.Unless = child })),
		request("2026-03-02", nil, happened(closed, "2010-03-01")))
	add("a trait that it has, and one without a title", book(nil, rule("city.child", func(r *retention.Rule) { r.When, r.Period = child, retention.Years(120) }), rule("city.other", func(r *retention.Rule) { r.Unless = child }),
		rule("city.secret", func(r *retention.Rule) { r.When, r.Period = secret, retention.Permanently(); r.Then = 0 })),
		request("2026-03-02", func(r *policy.Request) {
			r.Record.Traits = retention.TraitsOf(map[retention.Trait]bool{child: true, secret: true})
		}, happened(closed, "2010-03-01")))
	add("a rule that stands in for another", book(nil, rule("city.death", func(r *retention.Rule) {
		r.Trigger, r.Absent, r.Period = "death", retention.Awaited, retention.Years(12)
	}),
		rule("city.closed", func(r *retention.Rule) { r.InsteadOf = "city.death" })), request("2026-03-02", nil, happened(closed, "2021-02-28")))
	add("only where somebody complained", book(nil, rule("city.5", same), rule("city.complaint", func(r *retention.Rule) {
		r.Trigger, r.Absent, r.Period = asked, retention.NotBinding, retention.Years(3)
	})),
		request("2026-03-02", nil, happened(closed, "2021-02-28")))
	add("a conflict", book(nil, rule("city.5", same), rule("city.limit", func(r *retention.Rule) {
		r.Trigger, r.Absent, r.Bound, r.Period = asked, retention.NotBinding, retention.AtMost, retention.Months(18)
	})),
		request("2024-03-02", nil, happened(closed, "2022-02-28"), happened(asked, "2022-05-31")))
	add("a rule that yields", book([]retention.Relation{{Yields: "city.limit", To: "city.5", Basis: calendar.Source{Citation: "Act 1/2020 s. 6", Doubt: "inferred"}}}, rule("city.5", same),
		rule("city.limit", func(r *retention.Rule) {
			r.Trigger, r.Absent, r.Bound, r.Period = asked, retention.NotBinding, retention.AtMost, retention.Months(18)
		})),
		request("2024-03-02", nil, happened(closed, "2022-02-28"), happened(asked, "2022-05-31")))
	add("a retroactive version, from the end of the fiscal year", book(nil, rule("city.5", func(r *retention.Rule) {
		r.Period, r.Until, r.Cutoff = retention.Years(10), day("2025-01-01"), retention.EndOfFiscalYear(time.June, 30)
	}),
		rule("city.5", func(r *retention.Rule) {
			r.Retroactive, r.From, r.Cutoff = calendar.Source{Citation: "Act 9/2024 s. 2"}, day("2025-01-01"), retention.EndOfYearOfFiscalYear(time.June, 30)
		})),
		request("2026-03-02", nil, happened(closed, "2020-08-28")))
	add("an appraisal that was put off", book(nil, rule("city.5", func(r *retention.Rule) { r.Appraise = true })),
		request("2026-03-02", nil, happened(closed, "2020-08-28"), happened(retention.AppraisedAgain, "2027-01-31")))
	add("as long as needed, and no longer than two weeks", book(nil, rule("city.need", func(r *retention.Rule) {
		r.Trigger, r.Absent, r.Bound, r.Period = retention.NeedEnded, retention.Awaited, retention.AtMost, retention.Immediately()
	}),
		rule("city.weeks", func(r *retention.Rule) { r.Bound, r.Period = retention.AtMost, retention.Weeks(2) })), request("2026-03-02", nil, happened(closed, "2026-02-28")))
	add("holds and requests that contradict themselves", keeps, request("2026-03-02", func(r *policy.Request) {
		r.Holds = policy.HoldsOf(policy.Hold{ID: "H-1", Reason: "lawsuit", Scope: "files of 2021", Placed: day("2026-01-31"), Released: day("2026-01-01")}, policy.Hold{Kind: "audit", Placed: day("2025-01-31"), Released: day("2026-01-31")})
		r.Demands = policy.DemandsOf(policy.Demand{ID: "D-1", Kind: policy.Erasure, State: policy.Accepted, Received: day("2026-02-01"), Answered: day("2026-01-01")},
			policy.Demand{ID: "D-2", Received: day("2026-02-01")}, policy.Demand{ID: "D-3", Kind: policy.Objection, State: policy.Closed, Received: day("2026-02-01"), Answered: day("2026-02-11")},
			policy.Demand{ID: "D-4", Kind: policy.Restriction, State: policy.Received, Received: day("2026-02-01")})
	}, happened(closed, "2020-08-28")))
	add("requests that bar and that make due", keeps, request("2026-03-02", func(r *policy.Request) {
		r.Demands = policy.DemandsOf(policy.Demand{ID: "D-1", Kind: policy.Withdrawal, State: policy.Accepted, Received: day("2026-02-01")}, policy.Demand{ID: "D-2", Kind: policy.Access, State: policy.Received, Received: day("2026-02-01")})
	}, happened(closed, "2020-08-28")))
	add("a guard that refuses", policy.All(keeps, refusing{}, policy.CheckedLaw()), request("2026-11-02", nil, happened(closed, "2020-08-28")))
	a := add("a part that is kept", keeps, request("2026-03-02", nil, happened(closed, "2022-08-28")))
	b := add("a part that is free", keeps, request("2026-03-02", nil, happened(closed, "2020-08-28")))
	whole := policy.Join(a, b)
	return append(list, decision{"a whole of two parts", policy.Decision{}, &whole})
}

type refusing struct{}

func (refusing) Decide(policy.Request) policy.Decision {
	return policy.Refuse("the archive has asked for it", retention.End{})
}
