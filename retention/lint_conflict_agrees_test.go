package retention_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// conflicting returns the pairs of a floor and a ceiling that conflict over a record
// and are under review on a day.
func conflicting(b *retention.Rulebook, r retention.Record, on calendar.Date) (pairs [][2]string) {
	effects := b.Effects(r, on)
	until := map[string]calendar.Date{}
	for _, s := range effects {
		end, _ := s.RetainUntil.Date()
		if s.RetainUntil.IsNever() {
			end = day("9999-12-31")
		}
		if until[s.Rule.ID].IsZero() || end.After(until[s.Rule.ID]) {
			until[s.Rule.ID] = end
		}
	}
	for _, s := range effects {
		for id, end := range until {
			kept := on == end || on.Before(end)
			due := s.DueFrom == on || s.DueFrom.Before(on)
			if kept && due && s.DisposeBy.Before(end) && id != s.Rule.ID && !slices.Contains(pairs, [2]string{id, s.Rule.ID}) {
				pairs = append(pairs, [2]string{id, s.Rule.ID})
			}
		}
	}
	return pairs
}

// What Lint has found, its record shows, on the day and not on the day before. And
// whatever conflicts after the events of some record drawn here, it has found: where
// versions count from the same event and there are no relations.
func TestLintFindsEveryConflictOfASmallWorld(t *testing.T) {
	d := draw(rand.New(rand.NewPCG(9, 9)).IntN)
	findings, seen := 0, 0
	for range 120 {
		c := d.modelClass()
		for _, n := range c.norms {
			for i := range n.versions {
				n.versions[i].trigger = n.versions[0].trigger
			}
		}
		b, err := retention.NewRulebook(c.definition())
		if err != nil {
			continue
		}
		lint := trueConflicts(t, c, b)
		findings += len(lint)
		if len(c.relations) > 0 {
			continue // a third rule can settle a conflict for some records only
		}
		for range 20 {
			one, other := d(60)-15, d(60)-15
			r := record(retention.Event{Trigger: sent, On: modelDay(one)}, retention.Event{Trigger: closed, On: modelDay(other)})
			for n := max(one, other); n < 60; n += 3 {
				for _, pair := range conflicting(b, r, modelDay(n)) {
					seen++
					require.True(t, lint[pair], "%+v\n%v of %v on day %d %v", c, pair, eventsOf(r), n, modelDay(n))
				}
			}
		}
	}
	assert.Greater(t, findings, 30)
	assert.Greater(t, seen, 1000)
}
