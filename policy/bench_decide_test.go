package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// byHand is what a host would write itself for section 20: the same calendar
// arithmetic and the same checks, without citations, explanations or days to
// show.
func byHand(r policy.Request, held bool) bool {
	if r.On.IsZero() || held || r.Action != policy.Anonymise {
		return false
	}
	var trigger retention.Trigger
	var years int
	latest := false
	switch r.Record.Class {
	case estonia.PensionBase:
		trigger, years = estonia.Death, 75
	case estonia.Benefit:
		trigger, years = estonia.RightEnded, 10
	case estonia.Disability:
		trigger, years = estonia.Death, 10
	case estonia.ChildDisabilityDecision:
		trigger, years, latest = estonia.DecisionEnds, 60, true
	case estonia.ChildhoodInvalidity:
		trigger, years, latest = estonia.ExpertEnds, 50, true
	default:
		return false
	}
	var start calendar.Date
	for event := range r.Record.Events.All() {
		switch {
		case event.Trigger != trigger:
		case event.On.IsZero():
			return false
		case start.IsZero() || latest && event.On.After(start):
			start = event.On
		default:
			return false
		}
	}
	if start.IsZero() {
		return false
	}
	return r.On.After(start.AddMonths(12 * years))
}

// benchRequests are of every class by hand, due and not due, known and not.
func benchRequests() []policy.Request {
	var list []policy.Request
	for class, trigger := range map[retention.Class]retention.Trigger{
		estonia.PensionBase: estonia.Death, estonia.Benefit: estonia.RightEnded, estonia.Disability: estonia.Death,
		estonia.ChildDisabilityDecision: estonia.DecisionEnds, estonia.ChildhoodInvalidity: estonia.ExpertEnds,
	} {
		for _, on := range []string{"1940-02-29", "1950-06-01", "2012-03-01", "2020-12-31"} {
			r := erase(of(class, happened(trigger, on)), "2022-03-01")
			r.Action = policy.Anonymise
			list = append(list, r)
		}
	}
	return list
}

func TestByHandAgrees(t *testing.T) {
	p := policy.FromRulebook(estonia.SocialProtection())
	permitted := 0
	for _, r := range benchRequests() {
		for range 4 * 366 {
			r.On = r.On.AddDays(7)
			want := policy.Check(p, r) == nil
			if want {
				permitted++
			}
			assert.Equal(t, want, byHand(r, false), "%v %v", r.Record, r.On)
		}
	}
	assert.Positive(t, permitted)
}

var sinkBool bool

func BenchmarkDecide(b *testing.B) {
	p := policy.FromRulebook(estonia.SocialProtection())
	requests := benchRequests()
	b.Run("keepuntil", func(b *testing.B) {
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			sinkBool = p.Decide(requests[n%len(requests)]).Permits(policy.Anonymise)
		}
	})
	b.Run("check", func(b *testing.B) {
		permitting := requests[0]
		for _, r := range requests {
			if policy.Check(p, r) == nil {
				permitting = r
			}
		}
		b.ReportAllocs()
		for b.Loop() {
			sinkError = policy.Check(p, permitting)
		}
	})
	b.Run("by hand", func(b *testing.B) {
		b.ReportAllocs()
		for n := 0; b.Loop(); n++ {
			sinkBool = byHand(requests[n%len(requests)], false)
		}
	})
}
