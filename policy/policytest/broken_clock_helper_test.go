package policytest_test

import (
	"sync"
	"testing"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// notBackdated refuses requests for days long past, by the clock.
func notBackdated(rules policy.Policy) policy.Policy {
	return guarding(rules, func(r policy.Request) bool {
		return r.On.Before(calendar.DateIn(time.Now(), time.UTC).AddDays(-30))
	})
}

// onlyToday refuses requests for any day but today's.
func onlyToday(rules policy.Policy) policy.Policy {
	return guarding(rules, func(r policy.Request) bool { return r.On != calendar.DateIn(time.Now(), time.UTC) })
}

// locked counts its calls under a lock, and asks in a goroutine that it waits for.
func locked(rules policy.Policy) policy.Policy {
	var mutex sync.Mutex
	calls := 0
	return deciding(func(r policy.Request) (d policy.Decision) {
		mutex.Lock()
		defer mutex.Unlock()
		calls++
		done := make(chan struct{})
		go func() { defer close(done); d = rules.Decide(r) }()
		<-done
		return d
	})
}

// whenAnonymising decides by another policy what is asked for to anonymise.
func whenAnonymising(rules, other policy.Policy) policy.Policy {
	return deciding(func(r policy.Request) policy.Decision {
		if r.Action == policy.Anonymise {
			return other.Decide(r)
		}
		return rules.Decide(r)
	})
}

// twoActions has a floor and a ceiling, after which a file can also be anonymised.
func twoActions(t testing.TB) *retention.Rulebook {
	t.Helper()
	floor, ceiling := keep("floor", retention.Years(2)), limit("ceiling", retention.Years(5))
	floor.Then, ceiling.Then = policy.Delete|policy.Anonymise, policy.Delete|policy.Anonymise
	return book(t, floor, ceiling)
}
