package policy_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// stepArgs is the schema of the steps: which arguments each code carries. Names
// are only added. Steps with the code of a reason are a guard's objection, a part
// of a container or the last one of a decision.
var stepArgs = map[string][]string{
	"hold":               {"hold", "placed", "reason", "released"},
	"hold-released":      {"hold", "placed", "reason", "released"},
	"hold-release":       {"hold", "released"},
	"hold-scope":         {"hold", "scope"},
	"demand":             demandArgs,
	"demand-accepted":    demandArgs,
	"demand-blocks":      demandArgs,
	"demand-exempt":      demandArgs,
	"demand-closed":      demandArgs,
	"demand-unclear":     demandArgs,
	"reply-by":           {"latest", "safe"},
	"rule":               {"due", "event", "keep", "last", "rule", "sets", "then", "trigger"},
	"rule-floor":         {"due", "event", "keep", "last", "rule", "sets", "then", "trigger"},
	"rule-ceiling":       {"due", "event", "keep", "last", "rule", "sets", "then", "trigger"},
	"rule-without-end":   {"due", "event", "keep", "last", "rule", "sets", "then", "trigger"},
	"rule-unknown":       {"due", "event", "keep", "last", "rule", "sets", "then", "trigger"},
	"rule-awaited":       {"due", "event", "keep", "last", "rule", "sets", "then", "trigger"},
	"retroactive":        {"rule"},
	"yields":             {"rule", "to"},
	"checked-through":    {"book", "day"},
	"event-to-come":      {"day", "trigger"},
	"unrecognised-event": {"trigger"},
	"appraised-to-keep":  nil,
	"retain-until":       {"end"},
	"if-today":           {"day"},
	"dispose-by":         {"end"},
	"dispose-by-overdue": {"end", "overdue"},
	"objection":          {"reason"},
	"part":               {"end", "outcome", "overdue", "reason", "record"},
	"container":          {"allowed", "end", "outcome", "reason"},
	"outcome":            {"allowed", "day", "outcome", "reason"},
}

var demandArgs = []string{"demand", "kind", "latest", "received", "safe", "state"}

// everyDecision returns the decisions that are explained in golden files, those
// that are refused, and those about the refused requests on other days, with and
// without holds and demands.
func everyDecision(t *testing.T) []policy.Decision {
	list := slices.Collect(maps.Values(explained(t)))
	for _, row := range refusals(t) {
		if row.policy == nil {
			continue
		}
		list = append(list, row.policy.Decide(row.request))
		for n := range 40 {
			r := row.request
			r.On = r.On.AddDays(n - 20)
			switch n % 4 {
			case 1:
				r.Holds = policy.HoldsOf(policy.Hold{ID: "a", Reason: "a strike"}, policy.Hold{ID: "b", Placed: r.On, Released: r.On.AddDays(n%3 - 1)})
			case 2:
				r.Holds = policy.NoHolds()
			}
			if n%2 == 0 {
				demand := policy.Demand{ID: "d", Kind: policy.DemandKind(1 + n%5), State: policy.DemandState(1 + n%3), Received: r.On.AddDays(n - 25)}
				demand.Reply.Safe = demand.Received.AddDays(n)
				r = demanding(r, demand, policy.Demand{ID: "e", Kind: policy.Erasure, State: policy.Accepted, Received: r.On})
			}
			list = append(list, row.policy.Decide(r))
		}
	}
	return list
}

// sentenceOf gives the name of a step's sentence: its code, or that of the three
// sentences that carry the code of a reason and are told by what stands in them.
func sentenceOf(s policy.Step) string {
	args := slices.Sorted(maps.Keys(s.Args))
	for _, name := range []string{"outcome", "objection", "part"} {
		if slices.Equal(args, stepArgs[name]) {
			return name
		}
	}
	return s.Code
}

