package policy_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// goSyntax is what a value looks like that has no words, and an argument without a value.
var goSyntax = regexp.MustCompile(`[{}]|0x[0-9a-f]|map\[|\[\]|%!|<nil>|&|\bfunc\(|\b(policy|retention|calendar)\.[A-Z]`)

// unworded returns the steps in which something is shown that is not for people, in any
// language.
func unworded(e policy.Explanation) (odd []string) {
	for _, l := range languages {
		for _, step := range e.Steps {
			if text := step.In(l); text == "" || goSyntax.MatchString(text) {
				odd = append(odd, l.String()+": "+text)
			}
		}
	}
	return odd
}

// Every argument of every step has words in every language.
func TestNothingIsShownAsGoSyntax(t *testing.T) {
	decisions := everyDecision(t)
	for i, d := range decisions {
		assert.Empty(t, unworded(d.Explain()))
		if i%3 == 0 {
			assert.Empty(t, unworded(policy.Join(decisions[i:min(i+3, len(decisions))]...).Explain()))
		}
		for _, refusal := range d.Refusals() {
			for _, l := range languages {
				assert.NotRegexp(t, goSyntax, refusal.In(l))
			}
		}
	}
	for _, row := range refusals(t) {
		if denied, is := policy.Check(row.policy, row.request).(*policy.DeniedError); is {
			for _, l := range languages {
				assert.NotRegexp(t, goSyntax, denied.In(l))
			}
		}
	}
}

// The test above finds what it looks for.
func TestGoSyntaxIsFound(t *testing.T) {
	for _, value := range []any{struct{ A int }{1}, &struct{ A int }{1}, map[string]int{"a": 1}, func() {}, error(nil), new(int)} {
		step := calendar.Step{Code: policy.StepCheckedThrough, Args: map[string]any{"book": value, "day": day("2024-01-01")}}
		assert.NotEmpty(t, unworded(policy.Explanation{Steps: []calendar.Step{step}}), "%T", value)
	}
	step := calendar.Step{Code: policy.StepCheckedThrough, Args: map[string]any{"book": "b", "day": day("2024-01-01")}}
	assert.Empty(t, unworded(policy.Explanation{Steps: []calendar.Step{step}}))
}

// A host may give neither its records nor the requests of persons an ID. No sentence then has
// a gap where it would stand.
func TestWithoutAnIDThereIsNoGap(t *testing.T) {
	for kind := range policy.DemandKinds() {
		for _, state := range []policy.DemandState{0, policy.Received, policy.Accepted, policy.Closed} {
			demand := policy.Demand{Kind: kind, State: state, Received: day("2024-01-15")}
			odd := demand
			odd.Answered = day("2024-01-01")
			r := erase(record(), "2024-02-01")
			r.Record.ID, r.Demands = "", policy.DemandsOf(demand, odd)
			d := rules(t, limit("l", retention.Days(5))).Decide(r)
			for _, e := range []policy.Explanation{d.Explain(), policy.Join(d, d).Explain()} {
				for _, step := range e.Steps {
					for _, l := range languages {
						text := step.In(l)
						assert.NotContains(t, text, "  ")
						assert.NotRegexp(t, "^[ :]", text)
					}
				}
			}
		}
	}
}
