package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Days that stand for no day, and days beside them that do not.
var (
	sentinels = []string{"0001-01-01", "0001-01-02", "0001-12-31", "1601-01-01", "1753-01-01", "1899-12-30", "1900-01-01", "1970-01-01",
		"9999-01-01", "9999-12-30", "9999-12-31"}
	trueDays = []string{"0002-01-01", "1600-12-31", "1601-01-02", "1752-12-31", "1753-01-02", "1899-12-29", "1899-12-31", "1900-01-02", "1969-12-31", "1970-01-02", "9998-12-31"}
)

// asksWith returns requests of which each has a day in one place.
func asksWith(on string) map[string]policy.Request {
	known := happened(closed, "2024-01-01")
	free := erase(record(known), "2024-02-01")
	with := func(change func(*policy.Request)) policy.Request {
		r := free
		change(&r)
		return r
	}
	demand := func(change func(*policy.Demand)) policy.Request {
		d := demanded(policy.Objection, policy.Received, "2024-01-20")
		change(&d)
		return demanding(free, d)
	}
	event := func(t retention.Trigger) policy.Request {
		return erase(record(known, happened(t, on)), "2024-02-01")
	}
	return map[string]policy.Request{
		"an event":           erase(record(happened(closed, on)), "2024-02-01"),
		"one of two":         event(closed),
		"a transfer":         event(retention.Transferred),
		"an appraisal":       event(retention.AppraisedDelete),
		"a placed hold":      with(func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{Placed: day(on)}) }),
		"a released hold":    with(func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{Released: day(on)}) }),
		"the second hold":    with(func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{}, policy.Hold{Released: day(on)}) }),
		"a received demand":  demand(func(d *policy.Demand) { d.Received = day(on) }),
		"an answered demand": demand(func(d *policy.Demand) { d.Answered = day(on) }),
		"a safe day":         demand(func(d *policy.Demand) { d.Reply.Safe = day(on) }),
		"a latest day":       demand(func(d *policy.Demand) { d.Reply.Latest = day(on) }),
		"a closed demand":    demand(func(d *policy.Demand) { d.State, d.Received = policy.Closed, day(on) }),
	}
}

func TestSentinelDaysAreFlaggedAndCanBeRefused(t *testing.T) {
	rule := with(limit("l", retention.Days(5)), func(r *retention.Rule) { r.Pick = retention.Latest })
	p := rules(t, rule)
	guarded := policy.All(p, guard(policy.Abstain()), policy.RealDays())
	for _, on := range sentinels {
		for name, r := range asksWith(on) {
			assert.Contains(t, p.Decide(r).Flags(), policy.FlagSentinelDay, "%s on %s", name, on)
			d := guarded.Decide(r)
			assert.Equal(t, policy.Undetermined, d.Outcome(), "%s on %s", name, on)
			assert.ErrorIs(t, policy.Check(guarded, r), policy.ErrUndetermined)
			if p.Decide(r).Outcome() != policy.Undetermined {
				assert.Equal(t, policy.ReasonSentinelDay, d.Reason(), "%s on %s", name, on)
			}
		}
	}
	for _, on := range trueDays {
		for name, r := range asksWith(on) {
			assert.NotContains(t, p.Decide(r).Flags(), policy.FlagSentinelDay, "%s on %s", name, on)
			assert.Equal(t, p.Decide(r).Reason(), guarded.Decide(r).Reason(), "%s on %s", name, on)
		}
	}
}

