package model_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// What a walk from day to day meets is foretold: each day on which a review begins, and
// the first one on which disposal is due, with versions, relations, traits, stand-ins,
// appraisals, holds and demands.
func TestUpcomingIsWhatAWalkMeets(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(8, 57))
	met := map[policy.Outcome]int{}
	none := 0
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
		var want []string
		before := policy.Undetermined
		for walk := r; walk.On != dateOf(first+days+1) && before != policy.MustDispose; walk.On = walk.On.AddDays(1) {
			now := p.Decide(walk).Outcome()
			if now == policy.MustDispose || now == policy.Review && before != policy.Review {
				want = append(want, fmt.Sprint(walk.On, now))
				met[now]++
			}
			before = now
		}
		require.Equal(t, want, upcoming(p, r, dateOf(first+days)), "%s\n%+v", s.text(), r)
		if want == nil {
			none++
		}
	}
	assert.Greater(t, met[policy.MustDispose], 150)
	assert.Greater(t, met[policy.Review], 150)
	assert.Greater(t, none, 400)
}

// upcoming returns what must be done about one record, with its day.
func upcoming(p policy.Policy, r policy.Request, through calendar.Date) (list []string) {
	for task := range policy.Upcoming(p, slices.Values([]policy.Request{r}), through) {
		list = append(list, fmt.Sprint(task.On, task.Decision.Outcome()))
	}
	return list
}
