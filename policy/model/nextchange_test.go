package model_test

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
// It returns how many changes it met.
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

// realBooks returns every book of the library.
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
			p, r := policy.FromRulebook(b), erase(record(one.Class, events...), "2020-01-01")
			assert.Positive(t, exact(t, p, r, day("2010-01-01"), days), one.ID)
			checked += exact(t, policy.All(p, policy.CheckedLaw()), r, day("2018-01-01"), 20*366)
		}
	}
	assert.Equal(t, 16+2*2+2*2+2, rulesSeen)
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
			p = policy.All(p, policy.FromRulebook(limits), abstaining, policy.CheckedLaw())
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
	lives := []calendar.Date{{}, day("1999-07-01"), day("2019-07-05"), day("2027-01-01"), day("2044-02-29"), {}}
	for i := range 5 {
		versions := []retention.Rule{
			rule("floor", opened, retention.AtLeast, retention.Years(9-i)),
			rule("both", closed, retention.Exactly, retention.Months(30+7*i)),
			rule("ceiling", complaint, retention.AtMost, retention.Years(15-2*i)),
		}
		if i == 3 {
			versions[0].Retroactive = norm("Test Act s. 9")
		}
		for _, v := range versions {
			v.From, v.Until = lives[i], lives[i+1]
			d.Rules = append(d.Rules, v)
		}
	}
	d.Relations = []retention.Relation{{Yields: "both", To: "floor", Basis: norm("Test Act s. 8")}, {Yields: "floor", To: "ceiling", Basis: norm("Test Act s. 7")}}
	p := rulebook(t, d)
	met := 0
	for i, year := range []string{"1985", "2026"} {
		for n, events := range [][]retention.Event{
			{happened(closed, year+"-06-30"), happened(opened, year+"-02-28"), happened(complaint, year+"-01-31")},
			{happened(closed, year+"-06-30"), happened(opened, "2030-08-31"), happened(complaint, "2031-01-31")},
			{happened(closed, "2020-02-29"), happened(opened, year+"-12-31"), happened(complaint, "2033-03-31"), happened(opened, year+"-12-31")},
		} {
			p := []policy.Policy{p, policy.All(p, policy.CheckedLaw())}[(i+n)%2]
			met += exactEvery(t, p, erase(record(file, events...), "2000-01-01"), day("1980-01-01"), 100*366, 997)
		}
	}
	assert.Greater(t, met, 10)
}

// Day by day: over three years by rules of months and days, and over 80 days by
// books with versions and relations.
func TestNextChangeWithDemands(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(13, 55))
	met, base := 0, numberOf(day("2024-01-01"))
	for range 40 {
		p := rulebook(t, retention.Definition{ID: "test", Rules: []retention.Rule{
			rule("e", closed, retention.Exactly, retention.Months(1+random.IntN(20))),
			rule("k", opened, retention.AtLeast, retention.Days(random.IntN(900)+1)),
			rule("l", complaint, retention.AtMost, retention.Days(random.IntN(900)+1)),
		}})
		r := erase(record(file, happened(closed, "2024-01-31"), happened(opened, dateOf(base+random.IntN(300)).String()), happened(complaint, dateOf(base+random.IntN(300)).String())), "2024-01-01")
		if random.IntN(3) == 0 {
			r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Released: dateOf(base + random.IntN(900))})
		}
		met += exact(t, p, demanding(r, sampleDemands(random, base, 900)...), day("2023-12-01"), 3*366)
	}
	assert.Greater(t, met, 80)
	met = 0
	for n := range 1200 {
		s := sample(random, 1+n%4)
		if p, err := library(s); err == nil {
			met += exact(t, p, demanding(s.request(sampleBase, holdState{}), sampleDemands(random, sampleBase-5, 30)...), dateOf(sampleBase-8), 80)
		}
	}
	assert.Greater(t, met, 1200)
}

// Where CheckedLaw ends every permission, wherever it stands.
func TestNextChangeUnderCheckedLaw(t *testing.T) {
	free := rule("free", closed, retention.AtMost, retention.Years(9))
	silent := rulebook(t, retention.Definition{ID: "silent", Rules: []retention.Rule{free}})
	read := rulebook(t, retention.Definition{ID: "read", Rules: []retention.Rule{free}, CheckedThrough: day("2024-03-03")})
	checked := deciding(func(r policy.Request) policy.Decision { return policy.CheckedLaw().Decide(r) })
	r := erase(record(file, happened(closed, "2024-01-01")), "2024-01-01")
	for name, p := range map[string]policy.Policy{
		"the policy's law": policy.All(read, policy.CheckedLaw()),
		"a guard's law":    policy.All(silent, read, policy.CheckedLaw()),
		"inside":           policy.All(policy.All(read), checked),
	} {
		assert.Equal(t, 3, exact(t, p, r, day("2023-12-25"), 12*366), "%s: the event, the day after the law was read, and the first day too late", name)
	}
}
