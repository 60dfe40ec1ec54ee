package policy_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// demanded returns a demand that came in on a day and names no day for the reply.
func demanded(k policy.DemandKind, s policy.DemandState, received string) policy.Demand {
	return policy.Demand{ID: "d", Kind: k, State: s, Received: day(received), Basis: norm("GDPR art. 17")}
}

// answerBy returns a demand the days by which it must be answered.
func answerBy(d policy.Demand, safe, latest string) policy.Demand {
	d.Reply = reply.Deadline{Safe: day(safe), Latest: day(latest)}
	return d
}

func demanding(r policy.Request, list ...policy.Demand) policy.Request {
	r.Demands = policy.DemandsOf(list...)
	return r
}

// exempt returns the policy of a book whose class knows no erasure on demand.
func exempt(t testing.TB, list ...retention.Rule) policy.Policy {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: list,
		Classes: []retention.ClassInfo{{Class: file, NoErasure: norm("Test Act s. 17")}}})
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

// The three things that a demand can do.
const (
	nothing = iota // at most a day for the reply
	makesDue
	blocks
)

// effects is the table of the documentation.
var effects = map[policy.DemandKind]map[policy.DemandState]int{
	policy.Erasure:     {policy.Received: nothing, policy.Accepted: makesDue, policy.Closed: nothing},
	policy.Objection:   {policy.Received: nothing, policy.Accepted: makesDue, policy.Closed: nothing},
	policy.Withdrawal:  {policy.Received: nothing, policy.Accepted: makesDue, policy.Closed: nothing},
	policy.Restriction: {policy.Received: nothing, policy.Accepted: blocks, policy.Closed: nothing},
	policy.Access:      {policy.Received: blocks, policy.Accepted: blocks, policy.Closed: nothing},
}

