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

func TestOnRelease(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	for name, holds := range map[string]policy.Holds{
		"held":          policy.HoldsOf(policy.Hold{ID: "a"}, policy.Hold{ID: "b", Released: day("2040-01-01")}),
		"not looked up": {},
		"none":          policy.NoHolds(),
	} {
		t.Run(name, func(t *testing.T) {
			d := p.Decide(overdueCall(holds))
			assert.Equal(t, "must_dispose delete; keep through none, dispose by 2024-01-06; overdue 26", facts(d.OnRelease()))
			assert.Equal(t, facts(d.OnRelease()), facts(d.OnRelease().OnRelease()))
			assert.Equal(t, []string{"l"}, ids(d.Operative()), "the rules that would decide")
		})
	}
	assert.Equal(t, policy.Undetermined, policy.Decision{}.OnRelease().Outcome())
	assert.Equal(t, policy.Keep, policy.Refuse("no", retention.Never()).OnRelease().Outcome(), "a guard's own decision has no holds")

	guarded := policy.All(p, deciding(func(policy.Request) policy.Decision { return policy.Refuse("a request is open", retention.End{}) }))
	d := guarded.Decide(overdueCall(policy.HoldsOf(policy.Hold{ID: "a"})))
	assert.Equal(t, policy.Held, d.Outcome())
	assert.Equal(t, policy.Keep, d.OnRelease().Outcome(), "the guards are asked again")
}

// What bars disposal like a hold is dropped by OnRelease, and the rest stays.
func TestOnReleaseClosesWhatBarsDisposal(t *testing.T) {
	erasure := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-20"), "2024-02-20", "2024-02-20")
	p, free := rules(t, then(keep("k", retention.Days(5)), policy.Delete|policy.Anonymise|policy.Transfer)), erase(record(happened(closed, "2024-01-01")), "2024-02-21")
	for _, bar := range []policy.Demand{demanded(policy.Access, policy.Received, "2024-01-20"), demanded(policy.Access, policy.Accepted, "2024-01-20"), demanded(policy.Restriction, policy.Accepted, "2024-01-20")} {
		d := p.Decide(demanding(free, bar))
		assert.Equal(t, policy.Held, d.Outcome())
		assert.Equal(t, policy.MayDispose, d.OnRelease().Outcome())
		assert.Equal(t, []string{"k"}, ids(d.Operative()), "the rule that would decide")

		r := demanding(free, bar, erasure)
		r.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
		d = p.Decide(r)
		assert.Equal(t, "held nothing; keep through 2024-01-06, dispose by 2024-02-20; overdue 1", facts(d))
		assert.Equal(t, "must_dispose delete, anonymise, transfer; keep through 2024-01-06, dispose by 2024-02-20; overdue 1", facts(d.OnRelease()))
		r.Holds = policy.NoHolds()
		for r.Action = 1; r.Action < 8; r.Action++ {
			assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied, "%v: %v", bar.Kind, r.Action)
		}
		bar.State = policy.Closed
		assert.NoError(t, policy.Check(p, demanding(free, bar)))
	}
}

// wrapped is a host's policy around another one, as for logging.
type wrapped struct{ policy.Policy }

// A change is found through a host's wrapper, of the policy and of a guard.
func TestNextChangeThroughAWrapper(t *testing.T) {
	long := rules(t, keep("k", retention.Days(20)))
	free := rules(t, keep("f", retention.Days(5)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	for name, row := range map[string]struct {
		policy policy.Policy
		want   string
	}{
		"a wrapper":         {wrapped{free}, "2024-01-07"},
		"joined":            {policy.All(wrapped{free}), "2024-01-07"},
		"as a guard":        {policy.All(free, wrapped{long}), "2024-01-22"},
		"joined as a guard": {policy.All(free, wrapped{policy.All(long)}), "2024-01-22"},
	} {
		got, found := row.policy.Decide(r).NextChange()
		assert.True(t, found, name)
		assert.Equal(t, day(row.want), got, name)
	}
}

// A host's policy that refuses at first and later decides by a book: its days count from
// then on, for itself and as a guard.
func TestForecastsLearnTheBooksOfLaterDays(t *testing.T) {
	long := rules(t, exactly("e", retention.Days(60)))
	later := deciding(func(r policy.Request) policy.Decision {
		if end := day("2024-01-20"); r.On.OnOrBefore(end) {
			return policy.Refuse("not yet", retention.EndOn(end))
		}
		return long.Decide(r)
	})
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-10")
	guarded := policy.All(rules(t, limit("l", retention.Days(1))), later)
	next, changes := guarded.Decide(r).NextChange()
	assert.True(t, changes)
	assert.Equal(t, "2024-03-02", next.String())
	assert.Equal(t, policy.MustDispose, guarded.Decide(erase(r.Record, "2024-03-02")).Outcome())
	assert.Equal(t, "2024-03-02", upcoming(t, guarded, r, "2025-01-01"))
	assert.Equal(t, "2024-03-02", upcoming(t, later, r, "2025-01-01"))
	refused := guarded.Decide(demanding(r, demanded(policy.Erasure, policy.Received, "2024-01-05"))).Refusals()
	assert.Len(t, refused, 1)
	assert.Equal(t, "2024-03-02", refused[0].Possible.String())
}
