package retention_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The ceiling of a rule is its effect in a book of its own without a life.
func TestCeilingIsTheEffectOfTheRuleAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 2))
	d := draw(random.IntN)
	days := 0
	for range 2000 {
		r := complete(retention.Rule{Cutoff: d.cutoff(), Period: d.period(), Bound: retention.Bound(1 + d(3))}, "rule")
		if r.Bound.HasCeiling() && r.Period == retention.Permanently() {
			r.Period = retention.Years(9998)
		}
		def := definition(r)
		def.Allowance = oneOf(d, retention.Period{}, retention.Days(30), retention.Months(1), retention.Years(9000))
		event := oneOf(d, day("0001-01-01"), day("9999-12-31").AddDays(-d(800)), d.day(), d.day(), d.day())
		b := load(t, def)
		effects := b.Effects(record(retention.Event{Trigger: sent, On: event}), event)
		require.Len(t, effects, 1)
		due, last := r.Ceiling(event, def.Allowance)
		assert.Equal(t, effects[0].DueFrom, due, "%v of %v", event, r)
		assert.Equal(t, effects[0].DisposeBy, last, "%v of %v", event, r)
		if !due.IsZero() {
			days++
		}
	}
	assert.Greater(t, days, 800)
}

func TestCeilingOfNothing(t *testing.T) {
	for name, r := range map[string]retention.Rule{
		"a floor": floor(retention.Years(1)), "for ever": ceiling(retention.Years(9998)), "the zero Rule": {},
	} {
		due, last := r.Ceiling(day("2026-11-21"), retention.Months(1))
		assert.True(t, due.IsZero() && last.IsZero(), name)
	}
	due, last := ceiling(retention.Years(1)).Ceiling(calendar.Date{}, retention.Period{})
	assert.True(t, due.IsZero() && last.IsZero(), "no event")
	due, last = ceiling(retention.Years(1)).Ceiling(day("2026-11-21"), retention.Months(1))
	assert.Equal(t, []calendar.Date{day("2027-11-20"), day("2027-11-21")}, []calendar.Date{due, last}, "only an Exactly has an allowance")
}
