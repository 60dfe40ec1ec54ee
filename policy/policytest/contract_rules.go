package policytest

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/policy"
)

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

// dueOtherwise compares what is permitted with what the rules say about it. What a
// demand makes due may differ, because a guard's book can exempt the class from it.
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

// byGuard are the reasons that only a guard has; it may refuse everything.
var byGuard = []policy.Reason{policy.ReasonAbstained, policy.ReasonRefused, policy.ReasonGuardUnknown, policy.ReasonLawUnchecked}

// permitsNothing finds what the rules permit and a policy that permits nothing at all
// does not, unless a guard is the reason.
func (s *subject) permitsNothing(r policy.Request) string {
	if s.book == nil || s.rules.Decide(r).Allowed() == 0 || s.permitsAny() {
		return ""
	}
	d := s.policy.Decide(r)
	if slices.Contains(byGuard, d.Reason()) {
		return ""
	}
	return fmt.Sprintf("it permits none of the requests that the rules permit; this one, it says, is %s; make it with policy.FromRulebook of the rulebook that is tested", said(d))
}

func (s *subject) permitsAny() bool {
	if s.permits == nil {
		found := slices.ContainsFunc(s.requests, func(r policy.Request) bool { return s.allowed(r) != 0 })
		s.permits = &found
	}
	return *s.permits
}
