package policy_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// stepArgs is the schema of the steps: which arguments each code carries. Names
// are only added.
var stepArgs = map[policy.StepCode][]string{
	policy.StepHold:                holdArgs,
	policy.StepHoldReleased:        holdArgs,
	policy.StepHoldContradictory:   holdArgs,
	policy.StepDemand:              demandArgs,
	policy.StepDemandAccepted:      demandArgs,
	policy.StepDemandBars:          demandArgs,
	policy.StepDemandExempt:        demandArgs,
	policy.StepDemandClosed:        demandArgs,
	policy.StepDemandContradictory: append([]string{"answered", "latest", "safe"}, demandArgs...),
	policy.StepDemandUnclear:       demandArgs,
	policy.StepReplyBy:             {"latest", "safe", "unchecked"},
	policy.StepRule:                {"bound", "cutoff", "due", "event", "from", "instead_of", "keep", "last", "period", "rule", "terms", "then", "trigger", "unless", "until", "when"},
	policy.StepRuleUnknown:         append([]string{"missing_trait", "unrecognised"}, ruleArgs...),
	policy.StepRuleAwaited:         ruleArgs,
	policy.StepRuleUnbound:         {"missing_event", "replaced", "rule", "stands_for", "unless", "when"},
	policy.StepRetroactive:         {"rule"},
	policy.StepYields:              {"rule", "to"},
	policy.StepCheckedThrough:      {"book", "day", "rule"},
	policy.StepEventToCome:         {"day", "rule", "trigger"},
	policy.StepUnrecognisedEvent:   {"trigger"},
	policy.StepSentinelDay:         {"day", "trigger"},
	policy.StepAppraisedToKeep:     nil,
	policy.StepAppraisalPutOff:     {"day"},
	policy.StepRetainUntil:         {"end"},
	policy.StepIfToday:             {"day"},
	policy.StepDisposeBy:           {"end", "overdue"},
	policy.StepObjection:           {"because", "reason"},
	policy.StepPart:                {"because", "end", "outcome", "overdue", "reason", "record"},
	policy.StepContainer:           {"allowed", "because", "end", "outcome", "reason"},
	policy.StepOutcome:             {"allowed", "because", "day", "outcome", "reason"},
}

var (
	holdArgs   = []string{"hold", "kind", "placed", "released", "scope", "why"}
	demandArgs = []string{"demand", "kind", "received", "state"}
	ruleArgs   = []string{"bound", "cutoff", "from", "instead_of", "period", "rule", "terms", "trigger", "unless", "until", "when"}
)

// unsaid are arguments for programs, which some sentences do not name.
var unsaid = []string{"reason", "rule", "state", "from", "until", "bound", "period", "cutoff", "trigger"}

// everyDecision returns the decisions that are explained in golden files, those
// that are refused, and those about the refused requests on other days, with and
// without holds and demands.
func everyDecision(t *testing.T) []policy.Decision {
	kinds := slices.Collect(policy.DemandKinds())
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
				r.Holds = policy.HoldsOf(policy.Hold{ID: "a", Reason: "a strike"}, policy.Hold{ID: "b", Placed: r.On, Released: r.On.AddDays(n%3 - 1)}) // which contradicts itself every third time
			case 2:
				r.Holds = policy.NoHolds()
			}
			if n%2 == 0 {
				demand := policy.Demand{ID: "d", Kind: kinds[n%len(kinds)], State: policy.DemandState(1 + n%3), Received: r.On.AddDays(n - 25)}
				demand.Reply.Safe = demand.Received.AddDays(n - 3)
				r.Record.Events = retention.EventsOf(append(slices.Collect(r.Record.Events.All()), happened(retention.Transferred, "1970-01-01"))...)
				r = demanding(r, demand, policy.Demand{ID: "e", Kind: policy.Erasure, State: policy.Accepted, Received: r.On})
			}
			list = append(list, row.policy.Decide(r))
		}
	}
	return list
}

// codeOf returns the code of a step, which is one of this package.
func codeOf(t testing.TB, s calendar.Step) policy.StepCode {
	t.Helper()
	code, ours := s.Code.(policy.StepCode)
	require.True(t, ours, "%v", s)
	return code
}

var argument = regexp.MustCompile(`{([a-z_]+)`)

