package policy_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// state is what NextChange is about.
type state struct {
	outcome policy.Outcome
	allowed policy.Action
	overdue bool
}

func stateOf(d policy.Decision) state { return state{d.Outcome(), d.Allowed(), d.Overdue() > 0} }

// exact walks day by day and compares every change that it meets with what
// NextChange foretold, near the changes on every day and elsewhere on every 29th.
// It gives how many changes it met.
func exact(t *testing.T, p policy.Policy, r policy.Request, first calendar.Date, days int) int {
	t.Helper()
	return exactEvery(t, p, r, first, days, 29)
}

// exactEvery is exact with another distance between the days.
func exactEvery(t *testing.T, p policy.Policy, r policy.Request, first calendar.Date, days, every int) int {
	t.Helper()
	at := func(n int) policy.Decision {
		r.On = first.AddDays(n)
		return p.Decide(r)
	}
	states := make([]state, days)
	for n := range states {
		states[n] = stateOf(at(n))
	}
	met, next := 0, days // the next change at or after n+1
	for n := days - 1; n >= 0; n-- {
		if n+1 < days && states[n+1] != states[n] {
			next = n + 1
			met++
		}
		if next-n > 3 && n%every != 0 {
			continue
		}
		foretold, ok := at(n).NextChange()
		if next == days {
			horizon := first.AddDays(days - 1)
			if ok && (foretold == horizon || foretold.Before(horizon)) {
				require.Fail(t, "a change that does not come", "asked on %v, foretold %v, rules %+v, request %+v", first.AddDays(n), foretold, at(n).Operative(), r)
			}
			continue
		}
		if want := first.AddDays(next); !ok || foretold != want {
			require.Fail(t, "another day", "asked on %v, foretold %v, came on %v from %+v to %+v, request %+v", first.AddDays(n), foretold, want, states[n], states[next], r)
		}
	}
	return met
}

// realBooks gives every book of the library.
func realBooks(t testing.TB) []*retention.Rulebook {
	t.Helper()
	must := func(b *retention.Rulebook, err error) *retention.Rulebook {
		require.NoError(t, err)
		return b
	}
	return []*retention.Rulebook{
		finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister(), estonia.SocialProtection(), ukraine.PersonalData(),
		must(finland.Accounting(time.December, 31)), must(finland.Accounting(time.February, 29)),
		must(estonia.Accounting(time.December, 31)), must(estonia.Accounting(time.June, 30)),
		must(ukraine.ArchivalTerm("ua.test.file", "22", retention.Years(5))), must(ukraine.ArchivalTerm("ua.test.file", "1", retention.Permanently())),
	}
}

// Every rule of every real book, day by day over 100 years, and over 20 with
// CheckedLaw.
func TestNextChangeOfRealBooks(t *testing.T) {
	t.Parallel()
	days := 100 * 366
	if testing.Short() {
		days /= 4
	}
	rulesSeen, checked := 0, 0
	for _, b := range realBooks(t) {
		for _, one := range b.Definition().Rules {
			rulesSeen++
			events := []retention.Event{{Trigger: one.Trigger, On: day("2020-02-29")}}
			if one.Appraise {
				events = append(events, happened(retention.AppraisedTransfer, "2027-03-01"), happened(retention.Transferred, "2027-03-02"))
			}
			p, r := policy.FromRulebook(b), erase(of(one.Class, events...), "2020-01-01")
			assert.Positive(t, exact(t, p, r, day("2010-01-01"), days), one.ID)
			checked += exact(t, policy.All(p, policy.CheckedLaw()), r, day("2018-01-01"), 20*366)
		}
	}
	assert.Equal(t, 15+2*2+2*2+2, rulesSeen)
	assert.Greater(t, checked, 30)
}

func TestNextChangeOfSampledBooks(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(8, 15))
	sets := 3000
	if testing.Short() {
		sets = 300
	}
	met := 0
	for n := range sets {
		s := sample(random, 1+n%4)
		b, err := s.book()
		if err != nil {
			continue
		}
		h := holdState{}
		switch random.IntN(5) {
		case 0:
			h.releases = []int{sampleBase + random.IntN(30)}
		case 1:
			h.releases = []int{sampleBase + random.IntN(30), sampleBase + random.IntN(30)}
		case 2:
			h.releases = []int{noDay}
		}
		p := policy.FromRulebook(b)
		if random.IntN(3) == 0 {
			other := sample(random, 1)
			s.events = append(s.events, other.events...)
			limits, err := other.book()
			require.NoError(t, err)
			p = policy.All(p, policy.FromRulebook(limits), guard(policy.Abstain()), policy.CheckedLaw())
		}
		met += exact(t, p, s.request(sampleBase, h), dateOf(sampleBase-8), 80)
	}
	assert.Greater(t, met, sets)
}

