package policy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// titled is a book whose words have titles in English and Finnish, and one whose start has
// a phrase of its own; of, in English, says whose they are.
func titled(t testing.TB, of string, list ...retention.Rule) policy.Policy {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "titled", Rules: list,
		Triggers: []retention.TriggerInfo{
			{Trigger: closed, Title: calendar.Names{English: "the end of the " + of, Finnish: "asian päättyminen"},
				Start: calendar.Names{English: "after the " + of + " ended", Finnish: "asian päättymisestä"}},
			{Trigger: opened, Title: calendar.Names{English: "the start of the " + of}},
			{Trigger: "claimed", Title: calendar.Names{English: "the claim about the " + of}},
		},
		Traits: []retention.TraitInfo{{Trait: "child", Title: calendar.Names{English: of + " of a child", Finnish: "lapsen asia"}}}})
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

// People read titles and the phrases of a start, each of the book that has the rule; where
// a book has none in the language, the ID.
func TestStepsNameThingsAsTheirBookDoes(t *testing.T) {
	child := with(keep("c", retention.Years(9)), func(r *retention.Rule) { r.When = "child" })
	other := with(keep("o", retention.Years(2)), func(r *retention.Rule) { r.Unless = "child" })
	start := awaiting(keep("s", retention.Years(5)), opened)
	unbound := with(from(keep("u", retention.Years(5)), "claimed"), func(r *retention.Rule) { r.Absent = retention.NotBinding })
	happenedThen := happened(closed, "2024-01-01")
	ask := func(events ...retention.Event) policy.Request { return erase(record(events...), "2024-02-01") }
	trait := func(r policy.Request, is bool) policy.Request {
		r.Record.Traits = retention.TraitsOf(map[retention.Trait]bool{"child": is})
		return r
	}
	for name, row := range map[string]struct {
		policy  policy.Policy
		request policy.Request
		in      calendar.Language
		said    []string // in this order
	}{
		"a start has its own phrase": {titled(t, "case", keep("k", retention.Years(5))), ask(happenedThen), calendar.English,
			[]string{"1. k: at least 5 years after the case ended; event on 1 January 2024;"}},
		"in Finnish": {titled(t, "case", keep("k", retention.Years(5))), ask(happenedThen), calendar.Finnish, []string{"asian päättymisestä"}},
		"one without a phrase has its title": {titled(t, "case", start), ask(), calendar.English,
			[]string{"1. s: at least 5 years from the start of the case: the event has not happened yet."}},
		"one without a title has its ID": {titled(t, "case", start), ask(), calendar.Finnish, []string{"”opened”"}},
		"no titles at all":               {rules(t, start), ask(), calendar.English, []string{"1. s: at least 5 years from opened: the event has not happened yet."}},
		"a condition":                    {titled(t, "case", child, other), trait(ask(happenedThen), true), calendar.English, []string{"c, for records with case of a child: at least 9 years after the case ended;", "o does not bind the record, which has the trait case of a child."}},
		"the lack of it":                 {titled(t, "case", child, other), trait(ask(happenedThen), false), calendar.English, []string{"o, for records without case of a child: at least 2 years", "c does not bind the record, which does not have the trait case of a child."}},
		"an event that does not bind":    {titled(t, "case", keep("k", retention.Years(5)), unbound), ask(happenedThen), calendar.English, []string{"u does not bind the record, which has no event the claim about the case."}},
		"a day to come":                  {titled(t, "case", keep("k", retention.Years(5))), ask(happened(closed, "2024-03-01")), calendar.English, []string{"Event to come: the end of the case, 1 March 2024."}},
		"a guard of another book": {policy.All(titled(t, "case", keep("k", retention.Years(5))), titled(t, "file", keep("g", retention.Years(7)))), ask(happenedThen), calendar.English,
			[]string{"1. k: at least 5 years after the case ended;", "2. g: at least 7 years after the file ended;"}},
		"a guard without titles": {policy.All(titled(t, "case", keep("k", retention.Years(5))), rules(t, keep("g", retention.Years(7)))), ask(happenedThen), calendar.English,
			[]string{"1. k: at least 5 years after the case ended;", "2. g: at least 7 years from closed;"}},
		"only the guard has titles": {policy.All(rules(t, keep("k", retention.Years(5))), titled(t, "file", keep("g", retention.Years(7)))), ask(happenedThen), calendar.English,
			[]string{"1. k: at least 5 years from closed;", "2. g: at least 7 years after the file ended;"}},
		"what every book knows": {rules(t, from(keep("k", retention.Years(5)), retention.Transferred)), ask(happened(retention.Transferred, "2024-01-01")), calendar.English,
			[]string{"1. k: at least 5 years from the transfer of the record; event on 1 January 2024;"}},
	} {
		t.Run(name, func(t *testing.T) {
			text := row.policy.Decide(row.request).Explain().In(row.in)
			at := 0
			for _, said := range row.said {
				next := strings.Index(text[at:], said)
				require.GreaterOrEqual(t, next, 0, "%q is not in\n%s", said, text)
				at += next + len(said)
			}
		})
	}
}

