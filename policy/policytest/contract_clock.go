package policytest

import (
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// readsNoClock is the clause that only [CheckContract] can try.
const readsNoClock = "reads no clock"

// CheckContract is [Contract] with a subtest for each clause. One more clause is tried
// only here, because it needs a *testing.T: every request is asked again in a bubble of
// [synctest.Test], in which the clock stands at 1 January 2000, and a policy that reads
// the clock answers otherwise there. In the bubble the policy must not wait for anything
// outside it, such as a goroutine or a channel of a cache, and what it starts must end;
// a lock alone is no trouble. A clock that was read once, before the trial, is not found.
func CheckContract(t *testing.T, p policy.Policy, b *retention.Rulebook, requests ...policy.Request) {
	t.Helper()
	s, err := trial(p, b, requests)
	if err != nil {
		t.Error(err)
		return
	}
	for _, c := range clauses {
		t.Run(c.name, func(t *testing.T) {
			if err := s.try(c); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run(readsNoClock, func(t *testing.T) {
		asked := s.askedToday()
		answers := make([]string, len(asked))
		for i, r := range asked {
			answers[i] = s.answer(r)
		}
		synctest.Test(t, func(t *testing.T) {
			for i, r := range asked {
				if then := s.answer(r); then != answers[i] {
					t.Error(&ContractError{readsNoClock, r, fmt.Sprintf("today it answers %s and, with the clock at 2000-01-01, %s; decide by the day of the request", answers[i], then)})
					return
				}
			}
		})
	})
}

// answer is what a policy says about a request, or how it panics.
func (s *subject) answer(r policy.Request) (words string) {
	defer func() {
		if panicked := recover(); panicked != nil {
			words = "nothing and panics: " + calendar.Plain(fmt.Sprint(panicked))
		}
	}()
	return said(s.policy.Decide(r)).String()
}

// askedToday returns the requests, and each record on the days at which the two clocks
// stand, for a policy that compares the day with that of its clock.
func (s *subject) askedToday() []policy.Request {
	asked := slices.Clip(s.requests)
	var last retention.Record
	for _, r := range s.requests {
		if r.Record.Class == last.Class && r.Record.Events.Equal(last.Events) && r.Record.Traits.Equal(last.Traits) {
			continue
		}
		last = r.Record
		for _, r.On = range [...]calendar.Date{calendar.MustParseDate("2000-01-01"), calendar.DateIn(time.Now(), time.UTC)} {
			asked = append(asked, r)
		}
	}
	return asked
}
