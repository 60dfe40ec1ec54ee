package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// The first day that a walk finds is the one that is foretold, with versions,
// relations, appraisals, holds and demands.
func TestUpcomingIsTheFirstDueDay(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(8, 57))
	found, none := 0, 0
	for n := range 2500 {
		s := sample(random, 1+n%3)
		p, err := library(s)
		if err != nil {
			continue
		}
		first, days := sampleBase-8+random.IntN(20), random.IntN(60)
		r := s.request(first, grid{base: sampleBase}.holds(random.IntN(16)))
		if random.IntN(2) == 0 {
			r = demanding(r, sampleDemands(random, sampleBase-5, 30)...)
		}
		want := "-"
		for walk := r; walk.On != dateOf(first+days+1); walk.On = walk.On.AddDays(1) {
			if p.Decide(walk).Outcome() == policy.MustDispose {
				want = walk.On.String()
				break
			}
		}
		require.Equal(t, want, upcoming(p, r, dateOf(first+days)), "%s\n%+v", s.text(), r)
		if want == "-" {
			none++
		} else {
			found++
		}
	}
	assert.Greater(t, found, 150)
	assert.Greater(t, none, 400)
}

// upcoming returns the day on which one record becomes due, or "-".
func upcoming(p policy.Policy, r policy.Request, through calendar.Date) string {
	for due := range policy.Upcoming(p, slices.Values([]policy.Request{r}), through) {
		return due.On.String()
	}
	return "-"
}
