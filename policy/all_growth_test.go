package policy_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// counting counts how often a policy is asked.
type counting struct {
	policy.Policy
	calls *int
}

func (c counting) Decide(r policy.Request) policy.Decision {
	*c.calls++
	return c.Policy.Decide(r)
}

func many(p policy.Policy, n int) []policy.Policy {
	list := make([]policy.Policy, n)
	for i := range list {
		list[i] = p
	}
	return list
}

// Both sides of the most policies and guards of All, those within it counted.
func TestTooManyGuards(t *testing.T) {
	free, abstain := rules(t, limit("free", retention.Years(9))), guard(policy.Abstain())
	half := func(n int) policy.Policy { return policy.All(free, many(abstain, n-1)...) }
	for name, row := range map[string]struct {
		policy  policy.Policy
		permits bool
	}{
		"a thousand":            {half(1000), true},
		"one more":              {half(1001), false},
		"ten thousand":          {half(10_000), false},
		"a thousand within":     {policy.All(half(999), abstain), true},
		"one more within":       {policy.All(half(999), abstain, abstain), false},
		"two halves":            {policy.All(half(500), half(500)), true},
		"two, and one more":     {policy.All(half(500), half(501)), false},
		"too many within a few": {policy.All(policy.All(half(1001))), false},
	} {
		r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
		err := policy.Check(row.policy, r)
		assert.Equal(t, row.permits, err == nil, "%s: %v", name, err)
		if err != nil {
			assert.ErrorIs(t, err, policy.ErrUndetermined)
			assert.EqualError(t, err, "policy: delete: undetermined: there are more than a thousand policies and guards; let one guard ask what many ask")
		}
		_, err = policy.Grant(row.policy, r)
		assert.Equal(t, row.permits, err == nil, name)
	}
}

// A policy that stands twice in each of many others is not decided twice as often with
// each of them.
func TestAllOfTheSameIsBounded(t *testing.T) {
	calls := 0
	p := policy.Policy(counting{rules(t, limit("free", retention.Years(9))), &calls})
	for range 60 {
		p = policy.All(p, p)
	}
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
	d := p.Decide(r)
	assert.Equal(t, policy.ReasonTooManyGuards, d.Reason())
	_, changes := d.NextChange()
	assert.False(t, changes)
	assert.Empty(t, d.Refusals())
	_, err := policy.Grant(p, r)
	assert.Error(t, err)
	assert.LessOrEqual(t, calls, 1000)
}

// Each objection is taken in once, and those before it are not copied for it.
func TestManyObjections(t *testing.T) {
	free, refuse := rules(t, limit("free", retention.Years(9))), guard(policy.Refuse("no", retention.EndOn(day("2030-01-01"))))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
	p := policy.All(free, many(refuse, 999)...)
	assert.LessOrEqual(t, testing.AllocsPerRun(5, func() { sinkDecision = p.Decide(r) }), 30.0)
	d := p.Decide(r)
	assert.Equal(t, "keep: a guard refuses: no", d.String())
	assert.Equal(t, "2030-01-01", d.RetainUntil().String())
	assert.Len(t, d.Explain().Steps, 1+1+1+999+1, "the rule, its two days, each objection, the outcome")
}

// allocated returns how many bytes something allocates.
func allocated(what func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	what()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// A policy of All within another one, within another one: what the inner ones have heard
// is not copied at each level.
func TestNestedObjections(t *testing.T) {
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-06"), demanded(policy.Erasure, policy.Accepted, "2024-01-01"))
	nested := func(levels int) policy.Policy {
		p := rules(t, limit("free", retention.Years(9)))
		for i := range levels {
			p = policy.All(p, guard(policy.Refuse(fmt.Sprint("no ", i), retention.EndOn(day("2030-01-01").AddDays(i)))))
		}
		return p
	}
	few, many := nested(100), nested(400)
	d := many.Decide(r)
	assert.Equal(t, "2031-02-04", d.RetainUntil().String())
	assert.Regexp(t, "^keep: a guard refuses: no 0; a guard refuses: no 1; .*; a guard refuses: no 399$", d.String())
	assert.LessOrEqual(t, allocated(func() { sinkDecision = many.Decide(r) }), 5*allocated(func() { sinkDecision = few.Decide(r) }))
	assert.LessOrEqual(t, allocated(func() { _ = d.Explain() }), 10*allocated(func() { _ = few.Decide(r).Explain() }))
}

// handsBack is a guard that hands back a decision that it keeps.
type handsBack struct{ kept *policy.Decision }

func (g handsBack) Decide(policy.Request) policy.Decision { return *g.kept }

// A guard that keeps the decision of the very policy of which it is a part, and hands it
// back, makes no circle, and what it keeps does not grow without end.
func TestDecisionsHandedBack(t *testing.T) {
	free, kept := rules(t, limit("free", retention.Years(9))), rules(t, keep("kept", retention.Years(9)))
	r := demanding(erase(record(happened(closed, "2021-02-03")), "2024-01-10"), demanded(policy.Erasure, policy.Accepted, "2024-01-01"))
	for name, row := range map[string]struct {
		permits policy.Policy
		first   policy.Decision
		more    []policy.Policy
		want    policy.Outcome
	}{
		"free":      {free, policy.Abstain(), nil, policy.MustDispose},
		"kept":      {kept, policy.Abstain(), nil, policy.Keep},
		"refused":   {free, policy.Refuse("no", retention.End{}), nil, policy.Keep},
		"two of it": {free, policy.Refuse("no", retention.EndOn(day("2030-01-01"))), []policy.Policy{nil}, policy.Undetermined},
	} {
		t.Run(name, func(t *testing.T) {
			last := row.first
			again := handsBack{&last}
			p := policy.All(row.permits, append(row.more, again, again)...)
			for range 3000 {
				last = p.Decide(r)
			}
			d := p.Decide(r)
			assert.Equal(t, row.want, d.Outcome())
			assert.Equal(t, row.want == policy.MustDispose, policy.Check(p, r) == nil)
			assert.LessOrEqual(t, len(d.Explain().Steps), 3100)
			_, err := json.Marshal(d)
			require.NoError(t, err)
			d.NextChange()
			d.IfToday()
			assert.NotEmpty(t, fmt.Sprint(d, d.Flags(), d.Operative(), d.Doubts(), d.RetainUntil(), d.OnRelease(), d.Refusals()))
			permit, err := policy.Grant(p, r)
			assert.Equal(t, row.want == policy.MustDispose, err == nil)
			if err == nil {
				assert.NoError(t, permit.Verify(p, r))
			}
		})
	}
}