// What is missing has its title for people, and its ID in errors and logs, each by the book
// that asks for it.
func TestWhatIsMissingIsNamed(t *testing.T) {
	child := func(id string) retention.Rule {
		return with(keep(id, retention.Years(9)), func(r *retention.Rule) { r.When = "child" })
	}
	strangers := erase(record(happened("clsoed", "2024-01-01")), "2024-02-01")
	facts := erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	for name, row := range map[string]struct {
		policy      policy.Policy
		request     policy.Request
		people, log string
	}{
		"a trait": {titled(t, "case", child("c")), facts, "it is not known when the retention period starts: trait case of a child (c)",
			"it is not known when the retention period starts: trait child (c)"},
		"a trait of each book": {policy.All(titled(t, "case", child("c")), titled(t, "file", child("g"))), facts,
			"it is not known when the retention period starts: trait case of a child (c); it is not known when the retention period starts: trait file of a child (g)",
			"it is not known when the retention period starts: trait child (c); it is not known when the retention period starts: trait child (g)"},
		"a trait of a book without titles": {policy.All(titled(t, "case", child("c")), rules(t, child("g"))), facts,
			"it is not known when the retention period starts: trait case of a child (c); it is not known when the retention period starts: trait child (g)",
			"it is not known when the retention period starts: trait child (c); it is not known when the retention period starts: trait child (g)"},
		"an event that no rule knows": {titled(t, "case", keep("k", retention.Years(9))), strangers, "it is not known when the retention period starts: event clsoed (k)",
			"it is not known when the retention period starts: event clsoed (k)"},
		"one that the book knows and no rule does": {titled(t, "case", keep("k", retention.Years(9))), erase(record(happened("claimed", "2024-01-01")), "2024-02-01"),
			"it is not known when the retention period starts (k)", "it is not known when the retention period starts (k)"},
	} {
		t.Run(name, func(t *testing.T) {
			d := row.policy.Decide(row.request)
			assert.Contains(t, d.Explain().String(), ". On 1 February 2024: cannot be determined: "+row.people+". Allowed: nothing.\n")
			assert.Equal(t, "undetermined: "+row.log, d.String())
			err := policy.Check(row.policy, row.request)
			assert.Contains(t, err.Error(), "policy: delete: undetermined: "+row.log+"; ")
			var denied *policy.DeniedError
			require.ErrorAs(t, err, &denied)
			assert.Contains(t, denied.In(calendar.English), "Asked for: delete. Outcome: cannot be determined. Reason: "+row.people+". What would help: ")
			logged := fmt.Sprint(d.LogValue(), denied.LogValue())
			assert.NotContains(t, logged, "of a child")
			assert.NotContains(t, logged, "of the case")
		})
	}
}
