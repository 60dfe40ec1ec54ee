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

const read retention.Trigger = "read"

// lintClass draws a class of up to six norms over three triggers.
func (d draw) lintClass() modelClass {
	c := d.modelClass()
	more := d.modelClass()
	if d(2) == 0 {
		for _, n := range more.norms {
			n.id += "-more"
			n.allowance = c.norms[0].allowance
			c.norms = append(c.norms, n)
		}
		for range d(4) {
			yields := d(len(c.norms))
			c.relations = append(c.relations, modelRelation{yields, (yields + 1 + d(len(c.norms)-1)) % len(c.norms)})
		}
	}
	for _, n := range c.norms {
		for i := range n.versions {
			if n.versions[i].trigger = oneOf(d, sent, closed, read); i > 0 && d(3) > 0 {
				n.versions[i].trigger = n.versions[0].trigger
			}
		}
	}
	return c
}

func (d draw) lintEvents() retention.Record {
	var events []retention.Event
	for _, t := range []retention.Trigger{sent, closed, read} {
		for range oneOf(d, 0, 1, 1, 1, 1, 1, 2) {
			events = append(events, retention.Event{Trigger: t, On: modelDay(d(80) - 25)})
		}
	}
	return record(events...)
}

// Whatever Lint shows has been decided by the whole class, on its day and not on the day
// before; and what conflicts over one of many records drawn here, it has found. The
// search is not of every record: one pair in a hundred may be missed.
func TestLintShowsWhatTheWholeClassDecides(t *testing.T) {
	d := draw(rand.New(rand.NewPCG(14, 5)).IntN)
	findings, pairs, missed := 0, 0, 0
	for range 150 {
		c := d.lintClass()
		b, err := retention.NewRulebook(c.definition())
		if err != nil {
			continue
		}
		lint := trueConflicts(t, c, b)
		findings += len(lint)
		seen := map[[2]string]bool{}
		for range 50 {
			r := d.lintEvents()
			for n := -20; n < 90; n += 1 + d(6) {
				for _, pair := range inConflict(b, r, modelDay(n)) {
					if !seen[pair] {
						seen[pair] = true
						pairs++
						if !lint[pair] {
							missed++
						}
					}
				}
			}
		}
	}
	assert.Greater(t, findings, 150)
	assert.Greater(t, pairs, 120)
	assert.LessOrEqual(t, missed*100, pairs, "%d of %d", missed, pairs)
}

// trueConflicts returns the pairs that Lint has found in conflict, each once. The record
// of each shows it, on the day and not on the day before, and with an event less it would
// not.
func trueConflicts(t *testing.T, c modelClass, b *retention.Rulebook) map[[2]string]bool {
	t.Helper()
	lint := map[[2]string]bool{}
	for _, f := range found(b, retention.FindingConflict) {
		pair := [2]string{f.Rules[0], f.Rules[1]}
		require.False(t, lint[pair], "each pair once")
		lint[pair] = true
		require.Contains(t, inConflict(b, f.Record, f.On), pair, "%+v\n%v on %v", c, eventsOf(f.Record), f.On)
		require.NotContains(t, inConflict(b, f.Record, f.On.AddDays(-1)), pair, "%+v\n%v on the day before %v", c, eventsOf(f.Record), f.On)
		events := slices.Collect(f.Record.Events.All())
		for i := range events {
			fewer := record(slices.Delete(slices.Clone(events), i, i+1)...)
			require.NotContains(t, inConflict(b, fewer, f.On), pair, "%+v\n%v on %v", c, eventsOf(fewer), f.On)
		}
	}
	return lint
}

// inConflict returns the pairs because of which the whole class is in conflict.
func inConflict(b *retention.Rulebook, r retention.Record, on calendar.Date) [][2]string {
	if b.Assess(r, on).State != retention.InConflict {
		return nil
	}
	return conflicting(b, r, on)
}

// A record that shows that two rules allow nothing in common waits for a person for that
// reason, and without a rule that makes no difference nothing is decided differently.
func TestLintShowsNothingElse(t *testing.T) {
	d := draw(rand.New(rand.NewPCG(14, 6)).IntN)
	nothing, unreachable := 0, 0
	for range 400 {
		c := d.lintClass()
		alike := c.norms[0]
		alike.id, alike.versions = "alike", slices.Clone(alike.versions)
		alike.versions[0].days = 1 + d(20)
		c.norms = append(c.norms, alike)
		if d(2) == 0 {
			c.relations = nil
		}
		def := c.definition()
		b, err := retention.NewRulebook(def)
		if err != nil {
			continue
		}
		for _, f := range found(b, retention.FindingNothingInCommon) {
			nothing++
			require.Equal(t, retention.NothingInCommon, b.Assess(f.Record, f.On).State, "%+v\n%v on %v", c, eventsOf(f.Record), f.On)
		}
		for _, f := range found(b, retention.FindingUnreachable) {
			unreachable++
			less := def
			less.Rules = slices.DeleteFunc(slices.Clone(def.Rules), func(r retention.Rule) bool { return r.ID == f.Rules[0] })
			without := load(t, less)
			for range 20 {
				r, on := d.lintEvents(), modelDay(d(110)-20)
				want, got := b.Assess(r, on), without.Assess(r, on)
				got.Ground = want.Ground || got.Ground // of a floor that has ended, while the longer one protects
				want.Ground = got.Ground
				require.Equal(t, tell(want), tell(got), "%+v\n%v on %v without %v", c, eventsOf(r), on, f.Rules)
			}
		}
	}
	assert.Greater(t, nothing, 40)
	assert.Greater(t, unreachable, 10)
}
