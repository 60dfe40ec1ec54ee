package policytest_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestSamplesShowSlips: of the slips in random books that one of many random records
// shows, the samples show nearly all. The seed is fixed, so the counts are too.
func TestSamplesShowSlips(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	shown, missed := 0, map[string]int{}
	for books := 0; books < randomBooks; {
		d := randomDefinition(r)
		b, err := retention.NewRulebook(d)
		if err != nil {
			continue
		}
		books++
		for _, slip := range slipsOf(d) {
			name := slip.Version
			m, err := retention.NewRulebook(slip)
			if err != nil {
				continue
			}
			right, wrong := policy.FromRulebook(b), policy.FromRulebook(m)
			differ := func(q policy.Request) bool { return right.Decide(q).Outcome() != wrong.Decide(q).Outcome() }
			found := false
			for _, each := range [...]*retention.Rulebook{b, m} {
				for q := range policytest.Requests(each) {
					if found = differ(q); found {
						break
					}
				}
				if found {
					break
				}
			}
			if found {
				shown++
				continue
			}
			for range randomRecords {
				q := asking(randomRecord(r, d), "1940-01-01")
				q.On = q.On.AddDays(r.IntN(40000))
				if differ(q) {
					missed[name]++
					break
				}
			}
		}
	}
	total := 0
	for _, n := range missed {
		total += n
	}
	require.Greater(t, shown, 100)
	assert.LessOrEqual(t, total, mostMissed, "%v", missed)
}

const (
	randomBooks   = 40
	randomRecords = 500
	mostMissed    = 1 // two events of one trigger beside a third rule
)

func asking(record retention.Record, on string) policy.Request {
	return policy.Request{Action: policy.Delete, Record: record, On: day(on), Holds: policy.NoHolds()}
}

var randomTriggers = [...]retention.Trigger{closed, opened, "death"}

// randomDefinition has two or three rules on as many events, and often a relation.
func randomDefinition(r *rand.Rand) retention.Definition {
	d := retention.Definition{ID: "test"}
	bounds := everyBound()
	for i := range 2 + r.IntN(2) {
		periods := [...]retention.Period{retention.Years(1 + r.IntN(12)), retention.Months(1 + r.IntN(20)), retention.Years(50 + r.IntN(30))}
		next := from(rule(fmt.Sprint("r", i), bounds[r.IntN(len(bounds))], periods[r.IntN(3)]), randomTriggers[i])
		next.Absent, next.Pick = retention.Absent(r.IntN(2)), retention.Pick(r.IntN(3))
		if r.IntN(3) == 0 {
			next.Cutoff = retention.EndOfYear()
		}
		d.Rules = append(d.Rules, next)
	}
	if r.IntN(2) == 0 {
		d.Relations = []retention.Relation{{Yields: "r0", To: "r1", Basis: norm("Test Act s. 8")}}
	}
	return d
}

func randomRecord(r *rand.Rand, d retention.Definition) retention.Record {
	var events []retention.Event
	for _, rule := range d.Rules {
		for range 1 + r.IntN(5)/4 {
			events = append(events, retention.Event{Trigger: rule.Trigger, On: day("1930-01-01").AddDays(r.IntN(35000))})
		}
	}
	return retention.Record{Class: file, Events: retention.EventsOf(events...)}
}

// slipsOf makes slips, coarse ones too, that the kit need not make itself.
func slipsOf(d retention.Definition) (list []retention.Definition) {
	add := func(name string, change func(*retention.Definition)) {
		c := retention.MustNewRulebook(d).Definition()
		change(&c)
		c.Version = name
		list = append(list, c)
	}
	for i, rule := range d.Rules {
		change := func(name string, f func(*retention.Rule)) {
			add(name, func(d *retention.Definition) { f(&d.Rules[i]) })
		}
		change("period extreme", func(r *retention.Rule) {
			r.Period = retention.Days(1)
			if !r.Bound.HasCeiling() {
				r.Period = retention.Years(100)
			}
		})
		change("cut-off", func(r *retention.Rule) {
			r.Cutoff = retention.EndOfYear()
			if rule.Cutoff == r.Cutoff {
				r.Cutoff = retention.AtEvent()
			}
		})
		change("pick", func(r *retention.Rule) { r.Pick = (r.Pick + 1) % 3 })
		change("one year more", func(r *retention.Rule) { r.Period = retention.Months(months(r.Period) + 12) })
		change("one month less", func(r *retention.Rule) { r.Period = retention.Months(max(1, months(r.Period)-1)) })
		for _, bound := range everyBound() {
			if bound != rule.Bound {
				change("bound", func(r *retention.Rule) { r.Bound = bound })
			}
		}
		change("absent", func(r *retention.Rule) { r.Absent = retention.Awaited - r.Absent })
	}
	if len(d.Relations) > 0 {
		add("relation gone", func(d *retention.Definition) { d.Relations = nil })
		add("relation turned", func(d *retention.Definition) {
			d.Relations[0].Yields, d.Relations[0].To = d.Relations[0].To, d.Relations[0].Yields
		})
	}
	return list
}

func months(p retention.Period) int {
	var n int
	var unit string
	fmt.Sscan(p.String(), &n, &unit)
	if unit[0] == 'y' {
		return 12 * n
	}
	return n
}
