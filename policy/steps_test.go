package policy_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// stepArgs is the schema of the steps: which arguments each code carries. Names
// are only added. Steps with the code of a reason are a guard's objection or the
// last one.
var stepArgs = map[string][]string{
	"hold":               {"hold", "placed", "reason", "released"},
	"hold-released":      {"hold", "placed", "reason", "released"},
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
	"outcome":            {"allowed", "day", "outcome", "reason"},
}

// everyDecision gives the decisions that are explained in golden files, those
// that are refused, and random ones.
func everyDecision(t *testing.T) []policy.Decision {
	list := slices.Collect(maps.Values(explained(t)))
	for _, row := range refusals(t) {
		if row.policy != nil {
			list = append(list, row.policy.Decide(row.request))
		}
	}
	random := rand.New(rand.NewPCG(9, 9))
	for n := range 600 {
		s := sample(random, 1+n%4)
		if p, err := library(s); err == nil {
			list = append(list, p.Decide(s.request(sampleBase+random.IntN(30), grid{base: sampleBase}.holds(n))))
		}
	}
	return list
}

// sentenceOf gives the name of a step's sentence: its code, or that of the two
// sentences that carry the code of a reason.
func sentenceOf(s policy.Step, last bool) string {
	switch {
	case last:
		return "outcome"
	case slices.Equal(slices.Sorted(maps.Keys(s.Args)), []string{"reason"}):
		return "objection"
	default:
		return s.Code
	}
}

func TestEveryStepIsASentence(t *testing.T) {
	sentences, used := policy.Sentences(), map[string]bool{}
	assert.Equal(t, slices.Sorted(maps.Keys(stepArgs)), slices.Sorted(maps.Keys(sentences)), "the schema has every sentence")
	for _, d := range everyDecision(t) {
		steps := d.Explain().Steps
		require.NotEmpty(t, steps)
		for i, step := range steps {
			name := sentenceOf(step, i == len(steps)-1)
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
		assert.Equal(t, d.Code(), steps[len(steps)-1].Code)
		assert.Equal(t, d.Outcome().String(), steps[len(steps)-1].Args["outcome"])
	}
	for name := range sentences {
		assert.True(t, used[name], "no case has %q", name)
	}
}

func TestReasonCodesAreUnique(t *testing.T) {
	codes := policy.ReasonCodes()
	slices.Sort(codes)
	assert.Len(t, slices.Compact(slices.Clone(codes)), len(codes))
	for _, code := range codes {
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, code)
	}
	for code := range policy.Sentences() {
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, code)
	}
}

// What a host writes is not read as a placeholder.
func TestWordsOfAHostAreNotFilled(t *testing.T) {
	odd := from(keep("{then}", retention.Days(5)), "{keep}")
	r := erase(record(happened("{keep}", "2024-01-01"), happened("{day}", "")), "2024-01-03")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "{reason}", Reason: "{hold}"})
	text := policy.All(rules(t, odd), guard(policy.Refuse("{reason}", retention.End{}))).Decide(r).Explain().String()
	assert.Contains(t, text, "Hold {reason} ({hold}) is in force.")
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
				if sentenceOf(step, false) == "objection" {
					said = append(said, step.Text)
				}
			}
			assert.Equal(t, row.steps, said)
		})
	}
}
