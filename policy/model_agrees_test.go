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

func (r modelRule) rule() retention.Rule {
	out := retention.Rule{ID: r.id, Class: file, Trigger: retention.Trigger(r.trigger), Awaited: r.awaited, Pick: r.pick,
		Then: r.then, Appraise: r.appraise, From: dateOf(r.from), Until: dateOf(r.until), Basis: norm("Test Act")}
	if r.yearEnd {
		out.Cutoff = retention.EndOfYear()
	}
	if r.retroactive {
		out.Retroactive = norm("Test Act s. 9")
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

// book makes a rulebook of a scene. Relations of rules that a test has taken
// out are left out too.
func (s scene) book() (*retention.Rulebook, error) {
	d := retention.Definition{ID: "test", Allowance: retention.Days(s.allowance)}
	if s.checked != 0 {
		d.CheckedThrough = dateOf(s.checked)
	}
	there := map[string]bool{}
	for _, r := range s.rules {
		d.Rules = append(d.Rules, r.rule())
		there[r.id] = true
	}
	for _, r := range s.relations {
		if there[r.yields] && there[r.to] {
			d.Relations = append(d.Relations, retention.Relation{Yields: r.yields, To: r.to, Basis: norm("Test Act s. 8")})
		}
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
	relations []modelRelation
	events    []modelEvent
	allowance int
	checked   int // the day through which the law was read; 0: not said
}

// named gives the rules that have no ID one each: a, b, c …
func named(rules ...modelRule) []modelRule {
	for i := range rules {
		if rules[i].id == "" {
			rules[i].id = string(rune('a' + i))
		}
	}
	return rules
}

// agree compares the library with the model from some days before the first
// event on, and gives how many days it compared. A set that does not load is
// passed over.
func (s scene) agree(t testing.TB, firstDay, days int, holds func(n int) holdState) int {
	b, err := s.book()
	if err != nil {
		return 0
	}
	p, m := policy.FromRulebook(b), newModel(s)
	r := policy.Request{Action: policy.Delete, Record: recordOf(s.events)}
	for n := range days {
		on, h := firstDay+n, holds(n)
		r.On, r.Holds = dateOf(on), h.holds()
		want, got := m.decide(on, h), verdictOf(p.Decide(r))
		if got != want {
			require.Equal(t, fmt.Sprintf("%+v", want), fmt.Sprintf("%+v", got), "the model against the library on %v\nrules %+v\nrelations %+v\nevents %+v\nallowance %d\nholds %+v", r.On, s.text(), s.relations, s.events, s.allowance, h)
		}
	}
	return days
}

// text gives the rules in words, for failures.
func (s scene) text() string {
	text := ""
	for _, r := range s.rules {
		rule := r.rule()
		text += fmt.Sprintf("\n  %s: %v %v from %s (%v, %v, awaited %v) then %v, appraise %v, law [%v, %v), retroactive %v",
			rule.ID, rule.Bound, rule.Period, rule.Trigger, rule.Pick, rule.Cutoff, rule.Awaited, rule.Then, rule.Appraise, rule.From, rule.Until, r.retroactive)
	}
	return text
}

func TestModelAgreesOnEveryRuleAlone(t *testing.T) {
	t.Parallel()
	compared := 0
	// The end of the year, and the end of a January before a short month.
	for _, base := range []string{"2023-12-30", "2024-01-30"} {
		g := grid{base: numberOf(day(base)), picks: true, transfers: true}
		appraisals := g.appraisals()
		if base == "2023-12-30" {
			appraisals = appraisals[:1] // what bodies decide does not depend on the month
		}
		for i, one := range g.single("x") {
			for j, extra := range appraisals {
				if testing.Short() && (i+j)%8 != 0 {
					continue
				}
				s := scene{rules: named(one.rule), events: append(extra, one.events...), allowance: 3 * (i % 2)}
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
			s := scene{rules: named(a.rule, b.rule), allowance: 3 * (turn / 7 % 2)}
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
	sets := 12_000
	if testing.Short() {
		sets = 2_000
	}
	compared := 0
	for n := range sets {
		s := sample(random, 1+n%4)
		g := grid{base: sampleBase}
		compared += s.agree(t, g.base-4, 44, func(n int) holdState { return g.holds(random.IntN(40) + n) })
	}
	assert.Greater(t, compared, 30*sets, "most sets must load")
}
