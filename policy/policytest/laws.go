package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A law is what every policy must obey, whoever wrote it.
type law struct {
	name string
	// broken says what is wrong with a request's decision; empty: nothing.
	broken func(s *subject, r policy.Request) string
}

// laws are those of the decision, in the order in which they are tried: what a
// later one says rests on the earlier ones.
var laws = [...]law{
	{"does not panic", (*subject).panics},
	{"refuses what it cannot decide", (*subject).permitsNonsense},
	{"answers what was asked", (*subject).answersAnother},
	{"is pure", (*subject).isImpure},
	{"does not depend on an order", (*subject).dependsOnOrder},
	{"permits only what its outcome allows", (*subject).contradictsItself},
	{"permits only what the rules permit", (*subject).permitsMoreThanRules},
	{"a hold never permits", (*subject).permitsUnderHold},
	{"a demand never permits", (*subject).permitsByDemand},
	{"is monotone in time", (*subject).forgets},
}

// LawError says which law a policy breaks, with the smallest request that shows
// it. The zero LawError names no law.
type LawError struct {
	Law     string
	Example policy.Request
	Problem string
}

// Error tells the law, the example as a line of a text of cases, and what
// happened.
func (e *LawError) Error() string {
	return fmt.Sprintf("policytest: the policy breaks the law %q\n\texample: %s\n\t%s", e.Law, caseOf(e.Example).facts(), e.Problem)
}

// caseOf gives the facts of a request.
func caseOf(r policy.Request) Case {
	c := Case{Class: r.Record.Class, On: r.On, Ask: r.Action, Events: slices.Collect(r.Record.Events.All())}
	c.NoLook = r.Holds == policy.Holds{}
	return c
}

// TestPolicy tries a policy, a guard of the host's own too, for the laws that
// every policy must obey: it refuses what it cannot decide and never panics, it is
// pure, also concurrently, and independent of any order, it permits nothing that
// the rules do not permit, a hold or a demand never makes it permit, and what it
// permits once it permits later too, as long as the law and the facts are the
// same.
//
// The requests are those of [Requests] for the book and those that are given. The
// error joins a *[LawError] for each law that is broken. That none is found is no
// proof.
func TestPolicy(p policy.Policy, b *retention.Rulebook, requests ...policy.Request) error {
	var broken []error
	for _, l := range laws {
		if err := try(l, p, b, requests); err != nil {
			broken = append(broken, err)
			if l.name == laws[0].name {
				break // the others would panic too
			}
		}
	}
	return errors.Join(broken...)
}

// CheckLaws is [TestPolicy] with a subtest for each law.
func CheckLaws(t *testing.T, p policy.Policy, b *retention.Rulebook, requests ...policy.Request) {
	t.Helper()
	for _, l := range laws {
		t.Run(l.name, func(t *testing.T) {
			if err := try(l, p, b, requests); err != nil {
				t.Error(err)
			}
		})
	}
}

// try looks for the smallest request that breaks a law.
func try(l law, p policy.Policy, b *retention.Rulebook, more []policy.Request) error {
	if p == nil {
		return &LawError{Law: l.name, Problem: "there is no policy; make one with policy.FromRulebook"}
	}
	requests := slices.AppendSeq(slices.Clone(more), Requests(b))
	if len(requests) == 0 {
		return &LawError{Law: l.name, Problem: "there is nothing to ask it; pass the rulebook, or requests"}
	}
	requests = append(requests, hostile()...)
	size := func(r policy.Request) int { return r.Record.Events.Len() }
	slices.SortStableFunc(requests, func(a, b policy.Request) int {
		return cmp.Or(cmp.Compare(size(a), size(b)), a.On.Compare(b.On))
	})
	s := &subject{p, policy.FromRulebook(b), b}
	for _, r := range requests {
		problem, panicked := "", any(nil)
		func() {
			defer func() { panicked = recover() }()
			problem = l.broken(s, r)
		}()
		if panicked != nil {
			problem = fmt.Sprintf("it panics: %v", panicked)
		}
		if problem != "" {
			return &LawError{l.name, r, problem}
		}
	}
	return nil
}

// hostile gives requests that no host should make, and some do.
func hostile() []policy.Request {
	day := calendar.MustParseDate("2026-11-22")
	first, last := calendar.MustParseDate("0001-01-01"), calendar.MustParseDate("9999-12-31")
	strange := retention.Record{ID: "\x00\n", Class: "no such class\n", Events: retention.EventsOf(retention.Event{}, retention.Event{Trigger: "\xff", On: last})}
	return []policy.Request{
		{},
		{Action: policy.Delete},
		{Action: policy.Delete, On: day, Holds: policy.NoHolds()},
		{Action: policy.Delete, On: day, Record: strange, Holds: policy.NoHolds()},
		{Action: policy.Delete, On: first, Record: strange, Holds: policy.HoldsOf(policy.Hold{})},
		{Action: 255, On: last, Record: strange, Holds: policy.HoldsFrom(nil, errors.New("no answer")), Demands: policy.DemandsOf(policy.Demand{})},
	}
}

// subject is a policy on trial, beside the rules by which it should decide.
type subject struct {
	policy policy.Policy
	rules  policy.Policy
	book   *retention.Rulebook
}

// allowed gives what is permitted of each single action.
func (s *subject) allowed(r policy.Request) policy.Action {
	d := s.policy.Decide(r)
	var allowed policy.Action
	for _, a := range [...]policy.Action{policy.Delete, policy.Anonymise, policy.Transfer} {
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
			return fmt.Sprintf("without %s it permits %v; without it, permit nothing", lack.what, got)
		}
	}
	return ""
}

// answersAnother sees whether the decision is about the request. A guard that
// only refuses need not keep it.
func (s *subject) answersAnother(r policy.Request) string {
	asked := s.policy.Decide(r).Request()
	if s.allowed(r) != 0 && (asked.On != r.On || asked.Action != r.Action || asked.Holds != r.Holds || asked.Demands != r.Demands ||
		asked.Record.Class != r.Record.Class || !asked.Record.Events.Equal(r.Record.Events)) {
		return fmt.Sprintf("it decided on another day or other facts (for %v); hand on the request as it came", asked.On)
	}
	return ""
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
			return fmt.Sprintf("asked concurrently it panics: %v", panicked[i])
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
		return fmt.Sprintf("the same events, holds and demands in another order give %s and %s", a, b)
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
		return fmt.Sprintf("it permits %v; by the rules: %s", got, said(byRules))
	}
	return ""
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
			if got := s.allowed(r); !got.Within(without) {
				return fmt.Sprintf("with a demand (%v, %v) it permits %v, without it %v", kind, state, got, without)
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
			return fmt.Sprintf("on %v it permits %v, on %v only %v, though neither the law nor the facts have changed", r.On, now, later.On, then)
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
