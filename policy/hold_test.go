package policy_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// overdueCall is a record that may go, and should have gone, but for holds.
func overdueCall(holds policy.Holds) policy.Request {
	r := erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	r.Holds = holds
	return r
}

func TestWhatIsKnownOfHolds(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	hold := policy.Hold{ID: "h"}
	failed := errors.New("the holds table is down")
	for name, row := range map[string]struct {
		holds policy.Holds
		want  policy.Outcome
	}{
		"zero":                        {policy.Holds{}, policy.Undetermined},
		"HoldsOf none":                {policy.HoldsOf(), policy.Undetermined},
		"HoldsFrom an error":          {policy.HoldsFrom(nil, failed), policy.Undetermined},
		"HoldsFrom a list and error":  {policy.HoldsFrom([]policy.Hold{hold}, failed), policy.Undetermined},
		"NoHolds":                     {policy.NoHolds(), policy.MustDispose},
		"HoldsFrom nothing found":     {policy.HoldsFrom(nil, nil), policy.MustDispose},
		"HoldsFrom an empty list":     {policy.HoldsFrom([]policy.Hold{}, nil), policy.MustDispose},
		"HoldsOf one":                 {policy.HoldsOf(hold), policy.Held},
		"HoldsFrom one":               {policy.HoldsFrom([]policy.Hold{hold}, nil), policy.Held},
		"a zero hold is for ever":     {policy.HoldsOf(policy.Hold{}), policy.Held},
		"placed on the day":           {policy.HoldsOf(policy.Hold{Placed: day("2024-02-01")}), policy.Held},
		"placed later":                {policy.HoldsOf(policy.Hold{Placed: day("2030-01-01")}), policy.Held},
		"released long ago":           {policy.HoldsOf(policy.Hold{Released: day("2020-01-01")}), policy.MustDispose},
		"released before it was made": {policy.HoldsOf(policy.Hold{Placed: day("2030-01-01"), Released: day("2020-01-01")}), policy.MustDispose},
		"released on the day":         {policy.HoldsOf(policy.Hold{Released: day("2024-02-01")}), policy.MustDispose},
		"released tomorrow":           {policy.HoldsOf(policy.Hold{Released: day("2024-02-02")}), policy.Held},
		"one of two released":         {policy.HoldsOf(policy.Hold{Released: day("2020-01-01")}, hold), policy.Held},
		"the other of two released":   {policy.HoldsOf(hold, policy.Hold{Released: day("2020-01-01")}), policy.Held},
		"two released":                {policy.HoldsOf(policy.Hold{Released: day("2020-01-01")}, policy.Hold{Released: day("2024-02-01")}), policy.MustDispose},
	} {
		t.Run(name, func(t *testing.T) {
			d := p.Decide(overdueCall(row.holds))
			assert.Equal(t, row.want, d.Outcome())
			assert.Equal(t, row.want == policy.MustDispose, d.Permits(policy.Delete))
			assert.Equal(t, 26, d.Overdue(), "it counts under every outcome")
		})
	}
}

func TestAHoldOnNoDayStillBlocks(t *testing.T) {
	r := overdueCall(policy.HoldsOf(policy.Hold{ID: "h"}))
	r.On = calendar.Date{}
	d := rules(t, limit("l", retention.Days(5))).Decide(r)
	assert.Equal(t, policy.Undetermined, d.Outcome())
	assert.Contains(t, d.Explain().String(), "Hold h () is in force.")
}

func TestHoldsDoNotAliasTheCallersSlice(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	list := []policy.Hold{{ID: "h"}}
	of, found := policy.HoldsOf(list...), policy.HoldsFrom(list, nil)
	list[0].Released = day("2020-01-01")
	assert.Equal(t, policy.Held, p.Decide(overdueCall(of)).Outcome())
	assert.Equal(t, policy.Held, p.Decide(overdueCall(found)).Outcome())
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

func TestHeldRecordIsNotDisposableByAnyAction(t *testing.T) {
	p := rules(t, then(limit("l", retention.Days(5)), policy.Delete|policy.Anonymise|policy.Transfer))
	for a := policy.Action(1); a < 8; a++ {
		r := overdueCall(policy.HoldsOf(policy.Hold{ID: "h"}))
		r.Action = a
		assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied, a)
		r.Holds = policy.NoHolds()
		assert.NoError(t, policy.Check(p, r), a)
	}
}
