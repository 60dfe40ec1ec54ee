package policy_test

import (
	"errors"
	"fmt"
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
		"zero":                       {policy.Holds{}, policy.Undetermined},
		"HoldsOf none":               {policy.HoldsOf(), policy.Undetermined},
		"HoldsFrom an error":         {policy.HoldsFrom(nil, failed), policy.Undetermined},
		"HoldsFrom a list and error": {policy.HoldsFrom([]policy.Hold{hold}, failed), policy.Undetermined},
		"NoHolds":                    {policy.NoHolds(), policy.MustDispose},
		"HoldsFrom nothing found":    {policy.HoldsFrom(nil, nil), policy.MustDispose},
		"HoldsFrom an empty list":    {policy.HoldsFrom([]policy.Hold{}, nil), policy.MustDispose},
		"HoldsOf one":                {policy.HoldsOf(hold), policy.Held},
		"HoldsFrom one":              {policy.HoldsFrom([]policy.Hold{hold}, nil), policy.Held},
		"a zero hold is for ever":    {policy.HoldsOf(policy.Hold{}), policy.Held},
		"placed on the day":          {policy.HoldsOf(policy.Hold{Placed: day("2024-02-01")}), policy.Held},
		"placed later":               {policy.HoldsOf(policy.Hold{Placed: day("2030-01-01")}), policy.Held},
		"released long ago":          {policy.HoldsOf(policy.Hold{Released: day("2020-01-01")}), policy.MustDispose},
		"released on the day":        {policy.HoldsOf(policy.Hold{Released: day("2024-02-01")}), policy.MustDispose},
		"released tomorrow":          {policy.HoldsOf(policy.Hold{Released: day("2024-02-02")}), policy.Held},
		"one of two released":        {policy.HoldsOf(policy.Hold{Released: day("2020-01-01")}, hold), policy.Held},
		"the other of two released":  {policy.HoldsOf(hold, policy.Hold{Released: day("2020-01-01")}), policy.Held},
		"two released":               {policy.HoldsOf(policy.Hold{Released: day("2020-01-01")}, policy.Hold{Released: day("2024-02-01")}), policy.MustDispose},
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
	assert.Contains(t, d.Explain().String(), "Hold h (no reason given) is in force.")
}

func TestHoldsDoNotAliasTheCallersSlice(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	list := []policy.Hold{{ID: "h"}}
	of, found := policy.HoldsOf(list...), policy.HoldsFrom(list, nil)
	list[0].Released = day("2020-01-01")
	assert.Equal(t, policy.Held, p.Decide(overdueCall(of)).Outcome())
	assert.Equal(t, policy.Held, p.Decide(overdueCall(found)).Outcome())
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

// A recorded release is a fact: the hold blocks through the day before, and the
// day is the one to ask again.
func TestAHoldWithAReleaseToCome(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)))
	for name, row := range map[string]struct {
		holds []policy.Hold
		first string // free
	}{
		"a release to come":            {[]policy.Hold{{ID: "a", Released: day("2024-03-01")}}, "2024-03-01"},
		"placed in the future as well": {[]policy.Hold{{ID: "a", Placed: day("2024-02-20"), Released: day("2024-03-01")}}, "2024-03-01"},
		"the later of two":             {[]policy.Hold{{ID: "a", Released: day("2024-03-01")}, {ID: "b", Released: day("2024-02-25")}}, "2024-03-01"},
		"a placed one to come":         {[]policy.Hold{{ID: "a", Placed: day("2024-03-01")}}, "no date"},
		"one of two without an end":    {[]policy.Hold{{ID: "a", Released: day("2024-03-01")}, {ID: "b"}}, "no date"},
	} {
		t.Run(name, func(t *testing.T) {
			r := erase(record(happened(closed, "2024-01-01")), "2024-02-01")
			r.Holds = policy.HoldsOf(row.holds...)
			next, ok := p.Decide(r).NextChange()
			assert.Equal(t, policy.Held, p.Decide(r).Outcome())
			assert.Equal(t, row.first, next.String())
			assert.Equal(t, row.first != "no date", ok)
			if !ok {
				r.On = day("2100-01-01")
				assert.Equal(t, policy.Held, p.Decide(r).Outcome(), "it never lapses by itself")
				return
			}
			r.On = next.AddDays(-1)
			assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied)
			assert.Equal(t, policy.Held, p.Decide(r).Outcome())
			r.On = next
			assert.NoError(t, policy.Check(p, r))
		})
	}
}