func TestEveryStepIsASentence(t *testing.T) {
	used := map[string]bool{}
	codesOf := func(steps []calendar.Step) (codes []policy.StepCode) {
		require.NotEmpty(t, steps)
		for _, step := range steps {
			code := codeOf(t, step)
			codes = append(codes, code)
			used[code.String()] = true
			// It has the arguments that its sentence names, and those for programs.
			names := slices.Sorted(maps.Keys(step.Args))
			said := map[string]bool{}
			for _, match := range argument.FindAllStringSubmatch(code.Sentence(calendar.English), -1) {
				said[match[1]] = true
			}
			for _, name := range append(names, slices.Collect(maps.Keys(said))...) {
				_, passed := step.Args[name]
				assert.Contains(t, stepArgs[code], name, code)
				assert.True(t, said[name] && passed || slices.Contains(unsaid, name), "%v: %s", code, name)
			}
			text := step.In(calendar.English)
			assert.NotContains(t, text, "{", code)
			assert.NotContains(t, text, "}", code)
			assert.NotContains(t, text, "\n")
			assert.Regexp(t, `\.$`, text)
		}
		return codes
	}
	decisions := everyDecision(t)
	for _, d := range decisions {
		steps := d.Explain().Steps
		codes, last := codesOf(steps), len(steps)-1
		assert.Equal(t, []int{last, -1, -1}, []int{slices.Index(codes, policy.StepOutcome), slices.Index(codes, policy.StepPart), slices.Index(codes, policy.StepContainer)}, "it ends with the outcome")
		assert.Equal(t, d.Reason(), steps[last].Args["reason"])
		assert.Equal(t, d.Outcome(), steps[last].Args["outcome"])
	}
	for n := range decisions {
		parts := decisions[n:min(n+3, len(decisions))]
		whole := policy.Join(parts...)
		codes := codesOf(whole.Explain().Steps)
		assert.Equal(t, append(slices.Repeat([]policy.StepCode{policy.StepPart}, len(parts)), policy.StepContainer), codes, "each part and then the whole")
		for i, part := range parts {
			assert.Equal(t, part.Reason(), whole.Explain().Steps[i].Args["reason"])
		}
	}
	assert.Equal(t, []policy.StepCode{policy.StepContainer}, codesOf(policy.Container{}.Explain().Steps))
	assert.Equal(t, policy.StepCodes(t), slices.Sorted(maps.Keys(used)), "no case has it")
	assert.Len(t, stepArgs, len(used), "the schema has every step")
}

// What a host writes is not read as a placeholder.
func TestWordsOfAHostAreNotFilled(t *testing.T) {
	odd := from(keep("{then}", retention.Days(5)), "{keep}")
	r := erase(record(happened("{keep}", "2024-01-01"), happened("{day}", "")), "2024-01-03")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "{reason}", Reason: "{hold}", Scope: "{hold}"})
	r = demanding(r, policy.Demand{ID: "{kind}", Kind: policy.Erasure, State: policy.Received, Received: day("2024-01-02")})
	text := policy.All(rules(t, odd), guard(policy.Refuse("{reason}", retention.End{}))).Decide(r).Explain().String()
	assert.Contains(t, text, "Hold {reason} ({hold}) is in force. It covers: {hold}.")
	assert.Contains(t, text, "Request {kind} (erasure), received on 2 January 2024: not assessed yet.")
	assert.Contains(t, text, "{then}: at least 5 days from {keep}; event on 1 January 2024; retain until 6 January 2024; disposition: delete.")
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
				assert.Contains(t, []string{"code", "args", "text", "source"}, key)
			}
		}
	}
	text, err := json.Marshal(policy.Explanation{})
	require.NoError(t, err)
	assert.Equal(t, `{"schema":"keepuntil.decision/1","outcome":"undetermined","steps":[]}`, string(text))
}

// A refusal is one line to read aloud: who asks, the outcome, why, and what
// would help.
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
				if step.Code == policy.StepObjection {
					said = append(said, step.In(calendar.English))
				}
			}
			assert.Equal(t, row.steps, said)
		})
	}
}

// codes returns the codes of the steps.
func codes(d policy.Decision) []string {
	var list []string
	for _, step := range d.Explain().Steps {
		list = append(list, step.Code.String())
	}
	return list
}

func TestStepOfAnObjectionHasItsCode(t *testing.T) {
	p := policy.All(rules(t, limit("term", retention.Days(10))), policy.CheckedLaw(), refusing{})
	told := p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05")).Explain().Steps
	for i, code := range []policy.StepCode{policy.StepObjection, policy.StepOutcome} { // the objection, and the outcome by it
		step := told[len(told)-2+i]
		assert.Equal(t, []any{code, policy.ReasonRefused}, []any{step.Code, step.Args["reason"]})
	}
}

func TestStepsOnTheVeryDay(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "test", CheckedThrough: day("2024-03-01"), Rules: []retention.Rule{keep("term", retention.Days(10))}})
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	for _, row := range []struct {
		event, on, code string
		told            bool
	}{
		{"2024-01-01", "2024-03-01", "checked_through", false},
		{"2024-01-01", "2024-03-02", "checked_through", true},
		{"2024-02-01", "2024-02-01", "event_to_come", false},
		{"2024-02-02", "2024-02-01", "event_to_come", true},
	} {
		told := codes(p.Decide(erase(record(happened(closed, row.event)), row.on)))
		if row.told {
			assert.Contains(t, told, row.code)
		} else {
			assert.NotContains(t, told, row.code, row.on)
		}
	}
}