// Law of many versions over 100 years, with relations and an allowance.
func TestNextChangeOfLongLaw(t *testing.T) {
	t.Parallel()
	var d retention.Definition
	d.ID, d.Allowance, d.CheckedThrough = "long", retention.Months(2), day("2071-06-30")
	lives := []string{"", "1999-07-01", "2019-07-05", "2027-01-01", "2044-02-29", ""}
	for i := range 5 {
		floor := from(version(keep("floor", retention.Years(9-i)), lives[i], lives[i+1]), opened)
		if i == 3 {
			floor = retroactive(floor)
		}
		d.Rules = append(d.Rules, floor,
			version(exactly("both", retention.Months(30+7*i)), lives[i], lives[i+1]),
			version(from(limit("ceiling", retention.Years(15-2*i)), complaint), lives[i], lives[i+1]))
	}
	d.Relations = []retention.Relation{{Yields: "both", To: "floor", Basis: norm("Test Act s. 8")}, {Yields: "floor", To: "ceiling", Basis: norm("Test Act s. 7")}}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	met := 0
	for i, year := range []string{"1985", "2026"} {
		for n, events := range [][]retention.Event{
			{happened(closed, year+"-06-30"), happened(opened, year+"-02-28"), happened(complaint, year+"-01-31")},
			{happened(closed, year+"-06-30"), happened(opened, "2030-08-31"), happened(complaint, "2031-01-31")},
			{happened(closed, "2020-02-29"), happened(opened, year+"-12-31"), happened(complaint, "2033-03-31"), happened(opened, year+"-12-31")},
		} {
			p := []policy.Policy{p, policy.All(p, policy.CheckedLaw())}[(i+n)%2]
			met += exactEvery(t, p, erase(record(events...), "2000-01-01"), day("1980-01-01"), 100*366, 997)
		}
	}
	assert.Greater(t, met, 10)
}

func TestNextChangeByEvents(t *testing.T) {
	p := rules(t, then(appraise(keep("k", retention.Days(5))), policy.Transfer))
	r := erase(record(happened(closed, "2024-01-01"), happened(retention.AppraisedTransfer, "2024-01-20"), happened(retention.Transferred, "2024-02-10")), "2023-12-01")
	var days []string
	for {
		next, ok := p.Decide(r).NextChange()
		if !ok {
			break
		}
		r.On = next
		days = append(days, next.String()+" "+p.Decide(r).Outcome().String()+" "+p.Decide(r).Allowed().String())
	}
	assert.Equal(t, []string{"2024-01-07 review nothing", "2024-01-20 may_dispose transfer", "2024-02-10 may_dispose delete, transfer"}, days)
}

func TestNextChangeOfGuards(t *testing.T) {
	free := rules(t, keep("k", retention.Days(5)))
	until := func(last string) policy.Policy {
		return deciding(func(r policy.Request) policy.Decision {
			if end := day(last); r.On == end || r.On.Before(end) {
				return policy.Refuse("no", retention.EndOn(end))
			}
			return policy.Abstain()
		})
	}
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-10")
	for name, row := range map[string]struct {
		policy policy.Policy
		want   string
	}{
		"one":               {policy.All(free, until("2024-02-02")), "2024-02-03"},
		"the longer of two": {policy.All(free, until("2024-02-02"), until("2024-03-03")), "2024-03-04"},
		"nested policy":     {policy.All(policy.All(free, until("2024-02-02"))), "2024-02-03"},
		"nested guard":      {policy.All(free, policy.All(free, until("2024-02-02"))), "2024-02-03"},
		"a guard's book":    {policy.All(free, rules(t, keep("g", retention.Days(20)))), "2024-01-22"},
	} {
		t.Run(name, func(t *testing.T) {
			d := row.policy.Decide(r)
			assert.Equal(t, policy.Keep, d.Outcome())
			next, ok := d.NextChange()
			assert.True(t, ok)
			assert.Equal(t, row.want, next.String())
		})
	}
	_, ok := policy.All(free, guard(policy.Refuse("no", retention.Never()))).Decide(r).NextChange()
	assert.False(t, ok, "a refusal for ever")
	_, ok = policy.All(nil, nil).Decide(r).NextChange()
	assert.False(t, ok)
}