// What a hold covers is text for people: it blocks this record, whatever it says.
func TestScopeNeverWeakensAHold(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	for _, scope := range []string{"", "nothing", "another record", "the letters of 2023 only"} {
		hold := policy.Hold{ID: "h", Reason: "lawsuit", Scope: scope}
		d := p.Decide(overdueCall(policy.HoldsOf(hold)))
		assert.Equal(t, policy.Held, d.Outcome(), scope)
		assert.ErrorIs(t, policy.Check(p, overdueCall(policy.HoldsOf(hold))), policy.ErrDenied, scope)
		covers := d.Explain().Steps[0]
		assert.Equal(t, policy.StepHold, covers.Code)
		assert.Equal(t, scope, covers.Args["scope"])
		want := "Hold h (lawsuit) is in force."
		if scope != "" {
			want += " It covers: " + scope + "."
		}
		assert.Equal(t, want, covers.In(calendar.English))
		hold.Released = day("2024-02-01")
		assert.NoError(t, policy.Check(p, overdueCall(policy.HoldsOf(hold))), "nor does it make it longer")
	}
}

// The hard case E6: the last lawful day is 1 March, the hold is released on 10
// May. The days are counted from the last lawful day and never anew.
func TestAHoldOverACeiling(t *testing.T) {
	p := rules(t, limit("log", retention.Years(1)))
	r := erase(record(happened(closed, "2025-03-01")), "2026-02-20")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Placed: day("2026-02-20"), Released: day("2026-05-10")})
	for _, row := range []struct {
		on, want, onRelease string
		flags               []policy.Flag
	}{
		{"2026-02-20", "held nothing; keep through none, dispose by 2026-03-01; overdue 0", "may_dispose delete; keep through none, dispose by 2026-03-01; overdue 0", nil},
		{"2026-02-28", "held nothing; keep through none, dispose by 2026-03-01; overdue 0", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 0", nil},
		{"2026-03-01", "held nothing; keep through none, dispose by 2026-03-01; overdue 0", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 0", nil},
		{"2026-03-02", "held nothing; keep through none, dispose by 2026-03-01; overdue 1", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 1", []policy.Flag{policy.FlagHoldOverCeiling, policy.FlagOverdue}},
		{"2026-04-01", "held nothing; keep through none, dispose by 2026-03-01; overdue 31", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 31", []policy.Flag{policy.FlagHoldOverCeiling, policy.FlagOverdue}},
		{"2026-05-09", "held nothing; keep through none, dispose by 2026-03-01; overdue 69", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 69", []policy.Flag{policy.FlagHoldOverCeiling, policy.FlagOverdue}},
		{"2026-05-10", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 70", "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 70", []policy.Flag{policy.FlagOverdue}},
	} {
		t.Run(row.on, func(t *testing.T) {
			r.On = day(row.on)
			d := p.Decide(r)
			assert.Equal(t, row.want, facts(d))
			assert.Equal(t, row.onRelease, facts(d.OnRelease()))
			assert.Equal(t, row.flags, d.Flags())
			assert.Equal(t, row.on == "2026-05-10", policy.Check(p, r) == nil)
		})
	}
}

// A hold prints with its kind, if that is a word for programs, and with nothing else.
func TestAPrintedHold(t *testing.T) {
	for kind, want := range map[string]string{"": "hold", "lawsuit": "hold: lawsuit", "Lawsuit of J. Mustermann": "hold", "a\nb": "hold"} {
		h := policy.Hold{ID: "h-1", Kind: kind, Reason: "a lawsuit", Placed: day("2024-01-01")}
		assert.Equal(t, want, fmt.Sprintf("%+v", h))
		assert.Equal(t, want, h.LogValue().String())
	}
}
