package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// subject is a policy on trial, beside the rules by which it should decide.
type subject struct {
	policy   policy.Policy
	rules    policy.Policy
	book     *retention.Rulebook
	byClass  map[retention.Class][]retention.Rule
	requests []policy.Request // the smallest first
	// permitsAny reports whether the policy permits any of them.
	permitsAny func() bool
}

func (s *subject) allowed(r policy.Request) policy.Action { return s.policy.Decide(r).Allowed() }

func (s *subject) panics(r policy.Request) string {
	s.policy.Decide(r)
	return ""
}

// permitsNonsense takes away something without which nobody can decide.
func (s *subject) permitsNonsense(r policy.Request) string {
	for _, lack := range [...]struct {
		what string
		take func(*policy.Request)
	}{
		{"a day", func(r *policy.Request) { r.On = calendar.Date{} }},
		{"an action", func(r *policy.Request) { r.Action = 0 }},
		{"a class", func(r *policy.Request) { r.Record.Class = "" }},
		{"a look-up of the holds", func(r *policy.Request) { r.Holds = policy.Holds{} }},
		{"an answer to the look-up of the holds", func(r *policy.Request) { r.Holds = policy.HoldsFrom(nil, errors.New("no answer")) }},
		{"anything", func(r *policy.Request) { *r = policy.Request{} }},
	} {
		without := r
		lack.take(&without)
		if got := s.allowed(without); got != 0 {
			return fmt.Sprintf("without %s it permits %v; permit nothing then, or hand the request on to policy.FromRulebook", lack.what, got)
		}
	}
	return ""
}

// answersAnother compares the request with that of the decision. A guard that only
// refuses need not keep it.
func (s *subject) answersAnother(r policy.Request) string {
	if s.allowed(r) == 0 {
		return ""
	}
	asked := s.policy.Decide(r).Request()
	var others []string
	other := func(differs bool, what string) {
		if differs {
			others = append(others, what)
		}
	}
	other(asked.On != r.On, fmt.Sprintf("another day (%v)", asked.On))
	other(asked.Action != r.Action, "another action")
	other(asked.Record.Class != r.Record.Class, "another class")
	other(!asked.Record.Events.Equal(r.Record.Events), fmt.Sprintf("other events (%s)", eventsOf(asked.Record.Events)))
	other(!asked.Record.Traits.Equal(r.Record.Traits), fmt.Sprintf("other traits (%s)", cmp.Or(traitsOf(asked.Record.Traits), "none known")))
	other(asked.Holds != r.Holds, "other holds")
	other(asked.Demands != r.Demands, "other demands")
	if others == nil {
		return ""
	}
	return fmt.Sprintf("it permits, and its decision is about %s; hand on the request as it came", strings.Join(others, " and "))
}

// answers is what a decision says, to be compared.
type answers struct {
	outcome   policy.Outcome
	reason    policy.Reason
	allowed   policy.Action
	until, by retention.End
}

func said(d policy.Decision) answers {
	return answers{d.Outcome(), d.Reason(), d.Allowed(), d.RetainUntil(), d.DisposeBy()}
}

// String returns the answers in one line.
func (a answers) String() string {
	return fmt.Sprintf("%v (%s), allowed %v, until %v, by %v", a.outcome, a.reason, a.allowed, a.until, a.by)
}

const (
	repeats    = 20
	concurrent = 4
)

func (s *subject) isImpure(r policy.Request) string {
	once := said(s.policy.Decide(r))
	for range repeats {
		if again := said(s.policy.Decide(r)); again != once {
			return fmt.Sprintf("asked twice it answers %s and %s; decide by the request alone", once, again)
		}
	}
	var given [concurrent]string
	var all sync.WaitGroup
	for i := range given {
		all.Go(func() { given[i] = s.answer(r) })
	}
	all.Wait()
	for _, answer := range given {
		if answer != once.String() {
			return fmt.Sprintf("asked concurrently it answers %s and %s; decide by the request alone, and share nothing between calls that changes", once, answer)
		}
	}
	return ""
}

func (s *subject) dependsOnOrder(r policy.Request) string {
	released := policy.Hold{ID: "released", Released: r.On}
	future := policy.Hold{ID: "later", Released: r.On.AddDays(1)}
	one := policy.Demand{ID: "1", Kind: policy.Erasure, State: policy.Accepted, Received: r.On}
	two := policy.Demand{ID: "2", Kind: policy.Objection, State: policy.Received, Received: r.On}
	events := slices.Collect(r.Record.Events.All())
	forward, backward := r, r
	if r.Holds != (policy.Holds{}) {
		forward.Holds, backward.Holds = policy.HoldsOf(released, future), policy.HoldsOf(future, released)
	}
	forward.Demands, backward.Demands = policy.DemandsOf(one, two), policy.DemandsOf(two, one)
	slices.Reverse(events)
	backward.Record.Events = retention.EventsOf(append(events, events...)...)
	if a, b := said(s.policy.Decide(forward)), said(s.policy.Decide(backward)); a != b {
		return fmt.Sprintf("the same events, holds and demands in another order give %s and %s; look at all of them", a, b)
	}
	// Of these two traits one comes first in the order of the names and one last. Nobody
	// asks for them, and no hold hides what follows.
	first, last := r, r
	first.Record.Traits, last.Record.Traits = knowing(r.Record.Traits, "!", true), knowing(r.Record.Traits, "~", true)
	if a, b := said(s.policy.Decide(first)), said(s.policy.Decide(last)); a != b {
		return fmt.Sprintf("a trait that no rule asks for gives %s if it comes first, and %s if it comes last; look at all of them", a, b)
	}
	return ""
}

