package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// outcomeIn returns which outcome a decision has about a record in a state, if
// nothing but the rules counts.
var outcomeIn = map[retention.State]policy.Outcome{
	retention.ClassUnknown: policy.Undetermined, retention.NotInForce: policy.Undetermined, retention.FloorUnknown: policy.Undetermined, retention.CeilingUnknown: policy.Undetermined,
	retention.FloorAwaited: policy.Keep, retention.Protected: policy.Keep, retention.NoGround: policy.Keep, retention.KeptForEver: policy.Keep,
	retention.InConflict: policy.Review, retention.AppraisalPutOff: policy.Keep, retention.Due: policy.MustDispose, retention.Free: policy.MayDispose,
}

// plannedClass is a class of a book of which the days of one event are compared.
type plannedClass struct {
	book *retention.Rulebook
	name retention.Class
	from retention.Trigger
	laws []calendar.Date // on which its rules begin or end
}

// plannedClasses returns those of every real book, of accounting for more fiscal
// years, and how many classes compare more.
func plannedClasses(t *testing.T) (list []plannedClass, several int) {
	t.Helper()
	broken, err := finland.Accounting(time.June, 30)
	require.NoError(t, err)
	other, err := estonia.Accounting(time.February, 29)
	require.NoError(t, err)
	for _, b := range append(realBooks(t), broken, other) {
		laws := map[retention.Class][]calendar.Date{}
		for _, r := range b.Definition().Rules {
			laws[r.Class] = append(laws[r.Class], r.From, r.Until)
		}
		p := plan.For(b, day("2024-02-29"))
		for _, c := range p.Classes() {
			if len(c.Events) > 1 {
				several++
				continue
			}
			days := slices.DeleteFunc(laws[c.Class], calendar.Date.IsZero)
			for from := range c.Events {
				list = append(list, plannedClass{b, c.Class, from, days})
			}
		}
	}
	return list, several
}

// agree compares the plan with the decision for every so many days of the event
// and some extreme ones. It returns the states that it met.
func (p plannedClass) agree(t *testing.T, on calendar.Date, every int) map[retention.State]int {
	t.Helper()
	c, err := plan.For(p.book, on).Class(p.name)
	require.NoError(t, err)
	rules := policy.FromRulebook(p.book)
	r := policy.Request{Action: policy.Delete, On: on, Holds: policy.NoHolds()}
	met := map[retention.State]int{}
	same := func(event calendar.Date) {
		if event.IsZero() {
			return
		}
		r.Record = record(p.name, retention.Event{Trigger: p.from, On: event})
		d, s := rules.Decide(r), c.At(r.Record)
		met[s.State]++
		want, known := outcomeIn[s.State]
		if !known || d.Outcome() != want || d.Allowed() != s.Allowed || d.Overdue() > 0 != s.Overdue {
			require.Fail(t, "the plan differs", "%s on %v of an event on %v: %+v, decided %s", p.name, on, event, s, facts(d))
		}
	}
	for n := 0; n < 150*1461/4; n += every {
		same(on.AddDays(20*366 - n))
	}
	for _, k := range c.Cases() {
		for _, f := range k.Facts {
			for shift := -2; shift <= 2; shift++ {
				same(f.From.AddDays(shift))
				same(f.Through.AddDays(shift))
			}
		}
	}
	for n := range 400 {
		same(day("0001-01-01").AddDays(n))
		same(day("9999-12-31").AddDays(-n))
	}
	return met
}

// Every class with a plan of every real book, on an ordinary day, on 29 February
// and on the days on which its law begins or ends: every day of the event of 150
// years, 20 of them after the day of the plan. On the days beside those of the law
// it is every eleventh.
func TestPlanIsTheDecision(t *testing.T) {
	t.Parallel()
	classes, several := plannedClasses(t)
	assert.Len(t, classes, 23)
	assert.Equal(t, 3, several, "personal data with four triggers, and twice a file that is appraised")
	met := map[retention.State]int{}
	count := func(more map[retention.State]int) {
		for state, n := range more {
			met[state] += n
		}
	}
	for i, p := range classes {
		// An ordinary day of an odd class, and 29 February of an even one; the other
		// is sampled.
		count(p.agree(t, day("2027-06-15"), 1+10*(i%2)))
		count(p.agree(t, day("2024-02-29"), 11-10*(i%2)))
		for _, law := range p.laws {
			count(p.agree(t, law.AddDays(-1), 11))
			count(p.agree(t, law, 1+10*(i%3/2)))
			count(p.agree(t, law.AddDays(1), 11))
		}
	}
	for _, state := range []retention.State{retention.NotInForce, retention.Protected, retention.NoGround, retention.Due, retention.Free} {
		assert.Greater(t, met[state], 5000, "%v", state)
	}
	early, err := plan.For(estonia.SocialProtection(), day("2019-03-14")).Class(estonia.PensionBase)
	require.NoError(t, err)
	assert.Equal(t, retention.NotInForce, early.At(record(estonia.PensionBase, retention.Event{Trigger: estonia.Death, On: day("1900-01-01")})).State, "before the regulation")
}

// Whatever policy permits is a candidate, with appraisals, transfers, holds and
// demands, of classes with an exact plan and without.
func TestCandidatesAreEverythingThatIsPermitted(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(8, 41))
	permitted, left, exact := 0, 0, 0
	scenes := 1000
	if testing.Short() {
		scenes = 200
	}
	for n := range scenes {
		s := sample(random, 1+n%3)
		if n%2 == 0 { // only the days of one event are compared
			s = samplePlain(random, 1+n%3)
			for i := range s.rules {
				s.rules[i].trigger, s.rules[i].pick, s.rules[i].appraise = "x", s.rules[0].pick, false
			}
			s.relations = nil
		}
		if random.IntN(2) == 0 {
			s.events = append(s.events, grid{base: sampleBase}.appraisals()[random.IntN(9)]...)
			s.events = append(s.events, modelEvent{string(retention.Transferred), sampleBase + random.IntN(20)})
		}
		b, err := s.book()
		if err != nil {
			continue
		}
		for range 4 {
			r := s.request(sampleBase+random.IntN(40)-5, grid{base: sampleBase}.holds(random.IntN(16)))
			if random.IntN(2) == 0 {
				r = demanding(r, sampleDemands(random, sampleBase-5, 30)...)
			}
			p := plan.For(b, r.On)
			candidates := slices.Collect(p.Candidates(slices.Values([]retention.Record{r.Record})))
			c, err := p.Class(r.Record.Class)
			require.NoError(t, err)
			switch {
			case policy.FromRulebook(b).Decide(r).Allowed() != 0:
				permitted++
				require.Len(t, candidates, 1, "%v %v %+v %v", r.On, s.text(), s.events, c.Wider)
				if c.Wider == "" {
					exact++
				}
			case len(candidates) == 0:
				left++
			}
		}
	}
	assert.Greater(t, permitted, scenes/8)
	assert.Greater(t, exact, scenes/20)
	assert.Greater(t, left, scenes/8, "and the plan leaves out others")
}
