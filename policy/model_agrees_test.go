package policy_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// This file puts the model's words into the library's, and compares the two.

var epoch = day("1970-01-01")

func dateOf(n int) calendar.Date {
	if n == noDay {
		return calendar.Date{}
	}
	return epoch.AddDays(n)
}

func numberOf(d calendar.Date) int {
	if d.IsZero() {
		return noDay
	}
	return d.Sub(epoch)
}

func (r modelRule) rule(id string) retention.Rule {
	out := retention.Rule{ID: id, Class: file, Trigger: retention.Trigger(r.trigger), Awaited: r.awaited, Pick: r.pick,
		Then: r.then, Appraise: r.appraise, From: dateOf(r.from), Until: dateOf(r.until), Basis: norm("Test Act")}
	if r.yearEnd {
		out.Cutoff = retention.EndOfYear()
	}
	switch r.unit {
	case "immediately":
		out.Period = retention.Immediately()
	case "permanently":
		out.Period = retention.Permanently()
	case "day":
		out.Period = retention.Days(r.n)
	case "month":
		out.Period = retention.Months(r.n)
	}
	switch {
	case r.floor && r.ceiling:
		out.Bound = retention.Exactly
	case r.floor:
		out.Bound = retention.AtLeast
	default:
		out.Bound = retention.AtMost
	}
	return out
}

func rulebookOf(rules []modelRule, allowance int) (*retention.Rulebook, error) {
	d := retention.Definition{ID: "test", Allowance: retention.Days(allowance)}
	for i, r := range rules {
		d.Rules = append(d.Rules, r.rule(string(rune('a'+i))))
	}
	return retention.NewRulebook(d)
}

func recordOf(events []modelEvent) retention.Record {
	var list []retention.Event
	for _, e := range events {
		list = append(list, retention.Event{Trigger: retention.Trigger(e.trigger), On: dateOf(e.day)})
	}
	return record(list...)
}

func (h holdState) holds() policy.Holds {
	if h.notLookedUp {
		return policy.Holds{}
	}
	var list []policy.Hold
	for _, released := range h.releases {
		list = append(list, policy.Hold{ID: "h", Released: dateOf(released)})
	}
	return policy.HoldsFrom(list, nil)
}

func verdictOf(d policy.Decision) verdict {
	return verdict{d.Outcome(), d.Allowed(), d.Overdue(), modelEndOf(d.RetainUntil()), modelEndOf(d.DisposeBy())}
}

func modelEndOf(e retention.End) modelEnd {
	switch {
	case e.IsNone():
		return modelEnd{"none", noDay}
	case e.IsNever():
		return modelEnd{"never", noDay}
	case e.IsUnknown():
		part, _ := e.AtLeast()
		return modelEnd{"unknown", numberOf(part)}
	default:
		day, _ := e.Date()
		return modelEnd{"day", numberOf(day)}
	}
}

// scene is a set of rules with the events of a record.
type scene struct {
	rules     []modelRule
	events    []modelEvent
	allowance int
}

// agree compares the library with the model from some days before the first
// event on, and gives how many days it compared. A set that does not load is
// passed over.
func (s scene) agree(t testing.TB, firstDay, days int, holds func(n int) holdState) int {
	b, err := rulebookOf(s.rules, s.allowance)
	if err != nil {
		return 0
	}
	p, m, r := policy.FromRulebook(b), newModel(s.rules, s.events, s.allowance), recordOf(s.events)
	for n := range days {
		on, h := firstDay+n, holds(n)
		want := m.decide(on, h)
		got := verdictOf(p.Decide(policy.Request{Action: policy.Delete, Record: r, On: dateOf(on), Holds: h.holds()}))
		if got != want {
			require.Equal(t, fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", got), "the model against the library on %v\nrules %+v\nevents %+v\nholds %+v", dateOf(on), b.Definition().Rules, recordOf(s.events).Events, h)
		}
	}
	return days
}

func TestModelAgreesOnEveryRuleAlone(t *testing.T) {
	t.Parallel()
	compared := 0
	// The end of the year, and the end of a January before a short month.
	for _, base := range []string{"2023-12-30", "2024-01-30"} {
		g := grid{base: numberOf(day(base)), picks: true, transfers: true}
		for i, one := range g.single("x") {
			for j, extra := range g.appraisals() {
				if testing.Short() && (i+j)%8 != 0 {
					continue
				}
				s := scene{[]modelRule{one.rule}, append(extra, one.events...), 3 * (i % 2)}
				compared += s.agree(t, g.base-4, 44, func(n int) holdState { return g.holds(i + j + n) })
			}
		}
	}
	assert.Greater(t, compared, 100_000)
}

func TestModelAgreesOnEveryPairInTime(t *testing.T) {
	t.Parallel()
	g := grid{base: numberOf(day("2023-12-30")), oneThen: true}
	compareAllPairs(t, g, 1_000_000)
}

func TestModelAgreesOnEveryPairOfActions(t *testing.T) {
	t.Parallel()
	g := grid{base: numberOf(day("2023-12-30")), shortTime: true}
	compareAllPairs(t, g, 500_000)
}

// compareAllPairs compares every unordered pair of the grid's rules, on two
// triggers, with appraisals and holds in turn.
func compareAllPairs(t *testing.T, g grid, atLeast int) {
	first, second := g.single("x"), g.single("y")
	appraisals := g.appraisals()
	compared, turn := 0, 0
	for i := range first {
		for j := range second[:i+1] {
			turn++
			if testing.Short() && turn%16 != 0 {
				continue
			}
			extra := appraisals[turn%len(appraisals)]
			a, b := first[i], second[j]
			s := scene{rules: []modelRule{a.rule, b.rule}, allowance: 3 * (turn / 7 % 2)}
			s.events = append(append(append(s.events, extra...), a.events...), b.events...)
			compared += s.agree(t, g.base-3, 40, func(n int) holdState { return g.holds(turn + n) })
		}
	}
	if testing.Short() {
		atLeast /= 20
	}
	assert.Greater(t, compared, atLeast)
}

func TestModelAgreesOnSampledSets(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2026))
	sets := 20_000
	if testing.Short() {
		sets = 2_000
	}
	compared := 0
	for n := range sets {
		s := sample(random, 1+n%3)
		g := grid{base: sampleBase}
		compared += s.agree(t, g.base-4, 44, func(n int) holdState { return g.holds(random.IntN(40) + n) })
	}
	assert.Greater(t, compared, 30*sets, "most sets must load")
}
