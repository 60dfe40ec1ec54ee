package plan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// Cases that are too many are covered by one, so that statements stay short.
func TestTooManyCasesAreOne(t *testing.T) {
	sealed := floor(retention.Permanently())
	sealed.When = "sealed"
	rules := []retention.Rule{floor(retention.Days(1)), sealed}
	for i := 1; i <= 40; i++ { // each protects five days of ten
		r := floor(retention.Days(10*i + 5))
		r.ID, r.Until = fmt.Sprint("old-", i), day(planDay).AddDays(-10*i)
		rules = append(rules, r)
	}
	b := book(t, rules...)
	c := planned(t, planDay, rules...)
	assert.Equal(t, "its rules divide the records into too many cases", c.Wider)
	assert.Equal(t, "sent through 2024-02-27, no sealed", said(c.Disposable()))
	assert.Greater(t, len(c.Cases()), 40)
	check := toCheck(b, c, day(planDay))
	for n := range 500 {
		r := record(retention.Event{Trigger: sent, On: day(planDay).AddDays(-n)})
		r.Traits = retention.TraitsOf(map[retention.Trait]bool{"sealed": n%20 == 0})
		check.record(t, r)
	}
	assert.Len(t, planned(t, planDay, append(rules[:1:1], rules[2:]...)...).Disposable(), 41, "of the days of one event each range is compared")
}