func TestEveryStepIsASentence(t *testing.T) {
	sentences, used := policy.Sentences(), map[string]bool{}
	assert.Equal(t, slices.Sorted(maps.Keys(stepArgs)), slices.Sorted(maps.Keys(sentences)), "the schema has every sentence")
	sentencesOf := func(steps []policy.Step) (names []string) {
		require.NotEmpty(t, steps)
		for _, step := range steps {
			name := sentenceOf(step)
			names = append(names, name)
			used[name] = true
			if name != step.Code {
				assert.Contains(t, policy.ReasonCodes(), step.Code)
			}
			assert.Equal(t, stepArgs[name], slices.Sorted(maps.Keys(step.Args)), step.Code)
			// The text is the sentence with its arguments and nothing else.
			text := sentences[name]
			for arg, value := range step.Args {
				text = strings.ReplaceAll(text, "{"+arg+"}", value)
			}
			assert.Equal(t, text, step.Text)
			assert.NotContains(t, step.Text, "{", step.Code)
			assert.NotContains(t, step.Text, "}", step.Code)
			assert.NotContains(t, step.Text, "\n")
			assert.Regexp(t, `\.$`, step.Text)
		}
		return names
	}
	decisions := everyDecision(t)
	for _, d := range decisions {
		steps := d.Explain().Steps
		names, last := sentencesOf(steps), len(steps)-1
		assert.Equal(t, []int{last, -1, -1}, []int{slices.Index(names, "outcome"), slices.Index(names, "part"), slices.Index(names, "container")}, "it ends with the outcome")
		assert.Equal(t, d.Code(), steps[last].Code)
		assert.Equal(t, d.Outcome().String(), steps[last].Args["outcome"])
	}
	for n := range decisions {
		parts := decisions[n:min(n+3, len(decisions))]
		whole := policy.Join(parts...)
		names := sentencesOf(whole.Explain().Steps)
		assert.Equal(t, append(slices.Repeat([]string{"part"}, len(parts)), "container"), names, "each part and then the whole")
		for i, part := range parts {
			assert.Equal(t, part.Code(), whole.Explain().Steps[i].Code)
		}
	}
	assert.Equal(t, []string{"container"}, sentencesOf(policy.Container{}.Explain().Steps))
	for name := range sentences {
		assert.True(t, used[name], "no case has %q", name)
	}
}

// What a host writes is not read as a placeholder.
func TestWordsOfAHostAreNotFilled(t *testing.T) {
	odd := from(keep("{then}", retention.Days(5)), "{keep}")
	r := erase(record(happened("{keep}", "2024-01-01"), happened("{day}", "")), "2024-01-03")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "{reason}", Reason: "{hold}", Scope: "{hold}"})
	r = demanding(r, policy.Demand{ID: "{kind}", Kind: policy.Erasure, State: policy.Received, Received: day("2024-01-02")})
	text := policy.All(rules(t, odd), guard(policy.Refuse("{reason}", retention.End{}))).Decide(r).Explain().String()
	assert.Contains(t, text, "Hold {reason} ({hold}), placed on no date, is in force.")
	assert.Contains(t, text, "Hold {reason} covers: {hold}.")
	assert.Contains(t, text, "Demand {kind} (erasure), received on 2024-01-02: not assessed yet.")
	assert.Contains(t, text, "{then}: at least 5 days from {keep} on 2024-01-01; keep through 2024-01-06; then delete.")
	assert.Contains(t, text, "No rule of the class knows the event {day}.")
	assert.Contains(t, text, "A guard refuses: {reason}.")
}

func TestExplanationInJSON(t *testing.T) {
	for name, d := range explained(t) {
		text, err := json.Marshal(d.Explain())
		require.NoError(t, err)
		var out struct {
			Schema, Outcome string
			Steps           []map[string]any
		}
		require.NoError(t, json.Unmarshal(text, &out))
		assert.Equal(t, "keepuntil.decision/1", out.Schema, name)
		assert.Equal(t, d.Outcome().String(), out.Outcome, name)
		assert.Len(t, out.Steps, len(d.Explain().Steps), name)
		for _, step := range out.Steps {
			for key := range step {
				assert.Contains(t, []string{"code", "rule", "args", "text", "source"}, key)
			}
		}
	}
	text, err := json.Marshal(policy.Explanation{})
	require.NoError(t, err)
	assert.Equal(t, `{"schema":"keepuntil.decision/1","outcome":"undetermined","steps":[]}`, string(text))
}