// A hold that a zero of some program released, or an event that one dated, frees a
// record by the rules alone.
func TestWhatASentinelDayFrees(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)))
	for name, r := range map[string]policy.Request{
		"a zero of Unix":    overdueCall(policy.HoldsOf(policy.Hold{Released: day("1970-01-01")})),
		"a zero of Go":      overdueCall(policy.HoldsOf(policy.Hold{Released: day("0001-01-01")})),
		"a zero of Access":  erase(record(happened(closed, "1899-12-30")), "2024-02-01"),
		"a zero of Windows": erase(record(happened(closed, "1601-01-01")), "2024-02-01"),
	} {
		assert.NoError(t, policy.Check(p, r), name)
		assert.EqualError(t, policy.Check(policy.All(p, policy.RealDays()), r),
			"policy: delete: undetermined: a day reads as one that programs write for no day; record the true day, or none where it is not known", name)
		assert.NotContains(t, p.Decide(r).String(), "1", "the log has no day")
	}
	// A record that never becomes free is no alert by itself; with the guard it is.
	never := erase(record(happened(closed, "9999-12-31")), "2024-02-01")
	assert.Equal(t, policy.Keep, p.Decide(never).Outcome())
	assert.Equal(t, policy.Undetermined, policy.All(p, policy.RealDays()).Decide(never).Outcome())
}

func TestSentinelDaysThatNobodyReads(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	r := erase(record(happened(closed, "2024-01-01"), happened("born", "1900-01-01")), "2024-02-01")
	guarded := policy.All(p, policy.RealDays())
	assert.NotContains(t, p.Decide(r).Flags(), policy.FlagSentinelDay)
	assert.NoError(t, policy.Check(guarded, r), "no rule counts from it")
	for name, reads := range map[string]policy.Policy{
		"a guard that knows it": policy.All(p, knowing{"born"}, policy.RealDays()),
		"a guard's book":        policy.All(p, rules(t, from(limit("b", retention.Days(9)), "born")), policy.RealDays()),
		"one within":            policy.All(policy.All(p, knowing{"born"}), policy.RealDays()),
	} {
		assert.Equal(t, policy.ReasonSentinelDay, reads.Decide(r).Reason(), name)
		assert.Contains(t, reads.Decide(r).Flags(), policy.FlagSentinelDay, name)
		text := reads.Decide(r).Explain().String()
		assert.Contains(t, text, "Event on a day that programs write for no day: born, 1 January 1900.", name)
	}
}

func TestRealDaysAmongGuards(t *testing.T) {
	p, real := rules(t, limit("l", retention.Days(5))), policy.RealDays()
	sentinel := erase(record(happened(closed, "1970-01-01")), "2024-02-01")
	plain := erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	for name, row := range map[string]struct {
		policy       policy.Policy
		onReal, onSt policy.Reason
	}{
		"alone":            {real, policy.ReasonAbstained, policy.ReasonAbstained},
		"as the policy":    {policy.All(real, p), policy.ReasonAbstained, policy.ReasonAbstained},
		"twice":            {policy.All(p, real, real), policy.ReasonDue, policy.ReasonSentinelDay},
		"beside the other": {policy.All(p, policy.CheckedLaw(), real), policy.ReasonDue, policy.ReasonSentinelDay},
		"before the other": {policy.All(p, real, policy.CheckedLaw()), policy.ReasonDue, policy.ReasonSentinelDay},
		"within":           {policy.All(policy.All(p, real), policy.DemandsLookedUp()), policy.ReasonDemandsNotLookedUp, policy.ReasonSentinelDay},
		"a guard's guard":  {policy.All(p, policy.All(p, real)), policy.ReasonDue, policy.ReasonSentinelDay},
		"a refusal":        {policy.All(p, guard(policy.Refuse("no", retention.End{})), real), policy.ReasonRefused, policy.ReasonSentinelDay},
	} {
		assert.Equal(t, row.onReal, row.policy.Decide(plain).Reason(), name)
		assert.Equal(t, row.onSt, row.policy.Decide(sentinel).Reason(), name)
	}
	// A permit binds that the guard was there.
	permit, err := policy.Grant(policy.All(p, real), plain)
	assert.NoError(t, err)
	assert.ErrorIs(t, permit.Verify(p, plain), policy.ErrStale)
	assert.NoError(t, permit.Verify(policy.All(p, real), plain))
	// With no day at all there is none to doubt.
	none := plain
	none.On = calendar.Date{}
	assert.Equal(t, policy.ReasonNoDay, policy.All(p, real).Decide(none).Reason())
}
