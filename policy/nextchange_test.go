package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestNextChangeByEvents(t *testing.T) {
	p := rules(t, then(appraise(keep("k", retention.Days(5))), policy.Transfer))
	r := erase(record(happened(closed, "2024-01-01"), happened(retention.AppraisedTransfer, "2024-01-20"), happened(retention.Transferred, "2024-02-10")), "2023-12-01")
	var days []string
	for {
		next, ok := p.Decide(r).NextChange()
		if !ok {
			break
		}
		r.On = next
		days = append(days, next.String()+" "+p.Decide(r).Outcome().String()+" "+p.Decide(r).Allowed().String())
	}
	assert.Equal(t, []string{"2024-01-07 review nothing", "2024-01-20 may_dispose transfer", "2024-02-10 may_dispose delete, transfer"}, days)
}

func TestNextChangeOfGuards(t *testing.T) {
	free := rules(t, keep("k", retention.Days(5)))
	until := func(last string) policy.Policy {
		return deciding(func(r policy.Request) policy.Decision {
			if end := day(last); r.On == end || r.On.Before(end) {
				return policy.Refuse("no", retention.EndOn(end))
			}
			return policy.Abstain()
		})
	}
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-10")
	for name, row := range map[string]struct {
		policy policy.Policy
		want   string
	}{
		"one":               {policy.All(free, until("2024-02-02")), "2024-02-03"},
		"the longer of two": {policy.All(free, until("2024-02-02"), until("2024-03-03")), "2024-03-04"},
		"nested policy":     {policy.All(policy.All(free, until("2024-02-02"))), "2024-02-03"},
		"nested guard":      {policy.All(free, policy.All(free, until("2024-02-02"))), "2024-02-03"},
		"a guard's book":    {policy.All(free, rules(t, keep("g", retention.Days(20)))), "2024-01-22"},
	} {
		t.Run(name, func(t *testing.T) {
			d := row.policy.Decide(r)
			assert.Equal(t, policy.Keep, d.Outcome())
			next, ok := d.NextChange()
			assert.True(t, ok)
			assert.Equal(t, row.want, next.String())
		})
	}
	_, ok := policy.All(free, guard(policy.Refuse("no", retention.Never()))).Decide(r).NextChange()
	assert.False(t, ok, "a refusal for ever")
	_, ok = policy.All(nil, nil).Decide(r).NextChange()
	assert.False(t, ok)
}