// A refusal reads aloud in one line: who asks, the outcome, why, and what would
// help.
func TestRefusalsReadAloud(t *testing.T) {
	for name, row := range refusals(t) {
		text := policy.Check(row.policy, row.request).Error()
		assert.Regexp(t, `^policy: [a-z, ]+: [a-z_]+: [a-z][^{}\n]*; [^{}\n]*[a-z]$`, text, name)
		assert.NotContains(t, text, "  ", name)
	}
}

// The words of a guard of guards are those of the one that objects.
func TestANestedGuardSpeaksForItself(t *testing.T) {
	free := rules(t, limit("free", retention.Days(5)))
	refuse, keeps := guard(policy.Refuse("a complaint is open", retention.End{})), rules(t, keep("kept", retention.Days(9)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	for name, row := range map[string]struct {
		guards []policy.Policy
		want   string
		steps  []string
	}{
		"a guard of a guard":   {[]policy.Policy{policy.All(free, refuse)}, "keep: a guard refuses: a complaint is open", []string{"A guard refuses: a complaint is open."}},
		"two of its guards":    {[]policy.Policy{policy.All(free, refuse, keeps)}, "keep: a guard refuses: a complaint is open; the retention period has not ended (kept)", []string{"A guard refuses: a complaint is open; the retention period has not ended (kept)."}},
		"and the policy of it": {[]policy.Policy{policy.All(keeps, refuse)}, "keep: the retention period has not ended (kept); a guard refuses: a complaint is open", []string{"The retention period has not ended (kept); a guard refuses: a complaint is open."}},
		"twice":                {[]policy.Policy{refuse, policy.All(free, refuse)}, "keep: a guard refuses: a complaint is open", []string{"A guard refuses: a complaint is open.", "A guard refuses: a complaint is open."}},
	} {
		t.Run(name, func(t *testing.T) {
			d := policy.All(free, row.guards...).Decide(r)
			assert.Equal(t, row.want, d.String())
			var said []string
			for _, step := range d.Explain().Steps {
				if sentenceOf(step) == "objection" {
					said = append(said, step.Text)
				}
			}
			assert.Equal(t, row.steps, said)
		})
	}
}

// codes gives the codes of the steps.
func codes(d policy.Decision) []string {
	var list []string
	for _, step := range d.Explain().Steps {
		list = append(list, step.Code)
	}
	return list
}

func TestStepOfAnObjectionHasItsCode(t *testing.T) {
	p := policy.All(rules(t, limit("term", retention.Days(10))), policy.CheckedLaw(), refusing{})
	told := codes(p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05")))
	assert.Equal(t, []string{"refused", "refused"}, told[len(told)-2:], "the objection, and the outcome by it")
}

func TestStepsOnTheVeryDay(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "test", CheckedThrough: day("2024-03-01"), Rules: []retention.Rule{keep("term", retention.Days(10))}})
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	for _, row := range []struct {
		event, on, code string
		told            bool
	}{
		{"2024-01-01", "2024-03-01", "checked-through", false},
		{"2024-01-01", "2024-03-02", "checked-through", true},
		{"2024-02-01", "2024-02-01", "event-to-come", false},
		{"2024-02-02", "2024-02-01", "event-to-come", true},
	} {
		told := codes(p.Decide(erase(record(happened(closed, row.event)), row.on)))
		if row.told {
			assert.Contains(t, told, row.code)
		} else {
			assert.NotContains(t, told, row.code, row.on)
		}
	}
}
