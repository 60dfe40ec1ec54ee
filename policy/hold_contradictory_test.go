package policy_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A hold that was released before it was placed is a slip in one of the two days, and
// nobody knows in which.
func TestHoldsThatContradictThemselves(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	hold := func(id, placed, released string) policy.Hold {
		h := policy.Hold{ID: id}
		if placed != "" {
			h.Placed = day(placed)
		}
		if released != "" {
			h.Released = day(released)
		}
		return h
	}
	for name, row := range map[string]struct {
		holds []policy.Hold
		want  policy.Reason
	}{
		"the day before":               {[]policy.Hold{hold("h", "2024-01-10", "2024-01-09")}, policy.ReasonHoldContradictory},
		"on the same day":              {[]policy.Hold{hold("h", "2024-01-10", "2024-01-10")}, policy.ReasonDue},
		"the day after":                {[]policy.Hold{hold("h", "2024-01-10", "2024-01-11")}, policy.ReasonDue},
		"years before":                 {[]policy.Hold{hold("h", "2030-01-01", "2020-01-01")}, policy.ReasonHoldContradictory},
		"the century is wrong":         {[]policy.Hold{hold("h", "2023-11-01", "1924-01-10")}, policy.ReasonHoldContradictory},
		"a release to come":            {[]policy.Hold{hold("h", "2024-03-02", "2024-03-01")}, policy.ReasonHoldContradictory},
		"the zero of a program":        {[]policy.Hold{hold("h", "2024-01-10", "0001-01-01")}, policy.ReasonHoldContradictory},
		"not placed":                   {[]policy.Hold{hold("h", "", "2024-01-10")}, policy.ReasonDue},
		"not released":                 {[]policy.Hold{hold("h", "2024-01-10", "")}, policy.ReasonHeld},
		"without an ID":                {[]policy.Hold{hold("", "2024-01-10", "2024-01-09")}, policy.ReasonHoldContradictory},
		"beside one that blocks":       {[]policy.Hold{{}, hold("h", "2024-01-10", "2024-01-09")}, policy.ReasonHoldContradictory},
		"before one that blocks":       {[]policy.Hold{hold("h", "2024-01-10", "2024-01-09"), {}}, policy.ReasonHoldContradictory},
		"one ID, released and not":     {[]policy.Hold{hold("h", "2023-01-10", "2023-02-01"), hold("h", "2023-06-01", "")}, policy.ReasonHeld},
		"one ID, each released":        {[]policy.Hold{hold("h", "2023-01-10", "2023-02-01"), hold("h", "2023-06-01", "2024-01-02")}, policy.ReasonDue},
		"one ID, the longer one first": {[]policy.Hold{hold("h", "2023-06-01", "2024-06-01"), hold("h", "2023-01-10", "2023-02-01")}, policy.ReasonHeld},
		"the same one twice":           {[]policy.Hold{hold("h", "2023-06-01", "2024-01-01"), hold("h", "2023-06-01", "2024-01-01")}, policy.ReasonDue},
	} {
		t.Run(name, func(t *testing.T) {
			for _, holds := range []policy.Holds{policy.HoldsOf(row.holds...), policy.HoldsFrom(row.holds, nil)} {
				r := overdueCall(holds)
				d, err := p.Decide(r), policy.Check(p, r)
				assert.Equal(t, row.want, d.Reason())
				assert.Equal(t, 26, d.Overdue(), "it counts under every outcome")
				if row.want != policy.ReasonHoldContradictory {
					return
				}
				assert.EqualError(t, err, "policy: delete: undetermined: a hold was released before it was placed (l); correct its days")
				assert.ErrorIs(t, err, policy.ErrUndetermined)
				assert.NotErrorIs(t, err, policy.ErrDenied)
				assert.Equal(t, "l", d.Operative()[0].ID)
				assert.Equal(t, policy.MustDispose, d.OnRelease().Outcome(), "what follows when it is mended")
				_, changes := d.NextChange()
				assert.False(t, changes, "no day mends it")
				assert.Contains(t, d.Explain().String(), "before it was placed.")
				for _, on := range []string{"2024-01-05", "2100-01-01", "9999-12-31"} {
					r.On = day(on)
					assert.ErrorIs(t, policy.Check(p, r), policy.ErrUndetermined, on)
				}
			}
		})
	}
	down := policy.HoldsFrom([]policy.Hold{hold("h", "2024-01-10", "2024-01-09")}, errors.New("down"))
	assert.Equal(t, policy.ReasonHoldsLookUpFailed, p.Decide(overdueCall(down)).Reason(), "then there is no list")
}