func TestEachKindOfDemandInEachState(t *testing.T) {
	now := record(happened(closed, "2024-01-01"))
	two := record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01"))
	k5, l5 := keep("k", retention.Days(5)), limit("l", retention.Days(5))
	held := erase(now, "2024-02-11")
	held.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
	for name, row := range map[string]struct {
		policy  policy.Policy
		request policy.Request
		want    [3]string // by effect
	}{
		"free": {rules(t, k5), erase(now, "2024-02-10"), [3]string{
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"must_dispose delete; keep through 2024-01-06, dispose by 2024-02-10; overdue 0; demanded",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held_by_demand"}},
		"free, the day after the reply": {rules(t, k5), erase(now, "2024-02-11"), [3]string{
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"must_dispose delete; keep through 2024-01-06, dispose by 2024-02-10; overdue 1; demanded",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held_by_demand"}},
		"its last protected day": {rules(t, keep("k", retention.Days(60))), erase(now, "2024-03-01"), [3]string{
			"keep nothing; keep through 2024-03-01, dispose by none; overdue 0; retained",
			"keep nothing; keep through 2024-03-01, dispose by 2024-03-02; overdue 0; retained",
			"held nothing; keep through 2024-03-01, dispose by none; overdue 0; held_by_demand"}},
		"for ever": {rules(t, keep("k", retention.Permanently())), erase(now, "2024-03-01"), [3]string{
			"keep nothing; keep through never, dispose by none; overdue 0; retained",
			"keep nothing; keep through never, dispose by none; overdue 0; retained",
			"held nothing; keep through never, dispose by none; overdue 0; held_by_demand"}},
		"held": {rules(t, k5), held, [3]string{
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held",
			"held nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 1; held",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held"}},
		"holds not looked up": {rules(t, k5), policy.Request{Action: policy.Delete, Record: now, On: day("2024-02-11")}, [3]string{
			"undetermined nothing; keep through 2024-01-06, dispose by none; overdue 0; holds_not_looked_up",
			"undetermined nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 1; holds_not_looked_up",
			"undetermined nothing; keep through 2024-01-06, dispose by none; overdue 0; holds_not_looked_up"}},
		"an overdue ceiling": {rules(t, l5), erase(now, "2024-02-11"), [3]string{
			"must_dispose delete; keep through none, dispose by 2024-01-06; overdue 36; due",
			"must_dispose delete; keep through none, dispose by 2024-01-06; overdue 36; due",
			"held nothing; keep through none, dispose by 2024-01-06; overdue 36; held_by_demand"}},
		"a ceiling after the reply": {rules(t, limit("l", retention.Years(1))), erase(now, "2024-02-11"), [3]string{
			"may_dispose delete; keep through none, dispose by 2025-01-01; overdue 0; free",
			"must_dispose delete; keep through none, dispose by 2024-02-10; overdue 1; demanded",
			"held nothing; keep through none, dispose by 2025-01-01; overdue 0; held_by_demand"}},
		"an awaited floor": {rules(t, awaiting(k5, opened)), erase(now, "2024-02-11"), [3]string{
			"keep nothing; keep through unknown, dispose by none; overdue 0; awaited",
			"keep nothing; keep through unknown, dispose by none; overdue 0; awaited",
			"held nothing; keep through unknown, dispose by none; overdue 0; held_by_demand"}},
		"an unknown floor": {rules(t, from(k5, opened), keep("other", retention.Days(9))), erase(now, "2024-02-11"), [3]string{
			"undetermined nothing; keep through unknown, not before 2024-01-10, dispose by none; overdue 0; start_unknown",
			"undetermined nothing; keep through unknown, not before 2024-01-10, dispose by none; overdue 0; start_unknown",
			"held nothing; keep through unknown, not before 2024-01-10, dispose by none; overdue 0; held_by_demand"}},
		"a conflict": {rules(t, from(keep("k", retention.Days(60)), opened), l5), erase(two, "2024-02-11"), [3]string{
			"review nothing; keep through 2024-03-01, dispose by 2024-01-06; overdue 36; conflict",
			"review nothing; keep through 2024-03-01, dispose by 2024-01-06; overdue 36; conflict",
			"held nothing; keep through 2024-03-01, dispose by 2024-01-06; overdue 36; held_by_demand"}},
		"nothing in common": {rules(t, k5, then(keep("k2", retention.Days(5)), policy.Transfer)), erase(now, "2024-02-10"), [3]string{
			"review nothing; keep through 2024-01-06, dispose by none; overdue 0; nothing_in_common",
			"review nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 0; nothing_in_common",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held_by_demand"}},
		"an open appraisal": {rules(t, appraise(k5)), erase(now, "2024-02-10"), [3]string{
			"review nothing; keep through 2024-01-06, dispose by none; overdue 0; appraisal_open",
			"review nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 0; appraisal_open",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held_by_demand"}},
		"no ground yet": {rules(t, l5), erase(record(happened(closed, "2024-02-11")), "2024-02-10"), [3]string{
			"keep nothing; keep through none, dispose by 2024-02-16; overdue 0; no_ground",
			"keep nothing; keep through none, dispose by 2024-02-10; overdue 0; no_ground",
			"held nothing; keep through none, dispose by 2024-02-16; overdue 0; held_by_demand"}},
		"an unknown ceiling": {rules(t, l5), erase(record(happened(closed, "")), "2024-02-10"), [3]string{
			"undetermined nothing; keep through none, dispose by unknown; overdue 0; ceiling_unknown",
			"undetermined nothing; keep through none, dispose by 2024-02-10; overdue 0; ceiling_unknown",
			"held nothing; keep through none, dispose by unknown; overdue 0; held_by_demand"}},
		"no erasure on demand": {exempt(t, k5), erase(now, "2024-02-11"), [3]string{
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held_by_demand"}},
		"no rule in force": {rules(t, version(l5, "", "2024-02-01")), erase(now, "2024-02-10"), [3]string{
			"undetermined nothing; keep through unknown, dispose by unknown; overdue 0; not_in_force",
			"undetermined nothing; keep through unknown, dispose by unknown; overdue 0; not_in_force",
			"undetermined nothing; keep through unknown, dispose by unknown; overdue 0; not_in_force"}},
	} {
		for kind, states := range effects {
			for state, effect := range states {
				t.Run(fmt.Sprint(name, "/", kind, " ", state), func(t *testing.T) {
					one := answerBy(demanded(kind, state, "2024-01-03"), "2024-02-10", "2024-02-12")
					d := row.policy.Decide(demanding(row.request, one))
					assert.Equal(t, row.want[effect], facts(d)+"; "+d.Reason().String())
					by := one.Reply
					if state == policy.Closed {
						by = reply.Deadline{}
					}
					assert.Equal(t, by, d.ReplyBy())
				})
			}
		}
	}
}

func TestWhatIsKnownOfDemands(t *testing.T) {
	p, free := rules(t, keep("k", retention.Days(5))), erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	down := errors.New("the demands table is down")
	good := demanded(policy.Erasure, policy.Received, "2024-01-20")
	unclear := func(change func(*policy.Demand)) policy.Demands {
		d := good
		change(&d)
		return policy.DemandsOf(good, d)
	}
	for name, row := range map[string]struct {
		demands policy.Demands
		code    string
		printed string
	}{
		"zero":                {policy.Demands{}, "free", "demands: 0"},
		"none":                {policy.DemandsOf(), "free", "demands: 0"},
		"nothing found":       {policy.DemandsFrom(nil, nil), "free", "demands: 0"},
		"an empty list":       {policy.DemandsFrom([]policy.Demand{}, nil), "free", "demands: 0"},
		"one":                 {policy.DemandsFrom([]policy.Demand{good}, nil), "free", "demands: 1"},
		"an error":            {policy.DemandsFrom(nil, down), "demands_look_up_failed", "demands: not looked up"},
		"a list and an error": {policy.DemandsFrom([]policy.Demand{good}, down), "demands_look_up_failed", "demands: not looked up"},
		"zero demand":         {policy.DemandsOf(policy.Demand{}), "demand_unclear", "demands: 1"},
		"no kind":             {unclear(func(d *policy.Demand) { d.Kind = 0 }), "demand_unclear", "demands: 2"},
		"unknown kind":        {unclear(func(d *policy.Demand) { d.Kind = policy.Access + 1 }), "demand_unclear", "demands: 2"},
		"no state":            {unclear(func(d *policy.Demand) { d.State = 0 }), "demand_unclear", "demands: 2"},
		"unknown state":       {unclear(func(d *policy.Demand) { d.State = policy.Closed + 1 }), "demand_unclear", "demands: 2"},
		"no day":              {unclear(func(d *policy.Demand) { d.Received = calendar.Date{} }), "demand_unclear", "demands: 2"},
		"no day, closed":      {unclear(func(d *policy.Demand) { d.State, d.Received = policy.Closed, calendar.Date{} }), "free", "demands: 2"},
	} {
		t.Run(name, func(t *testing.T) {
			r := free
			r.Demands = row.demands
			d, err := p.Decide(r), policy.Check(p, r)
			assert.Equal(t, row.code, d.Reason().String())
			assert.Equal(t, "2024-01-06", d.RetainUntil().String())
			assert.Equal(t, row.printed, fmt.Sprintf("%+v", row.demands), "a log learns no more")
			if row.code == "free" {
				assert.NoError(t, err)
				return
			}
			assert.Equal(t, policy.Undetermined, d.Outcome())
			assert.ErrorIs(t, err, policy.ErrUndetermined)
			assert.NotErrorIs(t, err, policy.ErrDenied)
			assert.Equal(t, row.code == "demands_look_up_failed", errors.Is(err, down))
			assert.NotContains(t, err.Error(), "table")
			assert.Empty(t, d.Refusals(), "no ground can be named")
			assert.Equal(t, policy.Undetermined, d.OnRelease().Outcome(), "no release makes it known")
			r.Holds = policy.HoldsOf(policy.Hold{})
			assert.Equal(t, row.code, p.Decide(r).Reason().String(), "even under a hold")
		})
	}
}

func TestDemandsDoNotAliasTheCallersSlice(t *testing.T) {
	p, free := rules(t, keep("k", retention.Days(5))), erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	list := []policy.Demand{demanded(policy.Access, policy.Received, "2024-01-20")}
	of, found := policy.DemandsOf(list...), policy.DemandsFrom(list, nil)
	list[0].State = policy.Closed
	for _, demands := range []policy.Demands{of, found} {
		free.Demands = demands
		assert.Equal(t, policy.Held, p.Decide(free).Outcome())
	}
}

func TestWordsOfDemands(t *testing.T) {
	for want, k := range map[string]policy.DemandKind{"unknown demand": 0, "erasure": policy.Erasure, "objection": policy.Objection,
		"withdrawal": policy.Withdrawal, "restriction": policy.Restriction, "access": policy.Access} {
		text, err := k.MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, []string{want, want}, []string{k.String(), string(text)})
	}
	for want, s := range map[string]policy.DemandState{"unknown state": 0, "received": policy.Received, "accepted": policy.Accepted, "closed": policy.Closed} {
		text, err := s.MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, []string{want, want}, []string{s.String(), string(text)})
	}
	assert.Equal(t, "unknown demand", policy.DemandKind(6).String())
	assert.Equal(t, "unknown state", policy.DemandState(255).String())
}
