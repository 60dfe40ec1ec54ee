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
	requests []policy.Request // the smallest first
	permits  *bool            // whether it permits any of them; nil: nobody has asked
}

var actions = [...]policy.Action{policy.Delete, policy.Anonymise, policy.Transfer}

// allowed gives what is permitted of each single action.
func (s *subject) allowed(r policy.Request) policy.Action {
	d := s.policy.Decide(r)
	var allowed policy.Action
	for _, a := range actions {
		if d.Permits(a) {
			allowed |= a
		}
	}
	return allowed
}

func (s *subject) panics(r policy.Request) string {
	s.policy.Decide(r)
	return ""
}

// permitsNonsense takes something away without which nobody can decide.
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

// answersAnother sees whether the decision is about the request. A guard that
// only refuses need not keep it.
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
	other(asked.Holds != r.Holds, "other holds")
	other(asked.Demands != r.Demands, "other demands")
	if others == nil {
		return ""
	}
	return fmt.Sprintf("it permits, and its decision is about %s; hand on the request as it came", strings.Join(others, " and "))
}

// said gives the answers of a decision in one line.
func said(d policy.Decision) string {
	return fmt.Sprintf("%v (%s), allowed %v, until %v, by %v", d.Outcome(), d.Code(), d.Allowed(), d.RetainUntil(), d.DisposeBy())
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
	answers, panicked := [concurrent]string{}, [concurrent]any{}
	var all sync.WaitGroup
	for i := range answers {
		all.Go(func() {
			defer func() { panicked[i] = recover() }()
			answers[i] = said(s.policy.Decide(r))
		})
	}
	all.Wait()
	for i, answer := range answers {
		if panicked[i] != nil {
			return fmt.Sprintf("asked concurrently it panics: %v; share nothing between calls that changes", panicked[i])
		}
		if answer != once {
			return fmt.Sprintf("asked concurrently it answers %s and %s; decide by the request alone", once, answer)
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
	return ""
}

func (s *subject) contradictsItself(r policy.Request) string {
	d := s.policy.Decide(r)
	disposes := d.Outcome() == policy.MayDispose || d.Outcome() == policy.MustDispose
	if d.Allowed() != 0 && !disposes {
		return fmt.Sprintf("it is %v and allows %v", d.Outcome(), d.Allowed())
	}
	return ""
}

func (s *subject) permitsMoreThanRules(r policy.Request) string {
	if s.book == nil {
		return ""
	}
	byRules := s.rules.Decide(r)
	if got := s.allowed(r); !got.Within(byRules.Allowed()) {
		return fmt.Sprintf("it permits %v, by the rules it is %s; let policy.FromRulebook decide by the whole book, and only refuse beside it", got, said(byRules))
	}
	return ""
}

// dueOtherwise compares what is permitted with what the rules say of it. What a
// demand makes due can differ, because a guard's book may exempt the class from it.
func (s *subject) dueOtherwise(r policy.Request) string {
	if s.book == nil {
		return ""
	}
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

// byGuard are the codes of what only a guard says; it may refuse everything.
var byGuard = []string{policy.Abstain().Code(), policy.Refuse("", retention.End{}).Code(), policy.Unknown(nil).Code(), "law-unchecked"}

// permitsNothing sees what the rules permit and a policy that permits nothing at all
// does not, unless it is a guard that says so.
func (s *subject) permitsNothing(r policy.Request) string {
	if s.book == nil || s.rules.Decide(r).Allowed() == 0 || s.permitsAny() {
		return ""
	}
	d := s.policy.Decide(r)
	if slices.Contains(byGuard, d.Code()) {
		return ""
	}
	return fmt.Sprintf("it permits none of the requests that the rules permit; this one it says is %s; make it with policy.FromRulebook of the rulebook that is tested", said(d))
}

func (s *subject) permitsAny() bool {
	if s.permits == nil {
		any := slices.ContainsFunc(s.requests, func(r policy.Request) bool { return s.allowed(r) != 0 })
		s.permits = &any
	}
	return *s.permits
}

func (s *subject) permitsUnderHold(r policy.Request) string {
	for _, h := range [...]policy.Hold{
		{ID: "open"},
		{ID: "to be released", Released: r.On.AddDays(1)},
		{ID: "placed later", Placed: r.On.AddDays(1)},
	} {
		r.Holds = policy.HoldsOf(h, policy.Hold{ID: "released", Released: calendar.MustParseDate("0001-01-01")})
		if got := s.allowed(r); got != 0 {
			return fmt.Sprintf("under a hold (%s) it permits %v; hand on the holds as they came", h.ID, got)
		}
	}
	return ""
}

func (s *subject) permitsByDemand(r policy.Request) string {
	without := s.allowed(r)
	for kind := policy.Erasure; kind <= policy.Access; kind++ {
		for state := policy.Received; state <= policy.Closed; state++ {
			r.Demands = policy.DemandsOf(policy.Demand{Kind: kind, State: state, Received: cmp.Or(r.On, calendar.MustParseDate("2026-11-22"))})
			got := s.allowed(r)
			if bars := kind == policy.Access && state != policy.Closed || kind == policy.Restriction && state == policy.Accepted; bars && got != 0 {
				return fmt.Sprintf("under a demand (%v, %v) it permits %v; hand on the demands as they came", kind, state, got)
			}
			if !got.Within(without) {
				return fmt.Sprintf("with a demand (%v, %v) it permits %v, without it %v; let a demand permit nothing by itself", kind, state, got, without)
			}
		}
	}
	return ""
}

// forgets asks again on later days of the same law, as long as no event is still
// to come.
func (s *subject) forgets(r policy.Request) string {
	now := s.allowed(r)
	if now == 0 || s.book == nil {
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

// lawThrough gives the last day through which the law of a class stays as it is on
// the day of a request, and is known.
func (s *subject) lawThrough(r policy.Request) calendar.Date {
	through := calendar.MustParseDate("9999-12-31")
	limit := func(day calendar.Date) {
		if day.After(r.On) && through.After(day.AddDays(-1)) {
			through = day.AddDays(-1)
		}
	}
	for _, rule := range rulesOf(s.book, r.Record.Class) {
		limit(rule.From)
		limit(rule.Until)
	}
	limit(s.book.CheckedThrough(r.Record.Class).AddDays(1))
	return through
}
