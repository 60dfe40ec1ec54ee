package policytest_test

import (
	"bytes"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// deciding is a policy made of a function.
type deciding func(policy.Request) policy.Decision

func (f deciding) Decide(r policy.Request) policy.Decision { return f(r) }

// altering decides by rules about a request that it has changed.
func altering(rules policy.Policy, change func(*policy.Request)) policy.Policy {
	return deciding(func(r policy.Request) policy.Decision {
		change(&r)
		return rules.Decide(r)
	})
}

// guarding joins rules with a guard that refuses or abstains.
func guarding(rules policy.Policy, refuses func(policy.Request) bool) policy.Policy {
	return policy.All(rules, deciding(func(r policy.Request) policy.Decision {
		if refuses(r) {
			return policy.Refuse("not now", retention.End{})
		}
		return policy.Abstain()
	}))
}

// trialBook has two floors, so that one of them alone permits too early: closed
// files are kept for two years, and for one year after they were opened.
func trialBook(t testing.TB) *retention.Rulebook {
	t.Helper()
	return book(t, keep("closing", retention.Years(2)), from(keep("opening", retention.Years(1)), opened))
}

func dayTooEarly(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) { r.On = r.On.AddDays(1) })
}

func holdsDropped(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) { r.Holds = policy.NoHolds() })
}

// onlyKnownHolds takes holds that were not looked up for none, and hands on the
// others.
func onlyKnownHolds(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		if r.Holds == (policy.Holds{}) {
			r.Holds = policy.NoHolds()
		}
	})
}

func demandsDropped(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) { r.Demands = policy.Demands{} })
}

func byClock(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) { r.On = calendar.DateIn(time.Now(), time.UTC) })
}

// madeUpEvents adds the events that are missing.
func madeUpEvents(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		events := slices.Collect(r.Record.Events.All())
		for _, t := range [...]retention.Trigger{closed, opened} {
			if !slices.ContainsFunc(events, func(e retention.Event) bool { return e.Trigger == t }) {
				events = append(events, retention.Event{Trigger: t, On: day("2000-01-01")})
			}
		}
		r.Record.Events = retention.EventsOf(events...)
	})
}

func panicsOnUnknownClass(rules policy.Policy) policy.Policy {
	years := map[retention.Class]*int{file: new(int)}
	return altering(rules, func(r *policy.Request) { r.On = r.On.AddDays(*years[r.Record.Class]) })
}

func panicsWithoutDay(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		for e := range r.Record.Events.All() {
			calendar.MustParseDate(e.On.String())
		}
	})
}

// firstRule decides by the first rule of a book alone.
func firstRule(t testing.TB, b *retention.Rulebook) policy.Policy {
	t.Helper()
	return policy.FromRulebook(book(t, b.Definition().Rules[0]))
}

// panicsElsewhere serves only the goroutine that made it, like a handle that must
// not be shared.
func panicsElsewhere(rules policy.Policy) policy.Policy {
	owner := goroutine()
	return altering(rules, func(*policy.Request) {
		if goroutine() != owner {
			panic("used by two at once")
		}
	})
}

// refusesElsewhere does not panic then, but answers otherwise.
func refusesElsewhere(rules policy.Policy) policy.Policy {
	owner := goroutine()
	return guarding(rules, func(policy.Request) bool { return goroutine() != owner })
}

func goroutine() string {
	text := make([]byte, 64)
	text = text[:runtime.Stack(text, false)]
	name, _, _ := bytes.Cut(text, []byte(" ["))
	return string(name)
}

// byMapOrder decides by the rules of whichever entry comes first. Half of the
// eight entries have other rules, so that it cannot come out alike 25 times.
func byMapOrder(t testing.TB) policy.Policy {
	one, other := policy.FromRulebook(trialBook(t)), policy.FromRulebook(book(t, keep("closing", retention.Years(3))))
	rules := map[int]policy.Policy{0: one, 1: other, 2: one, 3: other, 4: one, 5: other, 6: one, 7: other}
	return deciding(func(r policy.Request) policy.Decision {
		for _, p := range rules {
			return p.Decide(r)
		}
		return policy.Decision{}
	})
}

// onlyOnce refuses what it has permitted once.
func onlyOnce(rules policy.Policy) policy.Policy {
	var mutex sync.Mutex
	var last calendar.Date
	return guarding(rules, func(r policy.Request) bool {
		mutex.Lock()
		defer mutex.Unlock()
		again := r.On == last && policy.Check(rules, r) == nil
		last = r.On
		return again
	})
}

// atRandom refuses now and then; its seed is fixed.
func atRandom(rules policy.Policy) policy.Policy {
	var mutex sync.Mutex
	source := rand.New(rand.NewPCG(1, 2))
	return guarding(rules, func(policy.Request) bool {
		mutex.Lock()
		defer mutex.Unlock()
		return source.IntN(4) == 0
	})
}

func notOnSundays(rules policy.Policy) policy.Policy {
	return guarding(rules, func(r policy.Request) bool { return r.On.Weekday() == time.Sunday })
}

// byFirstHold looks only at the hold that the explanation names first.
func byFirstHold(rules policy.Policy) policy.Policy {
	return deciding(func(r policy.Request) policy.Decision {
		d := rules.Decide(r)
		if d.Outcome() != policy.Held || d.Explain().Steps[0].Code == policy.StepHold {
			return d
		}
		return d.OnRelease()
	})
}

// byDemand permits what is demanded: with a demand it decides by laxer rules.
func byDemand(t testing.TB, rules policy.Policy) policy.Policy {
	lax := policy.FromRulebook(book(t, keep("closing", retention.Years(1))))
	return deciding(func(r policy.Request) policy.Decision {
		if r.Demands != (policy.Demands{}) {
			return lax.Decide(r)
		}
		return rules.Decide(r)
	})
}

// shortPeriod has 729 days where the law has two years.
func shortPeriod(t testing.TB, _ policy.Policy) policy.Policy {
	return policy.FromRulebook(book(t, keep("closing", retention.Days(729)), from(keep("opening", retention.Years(1)), opened)))
}

// shifting decides about the next day when it is asked about one certain day.
func shifting(rules policy.Policy, on calendar.Date) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		if r.On == on {
			r.On = on.AddDays(1)
		}
	})
}

// panicsOnStrange panics on a trigger that is no text.
func panicsOnStrange(rules policy.Policy) policy.Policy {
	return altering(rules, func(r *policy.Request) {
		for e := range r.Record.Events.All() {
			if !utf8.ValidString(string(e.Trigger)) {
				panic("not a text")
			}
		}
	})
}

// anonymising has a book whose records are anonymised after a year.
func anonymising(t testing.TB) *retention.Rulebook {
	return book(t, with(keep("r", retention.Years(1)), func(r *retention.Rule) { r.Then = retention.Anonymise }))
}

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
