package policy_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// everythingInJSON returns what our packages write as JSON for other programs.
func everythingInJSON(t *testing.T) []any {
	var all []any
	decisions := everyDecision(t)
	for i, d := range decisions {
		all = append(all, d, d.Explain(), d.RetainUntil(), d.Flags(), policy.Task{On: d.Request().On, Decision: d})
		all = append(all, policy.Hold{ID: "h", Kind: "audit", Reason: "an audit", Released: d.Request().On})
		for _, refused := range d.Refusals() {
			all = append(all, refused)
		}
		whole := policy.Join(decisions[i:min(i+3, len(decisions))]...)
		all = append(all, whole, whole.Explain(), &policy.DeniedError{Action: policy.Delete, Decision: d, Part: i})
	}
	for _, row := range refusals(t) {
		all = append(all, policy.Check(row.policy, row.request), policy.CheckAll(row.policy, row.request, row.request))
		due := policy.Upcoming(row.policy, slices.Values([]policy.Request{row.request}), day("2100-01-01"))
		all = append(all, policy.CountTasks(due))
	}
	odd, fine := contradictory(policy.Erasure, policy.Accepted)
	for _, list := range slices.Concat(slices.Collect(maps.Values(odd)), slices.Collect(maps.Values(fine))) {
		all = append(all, list)
	}
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine()} {
		for on := day("2025-12-01"); on.Before(day("2027-02-01")); on = on.AddDays(1) {
			one, err := c.Day(on)
			require.NoError(t, err)
			all = append(all, one)
			for _, w := range []reply.Window{eu.DataSubjectRequest(), ukraine.SubjectRequest()} {
				if steps, err := w.Explain(on, c); err == nil {
					all = append(all, steps, steps.Deadline)
				}
			}
			if steps, err := estonia.Computation.Explain(on, retention.Months(1), c); err == nil {
				all = append(all, steps, steps.Limit)
			}
		}
		counted, err := c.Count(day("2026-01-01"), day("2026-12-31"))
		require.NoError(t, err)
		all = append(all, counted)
	}
	return all
}

var snake = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// One word has one meaning in all JSON: keys are words in snake_case, and the reason is
// a code of ours.
func TestOneWordHasOneMeaning(t *testing.T) {
	codes := map[string]bool{}
	for r := policy.ReasonNoDecision; r <= policy.ReasonDifferentDays; r++ {
		codes[r.String()] = true
	}
	reasons := map[string]int{}
	var walk func(path string, value any) (problems []string)
	walk = func(path string, value any) (problems []string) {
		switch value := value.(type) {
		case []any:
			for _, one := range value {
				problems = append(problems, walk(path+"[]", one)...)
			}
		case map[string]any:
			for key, one := range value {
				if !snake.MatchString(key) {
					problems = append(problems, fmt.Sprintf("%s: the key %q", path, key))
				}
				if key == "reason" {
					code, text := one.(string)
					var ofCalendar calendar.Reason
					if !text || !codes[code] && ofCalendar.UnmarshalText([]byte(code)) != nil {
						problems = append(problems, fmt.Sprintf("%s: the reason %v", path, one))
					}
					reasons[code]++
				}
				problems = append(problems, walk(path+"."+key, one)...)
			}
		}
		return problems
	}
	for _, value := range everythingInJSON(t) {
		if value == error(nil) {
			continue
		}
		text, err := json.Marshal(value)
		require.NoError(t, err, "%T", value)
		var read any
		require.NoError(t, json.Unmarshal(text, &read))
		require.Empty(t, walk(fmt.Sprintf("%T", value), read))
	}
	assert.Greater(t, len(reasons), 30, "%v", reasons)
	// The walk finds what it looks for.
	for _, bad := range []string{`{"Outcome": 1}`, `[{"overdueDays": 1}]`, `{"a": {"b-c": 1}}`, `{"reason": "a lawsuit"}`, `{"a": [{"reason": null}]}`, `{"": 1}`, `{"reason": 7}`} {
		var read any
		require.NoError(t, json.Unmarshal([]byte(bad), &read))
		assert.NotEmpty(t, walk("", read), bad)
	}
}