func (s *subject) contradictsItself(r policy.Request) string {
	d := s.policy.Decide(r)
	if d.Allowed() != 0 && !d.Outcome().Disposes() {
		return fmt.Sprintf("it is %v and allows %v", d.Outcome(), d.Allowed())
	}
	return ""
}

func (s *subject) permitsMoreThanRules(r policy.Request) string {
	byRules := s.rules.Decide(r)
	if got := s.allowed(r); !got.Within(byRules.Allowed()) {
		return fmt.Sprintf("it permits %v, by the rules it is %s; let policy.FromRulebook decide by the whole book, and only refuse beside it", got, said(byRules))
	}
	return ""
}

// dueOtherwise compares what is permitted with what the rules say about it. What a
// demand makes due may differ, because a guard's book can exempt the class from it.
func (s *subject) dueOtherwise(r policy.Request) string {
	r.Demands = policy.Demands{}
	byRules, d := s.rules.Decide(r), s.policy.Decide(r)
	if d.Allowed() == 0 || !d.Allowed().Within(byRules.Allowed()) {
		return ""
	}
	due := func(d policy.Decision) string {
		return fmt.Sprintf("%v by %v, overdue by %d days", d.Outcome(), d.DisposeBy(), d.Overdue())
	}
	if got, want := due(d), due(byRules); got != want {
		return fmt.Sprintf("it is %s, by the rules it is %s; let policy.FromRulebook decide by the whole book, and only refuse beside it", got, want)
	}
	return ""
}

// byGuard are the reasons that only a guard has; it may refuse everything.
var byGuard = []policy.Reason{policy.ReasonAbstained, policy.ReasonRefused, policy.ReasonGuardUnknown, policy.ReasonLawUnchecked, policy.ReasonSentinelDay, policy.ReasonDemandsNotLookedUp}

// permitsNothing finds what the rules permit and a policy that permits nothing at all
// does not, unless a guard is the reason.
func (s *subject) permitsNothing(r policy.Request) string {
	if s.rules.Decide(r).Allowed() == 0 || s.permitsAny() {
		return ""
	}
	d := s.policy.Decide(r)
	if slices.Contains(byGuard, d.Reason()) {
		return ""
	}
	return fmt.Sprintf("it permits none of the requests that the rules permit; this one, it says, is %s; make it with policy.FromRulebook of the rulebook that is tested", said(d))
}

func (s *subject) permitsUnderHold(r policy.Request) string {
	for _, h := range [...]policy.Hold{
		{ID: "open"},
		{ID: "to be released", Released: r.On.AddDays(1)},
		{ID: "placed later", Placed: r.On.AddDays(1)},
	} {
		r.Holds = policy.HoldsOf(h, policy.Hold{ID: "released", Released: firstDay})
		if got := s.allowed(r); got != 0 {
			return fmt.Sprintf("under a hold (%s) it permits %v; hand on the holds as they came", h.ID, got)
		}
	}
	return ""
}

func (s *subject) permitsByDemand(r policy.Request) string {
	d := s.policy.Decide(r)
	without := d.Allowed()
	if d.Reason() == policy.ReasonDemandsNotLookedUp { // a guard wants a look-up, and gets one
		none := r
		none.Demands = policy.DemandsFrom(nil, nil)
		without = s.allowed(none)
	}
	for kind := range policy.DemandKinds() {
		for state := policy.Received; state <= policy.Closed; state++ {
			demand := policy.Demand{Kind: kind, State: state, Received: cmp.Or(r.On, calendar.MustParseDate("2026-11-22"))}
			r.Demands = policy.DemandsOf(demand)
			got := s.allowed(r)
			if demand.Bars() && got != 0 {
				return fmt.Sprintf("under a demand (%v, %v) it permits %v; hand on the demands as they came", kind, state, got)
			}
			if !got.Within(without) {
				return fmt.Sprintf("with a demand (%v, %v) it permits %v, without it %v; let a demand permit nothing by itself", kind, state, got, without)
			}
		}
	}
	return ""
}

// forgets asks again on later days of the same law, unless an event is still to come.
func (s *subject) forgets(r policy.Request) string {
	now := s.allowed(r)
	if now == 0 {
		return ""
	}
	for event := range r.Record.Events.All() {
		if event.On.After(r.On) {
			return ""
		}
	}
	horizon := s.lawThrough(r)
	for _, days := range [...]int{1, 30, 365, 3650} {
		later := r
		later.On = r.On.AddDays(days)
		if later.On.IsZero() || later.On.After(horizon) {
			return ""
		}
		if then := s.allowed(later); !now.Within(then) {
			return fmt.Sprintf("on %v it permits %v, on %v only %v, though neither the law nor the facts have changed; refuse by the facts of the request, not by its day", r.On, now, later.On, then)
		}
	}
	return ""
}

// lawThrough returns the last day through which the law of a class is known and stays
// as it is on the day of a request.
func (s *subject) lawThrough(r policy.Request) calendar.Date {
	through := lastDay
	limit := func(day calendar.Date) {
		if day.After(r.On) {
			through = calendar.Earliest(through, day.AddDays(-1))
		}
	}
	for _, rule := range s.byClass[r.Record.Class] {
		limit(rule.From)
		limit(rule.Until)
	}
	limit(s.book.CheckedThrough(r.Record.Class).AddDays(1))
	return through
}
