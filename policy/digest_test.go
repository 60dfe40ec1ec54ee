package policy_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Each field of a hold and of a demand is bound, also what is for people only.
func TestEachFieldIsBound(t *testing.T) {
	was := planned(t)
	permit := granted(t, was)
	check := func(name string, now policy.Request) {
		var stale *policy.StaleError
		require.ErrorAs(t, permit.Verify(was.policy, now), &stale, name)
		assert.Equal(t, []string{"the record, its holds or its demands"}, stale.Changed, name)
	}
	holds, demands := variants(t, pastHold), variants(t, newDemand)
	require.Len(t, holds, 11)
	require.Len(t, demands, 13)
	for name, h := range holds {
		now := was.request
		now.Holds = policy.HoldsOf(h)
		check("hold: "+name, now)
	}
	for name, d := range demands {
		now := was.request
		now.Demands = policy.DemandsOf(d)
		check("demand: "+name, now)
	}
	// The fields of these are changed by hand above.
	assert.Len(t, reflect.VisibleFields(reflect.TypeFor[policy.Request]()), 5)
	assert.Len(t, reflect.VisibleFields(reflect.TypeFor[retention.Record]()), 4)
	assert.Len(t, reflect.VisibleFields(reflect.TypeFor[retention.Event]()), 2)
}

// The order in which a host reads its tables is no change.
func TestOrderIsNotBound(t *testing.T) {
	was := planned(t)
	second, other := pastHold, newDemand
	second.ID, other.ID = "h2", "d2"
	events := []retention.Event{happened(closed, "2024-01-01"), happened(complaint, "2024-01-02"), happened(complaint, "")}
	was.request.Record.Events = retention.EventsOf(events...)
	was.request.Holds, was.request.Demands = policy.HoldsOf(pastHold, second), policy.DemandsOf(newDemand, other)
	permit, now := granted(t, was), was.request
	slices.Reverse(events)
	now.Record.Events = retention.EventsOf(events...)
	now.Holds, now.Demands = policy.HoldsFrom([]policy.Hold{second, pastHold}, nil), policy.DemandsFrom([]policy.Demand{other, newDemand}, nil)
	assert.NoError(t, permit.Verify(was.policy, now))
	assert.Equal(t, permit, granted(t, plan{was.policy, now}))
}

// What stands in one field cannot be read as if it stood in another.
func TestFieldsCannotBeShifted(t *testing.T) {
	was := planned(t)
	seen := map[policy.Permit]int{}
	released := func(h policy.Hold) policy.Hold {
		h.Released = day("2023-06-01")
		return h
	}
	src := func(s ...string) calendar.Source { return calendar.Source{Citation: s[0], URL: s[1], Doubt: s[2]} }
	for i, r := range []policy.Request{
		{Record: retention.Record{ID: "ab"}},
		{Record: retention.Record{ID: "a"}, Holds: policy.HoldsOf(released(policy.Hold{ID: "b"}))},
		{Record: retention.Record{ID: "a\"b"}},
		{Record: retention.Record{ID: `a\"b`}},
		{Record: retention.Record{ID: "a\nb"}},
		{Record: retention.Record{ID: `a\nb`}},
		{Record: retention.Record{ID: "a\" \"test.file\"\n \"hold\" \"h"}},
		{Record: retention.Record{ID: "a\xff"}},
		{Record: retention.Record{ID: "a\ufffd"}},
		{Record: retention.Record{ID: `a\xff`}},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "ab", Reason: "c"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Reason: "bc"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Scope: "bc"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "abc"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a b", Reason: "c"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Reason: "b c"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: `a" "bc`}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a"}), released(policy.Hold{ID: "b"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a\nb"}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Basis: src("bc", "", "")}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Basis: src("b", "c", "")}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Basis: src("b", "", "c")}))},
		{Holds: policy.HoldsOf(released(policy.Hold{ID: "a", Basis: src("", "b", "c")}))},
		{Demands: policy.DemandsOf(newDemand)},
		{Demands: policy.DemandsOf(newDemand), Holds: policy.HoldsOf(released(policy.Hold{ID: "d1", Reason: "erasure", Scope: "received"}))},
	} {
		now := was.request
		now.Record.ID, now.Holds, now.Demands = r.Record.ID, r.Holds, r.Demands
		if r.Holds == (policy.Holds{}) {
			now.Holds = policy.NoHolds()
		}
		permit := granted(t, plan{was.policy, now})
		first, same := seen[permit]
		assert.False(t, same, "%d and %d are bound alike", first, i)
		seen[permit] = i
	}
	for _, e := range []retention.Event{happened("ab", ""), happened("a", ""), happened("no date", ""), happened("a", "2024-01-01"), happened("b", "2024-01-01")} {
		now := was.request
		now.Record.Events = retention.EventsOf(happened(closed, "2024-01-01"), e)
		seen[granted(t, plan{was.policy, now})] = -1
	}
	assert.Len(t, seen, 25+5)
}

// A book is bound in its role, and so is that there are guards.
func TestRolesAreBound(t *testing.T) {
	a, b := rules(t, limit("a", retention.Days(5))), rules(t, limit("b", retention.Days(6)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-10")
	r.Demands = policy.DemandsFrom(nil, nil)
	for name, row := range map[string]struct{ was, is policy.Policy }{
		"turned round":              {policy.All(a, b), policy.All(b, a)},
		"without a guard":           {policy.All(a, b), a},
		"DemandsLookedUp dropped":   {policy.All(a, policy.DemandsLookedUp()), policy.All(a)},
		"one for the other":         {policy.All(a, policy.DemandsLookedUp()), policy.All(a, policy.CheckedLaw())},
		"CheckedLaw dropped":        {policy.All(a, policy.CheckedLaw()), policy.All(a)},
		"a wrapped book":            {policy.All(handingOn{a}, guardingUntil("2023-01-01")), policy.All(handingOn{b}, guardingUntil("2023-01-01"))},
		"a wrapped book, by itself": {handingOn{a}, handingOn{b}},
	} {
		t.Run(name, func(t *testing.T) {
			permit, err := policy.Grant(row.was, r)
			require.NoError(t, err)
			require.NoError(t, permit.Verify(row.was, r))
			var stale *policy.StaleError
			require.ErrorAs(t, permit.Verify(row.is, r), &stale)
			assert.Equal(t, []string{"the rulebooks or the guards"}, stale.Changed)
		})
	}
	permit, err := policy.Grant(policy.All(a, b, guardingUntil("2023-01-01")), r)
	require.NoError(t, err)
	assert.NoError(t, permit.Verify(policy.All(a, guardingUntil("2023-01-01"), b), r), "the order of guards does not matter")
}

// handingOn is a host's policy that hands requests on.
type handingOn struct{ to policy.Policy }

func (h handingOn) Decide(r policy.Request) policy.Decision { return h.to.Decide(r) }
