package policy_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// everyOther is a guard that refuses on every other day.
type everyOther struct{}

func (everyOther) Decide(r policy.Request) policy.Decision {
	if r.On.Sub(day("2024-01-01"))%2 == 0 {
		return policy.Refuse("not today", retention.End{})
	}
	return policy.Abstain()
}

// However much is recorded for days to come, a forecast decides each of those days once.
func TestForecastsDecideEachDayOnce(t *testing.T) {
	const n = 300
	events := []retention.Event{happened(closed, "2024-01-01")}
	var holds []policy.Hold
	demands := []policy.Demand{demanded(policy.Erasure, policy.Received, "2024-01-01")}
	for i := range n {
		on := day("2025-01-01").AddDays(7 * i)
		events = append(events, retention.Event{Trigger: retention.Trigger(fmt.Sprint("later-", i)), On: on})
		holds = append(holds, policy.Hold{ID: fmt.Sprint(i), Released: on})
		demands = append(demands, demanded(policy.Objection, policy.Received, on.String()))
	}
	for name, p := range map[string]policy.Policy{
		"nothing changes":  policy.All(rules(t, keep("k", retention.Permanently())), guard(policy.Abstain())),
		"every day does":   policy.All(rules(t, appraise(limit("l", retention.Days(1)))), everyOther{}),
		"only at the end":  policy.All(rules(t, keep("k", retention.Years(20)))),
		"a guard is asked": policy.All(rules(t, keep("k", retention.Years(1))), guard(policy.Refuse("no", retention.EndOn(day("2039-01-01"))))),
	} {
		for what, change := range map[string]func(*policy.Request){
			"events":  func(r *policy.Request) { r.Record.Events = retention.EventsOf(events...) },
			"holds":   func(r *policy.Request) { r.Holds = policy.HoldsOf(holds...) },
			"demands": func(r *policy.Request) { r.Demands = policy.DemandsOf(demands...) },
		} {
			calls := 0
			p := policy.All(p, counting{guard(policy.Abstain()), &calls})
			r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-10"), demands[0])
			change(&r)
			d := p.Decide(r)
			for function, forecast := range map[string]func(){
				"NextChange": func() { d.NextChange() },
				"Refusals":   func() { d.Refusals() },
				"Upcoming": func() {
					for range policy.Upcoming(p, slices.Values([]policy.Request{r}), day("2050-01-01")) {
					}
				},
			} {
				calls = 0
				forecast()
				assert.LessOrEqual(t, calls, 4*n+50, "%s, %s: %s", name, what, function)
			}
		}
	}
}
